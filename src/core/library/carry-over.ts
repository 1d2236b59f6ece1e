import type { Fact } from '../facts/model'
import type { Edits, OwnCard, StoredArticle } from './model'
import { carryOwnCards } from './own-cards'
import { foldedText, foldedWords } from './search/words'

/** What of an earlier version of an article goes on in a later one. */
export interface CarryOver {
  /** Ids of facts: those of the later version, each with the one it goes on from. */
  facts: Map<string, string>
  /** Ids of cards, likewise. */
  cards: Map<string, string>
  /** Cards that the reader made, at their place in the later version; they are among `cards`. */
  own: OwnCard[]
}

/** Share of words that two sentences must have in common to say the same. */
const SAME_SENTENCE = 0.5

/**
 * Which facts and cards are still there. A fact is the same when kind and words are the same and so is
 * most of its sentence: “12” killed is not “12” arrested. Of a fact, a card goes on when form and answer
 * are the same.
 */
export function carryOver(earlier: StoredArticle, later: StoredArticle): CarryOver {
  const facts = matchFacts(earlier.analysis.facts, later.analysis.facts)
  const cards = new Map<string, string>()
  const left = [...earlier.cards]
  for (const card of later.cards) {
    const factId = facts.get(card.factId)
    const at = left.findIndex(
      (one) =>
        one.factId === factId && one.form === card.form && foldedText(one.back) === foldedText(card.back),
    )
    const [before] = at < 0 ? [] : left.splice(at, 1)
    if (before) cards.set(card.id, before.id)
  }
  const own = carryOwnCards(earlier, later)
  for (const [before, { id }] of own) cards.set(id, before)
  return { facts, cards, own: [...own.values()] }
}

function matchFacts(earlier: readonly Fact[], later: readonly Fact[]): Map<string, string> {
  const byKey = new Map<string, { id: string; words: Set<string> }[]>()
  for (const fact of earlier) {
    const key = keyOf(fact)
    byKey.set(key, [...(byKey.get(key) ?? []), { id: fact.id, words: wordsOf(fact) }])
  }
  const pairs = later.flatMap((fact) => {
    const words = wordsOf(fact)
    return (byKey.get(keyOf(fact)) ?? []).map((one) => ({
      later: fact.id,
      earlier: one.id,
      likeness: likeness(words, one.words),
    }))
  })
  // The best pair first, so that a figure that stands in two sentences goes to its own.
  pairs.sort((a, b) => b.likeness - a.likeness)
  const taken = new Set<string>()
  const matched = new Map<string, string>()
  for (const pair of pairs) {
    if (pair.likeness < SAME_SENTENCE || matched.has(pair.later) || taken.has(pair.earlier)) continue
    matched.set(pair.later, pair.earlier)
    taken.add(pair.earlier)
  }
  return matched
}

const keyOf = ({ kind, span, answer }: Fact): string =>
  `${kind}/${foldedText(span.exact)}/${foldedText(answer)}`
const wordsOf = ({ sentence }: Fact): Set<string> => new Set(foldedWords(sentence.exact))

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

/** The reader's changes to what goes on, under its new ids; what was changed in the later version already stays. */
export function carryEdits(earlier: Edits, later: Edits, { facts, cards, own }: CarryOver): Edits {
  const all = { ...Object.fromEntries(own.map((card) => [card.id, card])), ...later.own }
  return {
    ...later,
    ...(Object.keys(all).length > 0 && { own: all }),
    facts: { ...renamed(earlier.facts, facts), ...later.facts },
    cards: { ...renamed(earlier.cards, cards), ...later.cards },
  }
}

function renamed<T>(
  entries: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Record<string, T> {
  const renamed: Record<string, T> = {}
  for (const [to, from] of names) {
    const entry = entries[from]
    if (entry !== undefined) renamed[to] = entry
  }
  return renamed
}
