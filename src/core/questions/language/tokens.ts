import { tag, type Token } from '../../facts/tagger'

export type { Token } from '../../facts/tagger'

const seen = new Map<string, readonly Token[]>()
const KEPT = 2000

/** The tagged tokens of a sentence. The latest sentences are remembered, since every gate asks again. */
export function tokenise(text: string): readonly Token[] {
  const known = seen.get(text)
  if (known) return known
  const tokens = tag(text, 0, text.length).map((token, index, all) => ({
    ...token,
    pos: corrected(token, index, all),
  }))
  if (seen.size >= KEPT) seen.clear()
  seen.set(text, tokens)
  return tokens
}

/** What the tagger takes wrongly often enough to cost questions. */
function corrected(token: Token, index: number, all: readonly Token[]): string {
  // "the repair cost 412 million"
  if (/^costs?$/.test(token.text) && ['NUM', 'SYM'].includes(all[index + 1]?.pos ?? '')) return 'VERB'
  // "Brandt Holding lent"
  if (token.pos === 'VERB' && /^\p{Lu}/u.test(token.text) && all[index - 1]?.pos === 'PROPN') return 'PROPN'
  return token.pos
}
