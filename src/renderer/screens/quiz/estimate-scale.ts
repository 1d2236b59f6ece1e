import { locale, words } from '../../language/words.svelte'

/** A guess and the true amount on a line on which equal steps are equal factors. */

export interface Tick {
  value: number
  /** 0 at the start of the line, 1 at its end. */
  at: number
}

export interface EstimateScale {
  guess: number
  truth: number
  ticks: Tick[]
}

/** The least factor from one end of the line to the other: a guess beside the truth is seen to be near. */
const LEAST_SPAN = 10
const MOST_TICKS = 6

/** Null where the line has no place for the two: amounts that are zero or negative, or of two signs. */
export function estimateScale(guess: number, truth: number): EstimateScale | null {
  if (!(guess > 0) || !(truth > 0) || !Number.isFinite(guess) || !Number.isFinite(truth)) return null
  const [low, high] = [Math.min(guess, truth), Math.max(guess, truth)]
  const middle = Math.sqrt(low) * Math.sqrt(high)
  const half = Math.sqrt(Math.max(LEAST_SPAN, (high / low) * 2.5))
  const [from, to] = [Math.log10(middle / half), Math.log10(middle * half)]
  const at = (value: number) => (Math.log10(value) - from) / (to - from)
  return {
    guess: at(guess),
    truth: at(truth),
    ticks: ticksOf(from, to).map((value) => ({ value, at: at(value) })),
  }
}

/** Round amounts between two powers of ten: 1, 2, 5, 10 where they have room, else powers of ten alone. */
function ticksOf(from: number, to: number): number[] {
  const first = Math.floor(from)
  const powers = Array.from({ length: Math.ceil(to) - first + 1 }, (_, i) => first + i)
  const inside = (value: number) => Math.log10(value) >= from && Math.log10(value) <= to
  const fine = powers.flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power)).filter(inside)
  if (fine.length <= MOST_TICKS) return fine
  const coarse = powers.map((power) => 10 ** power).filter(inside)
  const every = Math.ceil(coarse.length / MOST_TICKS)
  return coarse.filter((_, i) => i % every === 0)
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** A round amount in few letters: "5 million", "20,000", "0.5". */
export function roundWords(value: number): string {
  const scale = SCALES.find(([size]) => value >= size)
  const shown = scale ? value / scale[0] : value
  const digits = shown.toLocaleString(locale().numbers, { maximumSignificantDigits: 3 })
  return scale ? `${digits} ${words.feedback.scales[scale[1]]}` : digits
}
