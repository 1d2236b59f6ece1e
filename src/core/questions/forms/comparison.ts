import type { Item, Option } from '../item'
import { isBefore } from '../sets/day-range'
import type { FactSet } from '../sets/fact-set'
import type { Member } from '../sets/member'
import { makeSetItem } from './make-item'

interface Compared {
  stem: string
  right: Member
  other: Member
  feedback: string
}

function compared(set: FactSet): Compared {
  if (set.kind === 'events') {
    const [a, b] = [set.members[0]!, set.members[1]!]
    const [right, other] = isBefore(a.days, b.days) ? [a, b] : [b, a]
    return {
      stem: `Which ${right.time === 'future' ? 'comes' : 'came'} first, according to the article?`,
      right,
      other,
      feedback: `First: ${right.text} (${right.answer}). Then: ${other.text} (${other.answer}).`,
    }
  }
  if (set.kind !== 'amounts') throw new Error('Only events and amounts are compared.')
  const [a, b] = [set.members[0]!, set.members[1]!]
  const [right, other] = a.low > b.low ? [a, b] : [b, a]
  const what = a.unit === 'percent' ? 'percentage' : /^[A-Z]{3}$/.test(a.unit) ? 'amount' : 'number'
  return {
    stem:
      a.shape === 'gap'
        ? `Which gap hides the larger ${what}, according to the article?`
        : `Which ${what} is larger, according to the article?`,
    right,
    other,
    feedback: `Larger: ${right.answer}. ${right.draft.statement} Smaller: ${other.answer}. ${other.draft.statement}`,
  }
}

/** Two events or two amounts, the right one once above and once below. */
export function comparisonItems(set: FactSet): Item[] {
  const { stem, right, other, feedback } = compared(set)
  const option = (member: Member, origin: Option['origin']): Option => ({
    text: member.text,
    origin,
    ...(origin === 'key' ? {} : { note: `In the article: ${member.answer}.` }),
    source: member.draft.fact.sentence,
  })
  const [key, wrong] = [option(right, 'key'), option(other, 'article')]
  const drafts = [right.draft, other.draft]
  return [
    makeSetItem(drafts, 'comparison', { stem, options: [key, wrong], key: 0, feedback }),
    makeSetItem(drafts, 'comparison', { stem, options: [wrong, key], key: 1, feedback }),
  ]
}
