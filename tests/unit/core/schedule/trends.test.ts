import { describe, expect, it } from 'vitest'
import type { JournalEvent, Rating } from '../../../../src/core/library/model'
import { DAY, dayOf, type Calendar } from '../../../../src/core/schedule/local-day'
import { trendsOf, TREND_WEEKS } from '../../../../src/core/schedule/trends'
import { talliesOf } from './tallies'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 4 }
// A Sunday.
const NOW = Date.parse('2026-05-31T12:00Z')
const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }

let next = 0
const answer = (
  cardId: string,
  daysAgo: number,
  rating: Rating,
  more: Partial<Extract<JournalEvent, { type: 'answer' }>> = {},
): JournalEvent => ({
  type: 'answer',
  id: String(++next),
  at: NOW - daysAgo * DAY,
  articleId: 'article',
  cardId,
  kind: 'figure',
  rating,
  duration: 4000,
  source: { from: 'study' },
  terms,
  ...more,
})
const trends = (events: JournalEvent[]) => trendsOf(talliesOf(events, calendar), dayOf(NOW, calendar))

describe('trends', () => {
  it('measure retention by weeks that begin on Monday, by first answers of a day to cards seen before', () => {
    const { retentionByWeek } = trends([
      answer('a', 10, 'good'),
      answer('a', 7, 'again'),
      answer('a', 6.99, 'good'),
      answer('a', 6, 'good'),
      answer('a', 0, 'again'),
    ])
    expect(retentionByWeek).toHaveLength(TREND_WEEKS)
    expect(retentionByWeek.slice(-2)).toEqual([
      { week: '2026-05-18', tally: { right: 0, of: 1 } },
      { week: '2026-05-25', tally: { right: 1, of: 2 } },
    ])
  })

  it('tell accuracy and the middle time of each form', () => {
    const quiz = { source: { from: 'quiz', form: 'typed', quizId: 'q' } } as const
    const { byForm } = trends([
      answer('a', 2, 'good', { duration: 1000 }),
      answer('b', 2, 'again', { duration: 9000 }),
      answer('c', 1, 'good', { ...quiz, duration: 3000 }),
    ])
    expect(byForm).toEqual([
      { form: 'card', tally: { right: 1, of: 2 }, medianDuration: 5000 },
      { form: 'typed', tally: { right: 1, of: 1 }, medianDuration: 3000 },
    ])
  })

  it('hold what was right against how sure the reader was', () => {
    const { calibration } = trends([
      answer('a', 2, 'good', { confidence: 3 }),
      answer('b', 2, 'again', { confidence: 3 }),
      answer('c', 2, 'again', { confidence: 1 }),
      answer('d', 2, 'again'),
    ])
    expect(calibration).toEqual([
      { confidence: 1, tally: { right: 0, of: 1 } },
      { confidence: 3, tally: { right: 1, of: 2 } },
    ])
  })

  it('count days in a row, which a day that has only begun does not break', () => {
    const days = (...ago: number[]) => trends(ago.map((n) => answer('a', n, 'good'))).daysInARow
    expect(days(1, 2, 3, 10)).toEqual({ now: 3, most: 3 })
    expect(days(0, 2, 5, 6, 7, 8)).toEqual({ now: 1, most: 4 })
    expect(days(3)).toEqual({ now: 0, most: 1 })
  })
})
