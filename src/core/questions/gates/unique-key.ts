import { countryNamed, countryOfCapital } from '../../grading/countries'
import { normal, words } from '../../grading/normalise'
import { gradeTyped } from '../../grading/grade'
import type { Candidate, Gate } from './gate'

/** Pyongyang for North Korea, Korea for South Korea, Kim for Kim Yo Jong: other words for the same thing. */
export function isSameThing(a: string, b: string): boolean {
  if (normal(a) === normal(b)) return true
  const [one, other] = [countryNamed(a), countryNamed(b)]
  if (one && other) return one.code === other.code
  if (one && countryOfCapital(b)?.code === one.code) return true
  if (other && countryOfCapital(a)?.code === other.code) return true
  const [first, second] = [words(a), words(b)]
  const isPart = (part: readonly string[], whole: readonly string[]) =>
    part.every((word) => whole.includes(word))
  return first.length > 0 && second.length > 0 && (isPart(first, second) || isPart(second, first))
}

/** The same stem asked of another fact of the article must not have another answer. */
function otherAnswer({ draft }: Candidate): string | null {
  const { fact, context } = draft
  if (fact.kind === 'quote') {
    const words = normal(fact.quote.words)
    const other = context.facts.find(
      (quote) =>
        quote.kind === 'quote' &&
        quote.quote.speakerId !== fact.quote.speakerId &&
        normal(quote.quote.words).includes(words),
    )
    return other?.kind === 'quote' ? other.quote.speaker : null
  }
  if (fact.kind !== 'role' || draft.template !== 'role-holder') return null
  const rival = context.facts.find(
    (other) =>
      other.kind === 'role' &&
      other.id !== fact.id &&
      normal(other.role.role) === normal(fact.role.role) &&
      normal(other.role.person) !== normal(fact.role.person),
  )
  return rival?.kind === 'role' ? rival.role.person : null
}

/** Only one option, and no other common answer, is right. */
export const uniqueKey: Gate = {
  name: 'unique key',
  check(candidate) {
    const { draft, item } = candidate
    const rival = otherAnswer(candidate)
    if (rival) return `${rival} would be right as well.`
    const wrong = (item.options ?? []).filter((option) => option.origin !== 'key')
    for (const option of wrong) {
      const isNumber = draft.answer === 'figure' || draft.answer === 'date'
      if (!isNumber && isSameThing(option.text, draft.key))
        return `“${option.text}” is another name for “${draft.key}”.`
      if (draft.accepted.some((form) => normal(form) === normal(option.text)))
        return `“${option.text}” is right as well.`
      if (draft.fact.kind === 'figure' && draft.answer === 'figure') {
        const grade = gradeTyped(option.text, {
          kind: 'figure',
          key: draft.key,
          accepted: [],
          rejected: [],
          figure: draft.fact.figure,
        })
        if (grade.verdict === 'right') return `“${option.text}” is right as well.`
      }
    }
    return null
  },
}
