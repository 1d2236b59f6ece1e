import type { Question } from '../../screens/quiz/question'
import { ChoiceWork } from './choice.svelte'
import { MatchWork } from './match.svelte'
import { OrderWork } from './order.svelte'
import { WrittenWork } from './written.svelte'

/** What the reader does with one question until the answer is checked. */
export type Work = ChoiceWork | WrittenWork | OrderWork | MatchWork

export function workOn(question: Question): Work {
  switch (question.kind) {
    case 'choice':
      return new ChoiceWork(question)
    case 'written':
    case 'estimate':
      return new WrittenWork(question)
    case 'order':
      return new OrderWork(question)
    case 'match':
      return new MatchWork(question)
    default:
      return question satisfies never
  }
}
