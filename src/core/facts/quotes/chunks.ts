import type { Quotation } from '../../article/quotation-marks'
import type { Sentence } from '../document'
import type { Naming } from '../names/mention-index'
import type { Token } from '../tagger'
import { afterHedge, isApart, isTime, nounEnd, startsNoun, type Words } from './noun-run'
import { isVerbToken, verbGroup, type VerbGroup } from './verb-group'
import {
  ABOUT,
  classesOf,
  COUNTING,
  DASH,
  DETERMINER,
  NOMINAL,
  PRONOUN,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from './word-classes'

export type ChunkKind =
  | 'noun'
  | 'verb'
  | 'prep'
  | 'conj'
  /** A subordinator or question word: when, because, whether, what. */
  | 'clause'
  | 'that'
  /** who, which, whose. */
  | 'relative'
  | 'adverb'
  | 'time'
  | 'comma'
  /** Semicolon, colon, dash, full stop. */
  | 'stop'
  | 'bracket'
  | 'quote'
  | 'according'
  | 'other'

/** A run of tokens that acts as one in the shallow syntax of a sentence. Token indices, `last` included. */
export interface Chunk {
  kind: ChunkKind
  first: number
  last: number
  start: number
  end: number
  verb: VerbGroup | null
  quotation: Quotation | null
  /** A pronoun that stands alone ("she", "everyone"). */
  isPronoun: boolean
}

/** The shallow syntax of one sentence: quotations, names and verb groups as units. */
export interface Syntax {
  sentence: Sentence
  tokens: readonly Token[]
  chunks: Chunk[]
  /** The chunk that holds each token. */
  chunkOf: Int32Array
  names: readonly Naming[]
}

/**
 * Cuts the tokens of a sentence into chunks. `quotations` and `names` are those in it, in order; `isDate` says whether a date
 * covers an offset, null when the sentence has none.
 */
export function chunk(
  sentence: Sentence,
  quotations: readonly Quotation[],
  names: readonly Naming[],
  isDate: ((offset: number) => boolean) | null,
): Syntax {
  const { tokens } = sentence
  const words: Words = { tokens, classes: classesOf(tokens), nameEnd: nameEnds(tokens, names), isDate }
  const { nameEnd } = words
  const chunks: Chunk[] = []
  const chunkOf = new Int32Array(tokens.length)
  let nextQuotation = 0
  const push = (kind: ChunkKind, first: number, last: number): Chunk => {
    for (let i = first; i <= last; i++) chunkOf[i] = chunks.length
    const made: Chunk = {
      kind,
      first,
      last,
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      verb: null,
      quotation: null,
      isPronoun: false,
    }
    chunks.push(made)
    return made
  }
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!
    while (nextQuotation < quotations.length && quotations[nextQuotation]!.outerEnd <= token.start)
      nextQuotation++
    const quotation = quotations[nextQuotation]
    if (quotation && token.start >= quotation.outerStart) {
      let last = i
      while (tokens[last + 1] && tokens[last + 1]!.start < quotation.outerEnd) last++
      push('quote', i, last).quotation = quotation
      i = last + 1
      continue
    }
    const previous = chunks[chunks.length - 1]
    // "R-Wis.,": an abbreviation; "5.20am": a time that the tagger takes apart.
    const isAbbreviated = token.text === '.' && tokens[i + 1]?.text === ','
    const isClock =
      token.text === '.' && isDigits(tokens[i - 1], token.start) && /^\d\d/.test(tokens[i + 1]?.text ?? '')
    if (previous && (isAbbreviated || (isClock && tokens[i + 1]!.start === token.end))) {
      const last = isAbbreviated ? i : i + 1
      previous.last = last
      previous.end = tokens[last]!.end
      chunkOf.fill(chunks.length - 1, i, last + 1)
      i = last + 1
      continue
    }
    const amount = afterHedge(words, i)
    const kind = amount > i || nameEnd[i]! >= 0 || previous?.kind === 'according' ? 'noun' : kindOf(words, i)
    let last = i
    if (kind === 'noun') last = nounEnd(words, amount, quotation?.outerStart ?? Infinity)
    else if (kind === 'according') last = i + 1
    else if (kind === 'time')
      while (tokens[last + 1] && nameEnd[last + 1]! < 0 && isTime(words, last + 1)) last++
    else if (kind === 'bracket') while (tokens[last + 1] && last - i < 40 && !isClosing(tokens[last]!)) last++
    const verb = kind === 'verb' ? verbGroup(tokens, i) : null
    const isAfterNoun = kind === 'pronoun' && previous?.kind === 'noun' && /sel(?:f|ves)$/.test(token.lower)
    const made = push(isAfterNoun ? 'adverb' : kind === 'pronoun' ? 'noun' : kind, i, verb ? verb.last : last)
    if (verb) made.verb = verb
    if (kind === 'pronoun' && !isAfterNoun) made.isPronoun = true
    i = made.last + 1
  }
  return { sentence, tokens, chunks, chunkOf, names }
}

