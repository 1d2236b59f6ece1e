import { tokenAt } from '../document'
import { readCountedNoun } from './counted'
import { readCurrencySign, isCurrencySign, readCurrencyLetters, mayBeCurrencyLetters } from './currencies'
import { currencyLetterAt } from './currency-letters'
import { lettersEnd, wordAt } from './lexer/characters'
import { readNumber, tidy, type NumberHit } from './lexer/read-number'
import { asAge, unitAfter } from './measures'
import { reading, type Place, type Reading } from './reading'
import { compoundNoun, type UnitHit } from './units'

/** Verbs of change: what follows "from" and "to" are two amounts, not the bounds of one. */
const CHANGED =
  /\b(?:rose|rises?|rising|fell|falls?|fallen|falling|gained|lost|dropp(?:ed|ing)|drops?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|slid|slipp(?:ed|ing)|added|shed|advanced|declin(?:ed|es?|ing)|grew|grows?|grown|increas(?:ed|es?|ing)|decreas(?:ed|es?|ing)|tumbled|surged|soared|sank|plunged|shrank|swelled|cut|cuts|cutting|rais(?:ed|es?|ing)|lower(?:ed|s|ing)?|reduc(?:ed|es?|ing)|expand(?:ed|s|ing)?|doubled|tripled|quadrupled|up|down|went|goes|moved|shifted|widened|narrowed|improved|worsened|changed|extended|upgraded|downgraded|revised)\b/i
const CHANGED_BY =
  /\b(?:rose|fell|gained|lost|dropped|climbed|jumped|slid|slipped|added|shed|advanced|declined|grew|increased|decreased|tumbled|surged|soared|sank|plunged|up|down)(?: by)? $/i
/** "girls aged between 11 and 17". */
const AGED = /\b(?:aged|ages) (?:between |from )?(?:about )?$/i
const JOIN = /^(?: to | or | and |- to |- or |-to-|-or-| \u2013 | - |-|\u2013)/

interface Bound {
  number: NumberHit
  value: number
  code: string | null
}

/** The second number of a range at `at`, with its sign and currency. */
function secondBound(place: Place, at: number): Bound | null {
  const { folded, candidate } = place
  let start = at
  let sign = 1
  const word = wordAt(folded, at)
  if (word.lower === 'minus' || word.lower === 'negative') {
    start = word.end + 1
    sign = -1
  } else if (folded.charCodeAt(at) === 45) {
    start = at + 1
    sign = -1
  } else if (
    word.lower === 'about' ||
    word.lower === 'around' ||
    word.lower === 'nearly' ||
    word.lower === 'perhaps'
  )
    start = word.end + 1
  const code = folded.charCodeAt(start)
  const end = lettersEnd(folded, start)
  let currency = isCurrencySign(code) ? readCurrencySign(folded, start, start) : null
  if (!currency && end > start && end - start <= 4) {
    const letters = folded.slice(start, end)
    if (isCurrencySign(folded.charCodeAt(end))) currency = readCurrencySign(folded, end, start)
    else if (candidate.letter !== undefined && currencyLetterAt(folded, start, end) === candidate.letter)
      currency = { start, end, code: candidate.code ?? '', isNegative: false }
    else if (mayBeCurrencyLetters(letters)) currency = readCurrencyLetters(folded, start, end)
  }
  const isMoney = candidate.code !== null || currency !== null
  const number = readNumber(folded, currency?.end ?? start, { isMoney, joins: false })
  return number && { number, value: sign * number.value, code: currency?.code ?? null }
}

/** "3 to 4 million", "$5-10 million": a magnitude printed once belongs to both. */
function sharedMagnitude(first: NumberHit, second: NumberHit): number {
  const isShared =
    first.magnitude === 1 && second.magnitude >= 1e3 && first.value < 1000 && first.value < second.base
  return isShared ? second.magnitude : 1
}

