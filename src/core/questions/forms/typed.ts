import type { Draft } from '../drafts/draft'
import type { Item } from '../item'
import { makeItem } from './make-item'

const MOST_WORDS = 7

/** An answer that can be written without looking: short, and one that can be graded by its parts. */
function isWritable(draft: Draft): boolean {
  return draft.answer !== 'description' && draft.key.split(/\s+/).length <= MOST_WORDS
}

/** The question to be answered in writing, or its gap to be filled. */
export function typedItems(draft: Draft): Item[] {
  if (!isWritable(draft)) return []
  return [makeItem(draft, draft.frame === 'gap' ? 'cloze' : 'typed', { key: draft.key })]
}
