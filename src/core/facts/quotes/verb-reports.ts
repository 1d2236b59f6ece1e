import type { Chunk, Syntax } from './chunks'
import { afterListener, complementAfter, isOccasion, opensClause, type Complement } from './complement'
import { cueOf, type Cue } from './cues'
import { contentEnd, trimEnd, type Extent } from './extent'
import type { Report, Scene } from './report'
import type { Speaker, SpeakerResolver } from './speakers'
import { isDocumentNoun } from './speaker-nouns'
import { isDash, isRelativeThat, isSpeakerLike, subjectAfter, subjectBefore, type Phrase } from './subject'

const REFUSAL = /^(?:declin|refus|fail|avoid|neglect|hesitat)/
const RAISING = new Set(
  'went go goes came continued continues began started proceeded appeared appears seemed seems paused rushed hastened stopped moved rose turned used liked likes loved loves'.split(
    ' ',
  ),
)
const PASSED_ON = new Set('quoted cited reported heard recorded overheard described'.split(' '))
const NOBODY = /^(?:nobody|none|neither|nothing)$/

interface Source {
  speaker: Speaker
  phrase: Phrase | null
  isInverted: boolean
}

/** The report of the verb chunk at `k`, or null when the verb reports nothing here. */
export function verbReport(
  scene: Scene,
  k: number,
  reports: readonly Report[],
  resolver: SpeakerResolver,
): Report | null {
  const { syntax, document } = scene
  const { chunks, tokens, sentence } = syntax
  const chunk = chunks[k]!
  const main = tokens[chunk.last]!
  const cue = cueOf(main.lower)
  if (
    !cue ||
    chunk.verb!.isNegated ||
    (chunk.verb!.isPassive && !isByAgent(syntax, k)) ||
    /^\p{Lu}{2,}$/u.test(main.text)
  )
    return null
  const source = sourceOf(syntax, k, cue, reports, resolver)
  if (!source) return null
  const complement = source.isInverted
    ? null
    : takesOnlyQuoted(syntax, k, cue)
      ? quotedAfter(syntax, k, cue)
      : complementAfter(syntax, chunk.verb!.isPassive ? afterAgent(syntax, k) : k, cue)
  const extent = complement && complement.join !== 'quote' ? extentOf(scene, k, complement) : null
  const leading =
    complement === null && cue.complement !== 'quoting' && cue.complement !== 'beside'
      ? wordsBefore(scene, k, source)
      : null
  const gap = complement === null && leading === null ? gapClause(scene, k, source, cue) : null
  const words = extent ?? leading ?? gap
  const hasQuote = chunks.some((one) => one.kind === 'quote')
  if (!words && !hasQuote) return null
  return {
    sentence,
    cue,
    cueText: document.text.slice(main.start, main.end),
    cueStart: main.start,
    cueEnd: main.end,
    speaker: source.speaker,
    sourceStart: source.phrase ? tokens[source.phrase.first]!.start : chunk.start,
    isInverted: source.isInverted,
    start: words?.start ?? null,
    end: words?.end ?? null,
    quoteAt: complement?.join === 'quote' ? chunks[complement.chunk]!.start : null,
  }
}

function extentOf(scene: Scene, k: number, complement: Complement): Extent | null {
  const { syntax, document } = scene
  const first = syntax.chunks[complement.chunk]!
  const stop = contentEnd(
    syntax,
    k,
    complement.chunk,
    complement.join === 'to' || complement.join === 'ing' || complement.join === 'of',
  )
  const end = trimEnd(document.folded, first.start, stop)
  if (complement.join === 'that' && !isClauseLike(syntax, complement.chunk, end)) return null
  return end - first.start >= 6 ? { start: first.start, end } : null
}

/** After "that" a verb may go untagged; a lone phrase ("repeated that on Thursday", "said exactly that: "…"") is no clause. */
function isClauseLike({ chunks }: Syntax, first: number, end: number): boolean {
  const inside = chunks.filter((one, i) => i >= first && one.start < end)
  if (inside.some((one) => one.kind === 'verb')) return true
  const colon = inside.findIndex((one) => one.kind === 'stop')
  const [opener] = inside
  if (inside.some((one) => one.kind === 'quote')) return colon < 0 && opener?.kind !== 'adverb'
  return opener?.kind === 'noun' && inside.length > 2
}

/** "called on X to" takes an infinitive, all else of "call" only quoted words. */
const takesOnlyQuoted = ({ chunks, tokens }: Syntax, k: number, cue: Cue) =>
  cue.complement === 'beside' ||
  (cue.complement === 'quoting' &&
    !(cue.takes.has('on') && chunks[k + 1]?.kind === 'prep' && tokens[chunks[k + 1]!.first]!.lower === 'on'))

