import type { Rating } from '../library/model'

/** What a quiz answer says about one fact of its question. */
export interface QuizEvidence {
  isRight: boolean
  /** Right only after a hint or the reader's own "I was right". */
  wasHelped: boolean
  /** How many facts the question asked about. */
  facts: number
  /** The same fact was already asked in this quiz. */
  isRepeat: boolean
  /** The fact's card is new or due. */
  isDueOrNew: boolean
}

/**
 * The grade which a quiz answer gives to the fact's card, or null when it only counts as an attempt.
 * Right before the card is due is weak evidence (recognition, short delay), and a wrong order of five
 * events does not say which of them was forgotten.
 */
export function gradeOf({ isRight, wasHelped, facts, isRepeat, isDueOrNew }: QuizEvidence): Rating | null {
  if (isRepeat) return null
  if (!isRight) return facts === 1 ? 'again' : null
  if (!isDueOrNew) return null
  return wasHelped ? 'hard' : 'good'
}
