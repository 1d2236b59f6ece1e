import type { Article, Entity, Fact, Span } from '../../facts/model'
import { firstNameGender } from '../../facts/names/gazetteer'
import { countryNamed } from '../../grading/countries'
import { spaced } from '../../grading/normalise'
import { inSpan, type Context } from '../context'
import type { Draft } from '../drafts/draft'
import { roleWords } from '../drafts/role'
import { isSurelyPerson } from '../drafts/surely-person'
import { bodiesFit, bodyKindOf } from './body-kind'
import type { Distractor } from './distractor'
import { countriesInStem, countriesOf } from './home'
import { isWholeName } from './person-form'
import { isNoPlace, placeClassOf, placesFit, type PlaceClass } from './place-class'
import { roleClassOf } from './role-class'
import { countriesAround } from './tables/places'

/** What an article says of one of its names; asked again for every question, so it is made once. */
interface Profile {
  place: PlaceClass | null
  body: string | null
  role: string | null
  isInBody: boolean
  isSpeaker: boolean
  isPerson: boolean
  /** Speaks in the article, or could: nobody who is told of as dead. */
  mayHaveSaid: boolean
  /** For the reader who chose it, and the sentence that shows it. */
  note: string
  source: Span | null
}

const profiles = new WeakMap<Entity, Profile>()

function profileOf(entity: Entity, context: Context): Profile {
  const known = profiles.get(entity)
  if (known) return known
  const { article, facts } = context.analysis
  const quote = facts.find((fact) => fact.kind === 'quote' && fact.quote.speakerId === entity.id)
  const role = facts.find(
    (fact) =>
      fact.kind === 'role' &&
      fact.entities.includes(entity.id) &&
      context.entityNamed(fact.role.person)?.id === entity.id,
  )
  const made: Profile = {
    place: entity.kind === 'place' ? placeClassOf(entity, context) : null,
    body: entity.kind === 'organization' ? bodyKindOf(entity.name) : null,
    role: role?.kind === 'role' ? role.role.role : null,
    // A name that stands only in the byline, the dateline, a credit or clutter is nobody's answer.
    isInBody: article.paragraphs.some(
      ({ role, start, end }) =>
        role === 'body' &&
        entity.mentions.some(
          (mention) => mention.start >= start + datelineIn(article, start) && mention.end <= end,
        ),
    ),
    isSpeaker: quote !== undefined,
    isPerson: entity.kind === 'person' && isSurelyPerson(entity, context),
    mayHaveSaid: quote !== undefined || !isDead(entity, context),
    ...noteOn(entity, context, role, quote),
  }
  profiles.set(entity, made)
  return made
}

/** Length of the dateline with which a paragraph begins: "CARAVELÍ, Peru (Meridian News Service)"; 0 without one. */
const datelineIn = ({ text, dateline }: Article, start: number): number =>
  dateline !== null && text.startsWith(dateline, start) ? dateline.length : 0

/** "Isobel Garrioch, who died in 1959", "the body of Dennis Rourke": named where somebody's death is told. */
function isDead({ mentions }: Entity, { analysis }: Context): boolean {
  return analysis.facts.some(
    ({ sentence }) => DEATH.test(sentence.exact) && mentions.some((mention) => inSpan(mention, sentence)),
  )
}
const DEATH =
  /\b(?:died|dead|deaths?|dies|killed|drowned|body of|late|buried|funeral|survived by|leaves (?:his|her) \p{L}+|mourned|murder\w*|born in 1[5-8]\d\d)\b/iu

function noteOn(
  entity: Entity,
  context: Context,
  role: Fact | undefined,
  quote: Fact | undefined,
): { note: string; source: Span | null } {
  if (role?.kind === 'role') return { note: `In the article: ${roleWords(role)}.`, source: role.sentence }
  if (quote) return { note: `${entity.name} is quoted elsewhere in the article.`, source: quote.sentence }
  const naming = context.analysis.facts.find((fact) =>
    entity.mentions.some((mention) => inSpan(mention, fact.sentence)),
  )
  return {
    note: `${entity.name} is named in the article for something else.`,
    source: naming?.sentence ?? null,
  }
}

const plainForms = new WeakMap<Entity, string[]>()

function isNamedIn(plain: string, entity: Entity): boolean {
  let forms = plainForms.get(entity)
  if (!forms) {
    forms = [entity.name, ...entity.aliases].map((form) => spaced(form))
    plainForms.set(entity, forms)
  }
  return forms.some((form) => plain.includes(form))
}

/** A name this much longer than the key is no company for it. */
const MOST_LONGER = 2
const SLACK = 20

const isAcronym = (name: string): boolean => /^[\p{Lu}\d&.-]{2,7}$/u.test(name)

