import type { ArticleHints } from '../../../core/facts/model'
import type { LeftOut } from '../draft'

/** What the worker makes of a file: text, markup for the page to read, or several of these. */
export type Unpacked = Content | Collection

export type Content =
  | { kind: 'text'; text: string; hints: ArticleHints }
  /** `isStory`: nothing but the story is in it, so that no story has to be looked for. */
  | { kind: 'markup'; markup: string; hints: ArticleHints; isStory: boolean }

export interface Collection {
  kind: 'collection'
  /** As in "the chapters of …". */
  what: 'chapters' | 'entries' | 'files'
  title: string
  parts: Part[]
  leftOut: LeftOut[]
}

export interface Part {
  name: string
  /** ISO day, for those that have one. */
  day: string | null
  /** What it holds, or a file of its own that is unpacked when it is asked for. */
  content: Content | { kind: 'file'; bytes: Uint8Array }
}

/** Says that a long job goes on. */
export type Progress = () => void
