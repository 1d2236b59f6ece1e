/**
 * One answer by FSRS-6: what `next` of ts-fsrs gives, with its formulas, but for the grade that was given alone and
 * without a `Date`. A journal is replayed answer by answer, a million of them after a backup was put back.
 */
import {
  BasicLearningStepsStrategy,
  Rating,
  State,
  type FSRS,
  type FSRSParameters,
  type Grade,
} from 'ts-fsrs'
import { fuzzed, fuzzOf } from './fuzz'

/** A card before or after an answer. */
export interface Standing {
  stability: number
  difficulty: number
  state: State
  learningStep: number
  reps: number
  lapses: number
}

/** @property minutes until the card comes again, where that is less than a day; then `days` is 0 */
export interface Stepped extends Standing {
  days: number
  minutes: number
}

const MINUTES_A_DAY = 1440

/**
 * @param elapsed whole days since the last answer
 * @param cardId with the number of answers it decides the fuzz alone: undoing and answering again agree
 */
export function step(
  algorithm: FSRS,
  parameters: FSRSParameters,
  before: Standing,
  elapsed: number,
  grade: Grade,
  cardId: string,
): Stepped {
  const memory = { stability: before.stability, difficulty: before.difficulty }
  const reps = before.reps + 1
  const { state, lapses } = before
  const fuzz = fuzzOf(cardId + String(reps))
  const daysOf = (one: number) => interval(algorithm, parameters, one, elapsed, fuzz)
  if (state !== State.Review) {
    const { stability, difficulty } = algorithm.next_state(memory, elapsed, grade)
    const { days, minutes, learningStep } = learning(parameters, before, grade, () => daysOf(stability))
    const to = days > 0 ? State.Review : state === State.New ? State.Learning : state
    return { stability, difficulty, state: to, learningStep, reps, lapses, days, minutes }
  }
  const recalled = algorithm.forgetting_curve(elapsed, before.stability)
  const memoryAfter = (one: Grade) => algorithm.next_state(memory, elapsed, one, recalled)
  const { stability, difficulty } = memoryAfter(grade)
  if (grade === Rating.Again) {
    const { days, minutes, learningStep } = learning(parameters, before, grade, () => daysOf(stability))
    const to = days > 0 ? State.Review : State.Relearning
    return { stability, difficulty, state: to, learningStep, reps, lapses: lapses + 1, days, minutes }
  }
  // A better grade never comes back earlier than a worse one.
  const intervalAfter = (one: Grade) => daysOf(one === grade ? stability : memoryAfter(one).stability)
  const good = intervalAfter(Rating.Good)
  const hard = Math.min(intervalAfter(Rating.Hard), good)
  let days = grade === Rating.Hard ? hard : Math.max(good, hard + 1)
  if (grade === Rating.Easy) days = Math.max(intervalAfter(grade), days + 1)
  return { stability, difficulty, state, learningStep: 0, reps, lapses, days, minutes: 0 }
}

/**
 * How a card goes on that is being learned: by its steps, or in days where they are over.
 * @param interval gives the days
 */
function learning(
  parameters: FSRSParameters,
  { state, learningStep }: Standing,
  grade: Grade,
  interval: () => number,
): { days: number; minutes: number; learningStep: number } {
  const next = BasicLearningStepsStrategy(parameters, state, learningStep)[grade]
  const minutes = Math.max(0, next?.scheduled_minutes ?? 0)
  if (minutes === 0) return { days: interval(), minutes: 0, learningStep: 0 }
  const isShort = minutes < MINUTES_A_DAY
  return {
    days: isShort ? 0 : Math.floor(minutes / MINUTES_A_DAY),
    minutes: isShort ? Math.round(minutes) : 0,
    learningStep: Math.max(0, next?.next_step ?? 0),
  }
}

/** As `next_interval` of ts-fsrs. */
function interval(
  { interval_modifier }: FSRS,
  { maximum_interval, enable_fuzz }: FSRSParameters,
  stability: number,
  elapsed: number,
  fuzz: number,
): number {
  const days = Math.min(Math.max(1, Math.round(stability * interval_modifier)), maximum_interval)
  return enable_fuzz ? fuzzed(days, elapsed, maximum_interval, fuzz) : days
}
