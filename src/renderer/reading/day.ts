import { monthNumber } from '../../core/article/calendar'

/**
 * The ISO day that somebody typed or a page gave: `2025-05-14` (a time after it is ignored),
 * `14 May 2025`, `14. Mai 2025`, `May 14, 2025`, `14.5.2025`, `25/5/2025`. Null when it is no day of the calendar, or
 * when day and month cannot be told apart (`5/6/2025`).
 */
export function parseDay(input: string): string | null {
  const text = input.trim().replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+\.?),?\s+(\d{4})$/i.exec(text)
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]!), dayFirst[1])
  const german = /^(\d{1,2})\.\s+([a-zä]+)\s+(\d{4})$/i.exec(text)
  if (german) return day(german[3], GERMAN_MONTHS[german[2]!.toLowerCase()], german[1])
  const monthFirst = /^([a-z]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  if (monthFirst) return day(monthFirst[3], monthNumber(monthFirst[1]!), monthFirst[2])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3], dotted[2], dotted[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed) return fromSlashes(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))
  return null
}

/** The interface writes days in German too, and gives them to be changed. */
const GERMAN_MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  märz: 3,
  april: 4,
  mai: 5,
  juni: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  dezember: 12,
}

function fromSlashes(a: number, b: number, year: number): string | null {
  if (a > 12) return day(year, b, a)
  if (b > 12) return day(year, a, b)
  return a === b ? day(year, a, b) : null
}

type Digits = string | number | null | undefined

function day(year: Digits, month: Digits, date: Digits): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const time = new Date(Date.UTC(y, m - 1, d))
  const isReal = m >= 1 && time.getUTCMonth() === m - 1 && time.getUTCDate() === d && y >= 1000
  return isReal ? time.toISOString().slice(0, 10) : null
}
