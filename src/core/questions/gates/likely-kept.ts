import { acceptanceOf } from '../acceptance'
import type { Gate } from './gate'

/**
 * Log odds below which a question is not asked: 11 in 20. Higher asks better and less; by all readings together,
 * teachers keep about three in four of what is left (docs/benchmarks.md).
 */
const LEAST = 0

/** Nothing of a wording and a kind that teachers, reading such questions, mostly refused. */
export const likelyKept: Gate = {
  name: 'likely kept',
  check: ({ draft, item, members }) =>
    !members && acceptanceOf(item, draft.context) < LEAST
      ? 'Questions of this kind are seldom worth asking. You can still make a card of your own from the sentence.'
      : null,
}
