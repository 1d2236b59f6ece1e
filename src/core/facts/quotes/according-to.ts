import type { Syntax } from './chunks'
import { opensClause } from './complement'
import { trimEnd } from './extent'
import type { Report, Scene } from './report'
import type { Speaker } from './speaker'
import type { SpeakerResolver } from './speakers'
import { isRoleNoun } from '../names/role-words'
import { isDash } from './phrases'

/** "CLAUSE, according to X" and "According to X, CLAUSE": the report of the chunk at `k`. */
export function accordingTo(scene: Scene, k: number, resolver: SpeakerResolver): Report | null {
  const { syntax, document } = scene
  const { chunks, tokens, sentence } = syntax
  let last = k + 1
  if (chunks[last]?.kind !== 'noun') return null
  while (chunks[last + 1] && goesOn(syntax, last + 1)) last++
  while (last > k + 1 && chunks[last]!.kind !== 'noun' && chunks[last]!.kind !== 'time') last--
  const speaker = resolver.resolve(
    syntax,
    {
      first: chunks[k + 1]!.first,
      last: chunks[last]!.last,
      head: chunks[k + 1]!.last,
    },
    { complement: 'plain', isAccording: true },
  )
  if (!speaker) return null
  const words = wordsOf(scene, k, afterApposition(syntax, last, speaker))
  if (!words || words.end - words.start < 10) return null
  return {
    sentence,
    cue: null,
    cueText: document.text.slice(chunks[k]!.start, chunks[k]!.end),
    cueStart: chunks[k]!.start,
    cueEnd: chunks[k]!.end,
    speaker,
    sourceStart: tokens[chunks[k + 1]!.first]!.start,
    isInverted: false,
    ...words,
    quoteAt: null,
  }
}

function goesOn(syntax: Syntax, i: number): boolean {
  const chunk = syntax.chunks[i]!
  if (/^(?:comma|stop|quote|that|relative|according|bracket)$/.test(chunk.kind)) return false
  if (chunk.kind === 'verb') return chunk.verb!.form === 'bare' || chunk.verb!.form === 'ing'
  return !(chunk.kind === 'conj' && syntax.tokens[chunk.first]!.lower === 'but')
}

/**
 * The last chunk of a source with what else it is called: "the deputy commandant, Sandeep Negi,", "Ana Silva, 54, the
 * minister of finance,".
 */
function afterApposition(syntax: Syntax, last: number, { source, entity }: Speaker): number {
  const { chunks, tokens } = syntax
  const isComma = (i: number) => chunks[i]?.kind === 'comma'
  const extended = (from: number) => {
    let i = from
    while (chunks[i + 1] && goesOn(syntax, i + 1)) i++
    return i
  }
  let end = last
  const behindAge = (i: number) => {
    const age = chunks[i + 2]
    const isAge = age !== undefined && /^\d{1,3}$/.test(tokens[age.first]!.text) && age.first === age.last
    return isComma(i + 1) && isAge && isComma(i + 3) ? i + 2 : i
  }
  // The name that stands for the source is behind it.
  const named = source && chunks.findIndex(({ start, end: to }) => start <= source.start && source.end <= to)
  if (named && named > last) end = extended(named)
  else if (entity?.kind === 'person') {
    const aged = behindAge(last)
    const role = chunks[aged + 2]
    if (isComma(aged + 1) && role?.kind === 'noun' && isRoleNoun(tokens[role.last]!.lower)) {
      const close = extended(aged + 2)
      if (isComma(close + 1) && chunks[close + 2] && opensClause(syntax, close + 2, false)) end = close
    }
  }
  return behindAge(end)
}

function wordsOf(
  { syntax, document }: Scene,
  k: number,
  last: number,
): { start: number; end: number } | null {
  const { chunks, tokens, sentence } = syntax
  const { folded } = document
  const isFront = k === 0 || (k === 1 && chunks[0]!.kind !== 'noun' && chunks[0]!.kind !== 'quote')
  if (chunks[last + 1]?.kind === 'bracket') last++
  if (chunks[last + 1]?.kind === 'comma' && chunks[last + 2]?.kind === 'relative') {
    // "According to two officials, who asked not to be named, the plan is dead."
    const close = chunks.findIndex((one, i) => i > last + 2 && one.kind === 'comma')
    if (close > 0) last = close - 1
  }
  const resumes = chunks[last + 1]?.kind === 'comma' && chunks[last + 2] !== undefined
  const lead = chunks.slice(0, k)
  const hasVerb = lead.some(
    (chunk) =>
      chunk.kind === 'quote' ||
      (chunk.kind === 'verb' && chunk.verb!.form !== 'ing' && chunk.verb!.form !== 'infinitive'),
  )
  if (isFront || !hasVerb) {
    if (!resumes || (!isFront && !opensClause(syntax, last + 2, false) && chunks[last + 2]!.kind !== 'verb'))
      return null
    const start = isFront
      ? chunks[last + 2]!.start
      : chunks[0]!.kind === 'noun'
        ? sentence.start
        : chunks[last + 2]!.start
    return { start, end: trimEnd(folded, start, sentence.end) }
  }
  let start = sentence.start
  for (let i = k - 2; i > 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'stop' && tokens[chunk.first]!.text === ';') {
      start = chunks[i + 1]!.start
      break
    }
    // ", and the firm …, according to": only the last of two clauses is told by the source.
    if (
      chunk.kind === 'comma' &&
      chunks[i + 1]!.kind === 'conj' &&
      chunks[i + 2]?.kind === 'noun' &&
      opensClause(syntax, i + 2, false)
    ) {
      start = chunks[i + 2]!.start
      break
    }
  }
  const isAside = isDash(syntax, chunks[k - 1])
  return { start, end: trimEnd(folded, start, isAside ? chunks[k - 1]!.start : chunks[k]!.start) }
}
