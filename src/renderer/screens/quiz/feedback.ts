import type { OpenArticle } from '../../../contract/requests'
import type { Outcome } from './outcome'
import type { Question } from './question'

/** What every kind of feedback shows. */
export interface FeedbackProps<Q extends Question> {
  question: Q
  outcome: Outcome
  article: OpenArticle | undefined
  /** Opens the article at a fact. */
  openFact: (factId: string | undefined) => void
}
