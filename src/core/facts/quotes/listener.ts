import { isOrganizationNoun } from '../names/gazetteer'
import type { Chunk, Syntax } from './chunks'

const isFinite = (chunk: Chunk | undefined) =>
  chunk?.kind === 'verb' && (chunk.verb!.form === 'finite' || chunk.verb!.form === 'bare')

/** "told the newspaper Kystblad": a kind of body with its name behind it. */
function isNamedKind({ chunks, tokens }: Syntax, i: number): boolean {
  const name = chunks[i + 1]
  return (
    name?.kind === 'noun' &&
    !isFinite(chunks[i + 2]) &&
    isOrganizationNoun(tokens[chunks[i]!.last]!.lower) &&
    tokens.slice(name.first, name.last + 1).every(({ text }) => /^\p{Lu}/u.test(text))
  )
}

/** Where the listener that begins at `i` ends: "told CNN's Jake Tapper", "told a crowd of supporters at the fairgrounds". */
export function afterListener(syntax: Syntax, i: number): number {
  const { chunks } = syntax
  let at = isNamedKind(syntax, i) ? i + 2 : i + 1
  while (chunks[at]?.kind === 'bracket' || (chunks[at]?.kind === 'prep' && chunks[at + 1]?.kind === 'noun'))
    at += chunks[at]!.kind === 'bracket' ? 1 : 2
  while (chunks[at]?.kind === 'conj' && chunks[at + 1]?.kind === 'noun' && !isFinite(chunks[at + 2])) at += 2
  // "told NBC's "Morning Table" that": the name of a programme.
  if (chunks[at]?.kind === 'quote' && ['that', 'time', 'prep'].includes(chunks[at + 1]?.kind ?? '')) at++
  return at
}

/** "accused the mayor of Rome of lying": the listener ends before the last "of", or before that with a gerund. */
export function beforeCharge(syntax: Syntax, i: number): number {
  const { chunks, tokens } = syntax
  const end = afterListener(syntax, i)
  let last = end
  for (let at = i + 1; at < end; at++) {
    if (chunks[at]!.kind !== 'prep' || tokens[chunks[at]!.first]!.lower !== 'of') continue
    last = at
    if (tokens[chunks[at + 1]!.first]!.lower.endsWith('ing')) break
  }
  const follows = chunks[end]
  return follows?.kind === 'prep' && tokens[follows.first]!.lower === 'of' ? end : last
}

/** "accused the referee, Anna Berg, of": index after the apposition between commas at `i`, or -1. */
export function afterApposition(syntax: Syntax, i: number): number {
  const { chunks } = syntax
  if (chunks[i + 1]?.kind !== 'noun') return -1
  const close = afterListener(syntax, i + 1)
  return chunks[close]?.kind === 'comma' && ['prep', 'that', 'verb'].includes(chunks[close + 1]?.kind ?? '')
    ? close + 1
    : -1
}
