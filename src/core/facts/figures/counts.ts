import { tokenAt, type Sentence } from '../document'
import { readCountedNoun } from './counted'
import { isCapital, isDigit, nextWord } from './lexer/characters'
import { readNumber, tidy } from './lexer/read-number'
import { unitAfter } from './measures'
import { reading, signedValue, type Counted, type Place, type Reading } from './reading'

/** Small counts of known members: "the three countries". */
const DEFINITE = /\b(?:the|these|those|both|its|their|his|her|our|other|last|any|each) $/i
/** "two of the six piers": the whole is as much a figure as its part. */
const OF_A_WHOLE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|some|all|none|most|both)) of (?:the|its|their|his|her|our) $/i
/** Pronouns, clock times and idioms: "the two agreed", "at five", "one by one", "cut in two". */
const NO_AMOUNT =
  /\b(?:the|these|those|any|each|other|both|at|by|past|till|until|before|after|since|you) $|\bin (?=two)$/i

/** What was counted last: "five of them", "1,053 sets of remains in 2010 but only 94 in 2024". */
export class CountMemory {
  private last: Counted | null = null
  private at: Sentence | null = null

  remember(sentence: Sentence, unit: string, counted: string): void {
    this.last = { unit, counted }
    this.at = sentence
  }
  get latest(): Counted | null {
    return this.last
  }
  inSentence(sentence: Sentence): Counted | null {
    return this.at === sentence ? this.last : null
  }
}

/** "$5 a dozen": a rate. */
const PRICE_BEFORE = /(?:\d|\b(?:million|cents|pence|dollars|euros|pounds|rupees|pesos)) $/

/** "2 over 500": a quotient, where nothing that the second number could count follows. */
function readQuotient({ folded, number }: Place): Reading | null {
  if (!folded.startsWith(' over ', number.end)) return null
  const second = readNumber(folded, number.end + 6, { isMoney: false, joins: true })
  if (!second || second.isFraction || second.value <= number.value) return null
  const after = folded.slice(second.end, second.end + 8)
  return /^(?:[.,;)!?](?!\d)|$| (?:is|are|was|equals)\b)/.test(after)
    ? reading(second.end, tidy(number.value / second.value), 'fraction')
    : null
}

/** A number that counts something: what follows it, what was counted before it, or nothing that is named. */
export function readCount(place: Place, memory: CountMemory): Reading | null {
  const { folded, number, sentence, before, document } = place
  const { end } = number
  const value = signedValue(place)
  if (number.magnitude === 12 && PRICE_BEFORE.test(before)) return null
  const quotient = readQuotient(place)
  if (quotient) return quotient
  const isOne = number.isSpelled && (value === 1 || value === 0)
  const next = nextWord(folded, end)
  const isSpace = folded.charCodeAt(end) === 32
  const part = readPartOf(place)
  if (part) return part
  if (isOne) return isAlone(place) ? reading(end, value, '') : null
  if (isSpace && next.lower === 'times') return reading(next.end, value, 'times', 'times')
  if (isSpace && (next.lower === 'of' || next.lower === 'more')) {
    const of = readOf(place, memory)
    if (of !== undefined) return of
  }
  const noun = isSpace ? readCountedNoun(sentence.tokens, tokenAt(sentence.tokens, end)) : null
  if (noun && noun.start === end + 1) {
    const counted = document.text.slice(noun.start, noun.end)
    if (isYearBefore(place, noun.head)) return null
    if (number.isSpelled && value <= 10 && DEFINITE.test(before) && !OF_A_WHOLE.test(before)) {
      memory.remember(sentence, noun.head, counted)
      return null
    }
    memory.remember(sentence, counted, counted)
    return reading(noun.end, value, counted, counted)
  }
  return readBare(place, memory)
}

/** Wholes of which a part is told: "four in five", "seven out of ten". */
const ROUND_WHOLE = new Set([3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000])
const MOST_PARTS = 19

