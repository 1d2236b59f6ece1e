import { words } from '../../language/words.svelte'
import type { Answer } from '../../screens/quiz/judge'
import type { OrderQuestion } from '../../screens/quiz/question'

/** Rows that are put in order: one has the focus, and may be held and moved. */
export class OrderWork {
  readonly kind = 'order'
  #order = $state.raw<readonly number[]>([])
  #place = $state(0)
  /** How things stood when the row was picked up; null while none is held. */
  #before = $state.raw<{ order: readonly number[]; place: number } | null>(null)
  #said = $state.raw('')
  #notice = $state.raw('')
  #isTouched = $state(false)

  constructor(readonly question: OrderQuestion) {
    this.#order = question.entries.map((_, at) => at)
  }

  /** Indices into the entries, as the rows stand now. */
  get order(): readonly number[] {
    return this.#order
  }
  /** The place that has the focus, from 0. */
  get place(): number {
    return this.#place
  }
  get isHeld(): boolean {
    return this.#before !== null
  }
  /** What just happened, for those who do not see it. */
  get said(): string {
    return this.#said
  }
  /** Why there is no answer yet. */
  get notice(): string {
    return this.#notice
  }
  /** Rows that nobody looked at are no answer yet: a second Enter after the last question must not give one. */
  get answer(): Answer | null {
    return this.#isTouched ? { kind: 'order', order: this.#order } : null
  }
  get standing(): Answer | null {
    return this.answer
  }

  focus(place: number): void {
    if (!this.isHeld && place in this.#order) this.#place = place
  }

  /** Picks the row up that has the focus, or puts it down. */
  toggle(): void {
    if (this.#before) this.#putDown()
    else {
      this.#before = { order: this.#order, place: this.#place }
      this.#isTouched = true
      this.#said = this.#say(words.rows.pickedUp)
    }
  }

  #putDown(): void {
    this.#before = null
    this.#said = this.#say(words.rows.putDown)
  }

  /** Puts the held row back where it was. */
  cancel(): void {
    if (!this.#before) return
    this.#order = this.#before.order
    this.#place = this.#before.place
    this.#before = null
    this.#said = this.#say(words.rows.back)
  }

  /** An arrow: moves the held row, or else the focus. */
  step(by: number): void {
    if (this.isHeld) this.moveTo(this.#place + by)
    else this.focus(this.#place + by)
  }

  /** Moves the row that has the focus to another place; the others close up. */
  moveTo(place: number): void {
    const to = Math.max(0, Math.min(place, this.#order.length - 1))
    this.#isTouched = true
    this.#notice = ''
    if (to === this.#place) return
    this.#order = moved(this.#order, this.#place, to)
    this.#place = to
    this.#said = this.#say(words.rows.now)
  }

  /** A digit: brings the held row to that place, or else the focus. */
  press(key: string): void {
    const place = Number(key) - 1
    if (!(place in this.#order)) return
    if (this.isHeld) this.moveTo(place)
    else this.focus(place)
  }

  refuse(): void {
    this.#isTouched = true
    this.#notice = words.rows.nothingMoved
  }

  /** What happened to the row that has the focus, and where it stands now. */
  #say(what: typeof words.rows.now): string {
    const { text = '' } = this.question.entries[this.#order[this.#place]!] ?? {}
    return what(text, this.#place + 1, this.#order.length)
  }
}

function moved(order: readonly number[], from: number, to: number): number[] {
  const rest = order.toSpliced(from, 1)
  return rest.toSpliced(to, 0, order[from]!)
}
