import type { Draft, LeftOut } from '../reading/draft'
import type { OpenedCollection } from '../reading/open'

/** What floats over the screen; at most one thing at a time. */
export type Overlay =
  /** `draft` is a text to begin with; `failure` says why a file could not be read. */
  | { kind: 'add'; draft: Draft | null; failure: string | null }
  /** `articleId` is the article to export, where one is open. */
  | { kind: 'export'; articleId: string | null }
  /** `file` was dropped; without it one is asked for. */
  | { kind: 'import'; file: File | null }
  /** A file that holds several articles, of which the reader chooses. */
  | { kind: 'choose'; collection: OpenedCollection }
  /** What was not taken over from a batch, and why. */
  | { kind: 'left-out'; items: readonly LeftOut[] }
  /** Files that were opened lately. */
  | { kind: 'recent' }
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'about' }
