import type { Quotation } from '../../article/quotation-marks'
import type { Sentence } from '../document'
import type { Naming } from '../names/mention-index'
import { isHonorific, isRoleNoun, isRolePlural, isTitle } from '../names/role-words'
import type { Token } from '../tagger'
import { isPastCue, isPresentCue, isVerbToken, verbGroup, type VerbGroup } from './verb-group'

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
  verb?: VerbGroup
  quotation?: Quotation
  /** A pronoun that stands alone ("she", "everyone"). */
  isPronoun?: boolean
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

const words = (list: string) => new Set(list.split(' '))
const PRONOUNS = words(
  'i he she it they we you me him them us himself herself itself themselves everyone everybody nobody someone somebody anyone anybody ' +
    'everything nothing something anything one none others another neither mine hers theirs there each',
)
const COUNTING = words('one another each neither others')
const DETERMINERS = words('my your his her its our their this that these those whose')
const RELATIVES = words('who whom which whose')
const SUBORDINATORS = words(
  'because although though whether if unless while whereas when where why how what once lest till until whatever whoever whenever',
)
const ABOUT = words('about nearly roughly almost around some over')
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')
const DAYS = words('yesterday today tonight tomorrow')
const TIME_NOUNS = words('week month year night morning afternoon evening summer spring fall winter weekend')
const NOMINAL = words('DET ADJ NOUN PROPN NUM SYM X')
const JOINERS = words("- / & % $ 's ' +")
const DASHES = words('\u2014 \u2013 -- ---')
const STOPS = words('; : . ? ! ... \u2026')

const isNominal = (token: Token | undefined) => token !== undefined && NOMINAL.has(token.pos)

/** Cuts the tokens of a sentence into chunks. `names` are the names in it, `isDate` says what a date covers. */
export function chunk(
  sentence: Sentence,
  quotations: readonly Quotation[],
  names: readonly Naming[],
  isDate: (offset: number) => boolean,
): Syntax {
  const { tokens } = sentence
  const chunks: Chunk[] = []
  const chunkOf = new Int32Array(tokens.length)
  const nameEnd = nameEnds(tokens, names)
  let nextQuotation = 0
  const push = (kind: ChunkKind, first: number, last: number, more?: Partial<Chunk>) => {
    for (let i = first; i <= last; i++) chunkOf[i] = chunks.length
    chunks.push({ kind, first, last, start: tokens[first]!.start, end: tokens[last]!.end, ...more })
    return last + 1
  }
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    const { lower } = token
    while (quotations[nextQuotation] && quotations[nextQuotation]!.outerEnd <= token.start) nextQuotation++
    const quotation = quotations[nextQuotation]
    if (quotation && token.start >= quotation.outerStart && token.start < quotation.outerEnd) {
      let last = i
      while (tokens[last + 1] && tokens[last + 1]!.start < quotation.outerEnd) last++
      i = push('quote', i, last, { quotation })
    } else if (nameEnd[i]! < 0 && token.text === ',') i = push('comma', i, i)
    else if (DASHES.has(token.text) || (token.text === '-' && isApart(tokens, i))) i = push('stop', i, i)
    else if (token.text === '.' && tokens[i + 1]?.text === ',' && chunks.length > 0) {
      // "R-Wis.,": an abbreviation.
      const last = chunks[chunks.length - 1]!
      last.last = i
      last.end = token.end
      chunkOf[i] = chunks.length - 1
      i++
    } else if (STOPS.has(token.text)) i = push('stop', i, i)
    else if (token.text === '(' || token.text === '[') {
      let last = i
      while (tokens[last + 1] && last - i < 40 && !/^[)\]]$/.test(tokens[last]!.text)) last++
      i = push('bracket', i, last)
    } else if (nameEnd[i]! < 0 && isTime(tokens, i, isDate)) {
      let last = i
      while (tokens[last + 1] && nameEnd[last + 1]! < 0 && isTime(tokens, last + 1, isDate)) last++
      i = push('time', i, last)
    } else if (nameEnd[i]! >= 0 || chunks[chunks.length - 1]?.kind === 'according') i = noun(i)
    else if (lower === 'according' && tokens[i + 1]?.lower === 'to') i = push('according', i, i + 1)
    else if (ABOUT.has(lower) && tokens[i + 1]?.pos === 'NUM') i = noun(i)
    else if (RELATIVES.has(lower)) i = push('relative', i, i)
    else if (lower === 'that' && (token.pos !== 'DET' || !isNominal(tokens[i + 1]) || joinsClause(tokens[i + 1]!))) i = push('that', i, i)
    else if (token.pos === 'CCONJ') i = push('conj', i, i)
    else if ((token.pos === 'SCONJ' || SUBORDINATORS.has(lower)) && !(lower === 'once' && tokens[i + 1]?.pos === 'VERB')) i = push('clause', i, i)
    else if (isVerbToken(tokens, i)) {
      const verb = verbGroup(tokens, i)
      i = push('verb', i, verb.last, { verb })
    } else if ((PRONOUNS.has(lower) && !(COUNTING.has(lower) && isNominal(tokens[i + 1]))) || (token.pos === 'PRON' && !DETERMINERS.has(lower) && !COUNTING.has(lower)))
      i = push('noun', i, i, { isPronoun: true })
    else if (DETERMINERS.has(lower) && !startsNoun(tokens, i + 1, nameEnd))
      i = push('noun', i, i, { isPronoun: true })
    else if (isNominal(token) || COUNTING.has(lower) || token.pos === 'VERB' || DETERMINERS.has(lower) || token.text === '$' || token.text === "'") i = noun(i)
    else if (token.pos === 'ADP') i = push('prep', i, i)
    else if (token.pos === 'ADV' || token.pos === 'PART' || lower === 'once') i = push('adverb', i, i)
    else i = push('other', i, i)
  }
  return { sentence, tokens, chunks, chunkOf, names }

  /** A noun phrase without what follows a preposition; a name inside stays whole. */
  function noun(first: number): number {
    let last = nameEnd[first]! >= 0 ? nameEnd[first]! : first
    let hasNoun = nameEnd[first]! >= 0 || isHeadNoun(tokens[first]!)
    for (;;) {
      const at = last + 1
      const token = tokens[at]
      if (!token || (quotations[nextQuotation] && token.start >= quotations[nextQuotation]!.outerStart)) break
      const before = tokens[last]!
      const afterPossessive = before.lower === "'s" || before.text === "'"
      if (nameEnd[at]! >= 0) {
        if (hasNoun && !afterPossessive && !joinsName(tokens, last)) break
        last = nameEnd[at]!
        hasNoun = true
        continue
      }
      if (JOINERS.has(token.lower)) {
        if (token.text === '-' && isApart(tokens, at)) break
        // "He's", "the plan's dead": a short form of a verb, not a possessive.
        if (token.lower === "'s" && token.pos === 'AUX') break
        last = at
        continue
      }
      if (before.text === '-' && token.start === before.end) {
        last = at
        // "the state-owned" waits for its noun.
        hasNoun = token.pos !== 'VERB' && token.pos !== 'ADJ'
        continue
      }
      if (DETERMINERS.has(token.lower) || (token.pos === 'DET' && !/^(?:all|both|half|such|many)$/.test(before.lower))) break
      if (isTime(tokens, at, isDate) && hasNoun && tokens[at + 1]?.lower !== "'s") break
      // "a step mediators said": no plural follows "a".
      if (hasNoun && isRolePlural(token.lower) && /^an?$/.test(tokens[first]!.lower) && !JOINERS.has(tokens[at + 1]?.lower ?? '')) break
      if (isPresentCue(tokens, at) || isPastCue(tokens, at)) break
      if (isNominal(token)) {
        hasNoun ||= isHeadNoun(token)
        last = at
        continue
      }
      const opensPhrase = !hasNoun || afterPossessive
      const follows = tokens[at + 1]
      // "his running mate", "the most prepared person": verbs and adverbs before the noun.
      if (opensPhrase && (token.pos === 'VERB' || token.pos === 'ADV') && (isNominal(follows) || follows?.text === '-' || (follows?.pos === 'VERB' && /(?:ed|ing)$/.test(follows.lower) && isNominal(tokens[at + 2])))) {
        last = at
        continue
      }
      if (opensPhrase && token.pos === 'VERB' && (before.pos === 'DET' || DETERMINERS.has(before.lower))) {
        last = at
        hasNoun = true
        continue
      }
      break
    }
    return push('noun', first, last)
  }
}