/** "£182m to £188m", "20mm and 40mm" after "between", "two or three years", "10-15 people". */
export function readRange(place: Place, firstUnit: UnitHit | null): Reading | null {
  const { folded, number, sentence, candidate, before } = place
  const isHyphened = firstUnit !== null && folded.charCodeAt(number.end) === 45
  const joinAt = firstUnit && !isHyphened ? firstUnit.end : number.end
  const mark = folded.charCodeAt(joinAt)
  if (mark !== 32 && mark !== 45 && mark !== 0x2013) return null
  const join = JOIN.exec(folded.slice(joinAt, joinAt + 6))?.[0]
  if (!join) return null
  const isBetween = /\bbetween (?:about |around |roughly )?$/i.test(before)
  if (join === ' and ' && !isBetween) return null
  const isTo = join === ' to '
  const isFrom = isTo && /\bfrom (?:about |around |roughly |just )?$/i.test(before)
  if (isFrom && CHANGED.test(folded.slice(Math.max(sentence.start, candidate.start - 70), candidate.start)))
    return null
  // "rose Rs 42 to Rs 1,310": the change and the level after it.
  if (isTo && CHANGED_BY.test(before)) return null
  const secondAt = joinAt + join.length
  if (place.isBlocked(secondAt)) return null
  const second = secondBound(place, secondAt)
  if (!second || second.number.isFraction || second.number.end > sentence.end) return null
  if (candidate.code === null && second.code !== null && firstUnit) return null
  const scale = sharedMagnitude(number, second.number)
  const first = tidy((candidate.isNegative ? -1 : 1) * number.value * scale)
  if (second.value <= first) return null
  const money = candidate.code ?? second.code
  if (money !== null) {
    if (candidate.code !== null && second.code === null && isFrom) return null
    return reading(second.number.end, first, money, '', second.value)
  }
  const unit = unitAfter(place, second.number)
  if (firstUnit || unit) return withUnits(place, first, second, firstUnit, unit)
  if (number.magnitude > 1 && second.number.magnitude === 1 && !isBetween) return null
  const hyphened = folded.charCodeAt(second.number.end) === 45 ? wordAt(folded, second.number.end + 1) : null
  const compound = hyphened && compoundNoun(hyphened.lower)
  if (compound) return reading(hyphened.end, first, compound, compound, second.value)
  const noun = readCountedNoun(sentence.tokens, tokenAt(sentence.tokens, second.number.end))
  if (noun && noun.start === second.number.end + 1) {
    const counted = place.document.text.slice(noun.start, noun.end)
    return reading(noun.end, first, counted, counted, second.value)
  }
  if (join === ' or ') return eitherOf(place, first, second)
  const isPlain = isBetween || join === ' \u2013 ' || join === ' - ' || (isFrom && !number.isSpelled)
  const hasYear = number.value >= 1900 && number.value <= 2100 && second.value <= 2100 && !isBetween
  return isPlain && (!hasYear || second.value > 2100)
    ? reading(second.number.end, first, AGED.test(before) ? 'years old' : '', '', second.value)
    : null
}

/** Clock times and definite members, before which "five or six" are two of several. */
const DEFINITE =
  /\b(?:at|by|until|till|before|after|since|the|these|those|either|whether|than|level|stage|in|on) $/i
/** What may stand behind numbers that count something told before. */
const CLOSES = /^(?:[.,;:!?)"]|$| of (?:the|them|these|those|its|their|his|her|our)\b)/
const WHOLE = /^ of (?:the|its|their|his|her|our) (?:[\p{L}'-]+ ){0,2}?([\p{L}-]+s)\b/u
const STANDS_BEFORE = new Set(['VERB', 'AUX', 'ADP', 'ADV'])

/** "It was five or six", "Three or four came": neighbouring numbers without a noun are the bounds of one count. */
function eitherOf(place: Place, first: number, second: Bound): Reading | null {
  const { folded, number, sentence, candidate, before } = place
  const { value } = second
  const isWhole = Number.isInteger(first) && Number.isInteger(value) && first > 1
  if (!isWhole || number.isSpelled !== second.number.isSpelled || DEFINITE.test(before)) return null
  // "5 or 6", "10 or 12", "40 or 50"; "2 or 10" are alternatives.
  if (value - first > Math.max(1, first / 3)) return null
  const token = sentence.tokens[tokenAt(sentence.tokens, candidate.start) - 1]
  if (token && /^(?:NOUN|PROPN|NUM)$/.test(token.pos)) return null
  const end = second.number.end
  const follower = sentence.tokens[tokenAt(sentence.tokens, end)]
  const stands = CLOSES.test(folded.slice(end, end + 12)) || STANDS_BEFORE.has(follower?.pos ?? '')
  const whole = WHOLE.exec(folded.slice(end, end + 60))?.[1] ?? ''
  return stands ? reading(end, first, whole, whole, value) : null
}

function withUnits(
  { folded }: Place,
  first: number,
  second: Bound,
  firstUnit: UnitHit | null,
  unit: UnitHit | null,
): Reading | null {
  if (firstUnit && unit && firstUnit.unit !== unit.unit) return null
  // "dropped as much as 0.6% to 24.58 per euro": a share and a level.
  if (firstUnit?.unit === 'percent' && !unit) return null
  const shared = unit ?? firstUnit
  if (!shared) return null
  const aged = shared.kind === 'duration' && unit ? asAge(folded, unit.end, unit.unit) : null
  return reading(
    aged?.end ?? unit?.end ?? second.number.end,
    tidy(first * (firstUnit ?? shared).factor),
    aged?.unit ?? shared.unit,
    '',
    tidy(second.value * shared.factor),
  )
}
