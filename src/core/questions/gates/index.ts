import { attributionKept } from './attribution-kept'
import { fairGame } from './fair-game'
import { form } from './form'
import type { Candidate, Gate } from './gate'
import { grammatical } from './grammatical'
import { noLeak } from './no-leak'
import { standsAlone } from './stands-alone'
import { supported } from './supported'
import { uniqueKey } from './unique-key'

/** In the order in which they are asked: what is cheapest and fails most comes first. */
export const GATES: readonly Gate[] = [
  fairGame,
  supported,
  form,
  grammatical,
  standsAlone,
  noLeak,
  attributionKept,
  uniqueKey,
]

/** The first gate that a candidate fails, with its reason; null when it may be shown. */
export function failedGate(candidate: Candidate): { gate: string; reason: string } | null {
  for (const gate of GATES) {
    const reason = gate.check(candidate)
    if (reason) return { gate: gate.name, reason }
  }
  return null
}
