import type { Option } from '../item'

/** A wrong option on offer; `order` sorts numbers and dates, and is 0 for names. */
export interface Distractor extends Option {
  order: number
}

export const NOT_IN_ARTICLE = 'Not in the article. Made up for this question.'
