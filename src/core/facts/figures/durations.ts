import { nextWord, wordAt, wordBefore } from './lexer/characters'
import { halfAfter } from './measures'
import { reading, type Place, type Reading } from './reading'
import { timeUnit } from './units'

/** Words before which a bare "an hour" or "years" lasts, and is not a rate ("$15 an hour", "twice a year"). */
const LASTING = new Set(
  'for in within after over nearly almost about around roughly than least most during throughout spend spends spent take takes took last lasts lasted lasting under just only another to'.split(
    ' ',
  ),
)
const LASTING_PLURAL = new Set(
  'for in within after over through during throughout took take spent lasted'.split(' '),
)
/** The date stage reads these: "a week ago", "years later". */
const POINTS = new Set('ago later earlier before hence from prior old'.split(' '))
const WHOLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['all', new Set(['day', 'night', 'week', 'month', 'year'])],
  ['full', new Set(['day', 'week', 'month'])],
  ['another', new Set(['hour', 'day', 'week', 'month', 'year', 'decade'])],
])

/**
 * A duration without a number word: "an hour and a half", "several months", "for years", "all day". Its value is
 * null where the words give none.
 */
export function readVagueDuration(place: Omit<Place, 'number'>): Reading | null {
  const { folded, candidate, sentence } = place
  const head = wordAt(folded, candidate.start)
  const bare = timeUnit(head.lower)
  if (bare !== null) return bareUnit(place, head.end, bare)
  let word = nextWord(folded, head.end)
  let quantity = head.lower
  if (quantity === 'a' || quantity === 'an') {
    if (word.lower === 'few' || word.lower === 'couple') {
      quantity = word.lower
      word = nextWord(folded, word.end)
    } else return article(place, word)
  }
  if (quantity === 'couple') {
    if (word.lower === 'of') word = nextWord(folded, word.end)
  } else if (word.lower === 'more' || word.lower === 'long' || word.lower === 'of')
    word = nextWord(folded, word.end)
  const unit = timeUnit(word.lower)
  if (unit === null || word.end > sentence.end) return null
  const whole = WHOLE.get(quantity)
  if (whole) return whole.has(word.lower) ? reading(word.end, 1, unit) : null
  if (!word.lower.endsWith('s') || isPoint(folded, word.end)) return null
  return reading(word.end, quantity === 'couple' ? 2 : null, unit)
}

const isPoint = (folded: string, at: number): boolean => POINTS.has(nextWord(folded, at).lower)

function bareUnit(
  { folded, candidate, sentence }: Omit<Place, 'number'>,
  end: number,
  unit: string,
): Reading | null {
  const before = wordBefore(folded, candidate.start, sentence.start).lower
  const next = nextWord(folded, end)
  if (next.lower === 'long' && folded.charCodeAt(end) === 45) return reading(next.end, null, unit)
  if (!LASTING_PLURAL.has(before) || POINTS.has(next.lower)) return null
  return reading(end, null, unit)
}

function article(place: Omit<Place, 'number'>, word: { lower: string; end: number }): Reading | null {
  const { folded, candidate, sentence } = place
  const unit = timeUnit(word.lower)
  if (unit === null || word.lower.endsWith('s') || word.end > sentence.end) return null
  const half = halfAfter(folded, word.end)
  if (half) return reading(half.end, 1 + half.value, unit)
  const next = nextWord(folded, word.end)
  if (folded.charCodeAt(word.end) === 45) return next.lower === 'long' ? reading(next.end, 1, unit) : null
  const before = wordBefore(folded, candidate.start, sentence.start).lower
  const isShort = unit === 'seconds' || unit === 'minutes' || unit === 'days'
  if (isShort || !LASTING.has(before) || POINTS.has(next.lower)) return null
  return reading(word.end, 1, unit)
}
