import { MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN, weekdayNumber } from '../../article/calendar'
import { NUMBER_WORD, smallNumber } from '../number-words'
import type { DateExpression, Temporal } from './temporal'

interface Point {
  end: number
  temporal: Temporal
}

type Shift = 'last' | 'next' | 'this'

const sticky = (source: string, flags = '') => new RegExp(source, 'y' + flags)

const YEAR = '(1[0-9]{3}|20[0-9]{2})(?![\\d,.]*\\d)(?!%| per ?cent)'
const MONTH_DAY = sticky(
  `(?:${WEEKDAY_PATTERN},? )?(?:the )?(?:(${MONTH_PATTERN}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)(?: ?(?:-|\u2013|to|and) ?(\\d{1,2})(?:st|nd|rd|th)?\\b(?! (?:million|billion|percent|per|people)))?(?:,? ${YEAR})?)`,
)
const DAY_MONTH = sticky(
  `(?:${WEEKDAY_PATTERN},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|\u2013|to|and) ?(\\d{1,2})(?:st|nd|rd|th)?)?(?: of)? (${MONTH_PATTERN})(?![\\w'])(?:,? ${YEAR})?`,
)
const ISO_DAY = sticky('(\\d{4})-(\\d{2})-(\\d{2})\\b')
const MONTH_YEAR = sticky(`(${MONTH_PATTERN})(?: of|,)? ${YEAR}`)
const MONTH_ONLY = sticky(
  `(?:(last|next|this) )?(${MONTH_PATTERN})(?![\\w])(?: (this year|last year|next year)\\b)?`,
)
const WEEKDAY = sticky(
  `(?:(last|next|this) (?:week'?s? )?)?(${WEEKDAY_PATTERN})\\b(?: (?:(?:late|early) )?(morning|afternoon|evening|night|lunchtime)\\b)?(?: (next|last) week\\b| (of (?:next|last) week)\\b)?`,
)
const CLOCK = sticky(
  '(?:(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\b\\.?|([01]?\\d|2[0-3]):([0-5]\\d)|(noon|midday|midnight)\\b)(?:,? (GMT|UTC|CEST|CET|BST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|local time|Eastern(?: time)?|JST|KST|IST)\\b)?',
  'i',
)
const SEASON = sticky(
  `(?:(last|next|this|the) )?(?:(?:early|late|mid)[- ])?(spring|summer|fall|autumn|winter)(?: (?:of )?${YEAR})?\\b`,
)
const DECADE = sticky("(?:the )?(?:(?:early|late|mid)[- ])?(1[0-9]|20)([0-9])0'?s\\b")
const SHORT_DECADE = sticky("(?:the )?(?:(?:early|late|mid)[- ])?'?([2-9])0s\\b")
const YEAR_SPAN = sticky('(1[0-9]{3}|20[0-9]{2})(?:-|\u2013|/)(\\d{4}|\\d{2})\\b(?![-\u2013/]\\d)')
const YEAR_ONLY = sticky(YEAR + '(?![\\w%])')
const FISCAL_YEAR = sticky(`(?:the )?(?:fiscal|financial)(?: year)? ${YEAR}`, 'i')
const QUARTER = sticky(
  `(?:the |its )?(?:fiscal )?(first|second|third|fourth|final|last)(?: |-)(quarter|half)\\b(?! of (?:an?|the) (?:point|percent|per|season|match|game))(?: (?:of )?(?:the )?(?:fiscal |financial )?(?:year )?(?:${YEAR}|(next year|this year|last year)))?`,
  'i',
)
const SHORT_QUARTER = sticky(`([QH])([1-4])(?: (?:of )?${YEAR})?\\b`)
const AGO = sticky(
  `(?:about |around |some )?(\\d{1,3}|${NUMBER_WORD}) (days?|weeks?|months?|years?|decades?) ago\\b`,
  'i',
)
const DAY_WORD = sticky(
  '(?:(?:earlier|late|early|later) )?(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)\\b',
  'i',
)
const UNIT_SHIFT = sticky(
  '(?:(?:earlier|later|late|early) )?(last|this|next|the past|the previous|the coming) (week|weekend|month|year)\\b',
  'i',
)
const WEEKEND = sticky('the weekend\\b(?! of\\b)', 'i')
const NAMED_YEAR = sticky(
  '(that|the same|the following|the next|the previous) year\\b|the (year) before\\b',
  'i',
)
const END_OF_YEAR = sticky(
  '(?:the )?(?:end|close|start|beginning|middle) of (the|this|last|next) (year|month|week)\\b|(year-end)\\b',
  'i',
)
const GOOD_FRIDAY = sticky(`Good Friday(?:,? (?:in |of )?${YEAR})?`)

