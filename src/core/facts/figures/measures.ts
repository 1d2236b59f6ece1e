import { tokenAt } from '../document'
import { isCapital, isDigit, nextWord } from './lexer/characters'
import { coinFactor, isGuardedName } from './currencies'
import { readNumber, tidy, type NumberHit } from './lexer/read-number'
import { reading, signedValue, type Place, type Reading } from './reading'
import { compoundNoun, readUnit, type UnitHit } from './units'

/** Units and the smaller ones that may follow: "5 feet 2 inches", "an hour and 20 minutes". */
const SMALLER = new Map<string, readonly [unit: string, parts: number]>([
  ['feet', ['inches', 12]],
  ['yards', ['feet', 3]],
  ['lb', ['ounces', 16]],
  ['stone', ['lb', 14]],
  ['years', ['months', 12]],
  ['weeks', ['days', 7]],
  ['days', ['hours', 24]],
  ['hours', ['minutes', 60]],
  ['minutes', ['seconds', 60]],
])

const PRICED =
  /\b(?:cost(?:s|ing)?|pric(?:e|es|ed|ing)|paid|pay(?:s|ing)?|worth|fin(?:e|es|ed)|salary|wages?|bill|shares|futures|spen[dt](?:ing)?|debts?|budget|sold|bought|tickets?|earn(?:s|ed|ing)?|grants?|tax(?:es)?)\b/i
const WEIGHS =
  /\bweigh(?:s|ed|ing|t)?\b|\bpounds? of [a-z]|\(\d[\d.,]* ?(?:kg|kilo)|\bheav(?:y|ier)\b|\blost\b/

/** Letters around a number that say what kind of amount it is: one rather long sentence. */
const NEAR = 200

/** Pounds are a weight where something weighs, or in an article with dollars and no British money. */
function isWeight({ folded, sentence, namer }: Place, end: number, isHyphened: boolean): boolean {
  if (isHyphened) return true
  if (WEIGHS.test(folded.slice(Math.max(sentence.start, end - NEAR), Math.min(sentence.end, end + 24))))
    return true
  const sentenceText = folded.slice(Math.max(sentence.start, end - NEAR), Math.min(sentence.end, end + NEAR))
  if (
    PRICED.test(sentenceText) ||
    /^ (?:an?|per) (?:ton|tonne|share|head|person|kilo|night|barrel)\b/.test(folded.slice(end, end + 14))
  )
    return false
  return namer.hasWeightsInPounds()
}

/** The unit after the number of a place, as meant in this article. Null where the word is no unit here. */
export function unitAfter(place: Place, number: NumberHit, at = number.end): UnitHit | null {
  const { folded, namer } = place
  const unit = readUnit(folded, at, number.isSpelled)
  if (!unit) return null
  const printed = folded.slice(at, unit.end)
  const name = printed.replace(/^[ -]/, '').toLowerCase()
  const { value } = number
  switch (name) {
    case 's':
      return Number.isInteger(value) ? null : unit
    case 'p':
      return value >= 700 ? null : unit
    case 'c':
    case 'f':
      return folded.charAt(unit.end) === '/' ? null : unit
    case 'won':
      // "all 5 won": a verb.
      return value >= 100 ? unit : null
    case 'stone':
      return /^ \p{Ll}+s\b/u.test(folded.slice(unit.end, unit.end + 24)) ? null : unit
    case 'pound':
    case 'pounds':
      if (isWeight(place, unit.end, printed.startsWith('-'))) return { ...unit, unit: 'lb', kind: 'measure' }
  }
  if (name === 'sterling' && printed.startsWith('-')) return null
  if (number.isSpelled && value === 1 && (printed === ' day' || printed === ' point')) return null
  if (unit.kind !== 'money') return unit
  if (isGuardedName(name) && !namer.isAbout(unit.unit)) return null
  if (unit.factor !== 1 && name !== 'cents' && name !== 'cent') return unit
  if (unit.factor !== 1 && namer.hasEuroCents()) return { ...unit, unit: 'EUR' }
  return { ...unit, unit: namer.codeOf(name, unit.unit) }
}

/** The coins after an amount of money that ends at `from`, each smaller than the last: "5 yuan 3 jiao 2 fen". */
export function coinsAfter(
  { folded }: Place,
  from: number,
  code: string,
): { end: number; value: number } | null {
  let end = from
  let value = 0
  let least = 1
  for (;;) {
    const and = nextWord(folded, end)
    const at = and.lower === 'and' ? and.end + 1 : end + 1
    if (folded.charCodeAt(at - 1) !== 32) break
    const number = readNumber(folded, at, { isMoney: false, joins: false })
    const coin = number && folded.charCodeAt(number.end) === 32 ? nextWord(folded, number.end) : null
    const factor = coin ? coinFactor(code, coin.lower) : null
    if (!number || !coin || factor === null || factor >= least || number.value * factor >= least) break
    value += number.value * factor
    least = factor
    end = coin.end
  }
  if (end > from) return { end, value }
  return null
}

/** "17 dollars 25.", "thirteen dollars and forty-five.": hundredths without a name at the end of a clause. */
function bareCoins(folded: string, from: number): { end: number; value: number } | null {
  const and = nextWord(folded, from)
  const at = and.lower === 'and' ? and.end + 1 : from + 1
  if (folded.charCodeAt(at - 1) !== 32) return null
  const number = readNumber(folded, at, { isMoney: false, joins: false })
  if (!number || number.isFraction || number.magnitude > 1 || !Number.isInteger(number.value)) return null
  if (number.value < 5 || number.value > 99) return null
  return /^(?:[.,;!?)]?(?: *$|\s)(?! *[\p{L}\d%])|[.!?] \p{Lu})/u.test(
    folded.slice(number.end, number.end + 4),
  )
    ? { end: number.end, value: number.value / 100 }
    : null
}

