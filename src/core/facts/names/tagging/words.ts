import type { Token } from '../../tagger'
import type { Weights } from './crf'
import { hashOf } from './hash'
import { isDemonym, isNoEntity } from '../gazetteer'
import { knownOf, longestPhrase, plainOf } from './lexicon'

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
  none: 15,
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
  /** A small word inside people's names ("van"), or inside those of bodies and places ("of"), in any case. */
  isParticle: boolean
  isLink: boolean
  /** How many words a phrase of the tables that begins with it may have; 0 when none does. */
  longestPhrase: number
  /** Alone it names nobody and nothing. */
  isNeverName: boolean
  /** What the weights `scoredBy` make of it, by block; bits of `scored` for the blocks that are added up. */
  sums: Float32Array | null
  scored: number
  scoredBy: Weights | null
  /** The text it was last met in, and how that text uses it: bits of `Seen`. */
  metIn: number
  seen: number
}

/** Stands for a word beyond the line's ends. */
export const NO_WORD: Word = {
  text: '',
  lower: '',
  plain: '',
  hash: 1,
  shape: Shape.none,
  known: 0,
  isCapital: false,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
  isParticle: false,
  isLink: false,
  longestPhrase: 0,
  isNeverName: false,
  sums: null,
  scored: 0,
  scoredBy: null,
  metIn: 0,
  seen: 0,
}

const isUpper = (c: string) => c.toLowerCase() !== c

function shapeOf(text: string): number {
  if (text === '-') return Shape.hyphen
  if (text === '&') return Shape.ampersand
  if (text === "'" || text === "'s") return Shape.apostrophe
  if (text === '.') return Shape.stop
  let upper = 0
  let lower = 0
  let digits = 0
  let dots = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) lower++
    else if (code >= 65 && code <= 90) upper++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 46) dots++
    else if (code > 127) {
      const c = text.charAt(i)
      if (isUpper(c)) upper++
      else if (c.toUpperCase() !== c) lower++
    }
  }
  if (digits > 0) return upper + lower > 0 ? Shape.digitsAndLetters : Shape.digits
  if (upper + lower === 0) return Shape.mark
  if (upper === 0) return Shape.lower
  if (dots > 0) return lower > 1 ? Shape.capital : Shape.dotted
  if (lower === 0) return upper === 1 ? Shape.letter : upper <= 3 ? Shape.shortCapitals : Shape.capitals
  return upper === 1 && isUpper(text.charAt(0)) ? Shape.capital : Shape.mixed
}

/** Small words inside people's names, and inside those of bodies and places. */
const PARTICLES = new Set(
  'de la le van von der den del della da das dos do di du bin ben al el ibn ter ten y af zu as ul ur bint e i san abu'.split(
    ' ',
  ),
)
const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', 'at'])

/** Capitals that stand for no name by themselves. */
const NEVER_ALONE = new Set(
  (
    'I A The In On At He She It We They You This That These CM PM MP MLA MPs CEO TV PAC Con Lab Ind Cllr Mr Mrs Ms Dr Prof U X US$ RN ' +
    'An By For From To With As Of And Or But Nor So Yet If When While After Before Since Although Though However Because ' +
    'His Her Its Their Our My Your There Here What Who Whom Whose Why How Where Which Not No Some Any Many Most All Each ' +
    'Every Both Few Several One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Under During Despite Within ' +
    'Without About According Among Between Until Then Also Only Just Even Still Now Yes More Other Another Such'
  ).split(' '),
)

/** Does the word by itself name nobody and nothing: a title, a demonym, a word that begins a sentence? */
const isNeverName = (text: string) => NEVER_ALONE.has(text) || isNoEntity(text) || isDemonym(text)

function makeWord(text: string, lower: string): Word {
  const shape = shapeOf(text)
  const isCapital =
    (shape >= Shape.capital && shape <= Shape.dotted) ||
    ((shape === Shape.mixed || shape === Shape.digitsAndLetters) && isUpper(text.charAt(0)))
  const plain = isCapital ? plainOf(text) : lower
  const hasEnds = isCapital && plain.length > 1
  return {
    text,
    lower,
    plain,
    hash: hashOf(lower),
    shape,
    known: isCapital || shape === Shape.lower ? knownOf(plain, isCapital) : 0,
    isCapital,
    prefix: hasEnds ? hashOf(plain.slice(0, 3)) : 0,
    suffix2: hasEnds ? hashOf(plain.slice(-2)) : 0,
    suffix3: hasEnds ? hashOf(plain.slice(-3)) : 0,
    suffix4: hasEnds ? hashOf(plain.slice(-4)) : 0,
    isParticle: PARTICLES.has(lower),
    isLink: CONNECTORS.has(lower),
    longestPhrase: isCapital ? longestPhrase(plain) : 0,
    isNeverName: isNeverName(text),
    sums: null,
    scored: 0,
    scoredBy: null,
    metIn: 0,
    seen: 0,
  }
}

/** Forms met in any text: what a word is by itself does not depend on the text. */
const forms = new Map<string, Word>()
const MOST_FORMS = 30000
let lastText = 0

/** The words of one text. One vocabulary is in use at a time. */
export class Vocabulary {
  private readonly text = ++lastText

  constructor() {
    if (forms.size > MOST_FORMS) forms.clear()
  }

  of(token: Token): Word {
    let word = forms.get(token.text)
    if (!word) {
      word = makeWord(token.text, token.lower)
      forms.set(token.text, word)
    }
    if (word.metIn !== this.text) {
      word.metIn = this.text
      word.seen = 0
    }
    return word
  }

  /** Was this form met in the text? */
  has(form: string): boolean {
    return forms.get(form)?.metIn === this.text
  }
}
