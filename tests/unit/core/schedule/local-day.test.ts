import { describe, expect, it } from 'vitest'
import { dayOf, isoDay, startOfDay, type Calendar } from '../../../../src/core/schedule/local-day'

const at = (iso: string) => Date.parse(iso)
/** Central Europe in 2026: UTC+1, from 29 March 01:00 UTC to 25 October 01:00 UTC UTC+2. */
const berlin: Calendar = {
  offsetAt: (ms) => (ms >= at('2026-03-29T01:00Z') && ms < at('2026-10-25T01:00Z') ? 120 : 60),
  rolloverHour: 4,
}

describe('the learner’s day', () => {
  it('goes on past midnight and ends at the rollover hour', () => {
    const day = (iso: string) => isoDay(dayOf(at(iso), berlin))
    expect(day('2026-11-23T22:59:00Z')).toBe('2026-11-23')
    expect(day('2026-11-23T23:01:00Z')).toBe('2026-11-23')
    expect(day('2026-11-24T02:59:59Z')).toBe('2026-11-23')
    expect(day('2026-11-24T03:00:00Z')).toBe('2026-11-24')
  })

  it('is the same whatever UTC’s date is, west and east of Greenwich', () => {
    const auckland: Calendar = { offsetAt: () => 780, rolloverHour: 0 }
    const honolulu: Calendar = { offsetAt: () => -600, rolloverHour: 0 }
    expect(isoDay(dayOf(at('2026-01-01T12:00Z'), auckland))).toBe('2026-01-02')
    expect(isoDay(dayOf(at('2026-01-01T09:59Z'), honolulu))).toBe('2025-12-31')
  })

  it('begins at the rollover hour also on the days when the clocks change', () => {
    for (const iso of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
      const day = dayOf(at(`${iso}T12:00Z`), berlin)
      const start = startOfDay(day, berlin)
      expect(dayOf(start, berlin)).toBe(day)
      expect(dayOf(start - 1, berlin)).toBe(day - 1)
    }
  })
})
