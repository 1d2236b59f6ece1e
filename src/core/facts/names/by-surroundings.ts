import { readForward } from '../roles/phrases'
import type { Token } from '../tagger'
import {
  firstNameGender,
  isDemonym,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
  isRegion,
} from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isRoleNoun } from './role-words'

/** Where the words around a name contradict what the model makes of it. */

const words = (list: string) => new Set(list.split(' '))
/** Parts that firms play as often as people: "Acme Holdings, the owner of the site". */
export const PARTS_OF_FIRMS = words(
  'owner operator maker leader supplier provider publisher partner member rival champion champions winner holder parent backer ' +
    'investor buyer bidder seller lender insurer contractor developer manufacturer producer distributor retailer landlord sponsor ' +
    'host regulator employer broker designer builder exporter importer client customer competitor adviser source grocer brewer baker refiner wholesaler ' +
    'carmaker chipmaker drugmaker jeweller bookmaker bookseller broadcaster pollster carrier hauler packer processor miner',
)
const DETERMINERS = words('a an the his her its their')
const LOCATIVE = words('in at near from outside around')
const LANDFORM =
  /^(?:rivers?|ranges?|mountains?|hills|islands?|valley|lakes?|desert|plateau|peninsula|basin|gorge|delta|canal|strait|tributary|creek|stream|glacier|reservoir|pass|headland|oilfield|field|tunnel|pipeline|dam|bridge|motorway|forest|reef|plain|volcano)$/
const OF_SHIP = /^(?:wreck|sinking|crew|captain|skipper|hull|deck|master|stern|bow)$/
/** How far before a name the noun phrase begins that says what somebody is. */
const REACH = 14

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** "Gerry Divilly, the company's financial controller": what follows the comma is a job. */
function isJobBehind({ tokens, last }: Mention): boolean {
  if (tokens[last + 1]?.text !== ',') return false
  const phrase = readForward(tokens, last + 2)
  return phrase !== null && !PARTS_OF_FIRMS.has(lower(tokens, phrase.head))
}

/** "A spokesman for the ministry, Collins Wekesa, said": what stands before the comma is somebody with a job. */
function isJobBefore({ tokens, first }: Mention): boolean {
  if (tokens[first - 1]?.text !== ',') return false
  let start = first - 2
  while (start > 0 && first - start < REACH && !/^[,.;:"()]$/.test(tokens[start]!.text)) start--
  for (let i = Math.max(0, start); i < first - 2; i++) {
    if (!DETERMINERS.has(lower(tokens, i))) continue
    let noun = i + 1
    const goesOn = (at: number) =>
      at < first - 1 && (/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at]?.pos ?? '') || lower(tokens, at) === "'s")
    while (goesOn(noun + 1)) noun++
    const head = lower(tokens, noun)
    return tokens[noun]?.pos === 'NOUN' && isRoleNoun(head) && !PARTS_OF_FIRMS.has(head)
  }
  return false
}

