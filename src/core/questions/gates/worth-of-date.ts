/** Days, months and years that are not worth asking for. */
import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../../article/calendar'
import { bareStem } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import { isAttributive } from './attributive'
import { isNamedDay, isOfParticiple, isPassingDay } from './by-the-way'
import { DAY_OF_MOVE } from './markets'
import { isBesideSpeech, isInShortSpeech } from './within-speech'

/** Years after which the founding of a body is its history and no news. */
const HISTORY = 3

/** "In which year was the company founded?", in a story of this year's results. */
function isFounding({ fact, stem, context }: Draft): boolean {
  if (fact.kind !== 'date' || !/\b(?:founded|established|incorporated)\b/.test(bareStem(stem).words))
    return false
  const { publishedOn } = context.analysis.article
  return (
    publishedOn !== null && Number(publishedOn.slice(0, 4)) - Number(fact.date.value.slice(0, 4)) > HISTORY
  )
}

/** "A Budget for 2026-27": the year that is meant anyhow. */
const isBudgetYear = ({ fact }: Draft): boolean =>
  fact.kind === 'date' && /^\d{4}[-–/]\d{2}$/.test(fact.span.exact)

const WHEN_SAID =
  /\b(?:said|says|heard|showed|shown|told|reported|learned|revealed) (?:(?:on|in) )?_____|\b(?:On which date|In which month) did [^,]{1,60}? (?:say|tell|report)\b/
/** "According to an evaluation published on Thursday" */
const WHEN_PUBLISHED = /\b(?:published|released|issued|posted)(?: online)? on _____/

/** "The _____ Refugee Convention": the year is part of the name. */
const OF_A_NAME =
  /_____ (?:\p{Lu}[\p{L}-]+ )*(?:Convention|Treaty|Agreement|Accords?|Act|Protocol|Constitution|Declaration|Charter|Olympics|Games|Championships?|World Cup)\b|\b(?:Act|Code|Ordinance|Convention|Treaty|Law),? (?:of )?_____/u
/** "“I've been in this town since _____”" */
const OF_A_LIFE =
  /\bI(?:['’]ve| have) (?:been|lived|worked|farmed|fished|played|taught|run) [^”"]*\bsince _____/u
const KNOWN_TO_ALL =
  /\b(?:invasion of Ukraine|(?:[Ff]irst|[Ss]econd) [Ww]orld [Ww]ar|[Cc]ovid-19 pandemic (?:began|struck|hit)|attacks of September|fall of the Berlin Wall|Brexit referendum)\b/

const DAY = `(?:${WEEKDAY_PATTERN}|${MONTH_PATTERN} ?\\d*|\\d{1,2})`
const PAIR_BEHIND = new RegExp(`^,? (?:and|or|through|to|until) (?:on )?${DAY}\\b`, 'u')
/** "Robbed branches in Caldwell on Aug. 19 and Boise on Aug. 29" */
const ELSEWHERE_BEHIND = new RegExp(`^,? and (?:in |at )?\\p{Lu}[\\p{L}. ]+ (?:on|in) ${DAY}`, 'u')
const PAIR_BEFORE = new RegExp(`\\b${DAY},? (?:and|or|through|to|until) (?:on )?$`, 'u')

const YEAR_BEHIND = /^,? (?:(?:and|or) )?(?:again )?in (?:\p{Lu}\p{Ll}+ )?\d{4}\b/u
const YEAR_BEFORE = /\bin (?:\p{Lu}\p{Ll}+ )?\d{4},? (?:(?:and|or) )?(?:again )?in (?:\p{Lu}\p{Ll}+ )?$/u

/** "Voting will be held Tuesday and Wednesday", "looked at a bridge in 1934, in 1961 and in 2008": one of several. */
function isOneOfTwo({ fact: { span, sentence } }: Draft): boolean {
  const before = sentence.exact.slice(0, span.start - sentence.start)
  const behind = sentence.exact.slice(span.end - sentence.start)
  return (
    [YEAR_BEHIND, PAIR_BEHIND, ELSEWHERE_BEHIND].some((one) => one.test(behind)) ||
    [YEAR_BEFORE, PAIR_BEFORE].some((one) => one.test(before))
  )
}

/** Why nobody needs to know the date that is asked for; null where somebody does. */
export function whyNoDate(draft: Draft): string | null {
  const { fact, stem, statement, slot, context } = draft
  if (slot && isBesideSpeech(statement, slot)) return 'Where or when it was said is not the news.'
  // "The minutes of the _____ session"
  if (isAttributive(stem) || (draft.frame === 'gap' && isOfParticiple(draft)))
    return 'The date only says which thing is meant.'
  if (slot && isInShortSpeech(statement, slot)) return 'The date is only a turn of speech.'
  if (fact.kind !== 'date') return null
  // "Inflation has eased from a peak of 18 per cent in 2023": the time is that of the peak.
  if (/^(?:On|In) (?:which|what) \p{L}+ (?:has|have) /u.test(bareStem(stem).words))
    return 'The date is that of another thing in the sentence.'
  const isDay = fact.date.granularity === 'day'
  if (isDay && /\b(?:weeks?|months?|years?)\b.*\b(?:later|earlier|before|after)\b/i.test(fact.span.exact))
    return 'The article gives no exact day.'
  if (/\b(?:years?|months|decades?|centur(?:y|ies)) ago$|\byear[- ]?end$/i.test(fact.span.exact))
    return 'The article gives no exact year.'
  // "Anton Havlíček died in 2009", in the obituary of his wife
  const dead = /^((?:\p{Lu}[\p{L}.’'-]+ ?){1,4})(?<= )died (?:in|on) _____\.$/u.exec(
    bareStem(stem).words,
  )?.[1]
  if (
    dead !== undefined &&
    !dead
      .trim()
      .split(' ')
      .some((word) => context.analysis.article.headline.includes(word))
  )
    return 'Somebody’s private life is not the news.'
  // "By yesterday, 63 trucks were parked": the day on which somebody counted.
  if (
    /^By which (?:date|month) (?:were|was|had|have|has)\b/.test(bareStem(stem).words) ||
    /^By _____, [^,]*\b(?:were|was|had)\b/.test(stem)
  )
    return 'On which day it was counted is not the news.'
  if (DAY_OF_MOVE.test(stem)) return 'On which day a price moved is not worth learning.'
  if (OF_A_LIFE.test(stem)) return 'How long somebody has done it is told by the way.'
  if (OF_A_NAME.test(stem) || KNOWN_TO_ALL.test(stem)) return 'Everybody knows that without the article.'
  if (isDay && /\bborn\b/.test(stem)) return 'The exact day of a birth is not worth learning.'
  if (isPassingDay(draft)) return 'The day is told by the way.'
  if (isOneOfTwo(draft)) return isDay ? 'More than one day is right.' : 'More than one year is right.'
  if (isBudgetYear(draft)) return 'The financial year is not the news.'
  if (isFounding(draft)) return 'The founding of a body is not the news.'
  if (WHEN_SAID.test(stem) || (isNamedDay(fact) && WHEN_PUBLISHED.test(stem)))
    return 'When it was said is not the news.'
  const isThisYear = fact.date.value === context.analysis.article.publishedOn?.slice(0, 4)
  return isThisYear && !fact.span.exact.includes(fact.date.value)
    ? 'The year is only that of the article.'
    : null
}
