import { MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN, weekdayNumber } from '../../article/calendar'
import { list, numberOr, ORDINAL, ORDINAL_DAY, ordinalOf, reader, sticky, YEAR, type Entry } from './lexicon'
import { withYear } from './of-year'
import type { Temporal } from './temporal'

/** Days by their number: "March 22, 2013", "3rd of January", "Jan 3-5", "22.03.2013", "9/11", "the 12th of last month". */

const WEEKDAY_BEFORE = `(?:(${WEEKDAY_PATTERN}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?),? (?:the )?)?`
/** "13-14", "Friday 13 and Saturday 14". */
const UNTIL_DAY = ` ?(?:-|\u2013|to|and|through) ?(?:(?:${WEEKDAY_PATTERN}),? )?(\\d{1,2})(?:${ORDINAL_DAY})?`
const NO_DAY = '(?!:|,\\d|\\.\\d|%)'
const UNTIL = `(?:${UNTIL_DAY}\\b(?! (?:million|billion|percent|per|people|${MONTH_PATTERN}))${NO_DAY})?`

const MONTH_DAY = sticky(
  `${WEEKDAY_BEFORE}(?:the )?(${MONTH_PATTERN}) (?:the )?(\\d{1,2})(?:${ORDINAL_DAY})?\\b(?![:%]|[.,]\\d)${UNTIL}(?:,? (?:(?:in|of) )?${YEAR})?`,
)
const DAY_MONTH = sticky(
  `${WEEKDAY_BEFORE}(?:the )?(\\d{1,2})(?:${ORDINAL_DAY})?(?:${UNTIL_DAY}${NO_DAY})?(?: of|-)?(?: |(?<=-))(${MONTH_PATTERN})(?![\\w']\\w)(?:,?[ -](?:(?:in|of) )?${YEAR})?`,
)
const SHIFTED_DAY = sticky(
  `(last|next) (${MONTH_PATTERN}) (\\d{1,2})(?:${ORDINAL_DAY})?\\b(?![:%]|[.,]\\d|,? ${YEAR})`,
  'i',
)
const ORDINAL_MONTH = sticky(
  `(?:the )?(${ORDINAL}) (?:day )?of (${MONTH_PATTERN})(?!\\w)(?:,? ${YEAR})?`,
  'i',
)
const ISO_DAY = sticky('(\\d{4})-(\\d{2})-(\\d{2})(?=\\b|T\\d)')
const NUMERIC = sticky('(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})\\b(?![/.-]\\d)')
const NINE_ELEVEN = sticky('9/11\\b(?!/)')
const SEPTEMBER_ELEVEN = sticky(
  'Sept(?:ember|\\.)? 11(?:th)?(?= (?:(?:terror(?:ist)? )?attacks|hijack|al-Qaida|al-Qaeda|victims|plot))',
)
const DAY_OF_MONTH = sticky(
  `(?:the )?(\\d{1,2})${ORDINAL_DAY} of (?:(last|this|next) month|(the|that) month)\\b`,
  'i',
)
const BARE_DAY = sticky(`the (\\d{1,2})${ORDINAL_DAY}(?=[.,;)]|$| (?:and|but|when|after|before)\\b)`, 'i')

const WEEKDAYS_SHORT = list('mon tue wed thu fri sat sun')
const printedWeekday = (name: string | undefined): number | null =>
  name === undefined
    ? null
    : (weekdayNumber(name) ?? (WEEKDAYS_SHORT.indexOf(name.slice(0, 3).toLowerCase()) + 1 || null))

function dayOrRange(
  year: number | null,
  month: number,
  day: number,
  until: number | null,
  weekday: number | null,
): Temporal | null {
  if (day < 1 || day > 31 || (until !== null && (until <= day || until > 31))) return null
  const first: Temporal = { type: 'day', year, month, day, weekday }
  return until === null ? first : { type: 'range', from: first, to: { type: 'day', year, month, day: until } }
}

/** 22/3/2013, 22.03.2013, 3-22-13. Points and a number past twelve tell the order; slashes may not. */
function numeric(match: RegExpExecArray): Temporal | null {
  const [a, b] = [Number(match[1]), Number(match[3])]
  const tail = match[4] ?? ''
  const year = tail.length === 4 ? Number(tail) : 2000 + Number(tail)
  if (match[2] !== '/' && tail.length === 2) return null
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null
  if (match[2] === '.' || a > 12 || a === b) return { type: 'day', year, month: b, day: a }
  return b > 12 ? { type: 'day', year, month: a, day: b } : { type: 'numeric', year, numbers: [a, b] }
}

const MONTHS = list(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)
const WEEKDAYS = list(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)

const monthDay = reader(MONTH_DAY, (m) =>
  dayOrRange(
    numberOr(m[5]),
    monthNumber(m[2] ?? '') ?? 0,
    Number(m[3]),
    numberOr(m[4]),
    printedWeekday(m[1]),
  ),
)
const shiftedDay = reader(SHIFTED_DAY, (m) => {
  const [month, number] = [monthNumber(m[2] ?? '') ?? 0, Number(m[3])]
  const shift = m[1]?.toLowerCase() === 'last' ? 'last' : 'next'
  return number < 1 || number > 31 ? null : { type: 'day', year: null, month, day: number, shift }
})
const dayMonth = reader(DAY_MONTH, (m) =>
  dayOrRange(
    numberOr(m[5]),
    monthNumber(m[4] ?? '') ?? 0,
    Number(m[2]),
    numberOr(m[3]),
    printedWeekday(m[1]),
  ),
)

export const CALENDAR_DAYS: Entry[] = [
  { first: ['#'], read: reader(NINE_ELEVEN, () => ({ type: 'day', year: 2001, month: 9, day: 11 })) },
  {
    first: ['sept', 'september'],
    read: reader(SEPTEMBER_ELEVEN, () => ({ type: 'day', year: 2001, month: 9, day: 11 })),
  },
  {
    first: ['#'],
    read: reader(ISO_DAY, (m) => ({
      type: 'day',
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
    })),
  },
  { first: ['#'], read: reader(NUMERIC, numeric) },
  { first: ['last', 'next'], read: shiftedDay },
  { first: [...MONTHS, ...WEEKDAYS], read: withYear(monthDay) },
  { first: ['#', 'the #', ...WEEKDAYS], read: withYear(dayMonth) },
  {
    first: ['#', 'the #'],
    read: reader(DAY_OF_MONTH, (m) => ({
      type: 'dayOfMonth',
      day: Number(m[1]),
      month: m[2]
        ? { type: 'offset', unit: 'month', count: m[2] === 'last' ? -1 : m[2] === 'next' ? 1 : 0 }
        : { type: 'told', unit: 'month', count: 0, isPresent: true },
    })),
  },
  {
    first: ['the #'],
    read: reader(BARE_DAY, (m) => {
      const day = Number(m[1])
      return day >= 1 && day <= 31 ? { type: 'dayOfMonth', day, month: null } : null
    }),
  },
  {
    first: ORDINAL.split('|').flatMap((word) => [word, `the ${word}`]),
    read: withYear(
      reader(ORDINAL_MONTH, (m) =>
        dayOrRange(numberOr(m[3]), monthNumber(m[2] ?? '') ?? 0, ordinalOf(m[1] ?? ''), null, null),
      ),
    ),
  },
]