const LEAD = sticky(
  '(?:(?:about|around|shortly (?:before|after)|just (?:before|after)|early|late|mid|earlier|later|the (?:end|start|beginning|middle) of|(?:the )?early hours of|overnight on|before dawn on|early on|late on|late in|early in|the (?:morning|afternoon|evening|night) of)(?: |-))+',
  'i',
)

/** Words in capitals or after a determiner that make a weekday or holiday no plain day. */
const NO_WEEKDAY_BEFORE =
  /(?:good|black|ash|shrove|cyber|super|bloody|easter|holy|maundy|palm|whit|giving) $/i

const shiftOf = (word: string | undefined): Shift | null => {
  const lower = word?.toLowerCase()
  return lower === 'last' || lower === 'next' || lower === 'this' ? lower : null
}
const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
const SEASONS: Record<string, 21 | 22 | 23 | 24> = {
  spring: 21,
  summer: 22,
  fall: 23,
  autumn: 23,
  winter: 24,
}
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }

type Reader = (text: string, at: number) => Point | null

const reader =
  (pattern: RegExp, build: (match: RegExpExecArray) => Temporal | null): Reader =>
  (text, at) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return null
    const temporal = build(match)
    return temporal && { end: at + match[0].length, temporal }
  }

const dayOrRange = (
  year: number | null,
  month: number,
  day: number,
  until: number | null,
): Temporal | null => {
  if (day < 1 || day > 31 || (until !== null && (until <= day || until > 31))) return null
  const first: Temporal = { type: 'day', year, month, day }
  return until === null ? first : { type: 'range', from: first, to: { type: 'day', year, month, day: until } }
}

