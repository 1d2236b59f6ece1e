import { smallNumber } from '../../number-words'
import { denominatorOf, pluralDenominator } from './denominators'
import { readNumber, tidy } from './read-number'
import { readCardinal } from './spelled'

/** Longer lines are prose. */
const LONGEST = 80
const PLAIN = /^[a-z0-9.,/^+ -]+$/
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')
const TEENTHS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const SMALLTHS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')

/** The ordinal a word stands for, in singular or plural: 21 is made of "twenty" and "first". */
function ordinal(word: string): { value: number; isPlural: boolean } | null {
  const isPlural = word.endsWith('s')
  const singular = isPlural ? word.slice(0, -1) : word
  const small = SMALLTHS.indexOf(singular) + 1
  if (small > 0) return { value: small, isPlural }
  const teen = TEENTHS.indexOf(singular)
  if (teen >= 0) return { value: teen + 10, isPlural }
  const tens = TENTHS.indexOf(singular)
  if (tens >= 0) return { value: (tens + 2) * 10, isPlural }
  const parts = denominatorOf(word)
  return parts === null ? null : { value: parts, isPlural: pluralDenominator(word) !== null }
}

/** The number that a list of words is, every word used; null when they are more than one. */
function cardinal(words: readonly string[]): number | null {
  if (words.length === 0) return null
  if (words.length === 1 && (words[0] === 'a' || words[0] === 'an')) return 1
  const line = words.join(' ')
  const number = readCardinal(line, 0, true)
  if (number?.end === line.length) return number.value
  // "twenty and three" is said for twenty-three.
  const joins = words.includes('and') && words[words.length - 1] !== 'and' && words[0] !== 'and'
  return joins ? cardinal(words.filter((word) => word !== 'and')) : null
}

/** What the words before an ordinal add to it: "twenty" before "fifth", "one hundred" before "fifth". */
function denominator(words: readonly string[], last: number): number | null {
  if (words.length === 0) return last
  const head = cardinal(words)
  if (head === null) return null
  if (last >= 100) return head * last
  const isTens = last < 10 && head % 100 >= 20 && head % 10 === 0
  return isTens || head % 100 === 0 ? head + last : null
}

function fraction(words: readonly string[]): number | null {
  const last = ordinal(words[words.length - 1] ?? '')
  if (!last) return null
  // "thirty fifths" are thirty-fifths wherever a number is left before them.
  const isTens = last.value < 10 && (smallNumber(words[words.length - 2] ?? '') ?? 0) >= 20
  for (let from = words.length - (isTens && words.length > 2 ? 2 : 1); from > 0; from--) {
    const parts = denominator(words.slice(from, -1), last.value)
    const top = cardinal(words.slice(0, from))
    if (parts === null || top === null || parts < 2) continue
    // "in 9.87 seconds": halves are never called so, only thirty-seconds are.
    if (parts === 2 && last.isPlural) continue
    if (last.isPlural || top === 1) return top / parts
  }
  return null
}

function evaluate(words: readonly string[]): number | null {
  const over = words.indexOf('over')
  if (over > 0) {
    const top = evaluate(words.slice(0, over))
    const bottom = evaluate(words.slice(over + 1))
    return top === null || bottom === null || bottom === 0 ? null : top / bottom
  }
  for (let and = words.lastIndexOf('and'); and > 0; and = words.lastIndexOf('and', and - 1)) {
    const whole = cardinal(words.slice(0, and))
    const part = fraction(words.slice(and + 1))
    if (whole !== null && part !== null) return whole + part
  }
  return fraction(words) ?? cardinal(words)
}

export interface WholeLine {
  start: number
  end: number
  value: number
}

const SLASH = /^(\d+)\/(\d+)$/
const LETTERED = /^([\d.,]+) ?([kmgbt])$/
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 }

/** Digits and their signs: "- 10 k", "5/4", "1, 234, 567", "2 1/4". */
function evaluateDigits(line: string): number | null {
  const slash = SLASH.exec(line)
  if (slash) return Number(slash[2]) === 0 ? null : Number(slash[1]) / Number(slash[2])
  const lettered = LETTERED.exec(line)
  const plain = (lettered?.[1] ?? line).replace(/(\d), (?=\d{3}(?!\d))/g, '$1,')
  const number = readNumber(plain, 0, { isMoney: false, joins: true })
  if (number?.end !== plain.length) return null
  return number.value * (lettered ? (LETTERS[lettered[2] ?? ''] ?? 1) : 1)
}

function evaluateLine(line: string): number | null {
  if (!/[a-z]{2}/.test(line)) return evaluateDigits(line)
  const words = line.replace(/,/g, '').split(/[ -]+/)
  // A number and one ordinal may be a date or a rank: "twenty-first", "two third".
  const isRank =
    words.length === 2 &&
    smallNumber(words[0] ?? '') !== null &&
    words[0] !== 'one' &&
    ordinal(words[1] ?? '')?.isPlural === false
  return isRank ? null : (evaluate(words) ?? evaluateDigits(line))
}

/** What a line that is one number begins with: a digit, a point, a sign or a letter of a number word. */
const HEAD = /^(?:[-+]? ?[.\d]|[a-z]+)/

/**
 * A line that is one number and nothing else, with the spacing and the fractions that prose does not have: "one
 * over three", "twenty twenty-fifths", "three hundred  and thirty one". Null for every other line.
 */
export function readWholeLine(text: string, from: number, to: number): WholeLine | null {
  if (to - from > LONGEST) return null
  const printed = text.slice(from, to).replace(/[.!?\s]+$/, '')
  let line = printed
    .toLowerCase()
    .replace(/ +/g, ' ')
    .replace(/(?<=[a-z]) ?- ?(?=[a-z])/g, '-')
  if (!HEAD.test(line) || !PLAIN.test(line)) return null
  let sign = 1
  const signed = /^(?:(?:minus|negative) |([-+]) ?)/.exec(line)
  if (signed) {
    sign = signed[1] === '+' ? 1 : -1
    line = line.slice(signed[0].length)
  }
  const value = evaluateLine(line)
  return value === null || !Number.isFinite(value)
    ? null
    : { start: from, end: from + printed.length, value: tidy(sign * value) }
}

/** The end of a sentence that is such a number: "The answer is minus ninety-five hundred fifths." */
export function readTail(text: string, from: number, to: number): WholeLine | null {
  if (to - from > LONGEST) return null
  const isFraction = text.charCodeAt(to - 1) === 115 || text.charCodeAt(to - 2) === 115
  const rest = text.slice(from, to)
  if (!isFraction && !rest.includes(' over ')) return null
  return /\b\p{L}{3,}(?:th|rd|st|nd)s[.!?\s]*$|\bover\b/u.test(rest) ? readWholeLine(text, from, to) : null
}
