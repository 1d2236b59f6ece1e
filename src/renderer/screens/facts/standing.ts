import type { ListedFact } from '../../../contract/requests'

/** How firmly a thing is said to be so: reported or claimed, still to come, or denied by somebody. */
export type Firmness = 'said' | 'open' | 'denied'

export const FIRMNESS_WORD: Record<Firmness, string> = {
  said: 'Reported or claimed',
  open: 'Planned or possible',
  denied: 'Denied',
}

type Said = Pick<ListedFact, 'modality' | 'attribution'>

export function firmnessOf({ modality }: Said): Firmness {
  if (modality === 'denied') return 'denied'
  return modality === 'planned' || modality === 'possible' || modality === 'conditional' ? 'open' : 'said'
}

const WORD: Record<ListedFact['modality'], string> = {
  asserted: 'Reported',
  claimed: 'Claimed',
  alleged: 'Alleged',
  denied: 'Denied',
  planned: 'Planned',
  possible: 'Possible',
  conditional: 'Conditional',
}

/** `Reported`, `Claimed by Ana Ruiz`, `Planned, according to Ana Ruiz`. */
export function standingWords({ modality, attribution }: Said): string {
  const word = WORD[modality]
  if (attribution === null) return word
  return firmnessOf({ modality, attribution }) === 'open'
    ? `${word}, according to ${attribution}`
    : `${modality === 'asserted' ? WORD.claimed : word} by ${attribution}`
}
