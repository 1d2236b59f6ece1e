/** What is due, and what today's work means for it; `board.ts` says in which order cards are asked. */
import type { CardSchedule } from '../library/model'
import { dayOf, startOfDay, type Calendar } from './local-day'
import type { Studied } from './replay'

export interface DeckCard {
  id: string
  factId: string
}

export interface Limits {
  newPerDay: number
  reviewsPerDay: number
}

/** What was already done today. */
export interface Today {
  /** Cards answered or put off today, by the fact they belong to. */
  askedCards: ReadonlySet<string>
  /** Cards put off, with the time until which they are. */
  buried: ReadonlyMap<string, number>
  /** Cards seen for the first time, and seen again, on the study screen. */
  newStudied: number
  reviewsStudied: number
}

export interface Queue {
  /** Ids of the cards to ask now, in order. */
  cards: string[]
  /** When the next card comes that is not among them: epoch milliseconds, or null. */
  nextDue: number | null
}

/** Is a begun card to be asked? Intervals in days count by the learner's day, shorter ones by the clock. */
export function isDue(schedule: CardSchedule, now: number, calendar: Calendar): boolean {
  return schedule.scheduledDays > 0
    ? dayOf(schedule.due, calendar) <= dayOf(now, calendar)
    : schedule.due <= now
}

/** The moment from which a begun card is asked: the start of its day, or its minute. */
export function dueFrom(schedule: CardSchedule, calendar: Calendar): number {
  return schedule.scheduledDays > 0 ? startOfDay(dayOf(schedule.due, calendar), calendar) : schedule.due
}

/**
 * What today's events mean for today's queue.
 * @param events those that hold, in order of time; earlier ones than today's may be left out
 */
export function today(
  events: readonly Studied[],
  schedules: ReadonlyMap<string, CardSchedule>,
  now: number,
  calendar: Calendar,
): Today {
  const begin = startOfDay(dayOf(now, calendar), calendar)
  const askedCards = new Set<string>()
  const buried = new Map<string, number>()
  const answers = new Map<string, { count: number; fromStudy: boolean }>()
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!
    if (event.at < begin) break
    if (event.type === 'attempt') continue
    askedCards.add(event.cardId)
    if (event.type === 'bury') {
      if (event.until > now) buried.set(event.cardId, event.until)
      continue
    }
    // Read backwards: the last assignment is the day's first answer.
    const count = (answers.get(event.cardId)?.count ?? 0) + 1
    answers.set(event.cardId, { count, fromStudy: event.source.from === 'study' })
  }
  let newStudied = 0
  let reviewsStudied = 0
  for (const [cardId, { count, fromStudy }] of answers) {
    if (!fromStudy) continue
    if (schedules.get(cardId)?.reps === count) newStudied++
    else reviewsStudied++
  }
  return { askedCards, buried, newStudied, reviewsStudied }
}

/**
 * How many cards come due on each of the next days, today first. Overdue cards count today, those that
 * today has no room for tomorrow.
 * @param todays ids of the cards in today's queue
 */
export function forecast(
  cards: readonly DeckCard[],
  schedules: ReadonlyMap<string, CardSchedule>,
  todays: ReadonlySet<string>,
  days: number,
  now: number,
  calendar: Calendar,
): number[] {
  const first = dayOf(now, calendar)
  const counts = new Array<number>(days).fill(0)
  for (const { id } of cards) {
    const schedule = schedules.get(id)
    let day: number
    if (todays.has(id)) day = 0
    else if (!schedule || schedule.state === 'new') continue
    else {
      day = dayOf(schedule.due, calendar) - first
      if (day <= 0) day = schedule.scheduledDays === 0 ? 0 : 1
    }
    if (day < days) counts[day]! += 1
  }
  return counts
}
