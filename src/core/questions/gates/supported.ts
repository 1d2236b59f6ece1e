import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../../article/calendar'
import { hasDoubleYear } from '../../facts/dates/double-year'
import { normal, words } from '../../grading/normalise'
import { parseFigure } from '../../grading/parse-figure'
import { bareStem } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import { isThirdPerson } from '../../facts/verb-forms'
import { isFinite, parseClause } from '../language/clause'
import { tokenise } from '../language/tokens'
import { unquoted } from './gate'
import { findDate, saysDate } from '../language/dates'
import type { DateFact } from '../../facts/model'
import { inSpan, perContext, type Context } from '../context'
import type { Gate } from './gate'

const STAND_INS = /\b(he|she|it|they|his|her|its|their|the \p{Ll}+)\b/iu

/** "At about 4:40 a.m.": a rough time must not become an exact one. */
const ROUGH =
  /\b(?:about|around|roughly|nearly|almost|shortly|just|some time) (?:before |after |past )?(?:\d{1,2}[:.]\d\d\b|\d{1,2} ?[ap]\.?m\b)/i
const HOUR = /\b\d\d:\d\d\b/
const isMadeExact = (stem: string, source: string): boolean =>
  HOUR.test(stem) &&
  ROUGH.test(source) &&
  !/\b(?:about|around|roughly|nearly|almost|shortly|just) \d/i.test(stem)

const DAY_WORD = new RegExp(
  `\\b(?:${WEEKDAY_PATTERN}\\b|${MONTH_PATTERN}|[Tt]oday\\b|[Tt]onight\\b|[Yy]esterday\\b|[Tt]omorrow\\b|[Tt]hat (?:day|morning|afternoon|evening|night)\\b)`,
)

/** "Had been standing since 4 a.m.": of which day is told elsewhere, if anywhere. */
const isOfUnknownDay = (stem: string, source: string): boolean =>
  /\b\d\d:\d\d on (?:\p{Lu}\p{Ll}+ \d|\d{1,2} \p{Lu})/u.test(stem) && !DAY_WORD.test(source)

const OF_YEARS = /\b(?:last|this|next|current|previous|following|coming|prior) year\b/
const countsOtherYears = perContext(({ analysis }) => hasDoubleYear(analysis.article.text))

/**
 * "Fell in 2023-24 and recovered only slightly last year", "Sh118 billion this year" in a story of a budget for 2021/22:
 * a season or a financial year, and perhaps no year of the calendar.
 */
const isOtherYear = ({ fact, context }: Draft, stem: string): boolean =>
  OF_YEARS.test(fact.sentence.exact) && !OF_YEARS.test(stem) && countsOtherYears(context)

/** "In the last week of January, when places are often reallocated": no January of one year. */
const RECURRING =
  /\b(?:often|always|usually|typically|annually|(?:each|every) (?:year|month|week|spring|summer|autumn|winter|season))\b/i

/** Verbs whose present announces one day. */
const ANNOUNCING =
  /^(?:be|begin|start|open|reopen|end|close|take|expire|come|go|meet|return|launch|run|have|say)$/

/** "Lets water through its turbines in January": the present and a bare month tell of every January. */
function isHabit({ fact, statement }: Draft): boolean {
  if (fact.kind !== 'date' || fact.date.granularity !== 'month' || /\d/.test(fact.span.exact)) return false
  const clause = parseClause(statement.replace(/\.$/, ''))
  if (!clause) {
    const verbs = tokenise(unquoted(statement)).filter(isFinite)
    return (
      verbs.length > 0 &&
      verbs.every(({ text }) => isThirdPerson(text) && !ANNOUNCING.test(text.replace(/e?s$/, '')))
    )
  }
  return (
    (clause.tense === 'present' || clause.tense === 'present-third') &&
    clause.auxiliary === null &&
    !ANNOUNCING.test(clause.base)
  )
}

/** Within so many months before the day of publication a bare "August" is surely the last one. */
const NEAR = 5
const TELLS_YEAR = /\d{4}|\b(?:last|next|this|that|previous|following|later|earlier|ago)\b/i