/** "called the plan "a mess", "described it as "grim"": a quotation near a verb that takes quoted words. */
function quotedAfter(syntax: Syntax, k: number, cue: Cue): Complement | null {
  const { chunks } = syntax
  if (cue.complement === 'beside') {
    const comma = chunks[k + 1]?.kind === 'adverb' ? k + 2 : k + 1
    const isBeside =
      (chunks[comma]?.kind === 'comma' || chunks[comma]?.kind === 'stop') &&
      chunks[comma + 1]?.kind === 'quote'
    return isBeside ? { chunk: comma + 1, join: 'quote' } : null
  }
  for (let i = k + 1; i < chunks.length && i - k < 9; i++) {
    const { kind } = chunks[i]!
    if (kind === 'quote') return { chunk: i, join: 'quote' }
    if (kind === 'verb' && chunks[i]!.verb!.form !== 'ing' && chunks[i]!.verb!.form !== 'bare') return null
    if (kind === 'stop') return null
  }
  return null
}

/** "was told by a dispatcher that", "was called "a disgrace" by Smith": the agent after "by". */
const isByAgent = ({ chunks, tokens }: Syntax, k: number) =>
  chunks[k + 1]?.kind === 'prep' &&
  tokens[chunks[k + 1]!.first]!.lower === 'by' &&
  chunks[k + 2]?.kind === 'noun'

/** Index of the last chunk of the agent and its relative clause. */
function afterAgent({ chunks }: Syntax, k: number): number {
  let at = k + 2
  while (chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'noun') at += 2
  if (chunks[at + 1]?.kind !== 'comma') return at
  const close = chunks.findIndex((one, i) => i > at + 1 && one.kind === 'comma')
  return close > 0 && close - at < 9 ? close : at
}

