import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsToKeep } from '../../../../src/core/library/thin-backups'
import { DAY, type Calendar } from '../../../../src/core/schedule/local-day'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 4 }
const NOW = Date.parse('2026-11-23T18:00Z')
const hoursAgo = (hours: number) => NOW - hours * 3_600_000

describe('thinning backups', () => {
  it('keeps all of today and yesterday, and the newest of each of the ten days before', () => {
    // At 18, 12 and 6 o'clock, and at midnight, which still is the evening before.
    const times = Array.from({ length: 12 * 4 }, (_, i) => hoursAgo(i * 6))
    const kept = [...backupsToKeep(times, calendar)].sort((a, b) => b - a)
    expect(kept.slice(0, 7)).toEqual(times.slice(0, 7))
    expect(kept).toHaveLength(7 + 10)
    expect(kept.slice(7).every((time) => new Date(time).getUTCHours() === 0)).toBe(true)
  })

  it('keeps ever fewer of an old history: days, weeks, months', () => {
    const times = Array.from({ length: 700 }, (_, i) => NOW - i * DAY)
    const kept = backupsToKeep(times, calendar)
    expect(kept.size).toBeLessThanOrEqual(12 + 10 + 9)
    const oldest = Math.min(...kept)
    expect(NOW - oldest).toBeGreaterThan(230 * DAY)
    expect(NOW - oldest).toBeLessThan(280 * DAY)
  })

  it('counts periods that have a backup, not empty ones: a pause loses nothing', () => {
    const times = [0, 100, 200, 300].map((days) => NOW - days * DAY)
    expect(backupsToKeep(times, calendar)).toEqual(new Set(times))
  })

  it('always keeps the newest, and thinning twice is thinning once', () => {
    const anyTimes = fc.array(
      fc.integer({ min: 0, max: 3000 }).map((hours) => hoursAgo(hours)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(anyTimes, (times) => {
        const kept = backupsToKeep(times, calendar)
        expect(kept.has(Math.max(...times))).toBe(true)
        expect(backupsToKeep([...kept], calendar)).toEqual(kept)
      }),
    )
  })
})
