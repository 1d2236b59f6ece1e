import type { Syntax } from './chunks'
import { opensClause } from './complement'
import { trimEnd } from './extent'
import type { Report, Scene } from './report'
import type { SpeakerResolver } from './speakers'
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
    { complement: 'plain' },
  )
  if (!speaker) return null
  const words = wordsOf(scene, k, last)
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
