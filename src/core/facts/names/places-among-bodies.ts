import type { Token } from '../tagger'
import { countryOf, isKnownPlace, isOrganizationHead } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isInTables } from './things'

/** Names that the model takes for bodies and that are places, by their own words and by those before them. */

const words = (list: string) => new Set(list.split(' '))
/** "the River Tees", "Sitio Mahayag", "Ras Doumeira": a word for a place that stands first. */
const LANDFORM_FIRST = words('River Mount Mt Mt. Lake Loch Sungai Sitio Barangay Ras Wadi Jebel Jabal Wad Rio Chowk')
/** "the Kincraig Hotel", "Woodbridge Avenue": buildings and streets, which are bodies to nobody who stands in them. */
const BUILDING_LAST = words(
  'airport arena avenue base bazaar boulevard bridge crescent dales dome downs hall hotel inn lane levels maidan moors motel parade place road square stadium street terrace tunnel',
)
const LONGEST_LIST = 12
const LOCATIVE = words('in at on between near outside inside from to above below behind beside around opposite along across off under over')
/** What may stand between a preposition and a name of a list. */
const isBetween = (token: Token | undefined): boolean => /^(?:,|and|or)$/.test(token?.lower ?? '')

const lower = ({ tokens }: Mention, at: number): string => tokens[at]?.lower ?? ''

const isAfterLocative = (mention: Mention): boolean => {
  const before = lower(mention, mention.first - 1)
  return LOCATIVE.has(before === 'the' ? lower(mention, mention.first - 2) : before)
}

function isPlaceByItsWords(mention: Mention): boolean {
  const { words: parts } = mention
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || isOrganizationHead(last) || isInTables(mention.name)) return false
  if (LANDFORM_FIRST.has(parts[0] ?? '')) return true
  return BUILDING_LAST.has(last.toLowerCase()) && isAfterLocative(mention)
}

/** "Newbridge", "St Gallen" */
const mayBeListed = ({ words: parts }: Mention): boolean =>
  parts.length === 1 || (parts.length === 2 && /^(?:St\.?|San|Santa|Port|New|El|La|Los|Las|Al)$/.test(parts[0]!))

/** "at Kilkenny, Newbridge and Mullingar": the places that a list begins with tell what the rest of it is. */
function listedPlaces(mentions: readonly Mention[], kinds: ReadonlyMap<Mention, NameKind>): Mention[] {
  const found: Mention[] = []
  mentions.forEach((mention, at) => {
    if (!mayBeListed(mention) || kinds.get(mention) !== 'organization') return
    let start = at
    while (start > 0 && at - start < LONGEST_LIST) {
      const before = mentions[start - 1]!
      const next = mentions[start]!
      const gap = next.first - before.last
      if (before.tokens !== mention.tokens || gap < 2 || gap > 3) break
      if (!next.tokens.slice(before.last + 1, next.first).every(isBetween)) break
      start--
    }
    const opener = mentions[start]!
    const isPlace = start < at && isKnownPlace(opener.name) && countryOf(opener.name) === null
    if (isPlace && kinds.get(opener) === 'place' && isAfterLocative(opener) && !isInTables(mention.name))
      found.push(mention)
  })
  return found
}

/** Makes places of such names; a sport's lists of clubs do not follow a preposition of place. */
export function readPlacesAmongBodies(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const places = new Set(listedPlaces(mentions, kinds).map(({ key }) => key))
  for (const mention of mentions)
    if (kinds.get(mention) === 'organization' && isPlaceByItsWords(mention)) places.add(mention.key)
  if (places.size === 0) return
  for (const mention of mentions)
    if (places.has(mention.key) && kinds.get(mention) === 'organization') kinds.set(mention, 'place')
}
