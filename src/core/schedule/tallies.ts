/** Sums over everything that was ever answered, kept up event by event: what progress and trends are read from. */
import { FACT_KINDS, type FactKind } from '../facts/model'
import { CONFIDENCES, type Confidence } from '../library/model'
import type { Form } from '../questions/item'

export interface Tally {
  right: number
  of: number
}

/** An answer or an attempt, as far as it is counted. */
export interface Counted {
  /** Epoch milliseconds. */
  at: number
  /** A number that stands for the card; null for an attempt, which is at a fact. */
  card: number | null
  kind: FactKind
  /** `card` is the study screen. */
  form: Form | 'card'
  isRight: boolean
  /** Milliseconds. */
  duration: number
  confidence: Confidence | undefined
}

export class Tallies {
  /** By the learner's day: how much was answered, and how much of what had been seen before was recalled. */
  readonly days = new Map<number, { answers: number; recalled: Tally }>()
  readonly kinds = new Map<FactKind, Tally>(FACT_KINDS.map((kind) => [kind, { right: 0, of: 0 }]))
  readonly forms = new Map<Form | 'card', { tally: Tally; durations: Durations }>()
  readonly confidence = new Map<Confidence, Tally>(CONFIDENCES.map((level) => [level, { right: 0, of: 0 }]))
  readonly durations = new Durations()
  readonly #lastDayOf = new Map<number, number>()

  /** @param dayOf the learner's day of a moment in epoch milliseconds (`dayFinder`) */
  constructor(private readonly dayOf: (ms: number) => number) {}

  /** Takes in the next one in order of time. Recalled counts the first answer of a day to a card seen earlier. */
  take({ at, card, kind, form, isRight, duration, confidence }: Counted): void {
    const day = this.dayOf(at)
    const ofDay = entryOf(this.days, day, () => ({ answers: 0, recalled: { right: 0, of: 0 } }))
    ofDay.answers++
    tick(this.kinds.get(kind), isRight)
    const ofForm = entryOf(this.forms, form, () => ({
      tally: { right: 0, of: 0 },
      durations: new Durations(),
    }))
    tick(ofForm.tally, isRight)
    ofForm.durations.add(duration)
    this.durations.add(duration)
    if (card === null) return
    if (confidence !== undefined) tick(this.confidence.get(confidence), isRight)
    const before = this.#lastDayOf.get(card)
    this.#lastDayOf.set(card, day)
    if (before !== undefined && before < day) tick(ofDay.recalled, isRight)
  }
}

/** Durations in milliseconds, each with how often it was needed. */
class Durations {
  count = 0
  readonly #times = new Map<number, number>()

  add(duration: number): void {
    this.count++
    this.#times.set(duration, (this.#times.get(duration) ?? 0) + 1)
  }

  /** The middle one, or the mean of the two in the middle; null of none. */
  get median(): number | null {
    if (this.count === 0) return null
    const values = Float64Array.from(this.#times.keys()).sort()
    const above = (wanted: number) => {
      let seen = 0
      return values.find((value) => (seen += this.#times.get(value)!) > wanted)!
    }
    return (above((this.count - 1) >> 1) + above(this.count >> 1)) / 2
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function tick(tally: Tally | undefined, isRight: boolean): void {
  if (!tally) return
  tally.of += 1
  if (isRight) tally.right += 1
}
