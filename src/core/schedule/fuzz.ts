/**
 * The fuzz of ts-fsrs, reckoned once for all grades of an answer: its random number is the first that Alea (Baagøe
 * 2010) gives for a seed, and of the three parts of Alea's state that needs one alone.
 */
import { get_fuzz_range } from 'ts-fsrs'

/** Shorter intervals, in days, are not moved. */
const SHORTEST = 2.5
const TO_UNIT = 2 ** -32
const FACTOR = 2_091_639

/** Baagøe's hash of a text that goes on from that of another. */
function mash(hash: number, text: string): number {
  let n = hash
  for (let i = 0; i < text.length; i++) {
    n += text.charCodeAt(i)
    let h = 0.025_196_032_824_169_38 * n
    n = h >>> 0
    h -= n
    h *= n
    n = h >>> 0
    h -= n
    n += h * 2 ** 32
  }
  return n
}

const unit = (hash: number): number => (hash >>> 0) * TO_UNIT

const FIRST = mash(0xefc8_249d, ' ')
const THIRD = mash(FIRST, '  ')

/** From 0 to 1, always the same for a seed. */
export function fuzzOf(seed: string): number {
  const difference = unit(FIRST) - unit(mash(THIRD, seed))
  const drawn = FACTOR * (difference < 0 ? difference + 1 : difference) + TO_UNIT
  return drawn - Math.trunc(drawn)
}

/**
 * An interval in days with its fuzz.
 * @param elapsed whole days since the last answer
 */
export function fuzzed(interval: number, elapsed: number, longest: number, fuzz: number): number {
  if (interval < SHORTEST) return Math.round(interval)
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(interval, elapsed, longest)
  return Math.floor(fuzz * (most - least + 1) + least)
}
