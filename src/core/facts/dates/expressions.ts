import { WEEKDAY_PATTERN } from '../../article/calendar'
import type { Sentence } from '../document'
import { CLOCK_WORDS, readClock } from './clock'
import { firstWords, isFirstWord, keyAt, mayHoldDate, readDay, readStretch } from './dispatch'
import { ORDINAL_DAY, sticky, type Point } from './lexicon'
import { weekOfStart } from './relative'
import type { DateExpression, Temporal } from './temporal'

/** Composition: clock times with their days, ranges, and the words before a date that belong to it. */

const LEAD = sticky(
  '(?:(?:about|around|circa|shortly (?:before|after)|just (?:before|after)|early|late|mid|end(?=-)|earlier|later|(?:the )?(?:very )?(?:end|start|beginning|middle|close) of|' +
    'the (?:first|second|third|fourth|last|final|opening|closing) (?:half|week|weeks|weekend|days|months) of|' +
    '(?:the )?early hours of|overnight(?: on| into)?|(?:before |at )?dawn(?: on)?|early on|late on|late in|early in|earlier in|later in|' +
    'the (?:morning|afternoon|evening|night) of|(?:mid|early)-to-(?:late|mid))(?: |-))+',
  'i',
)
const LEAD_WORDS = new Set(
  (
    'about around circa shortly just early late mid earlier later end start beginning middle close overnight before at dawn ' +
    'the_end the_start the_beginning the_middle the_close the_first the_second the_third the_fourth the_last the_final the_opening the_closing the_early the_morning the_afternoon the_evening the_night the_very'
  )
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)
const RANGE_WORDS = new Set(['between', 'from', 'overnight'])
const CLOCK_KEYS = new Set(['#', ...CLOCK_WORDS])

const TIME_TO_DAY = sticky(',? (?:on |this |the )?(?:(?:early|late) (?:on )?)?', 'i')
const DAY_TO_TIME = sticky(
  ',?(?: (?:at|by|from|until|about|around|shortly (?:before|after)|just (?:before|after)))*,? ',
  'i',
)

function readTime(text: string, at: number): Point | null {
  const time = readClock(text, at)
  if (!time) return null
  const { end, ...clock } = time
  TIME_TO_DAY.lastIndex = end
  const gap = TIME_TO_DAY.exec(text)
  const day = gap && readDay(text, end + gap[0].length)
  return day && day.temporal.type !== 'range'
    ? { end: day.end, temporal: { type: 'time', ...clock, day: day.temporal } }
    : { end, temporal: { type: 'time', ...clock, day: null } }
}

const DAY_JOIN = sticky(' ?(?:-|\u2013|to|through|until) ?', 'i')

/** "Jan. 30 to Feb. 2": two days of the calendar with a dash or "to" between them. */
function joinedDays(text: string, day: Point): Point {
  if (day.temporal.type !== 'day') return day
  DAY_JOIN.lastIndex = day.end
  const join = DAY_JOIN.exec(text)
  const second = join && readDay(text, day.end + join[0].length)
  return second?.temporal.type === 'day'
    ? { end: second.end, temporal: joined(day.temporal, second.temporal) }
    : day
}

function withClock(text: string, day: Point): Point {
  DAY_TO_TIME.lastIndex = day.end
  const gap = DAY_TO_TIME.exec(text)
  if (!gap || day.temporal.type === 'range') return day
  const at = day.end + gap[0].length
  const time = CLOCK_KEYS.has(keyAt(text, at)) ? readTime(text, at) : null
  return time?.temporal.type === 'time' && time.temporal.day === null
    ? { end: time.end, temporal: { ...time.temporal, day: day.temporal } }
    : day
}

function readPoint(text: string, at: number, key = keyAt(text, at)): Point | null {
  const time = CLOCK_KEYS.has(key) ? readTime(text, at) : null
  if (time) return time
  const day = readDay(text, at, key)
  if (day) return withClock(text, joinedDays(text, day))
  if (key === 'the week') {
    const start = weekOfStart(text, at)
    const point = start === null ? null : readDay(text, start)
    if (point) return { end: point.end, temporal: { type: 'weekOf', day: point.temporal } }
  }
  return readStretch(text, at, key)
}

const RANGE_START = sticky('(between|from|overnight from) ', 'i')
const RANGE_JOIN = sticky(' (and|to|until|till|through|into) ', 'i')

/** "between March 2021 and November 2024": the earlier point takes the year of the later one when it has none. */
function joined(from: Temporal, to: Temporal): Temporal {
  if ((from.type === 'month' && to.type === 'month') || (from.type === 'day' && to.type === 'day')) {
    const back = from.month > to.month ? 1 : 0
    if (from.year === null && !from.ofYear) {
      if (to.year !== null) return { type: 'range', from: { ...from, year: to.year - back }, to }
      if (to.ofYear)
        return {
          type: 'range',
          from: { ...from, ofYear: { ...to.ofYear, count: to.ofYear.count - back } },
          to,
        }
    }
  }
  return { type: 'range', from, to }
}

