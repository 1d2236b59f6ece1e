import type { Draft } from '../drafts/draft'

/** One part of a question about several facts: an event, an amount, a person with a role, words with their speaker. */
export interface Member {
  /** The part as a question of its own, so that it passes the same gates as any other. */
  draft: Draft
  /** As it is shown among the others. */
  text: string
  /** What has to be known of it, as the feedback gives it: its date, amount, role or words. */
  answer: string
}
