import table from '../../../../resources/data/expansion-words.json'
import { COUNTRIES } from '../../grading/countries'
import { normal, words } from '../../grading/normalise'
import { isBody } from '../context'
import { isNounPhrase, roleWords } from '../drafts/role'
import type { Draft } from '../drafts/draft'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

type ByLetter = Record<string, string[] | undefined>

const LINK = /^(of|for|and|on|in|to|against)$/

/** Words that may stand for this one: same first letter, head noun for head noun. */
function swapsFor(parts: readonly string[], index: number, random: Random): string[] {
  const part = parts[index] ?? ''
  if (!/^\p{Lu}/u.test(part)) return []
  const isHead = index === parts.length - 1 || LINK.test(parts[index + 1] ?? '')
  const pool = ((isHead ? table.last : table.first) as ByLetter)[part[0]!.toLowerCase()] ?? []
  return shuffled(pool, random).filter((word) => normal(word) !== normal(part) && !parts.includes(word))
}

/**
 * Other expansions that fit the letters. Where two words can change, the options are their four
 * combinations, so that no option has more in common with the others than the right one has.
 */
export function expansionDistractors(draft: Draft, random: Random): Distractor[] {
  const parts = draft.key.split(' ')
  // A country in a name has no stand-in that anyone would believe.
  if (parts.some((part) => COUNTRIES.some(({ name }) => name.split(' ').includes(part)))) return []
  const places = parts
    .map((_, index) => ({ index, words: swapsFor(parts, index, random) }))
    .filter(({ words }) => words.length > 0)
  const [first, second] = [places[0], places.at(-1)]
  if (!first || !second) return []
  const put = (...changes: (readonly [number, string])[]): Distractor => ({
    text: parts.map((part, index) => changes.find(([place]) => place === index)?.[1] ?? part).join(' '),
    origin: 'derived',
    note: NOT_IN_ARTICLE,
    order: 0,
  })
  if (first === second) return first.words.slice(0, 3).map((word) => put([first.index, word]))
  const [one, other] = [[first.index, first.words[0]!] as const, [second.index, second.words[0]!] as const]
  return [put(one), put(other), put(one, other)]
}

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
