import countryTable from '../../../../../resources/data/country-facts.json'
import firstNames from '../../../../../resources/data/first-names.json'
import gazetteer from '../../../../../resources/data/name-gazetteer.json'
import words from '../../../../../resources/data/name-words.json'
import roles from '../../../../../resources/data/roles.json'
import worldNames from '../../../../../resources/data/world-names.json'
import worldOrganizations from '../../../../../resources/data/world-organizations.json'
import worldPlaces from '../../../../../resources/data/world-places.json'
import { demonyms } from '../gazetteer'

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
  personProperty: 1 << 21,
  organizationProperty: 1 << 22,
  placeProperty: 1 << 23,
  speaking: 1 << 24,
  locative: 1 << 25,
  opponent: 1 << 26,
  thing: 1 << 27,
  event: 1 << 28,
} as const

/** What a word without a capital can tell: the nouns and verbs around a name. */
const OF_LOWER =
  Known.honorific |
  Known.role |
  Known.organizationNoun |
  Known.placeNoun |
  Known.facility |
  Known.kin |
  Known.rolePlural |
  Known.personProperty |
  Known.organizationProperty |
  Known.placeProperty |
  Known.speaking |
  Known.locative |
  Known.opponent |
  Known.thing |
  Known.event

/** The kinds of names of several words that the tables hold. */
export const Phrase = { city: 0, country: 1, subdivision: 2, landscape: 3, organization: 4 } as const

const UNMARKED: Record<string, string> = { ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ı: 'i', ß: 'ss' }

/** As names are looked up: plain letters, lower case. */
export function plainOf(word: string): string {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 127)
      return word
        .replace(/[øØłŁđĐıß]/g, (letter) => UNMARKED[letter] ?? letter)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
  }
  return word.toLowerCase()
}

interface Lexicon {
  bits: Map<string, number>
  /** Kind of a name of several words, by its plain form. */
  phrases: Map<string, number>
  /** The most words that a phrase beginning with this word has. */
  longest: Map<string, number>
}

const plural = (noun: string) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

function build(): Lexicon {
  const bits = new Map<string, number>()
  const phrases = new Map<string, number>()
  const longest = new Map<string, number>()
  const addWord = (plain: string, bit: number) => bits.set(plain, (bits.get(plain) ?? 0) | bit)
  const addWords = (list: readonly string[], bit: number) => {
    for (const word of list) addWord(word.toLowerCase(), bit)
  }
  const add = (name: string, bit: number, kind: number) => {
    const plain = plainOf(name)
    if (!plain.includes(' ') && !plain.includes('-')) return addWord(plain, bit)
    const parts = plain.split(/ |-/)
    phrases.set(parts.join(' '), kind)
    const first = parts[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
  }
  const addAll = (names: Iterable<string>, bit: number, kind: number) => {
    for (const name of names) add(name, bit, kind)
  }
  for (const list of [
    gazetteer.first,
    firstNames.female,
    firstNames.male,
    firstNames.either,
    worldNames.given,
  ])
    for (const name of list.split(' ')) addWord(plainOf(name), Known.first)
  for (const name of gazetteer.last.split(' ')) addWord(name, Known.last)
  for (const name of worldNames.family.split(' '))
    for (const part of plainOf(name).split('-')) addWord(part, Known.worldFamily)
  for (const list of [worldNames.chinese, worldNames.korean, worldNames.vietnamese])
    for (const name of list.split(' ')) addWord(plainOf(name), Known.eastAsian)
  addAll(gazetteer.cities.split('|'), Known.city, Phrase.city)
  addAll(gazetteer.subdivisions.split('|'), Known.subdivision, Phrase.subdivision)
  addAll(Object.keys(words.stateAbbreviations), Known.subdivision, Phrase.subdivision)
  addAll(words.states, Known.subdivision, Phrase.subdivision)
  addAll(words.continents, Known.landscape, Phrase.landscape)
  for (const list of Object.values(worldPlaces)) addAll(list.split('|'), Known.landscape, Phrase.landscape)
  for (const list of Object.values(worldOrganizations))
    addAll(list.split('|'), Known.organization, Phrase.organization)
  addAll(words.knownOrganizations, Known.organization, Phrase.organization)
  for (const { name, aliases, capital } of countryTable) {
    addAll([name, ...aliases], Known.country, Phrase.country)
    if (capital) add(capital, Known.city, Phrase.city)
  }
  addWords([...demonyms], Known.demonym)
  const ranks = roles.ranks
  addWords([...roles.titles, ...ranks], Known.title)
  addWords(roles.honorifics, Known.honorific)
  const jobs = [...roles.nouns, ...roles.kin, ...roles.titles, ...ranks].filter((noun) => !noun.includes(' '))
  addWords(jobs, Known.role)
  addWords(jobs.map(plural), Known.rolePlural)
  addWords(roles.kin, Known.kin)
  addWords(words.organizationHeads, Known.organizationHead)
  addWords(words.placeHeads, Known.placeHead)
  addWords(words.otherHeads, Known.otherHead)
  addWords(words.organizationNouns, Known.organizationNoun)
  addWords(words.organizationNouns.map(plural), Known.organizationNoun)
  addWords(words.placeNouns, Known.placeNoun)
  addWords(words.facilityNouns, Known.facility)
  const { signals } = words
  addWords(signals.personProperties, Known.personProperty)
  addWords(signals.organizationProperties, Known.organizationProperty)
  addWords(signals.placeProperties, Known.placeProperty)
  addWords(signals.speaking, Known.speaking)
  addWords(signals.locatives, Known.locative)
  addWords(signals.opponents, Known.opponent)
  addWords(signals.things, Known.thing)
  addWords(signals.events, Known.event)
  return { bits, phrases, longest }
}

let lexicon: Lexicon | null = null
const table = () => (lexicon ??= build())

/** Bits of `Known` for a word in plain letters. */
export const knownOf = (plain: string, isCapital: boolean): number => {
  const bits = table().bits.get(plain) ?? 0
  return isCapital ? bits : bits & OF_LOWER
}

/** How many words a phrase that begins with this plain word may have; 0 when none does. */
export const longestPhrase = (plain: string): number => table().longest.get(plain) ?? 0
/** Kind of the phrase of these plain words, or -1. */
export const phraseKind = (key: string): number => table().phrases.get(key) ?? -1
