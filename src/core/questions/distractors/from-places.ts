import { countryNamed, countryOfCapital, type Country } from '../../grading/countries'
import { normal } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'
import { GAP } from '../item'
import { shuffled, type Random } from '../random'
import type { Distractor } from './distractor'
import { placeClassOfKey } from './from-articles'
import { countriesInStem, countriesOf } from './home'
import { countryByCode, doBorder, ringsAround, withThe } from './tables/countries'
import {
  citiesNamed,
  citiesOf,
  countriesOfRegion,
  featuresOf,
  holds,
  regionsOf,
  worldRegions,
  type City,
  type Feature,
} from './tables/places'

const option = (text: string, what: string): Distractor => ({
  text,
  origin: 'table',
  note: `Not in the article: ${what}.`,
  order: 0,
})

/** The other countries that the question doesn't name, from the key's neighbours outwards. */
function ringsOf(country: Country, draft: Draft, random: Random): Country[] {
  const named = countriesInStem(draft)
  return ringsAround(country.code).flatMap((ring) =>
    shuffled(
      ring.filter((one) => !named.has(one.code)),
      random,
    ),
  )
}

function fromCountries(draft: Draft, random: Random): Distractor[] {
  const own = countryNamed(draft.key)
  if (!own) return []
  return ringsOf(own, draft, random).map((one) =>
    option(
      one.name,
      doBorder(own.code, one.code)
        ? `a country that borders ${withThe(own.name)}`
        : `the country whose capital is ${one.capital}`,
    ),
  )
}

function fromCapitals(draft: Draft, random: Random): Distractor[] {
  const own = countryOfCapital(draft.key)
  if (!own) return []
  return ringsOf(own, draft, random).map((one) => option(one.capital, `the capital of ${withThe(one.name)}`))
}

/** The reading of a city's name that fits its article: its country is spoken of; else the biggest city of the name. */
function cityMeant(draft: Draft): City | null {
  const readings = citiesNamed(draft.key)
  const home = countriesOf(draft.context)
  const at = (city: City) => (home.includes(city.country) ? home.indexOf(city.country) : Infinity)
  const near = readings.filter((city) => at(city) < Infinity).sort((a, b) => at(a) - at(b) || a.size - b.size)
  return near[0] ?? (home.length === 0 ? (readings[0] ?? null) : null)
}

const nameOf = (code: string): string => withThe(countryByCode(code)?.name ?? 'same country')

/** Another part of the country counts as much as two classes of size. */
const FAR = 2

const cityOption = (city: City): Distractor =>
  option(city.name, `a city in ${city.region ?? nameOf(city.country)}`)

/** Cities of the key's country, of its part of it where the table knows that, and of its size. */
function fromCities(draft: Draft, random: Random): Distractor[] {
  const own = cityMeant(draft)
  if (!own) return []
  const away = (city: City) =>
    Math.abs(city.size - own.size) + (city.region !== null && city.region === own.region ? 0 : FAR)
  return shuffled(citiesOf(own.country), random)
    .filter((city) => Math.abs(city.size - own.size) <= 1 && normal(city.name) !== normal(own.name))
    .sort((a, b) => away(a) - away(b))
    .map(cityOption)
}

/** Towns of the country or the part of one that the question names, for a key that no table knows: the smaller first. */
function fromContainer(container: string, random: Random): Distractor[] {
  const country = countryNamed(container)
  const codes = country ? [country.code] : countriesOfRegion(container)
  return shuffled(
    codes.flatMap((code) => citiesOf(code)).filter((city) => holds(container, city.name)),
    random,
  )
    .sort((a, b) => b.size - a.size)
    .map(cityOption)
}

function fromRegions(draft: Draft, random: Random): Distractor[] {
  const home = countriesOf(draft.context)
  const codes = countriesOfRegion(draft.key)
  const code = home.find((one) => codes.includes(one)) ?? codes[0]
  if (code === undefined) return []
  return shuffled(regionsOf(code), random).map((name) => option(name, `a part of ${nameOf(code)}`))
}

function fromFeatures(kind: Feature, random: Random): Distractor[] {
  return shuffled(featuresOf(kind), random).map((name) => option(name, `one of the world’s ${kind}`))
}

/** "_____, Washington" and "in which city of Peru": whatever answers must lie there. */
export function containerOf(draft: Draft): string | null {
  const behind = draft.stem.split(`${GAP}, `)[1]
  const name = /^(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*)*/u
    .exec(behind ?? '')?.[0]
    .replace(/[’']s$/, '')
  if (!name) return null
  const parts = name.split(' ')
  const forms = [name, parts.slice(0, 2).join(' '), parts[0]!]
  return forms.find((form) => countryNamed(form) !== null || countriesOfRegion(form).length > 0) ?? null
}

/** Places of the tables that are of the key's class, the nearest first. */
export function fromPlaces(draft: Draft, random: Random): Distractor[] {
  const kind = placeClassOfKey(draft)
  const container = containerOf(draft)
  switch (kind) {
    case 'country':
      return fromCountries(draft, random)
    case 'capital': {
      const own = countryOfCapital(draft.key)
      const isCountryTold = container !== null || (own !== null && countriesInStem(draft).has(own.code))
      // "The Foreign Ministry in Moscow": no other country's capital will do where the question names the country.
      const near = isCountryTold ? fromCities(draft, random) : fromCapitals(draft, random)
      return container === null ? near : near.filter(({ text }) => holds(container, text))
    }
    case 'city': {
      const cities = fromCities(draft, random)
      if (container === null) return cities
      const inside = cities.filter(({ text }) => holds(container, text))
      return inside.length > 0 ? inside : fromContainer(container, random)
    }
    case 'region':
      return fromRegions(draft, random)
    case 'continent':
      return shuffled(worldRegions(), random).map((name) => option(name, 'another part of the world'))
    case 'rivers':
    case 'lakes':
    case 'seas':
    case 'mountains':
      return fromFeatures(kind, random)
    case 'unknown':
      return container === null ? [] : fromContainer(container, random)
    case 'district':
    case 'islands':
    case 'feature':
      return []
  }
}
