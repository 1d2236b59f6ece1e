import type { FoundAbbreviation } from '../abbreviations'
import { isKnownPlace, isOrganizationHead, organizationOf } from './gazetteer'
import type { Mention } from './mention'
import { keyOf, placeKey } from './name-keys'
import type { Register } from './register'
import { type Candidate } from './register'

export function joinOrganizations(
  register: Register,
  organizations: readonly Mention[],
  abbreviations: readonly FoundAbbreviation[],
): void {
  const byName = new Map<string, Candidate>()
  const longOf = new Map(abbreviations.map((found) => [keyOf(found.short), keyOf(found.long)]))
  const ordered = [...organizations].sort((a, b) => b.words.length - a.words.length || a.start - b.start)
  for (const mention of ordered) {
    const key = keyOf(mention.name)
    const direct =
      byName.get(key) ?? byName.get(longOf.get(key) ?? '') ?? byName.get(keyOf(organizationOf(mention.name)))
    const fuller = direct ?? [...byName.entries()].find(([known]) => isShortOf(key, known))?.[1]
    if (fuller) {
      register.join(fuller, mention)
      byName.set(key, fuller)
    } else byName.set(key, register.add('organization', mention, mention.name))
  }
}

/** Is `short` the beginning of the organization's name ("Lumenar" of "Lumenar Inc.")? Generic words alone are not. */
export function isShortOf(short: string, long: string): boolean {
  if (!long.startsWith(`${short} `)) return false
  const words = short.split(' ')
  return (
    words.length > 1 ||
    (!isKnownPlace(short.charAt(0).toUpperCase() + short.slice(1)) &&
      !isOrganizationHead(short) &&
      !/^(?:international|national|european|american|british|united|royal|general|first|world|central|global|north|south|east|west|new)$/.test(
        short,
      ))
  )
}

export function joinPlaces(register: Register, places: readonly Mention[]): void {
  const byName = new Map<string, Candidate>()
  for (const mention of places) {
    const key = placeKey(mention.name)
    const known = byName.get(key)
    if (known) register.join(known, mention)
    else byName.set(key, register.add('place', mention, mention.name))
  }
}
