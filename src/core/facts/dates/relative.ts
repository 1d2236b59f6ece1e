import { MONTH_PATTERN } from '../../article/calendar'
import { NUMBER_WORD } from '../number-words'
import {
  afterThe,
  COUNT,
  countOf,
  endsPhrase,
  list,
  reader,
  sticky,
  stepOf,
  type Entry,
  type Point,
  type Reader,
} from './lexicon'
import type { Temporal, Unit } from './temporal'
import { weekAgo } from './weekdays'

/** Times told from the day of publication ("two weeks ago", "next month") or from the story ("the following day"). */

const UNIT = 'week|weekend|month|quarter|year|decade|century'
const DISTANCE = sticky(
  `(?:about |around |some )?(?:(${COUNT})( and a half)?|half an?|an? (quarter)[- ]|an? half[- ]) ?(hour|minute|day|week|month|year|decade|century|centurie)s?( and a half)? (ago|from now|hence|earlier|later|before|previously|after|afterwards?)\\b(?! than\\b)(?:,? (?:this (month|week)|(today))\\b)?`,
  'i',
)
const SHIFTED = sticky(
  `(?:(?:earlier|later|late|early)(?: in)? )?(last|this|next|this past|this coming|the coming|the current) (?:(?:fiscal|calendar|business) )?(${UNIT})\\b`,
  'i',
)
const TOLD = sticky(
  `(?:(?:early|late|later|earlier)(?: on)? )?(that|that same|the same|the previous|the prior|the preceding|the following|the next|the subsequent) (?:very )?(day|night|morning|afternoon|evening|${UNIT})\\b`,
  'i',
)
const BESIDE = sticky(`the (day|night|morning|evening|${UNIT}) (before last|after next|before|after)\\b`, 'i')
const WITHIN = sticky(
  `(?:(?:earlier|later|early|late) in the|(?:the )?(?:end|close|start|beginning|middle|rest|remainder|turn) of (?:the|this|that)) (day|${UNIT})\\b`,
  'i',
)
const END_OF = sticky(`(?:the )?(?:end|close|start|beginning|middle|rest) of (last|next) (${UNIT})\\b`, 'i')
const UNIT_END = sticky(`(?:the )?(year|month|quarter)(?:'s)?[- ]end\\b`, 'i')
const UNIT_TOLD = sticky(
  'the (quarter|month)\\b(?!-| (?:of|that|ended|ending|final|century|since|when|before|after)\\b)',
  'i',
)
const WEEKEND = sticky('the weekend\\b(?! of\\b)', 'i')
const WEEK_OF = sticky(`the week (?:of|beginning|starting) (?=(?:Monday|Sunday|\\d|${MONTH_PATTERN}))`, 'i')

const UNITS: Record<string, Unit> = {
  night: 'day',
  morning: 'day',
  afternoon: 'day',
  evening: 'day',
  centurie: 'century',
}
const unitOf = (word: string | undefined): Unit => {
  const lower = (word ?? '').toLowerCase()
  return UNITS[lower] ?? (lower as Unit)
}
const previousWord = (text: string, at: number) =>
  /([\p{L}]+) $/u.exec(text.slice(Math.max(0, at - 12), at))?.[1]?.toLowerCase() ?? ''

/** "two years ago", "a week from now", "three days later". Years may have halves. */
function fromDistance(match: RegExpExecArray, isEnd: boolean): Temporal | null {
  const half = (match[2] ?? match[5]) ? 0.5 : 0
  const word = (match[4] ?? '').toLowerCase()
  const relation = (match[6] ?? '').toLowerCase()
  let count = match[1] !== undefined ? countOf(match[1]) + half : match[3] ? 0.25 : 0.5
  let unit = unitOf(word)
  if (unit === 'century') [unit, count] = ['year', count * 100]
  if (unit === 'decade') [unit, count] = ['year', count * 10]
  const isAgo = relation === 'ago' || relation === 'previously'
  const isAhead = relation === 'from now' || relation === 'hence'
  if (word === 'hour' || word === 'minute') {
    if (!isAgo) return null
    return { type: 'offset', unit: 'day', count: word === 'hour' ? -Math.floor(count / 24) : 0 }
  }
  if (count < 1) return null
  if (unit !== 'year') count = Math.floor(count)
  if (isAgo || isAhead) {
    const sign = isAgo ? -1 : 1
    // "ten years ago this month", "a year ago today": the year before, in the smaller unit.
    if (match[7]?.toLowerCase() === 'month' && unit === 'year')
      return { type: 'offset', unit: 'month', count: sign * count * 12 }
    return { type: 'offset', unit, count: sign * count }
  }
  if (/^(?:before|after)$/.test(relation) && !isEnd) return null
  return {
    type: 'told',
    unit,
    count: /^(?:earlier|before)$/.test(relation) ? -count : count,
    isCompared: true,
  }
}

