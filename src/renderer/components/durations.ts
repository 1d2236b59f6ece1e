/** Spans of time and shares, as the screens say them. */
import { words } from '../language/words.svelte'
import { fixed, longDay } from './format'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY

/**
 * A span of time (milliseconds) in its largest fitting unit: "10 minutes", "16 days", "2.5 months".
 * Days are used up to two months, since intervals are planned in days.
 */
export function interval(milliseconds: number): string {
  const ms = Math.max(0, milliseconds)
  if (ms < 0.5 * MINUTE) return words.time.lessThanAMinute
  if (ms < 59.5 * MINUTE) return words.units.minutes(Math.round(ms / MINUTE))
  if (ms < 23.5 * HOUR) return words.units.hours(Math.round(ms / HOUR))
  if (ms < 60 * DAY) return words.units.days(Math.round(ms / DAY))
  if (ms < 23.5 * MONTH) return words.units.months(toHalf(ms / MONTH))
  return words.units.years(toHalf(ms / YEAR))
}

function toHalf(value: number): number {
  return value < 10 ? Math.round(value * 2) / 2 : Math.round(value)
}

/** How long something took (milliseconds): "5.8 s", "6 min 40 s". */
export function took(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 59.95) return `${fixed(seconds, 1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** A share of 0..1 in percent: "91 %", or with one decimal "91.2 %". */
export function percent(share: number, decimals: 0 | 1 = 0): string {
  return `${fixed(share * 100, decimals)} %`
}

/** When the next card comes: "in 20 minutes", "tomorrow", "in 3 days, on 17 May 2025". */
export function nextWords(nextDue: number, now: number): string {
  const wait = nextDue - now
  if (wait <= 0) return words.time.now
  const days = Math.round((midnight(nextDue) - midnight(now)) / DAY)
  if (days === 0) return words.time.in(interval(wait))
  if (days === 1) return words.time.tomorrow
  return words.time.inDaysOn(days, longDay(localDay(nextDue)))
}

/** The ISO day of a time (epoch milliseconds) on this computer's clock. */
export function localDay(time: number): string {
  const at = new Date(time)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
