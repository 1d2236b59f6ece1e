/** Factdeck's own format: everything from which the library can be made again, without loss. */
import type { Article, Entity, Fact } from '../facts/model'
import type { JournalEvent, StoredArticle } from '../library/model'
import type { Card } from '../questions/item'

export const FORMAT = 'factdeck'
export const FORMAT_VERSION = 1

type Attempt = Extract<JournalEvent, { type: 'attempt' }>
type Review = Exclude<JournalEvent, Attempt>

/** An article of the library, removed ones among them. */
export interface LibraryArticle extends StoredArticle {
  /** Epoch milliseconds; null while it is in the library. */
  removedAt: number | null
}

/** An article without its facts and cards, which stand in lists of their own. */
export type ExportedArticle = Omit<LibraryArticle, 'analysis' | 'cards'> & Article & { entities: Entity[] }

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
  articles: readonly LibraryArticle[]
  journal: readonly JournalEvent[]
  settings: Settings
}

/** The events of a journal as text: pieces of some records each, a line a record, for the two lists of the export. */
export interface JournalText {
  reviews: AsyncIterable<string> | Iterable<string>
  /** Asked for after the last of the reviews. */
  attempts: AsyncIterable<string> | Iterable<string>
}

/** Complete, since the compiler asks for every field: what is not of the article's text is of the library. */
const ARTICLE_FIELDS = {
  headline: true,
  publishedOn: true,
  publisher: true,
  byline: true,
  dateline: true,
  text: true,
  paragraphs: true,
} satisfies Record<keyof Article, true>

/**
 * The export as text, a record a line and a chunk a record or so, so that a library of any size can be
 * written without being held as one text.
 * @param now epoch milliseconds
 */
export async function* exportChunks<Settings>(
  articles: AsyncIterable<LibraryArticle> | Iterable<LibraryArticle>,
  journal: readonly JournalEvent[] | JournalText,
  settings: Settings,
  now: number,
): AsyncGenerator<string> {
  const events = 'reviews' in journal ? journal : textOf(journal)
  yield `{"format":${JSON.stringify(FORMAT)},"version":${FORMAT_VERSION},"exportedAt":${JSON.stringify(new Date(now).toISOString())},\n"articles":[`
  const facts: string[] = []
  const cards: string[] = []
  let isFirst = true
  for await (const stored of articles) {
    const { analysis, cards: own, ...rest } = stored
    const exported: ExportedArticle = { ...rest, ...analysis.article, entities: analysis.entities }
    yield `${isFirst ? '' : ','}\n${JSON.stringify(exported)}`
    isFirst = false
    if (analysis.facts.length > 0) facts.push(linesOf(stored.id, analysis.facts))
    if (own.length > 0) cards.push(linesOf(stored.id, own))
  }
  yield* list('facts', facts)
  yield* list('cards', cards)
  yield* list('reviews', events.reviews)
  yield* list('attempts', events.attempts)
  yield `\n],\n"settings":${JSON.stringify(settings)}}\n`
}

const BATCH = 1000
/** Between the records of a list. */
export const SEPARATOR = ',\n'

/** Texts of records as pieces of a list. */
function* batches(records: readonly string[]): Generator<string> {
  for (let at = 0; at < records.length; at += BATCH) yield records.slice(at, at + BATCH).join(SEPARATOR)
}

function textOf(journal: readonly JournalEvent[]): JournalText {
  const texts = (isAttempt: boolean) =>
    batches(
      journal.filter(({ type }) => (type === 'attempt') === isAttempt).map((event) => JSON.stringify(event)),
    )
  return { reviews: texts(false), attempts: texts(true) }
}

/** The records of an article, each with its id. It is added to the text: a copy of every record takes twice as long. */
function linesOf(articleId: string, records: readonly object[]): string {
  const end = `,"articleId":${JSON.stringify(articleId)}}`
  return records.map((record) => JSON.stringify(record).slice(0, -1) + end).join(SEPARATOR)
}

/** Ends the list before, and writes one more up to its last record. */
async function* list(name: string, groups: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield `\n],\n"${name}":[`
  let isFirst = true
  for await (const group of groups) {
    yield `${isFirst ? '' : ','}\n${group}`
    isFirst = false
  }
}

/** The library that an export was made of; the inverse of `exportChunks`, but for the order of events. */
export function fromExport<Settings>(exported: FactdeckExport<Settings>): Contents<Settings> {
  const facts = byArticle(exported.facts)
  const cards = byArticle(exported.cards)
  return {
    articles: exported.articles.map(({ entities, ...fields }) => {
      const parts = Object.entries(fields)
      const article = Object.fromEntries(
        parts.filter(([name]) => name in ARTICLE_FIELDS),
      ) as unknown as Article
      const stored = Object.fromEntries(parts.filter(([name]) => !(name in ARTICLE_FIELDS)))
      const own = { facts: facts.get(fields.id) ?? [], cards: cards.get(fields.id) ?? [] }
      return {
        ...stored,
        analysis: { article, entities, facts: own.facts as Fact[] },
        cards: own.cards,
      } as unknown as LibraryArticle
    }),
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
