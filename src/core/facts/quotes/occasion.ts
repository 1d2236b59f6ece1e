import table from '../../../../resources/data/speech-words.json'
import type { Chunk, Syntax } from './chunks'

const SPEECH_EVENT = new Set(table.occasions)

/** Index after the phrase "in a statement to the press" whose preposition is at `i`. */
export function afterPhrase(chunks: readonly Chunk[], i: number): number {
  let at = i
  while (chunks[at]?.kind === 'prep' && chunks[at + 1]?.kind === 'noun') at += 2
  return at
}

/** Does the preposition at `i` begin a place or occasion of speaking: "in an interview", "on Twitter", "at a rally in Ohio"? */
export function isOccasion(syntax: Syntax, i: number): boolean {
  const { chunks, tokens } = syntax
  const noun = chunks[i + 1]
  if (chunks[i]?.kind !== 'prep' || noun?.kind !== 'noun') return false
  return (
    SPEECH_EVENT.has(tokens[noun.last]!.lower) ||
    /^(?:twitter|facebook|instagram|television|tv|radio|air)$/.test(tokens[noun.last]!.lower)
  )
}
