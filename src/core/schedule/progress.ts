import { FACT_KINDS, type FactKind } from '../facts/model'
import type { CardSchedule } from '../library/model'
import { dayFinder, dayOf, isoDay, type Calendar } from './local-day'
import { forecast, isDue, type DeckCard, type Queue } from './queue'
import type { Studied } from './replay'
import { median, trendsOf, type Tally, type Trends } from './trends'

const RETENTION_DAYS = 30
const FORECAST_DAYS = 14

export type { Tally }

/** What the progress screen shows. */
export interface Progress extends Trends {
  dueToday: number
  /** Cards due on each of the next 14 local days, today first, overdue counted today. */
  forecast: { day: string; due: number }[]
  cards: { total: number; begun: number; known: number }
  /** Answers to cards seen before, over the last 30 days. */
  retention: Tally
  accuracyByKind: { kind: FactKind; tally: Tally }[]
  /** Local days with answers, oldest first. */
  days: { day: string; answers: number }[]
  /** Milliseconds; null before the first answer. */
  medianDuration: number | null
  answers: number
  /** Days to be ready for that are still to come, the next one first; absent where none was set. */
  targets?: { day: string; tag: string | null }[]
}

/**
 * Everything the progress screen shows.
 * Known: learned, and not due again yet. Retention: the first answer of a day to cards first seen on an
 * earlier day, over the last 30 days, the usual measure of true retention.
 * @param events those that hold, in order of time; read more than once
 * @param cards the cards that are on
 */
export function progressOf(
  events: Iterable<Studied>,
  cards: readonly DeckCard[],
  schedules: ReadonlyMap<string, CardSchedule>,
  todays: Queue,
  now: number,
  calendar: Calendar,
): Progress {
  const first = dayOf(now, calendar)
  const begun = cards.flatMap(({ id }) => schedules.get(id) ?? []).filter(({ state }) => state !== 'new')
  const due = forecast(cards, schedules, new Set(todays.cards), FORECAST_DAYS, now, calendar)
  return {
    dueToday: todays.cards.length,
    forecast: due.map((count, i) => ({ day: isoDay(first + i), due: count })),
    cards: {
      total: cards.length,
      begun: begun.length,
      known: begun.filter((one) => one.state === 'review' && !isDue(one, now, calendar)).length,
    },
    ...history(events, first, calendar),
    ...trendsOf(events, first, calendar),
  }
}

function history(
  events: Iterable<Studied>,
  today: number,
  calendar: Calendar,
): Pick<Progress, 'retention' | 'accuracyByKind' | 'days' | 'medianDuration' | 'answers'> {
  const retention: Tally = { right: 0, of: 0 }
  const kinds = new Map<FactKind, Tally>(FACT_KINDS.map((kind) => [kind, { right: 0, of: 0 }]))
  const days = new Map<number, number>()
  const lastDayOfCard = new Map<string, number>()
  const durations: number[] = []
  const dayOfEvent = dayFinder(calendar)
  for (const event of events) {
    if (event.type === 'bury') continue
    const isRight = event.type === 'answer' ? event.rating !== 'again' : event.isRight
    const day = dayOfEvent(event.at)
    days.set(day, (days.get(day) ?? 0) + 1)
    durations.push(event.duration)
    count(kinds.get(event.kind), isRight)
    if (event.type !== 'answer') continue
    const before = lastDayOfCard.get(event.cardId)
    lastDayOfCard.set(event.cardId, day)
    if (before !== undefined && before < day && day > today - RETENTION_DAYS) count(retention, isRight)
  }
  return {
    retention,
    accuracyByKind: [...kinds].filter(([, { of }]) => of > 0).map(([kind, tally]) => ({ kind, tally })),
    days: [...days].sort(([a], [b]) => a - b).map(([day, answers]) => ({ day: isoDay(day), answers })),
    medianDuration: median(durations),
    answers: durations.length,
  }
}

function count(tally: Tally | undefined, isRight: boolean): void {
  if (!tally) return
  tally.of += 1
  if (isRight) tally.right += 1
}
