/**
 * The same person or organization in several articles. Two namings are joined by their full name and only
 * where nothing speaks against it: a surname alone never joins, and namesakes of different countries or
 * callings stay apart until the reader says otherwise.
 */
import { countryNamed } from '../../grading/countries'
import { foldedText, foldedWords } from '../search/words'
import type { NameRef } from '../model'
import type { Naming } from './notes'

/** What the reader decided about namings; it holds over what is found. */
export type NameDecision =
  { kind: 'same'; a: NameRef; b: NameRef } | { kind: 'apart'; refs: readonly NameRef[] }

/** A person or organization, and every article that names it, the latest first. */
export interface JoinedName {
  /** Stable as long as the earliest of its namings is in the library. */
  id: string
  kind: Naming['kind']
  name: string
  aliases: string[]
  /** All its names in folded words, a space before each, for finding it. */
  words: string
  namings: Naming[]
}

/** Namings that are taken for one, and all that they say together. */
interface Group {
  namings: Naming[]
  roleWords: Set<string>
  countries: Set<string>
  company: Set<string>
}

/** Joins the namings of a library at once. */
export function joinNames(namings: readonly Naming[], decisions: readonly NameDecision[]): JoinedName[] {
  const steps = joiningNames(namings, decisions)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Namings after which the work pauses. */
const SLICE = 100

/** Joins the namings of a library, in slices, so that the caller may let others in. */
export function* joiningNames(
  namings: readonly Naming[],
  decisions: readonly NameDecision[],
): Generator<undefined, JoinedName[]> {
  const companyOf = yield* rareCompany(namings)
  const fullNames = fullNamesByShort(namings)
  const byKey = new Map<string, Group[]>()
  for (const [index, naming] of inOrder(namings).entries()) {
    if (index % SLICE === 0) yield
    const key = keyOf(naming, fullNames) ?? refKey(naming)
    let groups = byKey.get(key)
    if (!groups) byKey.set(key, (groups = []))
    const own = groupOf(naming, companyOf)
    const group = naming.kind === 'organization' ? groups[0] : groupFor(own, groups)
    if (group) merge(group, own)
    else groups.push(own)
  }
  const found = [...byKey.values()].flatMap((groups) => groups.map((group) => group.namings))
  const names: JoinedName[] = []
  for (const group of decisions.length > 0 ? decide(found, decisions) : found) {
    if (names.push(joined(group)) % SLICE === 0) yield
  }
  return names
}

function groupOf(naming: Naming, companyOf: (naming: Naming) => Set<string>): Group {
  const isPerson = naming.kind === 'person'
  return {
    namings: [naming],
    roleWords: isPerson ? roleWords(naming) : new Set(),
    countries: isPerson ? roleCountries(naming) : new Set(),
    company: isPerson ? companyOf(naming) : new Set(),
  }
}

function merge(group: Group, other: Group): void {
  group.namings.push(...other.namings)
  for (const part of ['roleWords', 'countries', 'company'] as const) {
    for (const one of other[part]) group[part].add(one)
  }
}

/** `articleId/entityId`. */
export const refKey = ({ articleId, entityId }: NameRef): string => `${articleId}/${entityId}`

/** Article by article: sorting these costs a tenth of sorting every name. */
function inOrder(namings: readonly Naming[]): Naming[] {
  const byArticle = new Map<string, Naming[]>()
  for (const naming of namings) {
    const own = byArticle.get(naming.articleId)
    if (own) own.push(naming)
    else byArticle.set(naming.articleId, [naming])
  }
  return [...byArticle.values()].sort((a, b) => byDay(a[0]!, b[0]!)).flat()
}

/** By day, the undated last; plain comparison, since there may be ten thousand. */
function byDay(a: Naming, b: Naming): number {
  const [one, other] = [a.publishedOn ?? '9', b.publishedOn ?? '9']
  if (one !== other) return one < other ? -1 : 1
  return refKey(a) < refKey(b) ? -1 : 1
}

/** Words that name a kind of body, of which every country or town has its own. */
const GENERIC =
  /\b(ministry|minister|department|court|parliament|senate|congress|assembly|council|police|army|government|cabinet|bank|university|hospital|party|union|agency|authority|office|commission|committee|board|service|institute|bureau|force|guard)\b/

/** What a naming is joined by; null where its name is too short to say who it is. */
function keyOf(
  { kind, name, aliases, country }: Naming,
  fullNames: ReadonlyMap<string, string>,
): string | null {
  const words = nameWords(name, kind)
  if (kind === 'person') {
    if (words.length < 2) return null
    // With and without a middle name, where one article gives both.
    const [first, last] = [words[0], words.at(-1)]
    const shorter = aliases
      .map((alias) => nameWords(alias, kind))
      .find((one) => one.length === 2 && one[0] === first && one[1] === last)
    return `person/${(shorter ?? words).join(' ')}`
  }
  const full = words.join(' ')
  const known = fullNames.get(full) ?? full
  if (known.length < 2) return null
  if (!GENERIC.test(known)) return `organization/${known}`
  return country === null ? null : `organization/${country}/${known}`
}

function nameWords(name: string, kind: Naming['kind']): string[] {
  const words = foldedWords(name)
  return kind === 'organization' && words[0] === 'the' ? words.slice(1) : words
}

/** Short names (WHO) that stand for one full name in the whole library. */
function fullNamesByShort(namings: readonly Naming[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const { kind, name, aliases } of namings) {
    if (kind !== 'organization') continue
    const full = nameWords(name, kind)
    if (full.length < 2) continue
    for (const alias of aliases) {
      if (!/^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(alias)) continue
      const short = foldedText(alias)
      owners.set(short, (owners.get(short) ?? new Set()).add(full.join(' ')))
    }
  }
  const names = new Map<string, string>()
  for (const [short, full] of owners) if (full.size === 1) names.set(short, [...full][0]!)
  return names
}

/**
 * The other people and organizations of a naming's article, by full name, as far as few articles have
 * them: only those say that two articles are about the same people.
 */
function* rareCompany(namings: readonly Naming[]): Generator<undefined, (naming: Naming) => Set<string>> {
  const counts = new Map<string, number>()
  const byArticle = new Map<string, string[]>()
  for (const [index, { articleId, name }] of namings.entries()) {
    if (index % SLICE === 0) yield
    const folded = foldedText(name)
    if (!folded.includes(' ')) continue
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
    const names = byArticle.get(articleId)
    if (names) names.push(folded)
    else byArticle.set(articleId, [folded])
  }
  const most = Math.max(3, byArticle.size / 20)
  return ({ articleId, name }) => {
    const own = foldedText(name)
    const names = byArticle.get(articleId) ?? []
    return new Set(names.filter((other) => other !== own && counts.get(other)! <= most))
  }
}

/** The group that a naming belongs to, if there is exactly one and nothing speaks against it. */
function groupFor(own: Group, groups: readonly Group[]): Group | undefined {
  const fitting = groups.filter((group) => !isConflict(own, group))
  if (groups.length === 1) return fitting[0]
  // Several namesakes: only what speaks for one of them joins.
  const proven = fitting.filter((group) => speaksFor(own, group))
  return proven.length === 1 ? proven[0] : undefined
}

function isConflict(a: Group, b: Group): boolean {
  if (a.countries.size > 0 && b.countries.size > 0 && !shares(a.countries, b.countries)) return true
  return a.roleWords.size > 0 && b.roleWords.size > 0 && !speaksFor(a, b)
}

function speaksFor(a: Group, b: Group): boolean {
  return shares(a.roleWords, b.roleWords) || shares(a.company, b.company)
}

const PLAIN = new Set(
  'a an and as at by for from in of on the to with s its their his her former deputy vice acting chief senior head new who local'.split(
    ' ',
  ),
)

/** What a role says: `former deputy finance minister` is finance and minister. */
function roleWords({ roles }: Naming): Set<string> {
  return new Set(roles.flatMap(({ role }) => foldedWords(role)).filter((word) => !PLAIN.has(word)))
}

function roleCountries({ roles }: Naming): Set<string> {
  const codes = new Set<string>()
  for (const { role } of roles) {
    const words = role.split(/[\s,]+/)
    for (let from = 0; from < words.length; from++) {
      for (const length of [1, 2, 3]) {
        const code = countryNamed(
          words
            .slice(from, from + length)
            .join(' ')
            .replace(/[’']s$/, ''),
        )?.code
        if (code) codes.add(code)
      }
    }
  }
  return codes
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Applies the reader's decisions in their order. */
function decide(groups: readonly Naming[][], decisions: readonly NameDecision[]): Naming[][] {
  const groupOf = new Map<string, Set<Naming>>()
  const byRef = new Map<string, Naming>()
  for (const group of groups) {
    const set = new Set(group)
    for (const naming of group) {
      groupOf.set(refKey(naming), set)
      byRef.set(refKey(naming), naming)
    }
  }
  for (const decision of decisions) {
    if (decision.kind === 'same') {
      const [a, b] = [groupOf.get(refKey(decision.a)), groupOf.get(refKey(decision.b))]
      if (!a || !b || a === b) continue
      for (const naming of b) {
        a.add(naming)
        groupOf.set(refKey(naming), a)
      }
    } else {
      const taken = decision.refs.flatMap((ref) => byRef.get(refKey(ref)) ?? [])
      const own = new Set(taken)
      for (const naming of taken) {
        groupOf.get(refKey(naming))!.delete(naming)
        groupOf.set(refKey(naming), own)
      }
    }
  }
  return [...new Set(groupOf.values())].map((set) => [...set].sort(byDay))
}

function joined(namings: Naming[]): JoinedName {
  const first = namings[0]!
  const spellings = new Set(namings.flatMap(({ name, aliases }) => [name, ...aliases]))
  const names = new Map<string, string>()
  for (const one of spellings) names.set(foldedText(one), one)
  // The fullest name that an article gives.
  const name = namings.map((one) => one.name).reduce((best, one) => (one.length > best.length ? one : best))
  const words = [...names.keys()].map((folded) => ` ${folded}`).join('')
  names.delete(foldedText(name))
  return {
    id: refKey(first),
    kind: first.kind,
    name,
    aliases: [...names.values()].sort((a, b) => b.length - a.length || a.localeCompare(b)),
    words,
    namings: [...namings].reverse(),
  }
}
