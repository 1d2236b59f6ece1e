import type { ArticleHints } from '../../core/facts/model'

/** A text on its way into the library, with what its file said about it. */
export interface Draft {
  name: string
  text: string
  hints: ArticleHints
}

/** Something that was not taken over, and why, in one sentence. */
export interface LeftOut {
  name: string
  why: string
}

/** The text cannot become an article; the message is one sentence for the reader. */
export class Unreadable extends Error {}
