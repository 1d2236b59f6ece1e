import { words } from '../language/words.svelte'
import type { StudyScope, StudyStep } from '../../contract/requests'
import type { Confidence, Rating } from '../../core/library/model'
import type { request } from '../bridge'

export interface StudyPorts {
  ask: typeof request
  /** Milliseconds of a clock that never jumps. */
  clock: () => number
  /** Edits that were left before they were saved, by card. */
  drafts: Map<string, Draft>
}

export interface Draft {
  front: string
  back: string
}

/** One sitting at the study desk: a card at a time, asked, revealed, graded. */
export class StudySession {
  #step = $state.raw<StudyStep | null>(null)
  #isRevealed = $state(false)
  #isExplained = $state(false)
  #problem = $state.raw<string | null>(null)
  #said = $state.raw<string | null>(null)
  #scope: StudyScope = { articleIds: null }
  #askedAt = 0
  #confidence = $state<Confidence | null>(null)
  #pending: Promise<void> | null = null
  /** The card while it is edited in place. */
  draft = $state<Draft | null>(null)

  constructor(private readonly ports: StudyPorts) {}

  get step(): StudyStep | null {
    return this.#step
  }
  get card() {
    return this.#step?.card ?? null
  }
  get isRevealed(): boolean {
    return this.#isRevealed
  }
  get isExplained(): boolean {
    return this.#isExplained
  }
  /** One sentence about a request that failed; the card stays as it is. */
  get problem(): string | null {
    return this.#problem
  }
  /** What was just done, said where it happened. */
  get said(): string | null {
    return this.#said
  }
  get canUndo(): boolean {
    return this.#step?.canUndo ?? false
  }
  /** Share of the sitting that is done, 0..1. */
  get progress(): number {
    const { done, left } = this.#step ?? { done: 0, left: 1 }
    return done + left === 0 ? 1 : done / (done + left)
  }

  start(scope: StudyScope): Promise<void> {
    this.#scope = scope
    return this.#go(() => this.ports.ask('study.start', scope))
  }

  /** After the first request failed. */
  retry(): Promise<void> {
    return this.start(this.#scope)
  }

  /** How sure the reader was, if they said so, before the answer was shown. */
  get confidence(): Confidence | null {
    return this.#confidence
  }

  /** Shows the answer; while a request is under way, that of the card which comes with it. */
  async reveal(confidence: Confidence | null = null): Promise<void> {
    await this.#pending
    if (!this.card || this.draft || this.#isRevealed) return
    this.#isRevealed = true
    this.#confidence = confidence
    this.#said = null
  }

  grade(rating: Rating): Promise<void> {
    const { card } = this
    if (!card || !this.#isRevealed || this.draft) return Promise.resolve()
    const answer = {
      cardId: card.card.id,
      rating,
      duration: Math.max(0, Math.round(this.ports.clock() - this.#askedAt)),
      ...(this.#confidence !== null && { confidence: this.#confidence }),
    }
    return this.#go(() => this.ports.ask('study.answer', answer))
  }

  bury(): Promise<void> {
    const { card } = this
    if (!card || this.draft) return Promise.resolve()
    return this.#go(() => this.ports.ask('study.bury', { cardId: card.card.id }), words.study.said.buried)
  }

  undo(): Promise<void> {
    if (!this.canUndo || this.draft) return Promise.resolve()
    return this.#go(() => this.ports.ask('study.undo', null), words.study.said.undone)
  }

  explain(): void {
    if (this.card) this.#isExplained = !this.#isExplained
  }

  edit(): void {
    if (!this.card) return
    const { id, front, back } = this.card.card
    this.draft = { ...(this.ports.drafts.get(id) ?? { front, back }) }
    this.#said = null
  }

  /** The screen is left: what was typed waits where the card is edited next. */
  leave(): void {
    const card = this.card?.card
    if (!card || !this.draft) return
    const { front, back } = this.draft
    if (front !== card.front || back !== card.back) this.ports.drafts.set(card.id, { front, back })
  }

  cancelEdit(): void {
    if (this.card) this.ports.drafts.delete(this.card.card.id)
    this.draft = null
    this.#problem = null
  }

  /** Keeps the draft where a field is empty or the library refuses it. */
  async saveEdit(): Promise<void> {
    if (!this.draft) return
    const change = { front: this.draft.front.trim(), back: this.draft.back.trim() }
    if (change.front === '' || change.back === '') {
      this.#problem = words.study.needsBoth
      return
    }
    await this.#change(change, words.study.said.changed)
  }

  /** Gives the card back as it was generated. */
  async restoreCard(): Promise<void> {
    await this.#change({}, words.study.said.restored)
  }

  async #change(change: Partial<Draft>, said: string): Promise<void> {
    const { card } = this
    if (!card) return
    await this.#attempt(async () => {
      const { cards } = await this.ports.ask('card.edit', {
        articleId: card.articleId,
        cardId: card.card.id,
        change,
      })
      const changed = cards.find(({ id }) => id === card.card.id) ?? card.card
      if (this.#step) this.#step = { ...this.#step, card: { ...card, card: changed } }
      this.ports.drafts.delete(card.card.id)
      this.draft = null
      this.#said = said
    })
  }

  async #go(ask: () => Promise<StudyStep>, said: string | null = null): Promise<void> {
    await this.#attempt(async () => {
      this.#step = await ask()
      this.#isRevealed = false
      this.#confidence = null
      this.#isExplained = false
      this.draft = null
      this.#said = said
      this.#askedAt = this.ports.clock()
    })
  }

  /** One request at a time: a second key while one is under way is no second answer. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    if (this.#pending) return
    this.#problem = null
    this.#pending = action().catch((error: unknown) => {
      this.#problem = error instanceof Error ? error.message : String(error)
    })
    await this.#pending
    this.#pending = null
  }

  /** Resolves when the request under way is answered: what comes next then sees what it changed. */
  async settled(): Promise<void> {
    await this.#pending
  }
}
