import { isSameRole } from './same-role'
import type { Entity, Span } from '../../facts/model'
import { gradeTyped } from '../../grading/grade'
import { normal, spaced } from '../../grading/normalise'
import { parseDate } from '../../grading/parse-date'
import { inSpan } from '../context'
import type { Draft } from '../drafts/draft'
import { officeOfRole, termsOf } from '../distractors/tables/offices'
import { holds } from '../distractors/tables/places'
import type { Option } from '../item'
import type { Candidate, Gate } from './gate'
import { factsAt, factsWith, saysTheSame } from './same-frame'
import { isSamePerson, isSameThing } from './same-thing'

export { isSameThing } from './same-thing'

/** The same stem asked of another fact of the article must not have another answer. */
function otherAnswer({ draft }: Candidate): string | null {
  const { fact, context } = draft
  if (fact.kind === 'quote') {
    const words = normal(fact.quote.words)
    const other = context.facts.find(
      (quote) =>
        quote.kind === 'quote' &&
        quote.quote.speakerId !== fact.quote.speakerId &&
        normal(quote.quote.words).includes(words),
    )
    return other?.kind === 'quote' ? other.quote.speaker : null
  }
  if (fact.kind !== 'role' || draft.template !== 'role-holder') return null
  const rival = context.facts.find(
    (other) =>
      other.kind === 'role' &&
      other.id !== fact.id &&
      normal(other.role.role) === normal(fact.role.role) &&
      normal(other.role.person) !== normal(fact.role.person),
  )
  return rival?.kind === 'role' ? rival.role.person : null
}

/** "The president" is whoever holds the office, by the article or by the table of offices. */
function isOfficeOf(text: string, person: string, draft: Draft): boolean {
  if (!/(?:^|\s)\p{Ll}/u.test(text)) return false
  const plain = normal(text)
  const { context } = draft
  const entity = context.entityNamed(person)
  const isRole = context.facts.some(
    (fact) =>
      fact.kind === 'role' &&
      normal(fact.role.role) === plain &&
      (context.entityNamed(fact.role.person)?.id ?? fact.role.person) === (entity?.id ?? person),
  )
  if (isRole) return true
  const office = officeOfRole(text)
  return (
    office !== null &&
    termsOf(person).some(
      (term) => term.class === office.class && (office.country === null || term.country === office.country),
    )
  )
}

/** Named in the sentence that is asked about, and not only within words that were quoted there. */
function takesPart(entity: Entity, { fact }: Draft): boolean {
  return entity.mentions.some(
    (mention: Span) =>
      inSpan(mention, fact.sentence) && !(fact.kind === 'quote' && inSpan(mention, fact.span)),
  )
}

const stemPlaces = new WeakMap<Draft, string[]>()

/** The places that the question names. */
function placesInStem(draft: Draft): string[] {
  const known = stemPlaces.get(draft)
  if (known) return known
  const plain = spaced(draft.stem)
  const found = draft.context.analysis.entities
    .filter(({ kind }) => kind === 'place')
    .filter(({ name, aliases }) => [name, ...aliases].some((form) => plain.includes(spaced(form))))
    .map(({ name }) => name)
  stemPlaces.set(draft, found)
  return found
}

/** The country of a town that the question names, or a place within another than the key is in. */
function isNearStem(text: string, draft: Draft): boolean {
  return placesInStem(draft).some(
    (place) => holds(text, place) || (holds(place, text) && !holds(place, draft.key)),
  )
}

function whyNameIsRight(text: string, draft: Draft): string | null {
  const { fact, context, key, answer } = draft
  const isSame = answer === 'person' ? isSamePerson : isSameThing
  if (isSame(text, key)) return `“${text}” is another name for “${key}”, or a part of it.`
  if (isOfficeOf(text, key, draft) || isOfficeOf(key, text, draft))
    return `“${text}” is the office of “${key}”.`
  const passers = fact.kind === 'quote' ? [fact.quote.relayedBy, fact.attribution] : [fact.attribution]
  if (passers.some((who) => who && who !== key && isSame(text, who))) return `“${text}” said so as well.`
  const entity = context.entityNamed(text)
  if (entity && entity.id !== draft.entity?.id) {
    if (takesPart(entity, draft)) return `“${text}” takes part in what is asked about.`
    const other = factsWith(entity.id, context).find((one) => saysTheSame(one, entity.name, draft))
    if (other) return `The article says the same of “${text}”.`
  }
  return answer === 'place' && isNearStem(text, draft) ? `“${text}” holds a place that is asked about.` : null
}

const YEAR = /\b\d{4}\b/

/** July 2026 for 14 July 2026, 2026 for both: the coarser date is right as well, and the finer one may be. */
function isSameDate(one: string, other: string): boolean {
  const [here, there] = [YEAR.exec(one)?.[0], YEAR.exec(other)?.[0]]
  if (here && there && here !== there) return false
  const [first, second] = [parseDate(one, true), parseDate(other, true)]
  if (first?.kind !== 'point' || second?.kind !== 'point') return false
  return (['year', 'month', 'day', 'hour', 'minute'] as const).every((part) => {
    const [mine, theirs] = [first.date[part], second.date[part]]
    return mine === undefined || theirs === undefined || mine === theirs
  })
}

function whyValueIsRight(option: Option, draft: Draft): string | null {
  const { fact, context, key, answer } = draft
  const { text, source } = option
  if (answer === 'date' && isSameDate(text, key)) return `“${text}” is right as well.`
  if (answer === 'figure' && fact.kind === 'figure') {
    const grade = gradeTyped(text, { kind: 'figure', key, accepted: [], rejected: [], figure: fact.figure })
    if (grade.verdict === 'right') return `“${text}” is right as well.`
  }
  if (!source) return null
  if (answer === 'date' && source.start === fact.sentence.start && draft.frame !== 'gap')
    return `“${text}” stands in the sentence that is asked about.`
  const other = factsAt(source.start, context).find(
    (one) => one.kind === fact.kind && saysTheSame(one, one.answer, draft),
  )
  return other ? `The article says the same of “${text}”.` : null
}

const answers = new WeakMap<Draft, Map<string, string | null>>()

/** Why a wrong option could be argued to be right, in one sentence; null when it is wrong beyond doubt. */
export function whyRight(option: Option, draft: Draft): string | null {
  const known = answers.get(draft) ?? new Map<string, string | null>()
  answers.set(draft, known)
  const kept = known.get(option.text)
  if (kept !== undefined) return kept
  const isValue = draft.answer === 'figure' || draft.answer === 'date'
  const reason = draft.accepted.some((form) => normal(form) === normal(option.text))
    ? `“${option.text}” is right as well.`
    : isValue
      ? whyValueIsRight(option, draft)
      : draft.answer === 'description' || draft.answer === 'expansion'
        ? isSameRole(option.text, draft.key)
          ? `“${option.text}” says the same as “${draft.key}”.`
          : null
        : whyNameIsRight(option.text, draft)
  known.set(option.text, reason)
  return reason
}

/** Only one option, and no other common answer, is right. */
export const uniqueKey: Gate = {
  name: 'unique key',
  check(candidate) {
    const rival = otherAnswer(candidate)
    if (rival) return `${rival} would be right as well.`
    for (const option of candidate.item.options ?? []) {
      const reason = option.origin === 'key' ? null : whyRight(option, candidate.draft)
      if (reason) return reason
    }
    return null
  },
}
