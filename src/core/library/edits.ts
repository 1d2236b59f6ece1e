import type { Card } from '../questions/item'
import type { CardView, Edits, StoredArticle } from './model'
import { ownCards } from './own-cards'

/** The cards of an article with the reader's changes applied; those that the reader made come last. */
export function cardViews({ cards, edits }: Pick<StoredArticle, 'cards' | 'edits'>): CardView[] {
  return [...cards, ...ownCards(edits)].map((card) => {
    const change = edits.cards[card.id]
    const fact = edits.facts[card.factId]
    return {
      // Fields of its own behind those of the card would make each view three times as slow.
      isOff: (fact?.isOff ?? false) || (change?.isOff ?? false),
      isEdited: change?.front !== undefined || change?.back !== undefined,
      ...card,
      front: change?.front ?? card.front,
      back: change?.back ?? card.back,
      accepted: union(card.accepted, fact?.accepted ?? []),
    }
  })
}

/** All of both lists, each once. Most cards have nothing in either. */
function union(a: readonly string[], b: readonly string[]): string[] {
  return a.length + b.length < 2 ? [...a, ...b] : [...new Set([...a, ...b])]
}

/**
 * Changes a card. An empty change gives the generated card back, a partial one is added to what was
 * changed before. Words typed as they were generated are no change.
 */
export function editCard(
  edits: Edits,
  card: Card,
  change: { front?: string; back?: string; isOff?: boolean },
): Edits {
  const { [card.id]: before, ...others } = edits.cards
  if (Object.keys(change).length === 0) return { ...edits, cards: others }
  const after = { ...before, ...change }
  if (after.front === card.front) delete after.front
  if (after.back === card.back) delete after.back
  if (after.isOff === false) delete after.isOff
  const isUnchanged = Object.keys(after).length === 0
  return { ...edits, cards: isUnchanged ? others : { ...others, [card.id]: after } }
}

/** Switches a fact off or on, and all its cards with it. */
export function switchFact(edits: Edits, factId: string, isOff: boolean): Edits {
  return { ...edits, facts: { ...edits.facts, [factId]: { ...edits.facts[factId], isOff } } }
}

/** Remembers an answer that the reader declared right. */
export function acceptAnswer(edits: Edits, factId: string, answer: string): Edits {
  const accepted = edits.facts[factId]?.accepted ?? []
  if (accepted.includes(answer)) return edits
  return {
    ...edits,
    facts: { ...edits.facts, [factId]: { ...edits.facts[factId], accepted: [...accepted, answer] } },
  }
}

/** Takes back that an answer was declared right. The answers that were found with the fact stay. */
export function unacceptAnswer(edits: Edits, factId: string, answer: string): Edits {
  const { accepted = [], ...fact } = edits.facts[factId] ?? {}
  if (!accepted.includes(answer)) return edits
  const left = accepted.filter((one) => one !== answer)
  return {
    ...edits,
    facts: { ...edits.facts, [factId]: left.length > 0 ? { ...fact, accepted: left } : fact },
  }
}
