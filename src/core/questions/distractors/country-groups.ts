import table from '../../../../resources/data/country-groups.json'
import { COUNTRIES, countryNamed } from '../../grading/countries'
import { normal } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'

const GROUPS: Readonly<Record<string, readonly string[]>> = table
const CONTINENTS: Readonly<Record<string, string>> = {
  african: 'AF',
  asian: 'AS',
  european: 'EU',
  'south american': 'SA',
}

/** The group of countries that one is said to be of: "the first Nordic country"; null where the question names none. */
function groupIn(stem: string): ReadonlySet<string> | null {
  const match =
    /\b((?:(?:south|latin|central|north|east|west) )?\w+) (?:countr(?:y|ies)|nations?|states?|members?)\b/i.exec(
      stem,
    )
  const name = normal(match?.[1] ?? '')
  const short = name.split(' ').at(-1) ?? ''
  const codes = GROUPS[name] ?? GROUPS[short]
  if (codes) return new Set(codes)
  const continent = CONTINENTS[name] ?? CONTINENTS[short]
  return continent
    ? new Set(COUNTRIES.filter((country) => country.continent === continent).map(({ code }) => code))
    : null
}

/** Whether an option can be meant at all: no country beyond the group that the question speaks of. */
export function isOfGroup({ entity, stem, key }: Draft): (text: string) => boolean {
  const group = entity?.kind === 'place' && countryNamed(key) ? groupIn(stem) : null
  if (!group) return () => true
  return (text) => {
    const country = countryNamed(text)
    return country !== null && group.has(country.code)
  }
}

/** The countries of the group that the question speaks of. */
export function countriesOfGroup({ stem }: Draft): string[] {
  const group = groupIn(stem)
  return group ? COUNTRIES.filter(({ code }) => group.has(code)).map(({ name }) => name) : []
}
