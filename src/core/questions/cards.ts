import type { Analysis } from '../facts/model'
import type { Card } from './item'

/** The flashcards of one article, in the order in which its facts stand. */
export function makeCards(_articleId: string, _analysis: Analysis): Card[] {
  return []
}
