import type { FoundAbbreviation } from '../abbreviations'
import type { Document } from '../document'
import type { EntityKind } from '../model'
import { type EntityIndex, type MastheadName, finish } from './entity-index'
import { addContextEvidence, addNameEvidence, Evidence, type NameKind } from './evidence'
import { countryOf, isOtherHead } from './gazetteer'
import { joinOrganizations, isShortOf, joinPlaces } from './join-bodies'
import { joinPeople, resolveShortName, isAmbiguousSurname } from './join-people'
import type { Mention } from './mention'
import { withoutThe, keyOf } from './name-keys'
import { surnameOf } from './person-names'
import { Register } from './register'

export function groupByName(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.name)
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return groups
}

export function classify(mentions: readonly Mention[]): NameKind | null {
  const evidence = new Evidence()
  const first = mentions[0]
  if (!first) return null
  addNameEvidence(
    evidence,
    withoutThe(first.name),
    first.words[0] === 'The' ? first.words.slice(1) : first.words,
  )
  for (const mention of mentions) addContextEvidence(evidence, mention)
  return evidence.verdict()
}

/** What a name's mentions are together: the kind the model thinks likeliest, else what the rules are certain of. */
function verdict(group: readonly Mention[]): NameKind | null {
  const sums = [0, 0, 0]
  let tagged = 0
  for (const mention of group) {
    if (!mention.tagged) continue
    tagged++
    mention.tagged.chances.forEach((chance, i) => (sums[i] = (sums[i] ?? 0) + chance))
  }
  if (tagged === 0)
    return countryOf(group[0]?.name ?? '') !== null ? 'place' : classify(group) === 'other' ? 'other' : null
  const best = sums.indexOf(Math.max(...sums))
  return (['person', 'organization', 'place'] as const)[best] ?? null
}

/**
 * People, organizations and places of the article with every naming. Surnames join the only bearer introduced
 * before them; a surname of several is decided by role, then by weight, else left alone.
 */
export function buildEntities(
  document: Document,
  mentions: readonly Mention[],
  abbreviations: readonly FoundAbbreviation[],
  masthead: readonly MastheadName[],
  extra: readonly Mention[],
): EntityIndex {
  const register = new Register()
  const kinds = new Map<Mention, NameKind>()
  for (const group of groupByName(mentions).values()) {
    const kind = verdict(group)
    if (kind !== null) for (const mention of group) kinds.set(mention, kind)
  }
  demoteShortNames(mentions, kinds)
  freeSurnames(mentions, kinds)
  const isThing = (found: FoundAbbreviation) => isOtherHead(found.long.split(/\s+/).pop() ?? '')
  const shorts = new Set(abbreviations.filter((found) => !isThing(found)).map((found) => keyOf(found.short)))
  for (const mention of mentions) {
    if (abbreviations.some((found) => isThing(found) && keyOf(found.short) === keyOf(mention.name)))
      kinds.set(mention, 'other')
  }
  const longs = new Set(abbreviations.map((found) => keyOf(found.long)))
  const of = (kind: EntityKind) => mentions.filter((mention) => kinds.get(mention) === kind)
  joinPeople(
    register,
    of('person').filter((mention) => mention.words.length > 1),
  )
  const organizations = mentions.filter((mention) => {
    const key = keyOf(mention.name)
    const kind = kinds.get(mention)
    if (countryOf(mention.name) !== null) return false
    return (
      kind === 'organization' ||
      (kind !== 'other' && shorts.has(key)) ||
      (kind === undefined && longs.has(key))
    )
  })
  joinOrganizations(register, [...organizations, ...extra], abbreviations)
  const undecided = mentions.filter(
    (mention) =>
      !register.assigned.has(mention) && kinds.get(mention) !== 'place' && kinds.get(mention) !== 'other',
  )
  for (const mention of undecided) {
    const key = keyOf(mention.name)
    const organization =
      mention.title === null
        ? register.of('organization').find((candidate) => isShortOf(key, keyOf(candidate.name)))
        : undefined
    const person = resolveShortName(register, mention)
    const isOrganizationFirst =
      organization && (!person || (organization.mentions[0]?.start ?? 0) < (person.mentions[0]?.start ?? 0))
    if (organization && isOrganizationFirst) register.join(organization, mention)
    else if (person) register.join(person, mention)
    else if (
      kinds.get(mention) === 'person' &&
      mention.title === null &&
      !isAmbiguousSurname(register, mention)
    ) {
      const known = register.of('person').find((candidate) => candidate.name === mention.name)
      if (known) register.join(known, mention)
      else register.add('person', mention, mention.name)
    } else if (mention.title && !isAmbiguousSurname(register, mention)) {
      const known = register.of('person').find((candidate) => candidate.name === mention.name)
      if (known) register.join(known, mention)
      else register.add('person', mention, mention.name)
    }
  }
  joinPlaces(
    register,
    of('place').filter((mention) => !register.assigned.has(mention)),
  )
  return finish(document, register, masthead, mentions)
}

/** "Blue Heron" beside "Blue Heron Services" is no person. */
function demoteShortNames(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const organizations = new Set(
    mentions.filter((m) => kinds.get(m) === 'organization').map((m) => keyOf(m.name)),
  )
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'person' || mention.words.length < 2 || mention.title) continue
    const key = keyOf(mention.name)
    if ([...organizations].some((name) => isShortOf(key, name))) kinds.set(mention, 'organization')
  }
}

/** "Lima" after Mateus Lima is no city, unless a preposition of place stands before it. */
function freeSurnames(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const firstOf = new Map<string, number>()
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'person' || mention.words.length < 2) continue
    const surname = surnameOf(mention.words)
    firstOf.set(surname, Math.min(firstOf.get(surname) ?? Infinity, mention.start))
  }
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'place' || mention.words.length > 1) continue
    const before = mention.tokens[mention.first - 1]?.lower ?? ''
    const isBearer = (firstOf.get(mention.name) ?? Infinity) < mention.start
    if (isBearer && !/^(?:in|at|near|from|to|of|outside|across|around)$/.test(before)) kinds.delete(mention)
  }
}
