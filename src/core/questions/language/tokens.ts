import { tag, type Token } from '../../facts/tagger'
import { remembered } from '../../grading/remembered'

export type { Token } from '../../facts/tagger'

/** The tagged tokens of a sentence. */
export const tokenise: (text: string) => readonly Token[] = remembered(
  (text) =>
    tag(text, 0, text.length).map((token, index, all) => ({ ...token, pos: corrected(token, index, all) })),
  2000,
)

/** The tagged tokens of two texts with a space between them; each is tagged once, whatever stands beside it. */
export function tokeniseBoth(first: string, second: string): Token[] {
  const shift = first.length + 1
  return [
    ...tokenise(first),
    ...tokenise(second).map((token) => ({ ...token, start: token.start + shift, end: token.end + shift })),
  ]
}

/** What the tagger takes wrongly often enough to cost questions. */
function corrected(token: Token, index: number, all: readonly Token[]): string {
  // "the repair cost 412 million"
  if (/^costs?$/.test(token.text) && ['NUM', 'SYM'].includes(all[index + 1]?.pos ?? '')) return 'VERB'
  // "How much will the trial cost over three years?"
  if (
    token.text === 'cost' &&
    /^how much\b/i.test(`${all[0]!.text} ${all[1]?.text}`) &&
    token.pos === 'NOUN' &&
    all[index - 1]?.pos !== 'DET'
  )
    return 'VERB'
  // "Brandt Holding lent"
  if (token.pos === 'VERB' && /^\p{Lu}/u.test(token.text) && all[index - 1]?.pos === 'PROPN') return 'PROPN'
  return token.pos
}
