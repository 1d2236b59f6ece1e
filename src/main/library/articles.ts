import type { ArticleSummary, NewArticle, OpenArticle } from '../../contract/requests'
import type { Analysis } from '../../core/facts/model'
import { articleIdOf } from '../../core/ids'
import { acceptAnswer, cardViews, editCard, switchFact, unacceptAnswer } from '../../core/library/edits'
import { NO_EDITS, type Edits } from '../../core/library/model'
import {
  addOwnCard,
  draftProblem,
  makeOwnCard,
  ownCards,
  removeOwnCard,
  type OwnCardDraft,
} from '../../core/library/own-cards'
import type { Card } from '../../core/questions/item'
import type { ArticleFile } from './article-store'
import type { Library } from './library'
import { joinsIn } from './joins'
import { Refusal } from './refusal'
import { standingsOf } from './standings'
import { summariesWith } from './targets'

/** What can be done with the articles of a library. */
export class Articles {
  constructor(private readonly library: Library) {}

  list(): ArticleSummary[] {
    return summariesWith(this.library, this.library.state.summaries())
  }

  async get(id: string): Promise<OpenArticle> {
    return this.#open(await this.library.read(id))
  }

  /** Adding what is there changes nothing; adding what was removed brings it back with its reviews. */
  add({ analysis, cards, isSample }: NewArticle): Promise<{ summary: ArticleSummary; wasThere: boolean }> {
    const { library } = this
    return library.change(async () => {
      const id = articleIdOf(analysis.article.text)
      const known = library.state.article(id)
      if (known) {
        const record = known.removedAt === null ? known : await this.#setRemoved(id, null)
        return { summary: library.state.summary(record), wasThere: true }
      }
      const addedAt = library.clock.now()
      const article = { id, addedAt, removedAt: null, isSample, analysis, cards, edits: NO_EDITS }
      const record = await library.saveArticle(article)
      return { summary: library.state.summary(record), wasThere: false }
    })
  }

  /** A new analysis of the same text. Edits and schedules belong to card ids, so they stay. */
  revise(id: string, analysis: Analysis, cards: Card[]): Promise<OpenArticle> {
    return this.#change(id, (file) => {
      if (articleIdOf(analysis.article.text) !== id) {
        throw new Refusal('invalid', 'The text of an article cannot be changed; add it as a new article.')
      }
      // Of imported cards only what is said about them can be revised: their notes are no story to find facts in.
      if (file.importedFrom !== undefined) return { ...file, analysis: withDetails(file.analysis, analysis) }
      return { ...file, analysis, cards }
    })
  }

  async remove(id: string): Promise<null> {
    this.#known(id)
    await this.library.change(() => this.#setRemoved(id, this.library.clock.now()))
    return null
  }

  async restore(id: string): Promise<ArticleSummary> {
    if (!this.library.state.article(id)) throw notFound()
    const record = await this.library.change(() => this.#setRemoved(id, null))
    return this.library.state.summary(record)
  }

  editCard(
    id: string,
    cardId: string,
    change: { front?: string; back?: string; isOff?: boolean },
  ): Promise<OpenArticle> {
    return this.#change(id, (file) => {
      const card = [...file.cards, ...ownCards(file.edits)].find((one) => one.id === cardId)
      if (!card) throw new Refusal('not-found', 'This card is no longer in the article.')
      return { ...file, edits: editCard(file.edits, card, change) }
    })
  }

  /** A card of words that the reader chose. One that is there already is refused, one that was deleted comes back. */
  async makeCard(id: string, draft: OwnCardDraft): Promise<{ cardId: string; open: OpenArticle }> {
    let cardId = ''
    const open = await this.#change(id, (file) => {
      const problem = draftProblem(draft)
      if (problem) throw new Refusal('invalid', problem)
      const card = makeOwnCard(id, file.analysis, draft, this.library.clock.now())
      if (!card)
        throw new Refusal('invalid', 'The chosen words do not stand in this sentence of the article.')
      const known = file.edits.own?.[card.id]
      if (known && !known.isRemoved) throw new Refusal('invalid', 'You have made this card already.')
      cardId = card.id
      return { ...file, edits: addOwnCard(file.edits, card) }
    })
    return { cardId, open }
  }

  removeCard(id: string, cardId: string, isRemoved: boolean): Promise<OpenArticle> {
    return this.#change(id, (file) => {
      if (!file.edits.own?.[cardId])
        throw new Refusal(
          'not-found',
          'Only a card that you made can be deleted; switch this one off instead.',
        )
      return { ...file, edits: removeOwnCard(file.edits, cardId, isRemoved) }
    })
  }

  editFact(id: string, factId: string, isOff: boolean): Promise<OpenArticle> {
    return this.#editFact(id, factId, (edits) => switchFact(edits, factId, isOff))
  }

  async acceptAnswer(id: string, factId: string, answer: string): Promise<null> {
    await this.#editFact(id, factId, (edits) => acceptAnswer(edits, factId, answer))
    return null
  }

  async unacceptAnswer(id: string, factId: string, answer: string): Promise<null> {
    await this.#editFact(id, factId, (edits) => unacceptAnswer(edits, factId, answer))
    return null
  }

  #editFact(id: string, factId: string, edit: (edits: Edits) => Edits): Promise<OpenArticle> {
    return this.#change(id, (file) => {
      if (!file.analysis.facts.some((fact) => fact.id === factId)) {
        throw new Refusal('not-found', 'This fact is no longer in the article.')
      }
      return { ...file, edits: edit(file.edits) }
    })
  }

  async #change(id: string, edit: (file: ArticleFile) => ArticleFile): Promise<OpenArticle> {
    return this.library.change(async () => {
      this.#known(id)
      const before = await this.library.read(id)
      const after = edit(before)
      if (after !== before) await this.library.saveArticle(after)
      return this.#open(after)
    })
  }

  async #setRemoved(id: string, removedAt: number | null) {
    const file = await this.library.read(id)
    return this.library.saveArticle({ ...file, removedAt })
  }

  #open(file: ArticleFile): OpenArticle {
    const { state } = this.library
    const cards = cardViews(file)
    return {
      summary: summariesWith(this.library, [state.summary(this.#known(file.id))])[0]!,
      analysis: file.analysis,
      cards,
      standings: standingsOf(this.library, file.id, cards),
      edits: file.edits,
      daysRight: state.daysRight(
        file.analysis.facts.map(({ id }) => id),
        file.cards,
      ),
      joins: joinsIn(state.ledger.decisions(), file.id),
    }
  }

  #known(id: string) {
    const record = this.library.state.article(id)
    if (!record || record.removedAt !== null) throw notFound()
    return record
  }
}

function withDetails(
  before: Analysis,
  { article: { headline, publisher, publishedOn, byline, dateline } }: Analysis,
): Analysis {
  return { ...before, article: { ...before.article, headline, publisher, publishedOn, byline, dateline } }
}

const notFound = () => new Refusal('not-found', 'This article is not in the library.')
