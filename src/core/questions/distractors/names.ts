import { spaced } from '../../grading/normalise'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import { isSamePerson, isSameThing } from '../gates/same-thing'
import { whyRight } from '../gates/unique-key'
import { shuffled, type Random } from '../random'
import type { Distractor } from './distractor'
import { countriesOfGroup, isOfGroup } from './country-groups'
import { fromArticle, fromLibrary } from './from-articles'
import { fromLikeness } from './from-likeness'
import { fromOffices } from './from-offices'
import { fromOrganizations } from './from-organizations'
import { containerOf, fromPlaces } from './from-places'
import { isLikely } from './person-form'
import { holds } from './tables/places'

/** As many wrong options as a question shows; a later source is asked only where the earlier ones gave fewer. */
const ENOUGH = 3
/** Some to choose from, so that the key can stand in more than one place. */
const MOST = 12
/** A key this much longer than all others would be known by its length. */
const MUCH_LONGER = 1.25
const SLACK = 12

/** "Umbilo" beside "Health Professions Council of South Africa": a bare word may be a place as well, and stands out. */
const isOfShape =
  (key: string) =>
  (text: string): boolean =>
    !key.includes(' ') || text.includes(' ') || /^\p{Lu}{2,}$/u.test(text)

const isTold = (draft: Draft, { text }: Distractor): boolean =>
  draft.key.length > MUCH_LONGER * text.length && draft.key.length > text.length + SLACK

/** "The first Nordic country": the others of the group. */
const fromGroup = (draft: Draft, random: Random): Distractor[] =>
  shuffled(countriesOfGroup(draft), random).map((text) => ({
    text,
    origin: 'table',
    note: 'Not in the article: another country of that group.',
    order: 0,
  }))

function fromTables(draft: Draft, random: Random): Distractor[] {
  const { spoken } = draft.context
  const options =
    draft.entity?.kind === 'person'
      ? fromOffices(draft, random)
      : draft.entity?.kind === 'place'
        ? [...fromGroup(draft, random), ...fromPlaces(draft, random)]
        : [...fromLikeness(draft, random), ...fromOrganizations(draft, random)]
  // What the article names anywhere has been offered with its own note, or was refused.
  return options.filter(({ text }) => !spoken.includes(spaced(text)))
}

/** Other names for a question whose answer is one: the article's first, then the other articles', then a table's. */
export function nameDistractors(draft: Draft, contexts: readonly Context[], random: Random): Distractor[] {
  const { entity, key, stem, context } = draft
  if (!entity) return []
  const isSame = entity.kind === 'person' ? isSamePerson : isSameThing
  const isFitting =
    entity.kind === 'person'
      ? isLikely(stem, key)
      : entity.kind === 'organization'
        ? isOfShape(key)
        : isOfGroup(draft)
  const container = entity.kind === 'place' ? containerOf(draft) : null
  const result: Distractor[] = []
  const sources = [
    () => fromArticle(draft),
    () =>
      contexts
        .filter((other) => other !== context)
        .flatMap((other) => shuffled(fromLibrary(draft, other), random)),
    () => fromTables(draft, random),
    () => fromArticle(draft, true),
  ]
  for (const source of sources) {
    if (result.length >= ENOUGH && !result.every((option) => isTold(draft, option))) break
    for (const option of source()) {
      if (result.length >= MOST) break
      const isOut =
        !isFitting(option.text) ||
        (container !== null && !holds(container, option.text)) ||
        result.some((other) => isSame(other.text, option.text)) ||
        whyRight(option, draft) !== null
      if (!isOut) result.push(option)
    }
  }
  // Where the key is long, the longest come first, so that it is not known by its length.
  return result.every((option) => !isTold(draft, option))
    ? result
    : result.sort((a, b) => Number(isTold(draft, a)) - Number(isTold(draft, b)))
}
