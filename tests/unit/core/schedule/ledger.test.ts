import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalEvent, Terms } from '../../../../src/core/library/model'
import { Board } from '../../../../src/core/schedule/board'
import { Ledger } from '../../../../src/core/schedule/ledger/ledger'
import { DAY, dayFinder, dayOf, startOfDay, type Calendar } from '../../../../src/core/schedule/local-day'
import { today } from '../../../../src/core/schedule/queue'
import { effective, replay, standing, type EffectiveEvent } from '../../../../src/core/schedule/replay'
import { Tallies } from '../../../../src/core/schedule/tallies'
import { talliesOf } from './tallies'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 4 }
const START = Date.parse('2026-05-01T12:00Z')
const HOUR = 3_600_000
const OWN = 'desk/2026-05.jsonl'
const FILES = [OWN, 'desk/2026-06.jsonl', 'a/2026-05.jsonl', 'laptop/2026-05.jsonl']
const CARDS = ['one', 'two', 'three', 'later-one', 'later-two', 'last-one']
const FACTS = ['fact', 'other']

/** What happens next; events get their ids when they are written. */
type Step =
  | { do: 'write' | 'merge'; file: string; events: Draft[] }
  /** The program ends and starts: what is packed must be all. */
  | { do: 'restart' }
type Draft =
  | { type: 'answer'; card: string; hours: number; rating: 'again' | 'hard' | 'good' | 'easy'; terms: Terms }
  | { type: 'attempt'; fact: string; hours: number; isRight: boolean }
  | { type: 'bury'; card: string; hours: number }
  | { type: 'carry'; to: string; from: string; hours: number }
  | { type: 'same-name'; hours: number }
  /** Of the event written so many before; or so many later. */
  | { type: 'undo'; before: number; hours: number }

// Mostly forward, now and then at the same moment, and sometimes by a clock that was set back.
const hours = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 90 }), weight: 6 },
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: fc.integer({ min: -100, max: -1 }), weight: 1 },
)
const card = fc.constantFrom(...CARDS)
const terms = fc.record({
  retention: fc.constantFrom(0.9, 0.85),
  maximumInterval: fc.constantFrom(180, 30),
  rolloverHour: fc.constant(4),
  utcOffset: fc.constantFrom(0, 120),
})
const draft: fc.Arbitrary<Draft> = fc.oneof(
  {
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
      card,
      hours,
      terms,
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      type: fc.constant('attempt' as const),
      fact: fc.constantFrom(...FACTS),
      hours,
      isRight: fc.boolean(),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ type: fc.constant('bury' as const), card, hours }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant('carry' as const), to: card, from: card, hours }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant('same-name' as const), hours }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant('undo' as const),
      before: fc.integer({ min: -4, max: 20 }),
      hours,
    }),
    weight: 3,
  },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      file: fc.constantFrom(OWN, FILES[1]!),
      events: fc.array(draft, { minLength: 1, maxLength: 3 }),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      file: fc.constantFrom(...FILES),
      events: fc.array(draft, { minLength: 1, maxLength: 80 }),
    }),
    weight: 1,
  },
  { arbitrary: fc.constant({ do: 'restart' as const }), weight: 1 },
)

/** Journal and ledger of one machine. */
class Machine {
  ledger = new Ledger()
  readonly files = new Map<string, JournalEvent[]>()
  #tallies: { ledger: Ledger; revision: number; sums: Tallies; rows: number } | null = null
  #now = START
  #written = 0

