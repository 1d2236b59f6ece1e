import { normal, words } from '../../grading/normalise'
import { isBody } from '../context'
import { isNounPhrase, roleWords } from '../drafts/role'
import type { Draft } from '../drafts/draft'
import type { Distractor } from './distractor'

/** What the article says of other people, as options for what it says of this one. */
export function descriptionDistractors(draft: Draft): Distractor[] {
  const result: Distractor[] = []
  const own = words(draft.key)
  for (const other of draft.context.facts) {
    if (!isBody(other, draft.context)) continue
    if (
      other.kind !== 'role' ||
      draft.fact.kind !== 'role' ||
      normal(other.role.person) === normal(draft.fact.role.person)
    )
      continue
    const text = roleWords(other)
    const names = words(other.role.person)
    if (!isNounPhrase(text)) continue
    if (words(text).some((word) => names.includes(word)) || words(text).every((word) => own.includes(word)))
      continue
    if (
      own.every((word) => words(text).includes(word)) ||
      result.some((option) => normal(option.text) === normal(text))
    )
      continue
    result.push({
      text,
      origin: 'article',
      note: `In the article: ${other.role.person}.`,
      source: other.sentence,
      order: 0,
    })
  }
  return result
}