/** How well a name of an article goes with the key: 0 best, null not at all. */
function fitOf(draft: Draft, key: Profile, other: Entity, profile: Profile): number | null {
  switch (other.kind) {
    case 'person':
      if (!profile.isPerson || (isWholeName(draft.key) && !isWholeName(other.name))) return null
      return key.role !== null && profile.role !== null && roleClassOf(key.role) === roleClassOf(profile.role)
        ? 0
        : 1
    case 'organization':
      if (isAcronym(draft.key) !== isAcronym(other.name)) return null
      if (other.name.length > MOST_LONGER * draft.key.length && other.name.length > draft.key.length + SLACK)
        return null
      return bodiesFit(key.body, profile.body, /\bhich company\b/.test(draft.stem))
    case 'place':
      // A place that speaks is a government or a person taken for a place.
      if (isNoPlace(other.name) || (profile.isSpeaker && profile.place !== 'country')) return null
      return placeFitOf(draft, key.place ?? 'unknown', other, profile.place ?? 'unknown')
  }
}

/** Towns of the key's own country go before those abroad. */
const ABROAD = 2

function placeFitOf(draft: Draft, key: PlaceClass, other: Entity, kind: PlaceClass): number | null {
  const country = kind === 'country' ? countryNamed(other.name) : null
  // "The Korean peninsula" names Korea.
  if (country && countriesInStem(draft).has(country.code)) return null
  const fit = placesFit(key, kind)
  if (fit === 0 && key === 'city') {
    const around = countriesAround(draft.key)
    return around.length === 0 || countriesAround(other.name).some((code) => around.includes(code))
      ? fit
      : ABROAD
  }
  if (fit !== 1 || key !== 'unknown') return fit
  // Beside a village that no table knows, only towns of the country that the story is about.
  const [home] = countriesOf(draft.context)
  return home !== undefined && countriesAround(other.name).includes(home) ? fit : null
}

/** Names that go with the key less well than this come after those of the tables. */
const LEAST_FIT = 1

/** Somebody named so often, or in the headline, is whom others speak of. */
const OFTEN = 4
const SPOKEN_OF = /(?<!\p{L})(he|him|his|she|her|hers)(?!\p{L})/iu

/** "“They thought she was joking”": whoever the story is about did not say that. */
function isSpokenOf({ fact, context }: Draft, { name, aliases, mentions }: Entity): boolean {
  if (fact.kind !== 'quote') return false
  const told =
    SPOKEN_OF.exec(fact.quote.words)?.[1] ??
    /\b(?:described|called|remembered) (her|him)\b/i.exec(fact.sentence.exact)?.[1]
  if (told === undefined) return false
  const gender = firstNameGender(name.split(' ')[0] ?? '')
  if (gender === (/^h(?:e|im|is)$/i.test(told) ? 'female' : 'male')) return false
  const { headline } = context.analysis.article
  return mentions.length >= OFTEN || [name, ...aliases].some((form) => headline.includes(form))
}

/** A question of what was done may ask who said something, too. */
const WHO_SAID =
  /^Who (?:also )?(?:said|told|added|warned|argued|announced|explained|noted|recalled|promised)\b/

/** Names of one article that are of the key's kind and class, those that go with it best first. */
function namesOf(
  draft: Draft,
  context: Context,
  isMakeshift: boolean,
): { other: Entity; profile: Profile }[] {
  const { entity } = draft
  if (!entity) return []
  const key = profileOf(entity, draft.context)
  const isSpeakerWanted = draft.template.startsWith('speaker') || WHO_SAID.test(draft.stem)
  const plain = spaced(draft.stem)
  return context.analysis.entities
    .filter((other) => other.kind === entity.kind && other !== entity && !isNamedIn(plain, other))
    .filter((other) => !isSpeakerWanted || other.kind !== 'person' || !isSpokenOf(draft, other))
    .flatMap((other) => {
      const profile = profileOf(other, context)
      const fit =
        profile.isInBody && (profile.mayHaveSaid || !isSpeakerWanted)
          ? fitOf(draft, key, other, profile)
          : null
      return fit === null || fit > LEAST_FIT !== isMakeshift ? [] : [{ other, profile, fit }]
    })
    .sort(
      (a, b) =>
        Number(isSpeakerWanted && b.profile.isSpeaker) - Number(isSpeakerWanted && a.profile.isSpeaker) ||
        a.fit - b.fit ||
        b.other.mentions.length - a.other.mentions.length,
    )
}

/** Other names of the key's own article; the makeshift ones are of another kind than the key. */
export function fromArticle(draft: Draft, isMakeshift = false): Distractor[] {
  return namesOf(draft, draft.context, isMakeshift).map(({ other, profile: { note, source } }) => ({
    text: other.name,
    origin: 'article',
    note,
    order: 0,
    ...(source ? { source } : {}),
  }))
}

/** Names of another article of the quiz. */
export function fromLibrary(draft: Draft, context: Context): Distractor[] {
  return namesOf(draft, context, false).map(({ other, profile: { role } }) => ({
    text: other.name,
    origin: 'library',
    note: role ? `From another article of the quiz: ${role}.` : 'From another article of the quiz.',
    order: 0,
  }))
}

/** The role that the article gives to the person asked for. */
export const roleOfKey = (draft: Draft): string | null =>
  draft.entity ? profileOf(draft.entity, draft.context).role : null

export const placeClassOfKey = (draft: Draft): PlaceClass =>
  (draft.entity && profileOf(draft.entity, draft.context).place) ?? 'unknown'
