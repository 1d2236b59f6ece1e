import table from '../../../resources/data/country-facts.json'
import { normal } from './normalise'
import { slips } from './slips'

/** A state: its usual English name, what else it is called, who its people are, its capital. */
export interface Country {
  code: string
  name: string
  aliases: string[]
  demonyms: string[]
  capital: string
  /** AF, AS, EU, NA, OC, SA. */
  continent: string
}

export const COUNTRIES: readonly Country[] = table

/** "Republic of the Congo" and "Republic of Congo" are one name. */
const spelling = (text: string): string => normal(text).replace(/\bof the\b/g, 'of')

const byWord = new Map<string, Country>()
const byCapital = new Map<string, Country>()
for (const country of COUNTRIES) {
  byCapital.set(normal(country.capital), country)
  for (const name of [country.name, ...country.aliases, ...country.demonyms]) {
    const key = spelling(name)
    if (!byWord.has(key)) byWord.set(key, country)
  }
}

/** The words before "of" in the official name of a state. */
const STATE =
  /^(?:(?:federal|federative|democratic|islamic|peoples|people|socialist|bolivarian|plurinational|arab|co|operative|oriental|united) )*(?:republic|kingdom|state|commonwealth|federation|union|sultanate|principality|grand duchy) of /
/** An official name that its short form does not show. */
const OTHER_STATES: Readonly<Record<string, string>> = { 'republic of china': 'Taiwan' }

/**
 * The country that a name, an alias ("U.S."), an official name ("Republic of Niger", "Slovak Republic") or a
 * demonym ("Japanese") stands for.
 */
export function countryNamed(text: string): Country | null {
  const spelled = spelling(text)
  const direct = byWord.get(spelled) ?? byWord.get(normal(OTHER_STATES[spelled] ?? ''))
  if (direct) return direct
  const short = spelled.replace(STATE, '').replace(/ republic$/, '')
  return short === spelled ? null : (byWord.get(short) ?? null)
}

/** Whether a word names the people of a country: "the Spanish Prime Minister". */
export const hasDemonym = (text: string): boolean =>
  text
    .split(/[\s’']+/)
    .some((word) => /^\p{Lu}/u.test(word) && countryNamed(word)?.demonyms.includes(word) === true)

/** The country whose capital has this name. */
export const countryOfCapital = (text: string): Country | null => byCapital.get(normal(text)) ?? null

/** Fewest letters of a name whose slips can be told from another name. */
const LEAST_LETTERS = 5

/** Every written-out name of a country, its aliases and its people. */
export const formsOf = (country: Country): string[] =>
  [country.name, ...country.aliases, ...country.demonyms].filter((form) => form.length >= LEAST_LETTERS)

/** Whether what was typed is at most as many slips from the name of another country as `most`. */
export function isNearAnother(typed: string, country: Country, most: number): boolean {
  const spelled = normal(typed)
  return COUNTRIES.some(
    (other) => other !== country && formsOf(other).some((form) => slips(spelled, normal(form), most) <= most),
  )
}
