/** How learning went over time: retention by week, accuracy and speed by form, and how well the reader knows it. */
import type { Confidence } from '../library/model'
import type { Form } from '../questions/item'
import { isoDay } from './local-day'
import type { Tallies, Tally } from './tallies'

/** Weeks over which retention is shown, the present one among them. */
export const TREND_WEEKS = 12

export interface Trends {
  /** First answers of a day to cards seen on an earlier day, by week (ISO day of its Monday), oldest first. */
  retentionByWeek: { week: string; tally: Tally }[]
  /** `card` is the study screen; forms never asked are left out. Durations in milliseconds. */
  byForm: { form: Form | 'card'; tally: Tally; medianDuration: number }[]
  /** Of the answers before which the reader said how sure they were; levels never chosen are left out. */
  calibration: { confidence: Confidence; tally: Tally }[]
  /** Days in a row with answers: up to today or yesterday, and the most there ever were. */
  daysInARow: { now: number; most: number }
}

/**
 * @param tallies of everything that holds
 * @param today the learner's day
 */
export function trendsOf({ days, forms, confidence }: Tallies, today: number): Trends {
  const thisWeek = mondayOf(today)
  const weeks = Array.from({ length: TREND_WEEKS }, (_, at) => thisWeek - 7 * (TREND_WEEKS - 1 - at))
  const retention = new Map(weeks.map((week) => [week, { right: 0, of: 0 }]))
  for (const [day, { recalled }] of days) {
    const week = retention.get(mondayOf(day))
    if (!week) continue
    week.right += recalled.right
    week.of += recalled.of
  }
  return {
    retentionByWeek: [...retention].map(([week, tally]) => ({ week: isoDay(week), tally })),
    byForm: [...forms]
      .map(([form, { tally, durations }]) => ({
        form,
        tally: { ...tally },
        medianDuration: durations.median ?? 0,
      }))
      .sort((a, b) => b.tally.of - a.tally.of),
    calibration: [...confidence]
      .filter(([, { of }]) => of > 0)
      .map(([level, tally]) => ({ confidence: level, tally: { ...tally } })),
    daysInARow: runsOf(new Set(days.keys()), today),
  }
}

/** Day 0 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** A day that has only begun breaks no run. */
function runsOf(days: ReadonlySet<number>, today: number): { now: number; most: number } {
  let most = 0
  for (const day of days) {
    if (days.has(day - 1)) continue
    let length = 1
    while (days.has(day + length)) length++
    most = Math.max(most, length)
  }
  let last = days.has(today) ? today : today - 1
  let now = 0
  for (; days.has(last); last--) now++
  return { now, most }
}
