import type { Sentence } from '../document'
import type { Entity } from '../model'

/** A person's name in a sentence, by token indices. */
export interface Naming {
  person: Entity
  first: number
  last: number
}

/** Takes a role that was found: its span and whether it is over. */
export type AddRole = (
  sentence: Sentence,
  person: Entity,
  start: number,
  end: number,
  former: boolean,
) => void
