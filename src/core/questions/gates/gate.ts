import type { Draft } from '../drafts/draft'
import type { Item } from '../item'

/** An item on its way to the quiz, with the draft it was made from. */
export interface Candidate {
  draft: Draft
  item: Item
  /** For a question about several facts, the drafts of all of them; `draft` is the first. */
  members?: readonly Draft[]
}

/** The gate that refused a question, and what is wrong with it, in one sentence. */
export interface Failure {
  gate: string
  reason: string
}

/** One reason why a question may not be shown. */
export interface Gate {
  name: string
  /** What is wrong, in one sentence; null when nothing is. */
  check(candidate: Candidate): string | null
}

/** The text without what stands between quotation marks: quoted words are as they were said. */
export const unquoted = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, ' “” ')

/** The words told before a question without what they quote, as `drafts/before.ts` marks it. */
export const unquotedBefore = (text: string): string => text.replace(/‘.*?’(?!\p{L})/gu, ' “” ')
