import { acrossAsides, acrossQuote } from './asides'
import type { Syntax } from './chunks'
import { cueOf } from './cues'
import {
  chainEnd,
  chainStart,
  isDash,
  isNamedOrSpeaker,
  isPersonName,
  isRelativeThat,
  isSpeakerLike,
  phrase,
  previous,
  type Phrase,
} from './phrases'

/** How many chunks back the verb before a conjunction may stand. */
const LOOK_BACK = 60

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

/** The subject before the verb chunk at `k`, or null when the syntax does not show one. */
export function subjectBefore(syntax: Syntax, k: number, depth = 0): Phrase | null {
  const { chunks } = syntax
  if (depth > 2) return null
  const i = previous(chunks, k)
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

/** The subject that ends right before the verb. */
function adjacent(syntax: Syntax, i: number, depth: number): Phrase | null {
  const { chunks, tokens } = syntax
  const first = chainStart(syntax, i)
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
  const isObject = /^(?:him|them|her|us|me|it|himself|herself|themselves)$/.test(
    tokens[chunks[i]!.first]!.lower,
  )
  if (chunks[i]!.isPronoun && !(isObject && left?.kind === 'verb')) return phrase(chunks, first, i)
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
  // "a woman who said she was his cousin told": the clause is reported in the relative clause.
  const reporting = chunks[i - 1]
  if (
    before?.kind === 'noun' &&
    reporting?.kind === 'verb' &&
    chunks[i - 2]?.kind === 'relative' &&
    cueOf(syntax.tokens[reporting.last]!.lower)
  )
    return antecedent(syntax, i - 2) ?? own
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
      return { ...phrase(chunks, chainStart(syntax, i), i), last: own?.last ?? chunks[i]!.last }
  }
  return own
}

/** "Smith attacked the plan and said": the subject of the verb before the conjunction. */
function coordinated(syntax: Syntax, conj: number, depth: number): Phrase | null {
  const { chunks } = syntax
  let fallback: Phrase | null = null
  for (let i = conj - 1; i >= 0 && conj - i < LOOK_BACK; i--) {
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

/** The subject after the verb chunk at `k`: `"…," said Rosa Delgado, a delegate`. */
export function subjectAfter(syntax: Syntax, k: number): Phrase | null {
  const { chunks, tokens } = syntax
  let i = k + 1
  if (chunks[i]?.kind === 'adverb') i++
  const noun = chunks[i]
  if (noun?.kind !== 'noun') return null
  if (
    noun.isPronoun &&
    !/^(?:he|she|they|one|another|others|some|many|both)$/.test(tokens[noun.first]!.lower)
  )
    return null
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
