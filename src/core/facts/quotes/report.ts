import type { Document, Sentence } from '../document'
import type { Cue } from './cues'
import type { Speaker } from './speaker'
import type { Syntax } from './chunks'

/** A reporting verb, noun or "according to" with its source and the words it reports. */
export interface Report {
  sentence: Sentence
  /** Null for "according to". */
  cue: Cue | null
  /** As printed. */
  cueText: string
  cueStart: number
  cueEnd: number
  speaker: Speaker
  /** From the source's first word, or null when it stands in another clause. */
  sourceStart: number
  isInverted: boolean
  /** Who passes the words on, where the same verb says so. */
  relay?: Speaker | null
  /** The reported words, or null when the report is only of a quotation. */
  start: number | null
  end: number | null
  /** A quotation may begin the words here, right after the cue or its listener. */
  quoteAt: number | null
}

/** What the finders of reports share: one sentence and its shallow syntax. */
export interface Scene {
  document: Document
  syntax: Syntax
}
