import { describe, expect, it } from 'vitest'
import type { CardSchedule, JournalEvent, Rating } from '../../../../src/core/library/model'
import { DAY, type Calendar } from '../../../../src/core/schedule/local-day'
import { progressOf } from '../../../../src/core/schedule/progress'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { talliesOf } from './tallies'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 4 }
const NOW = Date.parse('2026-05-31T12:00Z')
const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }

let next = 0
const answer = (cardId: string, daysAgo: number, rating: Rating, duration = 4000): JournalEvent => ({
  type: 'answer',
  id: String(++next),
  at: NOW - daysAgo * DAY,
  articleId: 'article',
  cardId,
  kind: 'figure',
  rating,
  duration,
  source: { from: 'study' },
  terms,
})

function report(events: JournalEvent[], cards = ['a', 'b', 'c']) {
  const holding = effective(events)
  const schedules: Map<string, CardSchedule> = replay(holding)
  const deck = cards.map((id) => ({ id, factId: id }))
  return progressOf(
    talliesOf(events, calendar),
    deck,
    schedules,
    { cards: ['c'], nextDue: null },
    NOW,
    calendar,
  )
}

describe('progress', () => {
  it('measures retention by first answers of a day to cards seen before, within thirty days', () => {
    const { retention } = report([
      answer('a', 50, 'good'),
      answer('a', 40, 'again'),
      answer('a', 20, 'again'),
      answer('a', 19.99, 'good'),
      answer('a', 5, 'good'),
      answer('b', 1, 'again'),
    ])
    expect(retention).toEqual({ right: 1, of: 2 })
  })

  it('counts answers by kind and by the learner’s day, quiz attempts among them', () => {
    const attempt: JournalEvent = {
      type: 'attempt',
      id: 'x',
      at: Date.parse('2026-05-31T02:00Z'),
      articleId: 'article',
      factId: 'f',
      kind: 'date',
      form: 'typed',
      quizId: 'q',
      isRight: false,
      duration: 9000,
    }
    const found = report([answer('a', 1, 'good', 1000), attempt, answer('b', 0, 'hard', 2000)])
    expect(found.accuracyByKind).toEqual([
      { kind: 'date', tally: { right: 0, of: 1 } },
      { kind: 'figure', tally: { right: 2, of: 2 } },
    ])
    expect(found.days).toEqual([
      { day: '2026-05-30', answers: 2 },
      { day: '2026-05-31', answers: 1 },
    ])
    expect(found.medianDuration).toBe(2000)
    expect(found.answers).toBe(3)
  })

  it('knows begun, known and due cards, and begins the forecast with today', () => {
    const found = report([answer('a', 1, 'easy'), answer('b', 200, 'easy')])
    expect(found.cards).toEqual({ total: 3, begun: 2, known: 1 })
    expect(found.dueToday).toBe(1)
    expect(found.forecast).toHaveLength(14)
    expect(found.forecast[0]).toEqual({ day: '2026-05-31', due: 1 })
  })

  it('is empty for an empty library', () => {
    expect(report([], [])).toMatchObject({ answers: 0, medianDuration: null, retention: { of: 0 }, days: [] })
  })
})
