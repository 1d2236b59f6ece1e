/**
 * Where a date value (EDTF, as in `DateValue`) stands on a line of time, no more exactly than it says: a
 * year is a whole year, a decade ten of them, a range everything from its first day to its last.
 */
import { words } from '../../language/words.svelte'
import { longDay } from '../../components/format'

/** Days since 1970-01-01, in UTC; `end` is the day after the last. */
interface Interval {
  start: number
  end: number
}

type Unit = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century'

interface Point extends Interval {
  unit: Unit
  year: number
  /** Under the heading of its year: `18 March`. */
  short: string
  /** `18 March 2026`. */
  long: string
}

export interface When extends Interval {
  /** What it is listed under: `2026`, `1990s`. */
  heading: string
  /** The first of the heading's years. */
  year: number
  /** Listed before a plain year with the same beginning. */
  isWide: boolean
  /** The month it begins in, from 1; null where none is said. */
  month: number | null
  /** Under its heading: `18 March`, `February – May`. */
  short: string
  /** By itself: `18 March 2026`. */
  long: string
  isRange: boolean
}

/** First month and the month after the last. The winter of a year is listed at its beginning, where most of it lies. */
const SEASON_MONTHS = [
  [3, 6],
  [6, 9],
  [9, 12],
  [1, 3],
] as const

const day = (year: number, month: number, date: number): number => {
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, date)
  return time.getTime() / 86_400_000
}
/** Years before the first have a sign in EDTF, and a year nought that history does not count. */
export const yearWords = (year: number): string => (year > 0 ? String(year) : words.timeline.bc(1 - year))
export const monthWord = (month: number): string =>
  longDay(`2001-${String(month).padStart(2, '0')}-01`).split(' ')[1]!

/** Null for a value that says no time on the line (a bare clock time, an unknown form). */
export function whenOf(value: string): When | null {
  const [first = '', last] = value.replace(/[~?%]/g, '').split('/')
  const from = pointOf(first)
  if (last === undefined) return from && single(from)
  const to = pointOf(last)
  if (from && to && to.end > from.start) return range(from, to)
  // An open or unknown end is said by the words of the sentence; what is known is the other end.
  return from && !to ? single(from) : null
}

function single(point: Point): When {
  const { start, end, unit, year, short, long } = point
  const isWide = unit === 'decade' || unit === 'century'
  const heading = isWide ? words.timeline.years(year) : yearWords(year)
  const hasMonth = unit !== 'year' && !isWide
  return {
    start,
    end,
    heading,
    year,
    isWide,
    month: hasMonth ? monthOf(start) : null,
    short,
    long,
    isRange: false,
  }
}

function range(from: Point, to: Point): When {
  const isOneYear = from.year === to.year
  const isOneMonth =
    from.unit === 'day' && to.unit === 'day' && isOneYear && monthOf(from.start) === monthOf(to.start)
  const short = isOneMonth
    ? `${from.short.split(' ')[0]} – ${to.short}`
    : isOneYear
      ? `${from.short} – ${to.short}`
      : `${from.long} – ${to.long}`
  return {
    ...single(from),
    end: to.end,
    short,
    long: isOneYear ? `${short} ${yearWords(to.year)}` : short,
    isRange: true,
  }
}

const monthOf = (start: number): number => new Date(start * 86_400_000).getUTCMonth() + 1

function pointOf(value: string): Point | null {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return years(Number(decade[1]) * 10, 10, 'decade')
  const century = /^(\d{2})XX$/.exec(value)
  if (century) return years(Number(century[1]) * 100, 100, 'century')
  const parts =
    /^(-?\d{4})(?:-(W?\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(value)
  if (!parts) return null
  const year = Number(parts[1])
  if (parts[2] === undefined) return years(year, 1, 'year')
  if (parts[2].startsWith('W')) return week(year, Number(parts[2].slice(1)))
  const part = Number(parts[2])
  if (part >= 21 && part <= 24) {
    const [first, after] = SEASON_MONTHS[part - 21]!
    return point('season', year, day(year, first, 1), day(year, after, 1), words.time.seasons[part - 21]!)
  }
  if (part < 1 || part > 12) return null
  if (parts[3] === undefined)
    return point('month', year, day(year, part, 1), day(year, part + 1, 1), monthWord(part))
  const date = Number(parts[3])
  const start = day(year, part, date)
  if (date < 1 || monthOf(start) !== part) return null
  const one = point('day', year, start, start + 1, words.timeline.dayOf(date, monthWord(part)))
  const time = parts[4]
  return time ? { ...one, short: `${one.short}, ${time}`, long: `${one.long}, ${time}` } : one
}

function years(year: number, count: number, unit: Unit): Point {
  const text = count === 1 ? yearWords(year) : words.timeline.years(year)
  return { unit, year, start: day(year, 1, 1), end: day(year + count, 1, 1), short: text, long: text }
}

/** Weeks are numbered as in ISO 8601: the first has the year's first Thursday. */
function week(year: number, number: number): Point | null {
  if (number < 1 || number > 53) return null
  const fourth = day(year, 1, 4)
  const weekday = (((fourth + 3) % 7) + 7) % 7
  const start = fourth - weekday + (number - 1) * 7
  const short = words.timeline.week(number)
  return {
    unit: 'week',
    year,
    start,
    end: start + 7,
    short,
    long: words.timeline.weekOf(number, yearWords(year)),
  }
}

function point(unit: Unit, year: number, start: number, end: number, short: string): Point {
  return { unit, year, start, end, short, long: `${short} ${yearWords(year)}` }
}

const ABOUT = /\b(about|around|circa|ca\.|roughly|approximately|nearly|almost|some)(?: the)? ?$/i
const PART = /\b(early|mid|late)(?: in|-)?(?: the)? ?$/i
const BOUND = /\b(since|until|till|by|before|after)(?: the)? ?$/i
const WORDS: Record<string, string> = { till: 'until' }

/**
 * The word that keeps a date from being exact, as printed before it or at its beginning: `about`, `early`,
 * `since`; null where none is.
 */
export function leaning(sentence: string, [start, end]: readonly [number, number]): string | null {
  const before = sentence.slice(Math.max(0, start - 24), start)
  const first = /^[\p{L}.]+/u.exec(sentence.slice(start, end))?.[0] ?? ''
  for (const text of [before, first]) {
    if (ABOUT.test(text)) return 'about'
    const word = (PART.exec(text) ?? BOUND.exec(text))?.[1]?.toLowerCase()
    if (word) return WORDS[word] ?? word
  }
  return null
}
