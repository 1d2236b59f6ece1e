import { describe, expect, it } from 'vitest'
import type { CardSchedule, Rating, Terms } from '../../../../src/core/library/model'
import { intervals, NEW_SCHEDULE, recall, review } from '../../../../src/core/schedule/fsrs'
import { DAY, dayOf } from '../../../../src/core/schedule/local-day'

const terms: Terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 60 }
const MINUTE = 60_000

/** Answers a card at given times. */
function history(answers: [Rating, number][], under: Terms = terms, card = 'card'): CardSchedule {
  return answers.reduce((schedule, [rating, at]) => review(schedule, rating, at, card, under), NEW_SCHEDULE)
}

describe('scheduling', () => {
  it('counts days by the learner’s day: an hour apart is the same evening, across UTC midnight or not', () => {
    const evening = Date.parse('2026-11-23T19:00Z')
    const lateEvening = Date.parse('2026-11-23T23:30Z')
    const learned = (start: number) =>
      history([
        ['good', start],
        ['good', start + 60 * MINUTE],
      ]).stability
    expect(learned(lateEvening)).toBe(learned(evening))
  })

  it('takes an answer after the rollover hour for another day', () => {
    const before = Date.parse('2026-11-24T02:30Z')
    const same = history([
      ['good', before - 60 * MINUTE],
      ['good', before],
    ])
    const next = history([
      ['good', before],
      ['good', before + 60 * MINUTE],
    ])
    expect(next.stability).toBeGreaterThan(same.stability)
  })

  it('never plans past the longest interval, fuzz included', () => {
    for (const card of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      let schedule = NEW_SCHEDULE
      let at = Date.parse('2026-01-01T12:00Z')
      for (let i = 0; i < 12; i++) {
        schedule = review(schedule, 'easy', at, card, terms)
        expect(schedule.scheduledDays).toBeLessThanOrEqual(180)
        at = schedule.due
      }
      expect(schedule.scheduledDays).toBeGreaterThan(150)
    }
  })

  it('gives the same schedule for the same history, and spreads cards answered together', () => {
    const at = Date.parse('2026-01-01T12:00Z')
    const answers: [Rating, number][] = [
      ['good', at],
      ['good', at + 10 * MINUTE],
      ['good', at + 3 * DAY],
      ['easy', at + 15 * DAY],
    ]
    expect(history(answers)).toEqual(history(answers))
    const days = new Set(
      Array.from({ length: 20 }, (_, i) => history(answers, terms, `card ${i}`).scheduledDays),
    )
    expect(days.size).toBeGreaterThan(1)
  })

  it('is due on the planned day even after the clocks change or the learner travels', () => {
    const at = Date.parse('2026-03-20T23:00Z')
    const schedule = history([['easy', at]])
    const here = { offsetAt: () => 60, rolloverHour: 4 }
    const planned = dayOf(at, here) + schedule.scheduledDays
    for (const offset of [-300, 0, 60, 120, 540]) {
      expect(dayOf(schedule.due, { offsetAt: () => offset, rolloverHour: 4 })).toBe(planned)
    }
  })

  it('promises on the keys what an answer then does', () => {
    const at = Date.parse('2026-11-23T10:00Z')
    const learned = history([
      ['good', at - 4 * DAY],
      ['good', at - 4 * DAY + 10 * MINUTE],
    ])
    const promised = intervals(learned, at, 'card', terms)
    for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
      const after = review(learned, rating, at, 'card', terms)
      const kept = after.scheduledDays > 0 ? after.scheduledDays * DAY : after.due - at
      expect(promised[rating]).toBe(kept)
    }
    expect(promised.again).toBeLessThan(promised.hard)
    expect(promised.hard).toBeLessThan(promised.good)
    expect(promised.good).toBeLessThan(promised.easy)
  })

  it('stands a clock that was set back', () => {
    const at = Date.parse('2026-11-23T10:00Z')
    const after = history([
      ['good', at],
      ['good', at - 3 * DAY],
    ])
    expect(after.lastReview).toBe(at)
    expect(after.due).toBeGreaterThan(at)
  })

  it('estimates recall: certain at once, about the wanted share when due, unknown for a new card', () => {
    const at = Date.parse('2026-11-23T10:00Z')
    const schedule = history([
      ['good', at - DAY],
      ['good', at],
    ])
    expect(recall(schedule, at)).toBe(1)
    expect(recall(schedule, at + schedule.stability * DAY)).toBeCloseTo(0.9, 3)
    expect(recall(NEW_SCHEDULE, at)).toBeNull()
  })
})
