import type { DateValue } from '../facts/model'
import { normal } from './normalise'
import { parseDate, type PartialDate, type WrittenDate } from './parse-date'
import { almost, right, RIGHT, WRONG, type Grade } from './verdict'

export interface ExpectedDate {
  date: DateValue
  key: string
  accepted: readonly string[]
  rejected: readonly string[]
  /** Whether "3/4" is the third of April; undefined when the reader's custom isn't known. */
  dayFirst?: boolean
}

/** An EDTF day, month, year or time as its parts; null for other values. */
export function partsOf(edtf: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2})(?::(\d{2}))?(?::\d{2})?Z?)?$/.exec(edtf)
  if (!match) return null
  const [year, month, day, hour, minute] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (month !== undefined && month > 12) return null
  const date: PartialDate = {}
  if (year !== undefined) date.year = year
  if (month !== undefined) date.month = month
  if (day !== undefined) date.day = day
  if (hour !== undefined) {
    date.hour = hour
    date.minute = minute ?? 0
  }
  return date
}

/** Monday is 1. Undefined unless the whole day is known. */
function weekdayOf({ year, month, day }: PartialDate): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

type Part = 'year' | 'month' | 'day' | 'hour'
const PARTS: readonly Part[] = ['year', 'month', 'day', 'hour']
const MISSING: Record<Part, string> = {
  year: 'Which year?',
  month: 'Which month?',
  day: 'Which day?',
  hour: 'At what time?',
}

function comparePoint(given: PartialDate, wanted: PartialDate): Grade {
  const weekday = weekdayOf(wanted)
  if (given.weekday !== undefined && weekday !== undefined && given.weekday !== weekday) return WRONG
  const has = PARTS.filter((part) => given[part] !== undefined)
  const needs = PARTS.filter((part) => wanted[part] !== undefined)
  for (const part of has) if (needs.includes(part) && given[part] !== wanted[part]) return WRONG
  if (wanted.hour !== undefined && given.hour !== undefined && given.minute !== wanted.minute) return WRONG

  const missing = needs.filter((part) => given[part] === undefined)
  const found = needs.filter((part) => given[part] !== undefined)
  if (missing.length === 0) {
    const finer = has.some((part) => !needs.includes(part))
    return finer
      ? right(`The article gives only the ${needs.at(-1) === 'hour' ? 'time' : needs.at(-1)}.`)
      : RIGHT
  }
  if (found.length === 0)
    return given.weekday !== undefined && weekday !== undefined
      ? almost('The weekday is right. Which date was it?')
      : WRONG
  // A time of day without its date says little; "25" without its month says nothing.
  if (found.every((part) => part === 'hour')) return almost('The time is right. On which day?')
  const known = found.filter((part) => part !== 'hour')
  const known2 = known.length === 2 ? `${known[1]} and ${known[0]} are` : `${known[0]} is`
  return almost(`The ${known2} right. ${MISSING[missing[0]!]}`)
}

function compareRange(given: WrittenDate, from: PartialDate, to: PartialDate): Grade {
  if (given.kind === 'range') {
    const [start, end] = [comparePoint(given.from, from), comparePoint(given.to, to)]
    if (start.verdict === 'wrong' && end.verdict === 'wrong') return WRONG
    if (start.verdict === 'wrong') return almost('The end is right. When did it begin?')
    if (end.verdict === 'wrong') return almost('The beginning is right. When did it end?')
    return start.verdict === 'almost' ? start : end.verdict === 'almost' ? end : RIGHT
  }
  if (given.kind !== 'point') return WRONG
  if (comparePoint(given.date, from).verdict === 'right')
    return almost('That is the beginning. When did it end?')
  if (comparePoint(given.date, to).verdict === 'right') return almost('That is the end. When did it begin?')
  return WRONG
}

function compare(given: WrittenDate, value: string): Grade {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) {
    const start = Number(decade[1]) * 10
    if (given.kind === 'decade') {
      if (given.isCenturyKnown) return given.decade === start ? RIGHT : WRONG
      return given.decade % 100 === start % 100 ? RIGHT : WRONG
    }
    if (
      given.kind === 'point' &&
      given.date.year !== undefined &&
      Math.floor(given.date.year / 10) * 10 === start
    )
      return almost('The article names only the decade. Which one?')
    return WRONG
  }
  const season = /^(\d{4})-(2[1-4])$/.exec(value)
  if (season) {
    const year = Number(season[1])
    if (given.kind === 'season') {
      if (given.season !== Number(season[2])) return WRONG
      return given.year === undefined
        ? almost('The season is right. Which year?')
        : given.year === year
          ? RIGHT
          : WRONG
    }
    if (given.kind === 'point' && given.date.year === year && given.date.month === undefined)
      return almost('The year is right. Which season?')
    return WRONG
  }
  const [first, second] = value.split('/')
  const from = partsOf(first ?? '')
  if (!from) return WRONG
  if (second !== undefined) {
    const to = partsOf(second)
    return to ? compareRange(given, from, to) : WRONG
  }
  return given.kind === 'point' ? comparePoint(given.date, from) : WRONG
}

const STEPS: Record<Grade['verdict'], number> = { wrong: 0, almost: 1, right: 2 }

/**
 * Grades a typed date at the granularity of the fact: a part that is wrong makes it wrong, a part that
 * is missing makes it "almost", and asks for that part.
 */
export function gradeDate(given: string, expected: ExpectedDate): Grade {
  const spoken = normal(given)
  if ([expected.key, ...expected.accepted].some((form) => normal(form) === spoken)) return RIGHT
  const read = (isDayFirst: boolean): Grade => {
    const written = parseDate(given, isDayFirst)
    return written ? compare(written, expected.date.value) : WRONG
  }
  if (expected.dayFirst !== undefined) {
    const grade = read(expected.dayFirst)
    if (grade.verdict === 'wrong' && read(!expected.dayFirst).verdict === 'right')
      return almost('Write the month as a word.')
    return grade
  }
  const [one, other] = [read(true), read(false)]
  if (one.verdict === other.verdict) return one
  const better = STEPS[one.verdict] > STEPS[other.verdict] ? one : other
  return better.verdict === 'right' ? almost('Write the month as a word.') : better
}
