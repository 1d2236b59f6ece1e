import type { DateValue } from '../../facts/model'
import { remembered } from '../../grading/remembered'
import { partsOf } from '../../grading/dates'
import {
  MONTHS,
  parseDate,
  SEASONS,
  WEEKDAYS,
  type PartialDate,
  type WrittenDate,
} from '../../grading/parse-date'

export type DateStyle = 'day-first' | 'month-first'

const MONTH = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
const YEAR = '(?:1[5-9]|20)\\d\\d'
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'
const POINTS = [
  `(?:${WEEKDAY},? )?${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:, ${YEAR})?(?!\\d)`,
  `${MONTH},? ${YEAR}`,
  `(?:spring|summer|autumn|fall|winter)(?: of)? ${YEAR}`,
  `(?:the )?${YEAR.replace('\\d\\d', '\\d')}0s`,
  YEAR,
]
const POINT = `(?:${POINTS.join('|')})`
const EXPRESSION = new RegExp(
  `\\b(?:(?:from|between) ${POINT} (?:to|and|until) ${POINT}|${YEAR}[-–](?:${YEAR}|\\d\\d)|${POINT})(?![\\w-])`,
  'g',
)

/** Whether the article writes "25 March" or "March 25"; day first when it writes neither. */
export function dateStyleOf(text: string): DateStyle {
  const monthFirst = text.match(new RegExp(`\\b${MONTH} ${DAY}\\b`, 'g'))?.length ?? 0
  const dayFirst = text.match(new RegExp(`\\b${DAY} ${MONTH}\\b`, 'g'))?.length ?? 0
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

function formatPoint(date: PartialDate, style: DateStyle): string {
  const month = date.month ? MONTHS[date.month - 1]! : ''
  const clock = date.hour === undefined ? '' : `${date.hour}:${String(date.minute ?? 0).padStart(2, '0')} on `
  if (date.day === undefined) return date.month ? `${month} ${date.year}` : String(date.year)
  return (
    clock +
    (style === 'day-first' ? `${date.day} ${month} ${date.year}` : `${month} ${date.day}, ${date.year}`)
  )
}

/** A date value in words, all values of one granularity in one form; null for values without such a form. */
export function formatDate(value: string, style: DateStyle): string | null {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return `the ${decade[1]}0s`
  const season = /^(\d{4})-(2[1-4])$/.exec(value)
  if (season) return `${SEASONS[Number(season[2]) - 21]} ${season[1]}`
  const [first, second] = value.split('/')
  const from = partsOf(first ?? '')
  if (!from || from.year === undefined) return null
  if (second === undefined) return formatPoint(from, style)
  const to = partsOf(second)
  return to && to.year !== undefined ? `${formatPoint(from, style)} to ${formatPoint(to, style)}` : null
}

const same = (a: PartialDate, b: PartialDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day

/** Whether a written date says exactly this value. */
export function saysDate(text: string, value: string): boolean {
  const written = parseDate(text.replace(/^the (?=\w+ \d|\d)/, ''), true)
  if (!written) return false
  const [first, second] = value.split('/')
  const from = partsOf(first ?? '')
  if (written.kind === 'decade')
    return value === `${String(written.decade).slice(0, 3)}X` && written.isCenturyKnown
  if (written.kind === 'season') return value === `${written.year}-${written.season}`
  if (!from) return false
  if (written.kind === 'point')
    return second === undefined && from.hour === undefined && same(written.date, from)
  const to = partsOf(second ?? '')
  return to !== null && same(written.from, from) && same(written.to, to)
}

export interface WrittenSpan {
  start: number
  end: number
  text: string
}

/** Every date that is written out in the text. */
export const datesIn: (text: string) => readonly WrittenSpan[] = remembered(
  (text) =>
    [...(/\d/.test(text) ? text.matchAll(EXPRESSION) : [])].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  1000,
)

/** Where the text writes this date out in full, if it does so exactly once. */
export function findDate(text: string, date: DateValue): { start: number; end: number } | null {
  const said = datesIn(text).filter((expression) => saysDate(expression.text, date.value))
  return said.length === 1 ? { start: said[0]!.start, end: said[0]!.end } : null
}

/** A number by which dates sort; months and days that are missing count as none. */
export function dateOrder(written: WrittenDate): number {
  const date = written.kind === 'point' ? written.date : written.kind === 'range' ? written.from : null
  if (!date)
    return written.kind === 'decade'
      ? written.decade * 1e4
      : written.kind === 'season'
        ? (written.year ?? 0) * 1e4 + written.season * 100
        : 0
  return (date.year ?? 0) * 1e4 + (date.month ?? 0) * 100 + (date.day ?? 0)
}
