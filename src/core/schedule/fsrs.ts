/**
 * Spaced repetition by FSRS-6 (Ye, Su & Cao 2022; parameters and reference implementation: ts-fsrs).
 * ts-fsrs counts elapsed days by UTC date, so every time is shifted to the learner's day before the call,
 * and its longest interval can be exceeded by one through fuzz, so it is clamped again after.
 */
import {
  default_w,
  forgetting_curve,
  FSRS,
  generatorParameters,
  Rating as Grade,
  type State,
  StrategyMode,
  GenSeedStrategyWithCardId,
  type Card as FsrsCard,
  type Grade as GradeNumber,
} from 'ts-fsrs'
import { RATINGS, type CardSchedule, type Rating, type Terms } from '../library/model'
import { DAY, shifted } from './local-day'

const GRADE: Record<Rating, GradeNumber> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
}
const STATES = ['new', 'learning', 'review', 'relearning'] as const

export const NEW_SCHEDULE: CardSchedule = {
  due: 0,
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  state: 'new',
  learningStep: 0,
  scheduledDays: 0,
  lastReview: null,
}

const schedulers = new Map<string, FSRS>()

function schedulerFor({ retention, maximumInterval }: Terms): FSRS {
  const key = `${retention}/${maximumInterval}`
  let scheduler = schedulers.get(key)
  if (!scheduler) {
    const parameters = generatorParameters({
      request_retention: retention,
      maximum_interval: maximumInterval,
      enable_fuzz: true,
    })
    // Fuzz depends on the card and its number of answers alone: undoing and answering again agree.
    scheduler = new FSRS(parameters).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
    schedulers.set(key, scheduler)
  }
  return scheduler
}

/**
 * The schedule of a card after an answer at `at` (epoch milliseconds). An interval of whole days is due
 * at the middle of its day, so that a change of the clock or of the time zone moves it to no other day.
 */
export function review(
  schedule: CardSchedule,
  rating: Rating,
  at: number,
  cardId: string,
  terms: Terms,
): CardSchedule {
  // A clock set back must not make time run backwards for the card.
  const now = Math.max(at, schedule.lastReview ?? 0)
  const local = (ms: number) => shifted(ms, terms.utcOffset, terms.rolloverHour)
  const before: FsrsCard & { cardId: string } = {
    cardId,
    due: new Date(local(schedule.due)),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningStep,
    reps: schedule.reps,
    lapses: schedule.lapses,
    state: STATES.indexOf(schedule.state) as State,
    ...(schedule.lastReview === null ? {} : { last_review: new Date(local(schedule.lastReview)) }),
  }
  const { card } = schedulerFor(terms).next(before, new Date(local(now)), GRADE[rating])
  const today = Math.floor(local(now) / DAY)
  const longest = Math.min(terms.maximumInterval, Math.max(1, (terms.finalDay ?? Infinity) - today))
  const days = Math.min(card.scheduled_days, longest)
  const toLocal = now - local(now)
  const middleOfDay = (today + days) * DAY + DAY / 2 + toLocal
  return {
    due: days > 0 ? middleOfDay : card.due.getTime() + toLocal,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    learningStep: card.learning_steps,
    scheduledDays: days,
    lastReview: now,
  }
}

/** Milliseconds until the card would be asked again, by grade; whole days where the interval is in days. */
export function intervals(
  schedule: CardSchedule,
  at: number,
  cardId: string,
  terms: Terms,
): Record<Rating, number> {
  const after = (rating: Rating) => {
    const next = review(schedule, rating, at, cardId, terms)
    return next.scheduledDays > 0 ? next.scheduledDays * DAY : next.due - at
  }
  return Object.fromEntries(RATINGS.map((rating) => [rating, after(rating)])) as Record<Rating, number>
}

/** Probability of recall (0..1) at a moment in epoch milliseconds; null for a card never answered. */
export function recall(schedule: CardSchedule, at: number): number | null {
  if (schedule.lastReview === null || schedule.stability <= 0) return null
  const elapsed = Math.max(0, at - schedule.lastReview) / DAY
  return forgetting_curve(default_w, elapsed, schedule.stability)
}
