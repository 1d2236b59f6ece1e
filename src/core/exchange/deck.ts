import type { FactKind } from '../facts/model'
import { cardViews } from '../library/edits'
import type { StoredArticle } from '../library/model'
import { cardSources } from '../library/own-cards'
import type { CardForm } from '../questions/item'
import { provenanceOf, type Provenance } from './provenance'

/** A card as the formats for cards write it: the reader's words, and where they stand. */
export interface DeckCard {
  id: string
  factId: string
  articleId: string
  kind: FactKind
  form: CardForm
  front: string
  back: string
  accepted: string[]
  /** The fact as one sentence that stands alone. */
  statement: string
  source: Provenance
  /** When its article was added, in epoch milliseconds. */
  addedAt: number
}

/**
 * The cards of an article that are on, in the order in which they are asked.
 * @param wanted ids of the cards to take; all of them when absent
 */
export function deckOf(stored: StoredArticle, wanted?: ReadonlySet<string>): DeckCard[] {
  const { id: articleId, addedAt, analysis } = stored
  const sources = cardSources(stored)
  return cardViews(stored).flatMap(({ id, factId, form, front, back, accepted, isOff }) => {
    const fact = sources.get(factId)
    if (!fact || isOff || (wanted && !wanted.has(id))) return []
    const { kind, statement, sentence } = fact
    const source = provenanceOf(analysis.article, sentence.exact, analysis.article.publishedOn)
    return [{ id, factId, articleId, kind, form, front, back, accepted, statement, source, addedAt }]
  })
}
