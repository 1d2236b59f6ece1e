import { isOrganizationNoun } from '../names/gazetteer'
import { isHonorific, isRolePlural, isTitle } from '../names/role-words'
import type { Token } from '../tagger'
import { isPersonNoun } from './speaker-nouns'
import { isPastAfterName, isPastCue, isPresentCue, isWithinSingular } from './verb-group'
import { DAY, DETERMINER, JOINER, NOMINAL, TIME_NOUN, TIME_OPENER, WEEKDAY } from './word-classes'

/** What is known of the tokens of a sentence before it is cut into chunks. */
export interface Words {
  tokens: readonly Token[]
  classes: Int32Array
  /** For each token that begins a name its last token, else -1. */
  nameEnd: Int32Array
  isDate: ((offset: number) => boolean) | null
}

const isHeadNoun = (token: Token) => token.pos === 'NOUN' || token.pos === 'PROPN'

/** Does the dash at `i` stand between spaces? */
export const isApart = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.end !== tokens[i]!.start && tokens[i + 1]?.start !== tokens[i]!.end

/** Does a noun phrase go on at `i`, after a determiner? */
export function startsNoun({ tokens, classes, nameEnd }: Words, i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (nameEnd[i]! >= 0 || classes[i]! & NOMINAL) return true
  return (
    (token.pos === 'VERB' || token.pos === 'ADV') &&
    (classes[i + 1]! & NOMINAL) !== 0 &&
    /(?:ed|ing|en|ly|most)$/.test(token.lower)
  )
}

/** The words before an amount: "at least 27 people", "up to $5 million", "as many as 40 homes". */
const HEDGES = ['at least', 'at most', 'up to', 'as many as', 'as much as'].map((words) => words.split(' '))

/** The number of a noun phrase that begins with such words at `i`; `i` where none do. */
export function afterHedge({ tokens }: Words, i: number): number {
  if (tokens[i]!.pos !== 'ADP' && tokens[i]!.lower !== 'as' && tokens[i]!.lower !== 'up') return i
  for (const words of HEDGES) {
    const number = tokens[i + words.length]
    const isAmount = number !== undefined && (number.pos === 'NUM' || number.text === '$')
    if (isAmount && words.every((word, at) => tokens[i + at]!.lower === word)) return i + words.length
  }
  return i
}

/** Does the token at `i` tell when: "Monday", "last week", "on June 4"? */
export function isTime({ tokens, classes, isDate }: Words, i: number): boolean {
  const own = classes[i]!
  if ((own & (DAY | WEEKDAY | TIME_NOUN | TIME_OPENER)) === 0 && isDate === null) return false
  const next = tokens[i + 1]
  if (next && (next.lower === "'s" || next.text === '-')) return false
  if (own & (DAY | WEEKDAY)) return true
  if (own & TIME_NOUN) return i > 0 && (classes[i - 1]! & (TIME_OPENER | WEEKDAY)) !== 0
  const token = tokens[i]!
  if (own & TIME_OPENER && token.lower !== 'each' && token.lower !== 'every') {
    const follows = classes[i + 1]!
    return (
      (follows & (TIME_NOUN | WEEKDAY)) !== 0 ||
      (next?.lower === 'this' && (classes[i + 2]! & TIME_NOUN) !== 0)
    )
  }
  if (isDate === null || !isDate(token.start)) return false
  const before = tokens[i - 1]
  return before?.pos !== 'DET' && before?.pos !== 'ADJ' && before?.lower !== 'of'
}

/**
 * The last token of the noun phrase that begins at `first`, without what follows a preposition; a name inside stays whole.
 * `limit`: the offset of the next quotation.
 */
