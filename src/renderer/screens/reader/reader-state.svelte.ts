import type { CardStanding, OpenArticle } from '../../../contract/requests'
import type { ArticleHints, Fact, Span } from '../../../core/facts/model'
import type { CardView } from '../../../core/library/model'
import { run } from '../../analysis/client'
import { request } from '../../bridge'
import { MARK_KINDS, type MarkKind } from '../../components/kinds'
import type { App } from '../../state/app.svelte'
import { countLevels, type FactMemory, memoryOf } from './heat'
import { countKinds, marksOf, stopsOf, type Target, targetId } from './marks'
import { type Choice, OwnDraft } from './own-draft.svelte'
import { sentencesOf } from './sentences'

const NO_MEMORY: ReadonlyMap<string, FactMemory> = memoryOf([], [], [])

/** What stands beside the text. */
export type Panel = 'mark' | 'own' | 'memory'

/** One open article: what is marked in it, which mark is chosen, and what the reader changes. */
export class ReaderState {
  #open = $state.raw<OpenArticle | null>(null)
  #shown = $state.raw<readonly MarkKind[]>(MARK_KINDS)
  #chosen = $state<string | null>(null)
  /** The card that is being edited. */
  editing = $state<string | null>(null)
  isEditingDetails = $state(false)
  /** Whether the cards beside the text say why they come when they do. */
  isWhyShown = $state(false)
  panel = $state<Panel>('mark')
  /** Of the cards that the reader made, the one whose sentence is lit. */
  #ownChosen = $state<string | null>(null)
  /** The card that was deleted last, to be brought back. */
  #removed = $state.raw<CardView | null>(null)
  /** The words that are selected in the text. */
  selection = $state.raw<Choice | null>(null)

  constructor(
    private readonly app: App,
    readonly articleId: string,
  ) {
    this.isEditingDetails = app.detailDrafts.has(articleId)
  }

