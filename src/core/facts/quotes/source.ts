import type { Syntax } from './chunks'
import type { Cue } from './cues'
import {
  chainEnd,
  chainStart,
  isDash,
  isPlaceName,
  isRelativeThat,
  isSpeakerLike,
  phrase,
  previous,
  type Phrase,
} from './phrases'
import type { Report } from './report'
import { isDocumentNoun } from './speaker-nouns'
import type { Speaker } from './speaker'
import type { SpeakerResolver } from './speakers'
import { subjectAfter, subjectBefore } from './subject'

const REFUSAL = /^(?:declin|refus|fail|avoid|neglect|hesitat)/
const RAISING = new Set(
  'went go goes came continued continues began started proceeded appeared appears seemed seems paused rushed hastened stopped moved rose turned used liked likes loved loves'.split(
    ' ',
  ),
)
const ANSWERS = new Set('reply respond answer retort counter'.split(' '))
const PASSED_ON = new Set('quoted cited reported heard recorded overheard described'.split(' '))
const NOBODY = /^(?:nobody|none|neither|nothing)$/

/** Who speaks with a verb, and the words that say so beside it. */
export interface Source {
  speaker: Speaker
  phrase: Phrase | null
  isInverted: boolean
  /** Who passes the words on: "the agency quoted X as saying". */
  relay?: Speaker | null
}

/** "was told by a dispatcher that", "was called "a disgrace" by Smith": the agent after "by". */
export const isByAgent = ({ chunks, tokens }: Syntax, k: number) =>
  chunks[k + 1]?.kind === 'prep' &&
  tokens[chunks[k + 1]!.first]!.lower === 'by' &&
  chunks[k + 2]?.kind === 'noun'

/** Who speaks with the verb at `k`. */
export function sourceOf(
  syntax: Syntax,
  k: number,
  cue: Cue,
  reports: readonly Report[],
  resolver: SpeakerResolver,
): Source | null {
  const { chunks, tokens } = syntax
  const { form } = chunks[k]!.verb!
  const said = (phrase: Phrase | null, isInverted = false): Source | null => {
    if (
      !phrase ||
      NOBODY.test(tokens[phrase.first]!.lower) ||
      (tokens[phrase.first]!.lower === 'no' && phrase.head > phrase.first)
    )
      return null
    // `"…," the narrator adds`: right beside a quotation anyone speaks.
    const isBeside = !isInverted && chunks[syntax.chunkOf[phrase.first]! - 1]?.kind === 'quote'
    const resolve = () => resolver.resolve(syntax, phrase, isBeside ? { complement: 'plain' } : cue)
    const asked = ANSWERS.has(cue.lemma) ? resolver.askedBefore(syntax) : null
    const speaker = asked ? resolver.without(asked, resolve) : resolve()
    return speaker && { speaker, phrase, isInverted }
  }
  if (form === 'infinitive') {
    let i = k - 1
    while (chunks[i] && (chunks[i]!.kind === 'adverb' || chunks[i]!.kind === 'prep')) i--
    const verb = chunks[i]
    if (verb?.kind !== 'verb' || verb.verb!.isNegated || !RAISING.has(tokens[verb.last]!.lower)) return null
    return said(subjectBefore(syntax, i))
  }
  if (form === 'ing') {
    return participleSource(syntax, k, reports, resolver)
  }
  if (chunks[k]!.verb!.isPassive) {
    const agent = chunks[k + 2]!
    return said({ first: agent.first, last: agent.last, head: agent.last })
  }
  const before = previous(chunks, k)
  const after = cue.complement === 'quoting' || cue.lemma === 'tell' ? null : subjectAfter(syntax, k)
  if (before < 0)
    return /^(?:say|add|write|ask|reply)$/.test(cue.lemma) &&
      !/^(?:Asked)$/.test(tokens[chunks[k]!.last]!.text)
      ? said(after, true)
      : null
  const left = chunks[before]!
  if (left.kind === 'quote' && after && chunks[before - 1]?.kind !== 'relative') return said(after, true)
  if (
    (left.kind === 'comma' || isDash(syntax, left)) &&
    after &&
    !chunks[syntax.chunkOf[after.first]!]!.isPronoun
  ) {
    const own = subjectBefore(syntax, k)
    const isQuoteBeside = chunks[before - 1]?.kind === 'quote'
    const ownChunk = own && chunks[syntax.chunkOf[own.first]!]
    const afterChunk = chunks[syntax.chunkOf[after.first]!]!
    // "say" takes no person as its object.
    const isSayer = cue.lemma === 'say' && isSpeakerLike(syntax, afterChunk)
    if (
      isSayer ||
      isQuoteBeside ||
      !ownChunk ||
      (!isSpeakerLike(syntax, ownChunk) && isSpeakerLike(syntax, afterChunk))
    )
      return said(after, true)
    return said(own)
  }
  return said(subjectBefore(syntax, k))
}

