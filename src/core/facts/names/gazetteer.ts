import cityTable from '../../../../resources/data/cities.json'
import countryTable from '../../../../resources/data/country-facts.json'
import nameTable from '../../../../resources/data/first-names.json'
import words from '../../../../resources/data/name-words.json'
import productTable from '../../../../resources/data/products.json'

export type Gender = 'female' | 'male' | 'either'

const setOf = (list: readonly string[]) => new Set(list)

const countryByName = new Map<string, string>()
/** Words for the people and things of a country or region. */
export const demonyms = new Set<string>()
const capitals = new Set<string>()
for (const country of countryTable) {
  for (const name of [country.name, ...country.aliases]) countryByName.set(name, country.name)
  for (const demonym of country.demonyms) demonyms.add(demonym)
  if (country.capital) capitals.add(country.capital)
}
for (const extra of [
  'European',
  'Asian',
  'African',
  'Korean',
  'Arab',
  'Scottish',
  'Welsh',
  'English',
  'Catalan',
  'Kurdish',
  'Palestinian',
  'Balkan',
  'Baltic',
  'Nordic',
  'Scandinavian',
  'Western',
  'Eastern',
  'Europeans',
  'Africans',
  'Asians',
  'Koreans',
  'Palestinians',
  'Californian',
  'Texan',
  'Soviet',
  'Latin',
  'Londoners',
  'Parisian',
  'Hispanic',
  'Latino',
  'Inuit',
  'Maori',
  'Aboriginal',
  'Andean',
  'Tibetan',
  'Uyghur',
  'Bosnian',
  'Flemish',
]) {
  demonyms.add(extra)
  demonyms.add(`${extra}s`)
}
for (const demonym of [...demonyms]) if (/[an]$/.test(demonym)) demonyms.add(`${demonym}s`)

const cities = setOf(cityTable.names.split('|'))
const regions = setOf([...words.continents, ...words.states])
const states = setOf(words.states)
const stateAbbreviations = new Map(Object.entries(words.stateAbbreviations))
const knownOrganizations = setOf(words.knownOrganizations)
const female = setOf(nameTable.female.split(' '))
const male = setOf(nameTable.male.split(' '))
const either = setOf(nameTable.either.split(' '))

const ORGANIZATION_HEADS = setOf(words.organizationHeads)
const PLACE_HEADS = setOf(words.placeHeads)
const OTHER_HEADS = setOf(words.otherHeads)
const ORGANIZATION_NOUNS = setOf(words.organizationNouns)
const PLACE_NOUNS = setOf(words.placeNouns)
const organizationAliases = new Map(Object.entries(words.organizationAliases))
const DROPPED = setOf([...words.dropped, ...productTable.names.split('|')])

/** The common English name of a country given by any of its names or abbreviations. */
export function countryOf(name: string): string | null {
  let plain =
    name.startsWith('he ', 1) && (name.charAt(0) === 't' || name.charAt(0) === 'T') ? name.slice(4) : name
  if (plain.includes('\u2019')) plain = plain.replaceAll('\u2019', "'")
  return countryByName.get(plain) ?? null
}
export const isDemonym = (word: string): boolean => demonyms.has(word)
const isCity = (name: string): boolean => cities.has(name) || capitals.has(name)
export const isRegion = (name: string): boolean => regions.has(name)
export const isState = (name: string): boolean => states.has(name) || stateOf(name) !== name
/** A state written out: Alabama for "Ala."; other names as they are. */
export const stateOf = (name: string): string => stateAbbreviations.get(name) ?? name
export const isKnownPlace = (name: string): boolean =>
  countryOf(name) !== null || isRegion(name) || isCity(name)
export const isKnownOrganization = (name: string): boolean => knownOrganizations.has(name)
/** The long name of a well-known body given by its initials; other names as they are. */
export const organizationOf = (name: string): string => organizationAliases.get(name) ?? name
export const isNoEntity = (name: string): boolean => DROPPED.has(name)

export const isOrganizationHead = (word: string): boolean => ORGANIZATION_HEADS.has(word.toLowerCase())
export const isPlaceHead = (word: string): boolean => PLACE_HEADS.has(word.toLowerCase())
export const isOtherHead = (word: string): boolean => OTHER_HEADS.has(word.toLowerCase())
export const isPlaceNoun = (word: string): boolean => PLACE_NOUNS.has(word)
export const isOrganizationNoun = (word: string): boolean =>
  ORGANIZATION_NOUNS.has(word) || ORGANIZATION_NOUNS.has(word.replace(/s$/, ''))

function genderOf(name: string): Gender | null {
  if (female.has(name)) return 'female'
  if (male.has(name)) return 'male'
  return either.has(name) ? 'either' : null
}

/** What a first name suggests about gender; null when it is no known first name. */
export function firstNameGender(word: string): Gender | null {
  const lower = word.toLowerCase()
  const hyphen = lower.indexOf('-')
  return genderOf(lower) ?? (hyphen < 0 ? null : genderOf(lower.slice(0, hyphen)))
}
