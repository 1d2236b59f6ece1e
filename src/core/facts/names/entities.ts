import type { FoundAbbreviation } from '../abbreviations'
import type { Document } from '../document'
import { type EntityIndex, type MastheadName, finish } from './entity-index'
import { countryOf, isKnownPlace, isOrganizationHead, isOrganizationNoun, isOtherHead } from './gazetteer'
import { Endings, joinOrganizations, joinPlaces, organizationsByBeginning } from './join-bodies'
import { joinPeople } from './join-people'
import { kindsOf } from './kinds'
import type { Mention } from './mention'
import { keyOf } from './name-keys'
import { isTitle } from './role-words'
import { Register } from './register'
import { ShortNames } from './short-names'
import { isInTables } from './things'

/** "UN Convention on the Law of the Sea (UNCLOS)", "Voter Accreditation System (BVAS)" */
const TREATY =
  /\b(?:Convention|Treaty|Protocol|Agreement|Act) (?:of|on|for|against|to)\b|\b(?:System|Index|Arrangements?)$/

/** "Internet Explorer 9 (IE9)", "iodine deficiency disorders (IDD)": a long form that is no name of a body. */
function isThing({ long }: FoundAbbreviation): boolean {
  const head = long.slice(long.lastIndexOf(' ') + 1)
  if (isOtherHead(head) || /^\d+$/.test(head) || isTitle(long) || TREATY.test(long)) return true
  // "Biochemical oxygen demand (BOD)", at the beginning of a sentence.
  return (
    long.slice(1) === long.slice(1).toLowerCase() && !isOrganizationHead(head) && !isOrganizationNoun(head)
  )
}

const LEGAL_FORM =
  / (?:inc|corp|corporation|co|company|ltd|limited|llc|llp|plc|ag|sa|nv|bv|gmbh|spa|holdings|group)\.?$/

/** "Tarn Valley" is the firm where the article speaks of Tarn Valley PLC, whatever the words look like. */
function readFirmNames(mentions: readonly Mention[], kinds: ReturnType<typeof kindsOf>): void {
  const firms = new Set<string>()
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'organization' || !LEGAL_FORM.test(mention.key)) continue
    const name = mention.name.slice(0, mention.name.lastIndexOf(' ')).replace(/,$/, '')
    if (!isKnownPlace(name)) firms.add(keyOf(name))
  }
  if (firms.size === 0) return
  for (const mention of mentions)
    if (firms.has(mention.key) && mention.title === null) kinds.set(mention, 'organization')
}

/** How sure the model must be of a body that has the name of the town a story comes from, as its club may. */
const SURE_CLUB = 0.9

/** "RIDGEMONT, Pa. —": the town of the dateline is one in the story, too. */
function readDatelinePlaces(
  mentions: readonly Mention[],
  kinds: ReturnType<typeof kindsOf>,
  { folded }: Document,
  masthead: readonly MastheadName[],
): void {
  const places = new Set(
    masthead.filter(({ kind }) => kind === 'place').map(({ start, end }) => keyOf(folded.slice(start, end))),
  )
  for (const { key, tagged } of mentions) if ((tagged?.chances[1] ?? 0) > SURE_CLUB) places.delete(key)
  for (const mention of mentions)
    if (kinds.get(mention) === 'organization' && places.has(mention.key) && !isInTables(mention.name))
      kinds.set(mention, 'place')
}

/**
 * People, organizations and places of the article with every naming. Surnames join the only bearer introduced
 * before them; a surname of several is decided by role, then by weight, else left alone. `articleId` goes into the ids.
 */
export function buildEntities(
  document: Document,
  mentions: readonly Mention[],
  abbreviations: readonly FoundAbbreviation[],
  masthead: readonly MastheadName[],
  extra: readonly Mention[],
  articleId: string,
): EntityIndex {
  const register = new Register()
  const kinds = kindsOf(mentions)
  const things = new Set(abbreviations.filter(isThing).map((found) => keyOf(found.short)))
  const shorts = new Set(abbreviations.filter((found) => !isThing(found)).map((found) => keyOf(found.short)))
  const longs = new Set(abbreviations.flatMap((found) => (isThing(found) ? [] : [keyOf(found.long)])))
  const countries = new Map(
    abbreviations.flatMap(({ short, long }) => (countryOf(short) !== null ? [[keyOf(long), short]] : [])),
  )
  if (countries.size > 0)
    for (const mention of mentions) if (countries.has(mention.key)) kinds.set(mention, 'place')
  if (things.size > 0)
    for (const mention of mentions) if (things.has(mention.key)) kinds.set(mention, 'other')
  readFirmNames(mentions, kinds)
  readDatelinePlaces(mentions, kinds, document, masthead)
  joinPeople(
    register,
    mentions.filter((mention) => mention.words.length > 1 && kinds.get(mention) === 'person'),
  )
  const organizations = mentions.filter((mention) => {
    const { key } = mention
    const kind = kinds.get(mention)
    const isBody =
      kind === 'organization' ||
      (kind !== 'other' && shorts.has(key)) ||
      (kind === undefined && longs.has(key))
    return isBody && countryOf(mention.name) === null && !countries.has(key)
  })
  joinOrganizations(register, [...organizations, ...extra], abbreviations)
  joinShortNames(register, mentions, kinds)
  joinPlaces(
    register,
    mentions.filter((mention) => kinds.get(mention) === 'place' && !register.assigned.has(mention)),
    countries,
  )
  return finish(document, register, masthead, mentions, articleId)
}

/** Bodies with a house of their own, which is called by the beginning of their names: "St. Brendan has offered raises". */
const HOUSE =
  / (?:Hospital|Medical Cent(?:er|re)|Infirmary|Clinic|Health|Healthcare|College|University|Academy|School)$/

/** "In Halden": a town, whatever is called after it. */
const isWithin = ({ tokens, first }: Mention): boolean =>
  /^(?:in|near|around)$/.test(tokens[first - 1]?.lower ?? '')

/** Surnames, first names and the beginnings of bodies' names go to whom they mean; other single names stand alone. */
function joinShortNames(
  register: Register,
  mentions: readonly Mention[],
  kinds: ReturnType<typeof kindsOf>,
): void {
  const shortNames = new ShortNames(register.of('person'))
  const bodies = organizationsByBeginning(register.of('organization'))
  const endings = new Endings(register.of('organization'))
  const alone = new Map(register.of('person').map((candidate) => [candidate.name, candidate]))
  const inPlaces = new Set(mentions.filter(isWithin).map(({ key }) => key))
  for (const mention of mentions) {
    const kind = kinds.get(mention)
    const house = kind === 'place' && !inPlaces.has(mention.key) ? bodies.get(mention.key) : undefined
    if (house && HOUSE.test(house.name) && !isInTables(mention.name)) register.join(house, mention)
    if (register.assigned.has(mention) || kind === 'place' || kind === 'other') continue
    const organization =
      mention.title === null ? (bodies.get(mention.key) ?? endings.meant(mention)) : undefined
    const person = shortNames.resolve(mention)
    const isOrganizationFirst =
      organization && (!person || (organization.mentions[0]?.start ?? 0) < (person.mentions[0]?.start ?? 0))
    if (organization && isOrganizationFirst) register.join(organization, mention)
    else if (person) register.join(person, mention)
    else if ((kind === 'person' || mention.title !== null) && !shortNames.isAmbiguous(mention)) {
      const known = alone.get(mention.name)
      if (known) register.join(known, mention)
      else alone.set(mention.name, register.add('person', mention, mention.name))
    }
  }
}
