import { spaced } from '../grading/normalise'
import type { Candidate } from './gates/gate'
import type { Item } from './item'
import { shuffled, type Random } from './random'

/** Whether an item's words, its feedback among them, give away the answer. */
function reveals(item: Item, key: string): boolean {
  const answer = spaced(key)
  if (answer.trim().length < 2) return false
  const columns = [...(item.options ?? []), ...(item.targets ?? [])].map((option) => option.text)
  return spaced([item.stem, item.feedback, ...columns].join(' . ')).includes(answer)
}

const isWritten = ({ item }: Candidate): boolean => typeof item.key === 'string'

/** Whether two written questions show each other's answer, so that no order keeps both hidden. */
export const spoilEachOther = (one: Candidate, other: Candidate): boolean =>
  isWritten(one) &&
  isWritten(other) &&
  reveals(one.item, other.draft.key) &&
  reveals(other.item, one.draft.key)

/** In random order, but written answers before any item that shows them. */
export function inOrder<C extends Candidate>(items: readonly C[], random: Random): C[] {
  const order = shuffled(items, random)
  for (let pass = 0; pass < items.length; pass++) {
    const late = order.findIndex(
      (candidate, index) =>
        isWritten(candidate) &&
        order.slice(0, index).some((earlier) => reveals(earlier.item, candidate.draft.key)),
    )
    if (late < 0) break
    const [candidate] = order.splice(late, 1)
    const revealer = order.findIndex((earlier) => reveals(earlier.item, candidate!.draft.key))
    order.splice(Math.max(0, revealer), 0, candidate!)
  }
  // Three that show each other in a circle: the last of them is left out.
  return order.filter(
    (candidate, index) =>
      !isWritten(candidate) ||
      !order
        .slice(0, index)
        .some((earlier) => reveals({ ...earlier.item, feedback: '' }, candidate.draft.key)),
  )
}
