/** Cards that the reader makes from words of an article. They are kept among the edits, and asked as all others. */
import type { Analysis, FactKind, Span } from '../facts/model'
import { stableId } from '../ids'
import { GAP, type CardForm } from '../questions/item'
import type { Edits, OwnCard, StoredArticle } from './model'

/** What the reader chose and wrote. */
export interface OwnCardDraft {
  form: CardForm
  front: string
  back: string
  span: Span
  sentence: Span
}

/** What a card stands on: a fact, or the words that the reader chose. */
export interface CardSource {
  kind: FactKind
  span: Span
  sentence: Span
  /** Index into `Article.paragraphs`. */
  paragraph: number
  /** One sentence that stands alone; of an own card the sentence as printed. */
  statement: string
}

/** The cards that the reader made and did not delete, oldest first. */
export function ownCards({ own = {} }: Edits): OwnCard[] {
  return Object.values(own)
    .filter(({ isRemoved }) => !isRemoved)
    .sort((a, b) => a.origin.madeAt - b.origin.madeAt || (a.id < b.id ? -1 : 1))
}

/** By `factId` of a card, what it stands on. */
export function cardSources({
  analysis,
  edits,
}: Pick<StoredArticle, 'analysis' | 'edits'>): Map<string, CardSource> {
  const sources = new Map<string, CardSource>(analysis.facts.map((fact) => [fact.id, fact]))
  for (const { factId, origin } of ownCards(edits)) {
    sources.set(factId, { ...origin, statement: origin.sentence.exact })
  }
  return sources
}

/** Why a draft makes no card, in one sentence; null where it does. */
export function draftProblem({
  form,
  front,
  back,
}: Pick<OwnCardDraft, 'form' | 'front' | 'back'>): string | null {
  if (front.trim() === '' || back.trim() === '') return 'A card needs a front and a back.'
  if (form === 'cloze' && !front.includes(GAP)) return `Keep the gap ${GAP} where the words are missing.`
  return null
}

/**
 * The card of a draft. The same words on the same place make the same card on every machine.
 * @param madeAt epoch milliseconds
 * @returns null where a span does not hold its words, or the words do not lie in the sentence
 */
export function makeOwnCard(
  articleId: string,
  analysis: Analysis,
  draft: OwnCardDraft,
  madeAt: number,
): OwnCard | null {
  const { text, paragraphs } = analysis.article
  const { form, span, sentence } = draft
  const holds = ({ start, end, exact }: Span) => start < end && text.slice(start, end) === exact
  const isInside = sentence.start <= span.start && span.end <= sentence.end
  if (!holds(span) || !holds(sentence) || !isInside) return null
  const [front, back] = [draft.front.trim(), draft.back.trim()]
  const id = stableId('own', articleId, span.start, span.end, form, front, back)
  const paragraph = paragraphs.findIndex(({ start, end }) => span.start >= start && span.start < end)
  const kind = kindAt(analysis, span)
  const origin = { span, sentence, paragraph: Math.max(0, paragraph), kind, madeAt }
  return { id, factId: id, form, front, back, accepted: [], origin }
}

/** The kind of the shortest fact over the words; else that of a name in them, else that of a number; else an event. */
function kindAt({ facts, entities }: Analysis, { start, end, exact }: Span): FactKind {
  const meets = (one: Span) => one.start < end && one.end > start
  const over = facts.filter(({ span }) => meets(span))
  over.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  if (over[0]) return over[0].kind
  const named = entities.find(({ mentions }) => mentions.some(meets))
  if (named) return named.kind === 'place' ? 'place' : 'role'
  return /\d/.test(exact) ? 'figure' : 'event'
}

export function addOwnCard(edits: Edits, card: OwnCard): Edits {
  return { ...edits, own: { ...edits.own, [card.id]: card } }
}

/** Deletes a card that the reader made, or brings it back. Unknown ids change nothing. */
export function removeOwnCard(edits: Edits, id: string, isRemoved: boolean): Edits {
  const card = edits.own?.[id]
  if (!card || (card.isRemoved ?? false) === isRemoved) return edits
  const { isRemoved: _, ...kept } = card
  return { ...edits, own: { ...edits.own, [id]: isRemoved ? { ...kept, isRemoved } : kept } }
}

/**
 * The own cards of an earlier version of an article whose sentence is still in the later one.
 * @returns the cards at their new place, each under the id of the one it goes on from
 */
export function carryOwnCards(earlier: StoredArticle, later: StoredArticle): Map<string, OwnCard> {
  const { text } = later.analysis.article
  const carried = new Map<string, OwnCard>()
  for (const { id, origin, ...card } of ownCards(earlier.edits)) {
    const at = text.indexOf(origin.sentence.exact)
    if (at < 0) continue
    const move = ({ start, end, exact }: Span) => {
      const by = at - origin.sentence.start
      return { start: start + by, end: end + by, exact }
    }
    const draft = { ...card, span: move(origin.span), sentence: move(origin.sentence) }
    const made = makeOwnCard(later.id, later.analysis, draft, origin.madeAt)
    if (made) carried.set(id, { ...made, accepted: card.accepted })
  }
  return carried
}
