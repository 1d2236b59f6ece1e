import { dayNumber, easterSunday, fromDayNumber, isDay, isoDay, weekdayOf } from '../../article/calendar'
import { day, range, type Anchor, type Resolved } from './anchor-context'
import type { Holiday, Temporal } from './temporal'

/** A day that is so few days off is not called "next". */
const TOO_NEAR_FOR_NEXT = 2

/** Days without a year or a week of their own, counted from the day of publication. */

export function weekday(temporal: Temporal & { type: 'weekday' }, anchor: Anchor): Resolved | null {
  const { published, direction, preposition } = anchor
  if (published === null) return null
  const monday = published - weekdayOf(published) + 1
  const back = (weekdayOf(published) - temporal.weekday + 7) % 7
  const { shift, weeks } = temporal
  const latest = published - back
  if (shift === 'following' || shift === 'previous') {
    const from = anchor.told.day
    if (from === null) return null
    const ahead = (temporal.weekday - weekdayOf(from) + 7) % 7 || 7
    return day(shift === 'following' ? from + ahead : from + ahead - (ahead === 7 ? 14 : 7))
  }
  if (shift === 'past' && weeks !== undefined) return day(latest - 7 * weeks)
  // "Tuesday of next week", "Friday last week": of the calendar's week.
  if (weeks !== undefined && shift) {
    const step = shift === 'last' ? -7 : shift === 'next' ? 7 : 0
    return day(monday + step + temporal.weekday - 1)
  }
  // "Next Thursday", on a Wednesday: tomorrow would be "on Thursday".
  if (shift === 'next') return day(7 - back <= TOO_NEAR_FOR_NEXT ? latest + 14 : latest + 7)
  if (shift === 'last' || shift === 'past') return day(back === 0 ? published - 7 : latest)
  const ahead = back === 0 ? published : latest + 7
  if (shift === 'coming') return day(back === 0 ? published + 7 : ahead)
  if (shift === 'this') return day(direction === 'past' ? latest : ahead)
  if (preposition === 'since') return day(latest)
  // "Was not expected until Tuesday", on a Tuesday: today or in a week, and nothing tells.
  if (back === 0 && preposition === 'until') return null
  if (direction === 'future' || (preposition === 'until' && direction !== 'past'))
    return day(back === 0 ? published : latest + 7)
  // "Hearts, whom they visit on Saturday", on a Saturday: today or in a week, and nothing tells.
  if (back === 0 && direction === null && preposition === 'on') return null
  return day(latest)
}

export function weekend(anchor: Anchor): Resolved | null {
  const { published, preposition, direction } = anchor
  if (published === null) return null
  const coming = published - weekdayOf(published) + 6
  const isPast =
    preposition === 'since' || (preposition !== 'before' && direction === 'past' && weekdayOf(published) < 6)
  return weekendOf(isPast ? coming - 7 : coming)
}

export const weekendOf = (saturday: number) => range(isoDay(saturday), isoDay(saturday + 1))

/** The likeliest of the same day in neighbouring years, by tense. */
function nearest(days: readonly number[], published: number, anchor: Anchor): Resolved | null {
  const past = days.filter((d) => d <= published).pop()
  const future = days.find((d) => d >= published)
  if (past === undefined || future === undefined) return null
  if (anchor.preposition === 'since') return day(past)
  if (anchor.isAttributive) return day(published - past <= future - published ? past : future)
  // Reporters add the year to what lies most of a year off; a near day on the other side is then the likelier one.
  const [back, ahead] = [published - past, future - published]
  if (anchor.direction === 'future') return day(ahead > 300 && back < 60 ? past : future)
  return day(back > 240 && ahead < 100 ? future : past)
}

/** "March 5", "Tuesday, March 5": a weekday that agrees with one year only tells it. */
export function bareDay(temporal: Temporal & { type: 'day' }, anchor: Anchor): Resolved | null {
  const { published } = anchor
  if (published === null) return null
  const now = fromDayNumber(published).year
  // 29 February comes every fourth year.
  const reach = temporal.month === 2 && temporal.day === 29 ? 4 : 1
  const days: number[] = []
  for (let y = now - reach; y <= now + reach; y++)
    if (isDay(y, temporal.month, temporal.day)) days.push(dayNumber(y, temporal.month, temporal.day))
  if (temporal.shift === 'next') return day(days.find((d) => d > published) ?? published)
  // "Last July 1", three weeks after it: this year's, or the one before.
  const latest = days.filter((d) => d < published).pop()
  if (temporal.shift === 'last') return latest !== undefined && published - latest > 31 ? day(latest) : null
  const agreeing = temporal.weekday ? days.filter((d) => weekdayOf(d) === temporal.weekday) : []
  if (agreeing.length === 1 && agreeing[0] !== undefined) return day(agreeing[0])
  return nearest(days, published, anchor)
}

/** "the 12th of last month", "the 15th" of the month being told of. */
export function dayOfMonth(date: number, month: Resolved | null, anchor: Anchor): Resolved | null {
  const named = /^(\d{4})-(\d{2})$/.exec(month?.value ?? '')
  const told = named ? ([Number(named[1]), Number(named[2])] as const) : month ? null : anchor.told.month
  return told && isDay(told[0], told[1], date) ? day(dayNumber(told[0], told[1], date)) : null
}

function holidayIn(of: number, holiday: Holiday): number {
  if ('fromEaster' in holiday) return easterSunday(of) + holiday.fromEaster
  if ('day' in holiday) return dayNumber(of, holiday.month, holiday.day)
  const { month, weekday: wanted, nth } = holiday
  if (nth > 0) {
    const first = dayNumber(of, month, 1)
    return first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  }
  const last = dayNumber(of, month + 1, 1) - 1
  return last - ((weekdayOf(last) - wanted + 7) % 7)
}

export function holiday(
  temporal: Temporal & { type: 'holiday' },
  of: Resolved | null,
  anchor: Anchor,
): Resolved | null {
  if (of) return day(holidayIn(Number(of.value), temporal.holiday))
  const { published } = anchor
  if (temporal.year || published === null) return null
  const now = fromDayNumber(published).year
  const days = [now - 1, now, now + 1].map((y) => holidayIn(y, temporal.holiday))
  if (temporal.shift === 'last') return day(days.filter((d) => d < published).pop() ?? published)
  if (temporal.shift === 'next') return day(days.find((d) => d > published) ?? published)
  if (temporal.shift === 'this') return day(days[1] ?? published)
  return nearest(days, published, anchor)
}
