import { NUMBER_WORD, smallNumber } from '../number-words'
import type { Season, Shift, Temporal } from './temporal'

/** What stands at one place of the text, and where it ends. */
export interface Point {
  end: number
  temporal: Temporal
}

export type Reader = (text: string, at: number) => Point | null

/** A reader and the lower-case words it may begin with; `#` stands for a digit, "the x" for x after an article. */
export interface Entry {
  first: readonly string[]
  read: Reader
}

export const sticky = (source: string, flags = '') => new RegExp(source, 'y' + flags)

/** A reader of one pattern: null unless it matches at that place and `build` accepts the match. */
export const reader =
  (pattern: RegExp, build: (match: RegExpExecArray) => Temporal | null): Reader =>
  (text, at) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return null
    const temporal = build(match)
    return temporal && { end: at + match[0].length, temporal }
  }

export const list = (words: string) => words.split(' ')
export const afterThe = (words: readonly string[]) => [...words, ...words.map((word) => `the ${word}`)]

/** A year of four digits that is no part of a longer number or a share. */
export const YEAR = '(1[0-9]{3}|20[0-9]{2})(?![\\d,.]*\\d)(?!%| per ?cent)'

export const ORDINAL_DAY = '(?:st|nd|rd|th)'

/** A count of units: digits, a word, an article. Read with `countOf`. */
export const COUNT = `\\d{1,3}|(?:${NUMBER_WORD})(?:-(?:${NUMBER_WORD}))?|an?`

export const countOf = (words: string): number =>
  /^an?$/i.test(words) ? 1 : (smallNumber(words) ?? Number(words))

export const shiftOf = (word: string | undefined): Shift | null => {
  const lower = word?.toLowerCase()
  return lower === 'last' || lower === 'next' || lower === 'this' ? lower : null
}

/** -1, 0 or 1 for last, this and next (also past, current, coming). */
export const stepOf = (word: string): -1 | 0 | 1 =>
  /last|past|previous|prior/i.test(word) ? -1 : /next|coming|following/i.test(word) ? 1 : 0

export const numberOr = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text)

export const yearOr = (text: string | undefined): Temporal | null =>
  text === undefined ? null : { type: 'year', year: Number(text) }

export const SEASONS: Record<string, Season> = { spring: 21, summer: 22, fall: 23, autumn: 23, winter: 24 }

/** Ordinals in words, up to the centuries that news writes out. */
const ORDINAL_WORDS = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first',
)
export const ORDINAL = ORDINAL_WORDS.slice().reverse().join('|')
export const ordinalOf = (word: string): number =>
  /^\d/.test(word) ? parseInt(word, 10) : ORDINAL_WORDS.indexOf(word.toLowerCase()) + 1
export const ordinalWords: readonly string[] = ORDINAL_WORDS

/** Does a clause or phrase end here, so that "the day before" has no event after it? */
export const endsPhrase = (text: string, at: number): boolean =>
  at >= text.length ||
  /^(?:\s*[.,;:?!)\]"\u2013\u2014]|\s*$| (?:and|but|or|in|at|on|by|from|was|were)\b)/.test(
    text.slice(at, at + 12),
  )
