import cityTable from '../../../../../resources/data/country-cities.json'
import regionTable from '../../../../../resources/data/country-regions.json'
import featureTable from '../../../../../resources/data/world-places.json'
import { countryNamed, countryOfCapital } from '../../../grading/countries'
import { normal } from '../../../grading/normalise'
import { stateOf } from '../../../facts/names/gazetteer'
import { once } from './lookup'

/** A city of the table: its country, the part of it where that is known, and how big it is (0 is the biggest). */
export interface City {
  name: string
  country: string
  region: string | null
  size: number
}

const rows: Readonly<Record<string, { classes: string[]; divisions?: string[] }>> = cityTable
const regionRows: Readonly<Record<string, string>> = regionTable

const readCities = (country: string): City[] => {
  const row = rows[country]
  return (row?.classes ?? []).flatMap((names, size) =>
    names === ''
      ? []
      : names.split('|').map((entry) => {
          const [name = '', division] = entry.split('~')
          return { name, country, region: row?.divisions?.[Number(division)] ?? null, size }
        }),
  )
}

const cities = new Map<string, readonly City[]>()

/** The cities of a country, the biggest first. */
export function citiesOf(country: string): readonly City[] {
  const known = cities.get(country)
  if (known) return known
  const read = readCities(country)
  cities.set(country, read)
  return read
}

const cityIndex = once(() => {
  const index = new Map<string, City[]>()
  for (const country of Object.keys(rows)) {
    for (const city of citiesOf(country)) {
      const key = normal(city.name)
      const list = index.get(key)
      if (list) list.push(city)
      else index.set(key, [city])
    }
  }
  return index
})

/** Every city of this name, the biggest first. */
export const citiesNamed = (name: string): readonly City[] => cityIndex().get(normal(name)) ?? []

const WORLD = 'world'
const regionIndex = once(() => {
  const index = new Map<string, string[]>()
  for (const [country, names] of Object.entries(regionRows)) {
    for (const name of names.split('|'))
      index.set(normal(name), [...(index.get(normal(name)) ?? []), country])
  }
  return index
})

/** The parts of a country that are no towns. */
export const regionsOf = (country: string): readonly string[] => regionRows[country]?.split('|') ?? []
export const worldRegions = (): readonly string[] => regionsOf(WORLD)

/** Codes of the countries that have a part of this name ("Wash." is Washington). */
export const countriesOfRegion = (name: string): readonly string[] =>
  (regionIndex().get(normal(stateOf(name))) ?? []).filter((code) => code !== WORLD)
export const isWorldRegion = (name: string): boolean =>
  regionIndex().get(normal(name))?.includes(WORLD) ?? false

/** Kinds of natural features; one among the others makes a plausible option. */
const FEATURES = ['rivers', 'lakes', 'seas', 'mountains', 'islands'] as const
export type Feature = (typeof FEATURES)[number]

const featureIndex = once(
  () =>
    new Map(
      FEATURES.flatMap((kind) => featureTable[kind].split('|').map((name) => [normal(name), kind] as const)),
    ),
)
export const featureNamed = (name: string): Feature | null => featureIndex().get(normal(name)) ?? null

/** Codes of the countries in which a place of this name lies, as far as the tables know. */
export function countriesAround(name: string): readonly string[] {
  const capital = countryOfCapital(name)
  return [
    ...(capital ? [capital.code] : []),
    ...countriesOfRegion(name),
    ...citiesNamed(name).map((city) => city.country),
  ]
}

/** Whether the first place holds the second: Germany Bavaria, Texas Houston, France Lyon. */
export function holds(outer: string, inner: string): boolean {
  const country = countryNamed(outer)
  if (country && countriesAround(inner).includes(country.code)) return true
  const region = normal(stateOf(outer))
  return (
    regionIndex().has(region) &&
    citiesNamed(inner).some((city) => city.region !== null && normal(city.region) === region)
  )
}

/** Well-known features of a kind. */
export const featuresOf = (kind: Feature): readonly string[] => featureTable[kind].split('|')