/** "…, saying that", "a statement saying", "was quoted as saying", "by calling it": who says so. */
function participleSource(
  syntax: Syntax,
  k: number,
  reports: readonly Report[],
  resolver: SpeakerResolver,
): Source | null {
  const { chunks, tokens } = syntax
  const i = previous(chunks, k)
  const left = chunks[i]
  const resolve = (phrase: Phrase | null, isBeside = false): Source | null => {
    const speaker = phrase && resolver.resolve(syntax, phrase)
    return speaker && { speaker, phrase: isBeside ? phrase : null, isInverted: false }
  }
  if (left?.kind === 'noun') {
    const own = { first: left.first, last: left.last, head: left.last }
    // "Recalled a headmistress in Koraput telling him": where she is says nothing.
    const start = isPlaceName(syntax, left) ? chainStart(syntax, i) : i
    if (start < i) return isSpeakerLike(syntax, chunks[start]!) ? resolve(phrase(chunks, start, i)) : null
    if (!isDocumentNoun(tokens[left.last]!.lower)) return isSpeakerLike(syntax, left) ? resolve(own) : null
    const verb = chunks[i - 1]
    return (
      (verb?.kind === 'verb' && !verb.verb!.isPassive && resolve(subjectBefore(syntax, i - 1))) ||
      resolve(own)
    )
  }
  if (left?.kind === 'verb') return left.verb!.isNegated ? null : resolve(subjectBefore(syntax, i), true)
  if (left?.kind === 'prep' || left?.kind === 'clause') {
    const word = tokens[left.first]!.lower
    if (/^(?:without|of|from|about|instead)$/.test(word)) return null
    const verb = lastVerb(syntax, i)
    if (word === 'as') return verb < 0 ? null : passedOn(syntax, verb, i, resolve)
    if (verb >= 0 && REFUSAL.test(tokens[chunks[verb]!.last]!.lower)) return null
    return verb >= 0 ? resolve(subjectBefore(syntax, verb)) : resolve(nounAfterComma(syntax, k))
  }
  if (!left) return resolve(nounAfterComma(syntax, k))
  if (left.kind !== 'comma' && left.kind !== 'quote' && !isDash(syntax, left) && left.kind !== 'conj')
    return null
  // A noun such as "claim" has a speaker of its own.
  const last = reports.findLast((report) => report.cue === null || !report.cue.weak)
  if (last && isEmbedded(syntax, last)) {
    const subject = resolver.focus.subjectOf(syntax.sentence.index)
    return subject && { speaker: subject, phrase: null, isInverted: false }
  }
  // "The judge found that he forwarded it, adding the words": not the judge's.
  if (last && FINDING.test(last.cue?.lemma ?? '') && tellsOfAnother(syntax, last, k)) return null
  if (last) return { speaker: last.speaker, phrase: null, isInverted: false }
  const verb = lastVerb(syntax, i)
  return verb >= 0 ? resolve(subjectBefore(syntax, verb)) : null
}

const FINDING = /^(?:conclude|determine|establish|find|hear|hold|rule|show)$/

/** Whether somebody does something in what the report before `k` tells. */
const tellsOfAnother = ({ tokens, chunks }: Syntax, { cueStart }: Report, k: number): boolean =>
  tokens.some(
    ({ start, lower }) =>
      start > cueStart && start < tokens[chunks[k]!.first]!.start && /^(?:he|she|they)$/.test(lower),
  )

/** "a bill that critics said would …, calling it": the report is told of a noun of the main clause. */
function isEmbedded({ chunks }: Syntax, { sourceStart, cueStart, isInverted }: Report): boolean {
  if (isInverted) return false
  const at = chunks.findIndex((one) => one.start >= sourceStart)
  const before = chunks[at - 1]
  return (
    at > 1 &&
    chunks[at]!.start < cueStart &&
    (before?.kind === 'relative' || before?.kind === 'that') &&
    chunks[at - 2]?.kind !== 'verb'
  )
}

/** "the agency quoted X as saying", "X was quoted as saying": whose words the verb at `verb` passes on. */
function passedOn(
  syntax: Syntax,
  verb: number,
  as: number,
  resolve: (phrase: Phrase | null, isBeside?: boolean) => Source | null,
): Source | null {
  const { chunks, tokens } = syntax
  if (!PASSED_ON.has(tokens[chunks[verb]!.last]!.lower)) return null
  if (chunks[verb]!.verb!.isPassive) return resolve(subjectBefore(syntax, verb), true)
  const object = chunks[verb + 1]
  if (object?.kind !== 'noun') return null
  const last = chunks[chainEnd(syntax, verb + 1, false)]!
  if (last.first >= chunks[as]!.first) return null
  const source = resolve({ first: object.first, last: last.last, head: object.last })
  const relay = source && resolve(subjectBefore(syntax, verb))
  return source && { ...source, relay: relay?.speaker ?? null }
}

/** The last finite verb before chunk `i` that stands in no relative clause; a participle only when there is no other. */
function lastVerb(syntax: Syntax, i: number): number {
  const { chunks } = syntax
  let participle = -1
  for (let at = i - 1; at >= 0; at--) {
    const { kind, verb } = chunks[at]!
    if (kind === 'stop' && !isDash(syntax, chunks[at])) break
    if (kind !== 'verb' || verb!.form === 'infinitive' || verb!.form === 'ing') continue
    const before = previous(chunks, at)
    if (chunks[before]?.kind === 'relative' || isRelativeThat(chunks, before)) continue
    const isReduced =
      verb!.form === 'bare' && chunks[before]?.kind === 'noun' && chunks[at + 1]?.kind === 'prep'
    if (!isReduced) return at
    if (participle < 0) participle = at
  }
  return participle
}

/** "Saying that the time had come, Smith …". */
function nounAfterComma(syntax: Syntax, k: number): Phrase | null {
  const { chunks } = syntax
  const comma = chunks.findIndex((chunk, at) => at > k && chunk.kind === 'comma')
  const noun = chunks[comma + 1]
  return comma > 0 && noun?.kind === 'noun' ? { first: noun.first, last: noun.last, head: noun.last } : null
}
