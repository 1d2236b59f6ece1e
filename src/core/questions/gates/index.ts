import { attributionKept } from './attribution-kept'
import { fairGame } from './fair-game'
import { form } from './form'
import type { Candidate, Failure, Gate } from './gate'
import { grammatical } from './grammatical'
import { likelyKept } from './likely-kept'
import { noLeak } from './no-leak'
import { standsAlone } from './stands-alone'
import { supported } from './supported'
import { uniqueKey } from './unique-key'
import { worthAsking } from './worth-asking'

/**
 * What the stem and its fact decide; asked once for all items that share a stem. The last alone looks at the words told
 * before the question: what fails it may pass with others (`told.ts`).
 */
const STEM_GATES: readonly Gate[] = [
  fairGame,
  supported,
  worthAsking,
  grammatical,
  attributionKept,
  standsAlone,
]
/** What the options have a part in. */
const ITEM_GATES: readonly Gate[] = [form, noLeak, uniqueKey, likelyKept]

export const GATES: readonly Gate[] = [...STEM_GATES, ...ITEM_GATES]

export type { Failure } from './gate'

function firstFailure(gates: readonly Gate[], candidate: Candidate): Failure | null {
  for (const gate of gates) {
    const reason = gate.check(candidate)
    if (reason) return { gate: gate.name, reason }
  }
  return null
}

/** The first gate that a candidate fails because of its stem or its fact. */
export const failedByStem = (candidate: Candidate): Failure | null => firstFailure(STEM_GATES, candidate)
/** The first gate that a candidate fails because of its options. */
export const failedByOptions = (candidate: Candidate): Failure | null => firstFailure(ITEM_GATES, candidate)
/** The first gate that a candidate fails, with its reason; null when it may be shown. */
export const failedGate = (candidate: Candidate): Failure | null => firstFailure(GATES, candidate)
