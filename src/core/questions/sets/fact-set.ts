import type { Amount } from './amounts'
import type { Event } from './events'
import type { Pairing } from './pairings'

/** Several facts of one article for one question. */
export type FactSet =
  | { kind: 'events'; form: 'ordering' | 'comparison'; members: readonly Event[] }
  | { kind: 'amounts'; form: 'matching' | 'comparison'; members: readonly Amount[] }
  | { kind: 'roles' | 'quotes'; form: 'matching'; members: readonly Pairing[] }

export const LEAST_MEMBERS = 3
export const MOST_MEMBERS = 4