/** "one in five adults", "three out of four dentists": a fraction of a group. */
function readPartOf(place: Place): Reading | null {
  const { folded, number, sentence, document } = place
  const join = /^ (?:in|out of) (?=[\p{L}\d])/u.exec(folded.slice(number.end, number.end + 9))
  if (
    !join ||
    number.isFraction ||
    number.value < 1 ||
    number.value > MOST_PARTS ||
    !Number.isInteger(number.value)
  )
    return null
  const at = number.end + join[0].length
  const whole = place.isBlocked(at) ? null : readNumber(folded, at, { isMoney: false, joins: true })
  if (!whole || whole.isFraction || whole.value <= number.value || !Number.isInteger(whole.value)) return null
  const noun = readCountedNoun(sentence.tokens, tokenAt(sentence.tokens, whole.end))
  const counted = noun?.start === whole.end + 1 ? document.text.slice(noun.start, noun.end) : ''
  // "Three in five days", "won 4 out of 5": how many within a time, and of matches.
  const isSeveral = number.value > 1
  if (isSeveral && (!ROUND_WHOLE.has(whole.value) || counted === '' || unitAfter(place, whole) !== null))
    return null
  // "Police arrested 3 in 10 raids"
  const before = sentence.tokens[tokenAt(sentence.tokens, place.candidate.number) - 1]
  if (isSeveral && join[0] === ' in ' && before?.pos === 'VERB') return null
  const isEnd = /^(?:[.,;)]|$| (?:of|is|are|was|were|has|have|had|said|say|will|would)\b)/.test(
    folded.slice(whole.end, whole.end + 7),
  )
  if (counted === '' && !isEnd) return null
  return reading(
    counted === '' ? whole.end : whole.end + 1 + counted.length,
    tidy(number.value / whole.value),
    'fraction',
    counted,
  )
}

