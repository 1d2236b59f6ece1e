/** The learner's days: they begin at the rollover hour, local time, so that a late evening is one day. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export interface Calendar {
  /** Minutes east of UTC at a moment given in epoch milliseconds. */
  offsetAt: (ms: number) => number
  /** Hour at which the day begins, 0..23. */
  rolloverHour: number
}

/** The time which UTC would show if the learner's day began at midnight UTC; whole days are comparable. */
export function shifted(ms: number, utcOffset: number, rolloverHour: number): number {
  return ms + utcOffset * MINUTE - rolloverHour * HOUR
}

/** The learner's day of a moment, as days since 1 January 1970. */
export function dayOf(ms: number, { offsetAt, rolloverHour }: Calendar): number {
  return Math.floor(shifted(ms, offsetAt(ms), rolloverHour) / DAY)
}

/** The moment (epoch milliseconds) at which a day begins. */
export function startOfDay(day: number, { offsetAt, rolloverHour }: Calendar): number {
  const wall = day * DAY + rolloverHour * HOUR
  const guess = wall - offsetAt(wall) * MINUTE
  return wall - offsetAt(guess) * MINUTE
}

/** `dayOf` for many moments in a row, most of which fall on the same day as the one before. */
export function dayFinder(calendar: Calendar): (ms: number) => number {
  let day = 0
  let from = 0
  let to = 0
  return (ms) => {
    if (ms < from || ms >= to) {
      day = dayOf(ms, calendar)
      from = startOfDay(day, calendar)
      to = startOfDay(day + 1, calendar)
    }
    return day
  }
}

/** ISO form of a day: 2026-11-23. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
