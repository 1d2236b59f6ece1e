import type { Distractor } from '../distractors/distractor'
import type { Draft } from '../drafts/draft'
import type { Item } from '../item'
import { makeItem } from './make-item'

/** The statement as it stands, and with exactly its answer changed; the feedback of the latter corrects it. */
export function trueFalseItems(draft: Draft, distractors: readonly Distractor[]): Item[] {
  if (!draft.slot) return []
  const { statement, slot } = draft
  const items = [
    makeItem(draft, 'true-false', { stem: statement, key: true, feedback: `True. ${statement}` }),
  ]
  const right = statement.slice(slot.start, slot.end)
  const wrong = distractors[0]
  if (wrong) {
    const stem = statement.slice(0, slot.start) + wrong.text + statement.slice(slot.end)
    const feedback = `False: it is ${right}, not ${wrong.text}. ${statement}`
    items.push(
      makeItem(draft, 'true-false', {
        stem: stem.slice(0, 1).toUpperCase() + stem.slice(1),
        key: false,
        feedback,
      }),
    )
  }
  return items
}
