import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import { whyRight } from '../gates/unique-key'
import type { Random } from '../random'
import { dateDistractors } from './dates'
import type { Distractor } from './distractor'
import { figureDistractors } from './figures'
import { nameDistractors } from './names'

/** Wrong options for a draft, the best first; none that a reader could argue to be right. */
export function distractorsFor(draft: Draft, contexts: readonly Context[], random: Random): Distractor[] {
  // Names have been looked at one by one, so that a later source can make good; what is made up is made to be wrong.
  return offersFor(draft, contexts, random).filter(
    (option) => option.origin === 'derived' || draft.entity !== null || whyRight(option, draft) === null,
  )
}

function offersFor(draft: Draft, contexts: readonly Context[], random: Random): Distractor[] {
  switch (draft.answer) {
    case 'date':
      return dateDistractors(draft, random)
    case 'figure':
      return figureDistractors(draft, random)
    case 'expansion':
      // Names made up to fit the letters fool nobody; the expansion is asked for in writing.
      return []
    case 'description':
      // Positions beside each other give the right one away: of fourteen such questions teachers kept three.
      return []
    default:
      return nameDistractors(draft, contexts, random)
  }
}
