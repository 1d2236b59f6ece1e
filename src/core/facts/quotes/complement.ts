import type { Chunk, Syntax } from './chunks'
import { cueOf, type Cue } from './cues'
import { afterApposition, afterListener, beforeCharge } from './listener'
import { afterPhrase, isOccasion } from './occasion'
import { isRelativeThat } from './phrases'

/** How the reported words join their verb. */
export type Join = 'that' | 'clause' | 'question' | 'to' | 'of' | 'ing' | 'quote'

export interface Complement {
  /** Index of the chunk with which the words begin. */
  chunk: number
  join: Join
}

const ARTICLE = /^(?:a|an|the|his|her|its|their|this|that|one)$/
const VENUE_PREP =
  /^(?:in|on|at|during|through|via|by|over|after|before|from|to|with|under|following|amid|upon)$/

const isFinite = (chunk: Chunk | undefined) =>
  chunk?.kind === 'verb' && (chunk.verb!.form === 'finite' || chunk.verb!.form === 'bare')

/** Does a clause, a subject with a finite verb, begin at chunk `i`? `isShort`: its verb must follow its noun at once. */
export function opensClause(syntax: Syntax, i: number, isShort: boolean): boolean {
  const { chunks, tokens } = syntax
  const first = chunks[i]
  if (!first) return false
  if (first.kind === 'verb') return false
  if (first.kind === 'quote' && !isShort) return true
  if (first.kind !== 'noun' && first.kind !== 'time' && first.kind !== 'quote') {
    // "said if elected he would", "said when the vote comes": a clause before the clause needs its comma.
    if (isShort || (first.kind !== 'clause' && first.kind !== 'prep' && first.kind !== 'adverb')) return false
    const comma = chunks.findIndex((chunk, at) => at > i && chunk.kind === 'comma')
    if (first.kind === 'adverb') return opensClause(syntax, i + 1, isShort)
    return comma > 0 && comma - i < 12 && opensClause(syntax, comma + 1, isShort)
  }
  let inner = 0
  for (let at = i + 1; at < chunks.length; at++) {
    const chunk = chunks[at]!
    if (chunk.kind === 'stop' || chunk.kind === 'according') return false
    // "said any plan "must be sound"": the verb stands inside the quotation.
    if (chunk.kind === 'quote' && at === i + 1 && first.kind === 'noun' && opensWithVerb(tokens, chunk))
      return true
    if (isShort) {
      if (first.kind === 'noun' && !first.isPronoun && tokens[first.last]!.pos === 'ADJ') return false
      if (chunk.kind === 'adverb') continue
      return (
        isFinite(chunk) ||
        (chunk.kind === 'prep' &&
          first.kind === 'noun' &&
          !first.isPronoun &&
          at === i + 1 &&
          isFinite(chunks[at + 2]))
      )
    }
    if (chunk.kind === 'relative' || (chunk.kind === 'that' && at > i + 1)) inner++
    if (
      chunk.kind === 'comma' &&
      inner === 0 &&
      at === i + 1 &&
      chunks[at + 1]?.kind === 'verb' &&
      cueOf(tokens[chunks[at + 1]!.last]!.lower)?.complement === 'plain'
    )
      return false
    if (chunk.kind === 'conj' && chunks[at + 1]?.kind === 'verb' && !hasVerb(chunks, i, at)) return false
    if (isFinite(chunk)) {
      if (inner > 0) {
        inner--
        continue
      }
      if (first.isPronoun && /^(?:him|them|her|me|us)$/.test(tokens[first.first]!.lower)) return false
      return true
    }
  }
  return false
}

const opensWithVerb = (tokens: Syntax['tokens'], { first }: Chunk) => {
  const inner = tokens[first + 1]
  return inner !== undefined && (inner.pos === 'AUX' || inner.pos === 'VERB') && !inner.lower.endsWith('ing')
}

const hasVerb = (chunks: readonly Chunk[], from: number, to: number) => chunks.slice(from, to).some(isFinite)

