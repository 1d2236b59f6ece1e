import type { Analysis } from '../facts/model'
import { findCandidates, type Learner } from './candidates'
import { contextOf } from './context'
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

/** What the sources tell of the learner, fact by fact; ids of facts are unique over all articles. */
function learnerOf(sources: readonly QuizSource[]): Learner {
  const days = new Map(sources.flatMap(({ daysRight }) => Object.entries(daysRight ?? {})))
  const left = new Set<string>()
  for (const { analysis, factsOnly } of sources) {
    const only = factsOnly && new Set(factsOnly)
    if (only) for (const { id } of analysis.facts) if (!only.has(id)) left.add(id)
  }
  return { asks: (id) => !left.has(id), daysRight: (id) => days.get(id) ?? 0 }
}

/** A quiz over one or more articles. Fewer items than asked for rather than bad ones. */
export function makeQuiz(sources: readonly QuizSource[], options: QuizOptions): Quiz {
  const contexts = sources.map(({ articleId, analysis, factsOff }) =>
    contextOf(articleId, analysis, factsOff),
  )
  const forms = new Set(options.forms ?? FORMS)
  const learner = learnerOf(sources)
  const { passed, rejected } = findCandidates(contexts, options.seed, forms, learner)
  return { items: select(passed, options.count, options.seed, learner), rejected }
}