export function nounEnd(words: Words, first: number, limit: number): number {
  const { tokens, classes, nameEnd } = words
  let last = nameEnd[first]! >= 0 ? nameEnd[first]! : first
  let hasNoun = nameEnd[first]! >= 0 || isHeadNoun(tokens[first]!)
  const isSingular = /^an?$/.test(tokens[first]!.lower)
  for (;;) {
    const at = last + 1
    const token = tokens[at]
    if (!token || token.start >= limit) return last
    const before = tokens[last]!
    if (isAbbreviated(tokens, at)) {
      last = at
      continue
    }
    const seat = token.text === ',' && tokens[first]!.lower === 'the' ? seatEnd(tokens, at) : -1
    if (seat >= 0) {
      last = seat
      hasNoun = false
      continue
    }
    const afterPossessive = before.lower === "'s" || before.text === "'"
    if (nameEnd[at]! >= 0) {
      if (hasNoun && !afterPossessive && !joinsName(before)) return last
      last = nameEnd[at]!
      hasNoun = true
      continue
    }
    const own = classes[at]!
    if (own & JOINER) {
      if (token.text === '-' && isApart(tokens, at)) return last
      // "He's", "the plan's dead": a short form of a verb, not a possessive.
      if (token.lower === "'s" && token.pos === 'AUX') return last
      last = at
      continue
    }
    if (before.text === '-' && token.start === before.end) {
      last = at
      // "the state-owned" waits for its noun.
      hasNoun = token.pos !== 'VERB' && token.pos !== 'ADJ'
      continue
    }
    if (own & DETERMINER) return last
    if (token.pos === 'DET' && !/^(?:all|both|half|such|many)$/.test(before.lower)) return last
    if (hasNoun && isTime(words, at)) return last
    // "a step mediators said": no plural follows "a".
    if (hasNoun && isSingular && isRolePlural(token.lower) && (classes[at + 1]! & JOINER) === 0) return last
    if (token.lower === 'put' && tokens[at + 1]?.lower === 'it') return last
    if (isPresentCue(tokens, at) || isPastCue(tokens, at) || isPastAfterName(tokens, at)) return last
    if (isSingular && isWithinSingular(tokens, at)) {
      last = at
      continue
    }
    if (own & NOMINAL) {
      hasNoun ||= isHeadNoun(token)
      last = at
      continue
    }
    if ((hasNoun && !afterPossessive) || (token.pos !== 'VERB' && token.pos !== 'ADV')) return last
    const follows = tokens[at + 1]
    // "his running mate", "the most prepared person": verbs and adverbs before the noun.
    const isBeforeNoun =
      (classes[at + 1]! & NOMINAL) !== 0 ||
      follows?.text === '-' ||
      (follows?.pos === 'VERB' &&
        (classes[at + 2]! & NOMINAL) !== 0 &&
        (follows.lower.endsWith('ed') || follows.lower.endsWith('ing')))
    if (isBeforeNoun) last = at
    else if (token.pos === 'VERB' && (before.pos === 'DET' || classes[last]! & DETERMINER)) {
      last = at
      hasNoun = true
    } else return last
  }
}

/** "Spc. Lorraine Walsh": the full stop at `at` stands inside a sentence, so it is that of a title cut short. */
const isAbbreviated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '.' &&
  tokens[at]!.start === tokens[at - 1]!.end &&
  /^\p{Lu}\p{Ll}{1,4}$/u.test(tokens[at - 1]!.text) &&
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')

/** "the St. Cloud, Minnesota-based company", "the Toledo, Ohio, company": where the state after `comma` ends, or -1. */
function seatEnd(tokens: readonly Token[], comma: number): number {
  let at = comma + 1
  while (at - comma < 4 && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) at++
  if (at === comma + 1) return -1
  const isBase = tokens[at]?.text === '-' && tokens[at + 1]?.lower === 'based'
  const end = isBase ? at + 1 : at
  if (!isBase && tokens[at]?.text !== ',') return -1
  return isOrganizationNoun(tokens[end + 1]?.lower ?? '') ? end : -1
}

/** Does a name go on with the word before it ("spokesman Peter Lund"), or does it begin anew ("in an interview Trump")? */
function joinsName(word: Token): boolean {
  if (word.text === '.') return true
  return /^\p{Lu}/u.test(word.text)
    ? isTitle(word.text) || isHonorific(word.text) || word.text.endsWith('.') || isPersonNoun(word.lower)
    : isPersonNoun(word.lower) || word.pos === 'ADJ'
}
