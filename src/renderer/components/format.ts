/** Words and figures for the eye. Everything is in English, as the articles are. */

const DAY = 86_400_000

/** `1 card`, `2 cards`, `1,204 cards`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
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

/** `Thu` of an ISO day. */
export function weekday(day: string): string {
  return format(day, { weekday: 'short' })
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })
}

/** `today`, `tomorrow`, `in 5 days`, `31 May` of a time to come; epoch milliseconds. */
export function whenDue(due: number, now: number): string {
  if (due <= now) return 'now'
  const days = Math.round((startOfDay(due) - startOfDay(now)) / DAY)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 14) return `in ${days} days`
  const date = new Date(due)
  const sameYear = date.getFullYear() === new Date(now).getFullYear()
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
