import table from '../../../../resources/data/reporting-verbs.json'
import type { Modality } from '../model'

/**
 * plain: say, tell; free: may take a clause; strict: needs "that" or a clause with a short subject; quoting: takes quoted
 * words as part of its clause; beside: speaks only right beside a whole quotation ("he began", "she laughed").
 */
export type Complement = 'plain' | 'free' | 'strict' | 'quoting' | 'beside'

/**
 * What else a verb takes: to: an infinitive; listener: who is told, before the words; on: "called on X to"; with: "pleaded
 * with X to"; question: whether, why; of: "accused X of"; ing: "denied having"; as: "described X as".
 */
export type Frame = 'to' | 'listener' | 'on' | 'with' | 'question' | 'of' | 'ing' | 'as'

export interface Cue {
  lemma: string
  complement: Complement
  force: Modality
  /** Opinions and findings rather than words said. */
  weak: boolean
  takes: ReadonlySet<Frame>
}

const cues = new Map<string, Cue>()
for (const verb of table as {
  lemma: string
  forms: string[]
  complement: string
  force: string
  weak: boolean
  takes?: string[]
}[]) {
  const cue: Cue = {
    lemma: verb.lemma,
    complement: verb.complement as Complement,
    force: verb.force as Modality,
    weak: verb.weak,
    takes: new Set((verb.takes ?? []) as Frame[]),
  }
  for (const form of verb.forms) if (!cues.has(form)) cues.set(form, cue)
}

/** The reporting verb of which `lower` is a form, or null. */
export const cueOf = (lower: string): Cue | null => cues.get(lower) ?? null
export const isCueWord = (lower: string): boolean => cues.has(lower)
