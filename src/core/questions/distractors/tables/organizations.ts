import table from '../../../../../resources/data/known-organizations.json'
import { normal, words } from '../../../grading/normalise'
import { grouped, once } from './lookup'

/** A well-known organization: what it is, its short name if it has one, the country it is of if it is of one. */
export interface KnownOrganization {
  name: string
  short: string | null
  country: string | null
  kind: string
  /** Of companies, what they make or sell. */
  sector: string | null
  /** Bodies of one country, odd among those of others: parties, ministries, unions. */
  isLocal: boolean
}

const ENTRY = /^([^=@]+)(?:=([^@]+))?(?:@([A-Z]{2}))?$/

interface Group {
  kind: string
  names: string
  sector?: string
  local?: boolean
}

const groups: readonly Group[] = table.groups

const all = once(() =>
  groups.flatMap(({ kind, names, sector = null, local = false }) =>
    names.split('|').map((entry): KnownOrganization => {
      const [, name = entry, short = null, country = null] = ENTRY.exec(entry) ?? []
      return {
        name,
        short,
        country,
        kind,
        sector,
        isLocal: local,
      }
    }),
  ),
)

const index = once(() => {
  const result = new Map<string, KnownOrganization>()
  for (const one of all())
    for (const form of [one.name, one.short])
      if (form && !result.has(normal(form))) result.set(normal(form), one)
  return result
})

export const organizationNamed = (name: string): KnownOrganization | null => index().get(normal(name)) ?? null
const byKind = once(() => grouped(all(), (one) => one.kind))
export const organizationsOfKind = (kind: string): readonly KnownOrganization[] => byKind().get(kind) ?? []

const sectorWords = once(
  () =>
    new Map(
      Object.entries(table.sectorWords).flatMap(([sector, list]) =>
        list.split(' ').map((word) => [word, sector] as const),
      ),
    ),
)

/** The branch that the words around a company's name speak of. */
export function sectorIn(text: string): string | null {
  for (const word of words(text)) {
    const sector = sectorWords().get(word)
    if (sector) return sector
  }
  return null
}

const wholes = once(() => {
  const result = new Map<string, string[]>()
  for (const [whole, parts] of Object.entries(table.partOf))
    for (const part of parts.split('|'))
      result.set(normal(part), [...(result.get(normal(part)) ?? []), normal(whole)])
  return result
})

const formsOf = (name: string): string[] => {
  const known = organizationNamed(name)
  return [normal(name), ...(known ? [normal(known.name)] : [])]
}

/** Whether the first is a part of the second: the FBI of the Justice Department. */
export const isPartOf = (part: string, whole: string): boolean =>
  formsOf(part).some((form) =>
    wholes()
      .get(form)
      ?.some((one) => formsOf(whole).includes(one)),
  )
