import { fold } from '../../grading/normalise'
import { headlineBefore } from '../drafts/headline'
import type { Item, Option } from '../item'
import { shuffled, type Random } from '../random'
import type { Amount } from '../sets/amounts'
import type { FactSet } from '../sets/fact-set'
import type { Member } from '../sets/member'
import { makeSetItem } from './make-item'

const STEMS = {
  roles: 'Match each person to the position or occupation that the article gives.',
  quotes: 'Match each speaker to what they said, according to the article.',
  amounts: 'Match each gap to the figure that the article gives.',
}

const byText = (a: Member, b: Member): number => (fold(a.text) < fold(b.text) ? -1 : 1)

/** Names stand in the order of the alphabet, and figures in theirs; the other column is shuffled. */
function columns(set: FactSet, random: Random): { left: readonly Member[]; right: readonly Member[] } {
  if (set.kind === 'amounts')
    return {
      left: shuffled(set.members, random),
      right: [...set.members].sort((a: Amount, b: Amount) => a.low - b.low),
    }
  return { left: [...set.members].sort(byText), right: shuffled<Member>(set.members, random) }
}

/** Two columns of which each left part has one right part; never shown already matched. */
export function matchingItem(set: Exclude<FactSet, { kind: 'events' }>, random: Random): Item {
  let { left, right } = columns(set, random)
  if (left.every((member, index) => member === right[index]))
    [left, right] =
      set.kind === 'amounts' ? [[...left.slice(1), left[0]!], right] : [left, [...right.slice(1), right[0]!]]
  const option = (member: Member, text: string): Option => ({
    text,
    origin: 'article',
    source: member.draft.fact.sentence,
  })
  return makeSetItem(
    // A headline that names one of the speakers does not tell which words are theirs.
    left.map(({ draft }) =>
      set.kind === 'quotes' ? { ...draft, from: headlineBefore(draft.context) } : draft,
    ),
    'matching',
    {
      stem: STEMS[set.kind],
      options: left.map((member) => ({ ...option(member, member.text), note: member.answer })),
      targets: right.map((member) => option(member, member.answer)),
      key: left.map((member, index): [number, number] => [index, right.indexOf(member)]),
      feedback: left
        .map(({ draft, text, answer }) =>
          set.kind === 'amounts' ? draft.statement : `${text}: ${answer.replace(/\.$/, '')}.`,
        )
        .join(' '),
    },
  )
}
