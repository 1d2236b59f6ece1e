import { MONTH_PATTERN, WEEKDAY_PATTERN, weekdayNumber } from '../../article/calendar'
import { COUNT, countOf, list, reader, shiftOf, sticky, type Entry, type Reader } from './lexicon'
import type { Temporal, WeekdayShift } from './temporal'

/** Days of the week and words for days: "Tuesday night", "next Friday", "Monday of last week", "tomorrow", "last night". */

const PART = '(?:(?:late|early|mid)[- ])?(?:morning|afternoon|evening|night|lunchtime|noon)'
const WEEKDAY = sticky(
  `(?:(?:([Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he past|[Tt]he coming|[Tt]he following|[Tt]he previous) (?:week's? )?)?(${WEEKDAY_PATTERN})\\b(?: (?:${PART}|Night|Morning)\\b)?(?: (next|last) week\\b|,? (?:of )?(this|last|next) week\\b| (next)\\b(?=[.,;]|$| (?:for|at|in|and|when|with|on)\\b))?)`,
)
const WEEK_AGO = sticky(`(${COUNT}) weeks? ago (?:on )?(${WEEKDAY_PATTERN})\\b`, 'i')

const DAY_WORD = sticky(
  `(?:(?:earlier|late|early|later)(?: in the day)? )?(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last (?:night|evening)|earlier in the day today)\\b(?: ${PART}\\b)?`,
  'i',
)
const offsetDay = (count: number): Temporal => ({ type: 'offset', unit: 'day', count })

const SKIP_DAY = sticky('the day (before yesterday|after tomorrow)\\b', 'i')

/** Words in capitals that make a weekday the name of another thing, and habits. */
const NO_WEEKDAY_BEFORE =
  /(?:first|second|third|fourth|good|black|ash|shrove|cyber|super|bloody|bowl|easter|holy|maundy|palm|whit|giving|every|each|most|any|many a|sheffield) $/i

/** "On a wet Thursday in June": one of several, and the article does not say which. */
const ANY_WEEKDAY_BEFORE = /\b(?:an?|one|(?:on|until|by|of) (?:an?|one) \p{Ll}+) $/iu
/** "A premium to Tuesday's closing price": prices are compared with days that are over. */
const PRICE_AFTER = /^'s (?:clos(?:e|ing)|share price|opening price|settlement|finish)\b/

const NO_NAME_PART = new RegExp(`^ (?:Night|Morning|Afternoon|Evening|${MONTH_PATTERN})`)
/** "Governor Sunday Akinlade": somebody's first name. */
const TITLE_BEFORE =
  /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Chief|Governor|Senator|Sen|Pastor|Rev|Bishop|Justice|Judge|Minister|President|Commissioner|General|Gen|Captain|Capt|Colonel|Col|Sergeant|Sgt|Alhaji|Hon|Comrade|Prince|King|Barrister|Engr|Coach)\.? $/

/** "The goalkeeper, Sunday Effiong, was sent off" */
const JOB_BEFORE =
  /\b(?:goalkeeper|keeper|captain|striker|defender|midfielder|winger|coach|manager|chairman|chairwoman|chair|leader|minister|president|chief|secretary|director|spokesman|spokesperson|lawyer|farmer|trader|driver|pastor|father|mother|brother|sister|wife|husband|son|daughter|neighbour|neighbor|widow), $/i

/** "Told the Sunday Northerner": a paper, a club or a rite. */
const isNamePart = (before: string, after: string): boolean =>
  /\bthe $/i.test(before) && /^ \p{Lu}\p{Ll}{2,}/u.test(after) && !NO_NAME_PART.test(after)

/** Which such day is meant: by the word before it ("the coming Friday"), by "next" behind it, or by what follows. */
function weekdayShift(word: string, behind: string | undefined, after: string): WeekdayShift | null {
  // "Remanded until Thursday next": the one that comes.
  if (behind !== undefined || /coming/.test(word)) return 'coming'
  if (/past/.test(word)) return 'past'
  if (/following/.test(word)) return 'following'
  if (/previous/.test(word)) return 'previous'
  return PRICE_AFTER.test(after) ? 'past' : shiftOf(word.split(' ')[0])
}

