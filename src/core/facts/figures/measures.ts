import { isDigit, nextWord } from './lexer/characters'
import { coinFactor, isGuardedName } from './currencies'
import { readNumber, tidy, type NumberHit } from './lexer/read-number'
import { magnitudeAfter } from './lexer/spelled'
import { reading, signedValue, type Place, type Reading } from './reading'
import { readUnit, type UnitHit } from './units'

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
      // "A 1080p screen"
      return /^(?:720|1080|1440|2160|4320)$/.test(String(value)) || value > 4320 ? null : unit
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
  // "75 EUR million", as in the tables of annual reports.
  const magnitude = unit.kind === 'money' && number.magnitude === 1 ? magnitudeAfter(folded, end) : null
  if (magnitude && magnitude.value >= 1000)
    return reading(magnitude.end, tidy(value * magnitude.value), unit.unit)
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
