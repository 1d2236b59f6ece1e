import table from '../../../../resources/data/expansion-words.json'
import { normal, words } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

type ByLetter = Record<string, string[] | undefined>

/** Other expansions that fit the letters: one or two words of the right one changed. */
export function expansionDistractors(draft: Draft, random: Random): Distractor[] {
  const parts = draft.key.split(' ')
  const swaps = parts.flatMap((part, index) => {
    const letter = part[0]?.toLowerCase() ?? ''
    if (!/^\p{Lu}/u.test(part)) return []
    const isLast = index === parts.length - 1 || /^(of|for|and)$/.test(parts[index + 1] ?? '')
    const pool = ((isLast ? table.last : table.first) as ByLetter)[letter] ?? []
    return pool
      .filter((word) => normal(word) !== normal(part) && !parts.includes(word))
      .map((word) => ({ index, word }))
  })
  const byPlace = new Map<number, string[]>()
  for (const { index, word } of shuffled(swaps, random))
    byPlace.set(index, [...(byPlace.get(index) ?? []), word])
  const places = [...byPlace.keys()]
  const result: Distractor[] = []
  const add = (changes: Map<number, string>) => {
    const text = parts.map((part, index) => changes.get(index) ?? part).join(' ')
    if (!result.some((other) => other.text === text))
      result.push({ text, origin: 'derived', note: NOT_IN_ARTICLE, order: 0 })
  }
  // Each option changes other words, so that the right one is not the one in the middle of all.
  for (let round = 0; round < 4; round++) {
    const changes = new Map<number, string>()
    for (const [order, place] of places.entries()) {
      const pool = byPlace.get(place)!
      if (places.length === 1 || (order + round) % places.length !== 0 || round === 3) {
        const word = pool[round % pool.length]
        if (word) changes.set(place, word)
      }
    }
    if (changes.size > 0) add(changes)
  }
  return result
}

/** What the article says of other people, as options for what it says of this one. */
export function descriptionDistractors(draft: Draft): Distractor[] {
  const result: Distractor[] = []
  const own = words(draft.key)
  for (const other of draft.context.facts) {
    if (
      other.kind !== 'role' ||
      draft.fact.kind !== 'role' ||
      normal(other.role.person) === normal(draft.fact.role.person)
    )
      continue
    const text = (
      other.role.former && !/former|then/i.test(other.role.role)
        ? `former ${other.role.role}`
        : other.role.role
    ).replace(/^(?:(?:an?|the) |then-)/i, '')
    const names = words(other.role.person)
    if (words(text).some((word) => names.includes(word)) || words(text).every((word) => own.includes(word)))
      continue
    if (
      own.every((word) => words(text).includes(word)) ||
      result.some((option) => normal(option.text) === normal(text))
    )
      continue
    result.push({ text, origin: 'article', note: other.statement, source: other.sentence, order: 0 })
  }
  return result
}
