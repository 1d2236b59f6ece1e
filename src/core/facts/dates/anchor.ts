import {
  dayNumber,
  easterSunday,
  fromDayNumber,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  weekdayOf,
} from '../../article/calendar'
import type { DateValue } from '../model'
import type { Direction } from './direction'
import type { Temporal } from './temporal'

export interface Anchor {
  /** Day of publication as days since 1970, or null when unknown. */
  published: number | null
  direction: Direction
  /** The word before the expression, in lower case: "until", "since". */
  preposition: string
  /** The year named last before the expression. */
  lastYear: number | null
  /** The day (value) named last: clock times without a day take it. */
  lastDay: string | null
  /** First month of the fiscal year when the article tells it, else 1. */
  fiscalStart: number
}

type Resolved = Pick<DateValue, 'value' | 'granularity'>

const day = (days: number): Resolved => ({ value: isoDay(days), granularity: 'day' })
const range = (from: string, to: string): Resolved => ({ value: `${from}/${to}`, granularity: 'range' })
const year = (value: number): Resolved => ({ value: String(value).padStart(4, '0'), granularity: 'year' })

function weekday(temporal: Temporal & { type: 'weekday' }, published: number, anchor: Anchor): Resolved {
  const back = (weekdayOf(published) - temporal.weekday + 7) % 7
  const isAhead =
    anchor.direction === 'future' || (anchor.preposition === 'until' && anchor.direction !== 'past')
  if (temporal.shift === 'next') return day(published - back + 7)
  if (temporal.shift === 'last') return day(back === 0 ? published - 7 : published - back)
  if (isAhead) return day(back === 0 && anchor.preposition !== 'until' ? published : published - back + 7)
  return day(published - back)
}

function monthWithoutYear(
  month: number,
  shift: 'last' | 'next' | 'this' | undefined,
  published: number,
  anchor: Anchor,
): Resolved {
  const now = fromDayNumber(published)
  if (shift === 'this') return { value: isoMonth(now.year, month), granularity: 'month' }
  if (shift === 'next' || (!shift && anchor.direction === 'future')) {
    const isLater = month > now.month || (shift !== 'next' && month === now.month)
    return { value: isoMonth(isLater ? now.year : now.year + 1, month), granularity: 'month' }
  }
  const isEarlier = month < now.month || (!shift && month === now.month)
  return { value: isoMonth(isEarlier ? now.year : now.year - 1, month), granularity: 'month' }
}

function dayWithoutYear(
  temporal: Temporal & { type: 'day' },
  published: number,
  anchor: Anchor,
): Resolved | null {
  const now = fromDayNumber(published)
  const years = [now.year - 1, now.year, now.year + 1].filter((y) => isDay(y, temporal.month, temporal.day))
  const days = years.map((y) => dayNumber(y, temporal.month, temporal.day))
  const past = days.filter((d) => d <= published).pop()
  const future = days.find((d) => d >= published)
  if (past === undefined || future === undefined) return null
  if (anchor.direction === 'future') return day(future)
  // Reporters add the year to what lies most of a year back; a near day ahead is then the likelier reading.
  if (published - past > 240 && future - published < 100) return day(future)
  return day(past)
}

function resolvePeriod(temporal: Temporal & { type: 'period' }, anchor: Anchor): Resolved | null {
  const { length, ordinal } = temporal
  // A named year is the calendar's; only "the second quarter" of a report follows the company's year.
  const offset = (temporal.year === null ? anchor.fiscalStart - 1 : 0) + (ordinal - 1) * length
  const at = (startYear: number): { value: Resolved; start: number } => ({
    value: range(isoMonth(startYear, offset + 1), isoMonth(startYear, offset + length)),
    start: startYear * 12 + offset,
  })
  if (temporal.year !== null) return at(temporal.year).value
  if (anchor.published === null) return null
  const now = fromDayNumber(anchor.published)
  const nowIndex = now.year * 12 + now.month - 1
  const candidates = [now.year - 2, now.year - 1, now.year, now.year + 1].map(at)
  if (anchor.direction === 'future') return candidates.find((c) => c.start + length > nowIndex)?.value ?? null
  return candidates.filter((c) => c.start <= nowIndex).pop()?.value ?? null
}

function offset(temporal: Temporal & { type: 'offset' }, published: number, direction: Direction): Resolved {
  const now = fromDayNumber(published)
  const { unit, count } = temporal
  if (unit === 'day') return day(published + count)
  if (unit === 'week') return { value: isoWeek(published + 7 * count), granularity: 'range' }
  if (unit === 'month') return { value: isoMonth(now.year, now.month + count), granularity: 'month' }
  if (unit === 'year') return year(now.year + count)
  // On a Tuesday, "was a guest this weekend" means the weekend just over.
  if (count === 0 && direction === 'past' && weekdayOf(published) < 5)
    return offset({ ...temporal, count: -1 }, published, direction)
  const saturday =
    published - weekdayOf(published) + 6 + 7 * (count < 0 && weekdayOf(published) >= 6 ? -1 : count)
  return range(isoDay(saturday), isoDay(saturday + 1))
}

