import type { Token } from '../../tagger'
import { hashOf } from './hash'
import { knownOf, knownOfLower, plainOf } from './lexicon'

export const Shape = {
  lower: 0,
  capital: 1,
  shortCapitals: 2,
  capitals: 3,
  letter: 4,
  dotted: 5,
  mixed: 6,
  digits: 7,
  digitsAndLetters: 8,
  hyphen: 9,
  apostrophe: 10,
  ampersand: 11,
  stop: 12,
  mark: 13,
} as const

/** What a word is by itself; computed once for each form in a text. */
export interface Word {
  text: string
  lower: string
  plain: string
  hash: number
  shape: number
  /** Bits of `Known`. */
  known: number
  isCapital: boolean
  prefix: number
  suffix2: number
  suffix3: number
  suffix4: number
}

function shapeOf(text: string): number {
  if (text === '-') return Shape.hyphen
  if (text === '&') return Shape.ampersand
  if (text === "'" || text === "'s") return Shape.apostrophe
  if (text === '.') return Shape.stop
  let upper = 0
  let lower = 0
  let digits = 0
  let dots = 0
  for (const c of text) {
    if (c >= '0' && c <= '9') digits++
    else if (c === '.') dots++
    else if (c >= 'a' && c <= 'z') lower++
    else if (c >= 'A' && c <= 'Z') upper++
    else if (c.toLowerCase() !== c) upper++
    else if (c.toUpperCase() !== c) lower++
  }
  if (digits > 0) return upper + lower > 0 ? Shape.digitsAndLetters : Shape.digits
  if (upper + lower === 0) return Shape.mark
  if (upper === 0) return Shape.lower
  if (dots > 0) return lower > 1 ? Shape.capital : Shape.dotted
  if (lower === 0) return upper === 1 ? Shape.letter : upper <= 3 ? Shape.shortCapitals : Shape.capitals
  return upper === 1 && text.charAt(0).toLowerCase() !== text.charAt(0) ? Shape.capital : Shape.mixed
}

const NONE: Word = {
  text: '',
  lower: '',
  plain: '',
  hash: 1,
  shape: 15,
  known: 0,
  isCapital: false,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
}

function makeWord(text: string, lower: string): Word {
  const shape = shapeOf(text)
  const isCapital =
    (shape >= Shape.capital && shape <= Shape.dotted) ||
    (shape === Shape.mixed && text.charAt(0).toLowerCase() !== text.charAt(0)) ||
    (shape === Shape.digitsAndLetters && /^\p{Lu}/u.test(text))
  const plain = isCapital ? plainOf(text) : lower
  return {
    text,
    lower,
    plain,
    hash: hashOf(lower),
    shape,
    known: isCapital ? knownOf(text, lower, plain) : shape === Shape.lower ? knownOfLower(lower) : 0,
    isCapital,
    prefix: hashOf(plain.slice(0, 3)),
    suffix2: hashOf(plain.slice(-2)),
    suffix3: hashOf(plain.slice(-3)),
    suffix4: hashOf(plain.slice(-4)),
  }
}

/** The words of one text. */
export class Vocabulary {
  private readonly words = new Map<string, Word>()

  of(token: Token | undefined): Word {
    if (!token) return NONE
    let word = this.words.get(token.text)
    if (!word) {
      word = makeWord(token.text, token.lower)
      this.words.set(token.text, word)
    }
    return word
  }
}
