import type { Draft } from '../drafts/draft'
import type { Item } from '../item'
import { FITS } from './choice'
import { makeItem } from './make-item'

const MOST_WORDS = 7

/** An answer that can be written without looking: short, and one that can be graded by its parts. */
function isWritable(draft: Draft): boolean {
  return draft.answer !== 'description' && draft.key.split(/\s+/).length <= MOST_WORDS
}

/** The question to be answered in writing, or its gap to be filled. */
export function typedItems(draft: Draft): Item[] {
  if (!isWritable(draft)) return []
  if (draft.frame !== 'gap') return [makeItem(draft, 'typed', { key: draft.key })]
  // "The damage on _____": only the kind of answer tells a day from a street; "recovered _____ and a pistol", a sum from money.
  const isOpen = /^(?:date|place|figure)$/.test(draft.answer)
  const stem = isOpen ? `${FITS[draft.answer]} ${draft.stem}` : draft.stem
  return [makeItem(draft, 'cloze', { stem, key: draft.key })]
}
