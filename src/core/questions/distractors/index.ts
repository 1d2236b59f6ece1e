import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import type { Random } from '../random'
import { dateDistractors } from './dates'
import type { Distractor } from './distractor'
import { figureDistractors } from './figures'
import { nameDistractors } from './names'
import { descriptionDistractors, expansionDistractors } from './phrases'

/** Wrong options for a draft, the best first. */
export function distractorsFor(draft: Draft, contexts: readonly Context[], random: Random): Distractor[] {
  switch (draft.answer) {
    case 'date':
      return dateDistractors(draft, random)
    case 'figure':
      return figureDistractors(draft, random)
    case 'expansion':
      return expansionDistractors(draft, random)
    case 'description':
      return descriptionDistractors(draft)
    default:
      return nameDistractors(draft, contexts, random)
  }
}
