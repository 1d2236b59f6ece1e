import type { Syntax } from './chunks'
import { complementAfter, opensClause, type Complement } from './complement'
import { afterListener } from './listener'
import { isOccasion } from './occasion'
import { cueOf, type Cue } from './cues'
import { contentEnd, trimEnd, type Extent } from './extent'
import { phrasalCue, putsIt } from './phrasal-cues'
import type { Report, Scene } from './report'
import { isDocumentNoun, isSpeakerNoun } from './speaker-nouns'
import type { SpeakerResolver } from './speakers'
import { isDash, previous } from './phrases'
import { isByAgent, sourceOf, type Source } from './source'

/** "Somebody might have told him to wait", "if it had a tongue, it would tell her": what nobody said. */
function isImagined({ chunks, tokens }: Syntax, k: number): boolean {
  const { first, last } = chunks[k]!
  const group = tokens.slice(first, last).map(({ lower }) => lower)
  // "Residents had hoped she would say who will pay"
  if (/^hop(?:ed|ing)$/.test(tokens[last]!.lower) && group.includes('had')) return true
  // "Will say next week whether it intends to follow": what is still to be said.
  const isAhead = group.some((word) => /^(?:will|would|'ll)$/.test(word))
  const behind = tokens.slice(last + 1, last + 5)
  if (isAhead && behind.some(({ lower }) => /^(?:whether|who|when|where|why|how|what|which)$/.test(lower)))
    return true
  // "Would neither confirm nor deny that he had left"
  if (group.includes('neither') || group.includes('nor') || tokens[first - 1]?.lower === 'nor') return true
  // "Investors wish she would say that rates have peaked"
  const ahead = tokens.slice(Math.max(0, first - 4), first)
  if (isAhead && ahead.some(({ lower }) => /^(?:wish|wishes|wished|hope|hopes|hoped|hoping)$/.test(lower)))
    return true
  if (!group.some((word) => /^(?:would|might|could|'d)$/.test(word))) return false
  return group.includes('have') || tokens[0]!.lower === 'if'
}

/** What speaks without words. */
const SILENT = /^(?:cheer|expression|face|frown|gesture|glance|grin|look|nod|roar|shrug|sigh|silence|smile)$/

/** "Crime does not pay, the proverb says": everybody's words. */
const isSaw = ({ speaker: { entity, head } }: Source): boolean =>
  entity === null && /^(?:proverb|saying|adage|maxim|saw)$/.test(head ?? '')

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
  const known = cueOf(main.lower)
  const phrasal =
    known && known.complement !== 'quoting' && known.complement !== 'beside' ? null : phrasalCue(syntax, k)
  const cue = phrasal?.cue ?? putsIt(syntax, k) ?? known
  if (
    !cue ||
    chunk.verb!.isNegated ||
    (chunk.verb!.isPassive && !isByAgent(syntax, k)) ||
    (main.text.charCodeAt(1) < 0x61 && /^\p{Lu}{2,}$/u.test(main.text))
  )
    return null
  if (isImagined(syntax, k)) return null
  const source = sourceOf(syntax, k, cue, reports, resolver)
  if (!source || isNobody(syntax, source) || isSaw(source)) return null
  // "In one of them she appears to ask whether": what others make of it.
  if (
    /^(?:appear|seem)(?:s|ed)?$/.test(tokens[chunk.last - 2]?.lower ?? '') &&
    tokens[chunk.last - 1]?.lower === 'to'
  )
    return null
  // "Writing on X, Ana Silva said": where it was said.
  if (chunk.first === 0 && chunk.verb!.form === 'ing' && chunks[k + 1]?.kind === 'prep') return null
  // "What do you tell people who say it is too late?"
  const isQuestion = tokens[tokens.length - 1]?.text === '?' && chunks[k - 1]?.kind === 'relative'
  if (isQuestion) return null
  // "…, in what the mayor called "a mess"": such verbs are told of the words in quotation marks.
  const isAsked = cue.complement !== 'quoting' && source.phrase !== null && !source.isInverted
  if (isAsked && isAskedAfter(syntax, source.phrase!.first)) return null
  const complement = source.isInverted
    ? null
    : takesOnlyQuoted(syntax, k, cue)
      ? quotedAfter(syntax, k, cue)
      : complementAfter(
          syntax,
          phrasal ? phrasal.chunk : chunk.verb!.isPassive ? afterAgent(syntax, k) : k,
          cue,
        )
  // "A mountain will tell you everything": what is no person, body or document speaks only before "that" or a quotation.
  const { head, entity, isPlural } = source.speaker
  const isThing =
    cue.lemma === 'tell' &&
    entity === null &&
    head !== null &&
    !isPlural &&
    !isSpeakerNoun(head) &&
    !/^(?:he|she|one)$/.test(head)
  const isName = source.phrase !== null && tokens[source.phrase.head]!.pos === 'PROPN'
  if (isThing && !isName && complement?.join === 'clause') return null
  // "The pips tell you when to pick"
  const isToAll = cue.lemma === 'tell' && tokens[chunk.last + 1]?.lower === 'you'
  if (isToAll && entity === null && head !== null && !isSpeakerNoun(head.replace(/s$/, ''))) return null
  // "A cheer that said lunch could not come soon enough"
  if (entity === null && SILENT.test(head ?? '')) return null
  // "the letter read", but nobody who reads says so in their own words.
  if (cue.lemma === 'read' && (entity !== null || !isDocumentNoun(head ?? ''))) return null
  const extent = complement && complement.join !== 'quote' ? extentOf(scene, k, complement) : null
  const leading =
    complement === null && cue.complement !== 'quoting' && cue.complement !== 'beside'
      ? wordsBefore(scene, k, source)
      : null
  const gap = complement === null && leading === null ? gapClause(scene, k, source, cue) : null
  const words = extent ?? leading ?? gap ?? (complement === null ? asNoted(scene, k, source, cue) : null)
  const hasQuote = chunks.some((one) => one.kind === 'quote')
  if (!words && !hasQuote) return null
  if (phrasal && !words && complement?.join !== 'quote') return null
  const cueEnd = phrasal ? tokens[phrasal.last]!.end : main.end
  return {
    sentence,
    cue,
    cueText: document.text.slice(main.start, cueEnd),
    cueStart: main.start,
    cueEnd,
    speaker: source.speaker,
    sourceStart: source.phrase ? tokens[source.phrase.first]!.start : chunk.start,
    isInverted: source.isInverted,
    relay: source.relay ?? null,
    start: words?.start ?? null,
    end: words?.end ?? null,
    quoteAt: complement?.join === 'quote' ? chunks[complement.chunk]!.start : null,
  }
}

/** "Neither Ana Silva nor Bo Dahl said", "no official said" */
const isNobody = ({ tokens }: Syntax, { phrase }: Source): boolean =>
  phrase !== null &&
  (/^(?:nor|neither|no)$/.test(tokens[phrase.first - 1]?.lower ?? '') ||
    /^(?:neither|no)$/.test(tokens[phrase.first]!.lower))

/** "As Ana Silva noted, the plan is late", "the plan is late, as Ana Silva noted". */
function asNoted(scene: Scene, k: number, { phrase, isInverted }: Source, cue: Cue): Extent | null {
  const { syntax, document } = scene
  const { chunks, tokens, chunkOf, sentence } = syntax
  if (phrase === null || isInverted || /^(?:quoting|beside)$/.test(cue.complement)) return null
  const as = chunkOf[phrase.first]! - 1
  if (tokens[chunks[as]?.first ?? -1]?.lower !== 'as') return null
  if (as === 0) {
    const start = chunks[k + 1]?.kind === 'comma' && opensClause(syntax, k + 2, false) ? k + 2 : -1
    if (start < 0) return null
    const from = chunks[start]!.start
    return { start: from, end: trimEnd(document.folded, from, contentEnd(syntax, k, start)) }
  }
  const comma = chunks[as - 1]
  const isLast = chunks[k + 1] === undefined || chunks[k + 1]!.kind === 'stop'
  const hasVerb = chunks.slice(0, as).some((one) => one.kind === 'verb' && one.verb!.form === 'finite')
  if (comma?.kind !== 'comma' || !isLast || !hasVerb) return null
  return { start: sentence.start, end: trimEnd(document.folded, sentence.start, comma.start) }
}

/** "Asked what she believed the bills were for": what is thought or said is the very thing in question. */
const isAskedAfter = ({ chunks, chunkOf, tokens }: Syntax, first: number): boolean => {
  const before = chunks[chunkOf[first]! - 1]
  return before !== undefined && /^(?:what|whatever|how|why|whom)$/.test(tokens[before.last]!.lower)
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
  return opener?.kind === 'noun' && inside.length > 1
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

/** Index of the last chunk of the agent and its relative clause. */
function afterAgent({ chunks }: Syntax, k: number): number {
  let at = k + 2
  while (chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'noun') at += 2
  if (chunks[at + 1]?.kind !== 'comma') return at
  const close = chunks.findIndex((one, i) => i > at + 1 && one.kind === 'comma')
  return close > 0 && close - at < 9 ? close : at
}

/** "CLAUSE, SUBJECT said": the words before the comma; for "In Ohio, she said, it rained" what follows. */
function wordsBefore(scene: Scene, k: number, source: Source): Extent | null {
  const { syntax, document } = scene
  const { chunks, tokens, sentence } = syntax
  if (!source.phrase) return null
  const left = source.isInverted ? previous(chunks, k) : syntax.chunkOf[source.phrase.first]! - 1
  const right = source.isInverted ? syntax.chunkOf[source.phrase.last]! : k
  const comma = chunks[left]
  const isMark = comma?.kind === 'comma' || isDash(syntax, comma)
  // `The haul was "a triumph," she said`: the mark stands inside the quotation.
  const isQuoted = comma?.kind === 'quote' && /^[,.?!]$/.test(tokens[comma.last - 1]?.text ?? '')
  if (!comma || !(isMark || isQuoted) || left < 1) return null
  let after = right + 1
  if (
    !source.isInverted &&
    chunks[after]?.kind === 'noun' &&
    cueOf(tokens[chunks[k]!.last]!.lower)?.takes.has('listener')
  )
    after = afterListener(syntax, after)
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
  const verb = follow?.kind === 'comma' ? chunks[after + 1] : undefined
  // "The vote, she said, was unfair."
  if (!hasVerb && verb?.kind === 'verb' && verb.verb!.form === 'finite')
    return { start: verb.start, end: trimEnd(document.folded, verb.start, contentEnd(syntax, k, after + 1)) }
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
  const end = isQuoted ? comma.end : trimEnd(document.folded, start, comma.start)
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
