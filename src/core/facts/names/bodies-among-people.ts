import { isOrganizationHead } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { Known, knownOf } from './tagging/lexicon'

/** Last words of firms that are no surnames: "Brennan Medical", "Penn Hauling". */
const TRADES =
  /^(?:aerospace|airways|apparel|automotive|biotech|brewing|capital|catering|chemicals|dental|drilling|engineering|farming|freight|hauling|homes|industrial|lending|medical|mining|mobile|packaging|plastics|plumbing|printing|properties|publishing|roofing|salvage|semiconductor|semiconductors|shipping|steel|supply|telecom|textiles|towage|trading|trucking)$/i

export const isTrade = (word: string): boolean => TRADES.test(word)

const isSurname = (word: string): boolean =>
  (knownOf(word.toLowerCase(), true) & (Known.last | Known.worldFamily)) !== 0

/** "said it had agreed": what speaks of itself as "it", and acts as a firm does. */
const FIRM_ACTS =
  /^(?:agreed|plans|planned|expects|expected|employs|owns|operates|bought|sold|acquired|hired)$/

function isIt({ tokens, last }: Mention): boolean {
  if (!/^(?:said|says)$/.test(tokens[last + 1]?.lower ?? '')) return false
  const at = tokens.slice(last + 2, last + 6).findIndex(({ lower }) => lower === 'it')
  if (at < 0) return false
  const verb = tokens[last + 3 + at]?.lower ?? ''
  return FIRM_ACTS.test(/^(?:had|has)$/.test(verb) ? (tokens[last + 4 + at]?.lower ?? '') : verb)
}

function isFirm(mention: Mention): boolean {
  const { words, title } = mention
  if (title !== null || words.length < 2) return false
  const last = words.at(-1)!
  if (isTrade(last) || (isOrganizationHead(last) && !isSurname(last))) return true
  return isIt(mention)
}

/** Makes bodies of what the model takes for people, by their last words or by what they say of themselves. */
export function readBodiesAmongPeople(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const firms = new Set<string>()
  for (const mention of mentions)
    if (kinds.get(mention) === 'person' && mention.role === 'body' && isFirm(mention)) firms.add(mention.key)
  if (firms.size === 0) return
  for (const mention of mentions)
    if (firms.has(mention.key) && mention.title === null) kinds.set(mention, 'organization')
}