/** "Sunday Ekoja, the commissioner, was asked", "His aide, Friday Ochonu, would": what only people are told of. */
const FIRST_NAME =
  /^(?:Sunday|Friday|Monday) \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?, (?:an?|the|who|whose|\d\d,|would|was|is|said|has|had)\b/u
const BEGINS = /(?:^|[.!?”"\n] ?|, )$/

const weekday: Reader = (text, at) => {
  const before = text.slice(Math.max(0, at - 24), at)
  if (BEGINS.test(before) && FIRST_NAME.test(text.slice(at, at + 48))) return null
  const isFirstName = TITLE_BEFORE.test(before) || JOB_BEFORE.test(before)
  if (isFirstName && /^(?:Sunday|Friday|Monday) \p{Lu}\p{Ll}/u.test(text.slice(at, at + 24))) return null
  if (NO_WEEKDAY_BEFORE.test(before) || ANY_WEEKDAY_BEFORE.test(before)) return null
  WEEKDAY.lastIndex = at
  const match = WEEKDAY.exec(text)
  if (!match) return null
  const end = at + match[0].length
  const after = text.slice(end, end + 14)
  if (
    /^ (?:prayers|afternoons|nights|mornings|evenings|Times|Mail|Express|Telegraph|Mirror|Herald|Post|Review|Star|World|People|Live|Islands?|Harbou?r|Bay|Creek|Market|Club|Addams)\b|^ ?(?:Night|Morning) \p{Lu}/u.test(
      after,
    )
  )
    return null
  // "Friday Street", "in their Sunday best"
  if (/^ (?:Street|Road|Lane|Avenue|Square|Close|Bridge)\b|^ (?:best|drivers?|roasts?|papers)\b/.test(after))
    return null
  const number = weekdayNumber(match[2] ?? '')
  if (number === null || isNamePart(before, after)) return null
  const trailing = match[3] ?? match[4]
  const word = (match[1] ?? '').toLowerCase()
  const shift = trailing ? shiftOf(trailing) : weekdayShift(word, match[5], text.slice(end, end + 16))
  const temporal: Temporal = { type: 'weekday', weekday: number, shift }
  return { end, temporal: trailing ? { ...temporal, weeks: 0 } : temporal }
}

const WEEKDAYS = list('monday tuesday wednesday thursday friday saturday sunday')

/** A word for a day; with a capital inside a sentence it is a name ("USA Today", "the Tonight Show"). */
const dayWord: Reader = (text, at) => {
  DAY_WORD.lastIndex = at
  const match = DAY_WORD.exec(text)
  if (!match) return null
  const word = match[1] ?? ''
  const isCapital = /^[TY]/.test(word) && /^[TY]/.test(match[0])
  if (isCapital && at > 0 && !/["'(:\u2013\u2014-] ?$/.test(text.slice(Math.max(0, at - 2), at))) return null
  const count = /^(?:yesterday|last)/i.test(word) ? -1 : /^tomorrow/i.test(word) ? 1 : 0
  return { end: at + match[0].length, temporal: offsetDay(count) }
}

/** "overnight" as a time of its own, not in "an overnight flight": the night into the day of publication. */
const OVERNIGHT = sticky(
  'overnight(?=[.,;)]|$| (?:in|on|at|as|after|and|by|to|when|with|near|for|but)\\b)',
  'i',
)

export const WEEKDAY_ENTRIES: Entry[] = [
  {
    first: ['overnight'],
    read: reader(OVERNIGHT, () => ({ type: 'range', from: offsetDay(-1), to: offsetDay(0) })),
  },
  {
    first: [...WEEKDAYS, 'last', 'next', 'this', 'the past', 'the coming', 'the following', 'the previous'],
    read: weekday,
  },
  {
    first: list('today tonight yesterday tomorrow this last earlier later late early'),
    read: dayWord,
  },
  {
    first: ['the day'],
    read: reader(SKIP_DAY, (m) => ({ type: 'offset', unit: 'day', count: m[1]?.startsWith('b') ? -2 : 2 })),
  },
]

/** "a week ago Tuesday": tried before a plain "a week ago". */
export const weekAgo: Reader = reader(WEEK_AGO, (m) => ({
  type: 'weekday',
  weekday: weekdayNumber(m[2] ?? '') ?? 1,
  shift: 'past',
  weeks: countOf(m[1] ?? ''),
}))
