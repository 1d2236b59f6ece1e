import type { Quotation } from '../../article/quotation-marks'
import type { FoundDate } from '../dates/find-dates'
import { tokenAt, type Sentence } from '../document'
import type { Token } from '../tagger'
import { isPastForm } from '../verb-forms'
import { cueOf, type Cue } from './cues'
import type { Subject } from './subject'

const CLAUSE_VERB = /^(?:VERB|AUX)$/

/** The depth-0 quotation around an offset. */
export function inQuotation(quotations: readonly Quotation[], offset: number): Quotation | null {
  return quotations.find((q) => q.depth === 0 && offset >= q.outerStart && offset < q.outerEnd) ?? null
}

/** Index of the first token of the reported clause after a cue, past listener, time and venue; null when there is none. */
export function clauseAfter(
  sentence: Sentence,
  from: number,
  cue: Cue,
  dates: readonly FoundDate[],
): { first: number; hasThat: boolean } | null {
  const { tokens } = sentence
  let i = from
  for (let guard = 0; guard < 12 && i < tokens.length; guard++) {
    const token = tokens[i]
    if (!token) return null
    const date = dates.find((d) => d.start <= token.start && token.start < d.end)
    const next = tokens[i + 1]
    if (token.lower === 'that' && (token.pos !== 'DET' || !next || next.pos !== 'VERB')) {
      // "said that list would name": a determiner before a noun begins the clause itself.
      const verbSoon =
        next !== undefined &&
        next.pos === 'NOUN' &&
        tokens[i + 2] !== undefined &&
        CLAUSE_VERB.test((tokens[i + 2] as Token).pos) &&
        !/s$/.test(next.lower)
      return verbSoon ? { first: i, hasThat: true } : { first: i + 1, hasThat: true }
    }
    if (date) {
      // A date that is the subject's own ("2024 was a hard year") is rare after a cue; a date of saying is usual.
      i = tokenAt(tokens, date.end)
      continue
    }
    if (/^(?:in|on|at|during|through|via|by|after|before|to|from|over)$/.test(token.lower)) {
      const that = findThat(tokens, i)
      const isVenue = /^(?:in|at|on|during|through|via|by|over)$/.test(token.lower)
      if (that !== null) {
        i = that
        continue
      }
      if (token.lower === 'to' && next?.pos === 'VERB') return null
      if (isVenue && /^(?:a|an|the|his|her|its|their)$/.test(next?.lower ?? '')) {
        const noun = skipPhrase(tokens, i + 1)
        const follower = tokens[noun]
        if (
          follower &&
          (follower.pos === 'PROPN' || follower.pos === 'PRON' || follower.pos === 'DET') &&
          isClause(tokens, noun)
        ) {
          i = noun
          continue
        }
        return isFrontedPhrase(tokens, i) ? { first: i, hasThat: false } : null
      }
      if (token.lower === 'to' && next && /^(?:reporters|journalists|lawmakers|the)$/.test(next.lower)) {
        i += 2
        continue
      }
      return isFrontedPhrase(tokens, i) ? { first: i, hasThat: false } : null
    }
    if (
      token.pos === 'ADV' &&
      /^(?:earlier|later|yesterday|today|recently|repeatedly|again|separately|also|there|afterwards|then|ly)$|ly$/.test(
        token.lower,
      ) &&
      guard < 2
    ) {
      i++
      continue
    }
    if (
      cue.lemma === 'tell' ||
      cue.lemma === 'warn' ||
      cue.lemma === 'assure' ||
      cue.lemma === 'inform' ||
      cue.lemma === 'advise' ||
      cue.lemma === 'notify'
    ) {
      const that = findThat(tokens, i)
      if (that !== null) {
        i = that
        continue
      }
      if (guard === 0 && cue.lemma === 'tell') {
        const object =
          /^(?:me|him|her|them|us|you|reporters|journalists|jurors|lawmakers|investors|analysts|parliament)$/.test(
            token.lower,
          )
            ? i + 1
            : /^(?:PROPN|DET|NOUN|ADJ)$/.test(token.pos)
              ? skipPhrase(tokens, i)
              : null
        if (object === null || object >= tokens.length) return null
        i = object
        continue
      }
    }
    return isClause(tokens, i) ? { first: i, hasThat: false } : null
  }
  return null
}

/** "in Europe it handles": a fronted phrase with a clause after it. */
function isFrontedPhrase(tokens: readonly Token[], i: number): boolean {
  const comma = tokens.slice(i, i + 10).findIndex((token) => token.text === ',')
  return comma > 0 && isClause(tokens, i + comma + 1)
}

