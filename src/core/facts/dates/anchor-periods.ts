import { dayNumber, fromDayNumber, isoMonth, isoWeek, weekdayOf } from '../../article/calendar'
import { day, range, year, type Anchor, type Resolved, type Told } from './anchor-context'
import { weekendOf } from './anchor-days'
import type { Temporal, Unit } from './temporal'

/** Months, seasons, quarters and counted units, from the day of publication or from what is being told of. */

const month = (y: number, m: number): Resolved => ({ value: isoMonth(y, m), granularity: 'month' })
const decade = (y: number): Resolved => ({ value: `${String(y).slice(0, 3)}X`, granularity: 'decade' })
const century = (y: number): Resolved => ({ value: `${String(y).slice(0, 2)}XX`, granularity: 'range' })
const quarter = (y: number, index: number): Resolved =>
  range(isoMonth(y, index * 3 + 1), isoMonth(y, index * 3 + 3))

export function bareMonth(temporal: Temporal & { type: 'month' }, anchor: Anchor): Resolved | null {
  const { published, direction, preposition } = anchor
  if (published === null) return null
  const now = fromDayNumber(published)
  const { shift } = temporal
  if (shift === 'this') return month(now.year, temporal.month)
  // What lies ten months off is called "next"; a month just over is then the likelier reading.
  const isJustOver = (now.month - temporal.month + 12) % 12 <= 2 && temporal.month !== now.month
  // "Markets now price a cut by February": what is not told as over is still to come.
  const isAhead =
    (direction === 'future' || (direction !== 'past' && /^(?:by|until|till)$/.test(preposition))) &&
    preposition !== 'since' &&
    (!isJustOver || /^(?:by|until|till|from|in)$/.test(preposition))
  if (shift === 'next' || (!shift && isAhead)) {
    const isLater = temporal.month > now.month || (shift !== 'next' && temporal.month === now.month)
    return month(isLater ? now.year : now.year + 1, temporal.month)
  }
  const isEarlier = temporal.month < now.month || (!shift && temporal.month === now.month)
  return month(isEarlier ? now.year : now.year - 1, temporal.month)
}

/** A season by its code and the year it begins in: a winter begins in December. */
export function season(temporal: Temporal & { type: 'season' }, anchor: Anchor): Resolved | null {
  const { published, direction, lastYear } = anchor
  const of = (y: number): Resolved => ({ value: `${y}-${temporal.season}`, granularity: 'season' })
  if (temporal.year !== null) return of(temporal.year)
  if (temporal.isTold && lastYear !== null) return of(lastYear)
  if (published === null) return null
  const now = fromDayNumber(published)
  if (temporal.ofYear !== undefined) return of(now.year + temporal.ofYear)
  const startMonth = (temporal.season - 20) * 3
  const started = (y: number) => y * 12 + startMonth
  const at = now.year * 12 + now.month
  // The latest that has begun; in January that is the winter of the year before.
  const latest = started(now.year) <= at ? now.year : now.year - 1
  const isRunning = at < started(latest) + 3
  if (temporal.shift === 'last') return of(isRunning ? latest - 1 : latest)
  if (temporal.shift === 'next') return of(now.year + 1)
  if (temporal.shift === 'this') return of(temporal.season === 24 && isRunning ? latest : now.year)
  if (direction === 'past') return of(latest)
  return direction === 'future' ? of(isRunning ? latest : latest + 1) : null
}

export function offset(temporal: Temporal & { type: 'offset' }, anchor: Anchor): Resolved | null {
  const { published, direction } = anchor
  if (published === null) return null
  const { unit, count } = temporal
  // On a Tuesday, "was a guest this weekend" means the weekend just over.
  if (unit === 'weekend' && count === 0 && direction === 'past' && weekdayOf(published) < 5)
    return shifted(published, unit, -1)
  return shifted(published, unit, count)
}

/** The unit that lies `count` units from the one that `from` (days since 1970) is in. */
function shifted(from: number, unit: Unit, count: number): Resolved {
  const now = fromDayNumber(from)
  switch (unit) {
    case 'day':
      return day(from + count)
    case 'week':
      return { value: isoWeek(from + 7 * count), granularity: 'range' }
    case 'weekend': {
      const inWeekend = weekdayOf(from) >= 6
      return weekendOf(from - weekdayOf(from) + 6 + 7 * (count < 0 && inWeekend ? -1 : count))
    }
    case 'month':
      return month(now.year, now.month + count)
    case 'quarter':
      return quarter(now.year, Math.floor((now.month - 1) / 3) + count)
    case 'year': {
      const months = now.year * 12 + now.month - 1 + Math.round(12 * count)
      return year(Number.isInteger(count) ? now.year + count : Math.floor(months / 12))
    }
    case 'decade':
      return decade(now.year + 10 * count)
    case 'century':
      return century(now.year + 100 * count)
  }
}

