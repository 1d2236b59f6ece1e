import { dayOf, type Calendar } from '../schedule/local-day'

const KEEP = { daily: 12, weekly: 10, monthly: 9 }

/**
 * Which backups to keep: all of the newest one's day and the day before, and the newest of each of the last
 * 12 days, 10 weeks and 9 months that have one. The numbers are Anki's defaults.
 * @param times epoch milliseconds
 */
export function backupsToKeep(times: readonly number[], calendar: Calendar): Set<number> {
  const newestFirst = [...times].sort((a, b) => b - a)
  const lastDay = dayOf(newestFirst[0] ?? 0, calendar)
  const keep = new Set(newestFirst.filter((time) => dayOf(time, calendar) >= lastDay - 1))
  const periods: [(ms: number) => string | number, number][] = [
    [(ms) => dayOf(ms, calendar), KEEP.daily],
    // Day 0 was a Thursday; weeks begin on Monday.
    [(ms) => Math.floor((dayOf(ms, calendar) + 3) / 7), KEEP.weekly],
    [(ms) => new Date(dayOf(ms, calendar) * 86_400_000).toISOString().slice(0, 7), KEEP.monthly],
  ]
  for (const [periodOf, limit] of periods) {
    const seen = new Set<string | number>()
    for (const time of newestFirst) {
      const period = periodOf(time)
      if (seen.has(period)) continue
      if (seen.size === limit) break
      seen.add(period)
      keep.add(time)
    }
  }
  return keep
}
