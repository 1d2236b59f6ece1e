import { NUMBER_WORD, smallNumber } from '../number-words'
import {
  afterThe,
  list,
  reader,
  SEASONS,
  shiftOf,
  sticky,
  stepOf,
  YEAR,
  yearOr,
  type Entry,
  type Reader,
} from './lexicon'
import type { Temporal } from './temporal'

/** Parts of a year: quarters, halves, the first months, and seasons. */

const OF_YEAR = `(?:,? (?:of )?(?:the |its )?(?:fiscal |financial |calendar )?(?:year )?(?:${YEAR}|(last|this|next) (?:fiscal |calendar )?year\\b|(of (?:the|that|the same) year\\b)))?`
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 0,
  last: 0,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
/** "the second half of the match", "a third quarter-mile": parts of other things. */
const NOT_OF_A_GAME =
  '(?! of (?:the|an?|his|her|its|their|our) (?!fiscal|financial|calendar|year)|[ -](?:mile|point|percent|century|dozen|hour|pound|inch))'
const QUARTER = sticky(
  `(?:(last|this|next) year's |the |its |their |our |his )?(?:(?:fiscal|company's|bank's) )?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?(quarter|half|trimester)\\b${NOT_OF_A_GAME}${OF_YEAR}`,
  'i',
)
const SHORT_QUARTER = sticky(`(?:([QH])([1-4])|([1-4])([QH]))(?:,?[ -](?:of )?(?:FY ?)?${YEAR})?\\b`)
const FIRST_MONTHS = sticky(
  `(?:the )?(first|last|final) (${NUMBER_WORD}|\\d{1,2}) months of (?:the (?:fiscal )?year\\b|(?:fiscal )?${YEAR}|(last|this|next) year\\b)`,
  'i',
)
const SAME_PERIOD = sticky(
  `the (?:same|comparable|corresponding|equivalent|like) (?:three-month |six-month |nine-month )?(?:period|quarter|months?|half|time|week)(?: (?:of|in|a) (?:the )?(?:(year) (?:earlier|ago|before)|previous (year)|prior (year)|last (year))|,? (last) year|,? the (?:previous|prior) (year)|the (year) before)\\b`,
  'i',
)
const YEAR_AGO = sticky(
  '(?:the |a )?(?:year-ago|year-earlier|prior-year|previous-year) (?:period|quarter|month|three months|half)\\b',
  'i',
)
const SEASON = sticky(
  `(?:([Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he past|[Tt]he coming|[Tt]hat|[Tt]he) )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(spring|summer|fall|autumn|winter|(?:Spring|Summer|Fall|Autumn|Winter)(?= (?:of )?\\d{4}))(?:(?: (?:of )?|-)(?:${YEAR}(?:-(\\d\\d)\\b)?|(last|this|next) year))?\\b`,
)
const SEASON_ASKED =
  /\b(?:by|in|over|during|since|until|before|after|through|throughout|for|of|late|early|mid) $/i

function period(
  words: { length: number; ordinal: number },
  year: Temporal | null,
  isFiscal = false,
): Temporal | null {
  const { length } = words
  const ordinal = words.ordinal === 0 ? 12 / length : words.ordinal
  return ordinal > 12 / length ? null : { type: 'period', length, ordinal, year, isFiscal }
}

const offsetYear = (word: string | undefined): Temporal | null =>
  word === undefined ? null : { type: 'offset', unit: 'year', count: stepOf(word) }

