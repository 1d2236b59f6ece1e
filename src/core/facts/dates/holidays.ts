import table from '../../../../resources/data/holidays.json'
import { numberOr, shiftOf, sticky, stepOf, yearOr, YEAR, type Entry, type Reader } from './lexicon'
import { withYear } from './of-year'
import type { Holiday, Temporal } from './temporal'

interface Row {
  names: string[]
  month?: number
  day?: number
  weekday?: number
  nth?: number
  fromEaster?: number
  loose?: boolean
}

const byName = new Map<string, { holiday: Holiday; loose: boolean }>()
for (const row of table.days as Row[])
  for (const name of row.names) byName.set(name, { holiday: holidayOf(row), loose: row.loose === true })

function holidayOf({ month = 1, day, weekday, nth, fromEaster }: Row): Holiday {
  if (fromEaster !== undefined) return { fromEaster }
  return day !== undefined ? { month, day } : { month, weekday: weekday ?? 1, nth: nth ?? 1 }
}

const NAMES = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/\./g, '\\.'))
const HOLIDAY = sticky(
  `(?:([Ll]ast|[Nn]ext|[Tt]his) )?(${NAMES.join('|')})(?![\\w'])(?:,? (?:(?:in |of )?${YEAR}|(?:of )?(last|this|next) year\\b))?`,
)
const ASKED = /\b(?:on|before|after|since|by|until|around|at|this|last|next|past|for|and|over|till) $/i

/** A named day with a date of its own. */
const holiday: Reader = (text, at) => {
  HOLIDAY.lastIndex = at
  const match = HOLIDAY.exec(text)
  const known = match && byName.get(match[2] ?? '')
  if (!match || !known) return null
  const end = at + match[0].length
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(end, end + 2)
  // "Like a turkey that votes for Christmas"
  if (/\bvot(?:es?|ed|ing) for $/.test(before)) return null
  // "India's Independence Day" is another day.
  if (/'s $|\b\p{Lu}\p{L}+n $/u.test(before) && match[2] === 'Independence Day') return null
  if (known.loose && match[3] === undefined) {
    if (!match[1] && !ASKED.test(before)) return null
    if (
      /^ \p{L}|^-/u.test(after) &&
      !/^ (?:and|but|in|at|when|as|after|before|with|to|he|she|they|it|the|a|for|this|last)\b/.test(
        text.slice(end, end + 8),
      )
    )
      return null
  }
  const year: Temporal | null =
    numberOr(match[3]) !== null
      ? yearOr(match[3])
      : match[4]
        ? { type: 'offset', unit: 'year', count: stepOf(match[4]) }
        : null
  return { end, temporal: { type: 'holiday', holiday: known.holiday, year, shift: shiftOf(match[1]) } }
}

const firstWords = new Set(
  [...byName.keys()].map((name) => (/^[\p{L}]+/u.exec(name)?.[0] ?? '').toLowerCase()),
)

export const HOLIDAY_ENTRIES: Entry[] = [
  { first: [...firstWords, 'last', 'next', 'this'], read: withYear(holiday) },
]
