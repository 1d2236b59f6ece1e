import { readBodiesAmongPeople } from './bodies-among-people'
import { dropUnsupportedBodies } from './body-support'
import { correctBySurroundings, readCouples } from './by-surroundings'
import { describeKinds } from './described'
import { freeSurnames } from './free-surnames'
import { isFirmName } from './firm-names'
import {
  countryOf,
  firstNameGender,
  isKnownOrganization,
  isKnownPlace,
  isNoEntity,
  isOrganizationHead,
  isOtherHead,
  isRegion,
} from './gazetteer'
import { mayStandAlone } from './join-bodies'
import { GIVEN_WORD, isCalendarName, NEWSPAPER } from './leftover-runs'
import type { Mention, NameKind } from './mention'
import { readPeopleAmongBodies } from './people-among-bodies'
import { isSureHead } from './peel-title'
import { readPlacesAmongBodies } from './places-among-bodies'
import { isRoleNoun, mayStandBeforeName } from './role-words'
import { demoteThings, isInTables, isNamedPlace } from './things'
import { readToldBodies } from './told-bodies'

const KINDS = ['person', 'organization', 'place'] as const

function groupByName(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const { key } = mention
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return groups
}

/** "Islamic Republic of Iran": a state's full name. */
const STATE =
  /^(?:(?:Democratic|Islamic|People's|Federal|Federative|Socialist|Hashemite|United|Bolivarian|Plurinational|Arab|Co-operative) )*(?:Republic|Kingdom|Sultanate|Commonwealth) of (?:the )?\p{Lu}/u

/** "according to the Racing Ledger": a paper's word behind the article, inside a sentence. */
const isNewspaper = ({ words, tokens, first }: Mention): boolean =>
  words.length > 1 &&
  NEWSPAPER.test(words[words.length - 1] ?? '') &&
  tokens[first - 1]?.text === 'the' &&
  /^(?:to|told|in|by|for|at|from|of|with)$/.test(tokens[first - 2]?.lower ?? '')

/** Parliaments that stand without an article: "would ask Parliament on Monday". */
const PARLIAMENT = /^(?:Parliament|Congress|Knesset|Bundestag|Dáil|Storting|Riksdag|Sejm|Majlis|Oireachtas)$/

const VENUE = /^(?:Racecourse|Racetrack|Raceway|Speedway|Velodrome|Stadium|Arena|Airport|Aerodrome|Cemetery)$/

/** "at Knockeen Racecourse" */
const isVenue = ({ words, tokens, first }: Mention): boolean =>
  words.length > 1 &&
  VENUE.test(words[words.length - 1] ?? '') &&
  /^(?:at|in|near|outside|from|to)$/.test(
    tokens[tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1]?.lower ?? '',
  )

/** "outside Letsitele": what something lies outside of, or near, is a town when nothing else is known of it. */
const isBesideTown = ({ words, name, title, hasNumber, tokens, first, last }: Mention): boolean =>
  words.length === 1 &&
  title === null &&
  !hasNumber &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(name) &&
  tokens[first]?.pos === 'PROPN' &&
  ((/^(?:outside|near)$/.test(tokens[first - 1]?.lower ?? '') &&
    /^(?:[.,;)]|and|in|on)$/.test(tokens[last + 1]?.lower ?? '.')) ||
    // "At the stadium in Thabong on Saturday"
    (tokens[first - 1]?.lower === 'in' &&
      tokens[last + 1]?.lower === 'on' &&
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokens[last + 2]?.text ?? ''))) &&
  !/^(?:Parliament|Congress|Christmas|Easter|Ramadan|Diwali|Earth|Mars|Venus|Jupiter|Saturn)$/.test(name) &&
  !isInTables(name) &&
  !isOrganizationHead(name)

