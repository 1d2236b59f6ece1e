import type { CardStanding, OpenArticle } from '../../../contract/requests'
import type { ArticleHints, Fact, Span } from '../../../core/facts/model'
import type { CardView } from '../../../core/library/model'
import { run } from '../../analysis/client'
import { request } from '../../bridge'
import { MARK_KINDS, type MarkKind } from '../../components/kinds'
import type { App } from '../../state/app.svelte'
import { countKinds, marksOf, stopsOf, type Target, targetId } from './marks'

/** One open article: what is marked in it, which mark is chosen, and what the reader changes. */
export class ReaderState {
  #open = $state.raw<OpenArticle | null>(null)
  #shown = $state.raw<readonly MarkKind[]>(MARK_KINDS)
  #chosen = $state<string | null>(null)
  /** The card that is being edited. */
  editing = $state<string | null>(null)
  isEditingDetails = $state(false)

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
  /** The sentence that the chosen fact stands on. */
  readonly lit: Span | null = $derived(this.fact?.sentence ?? null)
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

  /** Opens the article at a fact or name, else at its first fact. */
  async load(factId: string | undefined): Promise<void> {
    const opened = await this.app.attempt(() => request('article.get', { id: this.articleId }))
    if (!opened) return this.app.navigation.back()
    this.#open = opened
    const first = this.stops.find(({ type }) => type === 'fact') ?? this.stops[0]
    this.choose(factId ?? (first ? targetId(first) : null))
  }

  choose(id: string | null): void {
    if (id !== this.#chosen) this.editing = null
    this.#chosen = id
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
