import type { Token } from '../../tagger'
import { Shape, type Word } from './words'

/** A stretch of tokens that may hold names: capitals and the small words between them. */
export interface Segment {
  first: number
  last: number
  /** Its runs of capitals, as first and last token in turn. */
  runs: readonly number[]
}

/** The runs of capitals, with the hyphens between them, from `first` to `last`. */
function runsOf(words: readonly Word[], first: number, last: number): number[] {
  const runs: number[] = []
  for (let i = first; i <= last; i++) {
    if (!words[i]?.isCapital) continue
    let end = i
    for (;;) {
      const next = words[end + 1]
      if (end >= last || !next) break
      if (next.isCapital) end++
      else if (next.shape === Shape.hyphen && end + 2 <= last) end += 2
      else if (next.shape === Shape.stop && words[end + 2]?.isCapital && end + 2 <= last) end += 2
      else break
    }
    runs.push(i, end)
    i = end
  }
  return runs
}

const touches = (a: Token, b: Token) => a.end === b.start

/** Where does the name go on after the small words from `i`? The index of a capital at most three words on, or -1. */
function capitalAfter(words: readonly Word[], i: number): number {
  for (let j = i; j < i + 3 && j < words.length; j++) {
    const word = words[j] as Word
    if (word.isCapital) return j
    const isSmall = word.isLink || word.isParticle || word.shape === Shape.hyphen
    if (!isSmall) return -1
  }
  return -1
}

/** The last token of the name-like stretch that begins at `first`. */
function endOf(tokens: readonly Token[], words: readonly Word[], first: number): number {
  let last = first
  for (;;) {
    const next = words[last + 1]
    const token = tokens[last + 1]
    const current = tokens[last]
    const word = words[last]
    if (!next || !token || !current || !word || token.start - current.end > 1) return last
    const isGlued = touches(current, token)
    const after = words[last + 2]
    if (next.isCapital) last++
    else if (
      next.shape === Shape.hyphen &&
      isGlued &&
      tokens[last + 2] &&
      touches(token, tokens[last + 2] as Token)
    )
      // "Ki-moon", "Okonjo-Iweala"; what follows decides whether "-based" belongs to it.
      last += after && (after.isCapital || after.shape === Shape.lower) ? 2 : 0
    else if (next.shape === Shape.stop && isGlued && word.shape === Shape.letter) last++
    else if (next.shape === Shape.apostrophe && after?.isCapital) last += 2
    else if (next.shape === Shape.ampersand && after?.isCapital) last += 2
    else if (next.shape === Shape.digits && next.text.length < 4) last++
    else if (next.isLink || next.isParticle) {
      const at = capitalAfter(words, last + 2)
      if (at < 0) return last
      last = at
    } else return last
    if (words[last] === word) return last
  }
}

/** All stretches of a line that may hold names. */
export function segmentsOf(tokens: readonly Token[], words: readonly Word[]): Segment[] {
  const segments: Segment[] = []
  let i = 0
  while (i < words.length) {
    const word = words[i] as Word
    const next = words[i + 1]
    const isParticle =
      word.isParticle &&
      !word.isCapital &&
      next !== undefined &&
      (next.isCapital || (next.shape === Shape.hyphen && words[i + 2]?.isCapital === true))
    const isOrdinal = word.shape === Shape.digitsAndLetters && next?.isCapital === true
    if (!word.isCapital && !isParticle && !isOrdinal) {
      i++
      continue
    }
    const from = isParticle ? (next?.isCapital ? i + 1 : i + 2) : i
    const last = endOf(tokens, words, from)
    segments.push({ first: i, last, runs: runsOf(words, i, last) })
    i = last + 1
  }
  return segments
}
