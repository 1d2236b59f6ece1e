import { COUNTRIES, countryNamed } from '../../grading/countries'
import { normal } from '../../grading/normalise'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
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
    for (const demonym of country.demonyms) if (context.vocabulary.has(normal(demonym))) add(country.code, 1)
  const made = [...weights].sort(([, a], [, b]) => b - a).map(([code]) => code)
  homes.set(context, made)
  return made
}

const named = new WeakMap<Draft, ReadonlySet<string>>()

/** Codes of the countries that a question names in any way. */
export function countriesInStem(draft: Draft): ReadonlySet<string> {
  const known = named.get(draft)
  if (known) return known
  const made = countriesIn(draft.stem)
  named.set(draft, made)
  return made
}

const CAPITALS = /\p{Lu}[\p{L}.'’-]*(?: (?:and |of |the )?\p{Lu}[\p{L}.'’-]*)*/gu

function countriesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const run of text.match(CAPITALS) ?? []) {
    const parts = run.split(' ')
    for (let i = 0; i < parts.length; i++) {
      for (let length = 1; length <= LONGEST && i + length <= parts.length; length++) {
        const country = countryNamed(parts.slice(i, i + length).join(' '))
        if (country) found.add(country.code)
      }
    }
  }
  return found
}
