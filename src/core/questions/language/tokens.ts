import { tag, type Token } from '../../facts/tagger'

export type { Token } from '../../facts/tagger'

const seen = new Map<string, readonly Token[]>()
const KEPT = 2000

/** The tagged tokens of a sentence. The latest sentences are remembered, since every gate asks again. */
export function tokenise(text: string): readonly Token[] {
  const known = seen.get(text)
  if (known) return known
  const tokens = tag(text, 0, text.length).map((token, index, all) =>
    // The tagger takes "the repair cost 412 million" for a noun.
    /^costs?$/.test(token.text) && ['NUM', 'SYM'].includes(all[index + 1]?.pos ?? '')
      ? { ...token, pos: 'VERB' }
      : token,
  )
  if (seen.size >= KEPT) seen.clear()
  seen.set(text, tokens)
  return tokens
}
