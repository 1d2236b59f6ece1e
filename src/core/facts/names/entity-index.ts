import { stableId } from '../../ids'
import { type Document, spanOf } from '../document'
import type { Entity, EntityKind, Span } from '../model'
import { countryOf, isKnownOrganization, isRegion, isState, type Gender } from './gazetteer'
import { learnGenders } from './gender-by-pronouns'
import type { Mention } from './mention'
import { withoutThe, keyOf, DIRECTION, placeKey } from './name-keys'
import { NamesBeside } from './names-beside'
import type { Candidate, Register } from './register'

export interface EntityIndex {
  entities: Entity[]
  /** Which entity a mention names; by start offset. */
  at: Map<number, Entity>
  mentions: Mention[]
  genderOf: Map<string, Gender>
}

/** Names of masthead and dateline, which no sentence holds. */
export interface MastheadName {
  kind: EntityKind
  start: number
  end: number
}

/** The form an entity is shown under: a country's common name when the text has it, else the longest form. */
function displayName(candidate: Candidate): string {
  const forms = [...candidate.forms]
  if (forms.length === 1) return forms[0] ?? ''
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

const titleCase = (name: string) =>
  /^[\p{Lu}\s.'-]+$/u.test(name) && name.length > 4
    ? name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (c) => c.toUpperCase())
    : name

/** Entities by every form of their names; places also by the country or state that a form stands for. */
class KnownForms {
  private readonly byKind = {
    person: new Map<string, Entity>(),
    organization: new Map<string, Entity>(),
    place: new Map<string, Entity>(),
  }
  private read = 0

  constructor(private readonly entities: readonly Entity[]) {}

  /** The first entity with such a form, of those there are by now. */
  find(kind: EntityKind, form: string): Entity | undefined {
    for (; this.read < this.entities.length; this.read++) this.add(this.entities[this.read] as Entity)
    return this.byKind[kind].get(formKey(kind, form))
  }

  private add(entity: Entity): void {
    const { kind, name, aliases } = entity
    const known = this.byKind[kind]
    const put = (form: string) => {
      const key = formKey(kind, form)
      if (!known.has(key)) known.set(key, entity)
    }
    put(name)
    aliases.forEach(put)
  }
}

const formKey = (kind: EntityKind, form: string) => (kind === 'place' ? placeKey(form) : keyOf(form))

export function finish(
  document: Document,
  register: Register,
  masthead: readonly MastheadName[],
  mentions: readonly Mention[],
  articleId: string,
): EntityIndex {
  const { text } = document
  const at = new Map<number, Entity>()
  const genderOf = new Map<string, Gender>()
  const entities: Entity[] = []
  const seen = new Set<string>()
  const beside = new NamesBeside(document)
  for (const candidate of register.candidates) {
    const folded = displayName(candidate)
    const spans = candidate.mentions.map((mention) => spanOf(text, mention.start, mention.end))
    const name = printed(document, candidate, folded)
    const id = stableId(articleId, candidate.kind, folded)
    if (seen.has(id)) continue
    seen.add(id)
    const forms = [...candidate.forms].filter((form) => form.length > 2 || candidate.kind !== 'person')
    spans.push(...beside.find(forms, spans))
    if (spans.length > 1) spans.sort((a, b) => a.start - b.start)
    const aliases = new Set<string>()
    for (const { exact } of spans) if (exact !== name) aliases.add(exact)
    const entity: Entity = { id, kind: candidate.kind, name, aliases: [...aliases], mentions: spans }
    entities.push(entity)
    for (const span of spans) at.set(span.start, entity)
    if (candidate.gender) genderOf.set(id, candidate.gender)
  }
  const known = new KnownForms(entities)
  for (const { kind, start, end } of masthead) {
    const span = spanOf(text, start, end)
    const folded = titleCase(document.folded.slice(start, end))
    const entity = known.find(kind, folded)
    if (entity) {
      if (entity.mentions.some((m) => m.start === start)) continue
      entity.mentions.push(span)
      entity.mentions.sort((a, b) => a.start - b.start)
      if (span.exact !== entity.name && !entity.aliases.includes(span.exact)) entity.aliases.push(span.exact)
      continue
    }
    const short = kind === 'organization' ? shortenedPaper(entities, folded) : undefined
    if (short) {
      takeFullName(short, span)
      continue
    }
    const name = titleCase(span.exact)
    const made: Entity = {
      id: stableId(articleId, kind, folded),
      kind,
      name,
      aliases: name === span.exact ? [] : [span.exact],
      mentions: [span],
    }
    entities.push(made)
  }
  addHeadlineNames(document, articleId, entities, known)
  learnGenders(document, entities, genderOf)
  return { entities, at, mentions: [...mentions], genderOf }
}

/** "the Sentinel" of a story in The Ridgemont Sentinel. */
const shortenedPaper = (entities: readonly Entity[], masthead: string): Entity | undefined =>
  entities.find(
    ({ kind, name }) => kind === 'organization' && !name.includes(' ') && masthead.endsWith(` ${name}`),
  )

function takeFullName(entity: Entity, span: Span): void {
  const name = titleCase(span.exact)
  entity.aliases = [entity.name, ...(name === span.exact ? [] : [span.exact]), ...entity.aliases]
  entity.name = name
  entity.mentions = [...entity.mentions, span].sort((a, b) => a.start - b.start)
}

/** Countries, regions and well-known bodies that only a headline names; other capitals of a headline tell nothing. */
function addHeadlineNames(
  document: Document,
  articleId: string,
  entities: Entity[],
  forms: KnownForms,
): void {
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
        const isNamed = entities.some((e) => e.mentions.some((m) => m.start <= start && start < m.end))
        const known = isNamed || forms.find(kind, name) !== undefined
        if (known) break
        const made: Entity = {
          id: stableId(articleId, kind, name),
          kind,
          name,
          aliases: [],
          mentions: [spanOf(document.text, start, start + name.length)],
        }
        entities.push(made)
        break
      }
    }
  }
}

/** The display name with the marks of the text. */
function printed(document: Document, candidate: Candidate, folded: string): string {
  const plain = withoutThe(folded)
  const mention = candidate.mentions.find((m) => withoutThe(m.name) === plain)
  if (!mention) return folded
  const exact = document.text.slice(mention.start, mention.end)
  if (exact !== folded && exact === folded.toUpperCase()) return folded
  const whole = exact.length === folded.length ? exact : withoutThe(exact)
  return candidate.kind === 'person' ? withoutStoryCapitals(whole) : whole
}

/** "KEEGAN Rossiter" of a story's first words, whose first has capitals for a dress. */
const withoutStoryCapitals = (name: string): string =>
  name.replace(
    /^(\p{Lu})(\p{Lu}{2,})(?= \p{Lu}\p{Ll})/u,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  )