function weekend(published: number, anchor: Anchor): Resolved {
  const coming = published - weekdayOf(published) + 6
  const isPast =
    anchor.preposition === 'since' ||
    (anchor.preposition !== 'before' && anchor.direction === 'past' && weekdayOf(published) < 6)
  const saturday = isPast ? coming - 7 : coming
  return range(isoDay(saturday), isoDay(saturday + 1))
}

/** The parts of a range as single values: a nested range keeps its outer ends. */
const startOf = (resolved: Resolved) => resolved.value.split('/')[0] ?? resolved.value
const endOf = (resolved: Resolved) => resolved.value.split('/').pop() ?? resolved.value

function resolveTime(temporal: Temporal & { type: 'time' }, anchor: Anchor): Resolved | null {
  const clock = `T${String(temporal.hour).padStart(2, '0')}:${String(temporal.minute).padStart(2, '0')}${temporal.utc ? 'Z' : ''}`
  if (temporal.day) {
    const resolved = resolve(temporal.day, anchor)
    return resolved && { value: resolved.value + clock, granularity: 'time' }
  }
  return { value: (anchor.lastDay ?? '') + clock, granularity: 'time' }
}

function resolveRange(temporal: Temporal & { type: 'range' }, anchor: Anchor): Resolved | null {
  const to = resolve(temporal.to, anchor)
  const from = resolve(temporal.from, anchor)
  if (!from || !to) return null
  // "from Thursday to Monday" ahead, "between Monday and Wednesday" back: keep the order of the words.
  if (startOf(from) > endOf(to) && temporal.from.type === 'weekday' && anchor.published !== null) {
    const shifted = resolve(temporal.from, { ...anchor, direction: 'past' })
    const order = shifted && startOf(shifted) <= endOf(to) ? shifted : null
    return order && range(startOf(order), endOf(to))
  }
  return startOf(from) <= endOf(to) ? range(startOf(from), endOf(to)) : null
}

/** The EDTF value of an expression, or null when it hangs on a day that isn't known. */
export function resolve(temporal: Temporal, anchor: Anchor): Resolved | null {
  const { published } = anchor
  switch (temporal.type) {
    case 'year':
      return year(temporal.year)
    case 'years':
      return range(year(temporal.from).value, year(temporal.to).value)
    case 'decade':
      return { value: `${String(temporal.year).slice(0, 3)}X`, granularity: 'decade' }
    case 'day':
      if (temporal.year !== null) {
        if (!isDay(temporal.year, temporal.month, temporal.day)) return null
        return day(dayNumber(temporal.year, temporal.month, temporal.day))
      }
      return published === null ? null : dayWithoutYear(temporal, published, anchor)
    case 'month':
      if (temporal.year !== null)
        return { value: isoMonth(temporal.year, temporal.month), granularity: 'month' }
      return published === null ? null : monthWithoutYear(temporal.month, temporal.shift, published, anchor)
    case 'season': {
      if (temporal.year !== null)
        return { value: `${temporal.year}-${temporal.season}`, granularity: 'season' }
      if (published === null) return null
      const shift = temporal.shift === 'last' ? -1 : temporal.shift === 'next' ? 1 : 0
      const now = fromDayNumber(published)
      const seasonEnd = (temporal.season - 20) * 3 + 2
      const isOver = now.month > seasonEnd
      return {
        value: `${now.year + (shift === -1 && isOver ? 0 : shift)}-${temporal.season}`,
        granularity: 'season',
      }
    }
    case 'goodFriday': {
      const of = temporal.year ?? (published === null ? null : fromDayNumber(published).year)
      return of === null ? null : day(easterSunday(of) - 2)
    }
    case 'namedYear':
      return anchor.lastYear === null ? null : year(anchor.lastYear + temporal.offset)
    case 'period':
      return resolvePeriod(temporal, anchor)
    case 'weekday':
      return published === null ? null : weekday(temporal, published, anchor)
    case 'offset':
      return published === null ? null : offset(temporal, published, anchor.direction)
    case 'weekend':
      return published === null ? null : weekend(published, anchor)
    case 'time':
      return resolveTime(temporal, anchor)
    case 'range':
      return resolveRange(temporal, anchor)
  }
}

/** The granularity an expression has even while it can't be resolved. */
export function granularityOf(temporal: Temporal): DateValue['granularity'] {
  switch (temporal.type) {
    case 'offset':
      return temporal.unit === 'week' || temporal.unit === 'weekend' ? 'range' : temporal.unit
    case 'weekday':
    case 'goodFriday':
      return 'day'
    case 'namedYear':
      return 'year'
    case 'weekend':
    case 'period':
    case 'years':
      return 'range'
    default:
      return temporal.type
  }
}
