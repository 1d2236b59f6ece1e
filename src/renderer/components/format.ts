/** Dates and figures for the eye, as the language of the interface writes them. */
import { locale, words } from '../language/words.svelte'
import { dateFormat, numberFormat } from './intl'

const DAY = 86_400_000

/** `1,204`, `2.5`. */
export function number(n: number): string {
  return n.toLocaleString(locale().numbers)
}

/** A number with so many decimals, always: `5.0`. */
export function fixed(n: number, decimals: number): string {
  return numberFormat({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(n)
}

/** `14 May 2025` of an ISO day. */
export function longDay(day: string): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `14 May` of an ISO day, with the year when it is not `thisYear`. */
export function shortDay(day: string, thisYear: number): string {
  const year = Number(day.slice(0, 4))
  return format(day, { day: 'numeric', month: 'short', ...(year === thisYear ? {} : { year: 'numeric' }) })
}

/** `14 May` of an ISO day. */
export function dayAndMonth(day: string): string {
  return format(day, { day: 'numeric', month: 'long' })
}

/** `May 2025` of an ISO day. */
export function monthOf(day: string): string {
  return format(day, { month: 'long', year: 'numeric' })
}

/** `Thu` of an ISO day. */
export function weekday(day: string): string {
  return format(day, { weekday: 'short' })
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat({ ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** `today`, `tomorrow`, `in 5 days`, `31 May` of a time to come; epoch milliseconds. */
export function whenDue(due: number, now: number): string {
  if (due <= now) return words.time.now
  const days = Math.round((startOfDay(due) - startOfDay(now)) / DAY)
  if (days === 0) return words.time.today
  if (days === 1) return words.time.tomorrow
  if (days < 14) return words.time.inDays(days)
  const date = new Date(due)
  const sameYear = date.getFullYear() === new Date(now).getFullYear()
  return dateFormat({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(date)
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
