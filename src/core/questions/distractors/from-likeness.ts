import { countryNamed, type Country } from '../../grading/countries'
import type { Draft } from '../drafts/draft'
import { shuffled, type Random } from '../random'
import type { Distractor } from './distractor'
import { countriesInStem, countriesOf } from './home'
import { ringsAround, takesThe } from './tables/countries'
import { citiesNamed, citiesOf } from './tables/places'

/** Bodies that every country has, under much the same name. */
const OF_A_COUNTRY =
  /^([Tt]he )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)(['’]s?)? ((?:\p{L}+ ){0,2}(?:[Mm]inistry|[Gg]overnment|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|[Pp]olice|[Pp]arliament|[Ee]mbassy|[Ss]upreme [Cc]ourt|[Cc]entral [Bb]ank))$/u
/** Bodies that every town has. */
const OF_A_TOWN =
  /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?) ((?:City |Town |Borough )?Council|(?:City )?Police(?: Department)?|Fire Department)$/u

/** "Vietnam’s agriculture ministry" -> "Thailand’s agriculture ministry"; in the form in which the key is written. */
function ofOtherCountries(draft: Draft, random: Random): Distractor[] {
  const [, article = '', place = '', mark, body = ''] = OF_A_COUNTRY.exec(draft.key) ?? []
  const own = countryNamed(place)
  if (!own) return []
  const named = countriesInStem(draft)
  const isOfName = mark !== undefined
  const write = (country: Country): string | null => {
    const name = isOfName ? country.name : country.demonyms[0]
    if (!name) return null
    return `${article}${name}${isOfName ? (name.endsWith('s') ? mark.slice(0, 1) : mark) : ''} ${body}`
  }
  return ringsAround(own.code)
    .flatMap((ring) => shuffled(ring, random))
    .filter((country) => !named.has(country.code) && !takesThe(country.name))
    .flatMap((country) => {
      const text = write(country)
      const note = `Not in the article: the same kind of body of ${country.name}.`
      return text === null ? [] : [{ text, origin: 'table', note, order: 0 }]
    })
}

/** "Leeds City Council" -> "Bradford City Council": towns of one country and size. */
function ofOtherTowns(draft: Draft, random: Random): Distractor[] {
  const [, place = '', body = ''] = OF_A_TOWN.exec(draft.key) ?? []
  const home = countriesOf(draft.context)
  const own = citiesNamed(place).find((city) => home.includes(city.country))
  if (!own) return []
  return shuffled(citiesOf(own.country), random)
    .filter((city) => city.size === own.size && city.region === own.region && city.name !== own.name)
    .map((city) => ({
      text: `${city.name} ${body}`,
      origin: 'table',
      note: `Not in the article: the same kind of body of ${city.name}.`,
      order: 0,
    }))
}

/** Bodies named after a country or a town, as other countries and towns have them. */
export function fromLikeness(draft: Draft, random: Random): Distractor[] {
  return [...ofOtherCountries(draft, random), ...ofOtherTowns(draft, random)]
}
