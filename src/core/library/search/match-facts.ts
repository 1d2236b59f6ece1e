import type { Entity, Fact, FactKind } from '../../facts/model'
import { cardViews } from '../edits'
import type { CardView, StoredArticle } from '../model'
import { speakerNames } from './gather'
import { hasRun, isOnCards, meetsCard, placesOf, type StateOf } from './plan'
import type { Filter, Query, WordRun } from './query'
import { foldedWords, wordsIn } from './words'

/** UTF-16 offsets into the text they belong to. */
export type Mark = [start: number, end: number]

/** A fact that answers a query, with the sentence it stands in and the words that were found there. */
export interface FoundFact {
  factId: string
  kind: FactKind
  answer: string
  sentence: string
  marks: Mark[]
  /** Words of a card, where the sentence has not all that was asked for. */
  card: { front: string; back: string } | null
}

/** A piece of the text around the first hit. */
export interface Passage {
  text: string
  marks: Mark[]
}

/**
 * The facts of an article that have every word of the query in their sentence, statement, answer or cards,
 * and meet every filter on facts.
 * @param stateOf how a card stands in the schedule
 */
export function matchFacts(stored: StoredArticle, query: Query, stateOf: StateOf): FoundFact[] {
  const { facts, entities } = stored.analysis
  if (!asksForFacts(query)) return []
  const cards = new Map<string, CardView[]>()
  for (const card of cardViews(stored)) cards.set(card.factId, [...(cards.get(card.factId) ?? []), card])
  return facts.flatMap((fact) => matchFact(fact, cards.get(fact.id) ?? [], entities, query, stateOf) ?? [])
}

function matchFact(
  fact: Fact,
  cards: readonly CardView[],
  entities: readonly Entity[],
  { all, none, filters }: Query,
  stateOf: StateOf,
): FoundFact | null {
  const onFacts = filters.filter(isOnFacts)
  if (!onFacts.every((filter) => isOnCards(filter) || meetsNames(filter, fact, entities))) return null
  const onCards = onFacts.filter(isOnCards)
  const fits = (card: { id: string; isOff: boolean }) =>
    onCards.every((filter) => meetsCard(filter, { ...card, factId: fact.id, kind: fact.kind }, stateOf))
  // A fact without cards still has its kind.
  const isKindOnly = onCards.every(({ key }) => key === 'kind')
  const asked = cards.filter(fits)
  if (asked.length === 0 && !(isKindOnly && fits({ id: '', isOff: false }))) return null

  const own = [fact.sentence.exact, fact.statement, fact.answer, ...fact.accepted].map(foldedWords)
  const onCard = asked.map((card) => [card.front, card.back].map(foldedWords))
  const holds = (texts: readonly string[][], run: WordRun) => texts.some((words) => hasRun(words, run))
  const isThere = (run: WordRun) => holds(own, run) || onCard.some((texts) => holds(texts, run))
  if (!all.every(isThere) || none.some(isThere)) return null
  const isInSentence = all.every((run) => holds(own, run))
  const card = isInSentence ? undefined : asked.find((_, i) => all.some((run) => holds(onCard[i]!, run)))
  return {
    factId: fact.id,
    kind: fact.kind,
    answer: fact.answer,
    sentence: fact.sentence.exact,
    marks: marksIn(fact.sentence.exact, all),
    card: card ? { front: card.front, back: card.back } : null,
  }
}

/** Is there anything in a query that a fact could answer? */
export function asksForFacts({ all, filters }: Query): boolean {
  return all.length > 0 || filters.some(isOnFacts)
}

function isOnFacts(filter: Filter): boolean {
  return isOnCards(filter) || ['speaker', 'person', 'place', 'org'].includes(filter.key)
}

const KIND_OF = { person: 'person', place: 'place', org: 'organization' } as const

function meetsNames(filter: Filter, fact: Fact, entities: readonly Entity[]): boolean {
  if (!('words' in filter)) return true
  const { key } = filter
  let names: string[]
  if (key === 'speaker') {
    if (fact.kind !== 'quote') return false
    names = speakerNames(fact, entities)
  } else if (key in KIND_OF) {
    const kind = KIND_OF[key as keyof typeof KIND_OF]
    names = entities
      .filter((entity) => entity.kind === kind && fact.entities.includes(entity.id))
      .flatMap(({ name, aliases }) => [name, ...aliases])
  } else return true
  const run = { words: filter.words, isPrefix: true }
  return names.some((name) => hasRun(foldedWords(name), run)) !== filter.isNot
}

/** Where the runs stand in a text: each word once, in order. */
export function marksIn(text: string, runs: readonly WordRun[]): Mark[] {
  const words = [...wordsIn(text)]
  const folded = words.map(({ word }) => word)
  const hit = new Set<number>()
  for (const run of runs) {
    for (const at of placesOf(folded, run)) for (let i = 0; i < run.words.length; i++) hit.add(at + i)
  }
  const marks: Mark[] = []
  for (const index of [...hit].sort((a, b) => a - b)) {
    const { start, end } = words[index]!
    const last = marks.at(-1)
    // Neighbours are one mark, so that a phrase reads as one.
    if (last && hit.has(index - 1) && start - last[1] <= 2) last[1] = end
    else marks.push([start, end])
  }
  return marks
}

const BEFORE = 30
const LENGTH = 200

/** The text around the first hit in the body; null where the words stand elsewhere. */
export function passageOf(
  { analysis: { article } }: StoredArticle,
  runs: readonly WordRun[],
): Passage | null {
  if (runs.length === 0) return null
  for (const { start, end, role } of article.paragraphs) {
    if (role !== 'body' && role !== 'caption') continue
    const paragraph = article.text.slice(start, end)
    const [first] = marksIn(paragraph, runs)
    if (!first) continue
    const from = first[0] <= BEFORE ? 0 : paragraph.indexOf(' ', first[0] - BEFORE) + 1
    const to =
      from + LENGTH >= paragraph.length ? paragraph.length : paragraph.lastIndexOf(' ', from + LENGTH)
    const piece = paragraph.slice(from, Math.max(to, first[1])).replace(/\s+/g, ' ')
    const text = `${from > 0 ? '… ' : ''}${piece}${to < paragraph.length ? ' …' : ''}`
    return { text, marks: marksIn(text, runs) }
  }
  return null
}
