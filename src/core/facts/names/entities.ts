import type { Document } from '../document'
import type { FoundAbbreviation } from '../abbreviations'
import type { Entity, EntityKind, Span } from '../model'
import { spanOf } from '../document'
import { stableId } from '../../ids'
import { addContextEvidence, addNameEvidence, Evidence, type NameKind } from './evidence'
import {
  countryOf,
  firstNameGender,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
  isOtherHead,
  isRegion,
  isState,
  organizationOf,
  stateOf,
  type Gender,
} from './gazetteer'
import type { Mention } from './mentions'
import { isFamilyFirst, surnameOf } from './person-names'
import { genderOfRole, isKin } from './role-words'

/** An entity while it is being built. */
export interface Candidate {
  kind: EntityKind
  /** Folded fullest form. */
  name: string
  forms: Set<string>
  mentions: Mention[]
  gender: Gender | null
}

export interface EntityIndex {
  entities: Entity[]
  /** Which entity a mention names; by start offset. */
  at: Map<number, Entity>
  mentions: Mention[]
  genderOf: Map<string, Gender>
}

const withoutThe = (name: string) => name.replace(/^The (?=\p{Lu})/u, '')
const keyOf = (name: string) => withoutThe(name).toLowerCase()

const DIRECTION =
  /^(?:Southern|Northern|Eastern|Western|Central|Southeastern|Southwestern|Northeastern|Northwestern|Upper|Greater) (?=\p{Lu})/u

/** Place names are joined under the plain name: "Southern Norway" is Norway, DPRK is North Korea. */
function placeKey(name: string): string {
  const bare =
    DIRECTION.test(name) && isKnownPlace(name.replace(DIRECTION, '')) ? name.replace(DIRECTION, '') : name
  return keyOf(countryOf(bare) ?? stateOf(bare))
}

function groupByName(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.name)
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return groups
}

