import { isDigit } from './lexer/characters'
import { tidy } from './lexer/read-number'
import { asAge } from './measures'
import { reading, signedValue, type Place, type Reading } from './reading'
import { readUnit } from './units'

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
    // "one-third of the 1,200 jobs": the whole is a figure of its own.
    if (/ (?:the|its|their|his|her|those|these|all)$/.test(group[0]))
      return reading(number.end, number.value, 'fraction')
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
