import { isLeech } from '../../schedule/leech'
import type { CardRecord } from '../record'
import type { Shelf } from '../shelf'
import { FIELD } from './gather'
import type { InvertedIndex } from './inverted-index'
import type { DayRange, Filter, NameKey, Query, Standing, WordRun } from './query'
import { foldedWords } from './words'

/** What the search must know of an article besides its words. */
export interface Shelved extends Shelf {
  id: string
  headline: string
  publisher: string | null
  /** ISO day, or null where it is not known. */
  publishedOn: string | null
  /** ISO day, local. */
  addedOn: string
  cards: readonly CardRecord[]
}

/** How a card stands in the schedule. */
export interface CardState {
  isNew: boolean
  /** Begun, and to be asked again. */
  isDue: boolean
  lapses: number
}

export type StateOf = (cardId: string) => CardState

const FIELD_OF: Record<NameKey, string> = {
  person: FIELD.person,
  place: FIELD.place,
  org: FIELD.organization,
  speaker: FIELD.speaker,
}

/**
 * The articles that answer a query, each with how well its words fit. A filter on facts is met by an article
 * with a card that meets all of them. Archived articles answer only where `is:archived` is asked for.
 * @param index of an article that is not in it yet, title and publisher count
 * @param stateOf how a card stands in the schedule
 */
export function matchArticles(
  query: Query,
  articles: readonly Shelved[],
  index: InvertedIndex,
  stateOf: StateOf,
): Map<string, number> {
  const { all, none } = indexRuns(query)
  const found = index.find(all, none)
  const matched = new Map<string, number>()
  for (const article of articles) {
    const isIndexed = index.has(article.id)
    const score = isIndexed ? found.get(article.id) : titleScore(query, article)
    if (score !== undefined && meetsShelf(query.filters, article, stateOf)) matched.set(article.id, score)
  }
  return matched
}

/** The query's words, and its filters on names and kinds, as runs of the index. */
function indexRuns({ all, none, filters }: Query): { all: WordRun[]; none: WordRun[] } {
  const runs = { all: [...all], none: [...none] }
  for (const filter of filters) {
    if (!('words' in filter) || !isName(filter.key)) continue
    const field = FIELD_OF[filter.key]
    const run = { words: filter.words.map((word) => field + word), isPrefix: !filter.isNot }
    // “Not said by” is about facts: an article that quotes others too has some.
    if (!filter.isNot) runs.all.push(run)
    else if (filter.key !== 'speaker') runs.none.push(run)
  }
  return runs
}

/** Until its words are gathered an article is found by title and publisher, and by nothing it might hold. */
function titleScore({ all, none, filters }: Query, { headline, publisher }: Shelved): number | undefined {
  if (filters.some((filter) => isName(filter.key))) return undefined
  const words = foldedWords(`${headline} ${publisher ?? ''}`)
  if (!all.every((run) => hasRun(words, run)) || none.some((run) => hasRun(words, run))) return undefined
  return 1
}

function meetsShelf(filters: readonly Filter[], article: Shelved, stateOf: StateOf): boolean {
  if (article.isArchived && !filters.some(asksForArchived)) return false
  for (const filter of filters) if (!meetsOne(filter, article)) return false
  const onCards = filters.filter(isOnCards)
  return (
    onCards.length === 0 ||
    article.cards.some((card) => onCards.every((filter) => meetsCard(filter, card, stateOf)))
  )
}

function meetsOne(filter: Filter, article: Shelved): boolean {
  switch (filter.key) {
    case 'tag':
      return article.tags.some((tag) => begins(tag, filter.words)) !== filter.isNot
    case 'folder':
      return (article.folder !== null && isWithin(article.folder, filter.words)) !== filter.isNot
    case 'publisher':
      return (
        hasRun(foldedWords(article.publisher ?? ''), { words: filter.words, isPrefix: true }) !== filter.isNot
      )
    case 'published':
      return (article.publishedOn !== null && isBetween(article.publishedOn, filter.days)) !== filter.isNot
    case 'added':
      return isBetween(article.addedOn, filter.days) !== filter.isNot
    case 'is': {
      const own = filter.standings.filter((one) => one === 'archived' || one === 'untagged')
      if (own.length < filter.standings.length) return true
      return (
        own.some((one) => (one === 'archived' ? article.isArchived : article.tags.length === 0)) !==
        filter.isNot
      )
    }
    default:
      return true
  }
}

/** Does a filter speak of cards? `is:archived` does not. */
export function isOnCards(filter: Filter): boolean {
  if (filter.key === 'kind') return true
  return filter.key === 'is' && filter.standings.some((one) => one !== 'archived' && one !== 'untagged')
}

/** Does a card meet a filter on cards? */
export function meetsCard(filter: Filter, card: CardRecord, stateOf: StateOf): boolean {
  if (filter.key === 'kind') return filter.kinds.includes(card.kind) !== filter.isNot
  if (filter.key === 'is')
    return filter.standings.some((one) => stands(one, card.isOff, stateOf(card.id))) !== filter.isNot
  return true
}

function stands(standing: Standing, isOff: boolean, { isNew, isDue, lapses }: CardState): boolean {
  switch (standing) {
    case 'due':
      return isDue && !isOff
    case 'new':
      return isNew && !isOff
    case 'leech':
      return isLeech(lapses) && !isOff
    case 'off':
      return isOff
    default:
      return false
  }
}

const asksForArchived = (filter: Filter): boolean =>
  filter.key === 'is' && filter.standings.includes('archived')

const isName = (key: Filter['key']): key is NameKey => key in FIELD_OF

/** A tag is found by its beginning; a whole word of it must be whole. */
function begins(text: string, words: readonly string[]): boolean {
  const own = foldedWords(text)
  return words.every((word, i) => (i === words.length - 1 ? own[i]?.startsWith(word) : own[i] === word))
}

/** Is a folder the one asked for, or inside of it? */
function isWithin(folder: string, words: readonly string[]): boolean {
  const own = foldedWords(folder)
  return words.every((word, i) => own[i] === word) || begins(folder, words)
}

function isBetween(day: string, { from, to }: DayRange): boolean {
  return (from === '' || day >= from) && (to === '' || day <= to)
}

/** Do the words hold the run? */
export function hasRun(words: readonly string[], run: WordRun): boolean {
  return placesOf(words, run).next().done !== true
}

/** The indexes at which a run begins among words. */
export function* placesOf(words: readonly string[], { words: run, isPrefix }: WordRun): Generator<number> {
  for (let at = 0; at + run.length <= words.length; at++) {
    const fits = run.every((word, i) =>
      isPrefix && i === run.length - 1 ? words[at + i]!.startsWith(word) : words[at + i] === word,
    )
    if (fits) yield at
  }
}
