import type { FactKind } from '../facts/model'
import type { CardSchedule } from '../library/model'
import { dayOf, isoDay, type Calendar } from './local-day'
import { forecast, isDue, type DeckCard, type Queue } from './queue'
import type { Tallies, Tally } from './tallies'
import { trendsOf, type Trends } from './trends'

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
 * @param tallies of everything that holds
 * @param cards the cards that are on
 */
export function progressOf(
  tallies: Tallies,
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
    ...history(tallies, first),
    ...trendsOf(tallies, first),
  }
}

function history(
  { days, kinds, durations }: Tallies,
  today: number,
): Pick<Progress, 'retention' | 'accuracyByKind' | 'days' | 'medianDuration' | 'answers'> {
  const retention: Tally = { right: 0, of: 0 }
  for (const [day, { recalled }] of days) {
    if (day <= today - RETENTION_DAYS) continue
    retention.right += recalled.right
    retention.of += recalled.of
  }
  return {
    retention,
    accuracyByKind: [...kinds].flatMap(([kind, tally]) =>
      tally.of > 0 ? [{ kind, tally: { ...tally } }] : [],
    ),
    days: [...days].sort(([a], [b]) => a - b).map(([day, { answers }]) => ({ day: isoDay(day), answers })),
    medianDuration: durations.median,
    answers: durations.count,
  }
}