const isHeadNoun = (token: Token) => token.pos === 'NOUN' || token.pos === 'PROPN'
const isApart = (tokens: readonly Token[], i: number) =>
  tokens[i - 1]?.end !== tokens[i]!.start && tokens[i + 1]?.start !== tokens[i]!.end

const startsNoun = (tokens: readonly Token[], i: number, nameEnd: Int32Array) => {
  const token = tokens[i]
  return (
    token !== undefined &&
    (nameEnd[i]! >= 0 ||
      isNominal(token) ||
      ((token.pos === 'VERB' || token.pos === 'ADV') && isNominal(tokens[i + 1]) && /(?:ed|ing|en|ly|most)$/.test(token.lower)))
  )
}

/** "that prices", "that Smith": no determiner stands before a plural or a name. */
const joinsClause = (next: Token) => next.pos === 'PROPN' || (next.pos === 'NOUN' && /[^sui]s$/.test(next.lower))

/** Does a name go on with the words before it ("spokesman Peter Lund"), or does it begin anew ("in an interview Trump")? */
function joinsName(tokens: readonly Token[], last: number): boolean {
  const word = tokens[last]!
  return /^\p{Lu}/u.test(word.text) ? isTitle(word.text) || isHonorific(word.text) || word.text.endsWith('.') : isRoleNoun(word.text) || word.pos === 'ADJ'
}

function isTime(tokens: readonly Token[], i: number, isDate: (offset: number) => boolean): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (next?.lower === "'s" || next?.text === '-') return false
  if (WEEKDAYS.has(token.lower) || DAYS.has(token.lower)) return true
  if (TIME_NOUNS.has(token.lower))
    return i > 0 && (/^(?:last|this|next|earlier|later|each|every)$/.test(tokens[i - 1]!.lower) || WEEKDAYS.has(tokens[i - 1]!.lower))
  if (/^(?:last|this|next|earlier|later|late|early)$/.test(token.lower))
    return next !== undefined && (TIME_NOUNS.has(next.lower) || WEEKDAYS.has(next.lower) || (next.lower === 'this' && TIME_NOUNS.has(tokens[i + 2]?.lower ?? '')))
  const before = tokens[i - 1]
  return isDate(token.start) && before?.pos !== 'DET' && before?.pos !== 'ADJ' && before?.lower !== 'of'
}

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
