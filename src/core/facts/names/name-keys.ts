import { countryOf, isKnownPlace, stateOf } from './gazetteer'

export const withoutThe = (name: string) =>
  name.startsWith('The ') ? name.replace(/^The (?=\p{Lu})/u, '') : name

/** A name as names are compared: without "The", in lower case, with straight marks. */
export function keyOf(name: string): string {
  const lower = withoutThe(name).toLowerCase()
  return lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower
}

export const DIRECTION =
  /^(?:Southern|Northern|Eastern|Western|Central|Southeastern|Southwestern|Northeastern|Northwestern|Upper|Greater) (?=\p{Lu})/u

/** Place names are joined under the plain name: "Southern Norway" is Norway, DPRK is North Korea. */
export function placeKey(name: string): string {
  if (!name.includes(' ')) return keyOf(countryOf(name) ?? stateOf(name))
  const bare =
    DIRECTION.test(name) && isKnownPlace(name.replace(DIRECTION, '')) ? name.replace(DIRECTION, '') : name
  return keyOf(countryOf(bare) ?? stateOf(bare))
}