const season: Reader = (text, at) => {
  SEASON.lastIndex = at
  const match = SEASON.exec(text)
  if (!match) return null
  const end = at + match[0].length
  const code = SEASONS[(match[2] ?? '').toLowerCase()]
  if (code === undefined) return null
  if (match[3] !== undefined)
    return { end, temporal: { type: 'season', season: code, year: Number(match[3]), shift: null } }
  if (match[5])
    return {
      end,
      temporal: { type: 'season', season: code, year: null, shift: null, ofYear: stepOf(match[5]) },
    }
  const word = (match[1] ?? '').toLowerCase()
  const shift = /past/.test(word) ? 'last' : /coming/.test(word) ? 'next' : shiftOf(word.split(' ')[0])
  if (shift) return { end, temporal: { type: 'season', season: code, year: null, shift } }
  if (word === 'that')
    return isFree(text, end)
      ? { end, temporal: { type: 'season', season: code, year: null, shift: null, isTold: true } }
      : null
  // "a strong summer" names no time, nor does "in summer"; "by the summer" does.
  const isAsked = word === 'the' && SEASON_ASKED.test(text.slice(Math.max(0, at - 12), at))
  return isAsked && isFree(text, end)
    ? { end, temporal: { type: 'season', season: code, year: null, shift: null } }
    : null
}

/** No noun goes on after a season ("the summer holidays", "the fall of the regime"). */
const isFree = (text: string, end: number) =>
  /^(?:[.,;:)]|$| (?:and|but|when|after|before|as|to|he|she|they|it|we|the|a|his|her|its|their|our|with|that|at|on|in|more|most|all|many|some|about|nearly|several|was|were|had)\b| \d)/.test(
    text.slice(end, end + 9),
  )

/** "the second half of the film": no time, and no half of a group either; the words are taken, and no date comes of it. */
const PART_OF_THING = sticky(
  '(?:the |its |their |our |his )?(?:first|second|third|fourth|final|last)[- ](?:quarter|half)\\b(?= of (?:the|an?|his|her|its|their|our) \\p{L})',
  'iu',
)

export const PERIOD_ENTRIES: Entry[] = [
  {
    first: [
      ...afterThe(list('first second third fourth final last fiscal company bank')),
      ...list('its their our his this next'),
    ],
    read: reader(QUARTER, (m) => {
      const length = { quarter: 3, half: 6, trimester: 4 }[(m[3] ?? '').toLowerCase()] ?? 3
      const word = (m[2] ?? '').toLowerCase()
      // "last quarter" is the one before this, "the last quarter of 2012" the fourth.
      if (word === 'last' && m[4] === undefined && !m[5] && !m[6]) return null
      const year =
        yearOr(m[4]) ??
        offsetYear(m[5] ?? m[1]) ??
        (m[6] ? { type: 'told', unit: 'year', count: 0, isPresent: !/that|same/.test(m[6]) } : null)
      return period({ length, ordinal: ORDINALS[word] ?? 9 }, year, /\bfiscal\b/i.test(m[0]))
    }),
  },
  {
    first: [...afterThe(list('first second third fourth final last')), ...list('its their our his')],
    read: reader(PART_OF_THING, () => ({
      type: 'period',
      length: 0,
      ordinal: 0,
      year: null,
      isFiscal: false,
    })),
  },
  {
    first: [...list('q h'), '#'],
    read: reader(SHORT_QUARTER, (m) =>
      period({ length: (m[1] ?? m[4]) === 'H' ? 6 : 3, ordinal: Number(m[2] ?? m[3]) }, yearOr(m[5])),
    ),
  },
  {
    first: afterThe(list('first last final')),
    read: reader(FIRST_MONTHS, (m) => {
      const length = smallNumber(m[2] ?? '') ?? Number(m[2])
      if (length < 2 || length > 11) return null
      const year = yearOr(m[3]) ??
        offsetYear(m[4]) ?? { type: 'told', unit: 'year', count: 0, isPresent: true }
      return {
        type: 'period',
        length,
        ordinal: m[1]?.toLowerCase() === 'first' ? 1 : 12 / length,
        year,
        isFiscal: false,
      }
    }),
  },
  {
    first: list('same comparable corresponding equivalent like').map((word) => `the ${word}`),
    read: reader(SAME_PERIOD, () => ({ type: 'samePeriod', years: -1 })),
  },
  {
    first: [...afterThe(list('year prior previous')), 'a'],
    read: reader(YEAR_AGO, () => ({ type: 'samePeriod', years: -1 })),
  },
  {
    first: [
      ...afterThe(list('spring summer fall autumn winter early late mid')),
      ...list('last next this that'),
      'the past',
      'the coming',
    ],
    read: season,
  },
]