const distance: Reader = (text, at): Point | null => {
  const past = weekAgo(text, at)
  if (past) return past
  DISTANCE.lastIndex = at
  const match = DISTANCE.exec(text)
  if (!match) return null
  const end = at + match[0].length
  const temporal = fromDistance(match, endsPhrase(text, end))
  return temporal && { end, temporal }
}

/** "last month", "this year"; "the last year" is how long, "the last weekend" when. */
const shifted: Reader = (text, at) => {
  SHIFTED.lastIndex = at
  const match = SHIFTED.exec(text)
  if (!match) return null
  const unit = unitOf(match[2])
  if (/^(?:last|next)$/i.test(match[1] ?? '') && unit !== 'weekend' && previousWord(text, at) === 'the')
    return null
  return { end: at + match[0].length, temporal: { type: 'offset', unit, count: stepOf(match[1] ?? '') } }
}

/** "the next year" after "over" is how long, not when. */
const LASTING = /^(?:over|in|within|for|during|throughout|through)$/

const told: Reader = (text, at) => {
  TOLD.lastIndex = at
  const match = TOLD.exec(text)
  if (!match) return null
  const word = (match[1] ?? '').toLowerCase()
  const unit = unitOf(match[2])
  const isNext = word === 'the next'
  if (isNext && unit !== 'day' && LASTING.test(previousWord(text, at))) return null
  // "that day care", "the same year group": a word that goes on is another noun.
  if (
    /^ (?:care|in day|to day|after|trip|laborers?|job)\b/.test(
      text.slice(at + match[0].length, at + match[0].length + 12),
    )
  )
    return null
  return {
    end: at + match[0].length,
    temporal: {
      type: 'told',
      unit,
      count: /that|same/.test(word)
        ? 0
        : stepOf(word === 'the preceding' ? 'previous' : word === 'the subsequent' ? 'next' : word),
    },
  }
}

const beside: Reader = (text, at) => {
  BESIDE.lastIndex = at
  const match = BESIDE.exec(text)
  if (!match) return null
  const relation = (match[2] ?? '').toLowerCase()
  const end = at + match[0].length
  const unit = unitOf(match[1])
  if (relation === 'before last') return { end, temporal: { type: 'offset', unit, count: -2 } }
  if (relation === 'after next') return { end, temporal: { type: 'offset', unit, count: 2 } }
  // "the day after the vote" hangs on the vote.
  if (!endsPhrase(text, end)) return null
  return { end, temporal: { type: 'told', unit, count: relation === 'before' ? -1 : 1 } }
}

const unitTold = reader(UNIT_TOLD, (m) => ({ type: 'told', unit: unitOf(m[1]), count: 0 }))

const COUNTS = [...NUMBER_WORD.split('|'), '#', 'a', 'an', 'half', 'about', 'around', 'some']

export const RELATIVE_ENTRIES: Entry[] = [
  { first: COUNTS, read: distance },
  {
    first: [...list('last this next earlier later late early'), 'the coming', 'the current'],
    read: shifted,
  },
  {
    first: [
      ...list('that early late earlier later'),
      ...list('same previous prior preceding following next subsequent').map((w) => `the ${w}`),
    ],
    read: told,
  },
  {
    first: list(`day night morning evening week weekend month quarter year decade century`).map(
      (w) => `the ${w}`,
    ),
    read: beside,
  },
  {
    first: [
      ...list('earlier later early late'),
      ...afterThe(list('end close start beginning middle rest remainder turn')),
    ],
    read: reader(WITHIN, (m) => {
      const unit = unitOf(m[1])
      // "the end of the day" is an idiom as often; "later in the day" is not.
      if (unit === 'day' && !/ in the/i.test(m[0])) return null
      return { type: 'told', unit, count: 0, isPresent: !/ that /i.test(m[0]) }
    }),
  },
  {
    first: afterThe(list('end close start beginning middle rest')),
    read: reader(END_OF, (m) => ({ type: 'offset', unit: unitOf(m[2]), count: stepOf(m[1] ?? '') })),
  },
  {
    first: afterThe(list('year month quarter')),
    read: reader(UNIT_END, (m) => ({ type: 'offset', unit: unitOf(m[1]), count: 0 })),
  },
  {
    first: ['the quarter', 'the month'],
    read: (text, at) =>
      // "in the quarter": the one being told of.
      /^(?:in|for|during)$/.test(previousWord(text, at)) ? unitTold(text, at) : null,
  },
  { first: ['the weekend'], read: reader(WEEKEND, () => ({ type: 'weekend' })) },
]

/** "the week of" before a day: where the day begins. */
export function weekOfStart(text: string, at: number): number | null {
  WEEK_OF.lastIndex = at
  const match = WEEK_OF.exec(text)
  return match && at + match[0].length
}
