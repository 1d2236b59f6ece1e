import type { Entity } from '../../facts/model'
import { isKnownPlace } from '../../facts/names/gazetteer'
import { countryNamed, countryOfCapital } from '../../grading/countries'
import { normal } from '../../grading/normalise'
import { escape, type Context } from '../context'
import { citiesNamed, countriesOfRegion, featureNamed, isWorldRegion, type Feature } from './tables/places'

/** Classes of places; options are of one, but a place that no table knows may stand beside towns. */
export type PlaceClass =
  'country' | 'capital' | 'city' | 'region' | 'district' | 'continent' | Feature | 'feature' | 'unknown'

/** Nobody is a baker in a river. */
const FEATURE =
  /\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait|Canal|Mount|Mountains?|Glacier|Channel|Road|Street|Avenue|Bridge|Dam|Airport|Station|Park|Cent(?:re|er)|School|Hospital|Stadium|Tower|House|Hotel|Church)\b/
const DISTRICT =
  /\b(?:County|Province|Region|District|Oblast|Prefecture|Governorate|Peninsula|Valley|Islands?)\b/
/** Cities of this class and bigger ones come to mind before a part of a country that has their name. */
const BIG = 1

/** Words for a kind of place that were taken for a name. */
const NO_PLACE =
  /^(?:state|city|county|town|village|province|district|region|centre|center|church|house|court)$/i

/** The class of a place, read with its article: Georgia is a state where other states of America are named. */
export function placeClassOf(entity: Entity, context: Context): PlaceClass {
  const { name } = entity
  const country = countryNamed(name)
  if (country && !(countriesOfRegion(name).length > 0 && isAmongRegions(name, context))) return 'country'
  const isRegion = countriesOfRegion(name).length > 0
  // New York and Washington are states as well, but seldom meant so.
  if (isRegion && !citiesNamed(name).some(({ size }) => size <= BIG)) return 'region'
  if (DISTRICT.test(name)) return 'district'
  if (isWorldRegion(name)) return 'continent'
  const feature = featureNamed(name)
  if (feature) return feature
  if (FEATURE.test(name) || takesArticle(name, context)) return 'feature'
  if (countryOfCapital(name)) return 'capital'
  return citiesNamed(name).length > 0 || isKnownPlace(name) ? 'city' : 'unknown'
}

/** "the Sahel", but not "the Lima consultancy". */
const takesArticle = (name: string, context: Context): boolean =>
  new RegExp(
    `\\b[Tt]he ${escape(name)}(?=[^\\p{L}\\s-]|\\s(?:is|was|has|had|can|could|will|would|may|in|on|at|to|and|or|for|of|by|from|with|as|that|where)\\b|$)`,
    'u',
  ).test(context.analysis.article.text)

function isAmongRegions(name: string, context: Context): boolean {
  const countries = countriesOfRegion(name)
  return context.analysis.entities.some(
    (other) =>
      other.kind === 'place' &&
      normal(other.name) !== normal(name) &&
      countriesOfRegion(other.name).some((code) => countries.includes(code)),
  )
}

/** No name to show: "State", "Mont.", the "RENO" of a dateline. */
export const isNoPlace = (name: string): boolean =>
  NO_PLACE.test(name) || name.endsWith('.') || /^\p{Lu}{4,}$/u.test(name)

const isTown = (kind: PlaceClass): boolean => kind === 'capital' || kind === 'city'

/** How well an option of the second class goes with a key of the first: 0 well, 1 less so, null not at all. */
export function placesFit(key: PlaceClass, option: PlaceClass): 0 | 1 | null {
  if (key === option) return 0
  if (isTown(key) && isTown(option)) return 0
  if ((key === 'unknown' && isTown(option)) || (option === 'unknown' && isTown(key))) return 1
  return null
}
