import type { Grade } from './verdict'

/** A grade for answers that can be partly right. */
export interface PartialGrade extends Grade {
  /** 0..1: how much of the answer is right. */
  credit: number
}