/** A name of two to four words of which none is a body's. */
const mayBePerson = ({ words: parts, name, hasNumber, title }: Mention): boolean =>
  title === null &&
  !hasNumber &&
  parts.length >= 2 &&
  parts.length <= 4 &&
  !isKnownOrganization(name) &&
  parts.every((part) => /^\p{Lu}[\p{L}'\u2019-]+$/u.test(part) && !isOrganizationHead(part))

/** "The Dawa river", "the Tien Shan and Alay ranges", "the Ramnadi, a tributary of the Mula". */
function isLandform({ tokens, first, last }: Mention): boolean {
  if (lower(tokens, first - 1) !== 'the' && lower(tokens, first - 1) !== 'and') return false
  let at = last + 1
  if (lower(tokens, at) === 'and' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) at += 2
  if (tokens[at]?.text === ',' && /^an?$/.test(lower(tokens, at + 1))) at += 2
  return tokens[at]?.pos === 'NOUN' && LANDFORM.test(tokens[at]!.text)
}

type KindOf = (mention: Mention) => NameKind | undefined

/** "Of Corrib Rise, Oughterard, Co Galway", "in Port Hedland and Newman": beside a place that is named like it. */
function isBesidePlace(
  mention: Mention,
  before: Mention | undefined,
  after: Mention | undefined,
  kindOf: KindOf,
) {
  const { tokens, first, last, words: parts, name } = mention
  if (parts.length > 1 || isKnownOrganization(name)) return false
  const isPlace = (other: Mention | undefined): other is Mention =>
    other?.tokens === tokens && kindOf(other) === 'place'
  const isAddress =
    isPlace(after) &&
    after.first === last + 2 &&
    tokens[last + 1]?.text === ',' &&
    (tokens[first - 1]?.text === ',' || LOCATIVE.has(lower(tokens, first - 1)))
  // "in Mobile, Alabama, for a day"
  const isState =
    isRegion(name) && isPlace(before) && before.last === first - 2 && tokens[first - 1]?.text === ','
  const isSecond =
    isPlace(before) &&
    before.last === first - 2 &&
    lower(tokens, first - 1) === 'and' &&
    LOCATIVE.has(lower(tokens, before.first - 1))
  return isAddress || isState || isSecond
}

/** "two plants, in Gellum and Stavanger": one word that the model takes for no name, in one place with a place. */
function isFirstOfTwo(
  { tokens, first, last, words: parts, name }: Mention,
  after: Mention | undefined,
): boolean {
  return (
    parts.length === 1 &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(name) &&
    tokens[first]?.pos === 'PROPN' &&
    lower(tokens, first - 1) === 'in' &&
    lower(tokens, last + 1) === 'and' &&
    after?.tokens === tokens &&
    after.first === last + 2 &&
    !isKnownOrganization(name) &&
    !isDemonym(name)
  )
}

/** A single first name of somebody without a surname, "two nieces, Sarah and Philippa". */
const isGivenName = ({ words: parts, name, tokens, first }: Mention): boolean =>
  parts.length === 1 &&
  lower(tokens, first - 1) !== 'the' &&
  !isKnownOrganization(name) &&
  !isKnownPlace(name) &&
  /^(?:female|male)$/.test(firstNameGender(name) ?? '')

/** "Ron and Merle Tobin": the first name of a couple or of siblings, with the surname behind the second. */
function isOfCouple(
  { tokens, first, last, words: parts, name, title }: Mention,
  after: Mention | undefined,
): boolean {
  if (parts.length > 1 || title !== null || after?.tokens !== tokens || after.first !== last + 2) return false
  if (tokens[last + 1]?.lower !== 'and' || LOCATIVE.has(lower(tokens, first - 1))) return false
  const isGiven = (word: string) => /^(?:fe)?male$/.test(firstNameGender(word) ?? '')
  return after.words.length === 2 && isGiven(name) && firstNameGender(after.words[0]!) !== null
}

/** "Pilbara rail drivers": nothing but the beginning of other nouns. */
const isBeforeNoun = ({ tokens, last }: Mention): boolean =>
  tokens[last + 1]?.pos === 'NOUN' && /^\p{Ll}/u.test(tokens[last + 1]!.text)

/** "said the Queenslander": a word for somebody, and no name. */
const isLed = ({ tokens, first, title }: Mention): boolean =>
  title === null && lower(tokens, first - 1) === 'the'

/** Corrects `kinds`, of every naming of a name alike. */
export function correctBySurroundings(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const told = new Map<string, NameKind>()
  const kindOf: KindOf = (mention) => kinds.get(mention)
  mentions.forEach((mention, at) => {
    if (mention.role !== 'body' || mention.title !== null) return
    const { key, tokens, first } = mention
    const kind = kindOf(mention)
    if (kind === 'organization') {
      if (mayBePerson(mention) && (isJobBehind(mention) || isJobBefore(mention))) told.set(key, 'person')
      else if (isLandform(mention)) told.set(key, 'place')
      else if (isBesidePlace(mention, mentions[at - 1], mentions[at + 1], kindOf)) told.set(key, 'place')
    }
    // "The cook, Tevita Mahe, was on watch": a name that the model takes for none.
    const isAside = kind === undefined && mention.tagged === null && tokens[mention.last + 1]?.text === ','
    if (isAside && mayBePerson(mention) && isJobBefore(mention)) told.set(key, 'person')
    const after = mentions[at + 1]
    if (kind === undefined && isFirstOfTwo(mention, after) && kindOf(after!) === 'place')
      told.set(key, 'place')
    if (kind === 'place' && lower(tokens, first - 1) === 'the' && lower(tokens, first - 2) === 'of')
      if (OF_SHIP.test(lower(tokens, first - 3))) told.set(key, 'other')
  })
  for (const mention of mentions) {
    const kind = told.get(mention.key)
    if (kind && mention.title === null) kinds.set(mention, kind)
  }
  dropLoneWords(mentions, kinds)
}

/** Gives the first names of couples their kind, once it is known which names are people's. */
export function readCouples(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  mentions.forEach((mention, at) => {
    const after = mentions[at + 1]
    if (mention.role !== 'body' || kinds.get(mention) === 'person' || !isOfCouple(mention, after)) return
    if (kinds.get(after!) !== 'person') return
    for (const one of mentions) if (one.key === mention.key && one.title === null) kinds.set(one, 'person')
  })
}

/** Single words that name nobody whom the article introduces. */
function dropLoneWords(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const namings = new Map<string, Mention[]>()
  const surnames = new Set<string>()
  for (const mention of mentions) {
    const known = namings.get(mention.key)
    if (known) known.push(mention)
    else namings.set(mention.key, [mention])
    if (kinds.get(mention) === 'person' && mention.words.length > 1)
      for (const word of mention.words) surnames.add(word)
  }
  for (const group of namings.values()) {
    const [one] = group
    if (!one || one.words.length > 1 || one.title !== null) continue
    const kind = kinds.get(one)
    const isLone =
      (kind === 'organization' && group.length === 1 && isGivenName(one)) ||
      (kind === 'person' && !surnames.has(one.name) && (group.every(isBeforeNoun) || group.every(isLed)))
    if (isLone) for (const mention of group) kinds.delete(mention)
  }
}