/** The smaller part that follows a unit, in the larger one: 2 inches after feet are 1/6. */
function smallerPart(place: Place, unit: UnitHit): { end: number; value: number } | null {
  const { folded } = place
  if (unit.kind === 'money')
    return unit.factor === 1 ? (coinsAfter(place, unit.end, unit.unit) ?? bareCoins(folded, unit.end)) : null
  const and = nextWord(folded, unit.end)
  const at =
    and.lower === 'and' ? and.end + 1 : folded.startsWith(', ', unit.end) ? unit.end + 2 : unit.end + 1
  const gap = folded.charCodeAt(at - 1)
  if (gap !== 32 && gap !== 45) return null
  const number = readNumber(folded, at, { isMoney: false, joins: false })
  if (!number || number.isFraction || place.isBlocked(at)) return null
  const second = readUnit(folded, number.end, number.isSpelled)
  const [smaller, parts] = SMALLER.get(unit.unit) ?? ['', 1]
  if (smaller === '' || number.value >= parts) return null
  if (second?.unit === smaller) return { end: second.end, value: number.value / parts }
  // "6-foot-2", "6ft 2": only feet leave their smaller unit out.
  const isBare =
    unit.unit === 'feet' && isDigit(folded.charCodeAt(at)) && second === null && and.lower !== 'and'
  const isPlainEnd = /^(?:[.,;)"]| (?:tall|and|in|frame)\b|$)/.test(folded.slice(number.end, number.end + 8))
  const isHyphened = gap === 45 && folded.charCodeAt(unit.end) === 45
  return isBare && (isPlainEnd || isHyphened) ? { end: number.end, value: number.value / parts } : null
}

/** "and a half" after a unit: "an hour and a half". */
export function halfAfter(folded: string, at: number): { end: number; value: number } | null {
  const match = /^ and a (half|quarter)\b(?! (?:of|an?|million|billion))/.exec(folded.slice(at, at + 24))
  return match ? { end: at + match[0].length, value: match[1] === 'half' ? 0.5 : 0.25 } : null
}

/** Ages have the unit "years old"; younger ones keep their time unit. */
export function asAge(folded: string, end: number, unit: string): { end: number; unit: string } {
  const old = /^[ -](?:olds?\b|of age\b)/.exec(folded.slice(end, end + 8))
  return old ? { end: end + old[0].length, unit: unit === 'years' ? 'years old' : unit } : { end, unit }
}

/** A number with its unit of measure, time or money, and the smaller unit after it. */
export function readMeasure(place: Place, unit: UnitHit | null): Reading | null {
  const { folded, number } = place
  const quick = readQuickHeight(place)
  if (quick) return quick
  if (!unit)
    return /^ (?:yo|y\/o)\b/.test(folded.slice(number.end, number.end + 5))
      ? reading(folded.indexOf('o', number.end + 1) + 1, number.value, 'years old')
      : null
  let value = signedValue(place) * unit.factor
  let { end } = unit
  const part = smallerPart(place, unit) ?? halfAfter(folded, end)
  if (part && Number.isInteger(number.value)) {
    value += part.value * unit.factor
    end = part.end
  }
  const rate =
    unit.kind === 'money'
      ? /^ (?:to|per|against) (?:the|one|a)? ?(?:U\.?S\.? )?(dollar|euro|pound)\b/.exec(
          folded.slice(end, end + 24),
        )
      : null
  if (rate) {
    const name = /[\p{L}]+$/u.exec(folded.slice(number.end, unit.end))?.[0] ?? unit.unit
    return reading(end + rate[0].length, tidy(value), `${name} per ${rate[1] ?? ''}`)
  }
  const aged = unit.kind === 'duration' ? asAge(folded, end, unit.unit) : { end, unit: unit.unit }
  return reading(aged.end, tidy(value), aged.unit)
}

/** 5'2", and 10" beside a word of size; elsewhere the mark closes a quotation. */
function readQuickHeight({ folded, number, candidate }: Place): Reading | null {
  const mark = folded.charCodeAt(number.end)
  if (mark === 39 && number.value < 10) {
    const match = /^' ?(\d{1,2})(?:"|'')/.exec(folded.slice(number.end, number.end + 6))
    return match
      ? reading(number.end + match[0].length, tidy(number.value + Number(match[1]) / 12), 'feet')
      : null
  }
  const match = /^ ?" (?:long|wide|high|deep|tall|thick|x|by)\b/.exec(
    folded.slice(number.end, number.end + 9),
  )
  return match && !candidate.isNegative
    ? reading(number.end + match[0].indexOf('"') + 1, number.value, 'inches')
    : null
}

