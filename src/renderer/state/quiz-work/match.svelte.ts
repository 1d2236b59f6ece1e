import { words } from '../../language/words.svelte'
import type { Answer } from '../../screens/quiz/judge'
import { letterOf, type MatchQuestion, type Pair } from '../../screens/quiz/question'

type Partners = readonly (number | null)[]

/** Two columns that are paired row by row: choose one on the left, then one on the right, or the other way round. */
export class MatchWork {
  readonly kind = 'match'
  /** By row of the left column, its partner on the right. */
  #partners = $state.raw<Partners>([])
  #past = $state.raw<readonly Partners[]>([])
  #left = $state.raw<number | null>(0)
  #right = $state.raw<number | null>(null)
  #said = $state.raw('')
  #notice = $state.raw('')

  constructor(readonly question: MatchQuestion) {
    this.#partners = question.left.map(() => null)
  }

  get partners(): Partners {
    return this.#partners
  }
  /** The chosen row of the left column, which waits for its partner. */
  get left(): number | null {
    return this.#left
  }
  get right(): number | null {
    return this.#right
  }
  get said(): string {
    return this.#said
  }
  /** Why there is no answer yet. */
  get notice(): string {
    return this.#notice
  }
  get pairs(): readonly Pair[] {
    return this.#partners.flatMap((to, from): Pair[] => (to === null ? [] : [[from, to]]))
  }
  get isComplete(): boolean {
    return this.#partners.every((to) => to !== null)
  }
  get canUndo(): boolean {
    return this.#past.length > 0
  }
  get answer(): Answer | null {
    return this.isComplete ? { kind: 'pairs', pairs: this.pairs } : null
  }
  get standing(): Answer | null {
    return this.pairs.length === 0 ? null : { kind: 'pairs', pairs: this.pairs }
  }

  partnerOfRight(at: number): number | null {
    const from = this.#partners.indexOf(at)
    return from < 0 ? null : from
  }

  chooseLeft(at: number): void {
    if (!(at in this.question.left)) return
    if (this.#right !== null) this.#pair(at, this.#right)
    else this.#left = this.#left === at ? null : at
  }

  chooseRight(at: number): void {
    if (!(at in this.question.right)) return
    if (this.#left !== null) this.#pair(this.#left, at)
    else this.#right = this.#right === at ? null : at
  }

  /** A digit chooses on the left, a letter on the right. */
  press(key: string): void {
    if (/^[1-9]$/.test(key)) {
      // Pressed again, a digit keeps its row chosen: it is not a switch.
      if (this.#left !== Number(key) - 1) this.chooseLeft(Number(key) - 1)
    } else if (/^[a-z]$/.test(key)) this.chooseRight(key.charCodeAt(0) - 97)
  }

  #pair(from: number, to: number): void {
    const before = this.#partners
    // A partner has one place only: taken from another row, that row waits again.
    this.#change(before.map((known, at) => (at === from ? to : known === to ? null : known)))
    const next = [...this.#partners.keys()].map((at) => (from + 1 + at) % this.#partners.length)
    this.#left = next.find((at) => this.#partners[at] === null) ?? null
    this.#right = null
    this.#said = words.rows.pairMade(
      String(from + 1),
      letterOf(to),
      this.question.left[from]!.text,
      this.question.right[to]!.text,
      this.pairs.length,
      this.#partners.length,
    )
  }

  /** Takes one pair apart. */
  part(from: number): void {
    if (this.#partners[from] === null || !(from in this.#partners)) return
    this.#change(this.#partners.with(from, null))
    this.#left = from
    this.#said = words.rows.parted(String(from + 1))
  }

  undo(): void {
    const before = this.#past.at(-1)
    if (!before) return
    this.#past = this.#past.slice(0, -1)
    this.#partners = before
    const free = before.indexOf(null)
    this.#left = free < 0 ? null : free
    this.#said = words.rows.takenBack(this.pairs.length, before.length)
  }

  #change(partners: Partners): void {
    this.#past = [...this.#past, this.#partners]
    this.#partners = partners
    this.#notice = ''
  }

  refuse(): void {
    const open = this.#partners.filter((to) => to === null).length
    this.#left = this.#partners.indexOf(null)
    this.#notice = words.rows.open(open)
  }
}
