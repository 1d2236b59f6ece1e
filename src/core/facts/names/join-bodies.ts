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
  const byBeginning = new Map<string, Candidate>()
  const ordered = [...organizations].sort((a, b) => b.words.length - a.words.length || a.start - b.start)
  for (const mention of ordered) {
    const { key } = mention
    const direct =
      byName.get(key) ?? byName.get(longOf.get(key) ?? '') ?? byName.get(keyOf(organizationOf(mention.name)))
    const fuller = direct ?? byBeginning.get(key)
    const candidate = fuller ?? register.add('organization', mention, mention.name)
    if (fuller) register.join(fuller, mention)
    if (!byName.has(key)) {
      byName.set(key, candidate)
      addBeginnings(byBeginning, key, candidate)
    }
  }
}

/** "lumenar" for "lumenar inc.": every beginning that may stand for the whole. */
function addBeginnings(map: Map<string, Candidate>, key: string, candidate: Candidate): void {
  for (let i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
    const beginning = key.slice(0, i)
    if (!map.has(beginning) && mayStandAlone(beginning)) map.set(beginning, candidate)
  }
}

/** Organizations by the beginnings of their names that may stand for the whole. */
export function organizationsByBeginning(organizations: readonly Candidate[]): Map<string, Candidate> {
  const map = new Map<string, Candidate>()
  for (const candidate of organizations) addBeginnings(map, keyOf(candidate.name), candidate)
  return map
}

const GENERIC = new Set(
  'international national european american british united royal general first world central global north south east west new'.split(
    ' ',
  ),
)

/** May the beginning of an organization's name stand for it ("Lumenar" of "Lumenar Inc.")? Generic words alone may not. */
export const mayStandAlone = (beginning: string): boolean =>
  beginning.includes(' ') ||
  (!GENERIC.has(beginning) &&
    !isOrganizationHead(beginning) &&
    !isKnownPlace(beginning.charAt(0).toUpperCase() + beginning.slice(1)))

/** `shortOf`: short names of countries by the key of a long form that the text explains. */
export function joinPlaces(
  register: Register,
  places: readonly Mention[],
  shortOf: ReadonlyMap<string, string>,
): void {
  const byName = new Map<string, Candidate>()
  for (const mention of places) {
    const key = placeKey(shortOf.get(mention.key) ?? mention.name)
    const known = byName.get(key)
    if (known) register.join(known, mention)
    else byName.set(key, register.add('place', mention, mention.name))
  }
}
