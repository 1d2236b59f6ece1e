import type { Token } from '../../tagger'
import { Known, phraseKind } from './lexicon'
import { segmentsOf, type Segment } from './segments'
import { NO_WORD, Shape, type Vocabulary, type Word } from './words'

/** A tokenized line with what its words are. */
export interface Line {
  tokens: readonly Token[]
  words: readonly Word[]
  segments: readonly Segment[]
  isHeadline: boolean
  /** The text tells of matches: a town's name may be its club's. */
  isSport: boolean
}

export function makeLine(tokens: readonly Token[], vocabulary: Vocabulary, isHeadline: boolean): Line {
  const words = tokens.map((token) => vocabulary.of(token))
  return { tokens, words, segments: segmentsOf(tokens, words), isHeadline, isSport: false }
}

/** How a word is used anywhere in the text; one bit each. */
export const Seen = {
  inside: 1 << 0,
  afterTitle: 1 << 1,
  afterFirstName: 1 << 2,
  afterLocative: 1 << 3,
  speaking: 1 << 4,
  beforeHead: 1 << 5,
  afterThe: 1 << 6,
  inName: 1 << 7,
  aged: 1 << 8,
  lowerToo: 1 << 9,
  afterRole: 1 << 10,
  ofPerson: 1 << 11,
  ofOrganization: 1 << 12,
  ofPlace: 1 << 13,
  opponent: 1 << 14,
  isPerson: 1 << 15,
  isOrganization: 1 << 16,
  isPlace: 1 << 17,
  afterOrganizationNoun: 1 << 18,
  placeOf: 1 << 19,
} as const

/** Does a sentence or quotation begin at `index`? A capital there tells nothing. */
export function isInitial(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before) return true
  const { text } = before
  if (text.length > 1) return false
  if (text === '"' || text === ':' || text === '\u2022' || text === '?' || text === '!') return true
  if (text === '.') return index < 2 || (tokens[index - 2]?.text.length ?? 0) > 1
  return text === "'" && tokens[index]?.start === before.end
}

/** What the noun phrase after a comma is the head of: 1 a person, 2 an organization, 3 a place, 0 nothing known. */
export function apposition({ tokens, words }: Line, comma: number): number {
  let found = 0
  for (let i = comma + 1; i < words.length && i < comma + 12; i++) {
    const word = words[i] as Word
    const pos = tokens[i]?.pos
    if (word.shape === Shape.mark) break
    if (i === comma + 1) {
      const opens =
        pos === 'DET' || pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM'
      if (!opens) return 0
    }
    if (pos === 'ADP' || pos === 'AUX') break
    if (pos === 'VERB' && !word.lower.endsWith('ed') && !word.lower.endsWith('ing')) break
    if (word.lower === 'who') return 1
    if (word.lower === 'which') return found
    if (word.known & Known.role) found = 1
    else if (word.known & Known.organizationNoun && !word.isCapital) found = 2
    else if (word.known & Known.placeNoun) found = 3
  }
  return found
}

/** What the words around a run of capitals tell, as bits of `Seen`. */
function contextOf(line: Line, first: number, last: number): number {
  const { words } = line
  const isLed = words[first - 1]?.lower === 'the'
  const before = words[first - (isLed ? 2 : 1)] ?? NO_WORD
  const next = words[last + 1] ?? NO_WORD
  let bits = isLed ? Seen.afterThe : 0
  const { known } = before
  if (!before.isCapital) {
    if (known & Known.locative) bits |= Seen.afterLocative
    if (known & Known.role) bits |= Seen.afterRole
    if (known & Known.organizationNoun) bits |= Seen.afterOrganizationNoun
    if (known & Known.opponent) bits |= Seen.opponent
    if (before.lower === 'of' && (words[first - (isLed ? 3 : 2)] ?? NO_WORD).known & Known.placeNoun)
      bits |= Seen.placeOf
  }
  if (next.known & Known.speaking) bits |= Seen.speaking
  if (next.known & Known.opponent || (next.shape === Shape.digits && words[last + 2]?.shape === Shape.hyphen))
    bits |= Seen.opponent
  if (next.shape === Shape.apostrophe) {
    const owned = (words[last + 2] ?? NO_WORD).known
    if (owned & Known.personProperty) bits |= Seen.ofPerson
    if (owned & Known.organizationProperty) bits |= Seen.ofOrganization
    if (owned & Known.placeProperty) bits |= Seen.ofPlace
  } else if (next.text === ',') {
    if (words[last + 2]?.shape === Shape.digits && words[last + 3]?.text === ',') bits |= Seen.aged
    const kind = apposition(line, last + 1)
    if (kind > 0) bits |= kind === 1 ? Seen.isPerson : kind === 2 ? Seen.isOrganization : Seen.isPlace
  } else if (next.lower === 'who') bits |= Seen.isPerson
  return bits
}

const SCORES_OF_SPORT = 3

/** Counts results such as "3-1"; several of them make a report of sport. */
export function markSport(lines: readonly Line[]): void {
  let scores = 0
  for (const { words } of lines)
    for (let i = 1; i < words.length - 1; i++) {
      if (words[i]?.shape !== Shape.hyphen) continue
      const home = words[i - 1] as Word
      const away = words[i + 1] as Word
      const isScore = home.shape === Shape.digits && away.shape === Shape.digits
      if (isScore && home.text.length < 3 && away.text.length < 3) scores++
    }
  if (scores >= SCORES_OF_SPORT) for (const line of lines) line.isSport = true
}

/** Reads how the text uses its capitalized words, so that each mention knows of the others. */
export function learnUses(lines: readonly Line[], vocabulary: Vocabulary): void {
  for (const line of lines) {
    if (line.isHeadline) continue
    const { tokens, words, segments } = line
    for (const { runs } of segments) {
      for (let r = 0; r < runs.length; r += 2) {
        const first = runs[r] as number
        const last = runs[r + 1] as number
        const context = contextOf(line, first, last)
        const isFirst = isInitial(tokens, first)
        for (let i = first; i <= last; i++) {
          const word = words[i] as Word
          if (!word.isCapital) continue
          let bits = context
          if (i > first || !isFirst) bits |= Seen.inside
          if (first < last) bits |= Seen.inName
          const before = words[i - 1]
          if (i > first && before) {
            if (before.known & (Known.title | Known.honorific)) bits |= Seen.afterTitle
            if (before.known & Known.first) bits |= Seen.afterFirstName
          }
          if (i < last && (words[i + 1] as Word).known & Known.organizationHead) bits |= Seen.beforeHead
          if (word.seen === 0 && vocabulary.has(word.lower)) bits |= Seen.lowerToo
          word.seen |= bits
        }
      }
    }
  }
}

/**
 * Marks the longest phrases of the tables in a segment: for each token 0, or 1 + kind * 2 + (0 at the phrase's
 * beginning, 1 inside).
 */
export function phrasesOf(words: readonly Word[], first: number, last: number, marks: Int8Array): void {
  marks.fill(0, 0, last - first + 1)
  for (let i = first; i < last; i++) {
    const word = words[i] as Word
    if (!word.isCapital) continue
    const longest = word.longestPhrase
    if (longest < 2) continue
    let key = word.plain
    let at = -1
    let kind = -1
    let count = 1
    for (let j = i + 1; j <= last && count < longest; j++) {
      const next = words[j] as Word
      if (next.shape === Shape.hyphen || next.shape === Shape.stop) continue
      key += ` ${next.plain}`
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
}
