import { describe, expect, it } from 'vitest'
import type { CardSchedule, JournalEvent } from '../../../../src/core/library/model'
import { Board } from '../../../../src/core/schedule/board'
import { NEW_SCHEDULE } from '../../../../src/core/schedule/fsrs'
import { DAY, startOfDay, dayOf, type Calendar } from '../../../../src/core/schedule/local-day'
import { dueFrom, forecast, isDue, today, type DeckCard } from '../../../../src/core/schedule/queue'
import { effective } from '../../../../src/core/schedule/replay'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 4 }
const NOW = Date.parse('2026-05-10T12:00Z')
const MINUTE = 60_000
const TOMORROW = startOfDay(dayOf(NOW, calendar) + 1, calendar)
const limits = { newPerDay: 20, reviewsPerDay: 200 }

const inReview = (dueDays: number, interval = 10): CardSchedule => ({
  ...NEW_SCHEDULE,
  state: 'review',
  reps: 3,
  stability: interval,
  scheduledDays: interval,
  due: NOW + dueDays * DAY,
  lastReview: NOW + (dueDays - interval) * DAY,
})
const learning = (minutes: number): CardSchedule => ({
  ...NEW_SCHEDULE,
  state: 'learning',
  reps: 1,
  due: NOW + minutes * MINUTE,
  lastReview: NOW - MINUTE,
})

/** Cards by id; the fact is the part before the slash. */
function ask(cards: Record<string, CardSchedule | null>, events: JournalEvent[] = [], given = limits) {
  const factOf = (id: string) => id.split('/')[0]!
  const deck: DeckCard[] = Object.keys(cards).map((id) => ({ id, factId: factOf(id) }))
  const schedules = new Map(
    Object.entries(cards).filter((entry): entry is [string, CardSchedule] => entry[1] !== null),
  )
  const done = today(effective(events), schedules, NOW, calendar)
  return new Board(deck, schedules, NOW, calendar).ask(done, factOf, given, NOW)
}

const answered = (cardId: string, minutesAgo = 5): JournalEvent => ({
  type: 'answer',
  id: `${cardId} ${minutesAgo}`,
  at: NOW - minutesAgo * MINUTE,
  articleId: 'article',
  cardId,
  kind: 'date',
  rating: 'good',
  duration: 1,
  source: { from: 'study' },
  terms: { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 },
})

describe('today’s queue', () => {
  it('asks what is being learned first, then reviews by how far they are overdue, then new cards', () => {
    const { cards } = ask({
      'new-1/q': null,
      'late/q': inReview(-2, 60),
      'later/q': inReview(-2, 3),
      'learning/q': learning(-1),
      'new-2/q': null,
    })
    expect(cards).toEqual(['learning/q', 'later/q', 'late/q', 'new-1/q', 'new-2/q'])
  })

  it('asks only one card of a fact a day', () => {
    const { cards, nextDue } = ask({ 'fact/q': null, 'fact/c': null, 'other/q': null })
    expect(cards).toEqual(['fact/q', 'other/q'])
    expect(nextDue).toBe(TOMORROW)
  })

  it('leaves the other cards of a fact that was answered today until tomorrow', () => {
    const first = { ...inReview(4, 4), reps: 1, lastReview: NOW - 5 * MINUTE }
    const { cards, nextDue } = ask({ 'fact/q': first, 'fact/c': null, 'due/q': inReview(0) }, [
      answered('fact/q'),
    ])
    expect(cards).toEqual(['due/q'])
    expect(nextDue).toBe(TOMORROW)
  })

  it('counts the day’s work against the limits', () => {
    const begun = { ...inReview(4, 4), reps: 1, lastReview: NOW - 5 * MINUTE }
    const { cards } = ask({ 'a/q': begun, 'b/q': null, 'c/q': null, 'd/q': null }, [answered('a/q')], {
      newPerDay: 3,
      reviewsPerDay: 0,
    })
    expect(cards).toEqual(['b/q', 'c/q'])
    const seenBefore = ask({ 'a/q': inReview(9), 'b/q': null, 'c/q': inReview(0) }, [answered('a/q')], {
      newPerDay: 1,
      reviewsPerDay: 1,
    })
    expect(seenBefore.cards).toEqual(['b/q'])
    const none = ask({ 'a/q': inReview(0), 'b/q': null }, [], { newPerDay: 0, reviewsPerDay: 0 })
    expect(none).toEqual({ cards: [], nextDue: TOMORROW })
  })

  it('leaves a buried card, and its fact, until its time', () => {
    const bury: JournalEvent = { type: 'bury', id: 'b', at: NOW - 1, cardId: 'a/q', until: TOMORROW }
    expect(ask({ 'a/q': inReview(0), 'a/c': null, 'b/q': null }, [bury]).cards).toEqual(['b/q'])
  })

  it('asks a card of the next twenty minutes when nothing else is left, and tells the time of a later one', () => {
    expect(ask({ 'a/q': learning(10), 'b/q': inReview(0) }).cards).toEqual(['b/q', 'a/q'])
    expect(ask({ 'a/q': learning(30) })).toEqual({ cards: [], nextDue: NOW + 30 * MINUTE })
    expect(ask({})).toEqual({ cards: [], nextDue: null })
  })

  it('asks a card from the start of its day, not only from its hour', () => {
    const due = { ...inReview(0), due: TOMORROW - MINUTE }
    expect(ask({ 'a/q': due }).cards).toEqual(['a/q'])
    const tomorrow = { ...inReview(0), due: TOMORROW + DAY / 2 }
    expect(ask({ 'a/q': tomorrow })).toEqual({ cards: [], nextDue: TOMORROW })
  })
})

it('says since when a card is due: by the day for intervals in days, by the minute before', () => {
  const thisEvening = { ...inReview(0), due: TOMORROW - MINUTE }
  expect(isDue(thisEvening, NOW, calendar)).toBe(true)
  expect(dueFrom(thisEvening, calendar)).toBe(TOMORROW - DAY)
  expect(isDue(learning(10), NOW, calendar)).toBe(false)
  expect(dueFrom(learning(10), calendar)).toBe(NOW + 10 * MINUTE)
})

describe('the forecast', () => {
  it('counts overdue cards today, put-off ones tomorrow, and leaves out new ones beyond today', () => {
    const schedules = new Map([
      ['overdue', inReview(-3)],
      ['put-off', inReview(0)],
      ['in-two-days', inReview(2)],
      ['far', inReview(40)],
    ])
    const deck = [...schedules.keys(), 'new'].map((id) => ({ id, factId: id }))
    expect(forecast(deck, schedules, new Set(['overdue']), 4, NOW, calendar)).toEqual([1, 1, 1, 0])
  })
})
