/**
 * The web worker in which articles are read and questions made: untrusted text never reaches the main
 * process unread, and the window never waits for it.
 */
import { analyse } from '../../core/facts/analyse'
import type { Analysis, ArticleHints } from '../../core/facts/model'
import { articleIdOf } from '../../core/ids'
import { makeCards } from '../../core/questions/cards'
import type { Card, Quiz } from '../../core/questions/item'
import { makeQuiz, type QuizOptions, type QuizSource } from '../../core/questions/quiz'

/** What the worker can be asked; `client.ts` is the only one to ask. */
const jobs = {
  read(argument: { text: string; hints: ArticleHints }): { id: string; analysis: Analysis; cards: Card[] } {
    const analysis = analyse(argument.text, argument.hints)
    const id = articleIdOf(analysis.article.text)
    return { id, analysis, cards: makeCards(id, analysis) }
  },
  quiz(argument: { sources: QuizSource[]; options: QuizOptions }): Quiz {
    return makeQuiz(argument.sources, argument.options)
  },
}

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export interface JobRequest {
  id: number
  name: JobName
  argument: unknown
}
export type JobReply = { id: number; value: unknown } | { id: number; error: string }

self.onmessage = ({ data }: MessageEvent<JobRequest>) => {
  try {
    const job = jobs[data.name] as (argument: unknown) => unknown
    self.postMessage({ id: data.id, value: job(data.argument) } satisfies JobReply)
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) } satisfies JobReply)
  }
}
