import type { Token } from '../tagger'

const FORMER = new Set(
  'former formerly then then- ex ex- retired one-time onetime ousted erstwhile'.split(' '),
)
const FORMER_START = /^(?:former\b|then[- ]|ex-|retired\b|one-?time\b|ousted\b|erstwhile\b|last\b)/i
const CLOSED_PERIOD =
  /^ (?:from|between) \d{4} (?:to|and|until) \d{4}|^ from \d{4}-\d{2,4}|^ (?:until|till) \d{4}/

const OWNED_FORMER = /'s (?:former|then|ex|one-time|onetime|ousted|erstwhile)\b/

/** Does the role's own wording say that it is over ("former", "then-", "last")? */
export const saysFormer = (role: string): boolean => FORMER_START.test(role)

/** The same with the word before; "last" before a name is only the latest. */
export function isFormer(
  tokens: readonly Token[],
  first: number,
  folded: string,
  start: number,
  end: number,
): boolean {
  const role = folded.slice(start, end)
  if (FORMER_START.test(role) && !/^last\b/i.test(role)) return true
  // "the mayor's former aide": what somebody owned.
  if (OWNED_FORMER.test(role)) return true
  return FORMER.has(tokens[first]?.lower ?? '')
}

/** "treasurer from 2006 to 2021": is the period after `end` over? */
export const isClosedPeriod = (folded: string, end: number): boolean =>
  CLOSED_PERIOD.test(folded.slice(end, end + 30))
