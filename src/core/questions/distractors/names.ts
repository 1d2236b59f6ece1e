import organizations from '../../../../resources/data/organizations.json'
import regions from '../../../../resources/data/regions.json'
import type { Entity, Fact, Span } from '../../facts/model'
import { COUNTRIES, countryNamed, countryOfCapital } from '../../grading/countries'
import { words } from '../../grading/normalise'
import { inSpan, type Context } from '../context'
import { roleWords } from '../drafts/role'
import type { Draft } from '../drafts/draft'
import { isSameThing } from '../gates/unique-key'
import { shuffled, type Random } from '../random'
import type { Distractor } from './distractor'

type Class = 'person' | 'organization' | 'acronym' | 'country' | 'capital' | 'region' | 'feature' | 'place'

const REGIONS = new Set(regions)

/** Far more than any question shows, so that a book of names costs no more than an article's. */
const MOST = 24

/** Nobody is a baker in a river. */
const FEATURE =
  /\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait|Canal|Mount|Mountains?|Glacier|Channel|Road|Street|Avenue|Bridge)\b/

const isAcronym = (name: string): boolean => /^[\p{Lu}\d&.-]{2,7}$/u.test(name)

/** Options must be of one class and one display form: no country among cities, no acronym among full names. */
function classOf(name: string, kind: Entity['kind']): Class {
  if (kind === 'person') return 'person'
  if (kind === 'organization') return isAcronym(name) ? 'acronym' : 'organization'
  if (countryNamed(name)) return 'country'
  if (REGIONS.has(name)) return 'region'
  if (FEATURE.test(name)) return 'feature'
  return countryOfCapital(name) ? 'capital' : 'place'
}

/** What an article says of one of its names; asked again for every question, so it is made once. */
interface Profile {
  class: Class
  isInBody: boolean
  isSpeaker: boolean
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
  const made: Profile = {
    class: classOf(entity.name, entity.kind),
    // A name that stands only in the byline, a credit or clutter is nobody's answer.
    isInBody: article.paragraphs.some(
      ({ role, start, end }) =>
        role === 'body' && entity.mentions.some((mention) => mention.start >= start && mention.end <= end),
    ),
    isSpeaker: quote !== undefined,
    ...noteOn(entity, context, quote),
  }
  profiles.set(entity, made)
  return made
}

function noteOn(
  entity: Entity,
  context: Context,
  quote: Fact | undefined,
): { note: string; source: Span | null } {
  const { facts } = context.analysis
  const role = facts.find(
    (fact) =>
      fact.kind === 'role' &&
      fact.entities.includes(entity.id) &&
      context.entityNamed(fact.role.person)?.id === entity.id,
  )
  if (role?.kind === 'role') return { note: `In the article: ${roleWords(role)}.`, source: role.sentence }
  if (quote) return { note: `${entity.name} is quoted elsewhere in the article.`, source: quote.sentence }
  const naming = facts.find((fact) => entity.mentions.some((mention) => inSpan(mention, fact.sentence)))
  return {
    note: `${entity.name} is named in the article for something else.`,
    source: naming?.sentence ?? null,
  }
}

function isNamedIn(stem: string, entity: Entity): boolean {
  const plain = ` ${words(stem).join(' ')} `
  return [entity.name, ...entity.aliases].some((form) => plain.includes(` ${words(form).join(' ')} `))
}

function fromArticle(
  draft: Draft,
  context: Context,
  wanted: Class,
  origin: 'article' | 'library',
): Distractor[] {
  const { entity } = draft
  const isSpeakerWanted = draft.template.startsWith('speaker')
  return context.analysis.entities
    .filter((other) => other.kind === entity?.kind)
    .map((other) => ({ other, profile: profileOf(other, context) }))
    .filter(({ profile }) => profile.class === wanted && profile.isInBody)
    .filter(
      ({ other }) =>
        !isSameThing(other.name, draft.key) &&
        !other.aliases.some((form) => draft.accepted.includes(form)) &&
        !isNamedIn(draft.stem, other),
    )
    .sort(
      (a, b) =>
        Number(isSpeakerWanted && b.profile.isSpeaker) - Number(isSpeakerWanted && a.profile.isSpeaker) ||
        b.other.mentions.length - a.other.mentions.length,
    )
    .map(({ other, profile: { note, source } }): Distractor => {
      if (origin === 'library')
        return { text: other.name, origin, note: 'From another article of the quiz.', order: 0 }
      return source
        ? { text: other.name, origin, note, source, order: 0 }
        : { text: other.name, origin, note, order: 0 }
    })
}

function fromTables(draft: Draft, wanted: Class, random: Random): string[] {
  const { key } = draft
  if (wanted === 'country') {
    const own = countryNamed(key)
    return shuffled(
      COUNTRIES.filter((country) => country.continent === own?.continent),
      random,
    ).map(({ name }) => name)
  }
  if (wanted === 'capital') {
    const own = countryOfCapital(key)
    return shuffled(
      COUNTRIES.filter((country) => country.continent === own?.continent),
      random,
    ).map(({ capital }) => capital)
  }
  if (wanted === 'acronym') return shuffled(organizations.short, random)
  if (wanted === 'organization')
    return shuffled(draft.stem.includes('hich company') ? organizations.company : organizations.body, random)
  return []
}

/** Other names for a question whose answer is one: the article's first, then the other articles', then a table's. */
export function nameDistractors(draft: Draft, contexts: readonly Context[], random: Random): Distractor[] {
  if (!draft.entity) return []
  const wanted = classOf(draft.key, draft.entity.kind)
  const own = fromArticle(draft, draft.context, wanted, 'article')
  const others = contexts
    .filter((context) => context !== draft.context)
    .flatMap((context) => shuffled(fromArticle(draft, context, wanted, 'library'), random))
  const table = fromTables(draft, wanted, random)
    .filter(
      (name) => !isSameThing(name, draft.key) && !draft.context.spoken.includes(` ${words(name).join(' ')} `),
    )
    .map((text): Distractor => ({ text, origin: 'table', note: 'Not in the article.', order: 0 }))
  const result: Distractor[] = []
  for (const option of [...own, ...others, ...table])
    if (result.length < MOST && !result.some((other) => isSameThing(other.text, option.text)))
      result.push(option)
  return result
}
