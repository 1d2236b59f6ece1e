/**
 * Writers of dates and numbers in the language that is spoken, each made once: making one costs the browser
 * about a millisecond, and a list asks for one in every row.
 */
import { locale } from '../language/words.svelte'

const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

/** Writes dates with these parts. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = locale().dates
  return kept(dates, tag, options, () => new Intl.DateTimeFormat(tag, options))
}

/** Writes numbers in this manner. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = locale().numbers
  return kept(numbers, tag, options, () => new Intl.NumberFormat(tag, options))
}

function kept<T>(made: Map<string, T>, tag: string, options: object, make: () => T): T {
  const key = tag + JSON.stringify(options)
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}
