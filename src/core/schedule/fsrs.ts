/**
 * Spaced repetition by FSRS-6 (Ye, Su & Cao 2022; parameters and reference implementation: ts-fsrs).
 * Days are the learner's. The longest interval of ts-fsrs can be exceeded by one through fuzz, so it is clamped
 * again after.
 */
import {
  default_w,
  forgetting_curve,
  FSRS,
  generatorParameters,
  Rating as Grade,
  type State,
  type FSRSParameters,
  type Grade as GradeNumber,
} from 'ts-fsrs'
import { RATINGS, type CardSchedule, type Rating, type Terms } from '../library/model'
import { DAY, shifted } from './local-day'
import { step } from './step'

const GRADE: Record<Rating, GradeNumber> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
}
const MINUTE = 60_000
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

interface Scheduler {
  retention: number
  maximumInterval: number
  algorithm: FSRS
  /** Those of the algorithm, which gives them slowly. */
  parameters: FSRSParameters
}

const schedulers = new Map<string, Scheduler>()
/** Most answers are given under the terms of the one before. */
let latest: Scheduler | null = null

function schedulerFor({ retention, maximumInterval }: Terms): Scheduler {
  if (latest?.retention === retention && latest.maximumInterval === maximumInterval) return latest
  const key = `${retention}/${maximumInterval}`
  let scheduler = schedulers.get(key)
  if (!scheduler) {
    const parameters = generatorParameters({
      request_retention: retention,
      maximum_interval: maximumInterval,
      enable_fuzz: true,
    })
    scheduler = { retention, maximumInterval, algorithm: new FSRS(parameters), parameters }
    schedulers.set(key, scheduler)
  }
  return (latest = scheduler)
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
  const today = Math.floor(local(now) / DAY)
  const isNew = schedule.state === 'new' || schedule.lastReview === null
  const elapsed = isNew ? 0 : today - Math.floor(local(schedule.lastReview!) / DAY)
  const { algorithm, parameters } = schedulerFor(terms)
  const { stability, difficulty, learningStep, reps, lapses } = schedule
  const state = STATES.indexOf(schedule.state) as State
  const before = { stability, difficulty, state, learningStep, reps, lapses }
  const after = step(algorithm, parameters, before, elapsed, GRADE[rating], cardId)
  const longest = Math.min(terms.maximumInterval, Math.max(1, (terms.finalDay ?? Infinity) - today))
  const days = Math.min(after.days, longest)
  const middleOfDay = (today + days) * DAY + DAY / 2 + (now - local(now))
  return {
    due: days > 0 ? middleOfDay : Math.trunc(now) + after.minutes * MINUTE,
    stability: after.stability,
    difficulty: after.difficulty,
    reps: after.reps,
    lapses: after.lapses,
    state: STATES[after.state],
    learningStep: after.learningStep,
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