/** The words that the cue at chunk `k` reports after it, past listener, time and occasion; null when there are none. */
export function complementAfter(syntax: Syntax, k: number, cue: Cue): Complement | null {
  const { chunks, tokens } = syntax
  const { takes } = cue
  let i = k + 1
  let hasListener = false
  for (let guard = 0; guard < 12 && i < chunks.length; guard++) {
    const chunk = chunks[i]!
    const lower = tokens[chunk.first]!.lower
    if (chunk.kind === 'that') {
      // "said that was the plan": the pronoun is the subject itself.
      const next = chunks[i + 1]
      if (!next || next.kind === 'comma' || next.kind === 'stop') {
        if (next?.kind === 'comma' && chunks[i + 2]) return { chunk: i + 2, join: 'that' }
        return null
      }
      return next.kind === 'verb' && next.verb!.form !== 'infinitive'
        ? { chunk: i, join: 'that' }
        : { chunk: i + 1, join: 'that' }
    }
    if (chunk.kind === 'quote') return { chunk: i, join: 'quote' }
    if (chunk.kind === 'time' || chunk.kind === 'bracket' || (chunk.kind === 'adverb' && guard < 3)) {
      i++
      continue
    }
    if (chunk.kind === 'verb') {
      const { form, isNegated } = chunk.verb!
      if (form === 'infinitive') {
        if (isNegated || tokens[chunks[i - 1]!.first]!.lower === 'not') {
          if (/^(?:named|identified|quoted)$/.test(tokens[chunk.last]!.lower)) return null
        }
        const isAsked = takes.has('to') && (!takes.has('on') || hasListener)
        const isNot = tokens[chunks[i - 1]!.first]!.lower === 'not'
        return isAsked && !(isNegated && cue.lemma === 'say')
          ? { chunk: isNot ? i - 1 : i, join: 'to' }
          : null
      }
      if (form === 'ing') {
        // "say adding salt is simple": a gerund may be the subject of a clause.
        if (cue.complement === 'plain' && hasVerb(chunks, i + 1, Math.min(chunks.length, i + 9)))
          return { chunk: i, join: 'clause' }
        return takes.has('ing') && i === k + 1 ? { chunk: i, join: 'ing' } : null
      }
      // "said could help": the clause lost its subject to the words before.
      return null
    }
    // "Denied closing the mill", which the tagger takes for a noun.
    if (
      chunk.kind === 'noun' &&
      takes.has('ing') &&
      i === k + 1 &&
      chunk.first === chunk.last &&
      /^\p{Ll}{3,}ing$/u.test(tokens[chunk.first]!.text) &&
      chunks[i + 1]?.kind === 'noun'
    )
      return { chunk: i, join: 'ing' }
    if (chunk.kind === 'clause' || chunk.kind === 'relative') {
      // "asked why the levee had not been built": a question, and nothing that was told.
      if (cue.lemma === 'ask' && lower !== 'whether' && lower !== 'if') return null
      if (takes.has('question') && /^(?:whether|if|how|why|what|who|where|when|which|whom)$/.test(lower))
        return { chunk: i, join: 'question' }
      if (opensClause(syntax, i, cue.complement === 'strict') && chunk.kind === 'clause' && lower !== 'as')
        return { chunk: i, join: 'clause' }
      return skipAside(syntax, k, i)
    }
    if (chunk.kind === 'comma') {
      const close = afterApposition(syntax, i)
      if (hasListener && close > 0) {
        i = close
        continue
      }
      const resume = skipAside(syntax, k, i)
      return resume
    }
    if (chunk.kind === 'prep') {
      if (takes.has('on') && lower === 'on' && i === k + 1 && chunks[i + 1]?.kind === 'noun') {
        hasListener = true
        i = afterListener(syntax, i + 1)
        continue
      }
      if (takes.has('with') && lower === 'with') {
        i = afterListener(syntax, i + 1)
        continue
      }
      if (takes.has('of') && lower === 'of') {
        const isBare = cue.lemma === 'accuse' ? hasListener : i === k + 1
        return isBare && chunks[i + 1]
          ? { chunk: i + 1, join: chunks[i + 1]!.kind === 'quote' ? 'quote' : 'of' }
          : null
      }
      if (lower === 'to' && chunks[i + 1]?.kind === 'quote') return { chunk: i + 1, join: 'quote' }
      if (!VENUE_PREP.test(lower) || chunks[i + 1] === undefined) return null
      const that = thatAhead(chunks, i)
      if (that > 0) {
        i = that
        continue
      }
      const after = afterPhrase(chunks, i)
      if (after === i) {
        if (chunks[i + 1]?.kind === 'time') {
          i += 2
          continue
        }
        return null
      }
      const follow = chunks[after]
      const last = chunks[after - 1]!
      const isFronted = follow?.kind === 'comma' && opensClause(syntax, after + 1, false)
      const isSaid =
        isOccasion(syntax, i) ||
        ARTICLE.test(tokens[chunks[i + 1]!.first]!.lower) ||
        lower === 'to' ||
        lower === 'with'
      // "said in Europe it handles most of them": a phrase of the clause, unless it tells where something was said.
      if (isFronted && !isSaid && cue.complement !== 'strict') return { chunk: i, join: 'clause' }
      if (isFinite(follow)) {
        // "said in an interview the company would": the last noun is the subject of the words.
        return null
      }
      if (
        follow === undefined ||
        (follow.kind === 'stop' && tokens[follow.first]!.text !== ':') ||
        last.end === syntax.sentence.end
      )
        return null
      i = after
      continue
    }
    if (chunk.kind === 'noun' && takes.has('listener') && !hasListener) {
      const after = takes.has('of') ? beforeCharge(syntax, i) : afterListener(syntax, i)
      const follow = chunks[after]
      const isObligatory =
        /^(?:tell|assure|inform|notify|remind|accuse|convince|persuade|reassure|brief)$/.test(cue.lemma)
      if (!isFinite(follow) || isObligatory) {
        if (isFinite(follow) && after > i + 1) return null
        hasListener = true
        i = after
        continue
      }
    }
    // "Smith, who wrote the bill, accused": the comma closes the relative clause.
    if (chunks[k - 1]?.kind === 'relative' && chunks[i + 1]?.kind === 'comma' && isFinite(chunks[i + 2]))
      return null
    const isShort = cue.complement === 'strict' && !(hasListener && cue.takes.has('listener'))
    if (cue.lemma === 'accuse' || (takes.has('on') && !hasListener)) return null
    // "showed no emotion as the judge imposed the sentence": a thing that was shown, and when.
    const behind = tokens[chunk.last + 1]?.lower ?? ''
    if (/^(?:no|little)$/.test(tokens[chunk.first]!.lower) && /^(?:as|when|while)$/.test(behind)) return null
    return opensClause(syntax, i, isShort) ? { chunk: i, join: 'clause' } : null
  }
  return null
}

