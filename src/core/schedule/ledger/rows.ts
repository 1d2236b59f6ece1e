/** Events in columns instead of objects: a million of them take 46 MB. */
import { FACT_KINDS } from '../../facts/model'
import { RATINGS, type Confidence, type JournalEvent } from '../../library/model'
import { FORMS } from '../../questions/item'
import type { Studied } from '../replay'
import type { Counted } from '../tallies'

/** The events that are rows; the others are few and are kept as they are. */
export type RowEvent = Extract<JournalEvent, { type: 'answer' | 'attempt' | 'bury' }>

const TYPES = ['answer', 'attempt', 'bury'] as const

/** One column a field, and how its numbers are stored. Rows that were packed keep these names. */
const COLUMNS = {
  /** Epoch milliseconds. */
  at: Float64Array,
  /** The duration of an answer or attempt; until when a burial holds. Milliseconds. */
  span: Float64Array,
  /** 64 bits that stand for the event's id. */
  idLow: Uint32Array,
  idHigh: Uint32Array,
  /** Number of the card or fact. */
  subject: Uint32Array,
  /** Everything that has few values, see `pack`. */
  what: Uint32Array,
  /** Number of the terms. */
  terms: Uint32Array,
  /** 32 bits that stand for the quiz; 0 for none. */
  quiz: Uint32Array,
  /** Number of the file of the journal. */
  file: Uint16Array,
} as const

export type Column = keyof typeof COLUMNS
export type RowColumns = { [C in Column]: InstanceType<(typeof COLUMNS)[C]> }

/** What the numbers in `what` mean: rows that were packed by a program with other tables cannot be read. */
export const MEANINGS = [TYPES, RATINGS, FORMS, FACT_KINDS].map((table) => table.join()).join(';')

// The bits of `what`, from the lowest: type 2, rating 2, right 1, confidence 2, gone 1, form 5, kind 8.
const RATING = 2
const RIGHT = 1 << 4
const CONFIDENCE = 5
const GONE = 1 << 7
const FORM = 8
const KIND = 13
const TYPE_BITS = 3
const RATING_BITS = 3
const CONFIDENCE_BITS = 3
const FORM_BITS = 31
const KIND_BITS = 255

/** Rows that there is always room for after packing. */
const ROOM = 1024

