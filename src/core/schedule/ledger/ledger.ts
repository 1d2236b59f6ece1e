/**
 * What is kept of the journal in memory: its answers, attempts and burials in columns, its few other events
 * as they are, and the schedules that follow. Everything in it equals what reading the whole journal gives,
 * in whichever order the events come in.
 */
import type { CardSchedule, JournalEvent, Rating, Terms } from '../../library/model'
import { NEW_SCHEDULE, review } from '../fsrs'
import type { Studied } from '../replay'
import type { Counted } from '../tallies'
import { Decisions, type Decision, type KeptDecision } from './decisions'
import { JournalFiles } from './files'
import { RowIndex } from './row-index'
import { hashOf, quizHash, Rows, type RowColumns, type RowEvent } from './rows'
import { Schedules, type ScheduleColumns } from './schedules'

/** A ledger without its methods, as it is kept on the disk. */
export interface PackedLedger {
  tables: {
    rows: number
    answers: number
    subjects: string[]
    terms: Terms[]
    files: string[]
    decisions: readonly KeptDecision[]
    /** Ids that were taken back and are no row's. */
    undone: string[]
    /** Events of every type, copies and undone ones among them. */
    entries: number
  }
  rows: RowColumns
  schedules: ScheduleColumns
}

/** From so many events on it pays to find events by an index. */
const MANY = 50
const NO_ROW = -1

export class Ledger {
  readonly #rows: Rows
  readonly #subjects: string[]
  readonly #subjectNumbers: Map<string, number>
  readonly #terms: Terms[]
  readonly #termNumbers: Map<string, number>
  readonly #files: JournalFiles
  readonly #decisions: Decisions
  readonly #undone: Set<string>
  readonly #schedules: Schedules
  #entries: number
  #answers: number
  /** By subject its newest row, and by row the one before of the same subject. */
  #newest: Int32Array = new Int32Array(0)
  #before: Int32Array = new Int32Array(0)
  #index: RowIndex | null = null
  /** Cards whose schedule must be reckoned from their rows. */
  readonly #touched = new Set<string>()
  /** The last row in order of time. */
  #latest = NO_ROW
  /** The first row that may be out of order; null where all are in order. */
  #firstLoose: number | null = null
  #areCarriesNew = false
  #revision = 0

  constructor(packed?: PackedLedger) {
    const tables = packed?.tables
    this.#rows = new Rows(tables?.rows, packed?.rows)
    this.#subjects = [...(tables?.subjects ?? [])]
    this.#subjectNumbers = new Map(this.#subjects.map((id, at) => [id, at]))
    this.#terms = [...(tables?.terms ?? [])]
    this.#termNumbers = new Map(this.#terms.map((terms, at) => [keyOf(terms), at]))
    this.#files = new JournalFiles(tables?.files)
    this.#undone = new Set(tables?.undone)
    this.#decisions = new Decisions(tables?.decisions ?? [], this.#files, (id) => this.#undone.has(id))
    this.#entries = tables?.entries ?? 0
    this.#answers = tables?.answers ?? 0
    const find = (id: string) => this.#subjectNumbers.get(id)
    const make = (id: string) => this.#numberOf(id)
    this.#schedules = new Schedules({ find, make, idOf: (at) => this.#subjects[at]! }, packed?.schedules)
    this.#latest = this.#rows.length - 1
    this.#link()
    this.#follow()
    // What was packed is reckoned.
    this.#touched.clear()
  }