/**
 * "A review in August", in a story of June, made August of the year before: which one is meant is not certain. What
 * "is to open on October 1" lies ahead, however far.
 */
function isFarBack({ date, span }: DateFact, { analysis: { article } }: Context): boolean {
  if (article.publishedOn === null || !/^(?:month|day)$/.test(date.granularity)) return false
  const isSince = /\bsince (?:early |late |mid-)?$/i.test(article.text.slice(0, span.start).slice(-16))
  if (TELLS_YEAR.test(span.exact) || isSince) return false
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return monthOf(article.publishedOn) - monthOf(date.value) > NEAR
}

const farBack = perContext((context): readonly DateFact[] =>
  context.facts.filter((fact): fact is DateFact => fact.kind === 'date' && isFarBack(fact, context)),
)

/** The date that the question writes out although its year is not certain. */
const unsureDate = ({ context, fact, statement, stem, key }: Draft): DateFact | undefined =>
  farBack(context).find(
    (other) =>
      other.sentence.start === fact.sentence.start &&
      [statement, stem, key].some((text) => findDate(text, other.date) !== null),
  )

/** The key follows from the stored source sentence, and both stand in the article as the fact says. */
export const supported: Gate = {
  name: 'supported',
  check({ draft, item }) {
    const { fact, context, key } = draft
    const { text } = context.analysis.article
    const stem = bareStem(item.stem).words
    for (const span of [fact.span, fact.sentence])
      if (text.slice(span.start, span.end) !== span.exact)
        return 'The source no longer stands where the fact says.'
    if (isMadeExact(stem, fact.sentence.exact)) return 'The article gives only a rough time.'
    if (isOfUnknownDay(stem, fact.sentence.exact)) return 'The article does not say of which day the hour is.'
    if (isOtherYear(draft, stem)) return 'The article speaks of seasons and not of calendar years.'
    const unsure = unsureDate(draft)
    if (unsure) return `The article does not say of which year “${unsure.span.exact}” is.`
    if (!inSpan(fact.span, fact.sentence)) return 'The answer stands outside its sentence.'
    if (draft.answer === 'date' && fact.kind === 'date') {
      if (!/\d{4}/.test(fact.span.exact) && RECURRING.test(fact.sentence.exact))
        return 'What is told happens again and again.'
      if (isHabit(draft)) return 'What is told happens every year.'
      if (fact.date.needsPublicationDate) return 'The date depends on a day of publication that is not known.'
      return saysDate(key, fact.date.value) || fact.date.granularity === 'time'
        ? null
        : `“${key}” is not the date of the fact.`
    }
    if (draft.answer === 'figure' && fact.kind === 'figure') {
      if (fact.figure.value === null) return 'The article names no number.'
      const written = parseFigure(key)
      if (!written) return `“${key}” is no amount.`
      const value = fact.figure.value
      return Math.abs(written.value - value) <= Math.abs(value) * 1e-6
        ? null
        : `“${key}” is not the amount of the fact.`
    }
    if (draft.entity) {
      const { entity } = draft
      // "Office for the District" out of "the Attorney's Office for the District" names nobody.
      if (
        entity.mentions.length > 0 &&
        entity.mentions.every(
          ({ start, exact }) => /['’]s $/.test(text.slice(0, start)) && / /.test(exact),
        ) &&
        entity.kind === 'organization'
      )
        return `“${entity.name}” is only the end of a name.`
      const isThere =
        fact.entities.includes(entity.id) ||
        (fact.kind === 'quote' && fact.quote.speakerId === entity.id) ||
        entity.mentions.some((mention) => inSpan(mention, fact.sentence)) ||
        normal(fact.sentence.exact).includes(normal(entity.name)) ||
        // "It allowed five to return": the statement says whom the pronoun stands for.
        (STAND_INS.test(fact.sentence.exact) &&
          [entity.name, ...entity.aliases].some((form) => fact.statement.includes(form)))
      return isThere ? null : `${entity.name} is not named in the source sentence.`
    }
    return words(key).every((word) => context.vocabulary.has(word))
      ? null
      : 'The answer has words that the article has not.'
  },
}
