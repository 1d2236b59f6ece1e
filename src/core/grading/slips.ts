import contrasts from '../../../resources/data/contrast-words.json'

const CONTRASTS = new Set(
  (contrasts as string[][]).flatMap((group) =>
    group.flatMap((a) => group.filter((b) => b !== a).map((b) => `${a} ${b}`)),
  ),
)

/**
 * Optimal string alignment distance (Damerau-Levenshtein without edits inside a transposed pair):
 * insertions, deletions, substitutions and swaps of neighbours, each counted once. Stops at `limit + 1`.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, beforeLast[j - 2]! + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** How many slips of the fingers an expected word of this length forgives. */
export function tolerance(expected: string): number {
  if (/\d/.test(expected) || expected.length <= 3) return 0
  if (expected.length <= 5) return 1
  return expected.length <= 9 ? 2 : 3
}

/**
 * True when `given` is the expected word, or that word mistyped. Two real words of opposite sense
 * ("northern", "southern") are never one another's typo, and a new first letter is forgiven only as
 * the single slip of a long word: most confusions of real words begin differently, most typos do not.
 */
export function isSameWord(given: string, expected: string): boolean {
  if (given === expected) return true
  const limit = tolerance(expected)
  if (limit === 0 || /\d/.test(given) || CONTRASTS.has(`${given} ${expected}`)) return false
  const distance = slips(given, expected, limit)
  if (distance > limit) return false
  if (given[0] === expected[0]) return true
  const isSwapped = given[0] === expected[1] && given[1] === expected[0]
  return isSwapped || (distance === 1 && expected.length >= 6)
}
