import table from '../../../../../resources/data/country-borders.json'
import { COUNTRIES, type Country } from '../../../grading/countries'
import { once } from './lookup'

const byCode = once(() => new Map(COUNTRIES.map((country) => [country.code, country])))
const tiny = once(() => new Set(table.tiny.split(' ')))

/** Pairs of neighbours by code, both ways; the table has each pair once. */
const mutual = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> => {
  const result = new Map<string, string[]>()
  const put = (one: string, other: string) => result.set(one, [...(result.get(one) ?? []), other])
  for (const [one, others] of Object.entries(pairs)) {
    for (const other of others.split(' ')) {
      put(one, other)
      put(other, one)
    }
  }
  return result
}
const byLand = once(() => mutual(table.land))
const bySea = once(() => mutual(table.sea))

export const countryByCode = (code: string): Country | null => byCode().get(code) ?? null

const acrossLand = (code: string): readonly string[] => byLand().get(code) ?? []

/** Codes of the countries next to this one, by land or across narrow water. */
export const neighboursOf = (code: string): readonly string[] => [
  ...acrossLand(code),
  ...(bySea().get(code) ?? []),
]

/** Whether two countries share a land border. */
export const doBorder = (one: string, other: string): boolean => acrossLand(one).includes(other)

/** States so small that they make odd company for others. */
export const isTiny = (code: string): boolean => tiny().has(code)

/** The other countries in rings: neighbours by land, by sea, their neighbours, the rest of the continent. */
export function ringsAround(code: string): Country[][] {
  const seen = new Set([code])
  const fresh = (codes: readonly string[]) =>
    codes.flatMap((one) => {
      const country = byCode().get(one)
      if (!country || seen.has(one) || (isTiny(one) && !isTiny(code))) return []
      seen.add(one)
      return [country]
    })
  const first = fresh(acrossLand(code))
  const second = fresh(neighboursOf(code))
  const third = fresh([...first, ...second].flatMap((country) => neighboursOf(country.code)))
  const { continent } = byCode().get(code) ?? {}
  const rest = fresh(COUNTRIES.filter((country) => country.continent === continent).map((one) => one.code))
  return [first, second, third, rest]
}

const THE =
  /^(?:Bahamas|Central African|Comoros|Czech Republic|Democratic|Dominican Republic|Gambia|Maldives|Marshall|Netherlands|Philippines|Republic|Seychelles|Solomon|United)/

/** Whether a country's name goes with "the": the Philippines, the United States. */
export const takesThe = (name: string): boolean => THE.test(name)
export const withThe = (name: string): string => (takesThe(name) ? `the ${name}` : name)
