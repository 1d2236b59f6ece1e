/** Which of a file's cards are in the library already. */
import type { FactKind } from '../../facts/model'
import { stableId } from '../../ids'
import { cardViews } from '../../library/edits'
import type { StoredArticle } from '../../library/model'
import { cardSources } from '../../library/own-cards'
import type { CardForm } from '../../questions/item'
import { oneLine } from '../text'
import type { ImportedCard, ImportedNote } from './note'

export interface KnownCard {
  articleId: string
  cardId: string
  kind: FactKind
}

/** Two cards are one when their words are, whatever the white space between. */
export function wordsKey({ front, back }: Pick<ImportedCard, 'front' | 'back'>): string {
  return stableId('card', oneLine(front).normalize('NFC'), oneLine(back).normalize('NFC'))
}

const factKey = (factId: string, form: CardForm) => `${factId}/${form}`

/**
 * Looks through the articles of the library, one by one, for the cards of a file. No more is kept than
 * those it asks about, however large the library is.
 */
export class KnownCards {
  readonly #byFact = new Map<string, KnownCard | null>()
  readonly #byWords = new Map<string, KnownCard | null>()
  readonly #byHeadline = new Map<string, string[]>()

  constructor(notes: readonly ImportedNote[]) {
    for (const { cards, origin } of notes) {
      if (origin) this.#byHeadline.set(origin.headline, [])
      for (const card of cards) {
        if (origin?.factId) this.#byFact.set(factKey(origin.factId, card.form), null)
        this.#byWords.set(wordsKey(card), null)
      }
    }
  }

  /** Takes note of an article that is in the library. */
  look(article: StoredArticle): void {
    const { id: articleId, analysis } = article
    this.#byHeadline.get(oneLine(analysis.article.headline))?.push(articleId)
    const sources = cardSources(article)
    const generated = new Map(article.cards.map((card) => [card.id, card]))
    for (const view of cardViews(article)) {
      const kind = sources.get(view.factId)?.kind
      if (!kind) continue
      const card = { articleId, cardId: view.id, kind }
      find(this.#byFact, factKey(view.factId, view.form), card)
      find(this.#byWords, wordsKey(view), card)
      // Also a card that the reader has put in other words since is the one that was exported.
      const before = view.isEdited ? (generated.get(view.id) ?? article.edits.own?.[view.id]) : undefined
      if (before) find(this.#byWords, wordsKey(before), card)
    }
  }

  /** The card in the library that a card of the file is; null where it is new. */
  find(card: ImportedCard, { origin }: ImportedNote): KnownCard | null {
    const byFact = origin?.factId ? this.#byFact.get(factKey(origin.factId, card.form)) : null
    return byFact ?? this.#byWords.get(wordsKey(card)) ?? null
  }

  /** The articles of a headline. */
  articlesOf(headline: string): readonly string[] {
    return this.#byHeadline.get(headline) ?? []
  }
}

/** Keeps the first card for a key that is asked about. */
function find(known: Map<string, KnownCard | null>, key: string, card: KnownCard): void {
  if (known.get(key) === null) known.set(key, card)
}
