import { fold } from './normalise'
import { slips } from './slips'

/** What a person wrote of a moment: any part may be missing. Months and days count from 1, Monday is 1. */
export interface PartialDate {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  weekday?: number
}

export type WrittenDate =
  | { kind: 'point'; date: PartialDate }
  | { kind: 'range'; from: PartialDate; to: PartialDate }
  | { kind: 'decade'; decade: number; isCenturyKnown: boolean }
  | { kind: 'season'; season: number; year?: number }

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
/** EDTF numbers the seasons from 21. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
const DECADES: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}

/** The number of the name that `word` is, is cut from, or is a slip away from; 0 when none or several are. */
function nameNumber(word: string, names: readonly string[]): number {
  const lower = names.map((name) => name.toLowerCase())
  const exact = lower.indexOf(word)
  if (exact >= 0) return exact + 1
  const cut = lower.filter((name) => word.length >= 3 && name.startsWith(word))
  if (cut.length === 1) return lower.indexOf(cut[0]!) + 1
  if (word === 'sept') return names === MONTHS ? 9 : 0
  if (word.length < 4) return 0
  // Short names ("June", "July") are one letter apart.
  const near = lower.filter((name) => name.length >= 4 && slips(word, name, 2) <= (name.length >= 7 ? 2 : 1))
  return near.length === 1 ? lower.indexOf(near[0]!) + 1 : 0
}

const SMALL_WORDS = new Set(
  'on in at the of by year month day about around early late mid c ca since until'.split(' '),
)

const fullYear = (digits: string): number => {
  const value = Number(digits)
  if (digits.length !== 2) return value
  return value < 50 ? 2000 + value : 1900 + value
}

function readClock(text: string): { rest: string; hour?: number; minute?: number } | null {
  const match =
    /\b(\d{1,2})[:.](\d{2})\s*(a\.?m\.?|p\.?m\.?)?(?![\d.])/.exec(text) ??
    /\b(\d{1,2})()\s*(a\.?m\.?|p\.?m\.?)(?!\w)/.exec(text)
  const named = /\b(noon|midday|midnight)\b/.exec(text)
  if (!match) {
    if (!named) return { rest: text }
    return { rest: text.replace(named[0], ' '), hour: named[1] === 'midnight' ? 0 : 12, minute: 0 }
  }
  // "25.03.2024" is a date, not a time of day.
  if (/\d[./]\d{1,2}[./]\d/.test(text.slice(Math.max(0, match.index - 3), match.index + match[0].length + 3)))
    return { rest: text }
  let hour = Number(match[1])
  const minute = Number(match[2] || 0)
  if (match[3]?.startsWith('p') && hour < 12) hour += 12
  if (match[3]?.startsWith('a') && hour === 12) hour = 0
  if (hour > 24 || minute > 59) return null
  return { rest: text.replace(match[0], ' '), hour, minute }
}

function isDay(day: number, month: number | undefined): boolean {
  return (
    day >= 1 && day <= (month === 2 ? 29 : month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31)
  )
}

/** Day and month in figures: the order is the reader's custom unless only one order can be. */
function readNumeric(text: string, isDayFirst: boolean): PartialDate | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (iso) {
    const [year, month] = [Number(iso[1]), Number(iso[2])]
    const day = iso[3] === undefined ? undefined : Number(iso[3])
    if (month < 1 || month > 12 || (day !== undefined && !isDay(day, month))) return null
    return day === undefined ? { year, month } : { year, month, day }
  }
  const match = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?$/.exec(text)
  if (!match) return null
  const [a, b] = [Number(match[1]), Number(match[2])]
  const orders = isDayFirst ? [[a, b] as const, [b, a] as const] : [[b, a] as const, [a, b] as const]
  const order = orders.find(([day, month]) => month >= 1 && month <= 12 && isDay(day, month))
  if (!order) return null
  const [day, month] = order
  return match[3] === undefined ? { month, day } : { month, day, year: fullYear(match[3]) }
}

