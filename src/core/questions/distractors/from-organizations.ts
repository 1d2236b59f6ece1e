import { normal } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'
import { shuffled, type Random } from '../random'
import { bodyKindOf } from './body-kind'
import type { Distractor } from './distractor'
import { countriesOf } from './home'
import { countryByCode } from './tables/countries'
import {
  organizationNamed,
  organizationsOfKind,
  sectorIn,
  type KnownOrganization,
} from './tables/organizations'

/** Kinds of which a table can stand beside a name it does not know; nobody knows the councils of the world. */
const KNOWN_BY_KIND = new Set(['university', 'company', 'party', 'football club', 'newspaper', 'broadcaster'])

/** "Department of Justice" beside "Department of State", "Justice Department" beside "State Department". */
function isOfForm(name: string, key: string): boolean {
  const starts = (text: string) =>
    /^(?:Department|Ministry|University|Bank|Central Bank) (?:of|for)\b/.exec(text)?.[0] ?? ''
  return starts(name) === starts(key)
}

const whatIs = ({ kind, sector, country }: KnownOrganization): string => {
  const place = country === null ? undefined : countryByCode(country)?.name
  // "a UN agency", "an aid group"
  const what = kind === 'company' && sector ? `company: ${sector}` : kind
  return `${/^[aeio]/i.test(what) ? 'an' : 'a'} ${what}${place && !/^U[KS] /.test(what) ? `, ${place}` : ''}`
}

/** Well-known organizations of the key's kind, scope and form of name. */
export function fromOrganizations(draft: Draft, random: Random): Distractor[] {
  const { key, context } = draft
  const known = organizationNamed(key)
  const kind = known?.kind ?? bodyKindOf(key)
  if (kind === null || (!known && !KNOWN_BY_KIND.has(kind))) return []
  const { headline } = context.analysis.article
  const sector = known ? known.sector : kind === 'company' ? (sectorIn(key) ?? sectorIn(headline)) : null
  if (kind === 'company' && sector === null) return []
  const home = countriesOf(context)
  const country = known?.country ?? home[0] ?? null
  const isShort = known?.short !== undefined && known?.short !== null && normal(known.short) === normal(key)
  return (
    shuffled(organizationsOfKind(kind), random)
      .filter((one) => one !== known && one.sector === sector)
      // A firm that no table knows is one of its country: beside it the giants of others would be odd.
      .filter((one) => one.country === country || (known !== null && !one.isLocal))
      .filter((one) => (isShort ? one.short !== null : isOfForm(one.name, key)))
      .sort((a, b) => Number(b.country === country) - Number(a.country === country))
      .map((one) => ({
        text: isShort ? one.short! : one.name,
        origin: 'table',
        note: `Not in the article: ${whatIs(one)}.`,
        order: 0,
      }))
  )
}
