import type { Chunk, Syntax } from './chunks'
import { isSpeakerNoun } from './speaker-nouns'

const DASH = /^[\u2014\u2013-]+$/
/** Prepositions of time and manner go with verbs, not with the noun before them. */
const LOOSE = new Set(
  'after before since until during as like despite amid than following if though'.split(' '),
)

/** Who a verb is said of. Token indices, `last` included. */
export interface Phrase {
  first: number
  last: number
  /** Last token of the phrase without what follows its first preposition. */
  head: number
  /** Two or more noun phrases joined by "and". */
  isJoint?: boolean
}

export interface Subject extends Phrase {
  /** The subject stands after the cue: `"…," said Smith`. */
  isInverted: boolean
}

export const phrase = (chunks: readonly Chunk[], first: number, last: number): Phrase => ({
  first: chunks[first]!.first,
  last: chunks[last]!.last,
  head: chunks[first]!.last,
})

/** Index of the chunk before `k`, over adverbs, times ("on Thursday") and brackets. */
export function previous(chunks: readonly Chunk[], k: number): number {
  let i = k - 1
  while (i >= 0) {
    const { kind } = chunks[i]!
    if (kind === 'time' && chunks[i - 1]?.kind === 'prep') i -= 2
    else if (kind === 'adverb' || kind === 'time' || kind === 'bracket') i--
    else break
  }
  return i
}

export const isDash = (syntax: Syntax, chunk: Chunk | undefined) =>
  chunk?.kind === 'stop' && DASH.test(syntax.tokens[chunk.first]!.text)

/** "one of the victims", "some of them" go on like nouns. */
const isPersonal = (chunk: Chunk, tokens: Syntax['tokens']) =>
  chunk.isPronoun === true &&
  !/^(?:one|some|others|another|nobody|someone|somebody|everyone|everybody|anyone|none)$/.test(
    tokens[chunk.first]!.lower,
  )

/** The phrase that ends with the noun chunk at `i`: leftwards over "the mayor of the town of Alder". */
export function chainStart({ chunks, tokens }: Syntax, i: number): number {
  let first = i
  while (
    chunks[first - 1]?.kind === 'prep' &&
    !LOOSE.has(tokens[chunks[first - 1]!.first]!.lower) &&
    chunks[first - 2]?.kind === 'noun' &&
    !isPersonal(chunks[first - 2]!, tokens) &&
    (!isPersonal(chunks[first]!, tokens) ||
      (chunks[first - 2]!.isPronoun && tokens[chunks[first - 1]!.first]!.lower === 'of'))
  )
    first -= 2
  return first
}

/** The phrase that begins with the noun chunk at `i`, rightwards over its prepositions. */
export function chainEnd(syntax: Syntax, i: number, isInverted: boolean): number {
  const { chunks, tokens } = syntax
  let last = i
  while (chunks[last + 1]?.kind === 'prep' && chunks[last + 2]?.kind === 'noun') {
    const prep = tokens[chunks[last + 1]!.first]!.lower
    if (isInverted && !attaches(syntax, chunks[i]!, prep, chunks[last + 2]!)) break
    last += 2
  }
  return last
}

/** "said a spokesman for the group", but "said Smith in an interview": does the phrase belong to the noun? */
function attaches(syntax: Syntax, noun: Chunk, prep: string, object: Chunk): boolean {
  if (/^(?:of|for|from)$/.test(prep)) return true
  const isName = syntax.names.some((name) => name.start >= noun.start && name.end === noun.end)
  if (isName) return false
  if (/^(?:at|with)$/.test(prep)) return true
  return prep === 'in' && syntax.names.some((name) => name.start >= object.start && name.end === object.end)
}

/** Is the "that" at `i` relative: right after a noun and right before a verb? */
export function isRelativeThat(chunks: readonly Chunk[], i: number): boolean {
  if (chunks[i]?.kind !== 'that' || chunks[i - 1]?.kind !== 'noun' || chunks[i - 1]!.isPronoun) return false
  let next = i + 1
  while (chunks[next]?.kind === 'adverb') next++
  return chunks[next]?.kind === 'verb'
}

export const isPersonName = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some(
    (name) => name.entity.kind === 'person' && name.end === chunk.end && name.start >= chunk.start,
  )
export const isPlaceName = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some(
    (name) => name.entity.kind === 'place' && name.end === chunk.end && name.start === chunk.start,
  )

/** Could the noun chunk speak: a pronoun for a person, a name or a noun for people or bodies? */
export function isSpeakerLike(syntax: Syntax, chunk: Chunk): boolean {
  const token = syntax.tokens[chunk.last]!
  if (chunk.isPronoun) return /^(?:he|she|they|i|we|who)$/.test(token.lower)
  return (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) || isNamedOrSpeaker(syntax, chunk)
}

export const isNamedOrSpeaker = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some((name) => name.end === chunk.end) || isSpeakerNoun(syntax.tokens[chunk.last]!.lower)
