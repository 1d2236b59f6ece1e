import type { StartOutcome } from '../../src/contract/requests'
import type { Edits } from '../../src/core/library/model'

/** What is worth keeping, as the library shows it. */
export interface Seen {
  events: string[]
  articles: Record<string, { isRemoved: boolean; edits: Edits }>
  newPerDay: number
}

export type Operation =
  | { do: 'answer' | 'undo' | 'flush' | 'backup' | 'reset' | 'repair' }
  | { do: 'quiz' | 'remove' | 'restore'; id: string }
  | { do: 'edit'; id: string; front: string }
  | { do: 'add'; title: string }
  | { do: 'settings'; newPerDay: number }
  | { do: 'put-back'; time: number }

/** One line that a worker says. */
export type Line =
  | { kind: 'opened'; outcome: StartOutcome; seen: Seen; problems: string[] }
  | { kind: 'begun'; operation: Operation }
  | { kind: 'done'; seen: Seen; backup: number | null }
