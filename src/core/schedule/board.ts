/** Which cards are asked today, and in which order. */
import type { CardSchedule } from '../library/model'
import { dayFinder, dayOf, startOfDay, type Calendar } from './local-day'
import { dueFrom, type DeckCard, type Limits, type Queue, type Today } from './queue'

/** A card that is learned within this time is asked ahead of it when nothing else is left. */
const LEARN_AHEAD = 20 * 60_000

type Place = 'fresh' | 'learning' | 'review' | 'later'

/** A card of the deck, and where it stands today. */
interface Entry {
  card: DeckCard
  /** In the deck. */
  at: number
  place: Place
  due: number
  /** Days past the due day, measured by the interval: two days late weigh more after three days than after sixty. */
  overdue: number
}

/**
 * The cards of a deck as they stand on one day. Made once a day; after that an answer moves one card, and
 * asking looks only at what it gives, however many cards there are.
 */
export class Board {
  readonly #entries: Entry[]
  readonly #byId: Map<string, Entry>
  readonly #fresh = new Sorted((a, b) => a.at - b.at)
  readonly #learning = new Sorted((a, b) => a.due - b.due || a.at - b.at)
  readonly #reviews = new Sorted((a, b) => b.overdue - a.overdue || a.due - b.due || a.at - b.at)
  /** The first review after today; undefined where that must be looked for. */
  #next: Entry | null | undefined
  readonly #today: number
  readonly #tomorrow: number
  readonly #dayOf: (ms: number) => number

  /**
   * @param cards the cards that are on, in the order of their articles
   * @param schedules as they are; `update` says which of them changed
   * @param now epoch milliseconds
   */
  constructor(
    cards: readonly DeckCard[],
    private readonly schedules: ReadonlyMap<string, CardSchedule>,
    now: number,
    private readonly calendar: Calendar,
  ) {
    this.#today = dayOf(now, calendar)
    this.#tomorrow = startOfDay(this.#today + 1, calendar)
    this.#dayOf = dayFinder(calendar)
    this.#entries = cards.map((card, at) => this.#stand({ card, at, place: 'fresh', due: 0, overdue: 0 }))
    this.#byId = new Map(this.#entries.map((entry) => [entry.card.id, entry]))
    for (const place of ['fresh', 'learning', 'review'] as const)
      this.#list(place)?.fill(this.#entries.filter((entry) => entry.place === place))
  }

  /** Does it still say how things stand? */
  isOf(now: number, calendar: Calendar): boolean {
    const today = dayOf(now, calendar)
    return today === this.#today && startOfDay(today + 1, calendar) === this.#tomorrow
  }

  /** Moves a card whose schedule changed to where it stands now. */
  update(cardId: string): void {
    const entry = this.#byId.get(cardId)
    if (!entry) return
    this.#list(entry.place)?.remove(entry)
    if (entry.place === 'later' && this.#next === entry) this.#next = undefined
    this.#stand(entry)
    this.#list(entry.place)?.add(entry)
    if (entry.place === 'later' && this.#next !== undefined && entry.due < (this.#next?.due ?? Infinity))
      this.#next = entry
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

    for (const [id, until] of buried) if (this.#byId.has(id)) later(until)
    for (const { card, due } of this.#learning.entries) {
      if (buried.has(card.id)) continue
      if (due > now + LEARN_AHEAD) {
        later(due)
        break
      }
      ;(due <= now ? learning : ahead).push(card.id)
      taken.add(card.factId)
    }
    const pick = (candidates: readonly Entry[], room: number): string[] => {
      const picked: string[] = []
      for (const { card } of candidates) {
        if (buried.has(card.id)) continue
        const isFull = picked.length >= room
        if (isFull || taken.has(card.factId) || askedFacts.has(card.factId)) {
          later(this.#tomorrow)
          if (isFull) break
          continue
        }
        taken.add(card.factId)
        picked.push(card.id)
      }
      return picked
    }
    const reviews = pick(this.#reviews.entries, limits.reviewsPerDay - done.reviewsStudied)
    const fresh = pick(this.#fresh.entries, limits.newPerDay - done.newStudied)
    const next = this.#nextReview(buried)
    if (next) later(dueFrom(next, this.calendar))
    return {
      cards: [...learning, ...reviews, ...fresh, ...ahead],
      nextDue: nextDue === Infinity ? null : nextDue,
    }
  }

  #stand(entry: Entry): Entry {
    const schedule = this.schedules.get(entry.card.id)
    entry.due = schedule?.due ?? 0
    if (!schedule || schedule.state === 'new') entry.place = 'fresh'
    else if (schedule.scheduledDays === 0) entry.place = 'learning'
    else if (schedule.due >= this.#tomorrow) entry.place = 'later'
    else {
      entry.place = 'review'
      entry.overdue = (this.#today - this.#dayOf(schedule.due)) / Math.max(1, schedule.scheduledDays)
    }
    return entry
  }

  #list(place: Place): Sorted | null {
    if (place === 'fresh') return this.#fresh
    if (place === 'learning') return this.#learning
    return place === 'review' ? this.#reviews : null
  }

  #nextReview(buried: ReadonlyMap<string, number>): CardSchedule | undefined {
    const isWanted = ({ card, place }: Entry) => place === 'later' && !buried.has(card.id)
    if (this.#next === undefined) this.#next = this.#earliest(({ place }) => place === 'later')
    const next = this.#next && !isWanted(this.#next) ? this.#earliest(isWanted) : this.#next
    return next ? this.schedules.get(next.card.id) : undefined
  }

  #earliest(isWanted: (entry: Entry) => boolean): Entry | null {
    let earliest: Entry | null = null
    for (const entry of this.#entries) {
      if (isWanted(entry) && (!earliest || entry.due < earliest.due)) earliest = entry
    }
    return earliest
  }
}

/** Entries in order; no two are equal. */
class Sorted {
  entries: Entry[] = []

  constructor(private readonly compare: (a: Entry, b: Entry) => number) {}

  fill(entries: Entry[]): void {
    this.entries = entries.sort(this.compare)
  }

  add(entry: Entry): void {
    this.entries.splice(this.#placeOf(entry), 0, entry)
  }

  remove(entry: Entry): void {
    this.entries.splice(this.#placeOf(entry), 1)
  }

  #placeOf(entry: Entry): number {
    let from = 0
    let to = this.entries.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.compare(this.entries[middle]!, entry) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
}
