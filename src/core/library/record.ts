import type { FactKind } from '../facts/model'
import { cardViews } from './edits'
import type { StoredArticle } from './model'
import { cardSources } from './own-cards'
import { OPEN_SHELF, type Shelf } from './shelf'

/** What the library must know of a card without opening its article. */
export interface CardRecord {
  id: string
  factId: string
  kind: FactKind
  isOff: boolean
}

/** What the library must know of an article without opening it. */
export interface ArticleRecord extends Shelf {
  id: string
  headline: string
  publisher: string | null
  publishedOn: string | null
  /** Epoch milliseconds. */
  addedAt: number
  /** Epoch milliseconds; null while it is in the library. */
  removedAt: number | null
  isSample: boolean
  words: number
  facts: number
  /** Facts with at least one card that is on. */
  covered: number
  /** The later version that took its place, if one did. */
  supersededBy: string | null
  /** In the order in which they are asked. */
  cards: CardRecord[]
}

/** Oldest first; articles of one moment are ordered by id, so that every start gives the same order. */
export function byAdding(a: ArticleRecord, b: ArticleRecord): number {
  return a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1)
}

/** Is the article in the list? One that was superseded stands behind its later version. */
export function isListed({ removedAt, supersededBy }: ArticleRecord): boolean {
  return removedAt === null && supersededBy === null
}

/** Are the article's cards asked? */
export function isAsked(article: ArticleRecord): boolean {
  return isListed(article) && !article.isArchived
}

/** Everything in the record follows from the article's file, so that a lost index can be made again. */
export function recordOf(stored: StoredArticle, removedAt: number | null): ArticleRecord {
  const { id, addedAt, isSample, analysis } = stored
  const { headline, publisher, publishedOn } = analysis.article
  const sources = cardSources(stored)
  const cards = cardViews(stored).flatMap(({ id, factId, isOff }) => {
    const kind = sources.get(factId)?.kind
    return kind ? [{ id, factId, kind, isOff }] : []
  })
  const facts = new Set(analysis.facts.map((fact) => fact.id))
  const covered = cards.filter(({ factId, isOff }) => !isOff && facts.has(factId))
  return {
    id,
    headline,
    publisher,
    publishedOn,
    addedAt,
    removedAt,
    isSample,
    ...(stored.shelf ?? OPEN_SHELF),
    supersededBy: stored.supersededBy ?? null,
    words: countWords(stored),
    facts: analysis.facts.length,
    covered: new Set(covered.map(({ factId }) => factId)).size,
    cards,
  }
}

function countWords({ analysis: { article } }: StoredArticle): number {
  const news = article.paragraphs.filter(({ role }) => role === 'body' || role === 'headline')
  const texts =
    news.length > 0 ? news.map(({ start, end }) => article.text.slice(start, end)) : [article.text]
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}
