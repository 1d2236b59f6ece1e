import { countryNamed, countryOfCapital } from '../../grading/countries'
import { normal, words } from '../../grading/normalise'
import { standForOne } from '../distractors/tables/metonyms'
import { isPartOf, organizationNamed } from '../distractors/tables/organizations'
import { holds } from '../distractors/tables/places'

const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word))

/** "Kim" is Kim Yo Jong, and "Trade Organization" the World Trade Organization. */
function areWordsOfOne(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)]
  return first.length > 0 && second.length > 0 && (isPart(first, second) || isPart(second, first))
}

const NO_NAME = new Set('mr mrs ms dr sir dame lord lady judge jr sr ii iii'.split(' '))

/** "Walt Pruden" and "Walter J. Pruden": one surname, and first names of which one may shorten the other. */
export function isSamePerson(a: string, b: string): boolean {
  if (areWordsOfOne(a, b)) return true
  const [one, other] = [a, b].map((name) => words(name).filter((word) => !NO_NAME.has(word)))
  if (!one || !other || one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false
  const [first, second] = [one[0]!, other[0]!]
  return first.startsWith(second) || second.startsWith(first) || first.slice(0, 3) === second.slice(0, 3)
}

/**
 * Whether two names of places or bodies stand for one thing or for a part of it: Pyongyang and North Korea, the
 * Kremlin and Russia, WHO and the World Health Organization, Bavaria and Germany, the FBI and the Justice Department.
 */
export function isSameThing(a: string, b: string): boolean {
  if (normal(a) === normal(b) || areWordsOfOne(a, b)) return true
  const [one, other] = [countryNamed(a), countryNamed(b)]
  if (one && other) return one.code === other.code
  if (one && countryOfCapital(b)?.code === one.code) return true
  if (other && countryOfCapital(a)?.code === other.code) return true
  const known = organizationNamed(a)
  if (known && known === organizationNamed(b)) return true
  return standForOne(a, b) || isPartOf(a, b) || isPartOf(b, a) || holds(a, b) || holds(b, a)
}
