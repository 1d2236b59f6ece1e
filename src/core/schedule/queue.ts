/** Which cards are asked today, and in which order. */
import type { CardSchedule } from '../library/model'
import { dayFinder, dayOf, startOfDay, type Calendar } from './local-day'
import type { EffectiveEvent } from './replay'

/** A card that is learned within this time is asked ahead of it when nothing else is left. */
const LEARN_AHEAD = 20 * 60_000

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
 * @param events effective events in order of time
 */
export function today(
  events: readonly EffectiveEvent[],
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
 * Today's queue: what is being learned and due by the minute, then reviews (the furthest overdue for
 * their interval first), then new cards in the order given. Of the cards of one fact only one is asked a day.
 * @param cards the cards that are on, in the order of their articles
 * @param factOf the fact of any card, also of one that is not among `cards`
 */
export function queue(
  cards: readonly DeckCard[],
  schedules: ReadonlyMap<string, CardSchedule>,
  done: Today,
  factOf: (cardId: string) => string | undefined,
  limits: Limits,
  now: number,
  calendar: Calendar,
): Queue {
  const day = { today: dayOf(now, calendar), find: dayFinder(calendar) }
  const tomorrow = startOfDay(day.today + 1, calendar)
  const askedFacts = new Set([...done.askedCards].map(factOf))
  const learning: [number, string][] = []
  const ahead: [number, string][] = []
  const reviews: [number, number, DeckCard][] = []
  const fresh: DeckCard[] = []
  let nextDue = Infinity
  let nextReview: CardSchedule | undefined
  const later = (ms: number) => (nextDue = Math.min(nextDue, ms))

  for (const card of cards) {
    const schedule = schedules.get(card.id)
    const buriedUntil = done.buried.get(card.id)
    if (buriedUntil !== undefined) later(buriedUntil)
    else if (!schedule || schedule.state === 'new') {
      if (askedFacts.has(card.factId)) later(tomorrow)
      else fresh.push(card)
    } else if (schedule.scheduledDays === 0) {
      if (schedule.due <= now) learning.push([schedule.due, card.id])
      else if (schedule.due <= now + LEARN_AHEAD) ahead.push([schedule.due, card.id])
      else later(schedule.due)
    } else if (schedule.due >= tomorrow) {
      if (!nextReview || schedule.due < nextReview.due) nextReview = schedule
    } else if (askedFacts.has(card.factId)) later(tomorrow)
    else reviews.push([overdueness(schedule, day), schedule.due, card])
  }

  if (nextReview) later(dueFrom(nextReview, calendar))
  learning.sort(byFirst)
  ahead.sort(byFirst)
  reviews.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const taken = new Set<string>()
  const pick = (candidates: readonly DeckCard[], room: number): string[] => {
    const picked: string[] = []
    for (const { id, factId } of candidates) {
      if (picked.length >= room || taken.has(factId)) {
        later(tomorrow)
        continue
      }
      taken.add(factId)
      picked.push(id)
    }
    return picked
  }
  for (const [, id] of [...learning, ...ahead]) taken.add(factOf(id) ?? id)
  const reviewIds = pick(
    reviews.map(([, , card]) => card),
    limits.reviewsPerDay - done.reviewsStudied,
  )
  const newIds = pick(fresh, limits.newPerDay - done.newStudied)
  const ids = [...learning.map(second), ...reviewIds, ...newIds, ...ahead.map(second)]
  return { cards: ids, nextDue: nextDue === Infinity ? null : nextDue }
}

/** Days past the due day, measured by the interval: two days late weigh more after three days than after sixty. */
function overdueness(schedule: CardSchedule, day: { today: number; find: (ms: number) => number }): number {
  return (day.today - day.find(schedule.due)) / Math.max(1, schedule.scheduledDays)
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

const byFirst = (a: [number, string], b: [number, string]) => a[0] - b[0]
const second = ([, id]: [number, string]) => id
