import table from '../../../../resources/data/reporting-verbs.json'
import type { Modality } from '../model'

export interface Cue {
  lemma: string
  /** plain: say, tell; free: may take a clause; strict: needs "that" or a clause with a subject; quoting: only with quoted words. */
  complement: 'plain' | 'free' | 'strict' | 'quoting'
  force: Modality
  /** Opinions and findings rather than words said. */
  weak: boolean
}

const cues = new Map<string, Cue>()
for (const verb of table) {
  const cue: Cue = {
    lemma: verb.lemma,
    complement: verb.complement as Cue['complement'],
    force: verb.force as Modality,
    weak: verb.weak,
  }
  for (const form of verb.forms) if (!cues.has(form)) cues.set(form, cue)
}

/** The reporting verb of which `lower` is a form, or null. */
export const cueOf = (lower: string): Cue | null => cues.get(lower) ?? null
export const isCueWord = (lower: string): boolean => cues.has(lower)
