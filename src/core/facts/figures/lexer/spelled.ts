import { smallNumber, MAGNITUDES } from '../../number-words'
import { isDigit, nextWord, pastSpaces, wordAt } from './characters'
import { readDigits } from './digits'
import { denominatorOf } from './denominators'

export interface Cardinal {
  end: number
  value: number
  /** The number before its last magnitude: 1.2 of "1.2 million". */
  base: number
  /** 1 when no hundred, thousand, million… follows. */
  magnitude: number
  /** Begins with a word, not with digits. */
  isSpelled: boolean
}

interface Part {
  end: number
  value: number
  isSpelled: boolean
  hasHundred: boolean
}

const POINT_DIGITS = new Map<string, string>([
  ['oh', '0'],
  ['nought', '0'],
])

/** The value of a magnitude word, also in the plural; null for others. */
export function magnitudeOf(lower: string): number | null {
  return MAGNITUDES.get(lower) ?? (lower.endsWith('s') ? (MAGNITUDES.get(lower.slice(0, -1)) ?? null) : null)
}

/** The first letters of magnitude words, so that most words after a number need no look: b c d h l m t. */
const FIRST_LETTERS = new Set(['b', 'c', 'd', 'h', 'l', 'm', 't'].map((letter) => letter.charCodeAt(0)))
const beginsMagnitude = (code: number): boolean => FIRST_LETTERS.has(code | 32)

/** The magnitude after one space or hyphen; "hundreds of" stands for no number. */
export function magnitudeAfter(text: string, at: number): { end: number; value: number } | null {
  const code = text.charCodeAt(at)
  if (code !== 32 && code !== 45) return null
  // "75 - million", "75- million": hyphens with spaces around them.
  let start = code === 32 ? pastSpaces(text, at) : at + 1
  if (code === 32 && text.charCodeAt(start) === 45) start++
  if (text.charCodeAt(start) === 32) start++
  if (!beginsMagnitude(text.charCodeAt(start))) return null
  const { lower, end } = wordAt(text, start)
  if (lower === '') return null
  const value = magnitudeOf(lower)
  return value === null ? null : { end, value }
}

/** Digits, or a word below a hundred: "seven", "twenty-one", "twenty one". */
function readSmall(text: string, at: number): Part | null {
  if (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 46) {
    const digits = readDigits(text, at)
    return digits && { end: digits.end, value: digits.value, isSpelled: false, hasHundred: false }
  }
  const first = wordAt(text, at)
  const value = first.lower === '' ? null : smallNumber(first.lower)
  if (value === null) return null
  if (value >= 20) {
    const second = nextWord(text, first.end)
    const unit = smallNumber(second.lower)
    if (unit !== null && unit > 0 && unit < 10)
      return { end: second.end, value: value + unit, isSpelled: true, hasHundred: false }
  }
  return { end: first.end, value, isSpelled: true, hasHundred: false }
}

/** The decimals of "two point five", "two hundred point seventy-one", each word said as digits. */
function readPoint(text: string, at: number): { end: number; decimals: string } | null {
  if (text.charCodeAt(at) !== 32) return null
  const point = wordAt(text, at + 1)
  if (point.lower !== 'point') return null
  let end = point.end
  let decimals = ''
  while (text.charCodeAt(end) === 32 && decimals.length < 12) {
    const nought = POINT_DIGITS.get(wordAt(text, end + 1).lower)
    const small = nought === undefined ? readSmall(text, end + 1) : null
    if (small ? !small.isSpelled : nought === undefined) break
    decimals += nought ?? String(small?.value)
    end = small?.end ?? wordAt(text, end + 1).end
  }
  return decimals === '' ? null : { end, decimals }
}

const NO_WORD = { lower: '', start: 0, end: 0 }

/** A number below a thousand in words, or digits with their hundred; "a" before a magnitude; a bare magnitude. */
function readGroup(text: string, at: number, joins: boolean): Part | null {
  let part = readSmall(text, at)
  if (!part) {
    const { lower, end } = wordAt(text, at)
    const isArticle = lower === 'a' || lower === 'an'
    if (isArticle && magnitudeAfter(text, end) === null) return null
    if (!isArticle && !MAGNITUDES.has(lower)) return null
    part = { end: isArticle ? end : at - 1, value: 1, isSpelled: true, hasHundred: false }
  }
  const isBare = part.end < at
  const follows = isBare ? at : part.end + 1
  const hundred =
    (text.charCodeAt(follows) | 32) === 104 ? (isBare ? wordAt(text, at) : nextWord(text, part.end)) : NO_WORD
  if (hundred.lower === 'hundred' || hundred.lower === 'hundreds') {
    part = { ...part, end: hundred.end, value: part.value * 100, hasHundred: true }
    const rest =
      joins || text.charCodeAt(part.end) !== 32 || !isAnd(text, part.end) ? afterHundred(text, part) : null
    if (rest) part = { ...part, end: rest.end, value: part.value + rest.value }
  }
  const point = part.isSpelled && part.end >= at ? readPoint(text, part.end) : null
  return point ? { ...part, end: point.end, value: Number(`${part.value}.${point.decimals}`) } : part
}

