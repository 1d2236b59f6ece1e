/** Which cards are asked today, and in which order. */
import type { CardSchedule } from '../library/model'
import { dayFinder, dayOf, startOfDay, type Calendar } from './local-day'
import { dueFrom, type DeckCard, type Limits, type Queue, type Today } from './queue'
import { Sorted } from './sorted'

/** A card that is learned within this time is asked ahead of it when nothing else is left. */
const LEARN_AHEAD = 20 * 60_000

/** Where a card stands: never asked, asked again by the minute, due today or before, or not due yet. */
const FRESH = 0
const LEARNING = 1
const REVIEW = 2
const LATER = 3

/**
 * The cards of a deck as they stand on one day. Made once a day; after that an answer moves one card, and
 * asking looks only at what it gives, however many cards there are. A card goes by its place in the deck.
 */
export class Board {
  readonly #stands: Uint8Array
  readonly #due: Float64Array
  /** Days past the due day, measured by the interval: two days late weigh more after three days than after sixty. */
  readonly #overdue: Float64Array
  readonly #lists: readonly Sorted[]
  /** By card; made when it is asked for first. */
  #places: Map<string, number> | null = null
  /** The first review after today; null for none, undefined where it must be looked for. */
  #next: number | null | undefined
  readonly #today: number
  readonly #tomorrow: number
  readonly #dayOf: (ms: number) => number

  /**
   * @param cards the cards that are on, in the order of their articles
   * @param schedules as they are; `update` says which of them changed
   * @param now epoch milliseconds
   */
  constructor(
    private readonly cards: readonly DeckCard[],
    private readonly schedules: ReadonlyMap<string, CardSchedule>,
    now: number,
    private readonly calendar: Calendar,
  ) {
    this.#today = dayOf(now, calendar)
    this.#tomorrow = startOfDay(this.#today + 1, calendar)
    this.#dayOf = dayFinder(calendar)
    this.#stands = new Uint8Array(cards.length)
    this.#due = new Float64Array(cards.length)
    this.#overdue = new Float64Array(cards.length)
    const [due, overdue] = [this.#due, this.#overdue]
    this.#lists = [
      new Sorted((a, b) => a - b),
      new Sorted((a, b) => due[a]! - due[b]! || a - b),
      new Sorted((a, b) => overdue[b]! - overdue[a]! || due[a]! - due[b]! || a - b),
    ]
    const found: number[][] = [[], [], [], []]
    for (let place = 0; place < cards.length; place++) found[this.#stand(place)]!.push(place)
    for (const [stands, list] of this.#lists.entries()) list.fill(found[stands]!)
  }

  /** Does it still say how things stand? */
  isOf(now: number, calendar: Calendar): boolean {
    const today = dayOf(now, calendar)
    return today === this.#today && startOfDay(today + 1, calendar) === this.#tomorrow
  }

  /** Moves a card whose schedule changed to where it stands now. */
  update(cardId: string): void {
    const place = this.#placeOf(cardId)
    if (place === undefined) return
    this.#lists[this.#stands[place]!]?.remove(place)
    if (this.#next === place) this.#next = undefined
    const stands = this.#stand(place)
    this.#lists[stands]?.add(place)
    const isFirst = (next: number | null) => next === null || this.#due[place]! < this.#due[next]!
    if (stands === LATER && this.#next !== undefined && isFirst(this.#next)) this.#next = place
  }

  /**
   * What is being learned and due by the minute, then reviews (the furthest overdue for their interval
   * first), then new cards in the order of the deck. Of the cards of one fact only one is asked a day.
   * @param factOf the fact of any card, also of one that is not in the deck
   */
  ask(done: Today, factOf: (cardId: string) => string | undefined, limits: Limits, now: number): Queue {
    const { buried } = done
    const askedFacts = new Set([...done.askedCards].map(factOf))
    const learning: string[] = []
    const ahead: string[] = []
    const taken = new Set<string>()
    let nextDue = Infinity
    const later = (ms: number) => (nextDue = Math.min(nextDue, ms))

    for (const [id, until] of buried) if (this.#placeOf(id) !== undefined) later(until)
    for (const place of this.#lists[LEARNING]!.values) {
      const { id, factId } = this.cards[place]!
      const due = this.#due[place]!
      if (buried.has(id)) continue
      if (due > now + LEARN_AHEAD) {
        later(due)
        break
      }
      if (due <= now) learning.push(id)
      else ahead.push(id)
      taken.add(factId)
    }
    const pick = (candidates: Iterable<number>, room: number): string[] => {
      const picked: string[] = []
      for (const place of candidates) {
        const { id, factId } = this.cards[place]!
        if (buried.has(id)) continue
        const isFull = picked.length >= room
        if (isFull || taken.has(factId) || askedFacts.has(factId)) {
          later(this.#tomorrow)
          if (isFull) break
          continue
        }
        taken.add(factId)
        picked.push(id)
      }
      return picked
    }
    const reviews = pick(this.#lists[REVIEW]!.values, limits.reviewsPerDay - done.reviewsStudied)
    const fresh = pick(this.#lists[FRESH]!.values, limits.newPerDay - done.newStudied)
    const next = this.#nextReview(buried)
    if (next) later(dueFrom(next, this.calendar))
    return {
      cards: [...learning, ...reviews, ...fresh, ...ahead],
      nextDue: nextDue === Infinity ? null : nextDue,
    }
  }

  #placeOf(cardId: string): number | undefined {
    this.#places ??= new Map(this.cards.map(({ id }, place) => [id, place]))
    return this.#places.get(cardId)
  }

  /** Finds out where a card stands. */
  #stand(place: number): number {
    const schedule = this.schedules.get(this.cards[place]!.id)
    this.#due[place] = schedule?.due ?? 0
    if (!schedule || schedule.state === 'new') this.#stands[place] = FRESH
    else if (schedule.scheduledDays === 0) this.#stands[place] = LEARNING
    else if (schedule.due >= this.#tomorrow) this.#stands[place] = LATER
    else {
      this.#stands[place] = REVIEW
      this.#overdue[place] = (this.#today - this.#dayOf(schedule.due)) / Math.max(1, schedule.scheduledDays)
    }
    return this.#stands[place]!
  }

  #nextReview(buried: ReadonlyMap<string, number>): CardSchedule | undefined {
    if (this.#next === undefined) this.#next = this.#earliest(() => true)
    const isBuried = this.#next !== null && buried.has(this.cards[this.#next]!.id)
    const next = isBuried ? this.#earliest((place) => !buried.has(this.cards[place]!.id)) : this.#next
    return next === null ? undefined : this.schedules.get(this.cards[next]!.id)
  }

  #earliest(isWanted: (place: number) => boolean): number | null {
    let earliest: number | null = null
    for (let place = 0; place < this.cards.length; place++) {
      if (this.#stands[place] !== LATER || !isWanted(place)) continue
      if (earliest === null || this.#due[place]! < this.#due[earliest]!) earliest = place
    }
    return earliest
  }
}