  readonly marks = $derived(this.#open ? marksOf(this.#open.analysis) : [])
  readonly counts = $derived(countKinds(this.marks))
  readonly stops = $derived(stopsOf(this.marks.filter(({ kind }) => this.#shown.includes(kind))))
  readonly index = $derived(this.stops.findIndex((target) => targetId(target) === this.#chosen))
  readonly target: Target | null = $derived(this.stops[this.index] ?? null)
  readonly fact: Fact | null = $derived(this.target?.type === 'fact' ? this.target.fact : null)
  readonly ownCards: readonly CardView[] = $derived(this.#open?.cards.filter(({ origin }) => origin) ?? [])
  readonly ownChosen: CardView | null = $derived(
    this.panel === 'own' ? (this.ownCards.find(({ id }) => id === this.#ownChosen) ?? null) : null,
  )
  /** The sentence that the chosen fact, or the card that is made, stands on. */
  readonly lit: Span | null = $derived(
    this.draft?.sentence ??
      this.ownChosen?.origin?.sentence ??
      (this.panel === 'mark' ? this.fact?.sentence : null) ??
      null,
  )
  /** How well each fact is known, by its id. */
  readonly memory = $derived(
    this.#open ? memoryOf(this.#open.analysis.facts, this.#open.cards, this.#open.standings) : NO_MEMORY,
  )
  readonly levels = $derived(countLevels(this.memory))
  readonly cards: readonly CardView[] = $derived(
    this.#open?.cards.filter(({ factId }) => factId === this.fact?.id) ?? [],
  )

  get open(): OpenArticle | null {
    return this.#open
  }
  get shown(): readonly MarkKind[] {
    return this.#shown
  }
  get chosen(): string | null {
    return this.#chosen
  }

  /** The card that is being made. */
  get draft(): OwnDraft | null {
    return this.app.reader.ownDrafts.get(this.articleId) ?? null
  }
  get removed(): CardView | null {
    return this.#removed
  }

  /** Opens the article at a fact, a name or a card that the reader made, else at its first fact. */
  async load(factId: string | undefined): Promise<void> {
    const opened = await this.app.attempt(() => request('article.get', { id: this.articleId }))
    if (!opened) return this.app.navigation.back()
    this.#open = opened
    const first = this.stops.find(({ type }) => type === 'fact') ?? this.stops[0]
    const own = this.ownCards.find(({ id }) => id === factId)
    this.choose(own ? null : (factId ?? (first ? targetId(first) : null)))
    if (own) this.chooseOwn(own)
    else if (this.app.reader.isHeatShown) this.panel = 'memory'
  }

  choose(id: string | null): void {
    if (id !== this.#chosen) this.editing = null
    this.#chosen = id
    this.panel = 'mark'
  }

  /** Lights the sentence of a card that the reader made. */
  chooseOwn(card: CardView): void {
    this.panel = 'own'
    this.#ownChosen = card.id
  }

  /** Shows the cards that the reader made, or the chosen mark again. */
  toggleOwn(): void {
    this.panel = this.panel === 'own' ? 'mark' : 'own'
    this.#ownChosen ??= this.ownCards[0]?.id ?? null
  }

  /** Shows how well each fact is known, or the kinds of the marks again. */
  toggleHeat(): void {
    const view = this.app.reader
    view.isHeatShown = !view.isHeatShown
    if (view.isHeatShown) this.panel = 'memory'
    else if (this.panel === 'memory') this.panel = 'mark'
  }

  /** Begins a card of the selected words, else of those of the chosen fact, else of the first sentence. */
  makeCard(): void {
    const open = this.#open
    if (!open || this.draft) return
    const sentences = sentencesOf(open.analysis)
    const first = sentences[0]
    if (!first) return
    const start = (this.lit ?? first).start
    const choice = this.selection ?? (this.panel === 'mark' ? this.fact?.span : null) ?? { start, end: start }
    this.app.reader.ownDrafts.set(this.articleId, new OwnDraft(open.analysis.article, sentences, choice))
  }

  cancelDraft(): void {
    this.app.reader.ownDrafts.delete(this.articleId)
  }

  async saveDraft(): Promise<void> {
    const { draft, articleId } = this
    if (!draft || draft.problem) return
    let made = ''
    const isMade = await this.#change(async () => {
      const { cardId, open } = await request('card.make', { articleId, draft: draft.request })
      made = cardId
      return open
    })
    if (!isMade) return
    this.cancelDraft()
    this.#removed = null
    const card = this.ownCards.find(({ id }) => id === made)
    if (card) this.chooseOwn(card)
  }

  /** Deletes a card that the reader made; `restoreCard` brings it back. */
  async removeCard(card: CardView): Promise<void> {
    const change = { articleId: this.articleId, cardId: card.id, isRemoved: true }
    if (await this.#change(() => request('card.remove', change))) this.#removed = card
  }

  async restoreCard(): Promise<void> {
    const card = this.#removed
    if (!card) return
    const change = { articleId: this.articleId, cardId: card.id, isRemoved: false }
    if (!(await this.#change(() => request('card.remove', change)))) return
    this.#removed = null
    this.chooseOwn(card)
  }

  /** Another answer to a fact that counts as right. */
  async accept(fact: Fact, answer: string): Promise<void> {
    const { articleId } = this
    await this.#change(async () => {
      await request('fact.accept', { articleId, factId: fact.id, answer })
      return request('article.get', { id: articleId })
    })
  }

  async unaccept(fact: Fact, answer: string): Promise<void> {
    const { articleId } = this
    await this.#change(async () => {
      await request('fact.unaccept', { articleId, factId: fact.id, answer })
      return request('article.get', { id: articleId })
    })
  }

  /** The answers to a fact that the reader declared right. */
  acceptedBy(fact: Fact): readonly string[] {
    return this.#open?.edits.facts[fact.id]?.accepted ?? []
  }

  /** Two names are one person or organization from now on. */
  async joinNames(a: string, b: string): Promise<void> {
    const { articleId } = this
    await this.#change(async () => {
      await request('names.join', { a: { articleId, entityId: a }, b: { articleId, entityId: b } })
      return request('article.get', { id: articleId })
    })
  }

  async partNames(decision: string): Promise<void> {
    await this.#change(async () => {
      await request('names.undo', { decision })
      return request('article.get', { id: this.articleId })
    })
  }

  /** To the next mark or the one before; stays at the ends. */
  move(step: 1 | -1): void {
    const next = this.stops[Math.max(0, Math.min(this.index + step, this.stops.length - 1))]
    if (next) this.choose(targetId(next))
  }

  show(kinds: readonly MarkKind[]): void {
    this.#shown = kinds
  }

  /** Shows one kind alone; once more shows all again. */
  showOnly(kind: MarkKind): void {
    const isAlone = this.#shown.length === 1 && this.#shown.includes(kind)
    this.show(isAlone ? MARK_KINDS : [kind])
  }

  standingOf(card: CardView): CardStanding | null {
    return this.#open?.standings.find(({ cardId }) => cardId === card.id) ?? null
  }

  isOff(fact: Fact): boolean {
    return this.#open?.edits.facts[fact.id]?.isOff ?? false
  }

  async switchFact(fact: Fact): Promise<void> {
    const change = { articleId: this.articleId, factId: fact.id, isOff: !this.isOff(fact) }
    await this.#change(() => request('fact.edit', change))
  }

  async switchCard(card: CardView, isOn: boolean): Promise<void> {
    await this.#editCard(card, { ...changesOf(card, this.#open), isOff: !isOn })
  }

  /** Begins to edit the card that was left unsaved, else the first. */
  edit(): void {
    const card = this.cards.find((one) => this.draftOf(one)) ?? this.cards[0]
    this.editing = card?.id ?? null
  }

  /** Words put on a card and not saved. */
  draftOf(card: CardView): CardWords | undefined {
    return this.app.cardDrafts.get(card.id)
  }

  keepDraft(card: CardView, words: CardWords): void {
    if (words.front === card.front && words.back === card.back) this.app.cardDrafts.delete(card.id)
    else this.app.cardDrafts.set(card.id, words)
  }

  /** Gives up what was not saved. */
  cancelEdit(card: CardView): void {
    this.app.cardDrafts.delete(card.id)
    this.editing = null
  }

  /** Keeps the reader's own words on a card. */
  async saveCard(card: CardView, front: string, back: string): Promise<void> {
    const change = { ...changesOf(card, this.#open), front: front.trim(), back: back.trim() }
    if (await this.#editCard(card, change)) this.cancelEdit(card)
  }

  /** Gives the generated card back. */
  async revertCard(card: CardView): Promise<void> {
    if (await this.#editCard(card, card.isOff ? { isOff: true } : {})) this.cancelEdit(card)
  }

  /** Reads the same text again with other details; everything the reader edited is carried over. */
  async revise(hints: ArticleHints): Promise<void> {
    const open = this.#open
    if (!open) return
    const isRevised = await this.#change(async () => {
      const { analysis, cards } = await run('read', { text: open.analysis.article.text, hints })
      return request('article.revise', { id: this.articleId, analysis, cards })
    })
    if (!isRevised) return
    this.isEditingDetails = false
    if (this.index < 0 && this.stops[0]) this.choose(targetId(this.stops[0]))
  }

  #editCard(card: CardView, change: CardChange): Promise<boolean> {
    return this.#change(() => request('card.edit', { articleId: this.articleId, cardId: card.id, change }))
  }

  /** Whether the change was made; one that failed is told in the notice line. */
  async #change(action: () => Promise<OpenArticle>): Promise<boolean> {
    const opened = await this.app.attempt(action)
    if (!opened) return false
    this.#open = opened
    await this.app.attempt(() => this.app.refresh())
    return true
  }
}

interface CardWords {
  front: string
  back: string
}

interface CardChange {
  front?: string
  back?: string
  isOff?: boolean
}

function changesOf(card: CardView, open: OpenArticle | null): CardChange {
  return open?.edits.cards[card.id] ?? {}
}
