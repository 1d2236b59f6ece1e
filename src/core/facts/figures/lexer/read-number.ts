import { MAGNITUDES } from '../../number-words'
import { isDigit, isLetter, nextWord, pastSpaces, wordAt } from './characters'
import { pluralDenominator, singularDenominator } from './denominators'
import { readCardinal, magnitudeOf, type Cardinal } from './spelled'

export interface NumberHit extends Cardinal {
  /** A fraction of something: half, two-thirds, 1/3. */
  isFraction: boolean
}

export interface NumberContext {
  /** A glued m means million, not metres. */
  isMoney: boolean
  /** False between the bounds of a range, where "and" joins the two numbers. */
  joins: boolean
}

/** Products such as 84.6 million without the noise of binary fractions. */
export const tidy = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))

const VULGAR = new Map<string, number>([
  ['\u00bd', 1 / 2],
  ['\u00bc', 1 / 4],
  ['\u00be', 3 / 4],
  ['\u2153', 1 / 3],
  ['\u2154', 2 / 3],
  ['\u2155', 1 / 5],
  ['\u2156', 2 / 5],
  ['\u2157', 3 / 5],
  ['\u2158', 4 / 5],
  ['\u2159', 1 / 6],
  ['\u215a', 5 / 6],
  ['\u215b', 1 / 8],
  ['\u215c', 3 / 8],
  ['\u215d', 5 / 8],
  ['\u215e', 7 / 8],
  ['\u2150', 1 / 7],
  ['\u2151', 1 / 9],
  ['\u2152', 1 / 10],
])

export const isVulgar = (character: string): boolean => VULGAR.has(character)

