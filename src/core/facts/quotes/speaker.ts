import type { Entity, Span } from '../model'
import type { Gender } from '../names/gazetteer'

/** Who said something: an entity, or the noun phrase as printed. */
export interface Speaker {
  name: string
  entity: Entity | null
  /** The words that stand for the speaker where they speak. */
  source: Span
  gender: Gender | null
  isPlural: boolean
  /** The head noun of an unnamed speaker. */
  head: string | null
}
