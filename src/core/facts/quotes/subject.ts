import type { Chunk, Syntax } from './chunks'
import { cueOf } from './cues'
import { isSpeakerNoun } from './speaker-nouns'

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

const DASH = /^[\u2014\u2013-]+$/
/** Prepositions of time and manner go with verbs, not with the noun before them. */
const LOOSE = new Set(
  'after before since until during as like despite amid than following if though'.split(' '),
)
const ASIDE_OPENERS = new Set(['prep', 'clause', 'relative', 'adverb', 'time', 'according', 'that'])

export const isDash = (syntax: Syntax, chunk: Chunk | undefined) =>
  chunk?.kind === 'stop' && DASH.test(syntax.tokens[chunk.first]!.text)

/** The phrase that ends with the noun chunk at `i`: leftwards over "the mayor of the town of Alder". */
function chainStart({ chunks, tokens }: Syntax, i: number): number {
  let first = i
  while (
    chunks[first - 1]?.kind === 'prep' &&
    !LOOSE.has(tokens[chunks[first - 1]!.first]!.lower) &&
    chunks[first - 2]?.kind === 'noun' &&
    !chunks[first - 2]!.isPronoun &&
    !chunks[first]!.isPronoun
  )
    first -= 2
  return first
}

/** The phrase that begins with the noun chunk at `i`, rightwards over its prepositions. */
function chainEnd(syntax: Syntax, i: number, isInverted: boolean): number {
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

const phrase = (chunks: readonly Chunk[], first: number, last: number): Phrase => ({
  first: chunks[first]!.first,
  last: chunks[last]!.last,
  head: chunks[first]!.last,
})

/** Is the "that" at `i` relative: right after a noun and right before a verb? */
export function isRelativeThat(chunks: readonly Chunk[], i: number): boolean {
  if (chunks[i]?.kind !== 'that' || chunks[i - 1]?.kind !== 'noun' || chunks[i - 1]!.isPronoun) return false
  let next = i + 1
  while (chunks[next]?.kind === 'adverb') next++
  return chunks[next]?.kind === 'verb'
}

/** The noun that the relative pronoun at `i` stands for. */
function antecedent(syntax: Syntax, i: number): Phrase | null {
  const { chunks, tokens } = syntax
  let before = i - 1
  if (chunks[before]?.kind === 'comma' || isDash(syntax, chunks[before])) before--
  const noun = chunks[before]
  if (noun?.kind !== 'noun') return null
  let first = chainStart(syntax, before)
  // "an adviser to the senator, who said": a person in the last place is nearer.
  if (tokens[chunks[i]!.first]!.lower === 'who' && first < before && isPersonName(syntax, noun))
    first = before
  return phrase(chunks, first, before)
}

const isPersonName = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some(
    (name) => name.entity.kind === 'person' && name.end === chunk.end && name.start >= chunk.start,
  )
const isPlaceName = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some(
    (name) => name.entity.kind === 'place' && name.end === chunk.end && name.start === chunk.start,
  )

/** The subject before the verb chunk at `k`, or null when the syntax does not show one. */
export function subjectBefore(syntax: Syntax, k: number, depth = 0): Phrase | null {
  const { chunks } = syntax
  if (depth > 4) return null
  let i = k - 1
  while (
    chunks[i] &&
    (chunks[i]!.kind === 'adverb' || chunks[i]!.kind === 'time' || chunks[i]!.kind === 'bracket')
  )
    i--
  const before = chunks[i]
  if (!before) return null
  if (before.kind === 'noun') return adjacent(syntax, i, depth)
  if (before.kind === 'relative' || isRelativeThat(chunks, i)) return antecedent(syntax, i)
  if (before.kind === 'comma' || isDash(syntax, before)) return acrossAsides(syntax, i)
  if (before.kind === 'conj') return coordinated(syntax, i, depth)
  // "an adviser who asked not to be named said".
  if (before.kind === 'verb') return objectOf(syntax, i, null, depth)
  if (before.kind === 'quote') return acrossQuote(syntax, i, depth)
  return null
}

/** "Smith, who called it "a mess," said": the quotation stands in an aside. */
function acrossQuote(syntax: Syntax, i: number, depth: number): Phrase | null {
  const { chunks, tokens } = syntax
  let start = i - 1
  while (
    start >= 0 &&
    chunks[start]!.kind !== 'comma' &&
    !isDash(syntax, chunks[start]) &&
    chunks[start]!.kind !== 'quote'
  )
    start--
  if (start < 0 || chunks[start]!.kind !== 'comma' || depth > 3) return null
  const opener = chunks[start + 1]
  const isAside =
    opener?.kind === 'relative' ||
    (opener?.kind === 'verb' &&
      opener.verb!.form !== 'finite' &&
      /(?:ing|ed)$/.test(tokens[opener.last]!.lower))
  return isAside ? acrossAsides(syntax, start) : null
}

/** The subject that ends right before the verb. */
function adjacent(syntax: Syntax, i: number, depth: number): Phrase | null {
  const { chunks, tokens } = syntax
  let first = chainStart(syntax, i)
  // "Smith and Jones said", but "met Smith and Jones said".
  if (
    chunks[first - 1]?.kind === 'conj' &&
    tokens[chunks[first - 1]!.first]!.lower === 'and' &&
    chunks[first - 2]?.kind === 'noun'
  ) {
    const other = chainStart(syntax, first - 2)
    const left = chunks[other - 1]
    if (!left || left.kind === 'stop' || left.kind === 'quote' || left.kind === 'comma')
      return isNamedOrSpeaker(syntax, chunks[other]!)
        ? { ...phrase(chunks, other, i), head: chunks[i]!.last, isJoint: true }
        : phrase(chunks, first, i)
  }
  const left = chunks[first - 1]
  if (chunks[i]!.isPronoun) return phrase(chunks, i, i)
  if (left?.kind === 'prep' && chunks[first - 2]?.kind === 'verb')
    return objectOf(syntax, first - 2, phrase(chunks, first, i), depth)
  if (left?.kind === 'prep' && !isSpeakerLike(syntax, chunks[first]!)) return null
  if (left?.kind === 'verb') return objectOf(syntax, first - 1, phrase(chunks, first, i), depth)
  if (left?.kind === 'noun' && chunks[first - 2]?.kind === 'relative') return phrase(chunks, first, i)
  return phrase(chunks, first, i)
}

/** The noun before the cue is the object of the verb at `v`: "people who know him say", "a man accused of fraud said". */
function objectOf(syntax: Syntax, v: number, own: Phrase | null, depth: number): Phrase | null {
  const { chunks } = syntax
  let i = v - 1
  while (chunks[i]?.kind === 'adverb' || chunks[i]?.kind === 'time') i--
  const before = chunks[i]
  const { form } = chunks[v]!.verb!
  if (before?.kind === 'relative' || isRelativeThat(chunks, i)) return antecedent(syntax, i) ?? own
  if (before?.kind === 'noun' && (form === 'ing' || form === 'infinitive'))
    return phrase(chunks, chainStart(syntax, i), i)
  if (before?.kind === 'verb' && form === 'infinitive') return objectOf(syntax, i, own, depth + 1)
  // "a memo written by one and obtained by another says".
  if (before?.kind === 'conj' && form === 'bare' && chunks[v + 1]?.kind === 'prep') {
    let verb = i - 1
    while (
      verb > 0 &&
      chunks[verb]!.kind !== 'verb' &&
      chunks[verb]!.kind !== 'stop' &&
      chunks[verb]!.kind !== 'quote'
    )
      verb--
    const other = chunks[verb]
    if (other?.kind === 'verb' && other.verb!.form === 'bare' && chunks[verb + 1]?.kind === 'prep')
      return objectOf(syntax, verb, own, depth + 1)
  }
  // "a lawyer hired by the family said": a participle, unless the verb takes a clause of its own ("believed Smith said").
  if (
    before?.kind === 'noun' &&
    form === 'bare' &&
    cueOf(syntax.tokens[chunks[v]!.last]!.lower)?.complement !== 'plain'
  ) {
    const cue = cueOf(syntax.tokens[chunks[v]!.last]!.lower)
    // "a memo obtained by the paper says": the participle belongs to the noun phrase.
    if (!cue || chunks[v + 1]?.kind === 'prep')
      return { ...phrase(chunks, chainStart(syntax, i), i), last: own?.last ?? chunks[v]!.last }
  }
  return own
}

/** "Smith, a Republican who has fought the plan, said": leftwards over what stands between commas. */
function acrossAsides(syntax: Syntax, comma: number): Phrase | null {
  const { chunks, tokens } = syntax
  const candidates: Phrase[] = []
  const starts: number[] = []
  let j = comma
  for (let guard = 0; guard < 8 && j >= 0; guard++) {
    let start = j - 1
    while (start >= 0 && !isEdge(syntax, start)) start--
    let first = start + 1
    const conj = chunks[first]?.kind === 'conj'
    if (conj) first++
    while (chunks[first]?.kind === 'adverb' && first < j) first++
    // "while Takeda Ryo, a fellow, argued", "that her teacher, Anna Berg, said": the clause begins inside the segment.
    let inner = j - 1
    while (inner >= first && !/^(?:clause|that)$/.test(chunks[inner]!.kind)) inner--
    const isRelative = chunks.slice(first, Math.max(first, inner)).some((one) => one.kind === 'relative')
    if (
      inner >= first &&
      !isRelative &&
      chunks[inner + 1]?.kind === 'noun' &&
      !isRelativeThat(chunks, inner) &&
      !hasClause(syntax, inner + 1, j) &&
      !/^(?:as|than)$/.test(tokens[chunks[inner]!.first]!.lower)
    ) {
      candidates.push(phrase(chunks, inner + 1, Math.min(chainEnd(syntax, inner + 1, false), j - 1)))
      starts.push(-1)
      break
    }
    const opener = chunks[first]
    if (!opener || first >= j) break
    if (opener.kind === 'noun') {
      const clause = hasClause(syntax, first, j)
      // "But in Ohio, Smith, …": nothing further left belongs to this clause.
      if (clause) break
      let last = chainEnd(syntax, first, false)
      // "Kim's sister and senior official, Kim Yo Jong,": two roles of one person.
      while (chunks[last + 1]?.kind === 'conj' && chunks[last + 2]?.kind === 'noun' && last + 2 < j)
        last = chainEnd(syntax, last + 2, false)
      candidates.push(phrase(chunks, first, Math.min(last, j - 1)))
      starts.push(start)
    } else if (opener.kind === 'verb') {
      const form = opener.verb!.form
      // "The union, which represents them, voted to accept": the main verb, no participle.
      let before = start - 1
      while (before >= 0 && !isEdge(syntax, before)) before--
      const resumes = form === 'bare' && start > 0 && chunks[before + 1]?.kind === 'relative'
      const isAside = form !== 'finite' && !(form === 'bare' && conj) && !resumes
      if (resumes || (!isAside && !conj)) break
    } else if (!ASIDE_OPENERS.has(opener.kind)) break
    if (
      start < 0 ||
      chunks[start]!.kind === 'quote' ||
      (chunks[start]!.kind === 'stop' && !isDash(syntax, chunks[start]))
    )
      break
    if (conj && candidates.length > 0 && opener.kind === 'noun') break
    j = start
  }
  // "In Columbus, Ohio, Smith, a Republican, said": a place that goes on a place is no subject.
  while (candidates.length > 1) {
    const at = candidates.length - 1
    const chunk = chunks.find((one) => one.first === candidates[at]!.first)!
    const opensAt = starts[at]!
    const isDangling =
      (isPlaceName(syntax, chunk) && opensAt >= 0) ||
      !isSpeakerLike(syntax, chunk) ||
      /^\d+$/.test(tokens[chunk.first]!.text)
    const next = chunks.find((one) => one.first === candidates[at - 1]!.first)!
    if (
      !isDangling ||
      !(isPersonName(syntax, next) || isPlaceName(syntax, chunk)) ||
      /^(?:the|his|her|their|its|an?)$/.test(tokens[chunk.first]!.lower)
    )
      break
    candidates.pop()
    starts.pop()
  }
  return candidates[candidates.length - 1] ?? null
}

const isEdge = (syntax: Syntax, i: number) => {
  const chunk = syntax.chunks[i]!
  return chunk.kind === 'comma' || chunk.kind === 'stop' || endsInComma(syntax, chunk)
}

/** `"…,"` closes a clause like a comma does. */
const endsInComma = (syntax: Syntax, chunk: Chunk) => {
  if (chunk.kind !== 'quote') return false
  const inner = syntax.tokens[chunk.last - 1]
  return inner !== undefined && /^[,.?!]$/.test(inner.text)
}

/** Does a clause with its own finite verb stand in the chunks, outside relative clauses and participles? */
function hasClause(syntax: Syntax, first: number, end: number): boolean {
  const { chunks } = syntax
  for (let i = first + 1; i < end; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'relative' || chunk.kind === 'clause' || isRelativeThat(chunks, i)) return false
    if (chunk.kind !== 'verb') continue
    const { form } = chunk.verb!
    if (form === 'finite') return true
    if (form === 'bare') {
      const next = chunks[i + 1]
      // "a plan backed by the union": a participle goes on with a preposition; "the plan failed" is a clause.
      if (next === undefined || i + 1 >= end) return !/^an?$/.test(syntax.tokens[chunks[first]!.first]!.lower)
      return !(next.kind === 'prep' || next.kind === 'time' || next.kind === 'adverb')
    }
  }
  return false
}

