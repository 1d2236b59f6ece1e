/** How learning went over time: retention by week, accuracy and speed by form, and how well the reader knows it. */
import { CONFIDENCES, type Confidence } from '../library/model'
import type { Form } from '../questions/item'
import { dayFinder, isoDay, type Calendar } from './local-day'
import type { Studied } from './replay'

export interface Tally {
  right: number
  of: number
}

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
 * @param events those that hold, in order of time
 * @param today the learner's day
 */
export function trendsOf(events: Iterable<Studied>, today: number, calendar: Calendar): Trends {
  const thisWeek = mondayOf(today)
  const weeks = Array.from({ length: TREND_WEEKS }, (_, at) => thisWeek - 7 * (TREND_WEEKS - 1 - at))
  const retention = new Map(weeks.map((week) => [week, { right: 0, of: 0 }]))
  const forms = new Map<Form | 'card', { tally: Tally; durations: number[] }>()
  const confidence = new Map<Confidence, Tally>(CONFIDENCES.map((level) => [level, { right: 0, of: 0 }]))
  const days = new Set<number>()
  const lastDayOfCard = new Map<string, number>()
  const dayOfEvent = dayFinder(calendar)
  for (const event of events) {
    if (event.type === 'bury') continue
    const isRight = event.type === 'answer' ? event.rating !== 'again' : event.isRight
    const day = dayOfEvent(event.at)
    days.add(day)
    const form =
      event.type === 'attempt' ? event.form : event.source.from === 'quiz' ? event.source.form : 'card'
    const known = forms.get(form) ?? { tally: { right: 0, of: 0 }, durations: [] }
    forms.set(form, known)
    tick(known.tally, isRight)
    known.durations.push(event.duration)
    if (event.type !== 'answer') continue
    if (event.confidence !== undefined) tick(confidence.get(event.confidence), isRight)
    const before = lastDayOfCard.get(event.cardId)
    lastDayOfCard.set(event.cardId, day)
    if (before !== undefined && before < day) tick(retention.get(mondayOf(day)), isRight)
  }
  return {
    retentionByWeek: [...retention].map(([week, tally]) => ({ week: isoDay(week), tally })),
    byForm: [...forms]
      .map(([form, { tally, durations }]) => ({ form, tally, medianDuration: median(durations) ?? 0 }))
      .sort((a, b) => b.tally.of - a.tally.of),
    calibration: [...confidence]
      .filter(([, { of }]) => of > 0)
      .map(([level, tally]) => ({ confidence: level, tally })),
    daysInARow: runsOf(days, today),
  }
}

function tick(tally: Tally | undefined, isRight: boolean): void {
  if (!tally) return
  tally.of += 1
  if (isRight) tally.right += 1
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

/** The middle value, or the mean of the two in the middle; null of none. Sorts `values`. */
export function median(values: number[]): number | null {
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2
}
