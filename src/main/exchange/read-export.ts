import * as v from 'valibot'
import {
  FORMAT,
  FORMAT_VERSION,
  fromExport,
  type FactdeckExport,
  type LibraryArticle,
} from '../../core/exchange/factdeck-json'
import { FACT_KINDS } from '../../core/facts/model'
import { articleIdOf } from '../../core/ids'
import type { JournalEvent } from '../../core/library/model'
import { LONGEST_FOLDER, LONGEST_TAG } from '../../core/library/shelf'
import type { Settings } from '../../contract/requests'
import { analysedEntries, areCardsOfFacts } from '../ipc/analysis-schema'
import { eventSchema } from '../library/event-schema'
import { Refusal } from '../library/refusal'
import { readSettings } from '../library/settings'

/** What an import takes in. */
export interface ReadLibrary {
  articles: LibraryArticle[]
  journal: JournalEvent[]
  /** Null where the export has none. */
  settings: Settings | null
}

const record = v.looseObject({})
const ofArticle = v.looseObject({ articleId: v.string() })

const fileSchema = v.looseObject({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  articles: v.array(v.looseObject({ id: v.string(), entities: v.array(v.unknown()) })),
  facts: v.array(ofArticle),
  cards: v.array(ofArticle),
  reviews: v.array(record),
  attempts: v.array(record),
  settings: v.record(v.string(), v.unknown()),
})

const articleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
const time = v.pipe(v.number(), v.finite(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(20_000))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.strictObject({ start: offset, end: offset, exact: short })
const ownCard = v.looseObject({
  id: v.pipe(short, v.minLength(1)),
  factId: v.pipe(short, v.minLength(1)),
  form: v.picklist(['question', 'cloze']),
  front: v.pipe(short, v.minLength(1)),
  back: v.pipe(short, v.minLength(1)),
  accepted: v.array(short),
  origin: v.looseObject({
    span,
    sentence: span,
    paragraph: offset,
    kind: v.picklist(FACT_KINDS),
    madeAt: time,
  }),
  isRemoved: v.exactOptional(v.boolean()),
})
const editsSchema = v.looseObject({
  cards: v.record(
    v.string(),
    v.looseObject({
      front: v.optional(short),
      back: v.optional(short),
      isOff: v.optional(v.boolean()),
    }),
  ),
  facts: v.record(
    v.string(),
    v.looseObject({ isOff: v.optional(v.boolean()), accepted: v.optional(v.array(short)) }),
  ),
  own: v.exactOptional(v.record(v.string(), ownCard)),
})

const shelfSchema = v.looseObject({
  tags: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAG))),
  folder: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FOLDER))),
  isArchived: v.boolean(),
})

// What a later version keeps of an article besides is let through, so that nothing is lost on the way.
const articleSchema = v.pipe(
  v.looseObject({
    id: articleId,
    addedAt: time,
    removedAt: v.nullable(time),
    isSample: v.boolean(),
    ...analysedEntries,
    edits: editsSchema,
    shelf: v.optional(shelfSchema),
    supersededBy: v.optional(v.nullable(articleId)),
    importedFrom: v.exactOptional(short),
  }),
  v.check((article) => areCardsOfFacts(article), 'a card asks about no fact of its article'),
  v.check(
    (article) => articleIdOf(article.analysis.article.text) === article.id,
    'its id is not that of its text',
  ),
)

/**
 * Reads an export of Factdeck's own format; every part of it is checked.
 * @param name of the file, for messages
 * @throws Refusal with one sentence that says what is wrong and where
 */
export function readExport(name: string, text: string): ReadLibrary & { exportedAt: string } {
  const refuse = (why: string) => new Refusal('invalid', `“${name}” ${why} Nothing was changed.`)
  const value = parse(text.replace(/^\uFEFF/, ''))
  if (value === undefined) throw refuse('is not whole, or no JSON at all: it cannot be read.')
  const { format, version } = (typeof value === 'object' ? (value ?? {}) : {}) as Record<string, unknown>
  if (format !== FORMAT) throw refuse('is no Factdeck library: choose a file that Factdeck exported as JSON.')
  if (typeof version !== 'number') throw refuse('does not say which version of the format it is.')
  if (version > FORMAT_VERSION)
    throw refuse('was written by a newer version of Factdeck; please update the program.')

  const file = v.safeParse(fileSchema, value)
  if (!file.success) throw refuse(`is damaged: ${explain(file.issues)}.`)
  const exported = file.output as unknown as FactdeckExport<Record<string, unknown>>
  const { articles, journal, settings } = fromExport(exported)
  const ids = new Set(articles.map(({ id }) => id))
  if (ids.size < articles.length) throw refuse('holds an article twice.')
  if ([...exported.facts, ...exported.cards].some(({ articleId }) => !ids.has(articleId)))
    throw refuse('has a fact or card of an article that is not in it.')
  return {
    exportedAt: exported.exportedAt,
    articles: articles.map((article, at) => {
      const checked = v.safeParse(articleSchema, article)
      if (checked.success) return checked.output as unknown as LibraryArticle
      const where = `article ${at + 1} (“${String(article.analysis.article.headline).slice(0, 60)}”)`
      throw refuse(`is damaged in ${where}: ${explain(checked.issues)}.`)
    }),
    journal: journal.map((event, at) => {
      const checked = v.safeParse(eventSchema, event)
      if (checked.success) return checked.output
      throw refuse(`is damaged in answer ${at + 1}: ${explain(checked.issues)}.`)
    }),
    settings: Object.keys(settings).length > 0 ? readSettings(settings) : null,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong first, in words: those of the checker name types, and speak English to everybody. */
function explain(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  if (issue?.type === 'check') return issue.message
  const path = issue ? v.getDotPath(issue) : null
  if (!issue || path === null) return 'something in it is not what it should be'
  return issue.received === 'undefined' ? `“${path}” is missing` : `“${path}” is not what it should be`
}