/** "the National Hurricane Center" */
const isNationalBody = ({ words, tokens, first }: Mention): boolean =>
  words.length > 2 &&
  /^(?:National|International|Federal|Royal|Central|European|African)$/.test(words[0]!) &&
  isOrganizationHead(words[words.length - 1]!) &&
  tokens[first - 1]?.lower === 'the'

/** "a Boeing 747", "12 Airbus A220s" */
const isMaker = ({ words, name, tokens, last }: Mention): boolean =>
  words.length === 1 &&
  isKnownOrganization(name) &&
  (/^(?:\p{Lu}{1,3}-?)?\d/u.test(tokens[last + 1]?.text ?? '') || isNoEntity(tokens[last + 1]?.text ?? ''))

/** "the Fraternal Order of Police", "Save the River": names that are fixed before the model is asked. */
const isJoined = ({ words }: Mention): boolean =>
  (words.length > 3 && words.indexOf('Order') > 0 && words.includes('of')) ||
  (words.length > 2 && /^(?:the|our)$/i.test(words[1]!))

/** "chairman of the Northern Health Partnership" */
const isOfficersBody = ({ words, tokens, first }: Mention): boolean =>
  words.length > 1 &&
  isOrganizationHead(words.at(-1)!) &&
  tokens[first - 1]?.lower === 'the' &&
  /^(?:of|at|for)$/.test(tokens[first - 2]?.lower ?? '') &&
  isRoleNoun(tokens[first - 3]?.lower ?? '')

/** "at the Mbali Lab", "Radio Kwera", "Channel Four": names that the model takes for none. */
const isPlainBody = ({ words, tokens, first }: Mention): boolean =>
  (words.length > 1 &&
    /^(?:League|Lab|Laboratory|Observatory|Inspectorate)$/.test(words.at(-1)!) &&
    tokens[first - 1]?.lower === 'the') ||
  (words.length === 2 &&
    (/^R[aá]dio$/.test(words[0]!) ||
      (words[0] === 'Channel' && /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(words[1]!))))

/** "the Harbour Inquiry said": a body for as long as it sits. */
const isInquiry = ({ words, tokens, last }: Mention): boolean =>
  words.length > 1 &&
  words.at(-1) === 'Inquiry' &&
  /^(?:said|says|found|heard|concluded|criticised|recommended|told)$/.test(tokens[last + 1]?.lower ?? '')

/** "the prop Will Sword", "striker Will Sword": a first name behind a job. */
const isOfJob = ({ words, title, tokens, first, name }: Mention): boolean =>
  title === null &&
  words.length === 2 &&
  (firstNameGender(words[0]!) !== null || GIVEN_WORD.test(words[0]!)) &&
  /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+$/u.test(name) &&
  !isOrganizationHead(words[1]!) &&
  !isOtherHead(words[1]!) &&
  /^\p{Ll}/u.test(tokens[first - 1]?.text ?? '') &&
  mayStandBeforeName(tokens[first - 1]!.text)

/** "Marcus Day, an analyst": a first name, and what is said of people. */
const isCalledDay = ({ words, title, tokens, last }: Mention): boolean =>
  title === null &&
  words.length === 2 &&
  /^(?:Day|Week|Cup|Prize)$/.test(words[1]!) &&
  firstNameGender(words[0]!) !== null &&
  tokens[last + 1]?.text === ',' &&
  /^(?:an?|the|who|his|her|its|\d\d)$/.test(tokens[last + 2]?.lower ?? '')

/** "beat Port Vale", "Aston Villa 2-1": a town's name that a side bears. */
const isOfClub = ({ tokens, first, last }: Mention): boolean =>
  /^(?:beat|beats|against|v|vs|draw|drew|defeated|thrashed|edged)$/.test(tokens[first - 1]?.lower ?? '') ||
  /^(?:beat|won|lost|drew|scored|equalised|midfielder|striker|defender|goalkeeper|winger|captain|coach|manager)$/.test(
    tokens[last + 1]?.lower ?? '',
  ) ||
  /^\d{1,3}-\d{1,3}$/.test(tokens[last + 1]?.text ?? '')

