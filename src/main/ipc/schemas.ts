import * as v from 'valibot'
import type { Argument, RequestName } from '../../contract/requests'
import { FORMAT_IDS } from '../../core/exchange/formats'
import { CONFIDENCES, RATINGS } from '../../core/library/model'
import { LISTED_KINDS } from '../../core/library/listed-facts'
import { FORMS } from '../../core/questions/item'
import { settingsChange } from '../library/settings'
import { analysedEntries, areCardsOfFacts } from './analysis-schema'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000))
/** Milliseconds, a day at most: a card left open overnight. */
const duration = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.transform((ms) => Math.min(ms, 86_400_000)),
)
/** In bytes, of a file that is dropped; a larger one is opened by its path. */
const LARGEST_IMPORT = 100_000_000
/** What is typed into a field of one line. */
const line = v.pipe(v.string(), v.maxLength(1000))
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(100_000))
const tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(200))
const atMost = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const nameRef = v.strictObject({ articleId: id, entityId: key })
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.strictObject({ start: offset, end: offset, exact: v.pipe(v.string(), v.maxLength(20_000)) })
const cardsMatch = 'a card asks about no fact of the analysis, or two cards have one id'

/** What every request may carry. What does not fit is a bug of the page, and is rejected loudly. */
export const SCHEMAS = {
  'app.state': v.null(),
  'app.openDataFolder': v.null(),
  'settings.update': settingsChange,
  'samples.list': v.null(),
  'files.open': v.null(),
  'files.openFolder': v.null(),
  'files.recent': v.null(),
  'files.clearRecent': v.null(),
  'files.read': v.strictObject({ token: key }),
  'page.fetch': v.strictObject({ address: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)) }),
  'article.list': v.null(),
  'article.get': v.strictObject({ id }),
  'article.add': v.pipe(
    v.strictObject({ ...analysedEntries, isSample: v.boolean() }),
    v.check((argument) => areCardsOfFacts(argument), cardsMatch),
  ),
  'article.revise': v.pipe(
    v.strictObject({ ...analysedEntries, id }),
    v.check((argument) => areCardsOfFacts(argument), cardsMatch),
  ),
  'article.remove': v.strictObject({ id }),
  'article.restore': v.strictObject({ id }),
  'shelf.change': v.strictObject({
    ids,
    change: v.strictObject({
      addTags: v.optional(tags),
      removeTags: v.optional(tags),
      folder: v.optional(v.nullable(line)),
      isArchived: v.optional(v.boolean()),
      isRemoved: v.optional(v.boolean()),
    }),
  }),
  'shelf.restore': v.strictObject({
    shelves: v.pipe(
      v.array(
        v.strictObject({
          id,
          tags,
          folder: v.nullable(line),
          isArchived: v.boolean(),
          isRemoved: v.boolean(),
        }),
      ),
      v.maxLength(100_000),
    ),
  }),
  'library.search': v.strictObject({ query: line, facts: atMost(1000) }),
  'article.nearCopy': v.strictObject({ id }),
  'article.supersede': v.strictObject({ earlierId: id, laterId: id }),
  'article.bringBack': v.strictObject({ earlierId: id }),
  'library.entities': v.strictObject({ query: line, limit: atMost(2000) }),
  'facts.list': v.strictObject({ kind: v.picklist(LISTED_KINDS), articleIds: ids }),
  'names.who': v.strictObject({ refs: v.pipe(v.array(nameRef), v.maxLength(100_000)) }),
  'names.join': v.strictObject({ a: nameRef, b: nameRef }),
  'names.part': v.strictObject({ refs: v.pipe(v.array(nameRef), v.minLength(1), v.maxLength(1000)) }),
  'names.undo': v.strictObject({ decision: key }),
  'card.edit': v.strictObject({
    articleId: id,
    cardId: key,
    change: v.strictObject({
      front: v.optional(words),
      back: v.optional(words),
      isOff: v.optional(v.boolean()),
    }),
  }),
  'card.make': v.strictObject({
    articleId: id,
    draft: v.strictObject({
      form: v.picklist(['question', 'cloze']),
      front: words,
      back: words,
      span,
      sentence: span,
    }),
  }),
  'card.remove': v.strictObject({ articleId: id, cardId: key, isRemoved: v.boolean() }),
  'fact.edit': v.strictObject({ articleId: id, factId: key, isOff: v.boolean() }),
  'fact.accept': v.strictObject({
    articleId: id,
    factId: key,
    answer: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  }),
  'fact.unaccept': v.strictObject({
    articleId: id,
    factId: key,
    answer: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  }),
  'study.start': v.strictObject({ articleIds: v.nullable(v.pipe(v.array(id), v.maxLength(100_000))) }),
  'study.answer': v.strictObject({
    cardId: key,
    rating: v.picklist(RATINGS),
    duration,
    confidence: v.optional(v.picklist(CONFIDENCES)),
  }),
  'study.bury': v.strictObject({ cardId: key }),
  'study.undo': v.null(),
  'quiz.due': v.null(),
  'quiz.answer': v.strictObject({
    articleId: id,
    factIds: v.pipe(v.array(key), v.minLength(1), v.maxLength(100)),
    form: v.picklist(FORMS),
    isRight: v.boolean(),
    wasHelped: v.boolean(),
    duration,
    quizId: key,
  }),
  'progress.get': v.null(),
  'export.save': v.strictObject({
    format: v.picklist(FORMAT_IDS),
    scope: v.optional(
      v.variant('of', [
        v.strictObject({ of: v.literal('all') }),
        v.strictObject({ of: v.literal('due') }),
        v.strictObject({ of: v.literal('articles'), ids: v.pipe(v.array(id), v.maxLength(100_000)) }),
      ]),
    ),
    questions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
  }),
  'export.stop': v.null(),
  'import.open': v.null(),
  'import.read': v.strictObject({
    name: v.pipe(v.string(), v.maxLength(1000)),
    bytes: v.custom<Uint8Array>((one) => one instanceof Uint8Array && one.length <= LARGEST_IMPORT),
  }),
  'import.columns': v.strictObject({
    id: key,
    choice: v.strictObject({ front: atMost(100), back: atMost(100), hasHeader: v.boolean() }),
  }),
  'import.apply': v.strictObject({ id: key, mode: v.picklist(['merge', 'replace']) }),
  'import.cancel': v.null(),
  'import.undo': v.null(),
  'library.check': v.null(),
  'library.repair': v.null(),
  'library.reset': v.null(),
  'backup.list': v.null(),
  'backup.make': v.null(),
  'backup.restore': v.strictObject({ time: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
} satisfies { [N in RequestName]: v.GenericSchema<unknown, Argument<N>> }