/** A quarter, half or the first months of a year; without a year, the latest that has begun or the next one. */
export function period(
  temporal: Temporal & { type: 'period' },
  of: Resolved | null,
  isNamed: boolean,
  anchor: Anchor,
): Resolved | null {
  const { length, ordinal } = temporal
  // A named year is the calendar's; only "the second quarter" of a report follows the company's year.
  const first = (isNamed ? 0 : anchor.fiscalStart - 1) + (ordinal - 1) * length
  const at = (y: number) => ({
    value: range(isoMonth(y, first + 1), isoMonth(y, first + length)),
    start: y * 12 + first,
  })
  if (temporal.year) return of ? at(Number(of.value)).value : null
  if (anchor.published === null) return null
  const now = fromDayNumber(anchor.published)
  const nowIndex = now.year * 12 + now.month - 1
  const candidates = [now.year - 2, now.year - 1, now.year, now.year + 1].map(at)
  if (anchor.direction === 'future') return candidates.find((c) => c.start + length > nowIndex)?.value ?? null
  return candidates.filter((c) => c.start <= nowIndex).pop()?.value ?? null
}

const monthsIn = (value: string): [number, number] | null => {
  const match = /^(\d{4})-(0[1-9]|1[0-2])/.exec(value)
  return match ? [Number(match[1]), Number(match[2])] : null
}

/** The months of `value` moved by whole years; a year or a day becomes a year. */
function movedByYears(value: string, years: number): Resolved | null {
  const [from = '', to] = value.split('/')
  const start = monthsIn(from)
  if (to !== undefined) {
    const end = monthsIn(to)
    if (start && end && from.length === 7)
      return range(isoMonth(start[0] + years, start[1]), isoMonth(end[0] + years, end[1]))
    return null
  }
  if (start && from.length === 7) return month(start[0] + years, start[1])
  return /^\d{4}(?:-|$)/.test(from) ? year(Number(from.slice(0, 4)) + years) : null
}

/** "the same period last year": the period being told of, in another year; unknown, it is that year. */
export function samePeriod(temporal: Temporal & { type: 'samePeriod' }, anchor: Anchor): Resolved | null {
  const { told: known, published } = anchor
  if (known.period) {
    return movedByYears(known.period, temporal.years)
  }
  return published === null ? null : year(fromDayNumber(published).year + temporal.years)
}

/** "that day", "the following month", "two weeks later", "a year earlier", "later in the year". */
export function told(temporal: Temporal & { type: 'told' }, anchor: Anchor): Resolved | null {
  const { unit, count } = temporal
  const { published, direction } = anchor
  if (temporal.isCompared && unit === 'year') return compared(Math.trunc(count), anchor)
  // "by the end of the year": this one, unless another was named just before and nothing looks ahead.
  if (temporal.isPresent) {
    const from = direction === 'future' ? null : anchored(unit, anchor.near)
    return from !== null ? shifted(from, unit, 0) : published === null ? null : shifted(published, unit, 0)
  }
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return anchor.lastYear === null ? null : shifted(dayNumber(anchor.lastYear, 1, 1), unit, count)
  const from = anchored(unit, anchor.told)
  if (from === null || !temporal.isCompared) return from === null ? null : shifted(from, unit, count)
  // "a week earlier" than a day is a day; a day still to come is not what a report compares with.
  const base = count < 0 && published !== null ? Math.min(from, published) : from
  return unit === 'week' ? day(base + 7 * count) : shifted(base, unit, count)
}

/** A day within the unit named last. */
function anchored(unit: Unit, known: Told): number | null {
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return known.day
  if (unit === 'month') return known.month && dayNumber(known.month[0], known.month[1], 1)
  if (unit === 'quarter') {
    const from = known.period?.includes('/') ? monthsIn(known.period) : null
    return from && dayNumber(from[0], from[1], 1)
  }
  return known.year === null ? null : dayNumber(known.year, 1, 1)
}

/** "a year earlier": than the time named just before, than the year named last, or than publication. */
function compared(
  years: number,
  { compared: value, lastYear, published, direction }: Anchor,
): Resolved | null {
  if (value !== null) {
    const moved = movedByYears(value, years)
    // "three years later", told of the past, lies before publication.
    const isToCome = published !== null && Number(moved?.value.slice(0, 4)) > fromDayNumber(published).year
    if (moved === null || (direction === 'past' && isToCome)) return null
    // Two years after June 2008 is some time in 2010; only looking back are like months compared.
    return years > 0 ? year(Number(moved.value.slice(0, 4))) : moved
  }
  if (lastYear !== null) return year(lastYear + years)
  return published === null || years > 0 ? null : year(fromDayNumber(published).year + years)
}