/** Letters glued to digits, or after one space. Single letters mean more than one thing: see `suffixFits`. */
const SUFFIXES = new Map<string, number>([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['T', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tr', 1e12],
  ['cr', 1e7],
])
const COUNTS_AFTER = /^ (?:people|men|women|children|\p{L}+ \p{Ll}+s\b|\p{Ll}+s\b)/u

/** Letters before a number within which its neighbours stand. */
const NEAR = 160
const MILLIONS_BEFORE = /\d(?:\.\d+)? million\b|[$£€₹]\d[\d.]*m\b/
/** "2.5m high", "1.8m (6ft)" */
const MEASURED =
  /^ (?:high|long|wide|deep|tall|thick|above|below|away|apart|across|from|off|in|of|sea|swell|tide|\()/

/** Whether the letters after a number are its magnitude: "5k", "84.6m" of money, "2.3bn", "5m people". */
function suffixFits(
  text: string,
  suffix: string,
  end: number,
  isGlued: boolean,
  isMoney: boolean,
  value: number,
) {
  if (suffix === 'mm') return false
  if (
    isMoney ||
    suffix === 'bn' ||
    suffix === 'mn' ||
    suffix === 'bln' ||
    suffix === 'mln' ||
    suffix === 'trn'
  )
    return true
  if (!isGlued) return suffix === 'mil' || suffix === 'tn'
  if (suffix.length > 1 || suffix === 'k' || suffix === 'K' || suffix === 'M') return suffix !== 'tr'
  if (suffix === 'b' || suffix === 'B')
    return !Number.isInteger(value) || COUNTS_AFTER.test(text.slice(end, end + 30))
  if (suffix !== 'm') return false
  if (COUNTS_AFTER.test(text.slice(end, end + 30))) return true
  // "2.24 million, down from 2.56m": the number is compared with millions, and nothing is measured.
  return (
    !Number.isInteger(value) &&
    MILLIONS_BEFORE.test(text.slice(Math.max(0, end - NEAR), end)) &&
    !MEASURED.test(text.slice(end, end + 30))
  )
}

function readSuffix(text: string, number: Cardinal, isMoney: boolean): { end: number; value: number } | null {
  const isGlued = isLetter(text.charCodeAt(number.end))
  if (!isGlued && text.charCodeAt(number.end) !== 32) return null
  const start = isGlued ? number.end : number.end + 1
  const { lower, end } = wordAt(text, start)
  if (lower === '' || isDigit(text.charCodeAt(end))) return null
  if (isGlued) {
    const word = magnitudeOf(lower)
    if (word !== null) return { end, value: word }
  }
  if (end - start > 3) return null
  const mark = text.charAt(end)
  if (mark === '/' || mark === '\u00b2' || mark === '\u00b3') return null
  const suffix = text.slice(start, end)
  const factor = SUFFIXES.get(suffix.length === 1 ? suffix : lower)
  if (factor === undefined) return null
  return suffixFits(text, suffix.length === 1 ? suffix : lower, end, isGlued, isMoney, number.value)
    ? { end, value: factor }
    : null
}

/** "1/2" of "2 1/2", or a vulgar fraction; the value of the fraction and where it ends. */
function readSlashed(text: string, at: number): { end: number; value: number } | null {
  const vulgar = VULGAR.get(text.charAt(at))
  if (vulgar !== undefined) return { end: at + 1, value: vulgar }
  SLASHED.lastIndex = at
  const match = SLASHED.exec(text)
  if (!match) return null
  const [top, bottom] = [Number(match[1]), Number(match[2])]
  return top < bottom ? { end: at + match[0].length, value: top / bottom } : null
}
const SLASHED = /(\d{1,2})\/(\d{1,3})(?![\d/\p{L}]|[.,]\d)/uy
/** Dates and idioms that look like fractions. */
const NO_FRACTION = /(?:9\/11|7\/7|24\/7|20\/20|50\/50)/y

/** The magnitude a fraction is of: "half A MILLION", "a quarter OF A BILLION", "half-DOZEN". */
function magnitudeOfFraction(text: string, at: number): { end: number; value: number } | null {
  let word = nextWord(text, at)
  if (word.lower === 'of') word = nextWord(text, word.end)
  if (word.lower === 'a' || word.lower === 'an') word = nextWord(text, word.end)
  const value = word.lower === '' ? undefined : MAGNITUDES.get(word.lower)
  return value === undefined ? null : { end: word.end, value }
}

const fraction = (text: string, end: number, value: number): NumberHit => {
  const magnitude = magnitudeOfFraction(text, end)
  return magnitude
    ? {
        end: magnitude.end,
        value: tidy(value * magnitude.value),
        base: value,
        magnitude: magnitude.value,
        isSpelled: true,
        isFraction: false,
      }
    : { end, value: tidy(value), base: value, magnitude: 1, isSpelled: true, isFraction: true }
}

/** "half", "a half", "one-third", "a quarter"; "a" and "one" take the singular. */
function readOnePart(text: string, at: number): { end: number; value: number } | null {
  const first = wordAt(text, at)
  if (first.lower === 'half' || first.lower === 'quarter')
    return { end: first.end, value: first.lower === 'half' ? 0.5 : 0.25 }
  if (first.lower !== 'a' && first.lower !== 'one' && first.lower !== 'an') return null
  const second = nextWord(text, first.end)
  const parts = second.lower === '' ? null : singularDenominator(second.lower)
  return parts === null ? null : { end: second.end, value: 1 / parts }
}

/** The fraction after a whole number: "and a half", "-and-a-half", "and three quarters". */
function readAndFraction(text: string, at: number): { end: number; value: number } | null {
  if ((text.charCodeAt(pastSpaces(text, at)) | 32) !== 97) return null
  const and = nextWord(text, at)
  if (and.lower !== 'and') return null
  const code = text.charCodeAt(and.end)
  if (code !== 32 && code !== 45) return null
  const one = readOnePart(text, and.end + 1)
  if (one && wordAt(text, and.end + 1).lower !== 'half') return one
  if (isDigit(text.charCodeAt(and.end + 1)) || isVulgar(text.charAt(and.end + 1))) {
    const slashed = readSlashed(text, and.end + 1)
    if (slashed) return slashed
  }
  const top = readCardinal(text, and.end + 1, false)
  if (!top?.isSpelled) return null
  const bottom = nextWord(text, top.end)
  const parts = bottom.lower === '' ? null : pluralDenominator(bottom.lower)
  return parts !== null && top.value < parts ? { end: bottom.end, value: top.value / parts } : null
}

/** A whole number with the fraction that follows it, and the magnitude of both: "two and a half million". */
function withFraction(text: string, number: Cardinal): Cardinal | null {
  if (!Number.isInteger(number.value)) return null
  let part: { end: number; value: number } | null = null
  if (!number.isSpelled) {
    const code = text.charCodeAt(number.end)
    const gap = code === 32 || code === 45 ? 1 : 0
    if (isVulgar(text.charAt(number.end + gap)) || (gap === 1 && isDigit(text.charCodeAt(number.end + 1))))
      part = readSlashed(text, number.end + gap)
  }
  part ??= readAndFraction(text, number.end)
  if (!part) return null
  const value = number.value + part.value
  const word = nextWord(text, part.end)
  const magnitude = word.lower === '' || number.magnitude > 1 ? undefined : MAGNITUDES.get(word.lower)
  return magnitude === undefined
    ? { ...number, end: part.end, value }
    : { ...number, end: word.end, value: value * magnitude, base: value, magnitude }
}

/**
 * The number that starts at `at`, without its sign: digits with their magnitude ("1.2 million", "84.6m"), words,
 * both, or a fraction. Null when none starts there.
 */
export function readNumber(text: string, at: number, { isMoney, joins }: NumberContext): NumberHit | null {
  const character = text.charAt(at)
  if (isVulgar(character)) return fraction(text, at + 1, VULGAR.get(character) ?? 0)
  if (isDigit(text.charCodeAt(at))) {
    NO_FRACTION.lastIndex = at
    if (text.charAt(at + 1) === '/' || text.charAt(at + 2) === '/') {
      if (NO_FRACTION.test(text)) return null
      const slashed = readSlashed(text, at)
      if (slashed) return fraction(text, slashed.end, slashed.value)
    }
  } else {
    const part = readOnePart(text, at)
    if (part) return fraction(text, part.end, part.value)
  }
  let number = readCardinal(text, at, joins)
  if (!number) return null
  if (number.isSpelled && number.magnitude <= 100 && number.value > 1) {
    const { lower, end } = nextWord(text, number.end)
    const parts = lower === '' ? null : pluralDenominator(lower)
    if (parts !== null && Number.isInteger(number.value)) return fraction(text, end, number.value / parts)
  }
  if (!number.isSpelled && number.magnitude === 1) {
    const suffix = readSuffix(text, number, isMoney)
    if (suffix)
      number = { ...number, end: suffix.end, value: number.value * suffix.value, magnitude: suffix.value }
  }
  number = withFraction(text, number) ?? number
  return Number.isFinite(number.value) ? { ...number, value: tidy(number.value), isFraction: false } : null
}