export const isBreak = (token: Token) => /^[,;:.\u2014\u2013()"]$/.test(token.text)

function findThat(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + 45); i++) {
    const token = tokens[i]
    if (!token || /^[;:."]$/.test(token.text)) return null
    if (token.lower === 'that') {
      const before = tokens[i - 1]
      const next = tokens[i + 1]
      // "a closing argument that lasted": a relative clause has its verb at once.
      const isRelative = before && /^(?:NOUN|PROPN)$/.test(before.pos) && next && CLAUSE_VERB.test(next.pos)
      return isRelative ? null : i
    }
    if (CLAUSE_VERB.test(token.pos) && !/ing$/.test(token.lower)) return null
  }
  return null
}

function skipPhrase(tokens: readonly Token[], from: number): number {
  let i = from
  while (tokens[i] && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test((tokens[i] as Token).pos)) i++
  return i
}

/** Does a clause with subject and finite verb begin at `i`? */
function isClause(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i]
  if (!first || isBreak(first) || first.pos === 'ADP' || first.pos === 'CCONJ') return false
  if (/^(?:whether|how|why|what|who|to|if)$/.test(first.lower))
    return first.lower === 'if' && tokens.slice(i, i + 14).some((t) => t.text === ',')
  if (CLAUSE_VERB.test(first.pos) && !/ing$/.test(first.lower))
    return /^(?:could|would|will|may|might|can|must|should)$/.test(first.lower)
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j]
    if (!token || /^[;:"\u2014]$/.test(token.text)) return false
    if (token.text === ',' && CLAUSE_VERB.test(tokens[j + 1]?.pos ?? '')) return false
    if (/^(?:who|which|that|whose)$/.test(token.lower)) continue
    if (CLAUSE_VERB.test(token.pos) && !/ing$/.test(token.lower) && tokens[j - 1]?.lower !== 'to') return true
  }
  return false
}

const GLOSS =
  /^(?:apparently|presumably|referring|using|speaking|citing|quoting|adding|saying|noting|describing|calling|according|warning|stressing|recalling|pointing|alluding|urging)$/

/** Where the reported clause that starts at token `first` ends. */
export function clauseEnd(
  folded: string,
  sentence: Sentence,
  first: number,
  quotations: readonly Quotation[],
): number {
  const { tokens } = sentence
  let hasVerb = false
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (inQuotation(quotations, token.start)) {
      const quotation = inQuotation(quotations, token.start)
      const following = quotation ? tokens.findIndex((t) => t.start >= quotation.outerEnd) : -1
      if (following >= 0 && quotation) {
        const word = tokens[following]
        if (
          /,$/.test(folded.slice(quotation.start, quotation.end)) &&
          word &&
          (GLOSS.test(word.lower) ||
            (/^(?:but|and)$/.test(word.lower) && cueOf(tokens[following + 1]?.lower ?? '')))
        )
          return quotation.outerEnd
        i = Math.max(i, following - 1)
      }
      continue
    }
    if (token.text === ';') return token.start
    if (token.text === ',' || token.text === '\u2014') {
      const next = tokens[i + 1]
      // A relative clause after a whole clause is the reporter's aside.
      if (next && /^(?:who|which|where)$/.test(next.lower) && hasVerb) return token.start
      if (next && GLOSS.test(next.lower)) return token.start
      if (next && /^(?:but|and)$/.test(next.lower)) {
        const verb = tokens[i + 2]
        if (verb && cueOf(verb.lower) && verb.pos === 'VERB') return token.start
      }
    }
    if (CLAUSE_VERB.test(token.pos) && !/ing$/.test(token.lower)) hasVerb = true
    if (/^(?:but|and)$/.test(token.lower) && i > first) {
      const verb = tokens[i + 1]
      const cue = verb && cueOf(verb.lower)
      const complement = tokens[i + 2]
      if (
        verb &&
        cue &&
        verb.pos === 'VERB' &&
        /^(?:said|says|added|warned|stressed|noted|cautioned|argued|insisted)$/.test(verb.lower) &&
        complement &&
        (complement.lower === 'that' ||
          complement.pos === 'PRON' ||
          complement.pos === 'DET' ||
          complement.pos === 'PROPN')
      )
        return token.start
    }
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') return token.start
  }
  return sentence.end
}

export function trimEnd(folded: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\s.,;:!?\u2014\u2013-]/.test(folded.charAt(last - 1))) last--
  return last
}

/** "a step mediators said could help", "money that prosecutors say paid for": the clause has its subject before the cue. */
export function gapClause(
  tokens: readonly Token[],
  cueIndex: number,
  subject: Subject | null,
  cue: Cue,
): { first: number; hasThat: boolean } | null {
  const verb = tokens[cueIndex + 1]
  const before = subject && tokens[subject.first - 1]
  if (cue.complement !== 'plain' || !verb || !before || !CLAUSE_VERB.test(verb.pos)) return null
  const isFinite =
    isPastForm(verb.lower) ||
    verb.pos === 'AUX' ||
    /^(?:could|would|will|may|might|can|should)$/.test(verb.lower)
  return isFinite && (/^(?:that|which|who)$/.test(before.lower) || before.pos === 'NOUN')
    ? { first: cueIndex + 1, hasThat: false }
    : null
}
