/** Calendar arithmetic on days since 1970-01-01 (proleptic Gregorian, no time zones) and the names of months and days. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Matches a month's name or its newspaper abbreviation; the full stop of the abbreviation belongs to it. */
export const MONTH_PATTERN =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)'

export const WEEKDAY_PATTERN = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** 1 to 12 for a month's English name or an abbreviation of at least three letters ("Sept."), else null. */
export function monthNumber(name: string): number | null {
  const key = name.toLowerCase().replace(/\.$/, '')
  const index = key.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(key))
  return index < 0 ? null : index + 1
}

/** 1 (Monday) to 7, or null when `name` is no day of the week. */
export function weekdayNumber(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase())
  return index < 0 ? null : index + 1
}

/** The English name of month 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Days since 1970-01-01. Months outside 1 to 12 run on into the neighbouring years. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** Year, month and day of a number of days since 1970-01-01. */
export function fromDayNumber(days: number): { year: number; month: number; day: number } {
  const date = new Date(days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 (Monday) to 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

export function isoDay(days: number): string {
  const { year, month, day } = fromDayNumber(days)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `month` may lie outside 1 to 12. */
export function isoMonth(year: number, month: number): string {
  const index = year * 12 + (month - 1)
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`
}

/** ISO 8601 week, such as 2026-W28. */
export function isoWeek(days: number): string {
  const thursday = days - weekdayOf(days) + 4
  const { year } = fromDayNumber(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${pad(year, 4)}-W${pad(week, 2)}`
}

/** True for a day that the calendar has: not 30 February. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const back = fromDayNumber(dayNumber(year, month, day))
  return back.month === month && back.day === day
}

/** The day of an ISO date, or null when it is none. */
export function parseIsoDay(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** Easter Sunday of a Gregorian year (the anonymous computus, as printed in Meeus, Astronomical Algorithms). */
export function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
