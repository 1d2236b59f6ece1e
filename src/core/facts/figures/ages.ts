import { looksLikeJob } from '../names/role-words'
import { reading, type Place, type Reading } from './reading'

const AGE_WORD =
  /\b(?:aged?|ages|at the age of|turn(?:s|ed|ing)?|under the age of|over the age of|younger than|older than) (?:between |about |just |only )?$/i
const AGE_GROUP =
  /\b(?:people|those|anyone|anybody|everyone|everybody|adults|children|kids|men|women|residents|citizens|workers|drivers|girls|boys|pensioners|patients|voters|passengers|users|teenagers) (?:aged |who are |who is )?(?:over|under|above|below) $/i
const KIN =
  /\b(?:sons?|daughters?|children|brothers?|sisters?|mother|father|he|she|they|who|i|boys?|girls?|twins?|victims?|grandchildren|kids)\b/i
const LISTED = /\b(?:is|are|was|were|am) (?:just |only |now )?(?:\d{1,3}(?:, \d{1,3})* and )?$/i
/** "when she was nine", "At 28, he left", "the minimum age is 18". */
const WAS = /\b(?:he|she|who|i) (?:is|was|were) (?:just |only |now |barely )?$/i
const AT = /\bat (?:just |only |age )?$/i
const THE_AGE =
  /\b(?:minimum|average|median|legal|voting|retirement|drinking|mean|maximum|school-leaving|pension) age\b(?: [\p{L}-]+){0,6} (?:is|was|of|to|at|from|be) (?:about |around |nearly )?$/iu
const END_OF_AGE = /^(?:[.,;]|$| (?:and (?:i|he|she|had|was|lived|living)|when|at the time|then)\b)/i
/** "Mr Okabe, 63, said": a title or what follows makes a person of the name. */
const TITLED = /\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Judge|Sgt|Capt)\.? (?:\p{Lu}[\p{L}'-]+ ?){1,3}, $/u
const SUBJECT_AFTER = /^, (?:he|she|his|her|when|the youngest|the oldest)\b/
const GOES_ON =
  /^, (?:said|says|who|whose|an?|of|from|told|was|is|has|had|his|her|added|died|and her|and his)\b/
const AFTER_NAME = /\p{Lu}[\p{L}'.-]+(?:, | \()$/u

/** A name, and what it is now. */
const NOW = /\p{Lu}[\p{L}'.-]+, (?:now|then|aged) $/u

/** "a widow of 81", "a welder of 47"; "the author of 20" counts what she wrote. */
const SOMEBODY_OF = /\b[Aa]n? (?:[\p{L}-]+ )?(\p{Ll}+) of (?:just |only )?$/u
const SOMEBODY = /^(?:man|woman|boy|girl|widow|widower|bachelor|spinster|youth|lad|grandmother|grandfather)$/
const HAS_MANY = /^(?:author|composer|director|holder|leader|maker|owner|scorer|writer|winner|organi[sz]er)$/
/** Below it, "a captain of 11" has a crew. */
const LEAST_AGE_OF = 15
const END_OF_AGED = /^(?:[.,;)]|$| (?:who|whose|from|with)\b)/
/** "Ann and Peter Dahl, both 62," */
const BOTH = /, both $/

const OLDEST = 120

/** "£95 for the under-16s"; "England's under-21s" are a team. */
const GROUP_LEAD = /(?:\b(?:the|for|by|among|of|and|many|most|all) )(?:under|over)-$/
const GROUP = /^(\d{2})s(?![\p{L}\d-]| (?:team|side|coach|squad|game|match|final|title|international))/u

/** The end of such a group's age, whose digits begin at `at`; 0 for any other number. */
export function ageGroupEnd(folded: string, at: number, before: string): number {
  const group = GROUP_LEAD.test(before) ? GROUP.exec(folded.slice(at, at + 16)) : null
  return group ? at + group[0].length : 0
}

function isSomebodyOf(value: number, before: string, after: string): boolean {
  const noun = value >= LEAST_AGE_OF && END_OF_AGED.test(after) ? SOMEBODY_OF.exec(before)?.[1] : undefined
  return noun !== undefined && (SOMEBODY.test(noun) || (looksLikeJob(noun) && !HAS_MANY.test(noun)))
}

/** A number that is somebody's age without saying so: "aged 5", "Tor Bakke, 67,", "people over 65". */
export function readAge({ folded, number, candidate, before, sentence, isPersonEnd }: Place): Reading | null {
  const { value, end } = number
  if (!Number.isInteger(value) || value > OLDEST || candidate.code !== null || candidate.isNegative)
    return null
  const after = folded.slice(end, end + 14)
  const isLoose = !/^ \p{L}+s\b/u.test(after) || /^ (?:was|is|has|years)\b/.test(after)
  if (isLoose && AGE_WORD.test(before)) return ageUpTo(folded, end, value)
  if (isLoose && AGE_GROUP.test(before) && !/^[%-]|^ (?:percent|per cent|\p{Ll}+s\b)/u.test(after))
    return reading(end, value, 'years old')
  if (value > 0 && WAS.test(before) && END_OF_AGE.test(after)) return reading(end, value, 'years old')
  const isEnd = /^(?:[.,;]|$)/.test(after)
  const lead = folded.slice(Math.max(sentence.start, candidate.start - 80), candidate.start)
  if (
    isEnd &&
    value > 0 &&
    ((lead.includes(' age') && THE_AGE.test(lead)) || (/\bboth $/i.test(before) && KIN.test(lead)))
  )
    return reading(end, value, 'years old')
  if (value > 4 && AT.test(before) && SUBJECT_AFTER.test(folded.slice(end, end + 16)))
    return reading(end, value, 'years old')
  // "Alfie, now seven,": years, where nothing else is counted.
  if (value > 0 && NOW.test(before) && /^(?:[.,;)]|$)/.test(after)) return reading(end, value, 'years old')
  if (isSomebodyOf(value, before, after)) return reading(end, value, 'years old')
  const both = BOTH.exec(before)
  if (both && isEnd && value > 0 && isPersonEnd(candidate.start - both[0].length))
    return reading(end, value, 'years old')
  if (number.isSpelled || value < 1) return null
  const afterName = /^(?:[,.;)]| and\b|$)/.test(after) && AFTER_NAME.test(before)
  if (afterName && isPersonEnd(candidate.start - 2)) return reading(end, value, 'years old')
  if (afterName && value > 9 && (TITLED.test(before) || GOES_ON.test(after)))
    return reading(end, value, 'years old')
  const isListed = LISTED.test(before) && /^(?:[.,;]| and \d{1,3}[.,;]|$)/.test(after)
  return isListed && KIN.test(folded.slice(Math.max(sentence.start, candidate.start - 200), candidate.start))
    ? reading(end, value, 'years old')
    : null
}

/** "aged 18 to 25", "aged between 18 and 25"; "aged 91 and 94" are two. */
function ageUpTo(folded: string, end: number, value: number): Reading {
  const match = /^( to |-|\u2013| and )(\d{1,3})(?!\d|[-\u2013,.]\d|\p{L})/u.exec(folded.slice(end, end + 8))
  const isTwo =
    match?.[1] === ' and ' &&
    !/\bbetween (?:about |around )?\d{1,3}$/i.test(folded.slice(Math.max(0, end - 24), end))
  if (isTwo) return reading(end, value, 'years old')
  const upper = match ? Number(match[2]) : null
  return upper !== null && upper > value && upper <= OLDEST
    ? reading(end + (match?.[0].length ?? 0), value, 'years old', '', upper)
    : reading(end, value, 'years old')
}
