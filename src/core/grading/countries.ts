import table from '../../../resources/data/country-facts.json'
import { normal } from './normalise'

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

const byWord = new Map<string, Country>()
const byCapital = new Map<string, Country>()
for (const country of COUNTRIES) {
  byCapital.set(normal(country.capital), country)
  for (const name of [country.name, ...country.aliases, ...country.demonyms]) {
    const key = normal(name)
    if (!byWord.has(key)) byWord.set(key, country)
  }
}

/** The country that a name, an alias ("U.S.") or a demonym ("Japanese") stands for. */
export const countryNamed = (text: string): Country | null => byWord.get(normal(text)) ?? null

/** The country whose capital has this name. */
export const countryOfCapital = (text: string): Country | null => byCapital.get(normal(text)) ?? null
