import type { Entity, Fact } from '../../facts/model'
import { cardViews } from '../edits'
import type { StoredArticle } from '../model'
import type { Gathered } from './inverted-index'
import { wordsIn } from './words'

/** What stands in front of a word that is (part of) a name, so that it is told from the same word in a text. */
export const FIELD = { person: '@', place: '#', organization: '$', speaker: '%', kind: '!' } as const

/** A gap in the positions: no phrase runs from one text into the next. */
const GAP = 2
/** After this many words the work pauses, so that the caller may let others in. */
const SLICE = 2000

/**
 * Gathers the words of an article: title, publisher and text with their places; names and speakers under
 * their fields; the words of statements and cards, which mostly repeat the text, as present only, and
 * those of cards that the reader wrote with their places.
 */
export function* gather(stored: StoredArticle): Generator<undefined, Gathered> {
  const { article, entities, facts } = stored.analysis
  const words: Gathered['words'] = new Map()
  let position = 0
  let sinceYield = 0

  const entry = (word: string) => {
    let found = words.get(word)
    if (!found) words.set(word, (found = { positions: [], isInTitle: false }))
    return found
  }
  function* place(text: string, field = '', isTitle = false): Generator<undefined> {
    for (const { word } of wordsIn(text)) {
      const found = entry(field + word)
      found.positions.push(position++)
      if (isTitle) found.isInTitle = true
      if (++sinceYield % SLICE === 0) yield
    }
    position += GAP
  }

  yield* place(article.headline, '', true)
  yield* place(article.publisher ?? '')
  yield* place(article.text)
  for (const { kind, name, aliases } of entities) {
    for (const one of [name, ...aliases]) yield* place(one, FIELD[kind])
  }
  for (const speaker of speakersOf(facts, entities)) yield* place(speaker, FIELD.speaker)
  for (const fact of facts) {
    entry(FIELD.kind + fact.kind)
    for (const { word } of wordsIn(fact.statement)) entry(word)
    sinceYield += 20
  }
  yield
  for (const card of cardViews(stored)) {
    if (card.isEdited) for (const text of [card.front, card.back]) yield* place(text)
    else for (const { word } of wordsIn(`${card.front} ${card.back}`)) entry(word)
  }
  return { id: stored.id, words }
}

/** Everybody whose words are quoted, by all their names. */
function speakersOf(facts: readonly Fact[], entities: readonly Entity[]): Set<string> {
  const names = new Set<string>()
  for (const fact of facts)
    if (fact.kind === 'quote') for (const name of speakerNames(fact, entities)) names.add(name)
  return names
}

/** The names of who said a quotation: as attributed, and those of the person behind it. */
export function speakerNames(fact: Fact & { kind: 'quote' }, entities: readonly Entity[]): string[] {
  const { speaker, speakerId } = fact.quote
  const entity = entities.find(({ id }) => id === speakerId)
  return [speaker, ...(entity ? [entity.name, ...entity.aliases] : [])]
}
