import type { Chunk, Syntax } from './chunks'
import {
  chainEnd,
  isDash,
  isPersonName,
  isPlaceName,
  isRelativeThat,
  isSpeakerLike,
  phrase,
  type Phrase,
} from './phrases'
import { isDocumentNoun } from './speaker-nouns'

const ASIDE_OPENERS = new Set(['prep', 'clause', 'relative', 'adverb', 'time', 'according', 'that'])

/** "Smith, who called it "a mess," said": the quotation stands in an aside. */
export function acrossQuote(syntax: Syntax, i: number, depth: number): Phrase | null {
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

/** "Smith, a Republican who has fought the plan, said": leftwards over what stands between commas. */
export function acrossAsides(syntax: Syntax, comma: number): Phrase | null {
  const { chunks, tokens } = syntax
  const candidates: Phrase[] = []
  const starts: number[] = []
  // How many stand behind the last participle: "With Ann Berg, his wife, standing beside him, the chairman said".
  let behindParticiple = 0
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
    // "Smith, meanwhile, has".
    if (first === j && start > 0 && first > start + 1 && !conj && chunks[start]!.kind === 'comma') {
      j = start
      continue
    }
    if (!opener || first >= j) break
    // "The coach said the referee, Halima Yaro, had told him": what the coach said has a subject of its own.
    if (
      opener.kind === 'verb' &&
      /^(?:said|says)$/.test(tokens[opener.last]!.lower) &&
      chunks[first + 1]?.kind === 'noun'
    ) {
      candidates.push(phrase(chunks, first + 1, Math.min(chainEnd(syntax, first + 1, false), j - 1)))
      starts.push(-1)
      break
    }
    if (opener.kind === 'prep' && tokens[opener.first]!.lower === 'with' && behindParticiple > 0) {
      candidates.length = behindParticiple
      starts.length = behindParticiple
    }
    // "Standing beside him", which the tagger takes for a noun.
    const isParticiple =
      opener.kind === 'noun' &&
      opener.first === opener.last &&
      /^\p{Ll}{2,}ing$/u.test(tokens[opener.first]!.text) &&
      chunks[first + 1]?.kind === 'prep'
    if (isParticiple) behindParticiple = candidates.length
    else if (opener.kind === 'noun') {
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
      if (form === 'ing') behindParticiple = candidates.length
      const opened = form === 'finite' || form === 'bare' ? relativeBefore(syntax, start) : -1
      if (opened >= 0) {
        j = opened
        continue
      }
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
    // "The cage stopped at five when a rope broke, the mine's owner, Sefako Gold, said": a clause, and no subject.
    const isOfClause =
      !isSpeakerLike(syntax, chunk) &&
      !isDocumentNoun(tokens[chunk.last]!.lower) &&
      isSpeakerLike(syntax, next) &&
      chunks
        .slice(syntax.chunkOf[chunk.first]! + 1, syntax.chunkOf[next.first]!)
        .some(({ kind }) => kind === 'verb')
    if (isOfClause) {
      candidates.pop()
      starts.pop()
      continue
    }
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

/**
 * "Smith, whose firm, Berg Inc., owns a mill, said": the comma after the relative clause that was broken off by the
 * apposition which ends at the comma `close` and that goes on with a verb; -1 when there is none.
 */
function relativeBefore(syntax: Syntax, close: number): number {
  const { chunks } = syntax
  let open = close - 1
  while (open >= 0 && !isEdge(syntax, open)) open--
  if (
    chunks[open]?.kind !== 'comma' ||
    chunks[open + 1]?.kind !== 'noun' ||
    hasClause(syntax, open + 1, close)
  )
    return -1
  let first = open - 1
  while (first >= 0 && !isEdge(syntax, first) && chunks[first]!.kind !== 'verb') first--
  if (first >= 0 && chunks[first]!.kind === 'verb') return -1
  return chunks.slice(first + 1, open).some((one) => one.kind === 'relative') ? open : -1
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
