import type { Token } from '../../tagger'
import { Known, longestPhrase, phraseKind } from './lexicon'
import { segmentsOf, type Segment } from './segments'
import { Shape, type Vocabulary, type Word } from './words'

/** A tokenized line with what its words are. */
export interface Line {
  tokens: readonly Token[]
  words: readonly Word[]
  segments: readonly Segment[]
  isHeadline: boolean
}

export function makeLine(tokens: readonly Token[], vocabulary: Vocabulary, isHeadline: boolean): Line {
  const words = tokens.map((token) => vocabulary.of(token))
  return { tokens, words, segments: segmentsOf(tokens, words), isHeadline }
}

/** How a word was met anywhere in the text; one bit each. */
export const Seen = {
  inside: 1 << 0,
  afterTitle: 1 << 1,
  afterFirstName: 1 << 2,
  afterIn: 1 << 3,
  speaking: 1 << 4,
  beforeHead: 1 << 5,
  afterThe: 1 << 6,
  inName: 1 << 7,
  aged: 1 << 8,
} as const

const SPEAKING = new Set(
  'said says told added wrote warned argued recalled explained replied insisted asked testified noted stressed tweeted announced'.split(
    ' ',
  ),
)
const LOCATIVE = new Set(['in', 'near', 'outside', 'around', 'across', 'throughout', 'towards'])

/** Does a sentence or quotation begin at `index`? A capital there tells nothing. */
export function isInitial(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before) return true
  const { text } = before
  if (text === '"' || text === ':' || text === '\u2022' || text === '?' || text === '!') return true
  if (text === '.') return index < 2 || (tokens[index - 2]?.text.length ?? 0) > 1
  return text === "'" && tokens[index]?.start === before.end
}

export interface TextKnowledge {
  /** Bits of `Seen` by word as printed. */
  seen: Map<string, number>
  /** Words met without a capital. */
  lower: Set<string>
  hints: Map<number, number>
}

export function learnFrom(lines: readonly Line[], hints: Map<number, number> = new Map()): TextKnowledge {
  const seen = new Map<string, number>()
  const lower = new Set<string>()
  for (const { tokens, words, segments, isHeadline } of lines) {
    for (const word of words) if (word.shape === Shape.lower) lower.add(word.text)
    if (isHeadline) continue
    for (const { first, last } of segments) {
      for (let i = first; i <= last; i++) {
        const word = words[i] as Word
        if (!word.isCapital) continue
        const before = words[i - 1]
        const next = words[i + 1]
        let bits = isInitial(tokens, i) ? 0 : Seen.inside
        if (before) {
          if (before.isCapital && before.known & (Known.title | Known.honorific)) bits |= Seen.afterTitle
          if (before.isCapital && before.known & Known.first) bits |= Seen.afterFirstName
          if (before.isCapital || i > first) bits |= Seen.inName
          if (LOCATIVE.has(before.lower)) bits |= Seen.afterIn
          if (before.lower === 'the') bits |= Seen.afterThe
        }
        if (next) {
          if (SPEAKING.has(next.lower)) bits |= Seen.speaking
          if (next.isCapital && next.known & Known.organizationHead) bits |= Seen.beforeHead
          if (next.text === ',' && words[i + 2]?.shape === Shape.digits && words[i + 3]?.text === ',')
            bits |= Seen.aged
        }
        if (bits) seen.set(word.text, (seen.get(word.text) ?? 0) | bits)
      }
    }
  }
  return { seen, lower, hints }
}

/**
 * Marks the longest phrases of the tables in a segment: for each token 0, or 1 + kind * 2 + (0 at the phrase's
 * beginning, 1 inside).
 */
export function phrasesOf(words: readonly Word[], first: number, last: number): Int8Array {
  const marks = new Int8Array(last - first + 1)
  for (let i = first; i <= last; i++) {
    const longest = longestPhrase((words[i] as Word).plain)
    if (longest < 2) continue
    let key = (words[i] as Word).plain
    let at = -1
    let kind = -1
    let count = 1
    for (let j = i + 1; j <= last && count < longest; j++) {
      const word = words[j] as Word
      if (word.shape === Shape.hyphen || word.shape === Shape.stop) continue
      key += ` ${word.plain}`
      count++
      const found = phraseKind(key)
      if (found >= 0) {
        at = j
        kind = found
      }
    }
    if (at < 0) continue
    for (let j = i; j <= at; j++) marks[j - first] = 1 + kind * 2 + (j === i ? 0 : 1)
    i = at
  }
  return marks
}
