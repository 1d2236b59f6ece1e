import { words } from '../../language/words.svelte'
import type { ListedFact } from '../../../contract/requests'

/** How firmly a thing is said to be so: reported or claimed, still to come, or denied by somebody. */
export type Firmness = 'said' | 'open' | 'denied'

export const FIRMNESSES: readonly Firmness[] = ['said', 'open', 'denied']

type Said = Pick<ListedFact, 'modality' | 'attribution'>

export function firmnessOf({ modality }: Said): Firmness {
  if (modality === 'denied') return 'denied'
  return modality === 'planned' || modality === 'possible' || modality === 'conditional' ? 'open' : 'said'
}

/** `Reported`, `Claimed by Ana Ruiz`, `Planned, according to Ana Ruiz`. */
export function standingWords({ modality, attribution }: Said): string {
  const { standing, accordingTo, by } = words.lists
  const word = standing[modality]
  if (attribution === null) return word
  return firmnessOf({ modality, attribution }) === 'open'
    ? accordingTo(word, attribution)
    : by(modality === 'asserted' ? standing.claimed : word, attribution)
}