/** "Smith attacked the plan and said": the subject of the verb before the conjunction. */
function coordinated(syntax: Syntax, conj: number, depth: number): Phrase | null {
  const { chunks } = syntax
  let fallback: Phrase | null = null
  for (let i = conj - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'stop' && !isDash(syntax, chunk)) break
    if (chunk.kind !== 'verb' || chunk.verb!.form === 'infinitive' || chunk.verb!.form === 'ing') continue
    const subject = subjectBefore(syntax, i, depth + 1)
    if (!subject) continue
    const at = syntax.chunkOf[subject.first]!
    const left = chunks[at - 1]
    const cue = cueOf(syntax.tokens[chunk.last]!.lower)
    const isRelative = chunks[i - 1]?.kind === 'relative' || isRelativeThat(chunks, i - 1)
    if (isRelative && chunks.slice(i, conj).some((one) => one.kind === 'comma')) continue
    // Words reported by an earlier verb have subjects of their own.
    const isReported = left !== undefined && ['that', 'verb', 'clause', 'noun'].includes(left.kind)
    if (!isReported && (isSpeakerLike(syntax, chunks[at]!) || (cue && cue.complement !== 'beside')))
      return subject
    fallback ??= subject
  }
  return fallback
}

/** Could the noun chunk speak: a pronoun for a person, a name or a noun for people or bodies? */
export function isSpeakerLike(syntax: Syntax, chunk: Chunk): boolean {
  const token = syntax.tokens[chunk.last]!
  if (chunk.isPronoun) return /^(?:he|she|they|i|we|who)$/.test(token.lower)
  return (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) || isNamedOrSpeaker(syntax, chunk)
}

