export type Verdict = 'right' | 'almost' | 'wrong'

export interface Grade {
  verdict: Verdict
  /** For "almost": what is still missing. One short sentence or question. */
  note: string | null
}

export const RIGHT: Grade = { verdict: 'right', note: null }
export const WRONG: Grade = { verdict: 'wrong', note: null }
export const almost = (note: string): Grade => ({ verdict: 'almost', note })
export const right = (note: string): Grade => ({ verdict: 'right', note })
