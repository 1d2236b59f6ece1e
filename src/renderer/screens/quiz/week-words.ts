import { words } from '../../language/words.svelte'
import { dayAndMonth, longDay } from '../../components/format'

const DAY = 86_400_000
const WEEK = 7 * DAY

/** "This week", "Last week", "17 to 23 Nov 2025" of an ISO Monday. */
export function weekWords(monday: string, thisMonday: string): string {
  const start = Date.parse(`${monday}T00:00:00Z`)
  const sunday = new Date(start + 6 * DAY).toISOString().slice(0, 10)
  const ago = Math.round((Date.parse(`${thisMonday}T00:00:00Z`) - start) / WEEK)
  const range = words.time.range(dayBefore(monday, sunday), longDay(sunday))
  if (ago === 0) return words.quizSetup.thisWeek(range)
  return ago === 1 ? words.quizSetup.lastWeek(range) : range
}

/** Without the month and the year that the later day has as well. */
function dayBefore(day: string, later: string): string {
  if (day.slice(0, 7) === later.slice(0, 7)) return words.time.dayOfMonth(Number(day.slice(8)))
  return day.slice(0, 4) === later.slice(0, 4) ? dayAndMonth(day) : longDay(day)
}
