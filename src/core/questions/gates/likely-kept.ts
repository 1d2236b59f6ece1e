import { acceptanceAsTold } from '../acceptance'
import type { Gate } from './gate'

/**
 * Log odds below which a question is not asked: two in five. A higher bound asks less and hardly better: of articles
 * that it has not seen the model tells little (docs/benchmarks.md).
 */
const LEAST = -0.3

/** Nothing of a wording and a kind that teachers, reading such questions, mostly refused. */
export const likelyKept: Gate = {
  name: 'likely kept',
  check: ({ draft, item, members }) =>
    !members && acceptanceAsTold(item, draft.context) < LEAST
      ? 'Questions of this kind are seldom worth asking. You can still make a card of your own from the sentence.'
      : null,
}
