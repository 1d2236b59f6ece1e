/** What a story tells by the way, far down and of something that its headline does not speak of. */
import type { Fact } from '../../facts/model'
import { words } from '../../grading/normalise'
import { bareStem } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import { parseClause } from '../language/clause'
import { isParticiple } from '../language/verbs'

/** Counts up to this are most often by the way: nine hours, three concerts, five places. */
export const SMALL = 100
/** Part of the body, from its beginning, in which what is told is the news. */
const NEWS = 0.3

/** What is never told by the way. */
const GRAVE =
  /\b(?:people|dead|killed|died|deaths?|injured|wounded|missing|jobs|workers|seats|votes|countries|states|cases|houses|homes|schools)\b/i

/** "Jurors took _____ hours": a small number far down in the story, of something that its headline does not speak of. */
export function isByTheWay(draft: Draft): boolean {
  const { fact, stem } = draft
  if (fact.kind !== 'figure' || !Number.isInteger(fact.figure.value)) return false
  const { value, unit } = fact.figure
  if (value === null || value > SMALL || unit === 'percent' || /^[A-Z]{3}$/.test(unit ?? '')) return false
  if (GRAVE.test(`${unit} ${stem}`)) return false
  return depthOf(draft) >= NEWS && !takesUpHeadline(draft)
}

/** How far a part of the body lies behind its beginning, from 0 to 1. */
function depthOf({ fact, context }: Draft): number {
  const body = context.analysis.article.paragraphs.filter(({ role }) => role === 'body')
  return body.findLastIndex(({ start }) => start <= fact.sentence.start) / body.length
}

/** Whether the question has a longer word of the headline. */
export function takesUpHeadline({ stem, context }: Draft): boolean {
  const asked = new Set(words(bareStem(stem).words))
  return words(context.analysis.article.headline).some((word) => word.length > 3 && asked.has(word))
}

/** "On Thursday": a day of the news week, told by its name alone. */
export const isNamedDay = (fact: Fact): boolean =>
  fact.kind === 'date' && fact.date.granularity === 'day' && !/\d/.test(fact.span.exact)

/** "By Friday evening the line had shrunk": a weekday of the news week, and not what the story turns on. */
export function isPassingDay(draft: Draft): boolean {
  const { fact } = draft
  if (fact.kind !== 'date' || !isNamedDay(fact)) return false
  const { publishedOn } = draft.context.analysis.article
  const isAhead = publishedOn !== null && fact.date.value > publishedOn
  return !isAhead && depthOf(draft) >= NEWS && !takesUpHeadline(draft)
}

/** "Some of the 612 cancers" */
const MOST_BEFORE_NUMBER = 3

/**
 * "The owner of a house assessed at _____ would pay $115 a year more": a number that only tells of whom or what, or
 * when, before a verb behind which another one stands.
 */
export function isBesideMain({ fact, context, statement, slot }: Draft): boolean {
  if (fact.kind !== 'figure' || !slot) return false
  const clause = parseClause(statement.replace(/\.$/, ''))
  const [verb] = clause ? [clause.auxiliary, ...clause.verbs] : []
  const head = clause?.subject[0]
  if (!clause || !verb || !head || slot.start >= verb.start) return false
  // "Some 612 cancers were detected", "$280 million was spent": the number is what it is about.
  const isHead =
    slot.start >= head.start &&
    statement.slice(head.start, slot.start).trim().split(' ').length <= MOST_BEFORE_NUMBER
  if (isHead) return false
  const behind = statement.slice(verb.end)
  return context.facts.some(
    (other) =>
      other.kind === 'figure' &&
      other.id !== fact.id &&
      other.sentence.start === fact.sentence.start &&
      behind.includes(other.span.exact),
  )
}

/** "Whose van was found in _____", far down: where something was that the headline does not speak of. */
export const isPassingPlace = (draft: Draft): boolean => depthOf(draft) >= NEWS && !takesUpHeadline(draft)

/** "A measure recommended by an inquiry in _____": the date of a participle that only says which thing is meant. */
export function isOfParticiple({ statement, slot }: Draft): boolean {
  const clause = slot && parseClause(statement.replace(/\.$/, ''))
  if (!clause) return false
  const before = [...clause.subject, ...clause.rest].filter(({ end }) => end <= slot.start)
  const at = before.findLastIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  // "Said it had closed in May" has a clause of its own.
  const hasClause = before
    .slice(0, Math.max(0, at))
    .some(({ text, pos }) => pos === 'PRON' || OPENER.test(text))
  return (
    at > 0 &&
    isParticiple(before[at]!.text) &&
    /^(?:NOUN|PROPN|PUNCT)$/.test(before[at - 1]!.pos) &&
    !hasClause
  )
}

const OPENER = /^(?:that|which|who|when|where|while|as|after|before|because|if|and|but)$/i

const MARKET =
  /\b(?:shares?|stock|yields?|futures|contract)\b.*\b(?:closed|slipped|fell|rose|touched|traded|ended|edged|settled|gained|lost)\b.*\b(?:at|to|touched|from) _____|\bshares?\b.*\b(?:slipped|jumped|fell|rose|gained|lost|dropped|climbed|sank|surged|tumbled|edged|slid|added) (?:by )?_____|\b(?:index|shares?|stock|futures|Brent|crude|gold|copper|oil|Sensex|Nifty|FTSE|Nasdaq|Nikkei|DAX|Hang Seng|Ibovespa|ASX|STI)\b.*\b(?:closed|ended|finished|was trading|were trading|traded|trades|stand|stood|standing)\b.{0,16} _____/i

/** "The yield on ten-year debt slipped to _____": one day's price, in a story of something else. */
export const isMarketTick = (draft: Draft): boolean =>
  MARKET.test(draft.stem) && depthOf(draft) >= NEWS && !takesUpHeadline(draft)