  get schedules(): ReadonlyMap<string, CardSchedule> {
    return this.#schedules
  }
  /** How many events the journal holds, copies and undone ones among them. */
  get entries(): number {
    return this.#entries
  }
  /** How many answers hold. */
  get answers(): number {
    return this.#answers
  }
  /** Changes when what was counted before must be counted anew. */
  get revision(): number {
    return this.#revision
  }
  /** Ids that were taken back and belong to nothing that was taken in. */
  get strayUndos(): string[] {
    return [...this.#undone].filter((id) => !this.#decisions.has(id))
  }

  /**
   * Takes in events that were just appended to the journal, under ids that it did not hold.
   * @param file their file, `<device>/<month>.jsonl`
   * @returns the cards whose schedule changed
   */
  record(events: readonly JournalEvent[], file: string): Set<string> {
    if (events.length > MANY) this.#index ??= new RowIndex(this.#rows)
    const number = this.#files.numberOf(file)
    const changed = new Set<string>()
    for (const event of events) {
      const card = this.#take(event, number)
      if (card !== null) changed.add(card)
    }
    for (const card of this.#reckonTouched()) changed.add(card)
    return changed
  }

  /**
   * Takes in an event that lies in the journal; those of one file in their order, and `settle` after the last.
   * @returns false where it is a copy of one that was taken in already
   */
  load(event: JournalEvent, file: string): boolean {
    this.#index ??= new RowIndex(this.#rows)
    const isCopy = isRow(event)
      ? this.#index.find(event.id) !== NO_ROW
      : event.type !== 'undo' && this.#decisions.has(event.id)
    if (isCopy) this.#entries++
    else this.#take(event, this.#files.numberOf(file))
    return !isCopy
  }

  /** Brings the schedules up to date after `load`. */
  settle(): void {
    this.#reckonTouched()
  }

  /** Returns the cards that were reckoned. */
  #reckonTouched(): Set<string> {
    if (this.#areCarriesNew) this.#follow()
    if (this.#firstLoose !== null) this.#sort(this.#firstLoose)
    const reckoned = new Set(this.#touched)
    this.#touched.clear()
    for (const card of reckoned) this.#reckon(card)
    return reckoned
  }

  schedule(cardId: string): CardSchedule {
    return this.#schedules.get(this.#cardOf(cardId)) ?? NEW_SCHEDULE
  }

  /** The last grade of a card, of those that hold. */
  lastRating(cardId: string): Rating | null {
    const row = this.#answersOf(cardId).at(-1)
    return row === undefined ? null : this.#rows.rating(row)
  }

  /** What holds of one card, or of the attempts at one fact; in order of time. */
  of(subject: string): Studied[] {
    return this.#rowsOf(subject).map((row) => this.#read(row))
  }

  /** What holds of everything from a moment on (epoch milliseconds), in order of time. */
  since(begin: number): Studied[] {
    const events: Studied[] = []
    const { at } = this.#rows.columns
    for (let row = this.#rows.length - 1; row >= 0 && at[row]! >= begin; row--) {
      if (!this.#rows.isGone(row)) events.push(this.#read(row))
    }
    return events.reverse()
  }

  /**
   * Gives the answers and attempts that hold, in order of time, each in the same object.
   * @param from how many rows were counted before, at the same `revision`
   * @returns how many rows there are
   */
  count(from: number, take: (counted: Counted) => void): number {
    const { length } = this.#rows
    for (let row = from; row < length; row++) {
      const counted = this.#rows.isGone(row) ? null : this.#rows.counted(row)
      if (!counted) continue
      if (counted.card !== null && this.#decisions.areCarried)
        counted.card = this.#numberOf(this.#cardOf(this.#subjectOf(row)))
      take(counted)
    }
    return length
  }

  /** What was asked in one quiz: ids of facts (attempts) and cards (answers). */
  askedIn(quizId: string): Set<string> {
    const wanted = quizHash(quizId)
    const { quiz } = this.#rows.columns
    const asked = new Set<string>()
    for (let row = this.#rows.length - 1; row >= 0; row--) {
      if (quiz[row] === wanted && !this.#rows.isGone(row)) asked.add(this.#cardOf(this.#subjectOf(row)))
    }
    return asked
  }

  /** What was decided and holds, in the order of the journal. */
  decisions(): Decision[] {
    return this.#decisions.holding()
  }

  /** For the disk; shares its memory with the ledger, as one that is made from it does. Not between `load` and `settle`. */
  packed(): PackedLedger {
    return {
      tables: {
        rows: this.#rows.length,
        answers: this.#answers,
        subjects: this.#subjects,
        terms: this.#terms,
        files: this.#files.names,
        decisions: this.#decisions.list,
        undone: [...this.#undone],
        entries: this.#entries,
      },
      rows: this.#rows.withRoom(),
      schedules: this.#schedules.columns,
    }
  }

  /** Returns the card whose schedule went on, where nothing else needs to be reckoned for that. */
  #take(event: JournalEvent, file: number): string | null {
    this.#entries++
    if (isRow(event)) return this.#append(event, file)
    if (event.type === 'undo') {
      this.#takeBack(event.undoes)
      return null
    }
    this.#decisions.add({ event, file })
    if (event.type === 'carry') this.#areCarriesNew = true
    return null
  }

  #append(event: RowEvent, file: number): string | null {
    const subject = this.#numberOf(event.type === 'attempt' ? event.factId : event.cardId)
    const terms = event.type === 'answer' ? this.#termsOf(event.terms) : 0
    const row = this.#rows.push(event, { subject, terms, file })
    this.#index?.add(row)
    this.#before = withRoom(this.#before, row)
    this.#before[row] = this.#newest[subject]!
    this.#newest[subject] = row
    const isLast = this.#latest === NO_ROW || this.#compare(this.#latest, row) <= 0
    if (isLast) this.#latest = row
    else this.#firstLoose ??= row
    if (this.#undone.delete(event.id)) {
      this.#rows.takeBack(row)
      return null
    }
    if (event.type !== 'answer') return null
    this.#answers++
    const card = this.#cardOf(event.cardId)
    if (!isLast) this.#touched.add(card)
    if (this.#touched.has(card)) return null
    this.#schedules.set(card, this.#reviewed(this.schedule(card), row))
    return card
  }

  #takeBack(id: string): void {
    const isDecision = this.#decisions.has(id)
    const row = isDecision ? NO_ROW : this.#find(id)
    if (row === NO_ROW) {
      // What is taken back may still be on its way from another device.
      this.#undone.add(id)
      if (isDecision) this.#areCarriesNew = true
    } else if (!this.#rows.isGone(row)) {
      if (this.#isCounted(row)) {
        this.#answers--
        this.#touched.add(this.#cardOf(this.#subjectOf(row)))
      }
      this.#rows.takeBack(row)
      this.#revision++
    }
  }

  #find(id: string): number {
    if (this.#index) return this.#index.find(id)
    // What is taken back was mostly done just now.
    const [low, high] = hashOf(id)
    const { idLow, idHigh } = this.#rows.columns
    let row = this.#rows.length - 1
    while (row >= 0 && (idLow[row] !== low || idHigh[row] !== high)) row--
    return row
  }

  /** Finds out which cards go on as which; both sides of every change are to be reckoned. */
  #follow(): void {
    this.#areCarriesNew = false
    this.#revision++
    for (const card of this.#decisions.follow()) this.#touched.add(card)
  }

  /** Brings the rows into order: from the first that is not on, and those before that come after it. */
  #sort(loose: number): void {
    const { length } = this.#rows
    let first = loose
    for (let row = loose; row < length; row++) if (this.#compare(row, first) < 0) first = row
    let from = loose
    while (from > 0 && this.#compare(first, from - 1) < 0) from--
    const order = Uint32Array.from({ length: length - from }, (_, i) => from + i)
    order.sort((a, b) => this.#compare(a, b))
    this.#rows.reorder(from, order)
    this.#revision++
    this.#index = null
    this.#firstLoose = null
    this.#latest = length - 1
    this.#link()
  }

  /** By time; events of one moment in the order in which the journal is read. */
  #compare(a: number, b: number): number {
    const { at, file } = this.#rows.columns
    return at[a]! - at[b]! || this.#files.placeOf(file[a]!) - this.#files.placeOf(file[b]!) || a - b
  }

  #link(): void {
    this.#newest = new Int32Array(this.#subjects.length).fill(NO_ROW)
    this.#before = withRoom(new Int32Array(0), this.#rows.length)
    const { subject } = this.#rows.columns
    for (let row = 0; row < this.#rows.length; row++) {
      this.#before[row] = this.#newest[subject[row]!]!
      this.#newest[subject[row]!] = row
    }
  }

  #reckon(card: string): void {
    const rows = this.#cardOf(card) === card ? this.#answersOf(card) : []
    if (rows.length === 0) this.#schedules.delete(card)
    else
      this.#schedules.set(
        card,
        rows.reduce((schedule, row) => this.#reviewed(schedule, row), NEW_SCHEDULE),
      )
  }

  /** The fuzz of an interval goes by the card that was answered, so that going on moves no date. */
  #reviewed(schedule: CardSchedule, row: number): CardSchedule {
    const { at, terms } = this.#rows.columns
    return review(schedule, this.#rows.rating(row), at[row]!, this.#subjectOf(row), this.#terms[terms[row]!]!)
  }

  /** The rows that hold of a card or fact, in order of time. */
  #rowsOf(subject: string): number[] {
    const rows: number[] = []
    for (const id of this.#decisions.selvesOf(subject)) {
      const number = this.#subjectNumbers.get(id)
      let row = number === undefined ? NO_ROW : this.#newest[number]!
      for (; row >= 0; row = this.#before[row]!) if (!this.#rows.isGone(row)) rows.push(row)
    }
    return rows.sort((a, b) => a - b)
  }

  #answersOf(cardId: string): number[] {
    return this.#rowsOf(cardId).filter((row) => this.#rows.isAnswer(row))
  }

  #isCounted(row: number): boolean {
    return this.#rows.isAnswer(row) && !this.#rows.isGone(row)
  }

  #cardOf(id: string): string {
    return this.#decisions.cardOf(id)
  }

  #subjectOf(row: number): string {
    return this.#subjects[this.#rows.columns.subject[row]!]!
  }

  #read(row: number): Studied {
    return this.#rows.read(row, this.#cardOf(this.#subjectOf(row)))
  }

  #numberOf(id: string): number {
    const known = this.#subjectNumbers.get(id)
    if (known !== undefined) return known
    const number = this.#subjects.push(id) - 1
    this.#subjectNumbers.set(id, number)
    this.#newest = withRoom(this.#newest, number)
    this.#newest[number] = NO_ROW
    return number
  }

  #termsOf(terms: Terms): number {
    const key = keyOf(terms)
    const known = this.#termNumbers.get(key)
    if (known !== undefined) return known
    const number = this.#terms.push(terms) - 1
    this.#termNumbers.set(key, number)
    return number
  }
}

const isRow = (event: JournalEvent): event is RowEvent =>
  event.type === 'answer' || event.type === 'attempt' || event.type === 'bury'

const keyOf = ({ retention, maximumInterval, rolloverHour, utcOffset, finalDay }: Terms) =>
  `${retention}/${maximumInterval}/${rolloverHour}/${utcOffset}/${finalDay ?? ''}`

/** The array, or a larger copy where it has no place for an index. */
function withRoom(array: Int32Array, index: number): Int32Array {
  if (index < array.length) return array
  const larger = new Int32Array(index + (index >> 3) + 1024)
  larger.set(array)
  return larger
}