/** "A court in Marseille", and no "shares in Toyota". */
const isIn = ({ tokens, first }: Mention): boolean =>
  /^(?:in|near|outside)$/.test(tokens[first - 1]?.lower ?? '') &&
  !/^(?:confidence|interest|invest(?:ed|ment|ments|ing)?|investors|shareholders?|shareholding|shares?|stakes?|stock|trust)$/.test(
    tokens[first - 2]?.lower ?? '',
  )

/** What a name's mentions are together: the kind the model thinks likeliest over all of them. */
function kindOf(group: readonly Mention[]): NameKind | null {
  const [first] = group
  if (!first) return null
  if (first.words.length > 2 && STATE.test(first.name.replace('\u2019', "'"))) return 'place'
  if (isNamedPlace(first) && !group.some(isOfClub)) return 'place'
  if (isFirmName(first)) return 'organization'
  let best = -1
  const sums: [number, number, number] = [0, 0, 0]
  for (const { tagged } of group) {
    if (!tagged) continue
    for (let k = 0; k < 3; k++) {
      sums[k] = (sums[k] as number) + (tagged.chances[k] as number)
      if (best < 0 || (sums[k] as number) > (sums[best] as number)) best = k
    }
  }
  // "in NZ", "the UK": the model may take letters for those of a body.
  if (/^\p{Lu}{2}$/u.test(first.name) && countryOf(first.name) !== null) return 'place'
  // "Lived in Lyon": the town, whatever its club is called.
  const isTown = KINDS[best] === 'organization' && isKnownPlace(first.name)
  if (isTown && group.some(isIn) && !group.some(isOfClub)) return 'place'
  if (best >= 0) return KINDS[best] ?? null
  if (countryOf(first.name) !== null || isRegion(first.name)) return 'place'
  if (group.some(isVenue) || group.every(isBesideTown)) return 'place'
  if (PARLIAMENT.test(first.name) && first.title === null) return 'organization'
  if (first.name === 'X' || group.some(isMaker)) return 'organization'
  const isOfCalendar = ({ words, tokens, first }: Mention) =>
    words.length === 2 && isCalendarName(tokens, first)
  if (group.some(isOfJob) || group.some(isOfCalendar) || group.some(isCalledDay)) return 'person'
  const isNamedBody =
    isInTables(first.name) ||
    isJoined(first) ||
    group.some(isOfficersBody) ||
    group.some(isInquiry) ||
    group.some(isPlainBody) ||
    isSureHead(first.words.at(-1) ?? '') ||
    isNationalBody(first) ||
    group.some(isNewspaper)
  if (first.words.length > 1 && first.title === null && isNamedBody) return 'organization'
  return first.hasNumber || isOtherHead(first.words[first.words.length - 1] ?? '') ? 'other' : null
}

/** The kind of every mention that has one; the others may be short forms, or nothing. */
export function kindsOf(mentions: readonly Mention[]): Map<Mention, NameKind> {
  const kinds = new Map<Mention, NameKind>()
  for (const group of groupByName(mentions).values()) {
    const kind = kindOf(group)
    if (kind !== null) for (const mention of group) kinds.set(mention, kind)
  }
  describeKinds(mentions, kinds)
  correctBySurroundings(mentions, kinds)
  readPlacesAmongBodies(mentions, kinds)
  readPeopleAmongBodies(mentions, kinds)
  readCouples(mentions, kinds)
  readBodiesAmongPeople(mentions, kinds)
  demoteThings(mentions, kinds)
  promoteAged(mentions, kinds)
  demoteStorms(mentions, kinds)
  demoteSides(mentions, kinds)
  demoteShortNames(mentions, kinds)
  freeSurnames(mentions, kinds)
  dropUnsupportedBodies(mentions, kinds)
  readToldBodies(mentions, kinds)
  return kinds
}

