import table from '../../../../resources/data/speech-words.json'
import type { Chunk, Syntax } from './chunks'
import { cueOf } from './cues'
import { isDash, isSpeakerLike } from './phrases'
import { subjectBefore } from './subject'
import { opensClause } from './complement'
import { afterPhrase, isOccasion } from './occasion'

export interface Extent {
  start: number
  end: number
}

/** Participles with which the reporter or the speaker goes on after the words. */
const GLOSS = new Set(table.glosses)
/** Nouns for what was said: "a claim that the council rejected". */
const REMARK = new Set(table.remarks)

const REFUSAL = /^(?:declined|declines|refused|refuses)$/

/** The end of words from `start`, without space and closing marks. */
export function trimEnd(folded: string, start: number, end: number): number {
  let last = end
  while (last > start && ' \n.,;:!?\u2014\u2013-'.includes(folded.charAt(last - 1))) last--
  return last
}

const isFinite = (chunk: Chunk | undefined) =>
  chunk?.kind === 'verb' && (chunk.verb!.form === 'finite' || chunk.verb!.form === 'bare')
const isConj = (chunk: Chunk | undefined) => chunk?.kind === 'conj'

/** Index of the chunk after "and then", "but later", if a reporting verb stands there. */
function cueAfterConjunction(syntax: Syntax, conj: number): number {
  const { chunks, tokens } = syntax
  let at = conj + 1
  while (chunks[at]?.kind === 'adverb') at++
  const verb = chunks[at]
  if (!isFinite(verb)) return -1
  if (REFUSAL.test(tokens[verb!.last]!.lower)) return at
  const cue = cueOf(tokens[verb!.last]!.lower)
  if (!cue || cue.complement === 'beside') return -1
  if (verb!.verb!.isPassive) return -1
  return at
}

/**
 * Does the speaker go on with a verb of speech at the conjunction `conj`, so that the words reported end there? A past
 * tense parallel to the cue's own, with words of its own to report.
 */
function goesOn(syntax: Syntax, k: number, conj: number): boolean {
  const { chunks, tokens } = syntax
  const at = cueAfterConjunction(syntax, conj)
  if (at < 0) return false
  const cue = cueOf(tokens[chunks[at]!.last]!.lower)
  // "said it was disappointed and would appeal": what is still to come is part of what was said.
  if (/^(?:would|could|might|will)$/.test(tokens[chunks[at]!.first]!.lower)) return false
  if (!cue) return true
  const own = tokens[chunks[k]!.last]!.lower
  const other = tokens[chunks[at]!.last]!.lower
  if (own.endsWith('s') !== other.endsWith('s') && chunks[k]!.verb!.form !== 'ing') return false
  if (cue.weak) return chunks[at + 1]?.kind === 'that'
  let next = at + 1
  while (chunks[next]?.kind === 'adverb' || chunks[next]?.kind === 'time') next++
  const follow = chunks[next]
  if (!follow) return false
  if (follow.kind === 'that' || follow.kind === 'quote' || follow.kind === 'clause') return true
  if (
    cue.complement === 'quoting' ||
    (cue.takes.has('listener') && cue.complement !== 'strict') ||
    cue.takes.has('on') ||
    (cue.takes.has('to') && (cue.complement !== 'strict' || cue.force === 'planned')) ||
    cue.takes.has('ing')
  )
    return true
  return (
    follow.kind === 'noun' && (follow.isPronoun || isFinite(chunks[next + 1]) || cue.complement === 'plain')
  )
}

/** Is there a new speaker with a verb of speech after the conjunction: ", but Jones, a Democrat, said"? */
function otherSpeaks(syntax: Syntax, conj: number): boolean {
  const { chunks, tokens } = syntax
  let at = conj + 1
  while (chunks[at]?.kind === 'adverb') at++
  const noun = chunks[at]
  if (noun?.kind !== 'noun' || !isSpeakerLike(syntax, noun)) return false
  for (let verb = at + 1; verb < Math.min(chunks.length, at + 14); verb++) {
    if (chunks[verb]!.kind === 'stop' || chunks[verb]!.kind === 'quote') return false
    if (!isFinite(chunks[verb])) continue
    const cue = cueOf(tokens[chunks[verb]!.last]!.lower)
    if (
      cue &&
      !cue.weak &&
      (cue.complement === 'plain' || cue.complement === 'free' || chunks[verb + 1]?.kind === 'that') &&
      subjectBefore(syntax, verb)?.first === noun.first
    )
      return true
    if (chunks[verb - 1]?.kind !== 'relative') return false
  }
  return false
}

/** `…, the agency reported.`: the sentence ends with who told all of it. */
function isTrailing(syntax: Syntax, i: number): boolean {
  const { chunks, tokens } = syntax
  if (chunks[i]?.kind !== 'noun') return false
  let at = i + 1
  while (chunks[at]?.kind === 'prep' && chunks[at + 1]?.kind === 'noun') at += 2
  if (!isFinite(chunks[at]) || cueOf(tokens[chunks[at]!.last]!.lower) === null) return false
  at++
  while (chunks[at]?.kind === 'time' || chunks[at]?.kind === 'adverb') at++
  return at >= chunks.length || (chunks[at]!.kind === 'stop' && at === chunks.length - 1)
}

/** Does the relative clause after the comma at `i` close before the sentence goes on ("…, who is 88, and that …")? */
function resumesAfter({ chunks }: Syntax, i: number): boolean {
  for (let at = i + 2; at < chunks.length; at++)
    if (chunks[at]!.kind === 'comma')
      return chunks[at + 1]?.kind === 'conj' || chunks[at + 1]?.kind === 'verb'
  return false
}

