import { isKnownOrganization } from '../../facts/names/gazetteer'
import { countryNamed } from '../../grading/countries'
import { smallNumber } from '../../facts/number-words'
import { words } from '../../grading/normalise'
import { bareStem } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import { countriesOf } from '../distractors/home'
import { GAP } from '../item'
import { tokenise } from '../language/tokens'
import {
  SMALL,
  isBesideMain,
  isByTheWay,
  isMarketTick,
  isNamedDay,
  isOfParticiple,
  isPassingDay,
  isPassingPlace,
  takesUpHeadline,
} from './by-the-way'
import { unquoted, type Gate } from './gate'
import { isPassingVoice } from './passing-voice'

/** Whether the answer stands beside words that somebody says, and not in them. */
function isBesideSpeech(statement: string, slot: { start: number; end: number }): boolean {
  const speech = [...statement.matchAll(/[“"‘][^”"’]{12,}[”"’]/gu)]
  if (speech.length === 0) return false
  const isInside = speech.some(({ index, 0: words }) => index < slot.start && slot.end < index + words.length)
  return !isInside && /\b(?:said|says|told|asked|added|wrote|recalled|warned)\b/.test(statement)
}

/** "A diplomat in Djibouti said": a place that only describes who speaks. */
const isBeforeSaying = (statement: string, slot: { end: number }): boolean =>
  /^[^,;]{0,40} (?:said|says|told|warned|added|noted)\b/.test(statement.slice(slot.end))

/** "The _____ steps": a place before the noun that it tells apart. */
function isAttributive(stem: string): boolean {
  const at = stem.indexOf(GAP)
  if (at < 0) return false
  const [next] = tokenise(stem.slice(at + GAP.length).trimStart())
  return (
    stem[at + GAP.length] === ' ' && next !== undefined && next.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
  )
}

const PRIVATE =
  /\b(?:(?:first|second|third) (?:wife|husband|marriage)|divorced?|survived by|wedding of|gr[eo]w up (?:on|in))\b|_____ (?:\p{Ll}+ )?(?:sons|daughters|grandchildren|brothers|sisters|siblings)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|eldest|oldest|youngest) of _____ (?:children|siblings)\b|['’]s? (?:\p{Ll}+ )?(?:husband|wife|mother|father|son|daughter|brother|sister) (?:died?|was born|marr(?:y|ied))\b/iu

/** "In Fargo, North Dakota, and Toledo": the place is one of several. */
const isOneOfTwo = (statement: string, slot: { start: number; end: number }): boolean =>
  /^(?:, (?:in |at |to )?\p{Lu}[\p{L}. ]+)*,? and (?:in |at |to )?\p{Lu}/u.test(statement.slice(slot.end)) ||
  /\p{Lu}[\p{L}.]+,? and (?:in |at |to )?$/u.test(statement.slice(0, slot.start))

/** The same of a question that has no gap: "In which place will posts go", of "in Rotterdam and Antwerp". */
function isOneOfMore({ statement, slot, fact }: Draft): boolean {
  if (slot) return isOneOfTwo(statement, slot)
  const { start, exact } = fact.sentence
  return isOneOfTwo(exact, { start: fact.span.start - start, end: fact.span.end - start })
}

/** "“The body dried out for _____ summers”": within words that somebody said. */
const isInSpeech = (statement: string, slot: { start: number; end: number }): boolean =>
  [...statement.matchAll(/[“"][^”"]{12,}[”"]/gu)].some(
    ({ index, 0: words }) => index < slot.start && slot.end < index + words.length,
  )

const CONTINENT =
  /^(?:the )?(?:Europe|Asia|Africa|Oceania|(?:(?:North|South|East|West|Central|Southeast|Latin|Western|Eastern|Southern|Northern|Sub-Saharan) )+(?:America|Asia|Africa|Europe)|Middle East|Far East)$/

/** So few words around a date say nothing that one could know again. */
const FEW_WORDS = 8

/** "“Ask me in 2028,” she said": within a few words that somebody said. */
const isInShortSpeech = (statement: string, slot: { start: number; end: number }): boolean =>
  [...statement.matchAll(/[“"][^”"]+[”"]/gu)].some(
    ({ index, 0: words }) =>
      index < slot.start && slot.end < index + words.length && words.split(' ').length < FEW_WORDS,
  )

/** "“It is 385p too low,” the investor said": words of somebody whom the article does not name. */
function isSaidByNobody({ statement, slot, context }: Draft): boolean {
  if (!slot || !isInSpeech(statement, slot)) return false
  const outside = unquoted(statement)
  return !context.analysis.entities.some(({ name, aliases }) =>
    [name, ...aliases].some((form) => outside.includes(form)),
  )
}

const AMOUNT = '(?:[^\\s\\d]{0,3} ?)?\\d[\\d,.]*(?: \\p{L}+)?'
const FROM_AND_TO = new RegExp(
  `^ to ${AMOUNT}[^.;]{0,40} from ${AMOUNT}|^ from ${AMOUNT}[^.;]{0,40} to ${AMOUNT}`,
  'u',
)

/** "Grew 13% to $4.2 billion from $3.8 billion", "of 209 patients, 19 (9%)": the share follows from what stands beside it. */
function isReckoned(statement: string, slot: { start: number; end: number }): boolean {
  const before = statement.slice(0, slot.start)
  return (
    FROM_AND_TO.test(statement.slice(slot.end)) ||
    (/\d[\d,]*(?: \p{Ll}+){0,3},? ?(?:\(|or )$/u.test(before) && /\b(?:of|among) (?:the )?\d/i.test(before))
  )
}

/** "Fourteen of 18 had expected no change": of the remaining four nobody needs to read. */
function isSumOf(value: number, told: string): boolean {
  const numbers = words(told).flatMap(
    (word) => smallNumber(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : []),
  )
  return numbers.some((a, i) =>
    numbers.some((b, j) => i !== j && (a - b === value || (i < j && a + b === value))),
  )
}

/** "_____ residents, Michael Concannon and Delia Burke, died": as many as are named behind it. */
function isCountOfNames(value: number | null, stem: string): boolean {
  const list = /_____[^,;]*, ((?:\p{Lu}[\p{L}’'-]+[, ]+|and ){3,12}?(?:\p{Lu}[\p{L}’'-]+)),/u.exec(stem)?.[1]
  return list !== undefined && / and /.test(list) && list.split(/, (?:and )?| and /).length === value
}

/** Short forms that readers of any news know. */
const HOUSEHOLD = new Set(
  'WHO UN EU NATO US U.S. UK IMF UNICEF UNESCO FBI CIA NASA GDP CEO AI WTO OPEC BBC CNN NGO MP HIV DNA ICC FIFA FDA CDC EPA NHS ECB UEFA NBA NFL ISS DVD USAID OECD IAEA'.split(
    ' ',
  ),
)

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

/** The country in which the story happens. */
const isHome = ({ key, context }: Draft): boolean => {
  const country = countryNamed(key)
  return country !== null && country.code === countriesOf(context)[0]
}

/** Nothing that says nothing: "one of", "two of its allies", "both sides". */
export const worthAsking: Gate = {
  name: 'worth asking',
  check({ draft }) {
    const { fact, answer, stem, context, statement, slot } = draft
    if ((answer === 'place' || answer === 'date') && slot && isBesideSpeech(statement, slot))
      return 'Where or when it was said is not the news.'
    if (answer === 'place' && slot && isBeforeSaying(statement, slot))
      return 'Where the speaker sat is not the news.'
    // "At a school in Khurda, opinion was divided"
    if (answer === 'place' && /^(?:At|In|Outside|Inside) an? [^,]*_____/.test(stem))
      return 'Where an unnamed one stands is not the news.'
    // "A theorist at Jagiellonian University in Kraków"
    if (
      answer === 'place' &&
      /\b(?:University|Institute|College|Hospital|School|Laboratory|Bank|[Cc]ourt)\b[^.;]{0,30}\b(?:in|at) _____/.test(
        stem,
      )
    )
      return 'Where somebody’s employer sits is not the news.'
    // "A 51-year-old man from Scarborough was arrested"
    if (
      answer === 'place' &&
      /\b(?:man|woman|boy|girl|teenager|couple|operator|firm|company|supplier|farmer|driver|resident)\b (?:from|in|near) _____/i.test(
        stem,
      )
    )
      return 'Where an unnamed one stands is not the news.'
    if (answer === 'place' && draft.frame === 'gap' && isPassingPlace(draft))
      return 'Where it was is told by the way.'
    if (answer === 'date' && draft.frame === 'gap' && isOfParticiple(draft))
      return 'The date only says which thing is meant.'
    if (answer === 'place' && isAttributive(stem)) return 'The place only says which thing is meant.'
    // "The minutes of the _____ session"
    // "In which country have battery trains been promoted?", in a story of Germany.
    if (answer === 'place' && isHome(draft)) return 'The story tells its country anyhow.'
    if (answer === 'date' && isAttributive(stem)) return 'The date only says which thing is meant.'
    // "Work will shift to factories in _____ and Toledo"
    if (answer === 'place' && isOneOfMore(draft)) return 'More than one place is right.'
    // "According to one of the largest studies ever run in Asia"
    if (answer === 'place' && CONTINENT.test(draft.key)) return 'More than one place is right.'
    // "“Ask me in 2028,” she said"
    if (answer === 'date' && slot && isInShortSpeech(statement, slot))
      return 'The date is only a turn of speech.'
    // "Every morning she pushes a handcart to the tap"
    if (/^(?:Every|Each) (?:morning|evening|afternoon|night|day|week|weekend)\b/.test(stem))
      return 'That only sets the scene.'
    if (isSaidByNobody(draft)) return 'Whose words they are is not told.'
    if (PRIVATE.test(stem)) return 'Somebody’s private life is not the news.'
    if (isPassingVoice(draft)) return 'Who says it is not the news.'
    if (
      answer === 'date' &&
      /\b(?:weeks?|months?|years?)\b.*\b(?:later|earlier|before|after)\b/i.test(fact.span.exact) &&
      fact.kind === 'date' &&
      fact.date.granularity === 'day'
    )
      return 'The article gives no exact day.'
    if (answer === 'date' && /\byears? ago$/i.test(fact.span.exact)) return 'The article gives no exact year.'
    if (answer === 'date' && /\bborn\b/.test(stem) && fact.kind === 'date' && fact.date.granularity === 'day')
      return 'The exact day of a birth is not worth learning.'
    if (answer === 'date' && isPassingDay(draft)) return 'The day is told by the way.'
    if (
      fact.kind === 'abbreviation' &&
      (HOUSEHOLD.has(fact.abbreviation.short) || isKnownOrganization(fact.abbreviation.long))
    )
      return 'Everybody knows what it stands for.'
    if (answer === 'date' && isBudgetYear(draft)) return 'The financial year is not the news.'
    if (answer === 'date' && isFounding(draft)) return 'The founding of a body is not the news.'
    if (answer === 'date' && fact.kind === 'date') {
      if (
        /\b(?:said|says|heard|showed|shown|told|reported|learned|revealed) (?:(?:on|in) )?_____/.test(stem) ||
        /\b(?:On which date|In which month) did [^,]{1,60}? (?:say|tell|report)\b/.test(stem)
      )
        return 'When it was said is not the news.'
      // "According to an evaluation published on Thursday"
      if (isNamedDay(fact) && /\b(?:published|released|issued|posted)(?: online)? on _____/.test(stem))
        return 'When it was said is not the news.'
      const isThisYear = fact.date.value === context.analysis.article.publishedOn?.slice(0, 4)
      return isThisYear && !fact.span.exact.includes(fact.date.value)
        ? 'The year is only that of the article.'
        : null
    }
    if (answer !== 'figure' || fact.kind !== 'figure') return null
    const { value } = fact.figure
    // "6.4 billion yen ($41 million)"
    const { text } = context.analysis.article
    if (text[fact.span.start - 1] === '(' && text[fact.span.end] === ')') {
      if (/^[A-Z]{3}$/.test(fact.figure.unit ?? '')) return 'That is only the same amount in other money.'
      // "22m (72ft)"
      if (/\d ?\p{L}{1,12}\s*$/u.test(text.slice(0, fact.span.start - 1)))
        return 'That is only the same length in other units.'
    }
    if (draft.before !== '' && value !== null && isSumOf(value, `${draft.before} ${stem}`))
      return 'The other numbers give it away.'
    if (
      draft.frame === 'gap' &&
      slot &&
      value !== null &&
      value <= SMALL &&
      !/percent|[A-Z]{3}/.test(fact.figure.unit) &&
      isInSpeech(statement, slot)
    )
      return 'The number is only a turn of speech.'
    // "41 of every _____ residents", "an hour and _____ minutes"
    if (
      /\b(?:of|in|out of) every _____|\b(?:hours?|days?|weeks?|months?|years?|feet|pounds) and _____/.test(
        stem,
      )
    )
      return 'The number is only a part of an amount.'
    // "With _____ of ballots counted", true on one evening
    if (/\bwith _____ of (?:the )?(?:ballots|votes?|precincts|polling \p{Ll}+|booths|districts) /u.test(stem))
      return 'How far the count had come is not the news.'
    // "Three judges held unanimously", "for two decades, divers have watched"
    if (
      /^(?:_____|How many) (?:judges|justices|magistrates) /.test(stem) ||
      (fact.figure.unit === 'decades' && value !== null)
    )
      return 'The number is told by the way.'
    // "Pybus, who has dredged for scallops for _____ years", "a van abandoned _____ miles away", "the _____ crowd"
    if (
      /\bwho (?:has|had|have) [^,]* for (?:more than |about |some |nearly |almost )?_____ years\b|_____ (?:miles|kilomet(?:re|er)s|km) away\b|\bthe _____ (?:crowd|spectators)\b/.test(
        stem,
      )
    )
      return 'The number is told by the way.'
    // "Weighed a boy of _____ months"
    if (/\ban? (?:\p{Ll}+ )?(?:boy|girl|child|baby|man|woman|infant|toddler) of _____/u.test(stem))
      return 'Somebody’s private life is not the news.'
    // "The school’s _____ pupils", "fell within _____ hours"
    if (
      /\b(?:[Tt]he|[Ii]ts|[Tt]heir|\p{Lu}\p{L}+)(?: \p{L}+['’]s?)? _____ (?:pupils|students|staff|employees|residents|members|inhabitants)\b/u.test(
        stem,
      )
    )
      return 'The number only describes a body.'
    // "For _____ minutes the trophy was dressed in white", "a trial at _____ sites"
    if (
      /\b(?:in|within|over) _____ hours\b|^For _____ (?:minutes|hours|days|weeks|months|years)\b|\bat _____ (?:sites|centres|centers|hospitals|clinics)\b/.test(
        stem,
      )
    )
      return 'The number is told by the way.'
    // "An association, which says it represents _____ landlords"
    if (/, which says it (?:represents|has|speaks for) (?:more than |about |some |nearly )?_____/.test(stem))
      return 'The number only describes a body.'
    // "Wandarra, a town of _____ people, has had five floods"
    if (
      /\b(?:an?|the) (?:\p{Ll}+ )?(?:town|city|village|country|island|community|suburb|district|county|state) of (?:about |some |nearly )?_____/u.test(
        stem,
      )
    )
      return 'The number only describes a place.'
    if (/^How many (?:residents|people|inhabitants) (?:does|do|live)\b/.test(bareStem(stem).words))
      return 'The number only describes a place.'
    // "Marlstone, which employs _____ drivers, said it was disappointed"
    if (
      /, (?:which|who) (?:employ\w*|operate\w*|run|runs|has|have|own\w*) (?:more than |about |some |nearly )?_____[^,]*,/.test(
        stem,
      )
    )
      return 'The number only describes a body.'
    // "Carrow closed the plant in 2020 and has _____ employees"
    if (
      /\b(?:has|employs) (?:(?:about|some|nearly|around|more than|roughly) )?_____ (?:employees|staff|workers)\b/.test(
        stem,
      ) &&
      !takesUpHeadline(draft)
    )
      return 'The number only describes a body.'
    if (fact.figure.unit === 'percent' && slot && isReckoned(statement, slot))
      return 'The other numbers give the share away.'
    if (isMarketTick(draft)) return 'The price of one day is not the news.'
    if (isBesideMain(draft)) return 'The number is told by the way.'
    if (isByTheWay(draft)) return 'The number is told by the way.'
    if (
      /\b(?:half|most|some|all|a third|a quarter|two-thirds|three-quarters) of (?:the |its |their )?_____/i.test(
        stem,
      )
    )
      return 'The whole is less worth than the part.'
    if (/\bout of _____|\d \p{L}* ?of (?:the |its |their )?_____/u.test(stem))
      return 'The whole is less worth than the part.'
    if (value === 1 || value === 0) return 'A single thing is no amount to learn.'
    if (isCountOfNames(value, stem)) return 'The number only sums up things that are named.'
    if (
      value === 2 &&
      (/_____ of\b/.test(stem) || /\b(the|both|these|those|its|their|his|her) _____/.test(stem))
    )
      return 'The number only sums up things that are named.'
    return null
  },
}