/** Who speaks with the verb at `k`. */
function sourceOf(
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
    const speaker = resolver.resolve(syntax, phrase, cue)
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
    const speaker = participleSource(syntax, k, reports, resolver)
    return speaker && { speaker, phrase: null, isInverted: false }
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

/** Index of the chunk before `k`, over adverbs. */
function previous(chunks: readonly Chunk[], k: number): number {
  let i = k - 1
  while (i >= 0 && (chunks[i]!.kind === 'adverb' || chunks[i]!.kind === 'time')) i--
  return i
}

/** "…, saying that", "a statement saying", "was quoted as saying", "by calling it": who says so. */
function participleSource(
  syntax: Syntax,
  k: number,
  reports: readonly Report[],
  resolver: SpeakerResolver,
): Speaker | null {
  const { chunks, tokens } = syntax
  const i = previous(chunks, k)
  const left = chunks[i]
  const resolve = (phrase: Phrase | null) => phrase && resolver.resolve(syntax, phrase)
  if (left?.kind === 'noun') {
    const own = { first: left.first, last: left.last, head: left.last }
    if (!isDocumentNoun(tokens[left.last]!.lower)) return isSpeakerLike(syntax, left) ? resolve(own) : null
    const verb = chunks[i - 1]
    return (
      (verb?.kind === 'verb' && !verb.verb!.isPassive && resolve(subjectBefore(syntax, i - 1))) ||
      resolve(own)
    )
  }
  if (left?.kind === 'verb') return left.verb!.isNegated ? null : resolve(subjectBefore(syntax, i))
  if (left?.kind === 'prep' || left?.kind === 'clause') {
    const word = tokens[left.first]!.lower
    if (/^(?:without|of|from|about|instead)$/.test(word)) return null
    const verb = lastVerb(syntax, i)
    if (word === 'as' && (verb < 0 || !PASSED_ON.has(tokens[chunks[verb]!.last]!.lower))) return null
    if (verb >= 0 && REFUSAL.test(tokens[chunks[verb]!.last]!.lower)) return null
    return verb >= 0 ? resolve(subjectBefore(syntax, verb)) : resolve(nounAfterComma(syntax, k))
  }
  if (!left) return resolve(nounAfterComma(syntax, k))
  if (left.kind !== 'comma' && left.kind !== 'quote' && !isDash(syntax, left) && left.kind !== 'conj')
    return null
  const last = reports[reports.length - 1]
  if (last) return last.speaker
  const verb = lastVerb(syntax, i)
  return verb >= 0 ? resolve(subjectBefore(syntax, verb)) : null
}

/** The last finite verb before chunk `i` that stands in no relative clause. */
function lastVerb(syntax: Syntax, i: number): number {
  const { chunks } = syntax
  for (let at = i - 1; at >= 0; at--) {
    const { kind, verb } = chunks[at]!
    if (kind === 'stop' && !isDash(syntax, chunks[at])) return -1
    if (kind !== 'verb' || verb!.form === 'infinitive' || verb!.form === 'ing') continue
    const before = previous(chunks, at)
    if (chunks[before]?.kind === 'relative' || isRelativeThat(chunks, before)) continue
    if (
      verb!.form === 'bare' &&
      chunks[before]?.kind === 'noun' &&
      chunks[at + 1]?.kind === 'prep' &&
      lastVerb(syntax, at) >= 0
    )
      continue
    return at
  }
  return -1
}

/** "Saying that the time had come, Smith …". */
function nounAfterComma(syntax: Syntax, k: number): Phrase | null {
  const { chunks } = syntax
  const comma = chunks.findIndex((chunk, at) => at > k && chunk.kind === 'comma')
  const noun = chunks[comma + 1]
  return comma > 0 && noun?.kind === 'noun' ? { first: noun.first, last: noun.last, head: noun.last } : null
}

/** "CLAUSE, SUBJECT said": the words before the comma; for "In Ohio, she said, it rained" what follows. */
function wordsBefore(scene: Scene, k: number, source: Source): Extent | null {
  const { syntax, document } = scene
  const { chunks, tokens, sentence } = syntax
  if (!source.phrase) return null
  const left = source.isInverted ? previous(chunks, k) : syntax.chunkOf[source.phrase.first]! - 1
  const right = source.isInverted ? syntax.chunkOf[source.phrase.last]! : k
  const comma = chunks[left]
  if (!comma || (comma.kind !== 'comma' && !isDash(syntax, comma)) || left < 1) return null
  let after = right + 1
  if (
    !source.isInverted &&
    chunks[after]?.kind === 'noun' &&
    cueOf(tokens[chunks[k]!.last]!.lower)?.takes.has('listener')
  )
    after = afterListener(chunks, after)
  while (chunks[after]?.kind === 'time' || chunks[after]?.kind === 'adverb') after++
  const follow = chunks[after]
  const stops =
    !follow ||
    /^(?:comma|stop|quote|conj|time)$/.test(follow.kind) ||
    isOccasion(syntax, after) ||
    (follow.kind === 'prep' && source.isInverted) ||
    (follow.kind === 'prep' && !opensClause(syntax, after, false)) ||
    (follow.kind === 'verb' && follow.verb!.form === 'ing')
  if (!stops) return null
  let first = 0
  for (let i = left - 1; i >= 0; i--) {
    const one = chunks[i]!
    if (one.kind === 'stop' && /^[;:]$/.test(tokens[one.first]!.text)) {
      first = i + 1
      break
    }
  }
  if (chunks[first]?.kind === 'quote' && first + 1 >= left) return null
  const hasVerb = chunks
    .slice(first, left)
    .some((one) => one.kind === 'verb' && one.verb!.form !== 'ing' && one.verb!.form !== 'infinitive')
  const opener = chunks[first]?.kind === 'conj' ? chunks[first + 1] : chunks[first]
  const resumes = follow?.kind === 'comma' && opensClause(syntax, after + 1, false)
  if (resumes && (!hasVerb || /^(?:clause|prep|adverb)$/.test(opener?.kind ?? ''))) {
    const start = chunks[hasVerb ? first : after + 1]!.start
    const end = trimEnd(document.folded, start, contentEnd(syntax, k, after + 1))
    return { start: hasVerb ? chunks[after + 1]!.start : start, end }
  }
  // A verb may go untagged in a clause of some length before a plain "said".
  const isLong =
    (opener?.kind === 'noun' || chunks.slice(first, left).some((one) => one.kind === 'comma')) &&
    left - first >= 4
  if ((!hasVerb && !isLong) || chunks[first]?.kind === 'quote') return null
  const start = first === 0 ? sentence.start : chunks[first]!.start
  const end = trimEnd(document.folded, start, comma.start)
  return end - start >= 10 ? { start, end } : null
}

/** "a step mediators said could help", "money that prosecutors say paid for": the clause has its subject before the cue. */
function gapClause(scene: Scene, k: number, source: Source, cue: Cue): Extent | null {
  const { syntax, document } = scene
  const { chunks } = syntax
  const verb = chunks[k + 1]
  if (cue.complement !== 'plain' || source.isInverted || !source.phrase || verb?.kind !== 'verb') return null
  if (verb.verb!.form !== 'finite' && verb.verb!.form !== 'bare') return null
  const before = chunks[syntax.chunkOf[source.phrase.first]! - 1]
  if (!before || (before.kind !== 'that' && before.kind !== 'relative' && before.kind !== 'noun')) return null
  const end = trimEnd(document.folded, verb.start, contentEnd(syntax, k, k + 1))
  return { start: verb.start, end }
}
