/**
 * Days to be ready for, such as an examination: what was begun is asked once more in the last days before,
 * spread over them. A card's place among these days follows from its id alone, so that cards which are
 * added or answered move nobody else's day.
 */
import type { CardSchedule } from '../library/model'
import { dayOf, type Calendar } from './local-day'

/** The last days before a target, in which everything is asked once more. */
export const FINAL_DAYS = 7

export interface Target {
  /** ISO day of the examination. */
  day: string
  /** Only articles with this tag; null for all. */
  tag: string | null
  /** ISO day on which it was set: no card is put on a day before it. */
  since: string
}

/** The last round before a target, in days since 1 January 1970. */
export interface FinalRound {
  /** Its first day. */
  from: number
  /** The day of the target itself, which is no longer part of it. */
  until: number
}

/** A day since 1 January 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
}

/** The earliest round that is not over, of the targets that hold for an article with these tags; null for none. */
export function roundFor(
  targets: readonly Target[],
  tags: readonly string[],
  today: number,
): FinalRound | null {
  const rounds = targets
    .filter(({ tag }) => tag === null || tags.includes(tag))
    .map(({ day, since }) => {
      const until = dayNumber(day)
      return { from: Math.min(Math.max(until - FINAL_DAYS, dayNumber(since)), until - 1), until }
    })
    .filter(({ until }) => until > today)
  rounds.sort((a, b) => a.until - b.until)
  return rounds[0] ?? null
}

/** The day of a round on which a card is asked once more. */
export function finalDayOf(cardId: string, { from, until }: FinalRound): number {
  return from + Math.floor(share(cardId) * (until - from))
}

/**
 * The day by which a card that is answered now must come back: for `Terms.finalDay`. Undefined once the
 * round has begun: this answer is then its last one before the target, unless it was forgotten.
 */
export function finalDayFor(cardId: string, round: FinalRound | null, today: number): number | undefined {
  return round && today < round.from ? Math.max(finalDayOf(cardId, round), today + 1) : undefined
}

/**
 * When a begun card is asked: its day, or an earlier one where the last round before a target asks for it.
 * A card that was answered in the round has had its turn.
 */
export function dueDayWith(
  cardId: string,
  schedule: CardSchedule,
  round: FinalRound | null,
  calendar: Calendar,
): number {
  const own = dayOf(schedule.due, calendar)
  if (!round || schedule.lastReview === null) return own
  if (dayOf(schedule.lastReview, calendar) >= round.from) return own
  return Math.min(own, finalDayOf(cardId, round))
}

/** A number in 0..1 that follows from the id, evenly spread: FNV-1a (Fowler, Noll, Vo) with a last mix. */
function share(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
