import type { Token } from '../tagger'
import { isBodyByItsWords } from './body-support'
import { countryOf, isKnownPlace, isOrganizationHead } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isInTables } from './things'

/** Names that the model takes for bodies and that are places, by their own words and by those before them. */

const words = (list: string) => new Set(list.split(' '))
/** "the River Tees", "Sitio Mahayag", "Ras Doumeira": a word for a place that stands first. */
const LANDFORM_FIRST = words(
  'River Mount Mt Mt. Lake Loch Sungai Sitio Barangay Ras Wadi Jebel Jabal Wad Rio Chowk',
)
/** "the Kincraig Hotel", "Woodbridge Avenue": buildings and streets, which are bodies to nobody who stands in them. */
const BUILDING_LAST = words(
  'aerodrome airport arena avenue base bazaar boulevard bridge crescent dales dome downs hall hotel inn lane levels maidan moors motel parade place racecourse racetrack raceway road speedway square stadium street terrace tunnel velodrome',
)
/** "north of Watford", "the port of Waha" */
const PLACE_OF =
  /^(?:(?:north|south)?-?(?:north|south|east|west)|outskirts|suburbs?|towns?|cit(?:y|ies)|villages?|hamlets?|ports?|provinces?|districts?|regions?|coast|people|streets)$/
/** "a stake in Holub" is had in a body. */
const HAD_IN =
  /^(?:stakes?|shares?|stock|investments?|invest(?:s|ed|ing|ors?)?|interests?|confidence|trust|faith|shareholders?|holdings?|roles?|parts?|jobs?|positions?|published|appeared|reported|writing|wrote)$/
/** The model's chance above which a body may stand behind "in" alone. */
const SURE = 0.9
const LONGEST_LIST = 12
/** And these wherever they stand. */
const SURE_BUILDING = words('abbey castle cathedral citadel lighthouse palace')
const LOCATIVE = words(
  'in at on between near outside inside from to above below behind beside around opposite along across off under over',
)
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
  // "the magazine Brook & Stream"
  if (/^(?:journal|magazine|newspaper|weekly)$/.test(lower(mention, mention.first - 1))) return false
  if (LANDFORM_FIRST.has(parts[0] ?? '')) return true
  if (SURE_BUILDING.has(last.toLowerCase())) return true
  return BUILDING_LAST.has(last.toLowerCase()) && isAfterLocative(mention)
}

/** "Newbridge", "St Gallen" */
const mayBeListed = ({ words: parts }: Mention): boolean =>
  parts.length === 1 ||
  (parts.length === 2 && /^(?:St\.?|San|Santa|Port|New|El|La|Los|Las|Al)$/.test(parts[0]!))

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

/** "Had brought her daughter from Oyo", "on its way from Waha": where a way begins. */
const isMoved = ({ tokens, first }: Mention): boolean =>
  tokens
    .slice(Math.max(0, first - 10), first - 1)
    .some(({ lower: word }) =>
      /^(?:brought|came|come|comes|travel(?:l?ed|s|l?ing)|arriv(?:ed|ing)|fled|flee(?:ing)?|drove|driven|driving|walked|walking|flew|flown|flying|sailed|sailing|marched|cycled|trekked|journeyed|deported|airlifted|evacuated|hails?|hailed|way|journey|voyage)$/.test(
        word,
      ),
    )

/** "Waha's Member of Parliament", "Waha's mayor": what only a place has. */
const hasWhatPlacesHave = (mention: Mention): boolean => {
  if (lower(mention, mention.last + 1) !== "'s") return false
  const owned = lower(mention, mention.last + 2)
  return (
    /^(?:mayor|residents|streets|harbour|harbor|suburbs|outskirts|townspeople|mp|beaches)$/.test(owned) ||
    (owned === 'member' && lower(mention, mention.last + 4) === 'parliament')
  )
}

/** "in Kurzeme", "outside Waha": nothing else speaks of it. */
const isInside = (mention: Mention): boolean => {
  if (hasWhatPlacesHave(mention)) return true
  const before = lower(mention, mention.first - 1)
  const isOrigin = before === 'from' && isMoved(mention)
  if ((!isOrigin && !/^(?:in|near|outside)$/.test(before)) || (mention.tagged?.chances[1] ?? 0) > SURE)
    return false
  const { tokens, first } = mention
  return !tokens.slice(Math.max(0, first - 8), first - 1).some(({ lower: word }) => HAD_IN.test(word))
}

const isDirected = (mention: Mention): boolean =>
  lower(mention, mention.first - 1) === 'of' &&
  PLACE_OF.test(lower(mention, mention.first - 2)) &&
  !isOrganizationHead(mention.words.at(-1) ?? '')

/** The keys of the bodies that every naming of theirs puts somewhere. */
function insidePlaces(mentions: readonly Mention[], kinds: ReadonlyMap<Mention, NameKind>): string[] {
  const inside = new Map<string, boolean>()
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'organization') continue
    const isPlace = isInside(mention) && !isBodyByItsWords(mention)
    inside.set(mention.key, isPlace && inside.get(mention.key) !== false)
  }
  return [...inside].flatMap(([key, isPlace]) => (isPlace ? [key] : []))
}

/** Makes places of such names; a sport's lists of clubs do not follow a preposition of place. */
export function readPlacesAmongBodies(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const places = new Set(insidePlaces(mentions, kinds))
  for (const { key } of listedPlaces(mentions, kinds)) places.add(key)
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'organization') continue
    if (isPlaceByItsWords(mention) || isDirected(mention)) places.add(mention.key)
  }
  if (places.size === 0) return
  for (const mention of mentions)
    if (places.has(mention.key) && kinds.get(mention) === 'organization') kinds.set(mention, 'place')
}
