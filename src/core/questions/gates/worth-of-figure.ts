/** Numbers that are not worth asking for. */
import type { FigureFact } from '../../facts/model'
import { bareStem } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import { isBesideMain, isByTheWay, isMarketTick, SMALL, takesUpHeadline } from './by-the-way'
import { isInSpeech } from './within-speech'

/** "_____ residents, Michael Concannon and Delia Burke, died": as many as are named behind it. */
function isCountOfNames(value: number | null, stem: string): boolean {
  const list = /_____[^,;]*, ((?:\p{Lu}[\p{L}’'.-]*[, ]+|and ){3,12}?(?:\p{Lu}[\p{L}’'-]+)),/u.exec(stem)?.[1]
  return list !== undefined && / and /.test(list) && list.split(/, (?:and )?| and /).length === value
}

const BY_THE_WAY = 'The number is told by the way.'
const OF_BODY = 'The number only describes a body.'
const OF_PLACE = 'The number only describes a place.'
const OF_WHOLE = 'The whole is less worth than the part.'

/** What a question's words alone tell, each with its example. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  // "41 of every _____ residents", "an hour and _____ minutes"
  [
    /\b(?:of|in|out of) every _____|\b(?:hours?|days?|weeks?|months?|years?|feet|pounds) and _____/,
    'The number is only a part of an amount.',
  ],
  // "With _____ of ballots counted", true on one evening
  [
    /\bwith _____ of (?:the )?(?:ballots|votes?|precincts|polling \p{Ll}+|booths|districts) /iu,
    'How far the count had come is not the news.',
  ],
  // "Three judges held unanimously"
  [/^(?:_____|How many) (?:judges|justices|magistrates) /, BY_THE_WAY],
  // "Entry is £7.50, concessions £5"
  [
    /\b(?:entry|admission|concessions|tickets?) (?:is |are |costs? )?[£$€]?(?:\d[\d.]*|_____)(?:,|\.?$)/i,
    BY_THE_WAY,
  ],
  // "Pybus, who has dredged for scallops for _____ years", "a van abandoned _____ miles away", "the _____ crowd"
  [
    /\bwho (?:has|had|have) [^,]* for (?:more than |about |some |nearly |almost )?_____ years\b|_____ (?:miles|kilomet(?:re|er)s|km) away\b|\bthe _____ (?:crowd|spectators)\b/,
    BY_THE_WAY,
  ],
  // "Fell within _____ hours", "for _____ minutes the trophy was dressed in white", "a trial at _____ sites"
  [
    /\b(?:in|within|over) _____ hours\b|^For _____ (?:minutes|hours|days|weeks|months|years)\b|\bat _____ (?:sites|centres|centers|hospitals|clinics)\b/,
    BY_THE_WAY,
  ],
  // "Weighed a boy of _____ months"
  [
    /\ban? (?:\p{Ll}+ )?(?:boy|girl|child|baby|man|woman|infant|toddler) of _____/u,
    'Somebody’s private life is not the news.',
  ],
  // "Adkins is 33 and has $147,000 in student loans", "Farley, 67, who spent 31 years underground"
  [
    /_____ (?:in|of) (?:student|medical|credit|personal)[- ](?:loans?|debts?|bills?)\b|\bwho (?:has |had )?(?:spent|worked) (?:about |some |nearly |almost |more than )?_____ years\b/,
    'Somebody’s private life is not the news.',
  ],
  // "There were _____ seconds left of the final"
  [
    /\b_____ (?:seconds|minutes) (?:left|remaining|to go|to play)\b|\bleft with _____ (?:seconds|minutes)\b/,
    BY_THE_WAY,
  ],
  // "How many daughters does he have?"
  [
    /_____ (?:daughters|sons|children|grandchildren|siblings|brothers|sisters|nieces|nephews)\b(?! (?:were|are|have been) (?:killed|missing|dead|injured|hurt))|^How many (?:daughters|sons|children|grandchildren|siblings|brothers|sisters) (?:does|did|do)\b/,
    'Somebody’s private life is not the news.',
  ],
  // "Strath Naver, _____ east of the loch"
  [
    /_____,? (?:due )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|upstream|downstream|inland) (?:of|from)\b/i,
    BY_THE_WAY,
  ],
  // "The school’s _____ pupils"
  [
    /\b(?:[Tt]he|[Ii]ts|[Tt]heir|\p{Lu}\p{L}+)(?: \p{L}+['’]s?)? _____ (?:pupils|students|staff|employees|residents|members|inhabitants)\b/u,
    OF_BODY,
  ],
  // "An association, which says it represents _____ landlords"
  [/, which says it (?:represents|has|speaks for) (?:more than |about |some |nearly )?_____/, OF_BODY],
  // "Marlstone, which employs _____ drivers, said it was disappointed"
  [
    /, (?:which|who) (?:employ\w*|operate\w*|run|runs|has|have|own\w*) (?:more than |about |some |nearly )?_____[^,]*,/,
    OF_BODY,
  ],
  // "Wandarra, a town of _____ people, has had five floods"
  [
    /\b(?:an?|the) (?:\p{Ll}+ )?(?:town|city|village|country|island|community|suburb|district|county|state) of (?:about |some |nearly )?_____/u,
    OF_PLACE,
  ],
  // "The perimeter wall, _____ metres high and topped with sensors, accounted for R290 million"
  [
    /, _____ (?:metres|meters|feet|inches|centimetres|kilometres|kilometers|km|miles|m|ft) (?:high|long|wide|deep|tall|thick)\b/i,
    BY_THE_WAY,
  ],
  // "For the town, population _____ at the last census"
  [/\bpopulation (?:of )?(?:about |some |nearly )?_____/i, OF_PLACE],
  [
    /\b(?:half|most|some|all|a third|a quarter|two-thirds|three-quarters) of (?:the |its |their )?_____/i,
    OF_WHOLE,
  ],
  [/\bout of _____|\d \p{L}* ?of (?:the |its |their )?_____/u, OF_WHOLE],
]

/** Of these even two are news. */
const GRAVE_PAIR =
  /\b(?:people|dead|killed|died|deaths?|injured|wounded|missing|goals|points|votes|seats|years|months|weeks|days)\b/i

