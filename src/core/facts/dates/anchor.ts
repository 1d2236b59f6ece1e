import {
  dayNumber,
  fromDayNumber,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  parseIsoDay,
} from '../../article/calendar'
import { bareDay, dayOfMonth, holiday, weekday, weekend } from './anchor-days'
import { day, range, year, type Anchor, type Resolved } from './anchor-context'
import { bareMonth, offset, period, samePeriod, season, told } from './anchor-periods'
import type { DateValue } from '../model'
import type { Temporal } from './temporal'

/** The parts of a range as single values: a nested range keeps its outer ends. */
const startOf = (resolved: Resolved) => resolved.value.split('/')[0] ?? resolved.value
const endOf = (resolved: Resolved) => resolved.value.split('/').pop() ?? resolved.value

function resolveTime(temporal: Temporal & { type: 'time' }, anchor: Anchor): Resolved | null {
  const clock = `T${String(temporal.hour).padStart(2, '0')}:${String(temporal.minute).padStart(2, '0')}${temporal.utc ? 'Z' : ''}`
  if (temporal.day) {
    const resolved = resolve(temporal.day, anchor)
    return resolved && { value: resolved.value + clock, granularity: 'time' }
  }
  return { value: (anchor.clockDay ?? '') + clock, granularity: 'time' }
}

/** "from November to March" runs into the next year. */
function oneYearOn(temporal: Temporal, resolved: Resolved): Resolved | null {
  if ((temporal.type !== 'month' && temporal.type !== 'day') || temporal.year !== null || temporal.ofYear)
    return null
  const [y, rest] = [Number(resolved.value.slice(0, 4)), resolved.value.slice(4)]
  return { ...resolved, value: `${y + 1}${rest}` }
}

function resolveRange(temporal: Temporal & { type: 'range' }, anchor: Anchor): Resolved | null {
  let to = resolve(temporal.to, anchor)
  const from = resolve(temporal.from, anchor)
  if (!from || !to) return null
  // "from Thursday to Monday" ahead, "between Monday and Wednesday" back: keep the order of the words.
  if (startOf(from) > endOf(to) && temporal.from.type === 'weekday' && anchor.published !== null) {
    const end = parseIsoDay(endOf(to))
    if (anchor.direction === 'future' && end !== null) return range(startOf(from), isoDay(end + 7))
    const shifted = resolve(temporal.from, { ...anchor, direction: 'past' })
    const order = shifted && startOf(shifted) <= endOf(to) ? shifted : null
    return order && range(startOf(order), endOf(to))
  }
  if (startOf(from) > endOf(to)) to = oneYearOn(temporal.to, to) ?? to
  return startOf(from) <= endOf(to) ? range(startOf(from), endOf(to)) : null
}

function weekOf(temporal: Temporal & { type: 'weekOf' }, anchor: Anchor): Resolved | null {
  const days = parseIsoDay(resolve(temporal.day, anchor)?.value ?? '')
  return days === null ? null : { value: isoWeek(days), granularity: 'range' }
}

/** '98 is 1998 and '12 is 2012: the year that is not far ahead of publication. */
function shortYear(two: number, published: number | null): Resolved {
  const latest = published === null ? 2040 : fromDayNumber(published).year + 10
  return year(2000 + two <= latest ? 2000 + two : 1900 + two)
}

function numeric(temporal: Temporal & { type: 'numeric' }, anchor: Anchor): Resolved | null {
  const order = anchor.numericOrder()
  if (order === null) return null
  const [a, b] = temporal.numbers
  const [month, dayOf] = order === 'month-first' ? [a, b] : [b, a]
  return isDay(temporal.year, month, dayOf) ? day(dayNumber(temporal.year, month, dayOf)) : null
}

/** A day or month in the year that the words behind it name; a year that is not known is not guessed. */
function inYear(temporal: Temporal & { type: 'day' | 'month' }, of: Resolved | null): Resolved | null {
  if (!of) return null
  const year = Number(of.value)
  if (temporal.type === 'month') return { value: isoMonth(year, temporal.month), granularity: 'month' }
  return isDay(year, temporal.month, temporal.day) ? day(dayNumber(year, temporal.month, temporal.day)) : null
}

/** The EDTF value of an expression, or null when it hangs on a day that isn't known. */
export function resolve(temporal: Temporal, anchor: Anchor): Resolved | null {
  switch (temporal.type) {
    case 'year':
      return year(temporal.year)
    case 'shortYear':
      return shortYear(temporal.year, anchor.published)
    case 'years':
      return range(year(temporal.from).value, year(temporal.to).value)
    case 'decade':
      return { value: `${String(temporal.year).slice(0, 3)}X`, granularity: 'decade' }
    case 'century':
      return { value: `${String(temporal.hundreds).padStart(2, '0')}XX`, granularity: 'range' }
    case 'day':
      if (temporal.ofYear) return inYear(temporal, resolve(temporal.ofYear, anchor))
      if (temporal.year === null) return bareDay(temporal, anchor)
      if (!isDay(temporal.year, temporal.month, temporal.day)) return null
      return day(dayNumber(temporal.year, temporal.month, temporal.day))
    case 'numeric':
      return numeric(temporal, anchor)
    case 'dayOfMonth':
      return dayOfMonth(temporal.day, temporal.month ? resolve(temporal.month, anchor) : null, anchor)
    case 'month':
      if (temporal.ofYear) return inYear(temporal, resolve(temporal.ofYear, anchor))
      if (temporal.year === null) return bareMonth(temporal, anchor)
      return { value: isoMonth(temporal.year, temporal.month), granularity: 'month' }
    case 'season':
      return season(temporal, anchor)
    case 'holiday':
      return holiday(temporal, temporal.year ? resolve(temporal.year, anchor) : null, anchor)
    case 'told':
      return told(temporal, anchor)
    case 'period':
      return temporal.year
        ? period(temporal, resolve(temporal.year, anchor), temporal.year.type === 'year', anchor)
        : period(temporal, null, false, anchor)
    case 'samePeriod':
      return samePeriod(temporal, anchor)
    case 'weekday':
      return weekday(temporal, anchor)
    case 'offset':
      return offset(temporal, anchor)
    case 'weekend':
      return weekend(anchor)
    case 'weekOf':
      return weekOf(temporal, anchor)
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
    case 'told':
      return /^(?:day|month|year|decade)$/.test(temporal.unit)
        ? (temporal.unit as 'day' | 'month' | 'year' | 'decade')
        : 'range'
    case 'weekday':
    case 'holiday':
    case 'numeric':
    case 'dayOfMonth':
      return 'day'
    case 'shortYear':
      return 'year'
    case 'weekend':
    case 'weekOf':
    case 'period':
    case 'samePeriod':
    case 'years':
    case 'century':
      return 'range'
    default:
      return temporal.type
  }
}