const BARE_START = sticky(
  `(?:between|from) (?:the )?(\\d{1,2})(?:${ORDINAL_DAY})? (?:and|to|until|through) `,
  'i',
)

/** "between 21 and 30 July": the first day has its month from the second. */
function readBareStart(text: string, at: number): Point | null {
  BARE_START.lastIndex = at
  const start = BARE_START.exec(text)
  const to = start && readDay(text, at + start[0].length)
  if (!to || to.temporal.type !== 'day') return null
  const day = Number(start[1])
  if (day < 1 || day >= to.temporal.day) return null
  return {
    end: to.end,
    temporal: { type: 'range', from: { ...to.temporal, day, weekday: null }, to: to.temporal },
  }
}

const MOVED =
  /\b(?:postponed|moved|rescheduled|pushed|delayed|changed|shifted|brought forward|put back)(?: \w+){0,2} $/

function readRange(text: string, at: number): Point | null {
  RANGE_START.lastIndex = at
  const start = RANGE_START.exec(text)
  if (!start) return null
  // "postponed from Tuesday to Thursday": two days, and no stretch.
  if (MOVED.test(text.slice(Math.max(0, at - 26), at))) return null
  const first = readLedPoint(text, at + start[0].length)
  if (!first) return readBareStart(text, at)
  // "between July 1 and 13", "from Jan. 3 to 5".
  if (first.temporal.type === 'range' && first.temporal.from.type === 'day')
    return / (?:and|to|until|through) /.test(text.slice(at, first.end)) ? first : null
  RANGE_JOIN.lastIndex = first.end
  const join = RANGE_JOIN.exec(text)
  const second = join && readLedPoint(text, first.end + join[0].length)
  if (!second || second.temporal.type === 'range' || first.temporal.type === 'range') return null
  // "between 6 p.m. and 9 p.m. on Saturday": two times, the first of the second's day.
  if (first.temporal.type === 'time' && second.temporal.type === 'time') return null
  // A comparison, not a stretch: "from a year earlier to ...".
  if (first.temporal.type === 'told' || first.temporal.type === 'samePeriod') return null
  return { end: second.end, temporal: joined(first.temporal, second.temporal) }
}

function readLedPoint(text: string, at: number, key = keyAt(text, at)): Point | null {
  const point =
    isFirstWord(key) || CLOCK_KEYS.has(key) || key === 'the week' ? readPoint(text, at, key) : null
  if (point || !LEAD_WORDS.has(key)) return point
  LEAD.lastIndex = at
  const lead = LEAD.exec(text)?.[0].length ?? 0
  return lead > 0 ? readPoint(text, at + lead) : null
}

/** "It opens Monday through Friday": of every week, and of none. */
const EVERY_WEEK = sticky(`(?:${WEEKDAY_PATTERN})(?: through |-|\u2013)(?:${WEEKDAY_PATTERN})\\b(?! \\d)`)

function endOfEveryWeek(text: string, at: number): number | null {
  EVERY_WEEK.lastIndex = at
  return EVERY_WEEK.test(text) ? EVERY_WEEK.lastIndex : null
}

/** Cheap refusal of most tokens, before their key is read from the text. */
const FIRST_WORDS = new Set([...firstWords(), ...LEAD_WORDS, ...RANGE_WORDS, ...CLOCK_KEYS, 'the'])
function mayBegin(lower: string): boolean {
  const code = lower.charCodeAt(0)
  if (code < 97) return code === 39 || (code >= 48 && code <= 57)
  const last = lower.charCodeAt(lower.length - 1)
  return FIRST_WORDS.has(lower) || (last >= 48 && last <= 57) || lower.includes('-') || lower.includes('.')
}

const isWordChar = (text: string, at: number) => at >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(at))

/**
 * The date and time expressions of a sentence of a folded text, left to right, never overlapping. Durations and
 * ages are none.
 */
export function findDateExpressions(folded: string, sentence: Sentence): DateExpression[] {
  const found: DateExpression[] = []
  if (!mayHoldDate(sentence.tokens)) return found
  // In a text set in a fixed width a line may end within an expression.
  const slice = folded.slice(sentence.start, sentence.end)
  const text = slice.includes('\n') ? slice.replaceAll('\n', ' ') : slice
  let free = 0
  for (const token of sentence.tokens) {
    const at = token.start - sentence.start
    if (at < free) continue
    if (!mayBegin(token.lower)) continue
    const key = keyAt(text, at)
    const isRange = RANGE_WORDS.has(key)
    if (!isRange && !isFirstWord(key) && !LEAD_WORDS.has(key) && !CLOCK_KEYS.has(key)) continue
    if (isWordChar(text, at - 1)) continue
    const habit = endOfEveryWeek(text, at)
    if (habit !== null) {
      free = habit
      continue
    }
    const point = (isRange ? readRange(text, at) : null) ?? readLedPoint(text, at, key)
    if (!point) continue
    found.push({ start: token.start, end: sentence.start + point.end, temporal: point.temporal })
    free = point.end
  }
  return found
}
