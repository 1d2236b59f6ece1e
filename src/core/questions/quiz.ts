import type { Analysis } from '../facts/model'
import { findCandidates } from './candidates'
import { makeContext } from './context'
import { FORMS, type Form, type Quiz } from './item'
import { select } from './select'

export interface QuizSource {
  articleId: string
  analysis: Analysis
  /** Facts that the reader switched off. */
  factsOff?: readonly string[]
  /** Asks about these facts only: those whose cards are due, say. All of them when absent. */
  factsOnly?: readonly string[]
  /** By fact id, on how many of the learner's days the fact was answered right; 0 when absent. */
  daysRight?: Readonly<Record<string, number>>
}

export interface QuizOptions {
  /** How many items at most. */
  count: number
  /** The same seed gives the same quiz. */
  seed: number
  forms?: readonly Form[]
}

/** A quiz over one or more articles. Fewer items than asked for rather than bad ones. */
export function makeQuiz(sources: readonly QuizSource[], options: QuizOptions): Quiz {
  const contexts = sources.map(({ articleId, analysis, factsOff }) =>
    makeContext(articleId, analysis, factsOff),
  )
  const forms = new Set(options.forms ?? FORMS)
  const { passed, rejected } = findCandidates(contexts, options.seed, forms)
  return { items: select(passed, options.count, options.seed), rejected }
}