const isDigits = (token: Token | undefined, end: number): boolean =>
  token !== undefined && token.end === end && /^\d{1,2}$/.test(token.text)

const isClosing = (token: Token) => token.text === ')' || token.text === ']'

/** What kind of chunk begins at `i`, where no name begins. */
function kindOf(words: Words, i: number): ChunkKind | 'pronoun' {
  const { tokens, classes } = words
  const token = tokens[i]!
  const { lower, pos } = token
  const own = classes[i]!
  const nounFollows = (classes[i + 1]! & NOMINAL) !== 0
  if (token.text === ',') return 'comma'
  if (own & (DASH | STOP) || (token.text === '-' && isApart(tokens, i))) return 'stop'
  if (token.text === '(' || token.text === '[') return 'bracket'
  if (isTime(words, i)) return 'time'
  if (lower === 'according' && tokens[i + 1]?.lower === 'to') return 'according'
  if (own & ABOUT && tokens[i + 1]?.pos === 'NUM') return 'noun'
  if (own & RELATIVE) return token.text === 'WHO' && pos === 'PROPN' ? 'noun' : 'relative'
  if (lower === 'that' && (pos !== 'DET' || !nounFollows || joinsClause(tokens[i + 1]!))) return 'that'
  if (pos === 'CCONJ') return 'conj'
  if (lower === 'once' && tokens[i + 1]?.pos === 'VERB') return 'adverb'
  if (pos === 'SCONJ' || own & SUBORDINATOR) return 'clause'
  if (isVerbToken(tokens, i) && !isNumberedName(tokens, i)) return 'verb'
  if (own & PRONOUN && !(own & COUNTING && nounFollows)) return 'pronoun'
  if (pos === 'PRON' && !(own & (DETERMINER | COUNTING))) return 'pronoun'
  if (own & DETERMINER && !startsNoun(words, i + 1)) return 'pronoun'
  if (own & (NOMINAL | COUNTING | DETERMINER) || pos === 'VERB' || token.text === '$' || token.text === "'")
    return 'noun'
  // "Pointed out that the permits": a part of the verb.
  if (lower === 'out' && /^(?:that|,|\.|:|")$/.test(tokens[i + 1]?.lower ?? '')) return 'adverb'
  if (pos === 'ADP') return 'prep'
  return pos === 'ADV' || pos === 'PART' ? 'adverb' : 'other'
}

/** "president of Lodge 61": a name that looks like a verb. */
const isNumberedName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.pos === 'ADP' && /^\p{Lu}/u.test(tokens[i]!.text) && tokens[i + 1]?.pos === 'NUM'

/** "that prices", "that Smith", "that 120 permits": no determiner stands before a plural, a name or a number. */
const joinsClause = (next: Token) =>
  next.pos === 'PROPN' || /^\d/.test(next.text) || (next.pos === 'NOUN' && /[^sui]s$/.test(next.lower))

/** For each token that begins a name its last token, else -1; inside a name -1 too. */
function nameEnds(tokens: readonly Token[], names: readonly Naming[]): Int32Array {
  const ends = new Int32Array(tokens.length).fill(-1)
  let i = 0
  for (const name of names) {
    while (i < tokens.length && tokens[i]!.end <= name.start) i++
    let last = i
    while (tokens[last + 1] && tokens[last + 1]!.start < name.end) last++
    if (i < tokens.length && ends[i]! < last) ends[i] = last
  }
  return ends
}