/** Index of the "that" that follows a long occasion ("said at a meeting of A, the chief of B, and C that"), or -1. */
function thatAhead(chunks: readonly Chunk[], i: number): number {
  for (let at = i + 1; at < Math.min(chunks.length, i + 24); at++) {
    const { kind } = chunks[at]!
    if (kind === 'that') return isRelativeThat(chunks, at) ? -1 : at
    if (kind === 'stop' || kind === 'quote' || kind === 'verb') return -1
  }
  return -1
}

/** "said, in a statement to the press, that": over an aside between commas; also a colon or comma before a quotation. */
function skipAside(syntax: Syntax, k: number, i: number): Complement | null {
  const { chunks } = syntax
  const next = chunks[i + 1]
  if (chunks[i]?.kind === 'comma' && next?.kind === 'quote') return { chunk: i + 1, join: 'quote' }
  let at = i + 1
  while (
    at < chunks.length &&
    at - i < 9 &&
    chunks[at]!.kind !== 'comma' &&
    chunks[at]!.kind !== 'quote' &&
    chunks[at]!.kind !== 'stop'
  )
    at++
  const after = chunks[at + 1]
  if (chunks[at]?.kind === 'quote') return null
  if (chunks[at]?.kind !== 'comma' || i - k > 4) return null
  if (after?.kind === 'quote') return { chunk: at + 1, join: 'quote' }
  return after?.kind === 'that' && chunks[at + 2] ? { chunk: at + 2, join: 'that' } : null
}
