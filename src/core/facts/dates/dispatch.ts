import holidays from '../../../../resources/data/holidays.json'
import type { Token } from '../tagger'
import { CALENDAR_DAYS } from './calendar-days'
import { HOLIDAY_ENTRIES } from './holidays'
import type { Entry, Point, Reader } from './lexicon'
import { MONTH_ENTRIES, YEAR_ENTRIES } from './months-years'
import { PERIOD_ENTRIES } from './periods'
import { RELATIVE_ENTRIES } from './relative'
import { WEEKDAY_ENTRIES } from './weekdays'

/** Which readers are tried at a word: found by the word itself, so that most words cost one look-up. */

type Table = Map<string, Reader[]>

function tableOf(entries: readonly Entry[]): Table {
  const table: Table = new Map()
  for (const { first, read } of entries)
    for (const word of new Set(first)) table.set(word, [...(table.get(word) ?? []), read])
  return table
}

const DAYS = tableOf([...CALENDAR_DAYS, ...HOLIDAY_ENTRIES, ...WEEKDAY_ENTRIES])
const OTHERS = tableOf([...PERIOD_ENTRIES, ...MONTH_ENTRIES, ...RELATIVE_ENTRIES, ...YEAR_ENTRIES])

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191

function wordAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return '#'
  if (code === 39) return isDigit(text.charCodeAt(at + 1)) ? "'" : ''
  let end = at
  while (isLetter(text.charCodeAt(end)) && end - at < 20) end++
  return text.slice(at, end).toLowerCase()
}

/**
 * The key of the word at `at`: its letters in lower case, `#` for a digit, `'` for an apostrophe before one; an
 * article is read together with the word after it.
 */
export function keyAt(text: string, at: number): string {
  const word = wordAt(text, at)
  return word === 'the' && text.charCodeAt(at + 3) === 32 ? `the ${wordAt(text, at + 4)}` : word
}

function firstOf(table: Table, key: string, text: string, at: number): Point | null {
  const readers = table.get(key)
  if (!readers) return null
  for (const read of readers) {
    const point = read(text, at)
    if (point) return point
  }
  return null
}

/** A day at `at`: by number, name, weekday or a word such as "today". */
export const readDay = (text: string, at: number, key = keyAt(text, at)): Point | null =>
  firstOf(DAYS, key, text, at)

/** A month, year or longer or vaguer stretch at `at`. */
export const readStretch = (text: string, at: number, key: string): Point | null =>
  firstOf(OTHERS, key, text, at)

export const firstWords = (): string[] => [...DAYS.keys(), ...OTHERS.keys()]
export const isFirstWord = (key: string) => DAYS.has(key) || OTHERS.has(key)

const TELLING = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow overnight noon midday midnight ' +
    'hour hours day days night morning afternoon evening week weeks weekend month months quarter half year years decade decades century centuries ' +
    'spring summer fall autumn winter ' +
    holidays.days.flatMap((day) => day.names.map((name) => name.split(' ').pop()?.toLowerCase())).join(' ')
  ).split(' '),
)
for (const word of ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'])
  TELLING.add(`${word}.`)

/** "mid-April", "1914-18" */
const mayEndInDate = (word: string): boolean =>
  /\d/.test(word) || TELLING.has(word.slice(word.lastIndexOf('-') + 1))

/** Can a sentence of these tokens hold a date at all? Without a digit and any word of time, no reader is tried. */
export function mayHoldDate(tokens: readonly Token[]): boolean {
  for (const { lower } of tokens) {
    if (isDigit(lower.charCodeAt(0)) || isDigit(lower.charCodeAt(lower.length - 1))) return true
    if (lower.length > 2 && (TELLING.has(lower) || (lower.includes('-') && mayEndInDate(lower)))) return true
    if (lower.charCodeAt(0) === 39 && isDigit(lower.charCodeAt(1))) return true
  }
  return false
}
