import { countryOf, isKnownPlace, stateOf } from './gazetteer'

export const withoutThe = (name: string) =>
  name.startsWith('The ') ? name.replace(/^The (?=\p{Lu})/u, '') : name

export const keyOf = (name: string) => withoutThe(name).toLowerCase().replaceAll('\u2019', "'")

export const DIRECTION =
  /^(?:Southern|Northern|Eastern|Western|Central|Southeastern|Southwestern|Northeastern|Northwestern|Upper|Greater) (?=\p{Lu})/u

/** Place names are joined under the plain name: "Southern Norway" is Norway, DPRK is North Korea. */
export function placeKey(name: string): string {
  if (!name.includes(' ')) return keyOf(countryOf(name) ?? stateOf(name))
  const bare =
    DIRECTION.test(name) && isKnownPlace(name.replace(DIRECTION, '')) ? name.replace(DIRECTION, '') : name
  return keyOf(countryOf(bare) ?? stateOf(bare))
}
