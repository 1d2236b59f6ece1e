import type { DateFact } from '../../facts/model'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import { lowered } from '../drafts/lowered'
import { attributionPrefix, capitalised, readStatement, type Statement } from '../drafts/statement'
import { findDate, formatDate } from '../language/dates'
import { dayRange, type DayRange } from './day-range'
import { readEvent, type Time } from './event-clause'
import { headlineBefore } from '../drafts/headline'
import type { Member } from './member'
import { withSubject } from './subjects'

/** Something that happened or is to happen, told without its date. */
export interface Event extends Member {
  days: DayRange
  time: Time
}

/** Ages beside names, which no event needs, and brackets. */
const withoutAsides = (text: string): string =>
  text
    .replace(/\s*\([^)]*\)/g, '')
    // The comma behind the age of "his partner, Neil Okamoto, 59, pleaded" closes what another opened.
    .replace(/, \d{1,3},/, (_, at: number) => (text.slice(0, at).includes(',') ? ',' : ''))

function statementOf(fact: DateFact, context: Context): Statement | null {
  const isPlainTime = fact.date.granularity === 'time' && fact.attribution === null
  const whole = fact.statement.replace(/\.$/, '')
  const read = isPlainTime
    ? { text: whole, slot: { start: 0, end: 0 }, attribution: null, clause: null }
    : readStatement(fact, context)
  const told = read && withSubject(read.text, fact, context)
  if (!read || told === null) return null
  const text = withoutAsides(told)
  const slot = findDate(text, fact.date) ?? timeIn(text, fact)
  return slot && { ...read, text, slot }
}

/** "at 02:00 on May 19, 1987": the day of a time, with the clock before it. */
function timeIn(text: string, fact: DateFact): Statement['slot'] | null {
  const [day = '', clock] = fact.date.value.split('T')
  if (clock === undefined) return null
  const slot = findDate(text, { ...fact.date, value: day })
  const before = slot && /(?:at )?\d{1,2}:\d\d on $/.exec(text.slice(0, slot.start))
  // "On" is left before the day, as it stands before days without a clock.
  return slot && before ? slot : null
}

/** The event that a dated fact tells, without its date; null when it tells none plainly. */
export function eventOf(fact: DateFact, context: Context): Event | null {
  const { date, modality } = fact
  // A clock alone was given the day of the sentences around it.
  if (date.granularity === 'time' && !/\d{4}|day\b|\p{Lu}\p{Ll}+ \d|\d \p{Lu}\p{Ll}+/u.test(fact.span.exact))
    return null
  if (date.needsPublicationDate || /^(?:alleged|denied|conditional)$/.test(modality)) return null
  const days = dayRange(date.value)
  const key = formatDate(date.value, context.dateStyle)
  const statement = days && key ? statementOf(fact, context) : null
  const event = statement && readEvent(statement.text, statement.slot)
  if (!days || !key || !statement || !event) return null
  const prefix = attributionPrefix(statement, context)
  const text = capitalised(prefix === '' ? event.text : prefix + lowered(event.text, context))
  const draft: Draft = {
    fact,
    context,
    frame: 'statement',
    from: headlineBefore(context),
    before: '',
    template: 'event',
    stem: text,
    key,
    answer: 'date',
    entity: null,
    accepted: [],
    rejected: [],
    statement: `${text}: ${key}.`,
    slot: null,
  }
  return { draft, text, answer: key, days, time: event.time }
}