const isNamedOrSpeaker = (syntax: Syntax, chunk: Chunk) =>
  syntax.names.some((name) => name.end === chunk.end) || isSpeakerNoun(syntax.tokens[chunk.last]!.lower)

/** The subject after the verb chunk at `k`: `"…," said Rosa Delgado, a delegate`. */
export function subjectAfter(syntax: Syntax, k: number): Phrase | null {
  const { chunks, tokens } = syntax
  let i = k + 1
  if (chunks[i]?.kind === 'adverb') i++
  const noun = chunks[i]
  if (noun?.kind !== 'noun') return null
  if (noun.isPronoun && !/^(?:he|she|they|one)$/.test(tokens[noun.first]!.lower)) return null
  let last = chainEnd(syntax, i, true)
  const after = chunks[last + 1]
  if (
    after?.kind === 'conj' &&
    tokens[after.first]!.lower === 'and' &&
    chunks[last + 2]?.kind === 'noun' &&
    chunks[last + 3]?.kind !== 'verb'
  )
    last += 2
  const follow = chunks[last + 1]
  if (follow?.kind === 'verb' && follow.verb!.form !== 'infinitive' && follow.verb!.form !== 'ing') {
    // "said a man arrested on Monday": a participle after its noun.
    if (!(
      follow.verb!.form === 'bare' &&
      chunks[last + 2]?.kind === 'prep' &&
      chunks[k - 1]?.kind === 'quote'
    ))
      return null
  }
  return phrase(chunks, i, last)
}
