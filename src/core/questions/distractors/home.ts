import { COUNTRIES, countryNamed } from '../../grading/countries'
import { normal, words } from '../../grading/normalise'
import type { Context } from '../context'
import { countriesAround } from './tables/places'

const LONGEST = 4

const homes = new WeakMap<Context, string[]>()

/** Codes of the countries that an article speaks of, the one it speaks of most first. */
export function countriesOf(context: Context): readonly string[] {
  const known = homes.get(context)
  if (known) return known
  const weights = new Map<string, number>()
  const add = (code: string, weight: number) => weights.set(code, (weights.get(code) ?? 0) + weight)
  for (const entity of context.analysis.entities) {
    const country = countryNamed(entity.name)
    if (country) add(country.code, entity.mentions.length)
    else if (entity.kind === 'place') {
      const around = new Set(countriesAround(entity.name))
      for (const code of around) add(code, entity.mentions.length / around.size)
    }
  }
  for (const country of COUNTRIES)
    for (const demonym of country.demonyms)
      if (context.spoken.includes(` ${normal(demonym)} `)) add(country.code, 1)
  const made = [...weights].sort(([, a], [, b]) => b - a).map(([code]) => code)
  homes.set(context, made)
  return made
}

/** Codes of the countries that a text names in any way. */
export function countriesIn(text: string): ReadonlySet<string> {
  const all = words(text)
  const found = new Set<string>()
  for (let i = 0; i < all.length; i++) {
    for (let length = 1; length <= LONGEST && i + length <= all.length; length++) {
      const country = countryNamed(all.slice(i, i + length).join(' '))
      // "us" is a country in capitals alone.
      if (country && (all[i] !== 'us' || /\bU\.?S\b/.test(text))) found.add(country.code)
    }
  }
  return found
}
