import * as v from 'valibot'
import type { Argument, RequestName } from '../../contract/requests'
import { RATINGS } from '../../core/library/model'
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
const cardsMatch = 'a card asks about no fact of the analysis, or two cards have one id'

/** What every request may carry. What does not fit is a bug of the page, and is rejected loudly. */
export const SCHEMAS = {
  'app.state': v.null(),
  'app.openDataFolder': v.null(),
  'settings.update': settingsChange,
  'samples.list': v.null(),
  'files.open': v.null(),
  'files.openFolder': v.null(),
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
  'card.edit': v.strictObject({
    articleId: id,
    cardId: key,
    change: v.strictObject({
      front: v.optional(words),
      back: v.optional(words),
      isOff: v.optional(v.boolean()),
    }),
  }),
  'fact.edit': v.strictObject({ articleId: id, factId: key, isOff: v.boolean() }),
  'fact.accept': v.strictObject({
    articleId: id,
    factId: key,
    answer: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  }),
  'study.start': v.strictObject({ articleIds: v.nullable(v.pipe(v.array(id), v.maxLength(100_000))) }),
  'study.answer': v.strictObject({ cardId: key, rating: v.picklist(RATINGS), duration }),
  'study.bury': v.strictObject({ cardId: key }),
  'study.undo': v.null(),
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
  'export.save': v.strictObject({ format: v.picklist(['json', 'csv']) }),
} satisfies { [N in RequestName]: v.GenericSchema<unknown, Argument<N>> }
