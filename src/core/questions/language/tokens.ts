import { tag, type Token } from '../../facts/tagger'
import { remembered } from '../../grading/remembered'

export type { Token } from '../../facts/tagger'

/** The tagged tokens of a sentence. */
export const tokenise: (text: string) => readonly Token[] = remembered(
  (text) =>
    tag(text, 0, text.length).map((token, index, all) => ({ ...token, pos: corrected(token, index, all) })),
  2000,
)

/** What the tagger takes wrongly often enough to cost questions. */
function corrected(token: Token, index: number, all: readonly Token[]): string {
  // "the repair cost 412 million"
  if (/^costs?$/.test(token.text) && ['NUM', 'SYM'].includes(all[index + 1]?.pos ?? '')) return 'VERB'
  // "Brandt Holding lent"
  if (token.pos === 'VERB' && /^\p{Lu}/u.test(token.text) && all[index - 1]?.pos === 'PROPN') return 'PROPN'
  return token.pos
}
