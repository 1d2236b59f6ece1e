import { MAGNITUDES, NUMBER_WORD, smallNumber } from '../number-words'

export interface NumberHit {
  end: number
  value: number
  isSpelled: boolean
  /** A fraction of something: half, two-thirds. */
  isFraction: boolean
}

const DIGITS = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\u00bd|\u00bc|\u00be)?/y
const MAGNITUDE_AFTER =
  /[ -]?(?:(hundred|thousand|million|billion|trillion|lakh crore|lakh|crore)s?\b|(m|mn|bn|b|tn|trn|k)\b(?![/\u00b2]))/y
const SPELLED = new RegExp(
  `(?:(?:${NUMBER_WORD})(?:-(?:${NUMBER_WORD}))?|an?(?= (?:hundred|thousand|million|billion|trillion|dozen)\\b)|half an?(?= (?:million|billion|trillion|dozen)\\b)|quarter of a(?= (?:million|billion)\\b))\\b(?:[ -](?:hundred|thousand|million|billion|trillion|dozen)\\b(?:(?: and |,? )(?:${NUMBER_WORD})(?:-(?:${NUMBER_WORD}))?\\b(?= (?:hundred|thousand|million))?)?){0,4}`,
  'iy',
)
const AND_A_HALF = / and (?:a|one)[ -](half|quarter|third)\b/y
const FRACTION =
  /(?:(?:a|one)[ -])?(half)\b(?! (?:of )?(?:hour|past)|-)|(?:(a|one|two|three|four)[ -])(thirds?|quarters?|fifths?|sixths?|tenths?)\b/iy

const GLUED: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12, trn: 1e12 }
const PARTS: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  tenth: 1 / 10,
}
const VULGAR: Record<string, number> = { '\u00bd': 0.5, '\u00bc': 0.25, '\u00be': 0.75 }

/** Products such as 84.6 million without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

function spelledValue(phrase: string): number {
  let total = 0
  let current = 0
  for (const word of phrase
    .toLowerCase()
    .split(/[\s,]+|-(?=hundred|thousand|million|billion|trillion|dozen)/)) {
    const magnitude = MAGNITUDES.get(word.replace(/s$/, ''))
    if (magnitude === undefined) {
      if (word === 'half') current = 0.5
      else if (word === 'quarter') current = 0.25
      else if (word === 'of' || word === 'and') continue
      else if (word === 'a' || word === 'an') current = current || 1
      else current += smallNumber(word) ?? 0
    } else if (magnitude < 1000) {
      current = (current || 1) * magnitude
    } else {
      total += (current || 1) * magnitude
      current = 0
    }
  }
  return total + current
}

/**
 * The number that starts at `at`: digits with their magnitude ("1.2 million", "84.6m"), spelled-out numbers or
 * a fraction. `isMoney` lets a glued m mean million; elsewhere it may be metres.
 */
export function readNumber(folded: string, at: number, isMoney: boolean): NumberHit | null {
  DIGITS.lastIndex = at
  const digits = DIGITS.exec(folded)
  if (digits) {
    let end = at + digits[0].length
    let value =
      Number((digits[1] ?? '').replace(/,/g, '') + (digits[2] ?? '')) + (VULGAR[digits[3] ?? ''] ?? 0)
    MAGNITUDE_AFTER.lastIndex = end
    const magnitude = MAGNITUDE_AFTER.exec(folded)
    if (magnitude) {
      const word = magnitude[1]
      const glued = magnitude[2]
      const countsPeople = /^ (?:\p{L}+ )?\p{L}+s\b|^ people\b/u.test(
        folded.slice(end + magnitude[0].length, end + magnitude[0].length + 30),
      )
      if (word || (glued && (isMoney || (glued !== 'm' && glued !== 'b') || countsPeople))) {
        value *= word ? (MAGNITUDES.get(word) ?? 1) : (GLUED[glued ?? ''] ?? 1)
        end += magnitude[0].length
      }
    }
    return { end, value: tidy(value), isSpelled: false, isFraction: false }
  }
  FRACTION.lastIndex = at
  const fraction = FRACTION.exec(folded)
  if (
    fraction &&
    !/^ (?:an? )?(?:million|billion|dozen|trillion)/.test(
      folded.slice(at + fraction[0].length, at + fraction[0].length + 12),
    )
  ) {
    const top = fraction[1] ? 1 : (smallNumber(fraction[2] ?? '') ?? 1)
    const part = PARTS[(fraction[1] ?? fraction[3] ?? '').toLowerCase().replace(/s$/, '')] ?? 0
    return {
      end: at + fraction[0].length,
      value: Math.round(top * part * 1000) / 1000,
      isSpelled: true,
      isFraction: true,
    }
  }
  SPELLED.lastIndex = at
  const spelled = SPELLED.exec(folded)
  if (!spelled) return null
  let end = at + spelled[0].length
  let value = spelledValue(spelled[0])
  AND_A_HALF.lastIndex = end
  const half = AND_A_HALF.exec(folded)
  if (half) {
    value += PARTS[half[1] ?? ''] ?? 0
    end += half[0].length
  }
  return { end, value: tidy(value), isSpelled: true, isFraction: false }
}
