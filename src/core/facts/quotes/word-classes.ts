import type { Token } from '../tagger'

/** Closed classes of words as bits, so that a token is looked up once. */
export const PRONOUN = 1
export const DETERMINER = 2
export const RELATIVE = 4
export const SUBORDINATOR = 8
export const DAY = 16
export const WEEKDAY = 32
export const TIME_NOUN = 64
/** last, this, early: a time noun or weekday may follow. */
export const TIME_OPENER = 128
export const ABOUT = 256
/** one, another: a pronoun alone, a determiner before a noun. */
export const COUNTING = 512
export const STOP = 1024
export const DASH = 2048
/** Marks inside a noun phrase. */
export const JOINER = 4096
/** By part of speech: may stand in a noun phrase. */
export const NOMINAL = 8192

const bits = new Map<string, number>()
const put = (bit: number, list: string) => {
  for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit)
}
put(
  PRONOUN,
  'i he she it they we you me him them us himself herself itself themselves everyone everybody nobody someone somebody anyone anybody ' +
    'everything nothing something anything one none others another neither mine hers theirs there each',
)
put(DETERMINER, 'my your his her its our their this that these those whose')
put(RELATIVE, 'who whom which whose')
put(
  SUBORDINATOR,
  'because although though whether if unless while whereas when where why how what once lest till until whatever whoever whenever',
)
put(WEEKDAY, 'monday tuesday wednesday thursday friday saturday sunday')
put(DAY, 'yesterday today tonight tomorrow')
put(TIME_NOUN, 'week month year night morning afternoon evening summer spring fall winter weekend')
put(TIME_OPENER, 'last this next earlier later late early each every')
put(ABOUT, 'about nearly roughly almost around some over')
put(COUNTING, 'one another each neither others')
put(STOP, '; : . ? ! ... \u2026')
put(DASH, '\u2014 \u2013 -- ---')
put(JOINER, "- / & % $ 's ' +")

const LONGEST = Math.max(...[...bits.keys()].map((word) => word.length))

/** Which lengths the words of the classes have with each first letter. */
const slot = (first: number, length: number) => ((first & 127) << 4) | length
const shapes = new Uint8Array(128 << 4)
for (const word of bits.keys()) shapes[slot(word.charCodeAt(0), word.length)] = 1

const NOMINAL_PARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM', 'X'])

/** The classes of each token as bits. */
export function classesOf(tokens: readonly Token[]): Int32Array {
  const classes = new Int32Array(tokens.length + 3)
  for (let i = 0; i < tokens.length; i++) {
    const { lower, pos } = tokens[i]!
    // No word of these classes is a verb; most others are told apart by length and first letter.
    const { length } = lower
    const own =
      length <= LONGEST && pos !== 'VERB' && shapes[slot(lower.charCodeAt(0), length)]
        ? (bits.get(lower) ?? 0)
        : 0
    // "the forward said": between an article and a verb stands a noun, whatever else the word may be.
    const isLoneNoun = pos === 'ADV' && tokens[i - 1]?.pos === 'DET' && tokens[i + 1]?.pos === 'VERB'
    classes[i] = own | (NOMINAL_PARTS.has(pos) || isLoneNoun ? NOMINAL : 0)
  }
  return classes
}