/** Is the bare four-digit number at `start` a year here, and not a count or a part of a name? */
function isYearHere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 24)
  const year = Number(text.slice(start, end))
  if (/^[ -](?:\p{Ll}+-)?years?\b/u.test(after)) return false
  const countsPlural = /^ (?:\p{Ll}+ )?(?:\p{Ll}+[^s]s|\p{Ll}*children|people)\b/u.test(after)
  if (
    countsPlural &&
    (year < 1900 || year === 2000) &&
    !/\b(?:in|since|by|until|before|after) $/i.test(before)
  )
    return false
  if (/[\p{L}\d$\u00a3\u20ac#.,/-]$/u.test(before) && !/(?:mid|pre|post|early|late)-$/i.test(before))
    return false
  if (/^-(?!(?:era|style|born|built)\b)\p{L}/u.test(after)) return false
  if (
    /^ ?(?:dollars|euros|pounds|yen|won|km|kilomet|miles|met(?:er|re)s|feet|tons|tonnes|hectares|acres|degrees|votes|points|calories)/.test(
      after,
    )
  )
    return false
  if (
    /(?:^|[\s(,])(?:in|since|by|until|till|from|to|of|between|after|before|during|through|around|circa|and|or|for|late|early|mid|year|the|than|his|her|its|their|'s) $/i.test(
      before,
    )
  ) {
    if (
      /\b(?:than|of|to|from|the|and|or|for|by|around|after) $/i.test(before) &&
      /^ (?:people|men|women|children|jobs|homes|troops|soldiers|workers|students|residents|times|cases)\b/.test(
        after,
      )
    )
      return false
    return true
  }
  if (/[(\u2013\u2014] ?$/.test(before)) return year >= 1500
  if (/, $/.test(before)) return year >= 1900 && !/^ \p{L}+s\b/u.test(after)
  // "an unprecedented 2002 summit": only plausible years, and no plural that could be counted.
  return year >= 1900 && year <= 2100 && /^ \p{L}/u.test(after) && !/^ (?:\p{L}+ )?\p{L}+s\b/u.test(after)
}

/** May, March and short forms are words of their own; a month alone needs a word before it that asks for one. */
function isMonthHere(text: string, start: number, end: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 2)
  if (/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(name)) return false
  const asked =
    /(?:^|[\s(])(?:in|since|by|until|till|from|to|of|between|after|before|during|through|late|early|mid|last|next|this|each|every|for|and|or|on|around|throughout|on|per) $/i.test(
      before,
    ) || /\b(?:early|late|mid)-$/i.test(before)
  if (/^ \p{Lu}/u.test(after) && !asked) return false
  if (asked && !/\b(?:for|and|or|to|of) $/i.test(before)) return true
  if (/^(?:May|March|April|June|August)$/.test(name)) return asked && !/^ [\p{Lu}]/u.test(after)
  return true
}

/** Months that name the days they describe ("the hottest July day") are no dates of an event. */
const isKindOfDay = (text: string, end: number) =>
  /^ (?:day|days|night|average|averages|mean|weather|heat|sun|morning|4th)\b/.test(text.slice(end, end + 10))

function clock(match: RegExpExecArray): { hour: number; minute: number; utc: boolean } | null {
  const utc = /^(?:gmt|utc)$/i.test(match[7] ?? '')
  if (match[6]) return { hour: /midnight/i.test(match[6]) ? 0 : 12, minute: 0, utc }
  if (match[4] !== undefined) return { hour: Number(match[4]), minute: Number(match[5]), utc }
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (hour < 1 || hour > 12 || minute > 59) return null
  return { hour: (hour % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0), minute, utc }
}

const monthOnly: Reader = (text, at) => {
  MONTH_ONLY.lastIndex = at
  const match = MONTH_ONLY.exec(text)
  if (!match) return null
  const name = match[2] ?? ''
  const end = at + match[0].length
  const month = monthNumber(name)
  if (month === null || isKindOfDay(text, end)) return null
  if (!match[1] && !match[3] && !isMonthHere(text, at, end, name)) return null
  return {
    end,
    temporal: {
      type: 'month',
      year: null,
      month,
      shift: shiftOf(match[1] ?? match[3]?.split(' ')[0]) ?? undefined,
    },
  }
}

const weekday: Reader = (text, at) => {
  if (NO_WEEKDAY_BEFORE.test(text.slice(Math.max(0, at - 10), at))) return null
  WEEKDAY.lastIndex = at
  const match = WEEKDAY.exec(text)
  if (!match) return null
  const end = at + match[0].length
  // "The Sunday Times", "Friday prayers": names and habits.
  if (
    !match[3] &&
    /^ (?:\p{Lu}|prayers|afternoons|nights|mornings|evenings)/u.test(text.slice(end, end + 12)) &&
    !/^ (?:night|morning)/.test(text.slice(end, end + 8))
  ) {
    if (
      /^ (?:prayers|afternoons|nights|mornings|evenings|Times|Mail|Express|Telegraph|Mirror|Herald|Post|Night|Morning)\b/.test(
        text.slice(end, end + 12),
      )
    )
      return null
  }
  const number = weekdayNumber(match[2] ?? '')
  const trailing = match[4] ?? /next|last/.exec(match[5] ?? '')?.[0]
  return number === null
    ? null
    : { end, temporal: { type: 'weekday', weekday: number, shift: shiftOf(match[1] ?? trailing) } }
}

const bareYear: Reader = (text, at) => {
  YEAR_ONLY.lastIndex = at
  const match = YEAR_ONLY.exec(text)
  if (!match || !isYearHere(text, at, at + match[0].length)) return null
  return { end: at + match[0].length, temporal: { type: 'year', year: Number(match[1]) } }
}

const DAY_READERS: Reader[] = [
  reader(GOOD_FRIDAY, (m) => ({ type: 'goodFriday', year: numberOr(m[1]) })),
  reader(ISO_DAY, (m) => ({ type: 'day', year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) })),
  reader(MONTH_DAY, (m) =>
    dayOrRange(numberOr(m[4]), monthNumber(m[1] ?? '') ?? 0, Number(m[2]), numberOr(m[3])),
  ),
  reader(DAY_MONTH, (m) =>
    dayOrRange(numberOr(m[4]), monthNumber(m[3] ?? '') ?? 0, Number(m[1]), numberOr(m[2])),
  ),
  weekday,
  reader(DAY_WORD, (m) => {
    const word = (m[1] ?? '').toLowerCase()
    const count = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0
    return { type: 'offset', unit: 'day', count }
  }),
]

const OTHER_READERS: Reader[] = [
  reader(MONTH_YEAR, (m) => ({ type: 'month', year: Number(m[2]), month: monthNumber(m[1] ?? '') ?? 0 })),
  monthOnly,
  reader(FISCAL_YEAR, (m) => ({ type: 'year', year: Number(m[1]) })),
  reader(YEAR_SPAN, (m) => {
    const from = Number(m[1])
    const tail = m[2] ?? ''
    const to = tail.length === 4 ? Number(tail) : Math.floor(from / 100) * 100 + Number(tail)
    return to > from ? { type: 'years', from, to } : null
  }),
  reader(DECADE, (m) => ({ type: 'decade', year: Number(`${m[1]}${m[2]}0`) })),
  reader(SHORT_DECADE, (m) => ({ type: 'decade', year: 1900 + Number(m[1]) * 10 })),
  bareYear,
  reader(SEASON, (m) => {
    const shift = shiftOf(m[1])
    const year = numberOr(m[3])
    const season = SEASONS[(m[2] ?? '').toLowerCase()]
    // A bare season ("a strong summer") names no time; neither does "this winter", which spans two years.
    if (season === undefined || (year === null && (shift === null || season === 24))) return null
    return { type: 'season', season, year, shift }
  }),
  reader(QUARTER, (m) => {
    const length = m[2]?.toLowerCase() === 'half' ? 6 : 3
    const word = (m[1] ?? '').toLowerCase()
    const ordinal = word === 'final' ? 12 / length : (ORDINALS[word] ?? 0)
    if (ordinal < 1 || ordinal > 12 / length) return null
    return { type: 'period', length, ordinal, year: numberOr(m[3]) }
  }),
  reader(SHORT_QUARTER, (m) => {
    const length = m[1] === 'H' ? 6 : 3
    const ordinal = Number(m[2])
    return ordinal > 12 / length ? null : { type: 'period', length, ordinal, year: numberOr(m[3]) }
  }),
  reader(AGO, (m) => {
    const count = smallNumber(m[1] ?? '') ?? Number(m[1])
    const unit = (m[2] ?? '').replace(/s$/, '').toLowerCase()
    if (count < 2 && unit !== 'day') return null
    if (unit === 'decade') return { type: 'offset', unit: 'year', count: -count * 10 }
    return { type: 'offset', unit: unit as 'day' | 'week' | 'month' | 'year', count: -count }
  }),
  reader(END_OF_YEAR, (m) => {
    if (m[3]) return { type: 'offset', unit: 'year', count: 0 }
    const shift = (m[1] ?? '').toLowerCase()
    return {
      type: 'offset',
      unit: (m[2] ?? 'year').toLowerCase() as 'year' | 'month' | 'week',
      count: shift === 'last' ? -1 : shift === 'next' ? 1 : 0,
    }
  }),
  reader(UNIT_SHIFT, (m) => {
    const word = (m[1] ?? '').toLowerCase()
    if (word === 'the past' || word === 'the previous' || word === 'the coming') return null
    const count = word === 'last' ? -1 : word === 'next' ? 1 : 0
    return {
      type: 'offset',
      unit: (m[2] ?? '').toLowerCase() as 'week' | 'weekend' | 'month' | 'year',
      count,
    }
  }),
  reader(WEEKEND, () => ({ type: 'weekend' })),
  reader(NAMED_YEAR, (m) => {
    const word = (m[1] ?? '').toLowerCase()
    return {
      type: 'namedYear',
      offset:
        m[2] || word === 'the previous'
          ? -1
          : word.startsWith('the following') || word === 'the next'
            ? 1
            : 0,
    }
  }),
]

function readDay(text: string, at: number): Point | null {
  for (const read of DAY_READERS) {
    const point = read(text, at)
    if (point) return point
  }
  return null
}

const TIME_TO_DAY = sticky(',? (?:on |this |the )?(?:(?:early|late) (?:on )?)?', 'i')
const DAY_TO_TIME = sticky(',?(?: at)?(?: about| around)? ', 'i')

function readClock(text: string, at: number): Point | null {
  CLOCK.lastIndex = at
  const match = CLOCK.exec(text)
  const time = match && clock(match)
  if (!match || !time) return null
  // "the score was 12:30"? A clock without a.m. needs a preposition before it.
  const before = text.slice(Math.max(0, at - 14), at)
  const isSpelled = match[3] !== undefined || match[6] !== undefined
  if (
    !isSpelled &&
    !/(?:^|\b)(?:at|by|about|around|until|till|from|before|after|since|to|and|between|,) ?$/i.test(before)
  )
    return null
  if (/[\d:.]$/.test(before)) return null
  const end = at + match[0].length
  TIME_TO_DAY.lastIndex = end
  const gap = TIME_TO_DAY.exec(text)
  const day = gap && readDay(text, end + gap[0].length)
  if (day && day.temporal.type !== 'range')
    return { end: day.end, temporal: { type: 'time', ...time, day: day.temporal } }
  return { end, temporal: { type: 'time', ...time, day: null } }
}

function readPoint(text: string, at: number): Point | null {
  const time = readClock(text, at)
  if (time) return time
  const day = readDay(text, at)
  if (day) {
    DAY_TO_TIME.lastIndex = day.end
    const gap = DAY_TO_TIME.exec(text)
    const after = gap && day.temporal.type !== 'range' ? readClock(text, day.end + gap[0].length) : null
    if (after && after.temporal.type === 'time' && after.temporal.day === null) {
      return { end: after.end, temporal: { ...after.temporal, day: day.temporal } }
    }
    return day
  }
  for (const read of OTHER_READERS) {
    const point = read(text, at)
    if (point) return point
  }
  return null
}

const RANGE_START = sticky('(between|from|overnight from) ', 'i')
const RANGE_JOIN = sticky(' (and|to|until|till|through|into) ', 'i')

/** "between March 2021 and November 2024": the earlier point takes the year of the later one when it has none. */
function joined(from: Temporal, to: Temporal): Temporal {
  if (from.type === 'month' && from.year === null && to.type === 'month')
    return { type: 'range', from: { ...from, year: to.year }, to }
  if (from.type === 'day' && from.year === null && to.type === 'day')
    return { type: 'range', from: { ...from, year: to.year }, to }
  return { type: 'range', from, to }
}

function readRange(text: string, at: number): Point | null {
  RANGE_START.lastIndex = at
  const start = RANGE_START.exec(text)
  if (!start) return null
  const first = readPoint(text, at + start[0].length)
  if (!first) return null
  RANGE_JOIN.lastIndex = first.end
  const join = RANGE_JOIN.exec(text)
  const second = join && readPoint(text, first.end + join[0].length)
  if (!second || second.temporal.type === 'range' || first.temporal.type === 'range') return null
  // Opening hours: two clock times, not a stretch of days.
  if (first.temporal.type === 'time' && second.temporal.type === 'time' && second.temporal.day === null)
    return null
  return { end: second.end, temporal: joined(first.temporal, second.temporal) }
}

const CANDIDATE = /(?<![\p{L}\p{N}])[\p{L}\p{N}']/gu

/**
 * The date and time expressions between two offsets of a folded text, left to right, never overlapping.
 * Durations and ages are none.
 */
export function findDateExpressions(folded: string, start: number, end: number): DateExpression[] {
  const found: DateExpression[] = []
  CANDIDATE.lastIndex = start
  for (let match = CANDIDATE.exec(folded); match && match.index < end; match = CANDIDATE.exec(folded)) {
    const at = match.index
    LEAD.lastIndex = at
    const lead = LEAD.exec(folded)?.[0].length ?? 0
    const point =
      readRange(folded, at) ?? (lead > 0 ? readPoint(folded, at + lead) : null) ?? readPoint(folded, at)
    if (!point || point.end > end) continue
    found.push({ start: at, end: point.end, temporal: point.temporal })
    CANDIDATE.lastIndex = point.end
  }
  return found
}