function readPoint(input: string, isDayFirst: boolean): PartialDate | null {
  const clock = readClock(input)
  if (!clock) return null
  const date: PartialDate = {}
  if (clock.hour !== undefined) {
    date.hour = clock.hour
    date.minute = clock.minute ?? 0
  }
  const rest = clock.rest
    .replace(/(\d)t\s*$/, '$1')
    .replace(/([a-z]{3})(?=\d)/g, '$1 ')
    .replace(/,/g, ' ')
    .trim()
  const numeric = readNumeric(rest, isDayFirst)
  if (numeric) return { ...date, ...numeric }

  const tokens = rest.split(/[\s./]+/).filter((token) => token !== '' && !SMALL_WORDS.has(token))
  for (const token of tokens) {
    const day = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token)
    const short = /^'(\d{2})$/.exec(token)
    if (/^\d{4}$/.test(token)) {
      if (date.year !== undefined) return null
      date.year = Number(token)
    } else if (short) {
      date.year = fullYear(short[1]!)
    } else if (day) {
      if (date.day !== undefined) {
        if (date.year !== undefined || date.month === undefined) return null
        date.year = fullYear(day[1]!)
      } else date.day = Number(day[1])
    } else {
      const weekday = nameNumber(token, WEEKDAYS)
      const month = weekday ? 0 : nameNumber(token, MONTHS)
      if (month && date.month === undefined) date.month = month
      else if (weekday && date.weekday === undefined) date.weekday = weekday
      else return null
    }
  }
  if (date.day !== undefined && (date.month === undefined || !isDay(date.day, date.month))) return null
  return Object.keys(date).length > 0 ? date : null
}

function readRange(text: string, isDayFirst: boolean): WrittenDate | null {
  const spelled =
    /^(?:from|between)?\s*(.+?)\s*\b(?:to|and|until|till|through)\b\s*(.+)$/.exec(text) ??
    /^(?:from|between)?\s*(.+?)\s*(?:--?|\/)\s*(.+)$/.exec(text)
  if (!spelled) return null
  const second = readPoint(spelled[2]!, isDayFirst)
  let first = readPoint(spelled[1]!, isDayFirst)
  const [, shortFrom, shortTo] = /^(?:from |between )?(\d{4})\s*(?:-|\/|to|and)\s*(\d{2})$/.exec(text) ?? []
  // "1910-45" names two years, "2024-02" a month.
  if (shortFrom && shortTo && Number(shortTo) > 12)
    return {
      kind: 'range',
      from: { year: Number(shortFrom) },
      to: { year: Number(shortFrom.slice(0, 2) + shortTo) },
    }
  if (!first && second?.month !== undefined && /^\d{1,2}$/.test(spelled[1]!))
    first = { day: Number(spelled[1]), month: second.month }
  if (!first || !second) return null
  const from = { ...first }
  if (from.year === undefined && second.year !== undefined) from.year = second.year
  if (from.month === undefined && from.day !== undefined && second.month !== undefined)
    from.month = second.month
  return { kind: 'range', from, to: second }
}

/**
 * Reads a date as people type it: "25 March 2024", "March 25th", "3/25/24", "2024-03-25", "1910-45",
 * "the 90s", "spring 2024", "9 a.m. Monday". Null when it is none. Nothing is filled in.
 */
export function parseDate(given: string, isDayFirst: boolean): WrittenDate | null {
  const text = fold(given)
    .replace(/"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[!?;]|\.$/g, '')
    .trim()
  if (text === '') return null

  const decade = /^(?:in |the |early |late )*(\d{4}|'?\d{2})'?s$/.exec(text)
  if (decade) {
    const digits = decade[1]!.replace("'", '')
    if (digits.endsWith('0'))
      return { kind: 'decade', decade: Number(digits), isCenturyKnown: digits.length === 4 }
  }
  const named = /^(?:in |the )*(?:nineteen |twenty )?(\w+ties)$/.exec(text)
  if (named && DECADES[named[1]!] !== undefined)
    return { kind: 'decade', decade: DECADES[named[1]!]!, isCenturyKnown: false }

  const season = /^(?:in |the )*(spring|summer|autumn|fall|winter)(?: of)?(?: (\d{4}))?$/.exec(text)
  if (season) {
    const number = 21 + SEASONS.indexOf((season[1] === 'fall' ? 'autumn' : season[1]) as 'spring')
    return season[2]
      ? { kind: 'season', season: number, year: Number(season[2]) }
      : { kind: 'season', season: number }
  }
  const point = readPoint(text, isDayFirst)
  if (point) return { kind: 'point', date: point }
  return readRange(text, isDayFirst)
}
