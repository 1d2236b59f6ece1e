import {
  dayNumber,
  isDay,
  isoDay,
  MONTH_PATTERN,
  monthNumber,
  WEEKDAY_PATTERN,
  weekdayNumber,
  weekdayOf,
} from './calendar'

const MONTH_FIRST = new RegExp(`(${MONTH_PATTERN}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`)
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_PATTERN}),? (\\d{4})\\b`)
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/
const SLASHED = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/

/**
 * The full date in a folded line, as an ISO day. A weekday printed with it must agree. 03/04/2025 is read only
 * when one of its numbers can't be a month; with points, the day always comes first.
 */
export function explicitDay(printed: string): string | null {
  if (!/\d{4}/.test(printed)) return null
  // "PUBLISHED JUN 24, 2026"
  const line = printed.replace(/\b\p{Lu}{3,9}\b/gu, (word) => word[0]! + word.slice(1).toLowerCase())
  const weekday = weekdayNumber(new RegExp(`\\b${WEEKDAY_PATTERN}\\b`).exec(line)?.[0] ?? '')
  const candidates: [number, number, number][] = []
  const monthFirst = MONTH_FIRST.exec(line)
  if (monthFirst)
    candidates.push([Number(monthFirst[3]), monthNumber(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2])])
  const dayFirst = DAY_FIRST.exec(line)
  if (dayFirst)
    candidates.push([Number(dayFirst[3]), monthNumber(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1])])
  const iso = ISO.exec(line)
  if (iso) candidates.push([Number(iso[1]), Number(iso[2]), Number(iso[3])])
  const slashed = SLASHED.exec(line)
  if (slashed) {
    const [a, b, year] = [Number(slashed[1]), Number(slashed[3]), Number(slashed[4])]
    if (slashed[2] === '.' || a > 12 || a === b) candidates.push([year, b, a])
    else if (b > 12) candidates.push([year, a, b])
  }
  for (const [year, month, day] of candidates) {
    if (!isDay(year, month, day)) continue
    const days = dayNumber(year, month, day)
    if (weekday === null || weekdayOf(days) === weekday) return isoDay(days)
  }
  return null
}
