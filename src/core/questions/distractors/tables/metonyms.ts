import table from '../../../../../resources/data/metonyms.json'
import { countryNamed } from '../../../grading/countries'
import { normal } from '../../../grading/normalise'
import { once } from './lookup'

/** By name, what it stands for: the code of a country, or the number of a group of names for one thing. */
const index = once(() => {
  const result = new Map<string, Set<string>>()
  const put = (name: string, meaning: string) => {
    const key = normal(name)
    const known = result.get(key)
    if (known) known.add(meaning)
    else result.set(key, new Set([meaning]))
  }
  for (const [code, names] of Object.entries(table.governments))
    for (const name of names.split('|')) put(name, code)
  table.others.forEach((names, group) => {
    for (const name of names.split('|')) put(name, String(group))
  })
  return result
})

function meaningsOf(name: string): readonly string[] {
  const country = countryNamed(name)
  return [...(index().get(normal(name)) ?? []), ...(country ? [country.code] : [])]
}

/** Whether news uses both names for one actor: the Kremlin for Russia, Wall Street for its exchange. */
export function standForOne(one: string, other: string): boolean {
  const meanings = meaningsOf(one)
  return meanings.length > 0 && meaningsOf(other).some((meaning) => meanings.includes(meaning))
}