/**
 * "The mayor, who said she was told late, was careful": index of the comma that closes the relative clause of the cue at
 * chunk `k`, behind which the sentence goes on with its own verb; -1 without one.
 */
function closingComma({ chunks }: Syntax, k: number, first: number): number {
  const isAside = chunks[k - 1]?.kind === 'relative' && chunks[k - 2]?.kind === 'comma'
  if (!isAside || chunks.slice(0, k).some(isFinite)) return -1
  for (let i = chunks.length - 1; i > first; i--) {
    if (chunks[i]!.kind !== 'comma') continue
    const next = chunks[i + 1]?.kind === 'adverb' ? chunks[i + 2] : chunks[i + 1]
    if (isFinite(next) && chunks.slice(first, i).some(isFinite)) return i
  }
  return -1
}

/**
 * Where the words that begin with chunk `first` and are reported by the cue at chunk `k` end: an offset. `isPhrase`: they are
 * an infinitive or gerund, which ends where a clause with its own verb goes on.
 */
export function contentEnd(syntax: Syntax, k: number, first: number, isPhrase = false): number {
  const { chunks, tokens, sentence } = syntax
  let hasVerb = isPhrase
  const isInRelative =
    chunks[k - 1]?.kind === 'relative' && chunks[k - 2]?.kind === 'noun' && !chunks.slice(0, k).some(isFinite)
  // "While Smith says it is late, the council …": the main clause is the reporter's.
  const isSubordinate =
    chunks[0]?.kind === 'clause' && !chunks.slice(0, k).some((chunk) => chunk.kind === 'comma')
  const asideEnd = closingComma(syntax, k, first)
  for (let i = first; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const next = chunks[i + 1]
    if (i === asideEnd) return chunk.start
    if (chunk.kind === 'stop') {
      const mark = tokens[chunk.first]!.text
      if (mark === ';') return chunk.start
      if (mark === ':' && next?.kind !== 'quote' && i > first + 1) return chunk.start
    }
    if (chunk.kind === 'quote' && hasComma(tokens, chunk) && next) {
      if (GLOSS.has(tokens[next.first]!.lower)) return chunk.end
      if (isConj(next) && (goesOn(syntax, k, i + 1) || otherSpeaks(syntax, i + 1))) return chunk.end
      if (next.kind === 'noun' && isReporterAside(syntax, i + 1)) return chunk.end
      if (next.kind === 'noun' && hasVerb && attributed(syntax, i + 1)) return chunk.end
    }
    if ((chunk.kind === 'comma' || isDash(syntax, chunk)) && next) {
      const lower = tokens[next.first]!.lower
      // What is told of a person at the end is the reporter's aside; of a thing or place it may be the speaker's.
      if (hasVerb && (lower === 'who' || lower === 'whose') && !resumesAfter(syntax, i)) return chunk.start
      if (isSubordinate && hasVerb && next.kind === 'noun' && opensClause(syntax, i + 1, false))
        return chunk.start
      if (hasVerb && isTrailing(syntax, i + 1)) return chunk.start
      if (
        hasVerb &&
        next.kind === 'clause' &&
        /^(?:while|whereas)$/.test(lower) &&
        otherSpeaks(syntax, i + 1)
      )
        return chunk.start
      if (GLOSS.has(lower) || next.kind === 'according') return chunk.start
      if (isConj(next) && (goesOn(syntax, k, i + 1) || otherSpeaks(syntax, i + 1))) return chunk.start
      if (hasVerb && isOccasion(syntax, i + 1) && afterPhrase(chunks, i + 1) >= chunks.length - 1)
        return chunk.start
      if (hasVerb && next.kind === 'noun' && isReporterAside(syntax, i + 1)) return chunk.start
    }
    if (
      isPhrase &&
      isConj(chunk) &&
      i > first &&
      (isFinite(next) ||
        (next?.kind === 'noun' && isFinite(chunks[i + 2]) && chunks[i - 1]?.kind === 'comma'))
    )
      return chunks[i - 1]!.kind === 'comma' ? chunks[i - 1]!.start : chunk.start
    if (
      isConj(chunk) &&
      i > first &&
      (goesOn(syntax, k, i) || (otherSpeaks(syntax, i) && chunks[i - 1]?.kind !== 'noun'))
    )
      return chunk.start
    if (chunk.kind === 'according' && i > first) return chunk.start
    // "a woman who said she was his cousin told": the main verb after a relative clause without commas.
    if (
      isFinite(chunk) &&
      hasVerb &&
      isInRelative &&
      chunks[i - 1]?.kind === 'noun' &&
      chunks[i - 2]?.kind === 'verb'
    )
      return chunk.start
    if (isFinite(chunk)) hasVerb = true
  }
  return sentence.end
}

const hasComma = (tokens: Syntax['tokens'], chunk: Chunk) =>
  /^[,.?!]$/.test(tokens[chunk.last - 1]?.text ?? '')

/** "Smith said X, a charge that the campaign denied": a noun for what was said opens the reporter's own remark. */
function isReporterAside(syntax: Syntax, i: number): boolean {
  const { chunks, tokens } = syntax
  const noun = chunks[i]!
  return (
    /^(?:a|an|the)$/.test(tokens[noun.first]!.lower) &&
    REMARK.has(tokens[noun.last]!.lower) &&
    /^(?:that|relative|verb|noun|prep)$/.test(chunks[i + 1]?.kind ?? '')
  )
}

/** `… "x," Smith said`: the words before belong to another cue. */
function attributed(syntax: Syntax, i: number): boolean {
  const verb = syntax.chunks[i + 1]
  return isFinite(verb) && cueOf(syntax.tokens[verb!.last]!.lower)?.complement === 'plain'
}
