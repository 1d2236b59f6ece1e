import { MONTH_PATTERN, monthNumber } from '../../article/calendar'
import { isKindOfDay, isMonthHere, isYearHere } from './bare-names'
import {
  afterThe,
  list,
  ORDINAL,
  ordinalOf,
  ordinalWords,
  reader,
  shiftOf,
  sticky,
  YEAR,
  type Entry,
  type Reader,
} from './lexicon'
import { withYear } from './of-year'

/** Months, years, decades and centuries: "January 2012", "2012-13", "fiscal 2013", "'98", "the late '80s". */

const MONTH_YEAR = sticky(`(${MONTH_PATTERN})(?: of|,|-)? ?(?<=[ -])${YEAR}`)
const MONTH_SPAN = sticky(
  `(${MONTH_PATTERN}) ?(?:-|\u2013|to|through) ?(${MONTH_PATTERN})(?![\\w])(?!\\s\\d{1,2}\\b(?!\\d))(?:,? (?:of )?${YEAR})?`,
)
const MONTH_ONLY = sticky(`(?:([Ll]ast|[Nn]ext|[Tt]his) )?(${MONTH_PATTERN})(?![\\w])`)
const DECADE = sticky("(?:the )?(?:(?:early|late|mid)(?:-to-(?:mid|late))?[- ])?(1[0-9]|20)([0-9])0'?s\\b")
const SHORT_DECADE = sticky("(the )?((?:early|late|mid)(?:-to-(?:mid|late))?[- ])?(')?([0-9])0'?s\\b")
const CENTURY = sticky(
  `(?:the )?(?:(?:early|late|mid)(?:-to-(?:mid|late))?[- ])?(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINAL}))(?: |-)century\\b(?! (?:Fox|Studios|Pictures)\\b)`,
  'i',
)
const YEAR_SPAN = sticky(
  '(1[0-9]{3}|20[0-9]{2})(?:(?:-|\u2013|/)(\\d{4}|\\d{2})|(?: [-\u2013] )(\\d{4}))\\b(?![-\u2013/]\\d)(?!%)',
)
const YEAR_ONLY = sticky(YEAR + '(?![\\w%])')
const SHORT_YEAR = sticky("'(\\d{2})(?![\\d'%]|s\\b)")
const FISCAL_YEAR = sticky(
  `(?:the )?(?:(?:fiscal|financial|tax)(?: year)? ${YEAR}|FY ?(?:${YEAR}|(\\d{2})\\b))`,
)

const monthOnly: Reader = (text, at) => {
  MONTH_ONLY.lastIndex = at
  const match = MONTH_ONLY.exec(text)
  if (!match) return null
  const name = match[2] ?? ''
  const end = at + match[0].length
  const month = monthNumber(name)
  if (month === null || isKindOfDay(text, end)) return null
  if (!match[1] && !isMonthHere(text, at, end, name)) return null
  return { end, temporal: { type: 'month', year: null, month, shift: shiftOf(match[1]) ?? undefined } }
}

const bareYear: Reader = (text, at) => {
  YEAR_ONLY.lastIndex = at
  const match = YEAR_ONLY.exec(text)
  if (!match || !isYearHere(text, at, at + match[0].length)) return null
  return { end: at + match[0].length, temporal: { type: 'year', year: Number(match[1]) } }
}

const shortYear: Reader = (text, at) => {
  if (
    !/\b(?:in|since|of|from|until|by|before|after|and|to|spring|summer|fall|autumn|winter|through) $/i.test(
      text.slice(Math.max(0, at - 8), at),
    )
  )
    return null
  if (/\bclass of $/i.test(text.slice(Math.max(0, at - 9), at))) return null
  SHORT_YEAR.lastIndex = at
  const match = SHORT_YEAR.exec(text)
  return match && { end: at + match[0].length, temporal: { type: 'shortYear', year: Number(match[1]) } }
}

/** Without its apostrophe "the 80s" is a temperature or an age as often; it takes the article and no low number. */
const WARMTH = /\b(?:temperatures?|degrees|highs?|lows?|Fahrenheit|warm|heat|humid)\b/i
const shortDecade: Reader = (text, at) => {
  SHORT_DECADE.lastIndex = at
  const match = SHORT_DECADE.exec(text)
  if (!match) return null
  const tens = Number(match[4])
  if (!match[3] && (!match[1] || tens < 2 || WARMTH.test(text))) return null
  const year = (tens < 2 ? 2000 : 1900) + tens * 10
  return { end: at + match[0].length, temporal: { type: 'decade', year } }
}

const MONTHS = list(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)
const PART = list('early late mid')

export const MONTH_ENTRIES: Entry[] = [
  {
    first: MONTHS,
    read: withYear(
      reader(MONTH_SPAN, (m) => {
        const [from, to] = [monthNumber(m[1] ?? '') ?? 0, monthNumber(m[2] ?? '') ?? 0]
        const year = m[3] === undefined ? null : Number(m[3])
        const first = year !== null && from > to ? year - 1 : year
        return {
          type: 'range',
          from: { type: 'month', year: first, month: from },
          to: { type: 'month', year, month: to },
        }
      }),
    ),
  },
  {
    first: MONTHS,
    read: reader(MONTH_YEAR, (m) => ({
      type: 'month',
      year: Number(m[2]),
      month: monthNumber(m[1] ?? '') ?? 0,
    })),
  },
  { first: [...MONTHS, 'last', 'next', 'this'], read: withYear(monthOnly) },
]

export const YEAR_ENTRIES: Entry[] = [
  {
    first: [...afterThe(list('fiscal financial tax')), 'fy', 'the fy'],
    read: reader(FISCAL_YEAR, (m) => ({
      type: 'year',
      year: m[3] ? 2000 + Number(m[3]) : Number(m[1] ?? m[2]),
    })),
  },
  {
    first: ['#'],
    read: reader(YEAR_SPAN, (m) => {
      const from = Number(m[1])
      const tail = m[2] ?? m[3] ?? ''
      const to = tail.length === 4 ? Number(tail) : Math.floor(from / 100) * 100 + Number(tail)
      return to > from ? { type: 'years', from, to } : null
    }),
  },
  {
    first: afterThe(['#', ...PART]),
    read: reader(DECADE, (m) => ({ type: 'decade', year: Number(`${m[1]}${m[2]}0`) })),
  },
  {
    first: [...afterThe(["'", '#']), ...PART, ...PART.map((word) => `the ${word}`)],
    read: shortDecade,
  },
  {
    first: afterThe(['#', ...PART, ...ordinalWords, 'twenty']),
    read: reader(CENTURY, (m) => {
      const ordinal = m[1] ? Number(m[1]) : ordinalOf(m[2] ?? '')
      return ordinal >= 1 && ordinal <= 22 ? { type: 'century', hundreds: ordinal - 1 } : null
    }),
  },
  { first: ["'"], read: shortYear },
  { first: ['#'], read: bareYear },
]