function classify(mentions: readonly Mention[]): NameKind | null {
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

function mentionGender(mention: Mention): Gender | null {
  const title = mention.title?.text.toLowerCase() ?? ''
  if (/^(?:ms|mrs|miss|dame|mrs\.|ms\.)\b/.test(title)) return 'female'
  if (/^(?:mr|sir|mr\.)\b/.test(title)) return 'male'
  for (const word of title.split(' ')) {
    const gender = genderOfRole(word)
    if (gender) return gender
  }
  const before = mention.tokens[mention.first - 1]
  return before && before.pos === 'NOUN' ? genderOfRole(before.lower) : null
}

class Register {
  readonly candidates: Candidate[] = []
  readonly assigned = new Map<Mention, Candidate>()

  add(kind: EntityKind, mention: Mention, name: string): Candidate {
    const candidate: Candidate = { kind, name, forms: new Set([mention.name]), mentions: [], gender: null }
    this.candidates.push(candidate)
    this.join(candidate, mention)
    return candidate
  }

  join(candidate: Candidate, mention: Mention): void {
    candidate.mentions.push(mention)
    candidate.forms.add(mention.name)
    this.assigned.set(mention, candidate)
    candidate.gender ??= mentionGender(mention)
  }

  of(kind: EntityKind): Candidate[] {
    return this.candidates.filter((candidate) => candidate.kind === kind)
  }
}

function joinPeople(register: Register, people: readonly Mention[]): void {
  const byFull = new Map<string, Candidate>()
  for (const mention of people) {
    if (mention.words.length < 2) continue
    const known = byFull.get(keyOf(mention.name))
    if (known) register.join(known, mention)
    else byFull.set(keyOf(mention.name), register.add('person', mention, mention.name))
  }
  // "Raymond Alan Pruitt" and "Raymond Pruitt" are one person.
  const list = [...byFull.values()].sort((a, b) => b.name.length - a.name.length)
  for (const short of list) {
    const words = short.name.split(' ')
    const fuller = list.find((other) => {
      const long = other.name.split(' ')
      return (
        other !== short &&
        long.length > words.length &&
        !isFamilyFirst(long) &&
        long[0] === words[0] &&
        long[long.length - 1] === words[words.length - 1]
      )
    })
    if (!fuller || !register.candidates.includes(short)) continue
    for (const mention of short.mentions) register.join(fuller, mention)
    register.candidates.splice(register.candidates.indexOf(short), 1)
  }
  for (const candidate of register.of('person')) {
    const first = firstNameGender(
      isFamilyFirst(candidate.name.split(' ')) ? '' : (candidate.name.split(' ')[0] ?? ''),
    )
    if (candidate.gender === null && first !== null && first !== 'either') candidate.gender = first
  }
}

/** Who a bare surname (or first name) means: candidates introduced before it, told apart by role and weight. */
function resolveShortName(register: Register, mention: Mention): Candidate | null {
  const name = mention.name
  const named = register.of('person').filter((candidate) => {
    const words = candidate.name.split(' ')
    return (
      words.length > 1 &&
      (surnameOf(words) === name ||
        (isFamilyFirst(words) && words[0] === name) ||
        candidate.name.endsWith(` ${name}`))
    )
  })
  const earlier = named.filter((candidate) =>
    candidate.mentions.some((m) => m.start < mention.start && m.words.length > 1),
  )
  const pool =
    earlier.length > 0
      ? earlier
      : named.filter(
          (candidate) => mention.role !== 'body' || candidate.mentions[0]?.sentence === mention.sentence,
        )
  const gender = mentionGender(mention)
  const fitting = gender
    ? pool.filter(
        (candidate) =>
          candidate.gender === null || candidate.gender === gender || candidate.gender === 'either',
      )
    : pool
  if (fitting.length <= 1) return fitting[0] ?? null
  // Newspapers keep the bare surname for the person of the story, not for a relative of the same name.
  const own = fitting.filter((candidate) => !isRelative(candidate))
  if (own.length === 1) return own[0] ?? null
  return byRole(fitting, mention) ?? byWeight(fitting, mention)
}

/** "her son, Erik Halvorsen": introduced by a word of kinship. */
function isRelative(candidate: Candidate): boolean {
  const [first] = candidate.mentions
  if (!first) return false
  const before = first.tokens[first.first - 1]
  const noun = before?.text === ',' ? first.tokens[first.first - 2] : before
  return noun !== undefined && isKin(noun.lower)
}

/** "Zelenika, the Croatian negotiator": the words after the comma agree with how one of them was introduced. */
function byRole(candidates: readonly Candidate[], mention: Mention): Candidate | null {
  if (mention.tokens[mention.last + 1]?.text !== ',') return null
  const described = mention.tokens
    .slice(mention.last + 2, mention.last + 8)
    .filter((token) => /^(?:NOUN|PROPN|ADJ)$/.test(token.pos))
    .map((token) => token.lower)
  const scored = candidates.map((candidate) => {
    const around = candidate.mentions.flatMap((m) =>
      m.tokens.slice(Math.max(0, m.first - 6), m.last + 10).map((token) => token.lower),
    )
    return { candidate, hits: described.filter((word) => around.includes(word)).length }
  })
  scored.sort((a, b) => b.hits - a.hits)
  const [best, second] = scored
  return best && best.hits > (second?.hits ?? 0) ? best.candidate : null
}

/** The clear main bearer of a surname: named first and at least twice as often as the next; else nobody. */
function byWeight(candidates: readonly Candidate[], mention: Mention): Candidate | null {
  const before = candidates
    .map((candidate) => ({
      candidate,
      count: candidate.mentions.filter((m) => m.start < mention.start && m.role === 'body').length,
      first: candidate.mentions[0]?.start ?? Infinity,
    }))
    .sort((a, b) => b.count - a.count)
  const [best, second] = before
  if (!best || !second) return null
  const isFirst = before.every((other) => best.first <= other.first)
  if (best.count >= 2 * second.count + 1 || (isFirst && best.count > second.count)) return best.candidate
  const shortUses = candidates.filter((candidate) =>
    candidate.mentions.some((m) => m.words.length === 1 && m.start < mention.start),
  )
  if (shortUses.length === 1 && isFirst) return shortUses[0] ?? null
  return isFirst &&
    mention.sentence !== null &&
    best.candidate.mentions.some(
      (m) => m.sentence !== null && (mention.sentence ?? 0) - m.sentence <= 1 && m.start < mention.start,
    )
    ? best.candidate
    : null
}

function joinOrganizations(
  register: Register,
  organizations: readonly Mention[],
  abbreviations: readonly FoundAbbreviation[],
): void {
  const byName = new Map<string, Candidate>()
  const longOf = new Map(abbreviations.map((found) => [keyOf(found.short), keyOf(found.long)]))
  const ordered = [...organizations].sort((a, b) => b.words.length - a.words.length || a.start - b.start)
  for (const mention of ordered) {
    const key = keyOf(mention.name)
    const direct =
      byName.get(key) ?? byName.get(longOf.get(key) ?? '') ?? byName.get(keyOf(organizationOf(mention.name)))
    const fuller = direct ?? [...byName.entries()].find(([known]) => isShortOf(key, known))?.[1]
    if (fuller) {
      register.join(fuller, mention)
      byName.set(key, fuller)
    } else byName.set(key, register.add('organization', mention, mention.name))
  }
}

/** Is `short` the beginning of the organization's name ("Lumenar" of "Lumenar Inc.")? Generic words alone are not. */
function isShortOf(short: string, long: string): boolean {
  if (!long.startsWith(`${short} `)) return false
  const words = short.split(' ')
  return (
    words.length > 1 ||
    (!isKnownPlace(short.charAt(0).toUpperCase() + short.slice(1)) &&
      !isOrganizationHead(short) &&
      !/^(?:international|national|european|american|british|united|royal|general|first|world|central|global|north|south|east|west|new)$/.test(
        short,
      ))
  )
}

function joinPlaces(register: Register, places: readonly Mention[]): void {
  const byName = new Map<string, Candidate>()
  for (const mention of places) {
    const key = placeKey(mention.name)
    const known = byName.get(key)
    if (known) register.join(known, mention)
    else byName.set(key, register.add('place', mention, mention.name))
  }
}

/** The form an entity is shown under: a country's common name when the text has it, else the longest form. */
function displayName(candidate: Candidate): string {
  const forms = [...candidate.forms]
  if (candidate.kind === 'place') {
    const country = forms.map(countryOf).find((name) => name !== null)
    if (country && forms.includes(country)) return country
    const plain = forms.filter((form) => !DIRECTION.test(form))
    return longest(plain.length > 0 ? plain : forms)
  }
  return longest(
    forms.map((form) => (candidate.kind === 'organization' && forms.length > 1 ? withoutThe(form) : form)),
  )
}

const longest = (forms: readonly string[]) => [...forms].sort((a, b) => b.length - a.length)[0] ?? ''

/** Every place where one of the names stands as whole words, outside clutter; found once for headline and byline. */
function mentionsElsewhere(document: Document, forms: readonly string[], covered: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const paragraph of document.article.paragraphs) {
    if (paragraph.role !== 'headline' && paragraph.role !== 'byline') continue
    const line = document.folded.slice(paragraph.start, paragraph.end)
    for (const form of forms) {
      for (let i = line.indexOf(form); i >= 0; i = line.indexOf(form, i + form.length)) {
        const start = paragraph.start + i
        const end = start + form.length
        const isWhole =
          !/[\p{L}\p{N}]/u.test(document.folded.charAt(start - 1)) &&
          !/[\p{L}\p{N}]/u.test(document.folded.charAt(end))
        if (isWhole && ![...covered, ...found].some((span) => span.start < end && span.end > start))
          found.push(spanOf(document.text, start, end))
      }
    }
  }
  return found
}

