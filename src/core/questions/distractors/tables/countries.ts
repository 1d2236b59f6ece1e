import table from '../../../../../resources/data/country-borders.json'
import { COUNTRIES, type Country } from '../../../grading/countries'
import { once } from './lookup'

const byCode = once(() => new Map(COUNTRIES.map((country) => [country.code, country])))
const tiny = once(() => new Set(table.tiny.split(' ')))

/** By code, the countries across a land border, then those across narrow water. The table has each pair once. */
const neighbours = once(() => {
  const result = new Map<string, string[]>()
  const join = (one: string, other: string) => {
    const list = result.get(one)
    if (!list) result.set(one, [other])
    else if (!list.includes(other)) list.push(other)
  }
  for (const pairs of [table.land, table.sea]) {
    for (const [one, others] of Object.entries(pairs)) {
      for (const other of others.split(' ')) {
        join(one, other)
        join(other, one)
      }
    }
  }
  return result
})

export const countryByCode = (code: string): Country | null => byCode().get(code) ?? null

/** Codes of the countries next to this one. */
export const neighboursOf = (code: string): readonly string[] => neighbours().get(code) ?? []

/** States so small that they make odd company for others. */
export const isTiny = (code: string): boolean => tiny().has(code)

/** The other countries in rings: its neighbours, their neighbours, the rest of its continent. */
export function ringsAround(code: string): Country[][] {
  const seen = new Set([code])
  const fresh = (codes: readonly string[]) =>
    codes.flatMap((one) => {
      const country = byCode().get(one)
      if (!country || seen.has(one) || (isTiny(one) && !isTiny(code))) return []
      seen.add(one)
      return [country]
    })
  const first = fresh(neighboursOf(code))
  const second = fresh(first.flatMap((country) => neighboursOf(country.code)))
  const { continent } = byCode().get(code) ?? {}
  const rest = fresh(COUNTRIES.filter((country) => country.continent === continent).map((one) => one.code))
  return [first, second, rest]
}

const THE =
  /^(?:Bahamas|Central African|Comoros|Czech Republic|Democratic|Dominican Republic|Gambia|Maldives|Marshall|Netherlands|Philippines|Republic|Seychelles|Solomon|United)/

/** Whether a country's name goes with "the": the Philippines, the United States. */
export const takesThe = (name: string): boolean => THE.test(name)
export const withThe = (name: string): string => (takesThe(name) ? `the ${name}` : name)
