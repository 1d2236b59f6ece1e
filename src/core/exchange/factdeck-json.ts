/** Factdeck's own format: everything from which the library can be made again, without loss. */
import type { Article, Entity, Fact } from '../facts/model'
import type { Edits, JournalEvent, StoredArticle } from '../library/model'
import type { Card } from '../questions/item'

export const FORMAT = 'factdeck'
export const FORMAT_VERSION = 1

type Attempt = Extract<JournalEvent, { type: 'attempt' }>
type Review = Exclude<JournalEvent, Attempt>

export interface ExportedArticle extends Article {
  id: string
  /** Epoch milliseconds. */
  addedAt: number
  /** Epoch milliseconds; null while it is in the library. */
  removedAt: number | null
  isSample: boolean
  entities: Entity[]
  edits: Edits
}

/** @typeParam Settings the settings of the program; a record of plain values */
export interface FactdeckExport<Settings> {
  format: typeof FORMAT
  version: typeof FORMAT_VERSION
  /** ISO date and time in UTC. */
  exportedAt: string
  articles: ExportedArticle[]
  facts: (Fact & { articleId: string })[]
  cards: (Card & { articleId: string })[]
  /** Answers, burials, and what was taken back. */
  reviews: Review[]
  /** Quiz answers that moved no schedule. */
  attempts: Attempt[]
  settings: Settings
}

export interface Contents<Settings> {
  articles: readonly (StoredArticle & { removedAt: number | null })[]
  journal: readonly JournalEvent[]
  settings: Settings
}

/** @param now epoch milliseconds */
export function toExport<Settings>(
  { articles, journal, settings }: Contents<Settings>,
  now: number,
): FactdeckExport<Settings> {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: new Date(now).toISOString(),
    articles: articles.map(({ id, addedAt, removedAt, isSample, analysis, edits }) => ({
      id,
      addedAt,
      removedAt,
      isSample,
      ...analysis.article,
      entities: analysis.entities,
      edits,
    })),
    facts: articles.flatMap(({ id, analysis }) => analysis.facts.map((fact) => ({ ...fact, articleId: id }))),
    cards: articles.flatMap(({ id, cards }) => cards.map((card) => ({ ...card, articleId: id }))),
    reviews: journal.filter((event) => event.type !== 'attempt'),
    attempts: journal.filter((event) => event.type === 'attempt'),
    settings,
  }
}

/** The library that an export was made of; the inverse of `toExport`, but for the order of events. */
export function fromExport<Settings>(exported: FactdeckExport<Settings>): Contents<Settings> {
  const facts = byArticle(exported.facts)
  const cards = byArticle(exported.cards)
  return {
    articles: exported.articles.map(({ id, addedAt, removedAt, isSample, entities, edits, ...article }) => ({
      id,
      addedAt,
      removedAt,
      isSample,
      analysis: { article, entities, facts: (facts.get(id) ?? []) as Fact[] },
      cards: cards.get(id) ?? [],
      edits,
    })),
    journal: [...exported.reviews, ...exported.attempts].sort((a, b) => a.at - b.at),
    settings: exported.settings,
  }
}

function byArticle<T extends { articleId: string }>(
  records: readonly T[],
): Map<string, Omit<T, 'articleId'>[]> {
  const groups = new Map<string, Omit<T, 'articleId'>[]>()
  for (const { articleId, ...rest } of records) {
    const group = groups.get(articleId)
    if (group) group.push(rest)
    else groups.set(articleId, [rest])
  }
  return groups
}