const isAnd = (text: string, at: number): boolean => {
  const first = text.charCodeAt(pastSpaces(text, at))
  if ((first | 32) !== 97 && first !== 38) return false
  const { lower } = nextWord(text, at)
  return lower === 'and' || text.startsWith(' & ', at)
}

/** Past " and ", " & ", "-and-" or a single space. */
function afterJoin(text: string, at: number): number {
  if (text.startsWith(' & ', at)) return at + 3
  const { lower, end } = nextWord(text, at)
  if (lower !== 'and') return pastSpaces(text, at)
  const code = text.charCodeAt(end)
  return code === 32 || code === 45 ? pastSpaces(text, end) : -1
}

/** A number that goes on as a fraction or a compound of its own belongs to that: "and two thirds". */
const goesOnOtherwise = (text: string, end: number): boolean =>
  denominatorOf(nextWord(text, end).lower) !== null

function afterHundred(text: string, before: Part): Part | null {
  const code = text.charCodeAt(before.end)
  if (code !== 32 && code !== 45) return null
  const next = afterJoin(text, before.end)
  if (next < 0) return null
  const small = readSmall(text, next)
  if (!small || small.value >= 100 || small.value === 0 || !Number.isInteger(small.value)) return null
  if (!small.isSpelled && (before.isSpelled || !isAnd(text, before.end))) return null
  const follower = nextWord(text, small.end).lower
  return follower === 'hundred' || (isAnd(text, before.end) && goesOnOtherwise(text, small.end))
    ? null
    : small
}

/** The group after a magnitude: "two million THREE HUNDRED thousand", "a thousand AND FIVE". */
function afterMagnitude(
  text: string,
  end: number,
  last: number,
  joins: boolean,
  isSpelled: boolean,
): Part | null {
  const hasComma = text.startsWith(', ', end)
  const from = hasComma ? end + 1 : end
  const code = text.charCodeAt(from)
  if (code !== 32 && !(code === 45 && isAnd(text, from))) return null
  const hasAnd = isAnd(text, from)
  if (hasAnd && !joins) return null
  const next = afterJoin(text, from)
  if (next < 0) return null
  const start = wordAt(text, next).lower
  if (start === 'a' || start === 'an' || MAGNITUDES.has(start)) return null
  const group = readGroup(text, next, joins)
  if (!group || group.value >= last || !Number.isInteger(group.value) || group.value === 0) return null
  const magnitude = magnitudeAfter(text, group.end)?.value ?? null
  if (magnitude !== null && (magnitude >= last || magnitude === 12)) return null
  if (goesOnOtherwise(text, group.end)) return null
  const isLarge = group.hasHundred || magnitude !== null
  if (!group.isSpelled)
    return isSpelled || hasComma ? null : isLarge || (hasAnd && last <= 1000) ? group : null
  if (isSpelled === false && !isLarge) return null
  if (hasComma && !isLarge) return null
  return isLarge || hasAnd || last <= 1000 ? group : null
}

/**
 * The whole number or decimal at `at`, in digits, in words or in both, with its magnitudes: "one hundred and
 * twenty-three thousand", "4 thousand 3 hundred and 21", "1.2 million", "a dozen". `joins` says whether "and"
 * may join its parts; between two bounds of a range it may not.
 */
export function readCardinal(text: string, at: number, joins: boolean): Cardinal | null {
  const first = readGroup(text, at, joins)
  if (!first) return null
  const isBare = first.end < at
  let { end } = first
  let current = first.value
  let total = 0
  let last = Infinity
  let magnitude = first.hasHundred ? 100 : 1
  let base = first.hasHundred ? first.value / 100 : first.value
  for (;;) {
    const found: { end: number; value: number } | null =
      end < at
        ? { end: wordAt(text, at).end, value: MAGNITUDES.get(wordAt(text, at).lower) ?? 1 }
        : magnitudeAfter(text, end)
    if (!found || found.value >= last || found.value === 100) {
      total += current
      break
    }
    base = last === Infinity ? current : base
    magnitude = last === Infinity ? found.value : magnitude
    last = found.value
    end = found.end
    const second = magnitudeAfter(text, end)
    const factor = second !== null && second.value !== 100 && second.value !== 12 ? second.value : 1
    if (second && factor > 1) {
      end = second.end
      magnitude *= factor
    }
    total += current * last * factor
    if (last === 12) break
    const next = afterMagnitude(text, end, last, joins, first.isSpelled)
    if (!next) break
    current = next.value
    end = next.end
  }
  return { end, value: total, base: isBare ? 1 : base, magnitude, isSpelled: first.isSpelled }
}
