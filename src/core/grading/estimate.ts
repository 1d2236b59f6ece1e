import type { FigureValue } from '../facts/model'
import { parseFigure, unitNamed } from './parse-figure'
import type { PartialGrade } from './partial-grade'
import type { Verdict } from './verdict'

/** Share of the amount within which an estimate is right. */
const RIGHT_WITHIN = 0.1
/** An estimate is almost right within this factor, either way. */
const ALMOST_WITHIN = 2
/** Percentages are compared by points: almost right within so many, and never beyond twice the value. */
const ALMOST_POINTS = 10
const LEAST_POINTS = 0.1

interface Scored {
  verdict: Verdict
  credit: number
  note: string | null
}

/** Two or three digits, as people say a factor or a difference. */
const spoken = (value: number): string =>
  value >= 1000
    ? Math.round(value).toLocaleString('en')
    : value >= 10
      ? String(Math.round(value))
      : String(Number(value.toFixed(1)))

/**
 * By order-of-magnitude error, |log10(given / true)| (Nickerson 1981; Brown & Siegler 1993, "Metrics and
 * mappings"): full credit within a tenth, then 1 less that error, so that twice as much still gives 0.7 and
 * ten times as much gives none.
 */
function scoreAmount(given: number, nearest: number): Scored {
  if (nearest === 0 || given / nearest <= 0) return { verdict: 'wrong', credit: 0, note: null }
  const ratio = given / nearest
  const direction = ratio > 1 ? 'high' : 'low'
  const factor = ratio > 1 ? ratio : 1 / ratio
  if (Math.abs(ratio - 1) <= RIGHT_WITHIN + 1e-9) {
    const off = Math.abs(ratio - 1) * 100
    return { verdict: 'right', credit: 1, note: off < 0.5 ? null : `${spoken(off)} % too ${direction}.` }
  }
  return {
    verdict: factor <= ALMOST_WITHIN + 1e-9 ? 'almost' : 'wrong',
    credit: Math.max(0, 1 - Math.log10(factor)),
    note: `${spoken(factor)} times too ${direction}.`,
  }
}

/** By points: "8 percent" for 4 percent is nearer than "80" for 40, which a ratio would not show. */
function scorePercent(given: number, nearest: number): Scored {
  const points = Math.abs(given - nearest)
  const limit = Math.min(ALMOST_POINTS, Math.max(Math.abs(nearest), LEAST_POINTS))
  const note = points < 0.05 ? null : `${spoken(points)} points too ${given > nearest ? 'high' : 'low'}.`
  if (points <= Math.max(LEAST_POINTS, RIGHT_WITHIN * Math.abs(nearest)) + 1e-9)
    return { verdict: 'right', credit: 1, note }
  return {
    verdict: points <= limit + 1e-9 ? 'almost' : 'wrong',
    credit: Math.max(0, 1 - points / (2 * limit)),
    note,
  }
}

const CURRENCY = /^[A-Z]{3}$/
/** "Dollars" may be anybody's. */
const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD'])

function isOtherUnit(given: string | null, wanted: string): boolean {
  if (given === null) return false
  const named = CURRENCY.test(wanted) ? wanted : unitNamed(wanted)
  if (named === null || given === named) return false
  return !(given === 'USD' && DOLLARS.has(named))
}

/**
 * Grades an estimate of `figure`: right within 10 % (anywhere within a range), almost right within a factor
 * of 2 (percentages: 10 points), else wrong; `credit` falls off evenly on a log scale (percentages: by
 * points). Any number is read ("80k", "eighty thousand"), with or without unit; one in another unit is at
 * most almost right. What holds no number, and an article's vague amount, is wrong with no credit.
 */
export function gradeEstimate(given: string, figure: FigureValue): PartialGrade {
  const written = parseFigure(given)
  if (!written || figure.value === null) return { verdict: 'wrong', note: null, credit: 0 }
  const guess = written.upper === null ? written.value : (written.value + written.upper) / 2
  const [low, high] = [figure.value, figure.upper ?? figure.value].sort((a, b) => a - b) as [number, number]
  const nearest = guess < low ? low : guess > high ? high : guess
  const score = figure.unit === 'percent' ? scorePercent(guess, nearest) : scoreAmount(guess, nearest)
  if (score.verdict === 'right' && isOtherUnit(written.unit, figure.unit))
    return { verdict: 'almost', note: 'The number is right. Check the unit.', credit: score.credit / 2 }
  return score
}
