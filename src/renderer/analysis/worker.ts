/**
 * The web worker in which articles are read and questions made: untrusted text never reaches the main
 * process unread, and the window never waits for it.
 */
import { hintsInReadingOrder } from '../../core/article/direction'
import { analyse } from '../../core/facts/analyse'
import type { NewArticle, Packed } from '../../contract/requests'
import type { Analysis, ArticleHints } from '../../core/facts/model'
import { articleIdOf } from '../../core/ids'
import { makeCards } from '../../core/questions/cards'
import type { Card, Quiz } from '../../core/questions/item'
import { makeQuiz, type QuizOptions, type QuizSource } from '../../core/questions/quiz'

/** What the worker can be asked; `client.ts` is the only one to ask. */
const jobs = {
  read(argument: { text: string; hints: ArticleHints }): { id: string; analysis: Analysis; cards: Card[] } {
    const analysis = analyse(argument.text, hintsInReadingOrder(argument.hints))
    const id = articleIdOf(analysis.article.text)
    return { id, analysis, cards: makeCards(id, analysis) }
  },
  /** Reads an article that goes into the library unseen. */
  prepare(argument: { text: string; hints: ArticleHints; isSample: boolean }): {
    article: Packed<NewArticle>
    facts: number
  } {
    const { analysis, cards } = jobs.read(argument)
    return { article: pack({ analysis, cards, isSample: argument.isSample }), facts: analysis.facts.length }
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

function pack<T>(value: T): Packed<T> {
  return new TextEncoder().encode(JSON.stringify(value)) as Packed<T>
}

/** Bytes are handed over, not copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  return Object.values(value ?? {}).flatMap((one: unknown) =>
    one instanceof Uint8Array && one.buffer instanceof ArrayBuffer ? [one.buffer] : [],
  )
}

self.onmessage = ({ data }: MessageEvent<JobRequest>) => {
  try {
    const job = jobs[data.name] as (argument: unknown) => unknown
    const value = job(data.argument)
    self.postMessage({ id: data.id, value } satisfies JobReply, { transfer: buffersIn(value) })
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) } satisfies JobReply)
  }
}