/** "6.4 billion yen ($41 million)", "22m (72ft)": what a bracket only says again. */
function whyNoBracket({ span, figure }: FigureFact, text: string): string | null {
  if (text[span.start - 1] !== '(' || text[span.end] !== ')') return null
  if (/^[A-Z]{3}$/.test(figure.unit)) return 'That is only the same amount in other money.'
  return /\d ?\p{L}{1,12}\s*$/u.test(text.slice(0, span.start - 1))
    ? 'That is only the same length in other units.'
    : null
}

/** Why nobody needs to know the number that is asked for; null where somebody does. */
export function whyNoFigure(draft: Draft): string | null {
  const { fact, stem, statement, slot, context } = draft
  if (fact.kind !== 'figure') return null
  const { value, unit } = fact.figure
  const again = whyNoBracket(fact, context.analysis.article.text)
  if (again) return again
  const isSmall = value !== null && value <= SMALL && !/percent|[A-Z]{3}/.test(unit)
  if (draft.frame === 'gap' && slot && isSmall && isInSpeech(statement, slot))
    return 'The number is only a turn of speech.'
  const wording = WORDINGS.find(([pattern]) => pattern.test(stem))
  if (wording) return wording[1]
  if (/^How many (?:residents|people|inhabitants) (?:does|do|live)\b/.test(bareStem(stem).words))
    return OF_PLACE
  // "Carrow closed the plant in 2020 and has _____ employees"
  if (
    /\b(?:has|employs) (?:(?:about|some|nearly|around|more than|roughly) )?_____ (?:employees|staff|workers)\b/.test(
      stem,
    ) &&
    !takesUpHeadline(draft)
  )
    return OF_BODY
  if (isMarketTick(draft)) return 'The price of one day is not the news.'
  // "For two decades, divers have watched"
  if (unit === 'decades' || isBesideMain(draft) || isByTheWay(draft)) return BY_THE_WAY
  if (value === 1 || value === 0) return 'A single thing is no amount to learn.'
  // "Asked why two products were chosen": anybody would say two.
  const isPair =
    value === 2 &&
    /^(?:(?:at least|about|some|nearly|more than|only|just) )?two\b/i.test(fact.span.exact) &&
    !/percent|times|[A-Z]{3}/.test(unit) &&
    !GRAVE_PAIR.test(stem)
  if (isPair && draft.frame === 'gap') return BY_THE_WAY
  const isOfBoth =
    value === 2 && (/_____ of\b/.test(stem) || /\b(the|both|these|those|its|their|his|her) _____/.test(stem))
  return isOfBoth || isCountOfNames(value, stem) ? 'The number only sums up things that are named.' : null
}
