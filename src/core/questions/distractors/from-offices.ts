import { countryNamed } from '../../grading/countries'
import { spaced, words } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'
import { shuffled, type Random } from '../random'
import type { Distractor } from './distractor'
import { roleOfKey } from './from-articles'
import { neighboursOf } from './tables/countries'
import {
  covers,
  officeOfRole,
  termInWords,
  termsOf,
  termsOfClass,
  type Office,
  type Term,
} from './tables/offices'

/** Heads of state and of government meet and are mixed up; the others keep to their class. */
const AKIN: Partial<Record<Office['class'], Office['class']>> = {
  'head of state': 'head of government',
  'head of government': 'head of state',
}

function officeOfKey(draft: Draft, day: string): (Office & { of: string | null }) | null {
  const held = termsOf(draft.key).find((term) => covers(term, day))
  if (held) return { class: held.class, country: held.country, of: held.of }
  // Who spoke in one country is not sought among those who govern others, unless the table knows the speaker, too.
  const role = draft.template.startsWith('speaker') ? null : roleOfKey(draft)
  const office = role === null ? null : officeOfRole(role)
  // Beside the head of a firm that no table knows, the heads of the giants would be odd.
  return office && office.class !== 'chief executive' ? { ...office, of: null } : null
}

/**
 * People who held an office of the key's class on the day of the article, in other countries; those next door
 * first. Nobody who ever held the office that is asked for.
 */
export function fromOffices(draft: Draft, random: Random): Distractor[] {
  const day = draft.context.analysis.article.publishedOn
  if (day === null) return []
  const office = officeOfKey(draft, day)
  if (!office) return []
  const own = office.country
  const isSameOffice = (term: Term) =>
    term.class === office.class && (own === null ? term.of === office.of : term.country === own)
  const near = new Set(own === null ? [] : neighboursOf(own))
  const akin = AKIN[office.class]
  const classes = akin ? [office.class, akin] : [office.class]
  const candidates = classes
    .flatMap((kind) => termsOfClass(kind))
    .filter((term) => term.country === null || term.country !== own)
    .filter((term) => covers(term, day) && !termsOf(term.person).some(isSameOffice))
  const stem = spaced(draft.stem)
  return shuffled(candidates, random)
    .sort(
      (a, b) =>
        Number(b.country !== null && near.has(b.country)) -
          Number(a.country !== null && near.has(a.country)) ||
        Number(b.class === office.class) - Number(a.class === office.class),
    )
    .filter((term) => !stem.includes(` ${words(term.person).at(-1) ?? ''} `) && !isCountryIn(stem, term))
    .map((term) => ({
      text: term.person,
      origin: 'table',
      note: `Not in the article: ${termInWords(term)}.`,
      order: 0,
    }))
}

/** A country that the question names can only be asked for its own people. */
function isCountryIn(stem: string, term: Term): boolean {
  if (term.country === null) return false
  return stem
    .trim()
    .split(' ')
    .some((word) => countryNamed(word)?.code === term.country)
}