export class Rows {
  columns: RowColumns
  readonly #counted: Counted = {
    ...{ at: 0, card: null, kind: FACT_KINDS[0], form: 'card', isRight: false, duration: 0 },
    confidence: undefined,
  }

  /** @param columns as `withRoom` gave them; they are taken over as they are */
  constructor(
    public length = 0,
    columns?: RowColumns,
  ) {
    this.columns = columns ?? allocate(ROOM)
  }

  /** Appends an event; the numbers are those of its subject, its terms and its file. Returns its row. */
  push(event: RowEvent, numbers: { subject: number; terms: number; file: number }): number {
    const row = this.length
    if (row === this.columns.at.length) this.#grow()
    const { at, span, idLow, idHigh, subject, what, terms, quiz, file } = this.columns
    at[row] = event.at
    span[row] = event.type === 'bury' ? event.until : event.duration
    const [low, high] = hashOf(event.id)
    idLow[row] = low
    idHigh[row] = high
    subject[row] = numbers.subject
    what[row] = pack(event)
    terms[row] = numbers.terms
    quiz[row] = quizOf(event)
    file[row] = numbers.file
    this.length++
    return row
  }

  isGone(row: number): boolean {
    return (this.columns.what[row]! & GONE) !== 0
  }

  takeBack(row: number): void {
    this.columns.what[row]! |= GONE
  }

  isAnswer(row: number): boolean {
    return (this.columns.what[row]! & TYPE_BITS) === 0
  }

  rating(row: number): (typeof RATINGS)[number] {
    return RATINGS[(this.columns.what[row]! >> RATING) & RATING_BITS]!
  }

  /** The event of a row, as far as it is kept. @param subject the id of its card or fact */
  read(row: number, subject: string): Studied {
    const what = this.columns.what[row]!
    const type = TYPES[what & TYPE_BITS]!
    const at = this.columns.at[row]!
    const span = this.columns.span[row]!
    if (type === 'bury') return { type, at, cardId: subject, until: span }
    const kind = FACT_KINDS[(what >> KIND) & KIND_BITS]!
    const form = FORMS[((what >> FORM) & FORM_BITS) - 1]
    if (type === 'attempt') {
      return { type, at, factId: subject, kind, form: form!, isRight: (what & RIGHT) !== 0, duration: span }
    }
    const source = form ? ({ from: 'quiz', form } as const) : ({ from: 'study' } as const)
    const answer = { type, at, cardId: subject, kind, rating: this.rating(row), duration: span, source }
    const confidence = (what >> CONFIDENCE) & CONFIDENCE_BITS
    return confidence === 0 ? answer : { ...answer, confidence: confidence as Confidence }
  }

  /** An answer or attempt as it is counted, in an object that the next call changes; null for a burial. */
  counted(row: number): Counted | null {
    const what = this.columns.what[row]!
    const type = TYPES[what & TYPE_BITS]!
    if (type === 'bury') return null
    const isAnswer = type === 'answer'
    const confidence = (what >> CONFIDENCE) & CONFIDENCE_BITS
    const counted = this.#counted
    counted.at = this.columns.at[row]!
    counted.card = isAnswer ? this.columns.subject[row]! : null
    counted.kind = FACT_KINDS[(what >> KIND) & KIND_BITS]!
    counted.form = FORMS[((what >> FORM) & FORM_BITS) - 1] ?? 'card'
    counted.isRight = isAnswer ? this.rating(row) !== 'again' : (what & RIGHT) !== 0
    counted.duration = this.columns.span[row]!
    counted.confidence = confidence === 0 ? undefined : (confidence as Confidence)
    return counted
  }

  /** Puts the rows from one on into another order. */
  reorder(from: number, order: Uint32Array): void {
    for (const name of NAMES) {
      const column = this.columns[name]
      const before = column.slice(from, this.length)
      for (let i = 0; i < order.length; i++) column[from + i] = before[order[i]! - from]!
    }
  }

  /** The columns with room for more, so that who takes them over need not copy them soon. */
  withRoom(): RowColumns {
    if (this.columns.at.length < this.length + ROOM) this.#grow()
    return this.columns
  }

  #grow(): void {
    const before = this.columns
    this.columns = allocate(this.length + (this.length >> 3) + 2 * ROOM)
    for (const name of NAMES) this.columns[name].set(before[name].subarray(0, this.length))
  }
}

const NAMES = Object.keys(COLUMNS) as Column[]

function allocate(room: number): RowColumns {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, Type]) => [name, new Type(room)]),
  ) as unknown as RowColumns
}

function pack(event: RowEvent): number {
  const type = TYPES.indexOf(event.type)
  if (event.type === 'bury') return type
  const kind = FACT_KINDS.indexOf(event.kind) << KIND
  if (event.type === 'attempt')
    return type | (event.isRight ? RIGHT : 0) | ((FORMS.indexOf(event.form) + 1) << FORM) | kind
  const rating = RATINGS.indexOf(event.rating) << RATING
  const form = event.source.from === 'quiz' ? FORMS.indexOf(event.source.form) + 1 : 0
  return type | rating | ((event.confidence ?? 0) << CONFIDENCE) | (form << FORM) | kind
}

function quizOf(event: RowEvent): number {
  if (event.type === 'bury') return 0
  if (event.type === 'attempt') return quizHash(event.quizId)
  return event.source.from === 'quiz' ? quizHash(event.source.quizId) : 0
}

/** What stands for a quiz in its column. */
export const quizHash = (quizId: string): number => hashOf(quizId)[0] || 1

/**
 * 64 bits that stand for an id, as two numbers: of a million events, two share them with a probability of
 * 3 in 100 million. Two multiplicative hashes with different factors, each mixed at the end.
 */
export function hashOf(id: string): [low: number, high: number] {
  let low = 0x811c9dc5
  let high = 0x41c6ce57
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i)
    low = Math.imul(low ^ code, 0x9e3779b1)
    high = Math.imul(high ^ code, 0x5f356495)
  }
  low = Math.imul(low ^ (low >>> 15), 0x85ebca6b)
  high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return [(low ^ (high >>> 16)) >>> 0, (high ^ (low >>> 15)) >>> 0]
}