/** Names of masthead and dateline, which no sentence holds. */
export interface MastheadName {
  kind: EntityKind
  start: number
  end: number
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
    const kind = classify(group)
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

/** Several people bear it, and nothing told them apart: nobody's. */
function isAmbiguousSurname(register: Register, mention: Mention): boolean {
  return register
    .of('person')
    .some((candidate) => candidate.name !== mention.name && candidate.name.split(' ').includes(mention.name))
}

const titleCase = (name: string) =>
  /^[\p{Lu}\s.'-]+$/u.test(name) && name.length > 4
    ? name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (c) => c.toUpperCase())
    : name

function finish(
  document: Document,
  register: Register,
  masthead: readonly MastheadName[],
  mentions: readonly Mention[],
): EntityIndex {
  const { article, text } = document
  const articleId = stableId('article', article.text.normalize('NFC').replace(/\s+/g, ' ').trim())
  const at = new Map<number, Entity>()
  const genderOf = new Map<string, Gender>()
  const entities: Entity[] = []
  const seen = new Set<string>()
  for (const candidate of register.candidates) {
    const folded = displayName(candidate)
    const spans = candidate.mentions.map((mention) => spanOf(text, mention.start, mention.end))
    const name = printed(document, candidate, folded)
    const id = stableId(articleId, candidate.kind, folded)
    if (seen.has(id)) continue
    seen.add(id)
    const forms = [...candidate.forms].filter((form) => form.length > 2 || candidate.kind !== 'person')
    const elsewhere = mentionsElsewhere(document, forms, spans)
    const all = [...spans, ...elsewhere].sort((a, b) => a.start - b.start)
    const aliases = [...new Set(all.map((span) => span.exact))].filter((form) => form !== name)
    const entity: Entity = { id, kind: candidate.kind, name, aliases, mentions: all }
    entities.push(entity)
    for (const span of all) at.set(span.start, entity)
    if (candidate.gender) genderOf.set(id, candidate.gender)
  }
  for (const { kind, start, end } of masthead) {
    const span = spanOf(text, start, end)
    const folded = titleCase(document.folded.slice(start, end))
    const known = entities.find(
      (entity) =>
        entity.kind === kind &&
        [entity.name, ...entity.aliases].some(
          (form) =>
            form.toLowerCase() === folded.toLowerCase() ||
            (kind === 'place' && placeKey(form) === placeKey(folded)),
        ),
    )
    if (known) {
      if (known.mentions.some((m) => m.start === start)) continue
      known.mentions.push(span)
      known.mentions.sort((a, b) => a.start - b.start)
      if (span.exact !== known.name && !known.aliases.includes(span.exact)) known.aliases.push(span.exact)
      continue
    }
    const name = titleCase(span.exact)
    const entity: Entity = {
      id: stableId(articleId, kind, folded),
      kind,
      name,
      aliases: name === span.exact ? [] : [span.exact],
      mentions: [span],
    }
    entities.push(entity)
  }
  addHeadlineNames(document, articleId, entities)
  return { entities, at, mentions: [...mentions], genderOf }
}

/** Countries, regions and well-known bodies that only a headline names; other capitals of a headline tell nothing. */
function addHeadlineNames(document: Document, articleId: string, entities: Entity[]): void {
  for (const paragraph of document.article.paragraphs) {
    if (paragraph.role !== 'headline') continue
    const line = document.folded.slice(paragraph.start, paragraph.end)
    for (const match of line.matchAll(/(?<![\p{L}])\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?/gu)) {
      for (const name of [match[0], match[0].split(' ')[0] ?? '', match[0].split(' ')[1] ?? '']) {
        const kind =
          countryOf(name) !== null || isRegion(name) || isState(name)
            ? 'place'
            : isKnownOrganization(name) && name.length > 3
              ? 'organization'
              : null
        if (kind === null) continue
        const start = paragraph.start + match.index + match[0].indexOf(name)
        const known = entities.find(
          (e) =>
            e.mentions.some((m) => m.start <= start && start < m.end) ||
            (e.kind === kind &&
              [e.name, ...e.aliases].some((form) =>
                kind === 'place' ? placeKey(form) === placeKey(name) : keyOf(form) === keyOf(name),
              )),
        )
        if (!known)
          entities.push({
            id: stableId(articleId, kind, name),
            kind,
            name,
            aliases: [],
            mentions: [spanOf(document.text, start, start + name.length)],
          })
        break
      }
    }
  }
}

/** The display name with the marks of the text. */
function printed(document: Document, candidate: Candidate, folded: string): string {
  const mention = candidate.mentions.find((m) => withoutThe(m.name) === withoutThe(folded))
  if (!mention) return folded
  const exact = document.text.slice(mention.start, mention.end)
  return exact.length === folded.length ? exact : exact.replace(/^The (?=\p{Lu})/u, '')
}
