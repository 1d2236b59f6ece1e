import type { CardSchedule } from '../../library/model'

const STATES: readonly CardSchedule['state'][] = ['new', 'learning', 'review', 'relearning']

/** One column each; in that of the state 0 stands for no schedule, in that of the last review NaN for none. */
const FIELDS = [
  'due',
  'stability',
  'difficulty',
  'reps',
  'lapses',
  'state',
  'learningStep',
  'scheduledDays',
  'lastReview',
] as const satisfies (keyof CardSchedule)[]

export type ScheduleColumns = Record<(typeof FIELDS)[number], Float64Array<ArrayBuffer>>

/** The numbers of cards, in both directions. */
export interface Numbering {
  find: (cardId: string) => number | undefined
  /** Gives one to a card that has none. */
  make: (cardId: string) => number
  idOf: (number: number) => string
}

/** The schedules of cards by id, in columns. What is read is a copy: changes are set. */
export class Schedules implements ReadonlyMap<string, CardSchedule> {
  size = 0
  columns: ScheduleColumns

  /** @param columns are taken over as they are */
  constructor(
    private readonly numbering: Numbering,
    columns?: ScheduleColumns,
  ) {
    this.columns = columns ?? allocate(0)
    for (const state of this.columns.state) if (state > 0) this.size++
  }

  get(cardId: string): CardSchedule | undefined {
    const at = this.numbering.find(cardId)
    return at === undefined ? undefined : this.#read(at)
  }

  has(cardId: string): boolean {
    const at = this.numbering.find(cardId)
    return at !== undefined && this.#isThere(at)
  }

  set(cardId: string, schedule: CardSchedule): void {
    const at = this.numbering.make(cardId)
    if (at >= this.columns.due.length) this.#grow(at)
    if (!this.#isThere(at)) this.size++
    for (const field of FIELDS) {
      const value = schedule[field]
      this.columns[field][at] = typeof value === 'string' ? STATES.indexOf(value) + 1 : (value ?? NaN)
    }
  }

  delete(cardId: string): void {
    const at = this.numbering.find(cardId)
    if (at === undefined || !this.#isThere(at)) return
    this.columns.state[at] = 0
    this.size--
  }

  *entries(): MapIterator<[string, CardSchedule]> {
    for (let at = 0; at < this.columns.due.length; at++) {
      const schedule = this.#read(at)
      if (schedule) yield [this.numbering.idOf(at), schedule]
    }
  }

  *keys(): MapIterator<string> {
    for (const [cardId] of this.entries()) yield cardId
  }

  *values(): MapIterator<CardSchedule> {
    for (const [, schedule] of this.entries()) yield schedule
  }

  [Symbol.iterator](): MapIterator<[string, CardSchedule]> {
    return this.entries()
  }

  forEach(task: (schedule: CardSchedule, cardId: string, map: this) => void): void {
    for (const [cardId, schedule] of this.entries()) task(schedule, cardId, this)
  }

  #isThere(at: number): boolean {
    return at < this.columns.state.length && this.columns.state[at]! > 0
  }

  #read(at: number): CardSchedule | undefined {
    if (!this.#isThere(at)) return undefined
    const { columns } = this
    const lastReview = columns.lastReview[at]!
    return {
      due: columns.due[at]!,
      stability: columns.stability[at]!,
      difficulty: columns.difficulty[at]!,
      reps: columns.reps[at]!,
      lapses: columns.lapses[at]!,
      state: STATES[columns.state[at]! - 1]!,
      learningStep: columns.learningStep[at]!,
      scheduledDays: columns.scheduledDays[at]!,
      lastReview: Number.isNaN(lastReview) ? null : lastReview,
    }
  }

  #grow(at: number): void {
    const before = this.columns
    this.columns = allocate(at + (at >> 3) + 128)
    for (const field of FIELDS) this.columns[field].set(before[field])
  }
}

const allocate = (length: number) =>
  Object.fromEntries(FIELDS.map((field) => [field, new Float64Array(length)])) as ScheduleColumns
