import countryTable from '../../../../../resources/data/country-facts.json'
import gazetteer from '../../../../../resources/data/name-gazetteer.json'
import words from '../../../../../resources/data/name-words.json'
import worldNames from '../../../../../resources/data/world-names.json'
import worldOrganizations from '../../../../../resources/data/world-organizations.json'
import worldPlaces from '../../../../../resources/data/world-places.json'
import {
  firstNameGender,
  isDemonym,
  isFacilityNoun,
  isOrganizationHead,
  isOrganizationNoun,
  isOtherHead,
  isPlaceHead,
  isPlaceNoun,
} from '../gazetteer'
import { isHonorific, isKin, isRoleNoun, isRolePlural, isTitle } from '../role-words'

/** What the tables know of a single word; one bit each. */
export const Known = {
  first: 1 << 0,
  last: 1 << 1,
  eastAsian: 1 << 2,
  city: 1 << 3,
  country: 1 << 4,
  subdivision: 1 << 5,
  landscape: 1 << 6,
  demonym: 1 << 7,
  title: 1 << 8,
  honorific: 1 << 9,
  role: 1 << 10,
  organizationHead: 1 << 11,
  placeHead: 1 << 12,
  otherHead: 1 << 13,
  organizationNoun: 1 << 14,
  placeNoun: 1 << 15,
  facility: 1 << 16,
  organization: 1 << 17,
  kin: 1 << 18,
  rolePlural: 1 << 19,
  worldFamily: 1 << 20,
} as const

/** The kinds of names of several words that the tables hold. */
export const Phrase = { city: 0, country: 1, subdivision: 2, landscape: 3, organization: 4 } as const

/** As names are looked up: plain letters, lower case. */
export function plainOf(word: string): string {
  let plain = word
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 127) {
      plain = word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ø/g, 'o')
        .replace(/ł/gi, 'l')
        .replace(/đ/gi, 'd')
        .replace(/ı/g, 'i')
      break
    }
  }
  return plain.toLowerCase()
}

interface Lexicon {
  bits: Map<string, number>
  /** Kind of a name of several words, by its plain form. */
  phrases: Map<string, number>
  /** The most words that a phrase beginning with this word has. */
  longest: Map<string, number>
}

let lexicon: Lexicon | null = null

function build(): Lexicon {
  const bits = new Map<string, number>()
  const phrases = new Map<string, number>()
  const longest = new Map<string, number>()
  const addWord = (plain: string, bit: number) => bits.set(plain, (bits.get(plain) ?? 0) | bit)
  const add = (name: string, bit: number, kind: number) => {
    const plain = plainOf(name)
    const parts = plain.split(/ |-/)
    if (parts.length === 1) return addWord(plain, bit)
    const key = parts.join(' ')
    phrases.set(key, kind)
    const first = parts[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
  }
  for (const name of gazetteer.first.split(' ')) addWord(name, Known.first)
  for (const name of gazetteer.last.split(' ')) addWord(name, Known.last)
  for (const name of worldNames.given.split(' ')) addWord(plainOf(name), Known.first)
  for (const name of worldNames.family.split(' '))
    for (const part of plainOf(name).split('-')) addWord(part, Known.worldFamily)
  for (const list of [worldNames.chinese, worldNames.korean, worldNames.vietnamese])
    for (const name of list.split(' ')) addWord(plainOf(name), Known.eastAsian)
  for (const name of gazetteer.cities.split('|')) add(name, Known.city, Phrase.city)
  for (const name of gazetteer.subdivisions.split('|')) add(name, Known.subdivision, Phrase.subdivision)
  for (const name of Object.keys(words.stateAbbreviations)) add(name, Known.subdivision, Phrase.subdivision)
  for (const name of words.states) add(name, Known.subdivision, Phrase.subdivision)
  for (const list of Object.values(worldPlaces))
    for (const name of list.split('|')) add(name, Known.landscape, Phrase.landscape)
  for (const name of words.continents) add(name, Known.landscape, Phrase.landscape)
  for (const list of Object.values(worldOrganizations))
    for (const name of list.split('|')) add(name, Known.organization, Phrase.organization)
  for (const name of words.knownOrganizations) add(name, Known.organization, Phrase.organization)
  for (const { name, aliases, capital } of countryTable) {
    for (const one of [name, ...aliases]) add(one, Known.country, Phrase.country)
    if (capital) add(capital, Known.city, Phrase.city)
  }
  return { bits, phrases, longest }
}

const table = () => (lexicon ??= build())

/** Bits of `Known` for a word as printed. */
export function knownOf(word: string, lower: string, plain: string): number {
  let bits = table().bits.get(plain) ?? 0
  if (isDemonym(word)) bits |= Known.demonym
  if (firstNameGender(word) !== null) bits |= Known.first
  if (isTitle(lower)) bits |= Known.title
  if (isHonorific(lower)) bits |= Known.honorific
  if (isRoleNoun(lower)) bits |= Known.role
  if (isOrganizationHead(lower)) bits |= Known.organizationHead
  if (isPlaceHead(lower)) bits |= Known.placeHead
  if (isOtherHead(lower)) bits |= Known.otherHead
  if (isOrganizationNoun(lower)) bits |= Known.organizationNoun
  if (isPlaceNoun(lower)) bits |= Known.placeNoun
  if (isFacilityNoun(lower)) bits |= Known.facility
  if (isKin(lower)) bits |= Known.kin
  if (isRolePlural(lower)) bits |= Known.rolePlural
  return bits
}

/** Bits for a word in lower case: only what its noun tells. */
export function knownOfLower(lower: string): number {
  let bits = 0
  if (isRoleNoun(lower)) bits |= Known.role
  if (isOrganizationNoun(lower)) bits |= Known.organizationNoun
  if (isPlaceNoun(lower)) bits |= Known.placeNoun
  if (isFacilityNoun(lower)) bits |= Known.facility
  if (isKin(lower)) bits |= Known.kin
  if (isRolePlural(lower)) bits |= Known.rolePlural
  return bits
}

/** How many words a phrase that begins with this plain word may have; 0 when none does. */
export const longestPhrase = (plain: string): number => table().longest.get(plain) ?? 0
/** Kind of the phrase of these plain words, or -1. */
export const phraseKind = (key: string): number => table().phrases.get(key) ?? -1
