import type { Analysis } from '../facts/model'
import type { Form, Quiz } from './item'

export interface QuizSource {
  articleId: string
  analysis: Analysis
  /** Facts that the reader switched off. */
  factsOff?: readonly string[]
}

export interface QuizOptions {
  /** How many items at most. */
  count: number
  /** The same seed gives the same quiz. */
  seed: number
  forms?: readonly Form[]
}

/** A quiz over one or more articles. Fewer items than asked for rather than bad ones. */
export function makeQuiz(_sources: readonly QuizSource[], _options: QuizOptions): Quiz {
  return { items: [], rejected: [] }
}
