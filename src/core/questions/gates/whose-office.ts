import { countryNamed, countryOfCapital } from '../../grading/countries'
import { perContext } from '../context'
import { countriesOf } from '../distractors/home'
import { hasName } from '../drafts/anchor'
import type { Draft } from '../drafts/draft'
import { bodiesOfHeadline } from '../drafts/echo'

/** Whether a question about an office says of what body or country it is. */

/** Offices that every body has. */
const OF_ANY_BODY =
  /\b(?:director|manager|chief executive|chair(?:man|woman|person)?|head|secretary|treasurer|spokes\w+|general|officer|partner|founder|owner|editor|principal|coach|captain)\b(?! of\b)/i

/** "Who was the Managing Director?", where the headline names two bodies, or none. */
const isOfficeOfAny = ({ template, stem, from, context }: Draft): boolean =>
  template === 'role-holder' &&
  from !== '' &&
  OF_ANY_BODY.test(stem) &&
  !hasName(stem, context) &&
  bodiesOfHeadline(context) !== 1

/** "Who was the Trade Minister?", where two countries sign a treaty. */
const isOfEitherCountry = ({ template, stem, fact, context }: Draft): boolean =>
  template === 'role-holder' &&
  !hasName(stem, context) &&
  (/\b(?:counterparts?|opposite number)\b/.test(fact.sentence.exact) || countriesOfHeadline(context) > 1)

/** How many countries the headline names, itself or by the capital: "Kampala threatens Nairobi". */
const countriesOfHeadline = perContext(
  ({ analysis: { article, entities } }) =>
    new Set(
      entities
        .filter(
          ({ kind, name, aliases }) =>
            kind === 'place' && [name, ...aliases].some((form) => article.headline.includes(form)),
        )
        .flatMap(({ name }) => countryNamed(name)?.code ?? countryOfCapital(name)?.code ?? []),
    ).size,
)

/** Countries whose states have ministers of their own: "Who was the Agriculture Minister?", in a story of Madhya Pradesh. */
const FEDERAL = new Set('IN NG US CA AU DE AT CH BR MY PK MX AR BE ZA'.split(' '))
const isOfSomeState = ({ template, stem, context }: Draft): boolean =>
  template === 'role-holder' &&
  /\b(?:minister|secretary|commissioner)\b/i.test(stem) &&
  !hasName(stem, context) &&
  countriesOfHeadline(context) === 0 &&
  FEDERAL.has(countriesOf(context)[0] ?? '')

/** Why an office that is asked for could be that of another body; null where it is plain. */
export function whyNobodysOffice(draft: Draft): string | null {
  if (isOfficeOfAny(draft) || isOfSomeState(draft))
    return 'The question does not say of what body the office is.'
  return isOfEitherCountry(draft) ? 'The article tells of two countries, and the question of neither.' : null
}
