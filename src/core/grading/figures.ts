import type { FigureValue } from '../facts/model'
import { fold, normal } from './normalise'
import { parseFigure, unitNamed, type WrittenFigure } from './parse-figure'
import { almost, RIGHT, WRONG, type Grade } from './verdict'

export interface ExpectedFigure {
  figure: FigureValue
  key: string
  accepted: readonly string[]
  rejected: readonly string[]
}

/** Shares of the amount within which an approximate figure is right, and almost right. */
const FULL_CREDIT = 0.1
const HALF_CREDIT = 0.25

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9

/** Whether `given` is `value` written with fewer digits, at least two of them ("48,000" for 48,250). */
function isRounded(given: number, value: number): boolean {
  if (value < 1000 || !Number.isInteger(given)) return false
  const digits = String(Math.abs(given)).replace(/0+$/, '').length
  const magnitude = 10 ** (String(Math.abs(given)).length - digits)
  return digits >= 2 && magnitude > 1 && Math.round(value / magnitude) * magnitude === given
}

/** Signs of money and percent count here, other than in names and phrases. */
const spelled = (text: string): string => fold(text).replace(/\s+/g, ' ').replace(/[.!]$/, '').trim()

const sign = (unit: string): string | null => unitNamed(unit === 'years old' ? 'years' : unit)
const CURRENCY = /^[A-Z]{3}$/

function unitClash(given: WrittenFigure, figure: FigureValue): boolean {
  if (given.unit === null) return false
  const wanted = CURRENCY.test(figure.unit) ? figure.unit : (sign(figure.unit) ?? figure.unit)
  if (CURRENCY.test(given.unit) && CURRENCY.test(wanted))
    return given.unit !== wanted && !sameDollar(given.unit, wanted)
  return given.unit !== wanted && normal(given.unit) !== normal(wanted)
}

/** "Dollars" may be anybody's. */
const sameDollar = (given: string, wanted: string): boolean =>
  given === 'USD' && ['AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD'].includes(wanted)

function compareAmounts(given: WrittenFigure, figure: FigureValue): Grade {
  const value = figure.value ?? NaN
  if (figure.upper !== null) {
    if (given.upper === null) {
      const isScore = figure.unit === 'score' || figure.unit === 'votes'
      if (!isScore && given.value >= value && given.value <= figure.upper)
        return almost('The article gives a range. From what to what?')
      return WRONG
    }
    const [low, high] = [isEqual(given.value, value), isEqual(given.upper, figure.upper)]
    if (low && high) return RIGHT
    return low || high ? almost('One of the two numbers is right. Which is the other?') : WRONG
  }
  if (given.upper !== null) return WRONG
  if (isEqual(given.value, value)) return RIGHT
  const off = Math.abs(given.value - value) / Math.abs(value)
  if (figure.approximate) {
    if (off <= FULL_CREDIT) return RIGHT
    return off <= HALF_CREDIT ? almost('That is near. Which figure does the article give?') : WRONG
  }
  return isRounded(given.value, value) ? almost('That is near. The article is more exact.') : WRONG
}

/**
 * Grades a typed amount: exact figures exactly, approximate ones within a tenth. Another amount of the
 * article is wrong however near it lies, and a right number with a wrong unit is only almost right.
 */
export function gradeFigure(given: string, expected: ExpectedFigure): Grade {
  const isAccepted = [expected.key, ...expected.accepted].some((form) => spelled(form) === spelled(given))
  if (isAccepted) return RIGHT
  const read = parseFigure(given)
  if (!read || expected.figure.value === null) return WRONG
  const written = inUnitOf(expected.figure, read)

  const isRival = expected.rejected.some((form) => {
    const other = parseFigure(form)
    return (
      other !== null &&
      isEqual(other.value, written.value) &&
      !isEqual(other.value, expected.figure.value ?? NaN)
    )
  })
  if (isRival) return WRONG
  const grade = bestOf(written, expected)
  if (grade.verdict === 'right' && unitClash(written, expected.figure))
    return almost('The number is right. Check the unit.')
  return grade
}

/** Units of one measure, and how many of the first make one of the second. */
const MULTIPLES: readonly (readonly [small: string, large: string, times: number])[] = [
  ['basis points', 'percentage points', 100],
  ['metres', 'kilometres', 1000],
  ['kilograms', 'tonnes', 1000],
  ['seconds', 'minutes', 60],
  ['minutes', 'hours', 60],
  ['hours', 'days', 24],
  ['days', 'weeks', 7],
  ['months', 'years', 12],
]

/** "One percentage point" for 100 basis points: the right amount in the unit of the article; else as it was written. */
function inUnitOf(figure: FigureValue, written: WrittenFigure): WrittenFigure {
  const wanted = sign(figure.unit) ?? figure.unit
  for (const [small, large, times] of MULTIPLES) {
    const factor =
      written.unit === large && wanted === small
        ? times
        : written.unit === small && wanted === large
          ? 1 / times
          : null
    if (factor === null || !isEqual(written.value * factor, figure.value ?? NaN)) continue
    const upper = written.upper === null ? null : written.upper * factor
    return { ...written, value: written.value * factor, upper, unit: wanted }
  }
  return written
}

/** A figure printed in two units ("350 hectares (865 acres)") may be answered in either. */
function bestOf(written: WrittenFigure, expected: ExpectedFigure): Grade {
  const grade = compareAmounts(written, expected.figure)
  if (grade.verdict === 'right') return grade
  const isOther = expected.accepted.some((form) => {
    const other = parseFigure(form)
    return (
      other !== null &&
      other.upper === written.upper &&
      isEqual(other.value, written.value) &&
      other.unit === written.unit
    )
  })
  return isOther ? RIGHT : grade
}