/** "five of them", "12 of the ships"; undefined when something else follows "of". */
function readOf({ folded, number }: Place, memory: CountMemory): Reading | null | undefined {
  const after = folded.slice(number.end, number.end + 60)
  const ofThem = /^(?: more)? of (?:them|these|those|whom|which)\b/.exec(after)
  if (ofThem) {
    const known = memory.latest ?? { unit: '', counted: '' }
    return reading(number.end + ofThem[0].length, number.value, known.unit, known.counted)
  }
  const of = /^ of (?:the|its|his|her|their|our) (?:[\p{L}'-]+ ){0,3}?([\p{L}-]+s)\b/u.exec(after)
  return of ? reading(number.end, number.value, of[1] ?? '', of[1] ?? '') : undefined
}

const isAlone = ({ folded, number, candidate, sentence }: Place): boolean =>
  candidate.start - sentence.start <= 1 &&
  /^[\s.!?"]*$/.test(folded.slice(number.end, Math.min(sentence.end, number.end + 9)))

/** "2000 levels", "2024 prices": a year that the dates left alone. */
const isYearBefore = ({ number, folded, candidate }: Place, noun: string): boolean =>
  isYearLike(number.value) &&
  number.end - candidate.number === 4 &&
  isDigit(folded.charCodeAt(candidate.number)) &&
  /^(?:levels|elections?|prices|standards|results|figures|games|polls|rates|seasons?|models|terms|guidelines|accords?)$/i.test(
    noun,
  )

const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100

const HARMED_AFTER =
  /^ (?:(?:were|was|are|is|have|had|has|been|being|others?|more|seriously|critically|still|also) )*(?:killed|dead|died|die|injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed|rescued|evacuated|displaced|homeless|infected|shot|stabbed|drowned|survived)\b/
const HARMED_BEFORE =
  /\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?|arrest(?:ed|ing)|detain(?:ed|ing)|displac(?:ed|ing)|rescu(?:ed|ing)|death toll (?:\p{L}+ ){0,4}(?:to|at|of|is|was|from)|toll (?:\p{L}+ ){0,3}(?:to|at|of|is|was|from)|number of (?:dead|deaths|people) (?:\p{L}+ ){0,3}(?:to|at|of|is|was|from)) (?:at least |about |more than |some |up to )?$/iu
const COMPARED =
  /\b(?:from|to|against|with|than|and|but|only|or|just|by) (?:only |just |about |nearly |around |some |at least )?$/i
const BOUNDED =
  /(?:\b(?:above|below|over|under|than|exceed(?:ing|s|ed)?|equals?(?: to)?|least|most|about|around|nearly|almost|between|to|of|is|was|are|were|or|and|up|by|from|with)|[<>=]) *$/i
const ENDS = /^(?:[.,;:)!?"'\]]|$| )/

/** Verbs and tolls that let a small number stand after "at". */
const STOOD_AT =
  /\b(?:stood|stands|put|puts|toll|remain(?:s|ed)|valued|priced|estimated|down|up|peak(?:ed|s)|capped|close[ds]?|ended|set|was|is) at $/i

/** The unit of "45" in "45 and 50 mg", "5" in "from 5 to 10 percent". */
function sharedUnit(place: Place): string | null {
  const { folded, number } = place
  const join = /^(?:,? (?:and|or|to) |, )(?=[\d.$\u00a3\u20ac])/.exec(
    folded.slice(number.end, number.end + 7),
  )
  if (!join || place.isBlocked(number.end + join[0].length)) return null
  const next = readNumber(folded, number.end + join[0].length, { isMoney: false, joins: false })
  if (!next || next.isFraction) return null
  return unitAfter(place, next)?.unit ?? null
}

const isSpace = (folded: string, at: number) => folded.charCodeAt(at) === 32
/** Parts of speech before which a number word stands by itself: "two in the car", "three fell". */
const STANDS_BEFORE = new Set(['ADP', 'AUX', 'VERB', 'ADV', 'SCONJ'])

/** "90's", "#8", "[1]", "12 noon", "575 B.C.", a phone number, "2 Air Division": digits that are no amount. */
function isLabel({ number, candidate, folded, before }: Place, after: string): boolean {
  if (number.isSpelled) return false
  if (
    /[#[] ?$/.test(before) ||
    /^(?:'s\b| noon\b| midnight\b| [AB]\. ?[CD]\b| (?:BC|AD|BCE|CE)\b| - \d{3} - \d{4}\b)/.test(after)
  )
    return true
  // A count of five digits has a comma; "the 22917 Coast Express" has none.
  const isPlain = number.magnitude === 1 && /^\d{1,6}$/.test(folded.slice(candidate.number, number.end))
  return isPlain && isCapital(folded.charCodeAt(number.end + 1)) && folded.charCodeAt(number.end) === 32
}

const SECOND_OF_TWO = /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen)|\d) or $/i

/** "has run the ferry for 12 years and owned it for two": the unit that stands with the time told before. */
function elidedTime({ folded, number, sentence, before, candidate }: Place): string | null {
  if (!/\bfor $/i.test(before) || !/^(?:[.,;]|$)/.test(folded.slice(number.end, number.end + 1))) return null
  const lead = folded.slice(sentence.start, candidate.start)
  return /\bfor (?:[\p{L}\d.-]+ ){1,3}(years|months|weeks|days|hours|minutes)\b/iu.exec(lead)?.[1] ?? null
}

/** A number without a noun of its own. */
function readBare(place: Place, memory: CountMemory): Reading | null {
  const { folded, number, sentence, before, candidate } = place
  const { end } = number
  const value = signedValue(place)
  const after = folded.slice(end, end + 30)
  if (!ENDS.test(after) || /^[:.,]\d/.test(after) || isLabel(place, after)) return null
  const shared = sharedUnit(place)
  if (shared) return reading(end, value, shared)
  const time = elidedTime(place)
  if (time) return reading(end, value, time)
  if (
    HARMED_AFTER.test(after) ||
    HARMED_BEFORE.test(folded.slice(Math.max(sentence.start, candidate.start - 60), candidate.start))
  ) {
    if (!number.isSpelled || !DEFINITE.test(before)) return reading(end, value, 'people', 'people')
  }
  const known = memory.inSentence(sentence)
  const isMore = /^ more\b/.test(after)
  if (known && COMPARED.test(before)) return reading(isMore ? end + 5 : end, value, known.unit, known.counted)
  if (isAlone(place) || place.isNote) return reading(end, value, '')
  const isYear = !number.isSpelled && number.magnitude === 1 && isYearLike(value)
  if (
    isYear &&
    folded.charCodeAt(candidate.number + 1) !== 44 &&
    !/[<>=] *$|\b(?:above|below|over|under|than|least|most|up to|nearly|almost|exceed\w*|equals?(?: to)?) $/i.test(
      before,
    )
  )
    return null
  // "one or two left", "at five or six": the second of two that are no count of their own.
  if (SECOND_OF_TWO.test(before)) return null
  if (number.isSpelled && value <= 12) {
    if (NO_AMOUNT.test(before)) return null
    const isEnd = /^(?:[.,;:!?)"]|$| of (?:the|their|its|his|her|our|my)\b)/.test(after)
    const follower = isSpace(folded, end) ? sentence.tokens[tokenAt(sentence.tokens, end)] : undefined
    const stands = follower !== undefined && STANDS_BEFORE.has(follower.pos)
    return isEnd || stands || BOUNDED.test(before) || candidate.isNegative
      ? reading(end, value, known?.unit ?? '', known?.counted)
      : null
  }
  if (value <= 12 && /\bat $/i.test(before) && !STOOD_AT.test(before)) return null
  // "inside his own 22": a line of the field.
  if (/\b(?:top|own) $/i.test(before)) return null
  // "a 737", "an 81": a model, or a round of golf.
  if (/\ban? $/i.test(before) && !number.isSpelled) return null
  if (candidate.start <= sentence.start + 1 && /^[.)] /.test(after)) return null
  const counted = isMore && known ? known : { unit: '', counted: '' }
  return reading(isMore && known ? end + 5 : end, value, counted.unit, counted.counted)
}
