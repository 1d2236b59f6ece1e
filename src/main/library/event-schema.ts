import * as v from 'valibot'
import { FACT_KINDS } from '../../core/facts/model'
import { CONFIDENCES, RATINGS, type JournalEvent } from '../../core/library/model'
import { FORMS } from '../../core/questions/item'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const time = v.pipe(v.number(), v.finite(), v.minValue(0))
const kind = v.picklist(FACT_KINDS)
const form = v.picklist(FORMS)

const terms = v.object({
  retention: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.999)),
  maximumInterval: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rolloverHour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  utcOffset: v.pipe(v.number(), v.minValue(-1440), v.maxValue(1440)),
  finalDay: v.exactOptional(v.pipe(v.number(), v.integer())),
})

const nameRef = v.object({ articleId: id, entityId: id })

/** One line of the journal. Fields that a later version adds are kept out, not refused. */
export const eventSchema = v.variant('type', [
  v.object({
    type: v.literal('answer'),
    id,
    at: time,
    articleId: id,
    cardId: id,
    kind,
    rating: v.picklist(RATINGS),
    duration: time,
    source: v.variant('from', [
      v.object({ from: v.literal('study') }),
      v.object({ from: v.literal('quiz'), form, quizId: id }),
    ]),
    terms,
    confidence: v.exactOptional(v.picklist(CONFIDENCES)),
  }),
  v.object({
    type: v.literal('attempt'),
    id,
    at: time,
    articleId: id,
    factId: id,
    kind,
    form,
    quizId: id,
    isRight: v.boolean(),
    duration: time,
  }),
  v.object({ type: v.literal('bury'), id, at: time, cardId: id, until: time }),
  v.object({ type: v.literal('undo'), id, at: time, undoes: id }),
  v.object({
    type: v.literal('carry'),
    id,
    at: time,
    fromArticleId: id,
    articleId: id,
    cards: v.record(id, id),
  }),
  v.object({ type: v.literal('same-name'), id, at: time, a: nameRef, b: nameRef }),
  v.object({ type: v.literal('apart-names'), id, at: time, refs: v.array(nameRef) }),
]) satisfies v.GenericSchema<unknown, JournalEvent>