/** Nouns after a hyphen that make another word of the number: "one-way", "two-fold", "five-star". */
const NO_COMPOUND = new Set(
  'way off star fold sided time party dimensional tier part man woman piece hit upmanship on to up down and or thirds third quarters quarter half halves plus something sum figure alarm state cent wheel wheeled handed legged seater pronged teen iron liner'.split(
    ' ',
  ),
)

/** "14-page", "five-member", "50-cent": a number and a noun joined by a hyphen that is no unit of measure. */
export function readCompound(place: Place): Reading | null {
  const { folded, number } = place
  if (folded.charCodeAt(number.end) !== 45) return null
  const word = nextWord(folded, number.end)
  if (word.lower === '' || NO_COMPOUND.has(word.lower)) return null
  if (number.isSpelled && number.value === 1) return null
  const noun = compoundNoun(word.lower) ?? anyNoun(place, word.end, word.lower)
  return noun === null ? null : reading(word.end, signedValue(place), noun, noun)
}

const NO_PLURAL = /(?:ed|er|ing|ly|ish|ic|al|ous|ary|ive|some|s)$/

/** Other nouns that a hyphen joins to a number: "40-space", "six-lane". */
function anyNoun({ folded, sentence, number }: Place, end: number, lower: string): string | null {
  if (lower.length < 3 || NO_PLURAL.test(lower) || folded.charCodeAt(end) === 45) return null
  if (isCapital(folded.charCodeAt(number.end + 1))) return null
  const token = sentence.tokens[tokenAt(sentence.tokens, end - 1)]
  if (token?.pos !== 'NOUN' || token.end !== end) return null
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return /(?:[sxz]|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`
}

/** Adjectives and ordinals that make of "half" a thing and no amount: "the first half of the match". */
const HALF_NAMES = new Set(
  'first second third other latter last next better northern southern eastern western upper lower top bottom this that the his her their its previous fiscal current final same per every each'.split(
    ' ',
  ),
)

/** "a quarter-point cut": of a percentage point. */
const POINT = /^-(?:percentage[ -])?point\b/
const OF_UNIT = /^(?: of)? an? |^ of one /

/** A fraction of a unit ("half a mile", "a quarter of a percentage point") or of a group ("two-thirds of voters"). */
export function readFraction(place: Place): Reading | null {
  const { folded, number, before, candidate, sentence } = place
  const after = folded.slice(number.end, number.end + 40)
  const point = POINT.exec(after)
  if (point) return reading(number.end + point[0].length, number.value, 'percentage points')
  const of = OF_UNIT.exec(after)
  const unitAt = of ? number.end + of[0].length - 1 : number.end
  const unit = readUnit(folded, unitAt, true)
  const isHalfYear = unit?.unit === 'years' && !of
  if (unit && !isHalfYear && !/^(?:quarter|half) (?:degree|point)/.test(after)) {
    const sign = candidate.isNegative ? -1 : 1
    const aged = unit.kind === 'duration' ? asAge(folded, unit.end, unit.unit) : unit
    return reading(aged.end, tidy(sign * number.value * unit.factor), aged.unit)
  }
  const previous = /(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase() ?? ''
  const isAlone =
    candidate.start <= sentence.start + 1 && /^[\s.!?]*$/.test(folded.slice(number.end, sentence.end))
  if (isAlone) return reading(number.end, signedValue(place), 'fraction')
  if (HALF_NAMES.has(previous) && number.value === 0.5) return null
  const first = folded.charCodeAt(candidate.number)
  if (isDigit(first) || first > 127) return reading(number.end, signedValue(place), 'fraction')
  const group = /^ of (?:(?:all|the|its|their|his|her|those|these) )?[\p{L}-]+(?: [\p{L}-]+s\b)?/u.exec(after)
  if (group) {
    const isBareQuarter = /^quarter/i.test(folded.slice(candidate.number, candidate.number + 7))
    return isBareQuarter
      ? null
      : reading(number.end + group[0].length, number.value, 'fraction', group[0].replace(/^ of /, ''))
  }
  // "two-thirds", "three fifths" are nothing but fractions; "two quarters" and "a third" may be other things.
  const printed = folded.slice(candidate.number, number.end)
  const isPlain = /(?:thirds|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths)$/.test(printed)
  const isChange =
    /\b(?:by|to|than|nearly|almost|about|over|roughly) (?:a|one)[ -]\p{L}+$/iu.test(before + printed) &&
    /^(?:[.,;]| (?:in|from|since|on|to|more|less|fewer|higher|lower)\b|$)/.test(after)
  return isPlain || isChange ? reading(number.end, number.value, 'fraction') : null
}