const STORM = /^(?:hurricane|typhoon|cyclone|storm)$/

/** "Hurricane Leah", and "Leah" from then on, is nobody. */
function demoteStorms(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const storms = new Set<string>()
  for (const { words, tokens, first } of mentions) {
    const isBehind = STORM.test(tokens[first - 1]?.lower ?? '')
    // "the National Hurricane Center" is no storm.
    const isBody = isOrganizationHead(words[words.length - 1] ?? '')
    const isWithin = !isBody && words.length > 1 && STORM.test(words[words.length - 2]?.toLowerCase() ?? '')
    if (isBehind || isWithin) storms.add(words[words.length - 1] ?? '')
  }
  if (storms.size === 0) return
  for (const mention of mentions) {
    const last = mention.words[mention.words.length - 1] ?? ''
    const isStorm = mention.words.length === 1 || STORM.test(mention.words[0]?.toLowerCase() ?? '')
    if (storms.has(last) && isStorm) kinds.set(mention, 'other')
  }
}

/** "Apollo South" beside Apollo Bay is a part of it, and nobody. */
function demoteSides(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const isSide = ({ words, title }: Mention) =>
    words.length === 2 && title === null && /^(?:North|South|East|West|Central|Upper|Lower)$/.test(words[1]!)
  if (!mentions.some((one) => isSide(one) && kinds.get(one) === 'person')) return
  const places = new Set(
    mentions.flatMap((one) => (one.words.length > 1 && kinds.get(one) === 'place' ? [one.words[0]!] : [])),
  )
  for (const mention of mentions)
    if (isSide(mention) && kinds.get(mention) === 'person' && places.has(mention.words[0]!))
      kinds.set(mention, 'place')
}

const AGE = /^(?:[6-9]|[1-9]\d|10\d)$/

/** "Solomiya Hnatiuk, now 17,", "Finn Barclay, the 19-year-old": what has an age between commas is a person, whatever its words look like. */
function promoteAged(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const aged = new Set<string>()
  for (const { key, words, tokens, last } of mentions) {
    if (words.length < 2 || words.length > 4 || tokens[last + 1]?.text !== ',') continue
    const at = /^(?:now|then|aged|an?|the)$/.test(tokens[last + 2]?.lower ?? '') ? last + 3 : last + 2
    const behind = tokens[at + 1]?.text
    const isAge = behind === ',' || (behind === '-' && tokens[at + 2]?.lower === 'year')
    if (AGE.test(tokens[at]?.text ?? '') && isAge) aged.add(key)
  }
  if (aged.size === 0) return
  for (const mention of mentions) if (aged.has(mention.key)) kinds.set(mention, 'person')
}

const SAYS = /^(?:said|says|declined|announced|plans|has|had|reported)$/

/** "Blue Heron" beside "Blue Heron Services" is no person. */
function demoteShortNames(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const beginnings = new Set<string>()
  const read = new Set<string>()
  for (const mention of mentions) {
    const { key } = mention
    if (mention.words.length < 2 || kinds.get(mention) !== 'organization' || read.has(key)) continue
    read.add(key)
    for (let i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
      const beginning = key.slice(0, i)
      if (mayStandAlone(beginning)) beginnings.add(beginning)
    }
  }
  for (const mention of mentions) {
    if (mention.words.length < 2 || mention.title) continue
    const kind = kinds.get(mention)
    // "Bayou Crescent, which makes sugar, said it was pleased", beside Bayou Crescent Refining
    const next = mention.tokens[mention.last + 1]
    const acts =
      SAYS.test(next?.lower ?? '') ||
      (next?.text === ',' && mention.tokens[mention.last + 2]?.lower === 'which')
    const isFirm = kind === 'place' && acts && !isKnownPlace(mention.name)
    if (beginnings.has(mention.key) && (kind === 'person' || isFirm)) kinds.set(mention, 'organization')
  }
}
