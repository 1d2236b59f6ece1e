import { MAGNITUDES, smallNumber } from '../number-words'
import { isCurrencySign, mayBeCurrencyLetters, readCurrencyLetters, readCurrencySign } from './currencies'
import { currencyLetterAt } from './currency-letters'
import { isCapital, isDigit, isLetter, lettersEnd, wordAt } from './lexer/characters'
import { singularDenominator } from './lexer/denominators'
import { isVulgar } from './lexer/read-number'
import { timeUnit } from './units'

export interface Candidate {
  /** With sign and currency. */
  start: number
  /** Where digits or number words begin. */
  number: number
  code: string | null
  /** A letter before the number that may stand for money: "R" of "R96". */
  letter?: string
  isNegative: boolean
  /** The word at `start` is no number but may be the head of a duration: "several", "years", "an", "all". */
  isVague: boolean
}

type Trigger = 'number' | 'article' | 'sign' | 'vague'

/** Words before a time unit that make a duration of it without a number. */
const DURATION_HEADS = ['several', 'many', 'few', 'all', 'full', 'another', 'couple']
const TIME_PLURALS = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'decades',
  'centuries',
]

const triggers = new Map<string, Trigger>([
  ...['half', 'quarter', 'nought'].map((word): [string, Trigger] => [word, 'number']),
  ...[...MAGNITUDES.keys()].map((word): [string, Trigger] => [word, 'number']),
  ...DURATION_HEADS.map((word): [string, Trigger] => [word, 'vague']),
  ...TIME_PLURALS.map((word): [string, Trigger] => [word, 'vague']),
  ['a', 'article'],
  ['an', 'article'],
  ['minus', 'sign'],
  ['negative', 'sign'],
])
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
for (const word of NUMBER_WORDS.split(' ')) triggers.set(word, 'number')

/** First letter, length and last letter of the trigger words: most words are passed over without being cut out. */
const shapeOf = (first: number, length: number, last: number): number =>
  ((first | 32) - 97) * 26 * 16 + length * 26 + ((last | 32) - 97)
const hasShape = new Uint8Array(26 * 26 * 16)
for (const word of triggers.keys())
  hasShape[shapeOf(word.charCodeAt(0), word.length, word.charCodeAt(word.length - 1))] = 1
const LONGEST = 15

const beginsNumber = (lower: string) =>
  smallNumber(lower) !== null || MAGNITUDES.has(lower) || singularDenominator(lower) !== null

/** Whether the character before a minus lets it be a sign: not "3-2", "B-52", "x - 5". */
function isSignPlace(text: string, at: number, from: number): boolean {
  if (at <= from) return true
  const before = text.charCodeAt(at - 1)
  if (before === 32 && isDigit(text.charCodeAt(at - 2))) return false
  return before === 32 || before === 40 || before === 91 || before === 34 || before === 61 || before === 60
}

/**
 * Finds, from left to right, where a number may begin between `from` and `to`. The caller moves `at` past what
 * it has read.
 */
export class CandidateScanner {
  at: number

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.at = from
  }

  next(): Candidate | null {
    const { text, to } = this
    for (let at = this.at; at < to;) {
      const code = text.charCodeAt(at)
      if (isDigit(code) || code === 46) {
        const isNumber = code !== 46 || (isDigit(text.charCodeAt(at + 1)) && !this.isWordBefore(at))
        if (isNumber) return this.take(this.signed(at, at, null))
        at++
      } else if (isLetter(code)) {
        const end = lettersEnd(text, at)
        const found = this.ofWord(at, end)
        if (found) return this.take(found)
        at = end
        // The digits of "B52" and "Mp3" are part of a name; those of "USD115" were found with their letters.
        while (isDigit(text.charCodeAt(at))) at++
      } else {
        if (code === 36 || code > 127) {
          if (isCurrencySign(code)) {
            const sign = readCurrencySign(text, at, this.from)
            if (sign) return this.take(this.signed(sign.start, sign.end, sign.code, sign.isNegative))
          } else if (isVulgar(text.charAt(at))) return this.take(this.signed(at, at, null))
        }
        at++
      }
    }
    this.at = to
    return null
  }

  private take(candidate: Candidate): Candidate {
    this.at = candidate.number
    return candidate
  }

  private isWordBefore(at: number): boolean {
    const code = text0(this.text, at - 1)
    return isDigit(code) || isLetter(code)
  }

  private signed(start: number, number: number, code: string | null, isNegative = false): Candidate {
    const { text, from } = this
    const plain = { start, number, code, isNegative, isVague: false }
    const before = start > from ? text.charCodeAt(start - 1) : 0
    if ((before === 45 || before === 0x2013) && isSignPlace(text, start - 1, from))
      return { ...plain, start: start - 1, isNegative: true }
    // "- 1 4/5" only where the text begins with it: elsewhere the stroke is a dash.
    if (before === 32 && start - 2 === from && text.charCodeAt(from) === 45)
      return { ...plain, start: from, isNegative: true }
    return plain
  }

  private ofWord(at: number, end: number): Candidate | null {
    const { text, to } = this
    const plain = { start: at, number: at, code: null, isNegative: false, isVague: false }
    const first = text.charCodeAt(at)
    const follower = text.charCodeAt(end)
    if (end - at <= 4 && isCapital(first) && mayPrecedeNumber(text, end, follower)) {
      const letter = currencyLetterAt(text, at, end)
      if (letter !== null) return { ...this.signed(at, end, null), letter }
      const money = mayBeCurrencyLetters(text.slice(at, end)) ? readCurrencyLetters(text, at, end) : null
      if (money && money.end < to) return this.signed(money.start, money.end, money.code)
    }
    if (end - at > LONGEST || hasShape[shapeOf(first, end - at, text.charCodeAt(end - 1))] !== 1) return null
    const lower = text.slice(at, end).toLowerCase()
    const trigger = triggers.get(lower)
    if (trigger === undefined) return null
    if (trigger === 'number') return plain
    if (trigger === 'vague') return { ...plain, isVague: true }
    const gap = text.charCodeAt(end)
    if (gap !== 32 && gap !== 45) return null
    if (trigger === 'sign') {
      const start = end + 1
      const isEither = text.slice(Math.max(this.from, at - 8), at).toLowerCase() === 'plus or '
      if (isEither && isDigit(text.charCodeAt(start))) return { ...plain, start: at - 8, number: start }
      const money = isCurrencySign(text.charCodeAt(start)) ? readCurrencySign(text, start, start) : null
      if (money) return { ...plain, number: money.end, code: money.code, isNegative: true }
      const isNumber = isDigit(text.charCodeAt(start)) || smallNumber(wordAt(text, start).lower) !== null
      return isNumber ? { ...plain, number: start, isNegative: true } : null
    }
    const word = wordAt(text, end + 1).lower
    if (word === '') return null
    if (beginsNumber(word)) return plain
    return timeUnit(word) !== null || word === 'few' || word === 'couple' ? { ...plain, isVague: true } : null
  }
}

/** Digits follow at once, after a space or after a full stop. */
function mayPrecedeNumber(text: string, end: number, follower: number): boolean {
  if (isDigit(follower)) return true
  const next = text.charCodeAt(end + 1)
  return follower === 32 ? isDigit(next) : follower === 46 && (isDigit(next) || next === 32)
}

const text0 = (text: string, at: number): number => (at < 0 ? NaN : text.charCodeAt(at))