  /** Returns the cards that are said to have changed; null where that may be any. */
  run(what: Step): Set<string> | null {
    if (what.do === 'restart') {
      this.ledger = new Ledger(structuredClone(this.ledger.packed()))
      return null
    }
    const events = what.events.map((one) => this.#event(one))
    this.files.set(what.file, [...(this.files.get(what.file) ?? []), ...events])
    if (what.do === 'write') return this.ledger.record(events, what.file)
    for (const event of events) expect(this.ledger.load(event, what.file)).toBe(true)
    this.ledger.settle()
    return null
  }

  /** Sums that are kept up as long as the ledger allows. */
  tally(): Tallies {
    const { revision } = this.ledger
    if (this.#tallies?.ledger !== this.ledger || this.#tallies.revision !== revision)
      this.#tallies = { ledger: this.ledger, revision, sums: new Tallies(dayFinder(calendar)), rows: 0 }
    const { sums, rows } = this.#tallies
    this.#tallies.rows = this.ledger.count(rows, (counted) => sums.take(counted))
    return sums
  }

  /** As it is read from the disk. */
  get journal(): JournalEvent[] {
    const names = ['a/2026-05.jsonl', OWN, 'desk/2026-06.jsonl', 'laptop/2026-05.jsonl']
    return names.flatMap((name) => this.files.get(name) ?? [])
  }

  #event(draft: Draft): JournalEvent {
    const at = (this.#now = Math.max(0, this.#now + draft.hours * HOUR))
    const id = `event-${this.#written++}`
    const common = { id, at, articleId: 'article', kind: 'date', duration: 1000 + this.#written } as const
    switch (draft.type) {
      case 'answer': {
        const { card: cardId, rating, terms: under } = draft
        return { ...common, type: 'answer', cardId, rating, terms: under, source: { from: 'study' } }
      }
      case 'attempt': {
        const { fact: factId, isRight } = draft
        return { ...common, type: 'attempt', factId, isRight, form: 'typed', quizId: 'quiz' }
      }
      case 'bury':
        return { type: 'bury', id, at, cardId: draft.card, until: at + DAY }
      case 'carry': {
        const { to, from } = draft
        return { type: 'carry', id, at, fromArticleId: 'x', articleId: 'y', cards: { [to]: from } }
      }
      case 'same-name': {
        const ref = { articleId: 'article', entityId: id }
        return { type: 'same-name', id, at, a: ref, b: ref }
      }
      case 'undo':
        return { type: 'undo', id, at, undoes: `event-${this.#written - 1 - draft.before}` }
    }
  }
}

/** What the ledger keeps of an event. */
function kept(event: EffectiveEvent) {
  const { id: _, ...rest } = event
  if (rest.type === 'bury') return rest
  const { articleId: _article, ...counted } = rest
  if (counted.type === 'attempt') {
    const { quizId: _quiz, ...attempt } = counted
    return attempt
  }
  const { terms: _terms, askedAs: _asked, ...answer } = counted
  return answer
}

function expectAsReplayed({ ledger, journal }: Machine): void {
  const events = effective(journal)
  const schedules = replay(events)
  expect(new Map(ledger.schedules)).toEqual(schedules)
  expect(ledger.since(0)).toEqual(events.map(kept))
  expect(ledger.entries).toBe(journal.length)
  expect(ledger.answers).toBe(events.filter(({ type }) => type === 'answer').length)
  const decisions = standing(journal).filter(({ type }) => type === 'carry' || type === 'same-name')
  expect(new Set(ledger.decisions())).toEqual(new Set(decisions))
  for (const id of CARDS) {
    const last = events.filter((event) => event.type === 'answer' && event.cardId === id).at(-1)
    expect(ledger.lastRating(id)).toBe(last?.type === 'answer' ? last.rating : null)
  }
  for (const id of [...CARDS, ...FACTS]) {
    const own = events.filter((event) => (event.type === 'attempt' ? event.factId : event.cardId) === id)
    expect(ledger.of(id)).toEqual(own.map(kept))
  }
  const begin = START + 3 * DAY
  expect(ledger.since(begin)).toEqual(events.filter(({ at }) => at >= begin).map(kept))
}

describe('the ledger', () => {
  it('kept up event by event is the one that the whole journal gives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const machine = new Machine()
        for (const one of steps) {
          machine.run(one)
          machine.tally()
        }
        expectAsReplayed(machine)
        const { days, kinds, forms, durations } = machine.tally()
        const anew = talliesOf(machine.journal, calendar)
        expect([days, kinds]).toEqual([anew.days, anew.kinds])
        expect(durations.median).toBe(anew.durations.median)
        expect([...forms.values()].map(({ tally }) => tally)).toEqual(
          [...anew.forms.values()].map(({ tally }) => tally),
        )
      }),
      { numRuns: 150 },
    )
  })

  it(
    'is the same read whole, in any order of the files’ coming, and after being packed',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(step, { maxLength: 15 }),
          fc.shuffledSubarray(FILES, { minLength: 4 }),
          (steps, order) => {
            const machine = new Machine()
            for (const one of steps) machine.run(one)
            machine.ledger = new Ledger()
            for (const name of order)
              for (const event of machine.files.get(name) ?? []) machine.ledger.load(event, name)
            machine.ledger.settle()
            expectAsReplayed(machine)
            machine.run({ do: 'restart' })
            expectAsReplayed(machine)
          },
        ),
        { numRuns: 100 },
      )
    },
  )

  it('counts a copy of an event once, and says that it was one', () => {
    const machine = new Machine()
    const under = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }
    machine.run({
      do: 'write',
      file: OWN,
      events: [{ type: 'answer', card: 'one', hours: 1, rating: 'good', terms: under }],
    })
    const before = new Map(machine.ledger.schedules)
    expect(machine.ledger.load(machine.journal[0]!, 'desk/2026-05.sync-conflict.jsonl')).toBe(false)
    machine.ledger.settle()
    expect(new Map(machine.ledger.schedules)).toEqual(before)
    expect(machine.ledger.answers).toBe(1)
  })

  it('tells what one quiz asked, and nothing of another', () => {
    const ledger = new Ledger()
    const common = {
      at: START,
      articleId: 'a',
      kind: 'date',
      form: 'typed',
      isRight: true,
      duration: 1,
    } as const
    ledger.record(
      [
        { ...common, type: 'attempt', id: '1', factId: 'fact', quizId: 'this' },
        { ...common, type: 'attempt', id: '2', factId: 'other', quizId: 'that' },
      ],
      OWN,
    )
    expect(ledger.askedIn('this')).toEqual(new Set(['fact']))
    expect(ledger.askedIn('none')).toEqual(new Set())
  })
})

describe('a board that follows the answers', () => {
  const deck = CARDS.map((id, at) => ({ id, factId: FACTS[at % 2 === 0 ? 0 : 1]! + (at > 3 ? at : '') }))
  const factOf = (id: string) => deck.find((one) => one.id === id)?.factId

  it('asks what one that is made anew asks', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 60 }),
        (steps, newPerDay, reviewsPerDay, days) => {
          const machine = new Machine()
          const now = START + days * DAY
          let board = new Board(deck, machine.ledger.schedules, now, calendar)
          for (const one of steps) {
            const changed = machine.run(one)
            if (changed) for (const id of changed) board.update(id)
            else board = new Board(deck, machine.ledger.schedules, now, calendar)
            const begin = startOfDay(dayOf(now, calendar), calendar)
            const done = today(machine.ledger.since(begin), machine.ledger.schedules, now, calendar)
            const limits = { newPerDay, reviewsPerDay }
            const anew = new Board(deck, machine.ledger.schedules, now, calendar)
            expect(board.ask(done, factOf, limits, now)).toEqual(anew.ask(done, factOf, limits, now))
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
