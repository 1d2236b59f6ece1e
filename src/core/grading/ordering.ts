import type { PartialGrade } from './partial-grade'

/**
 * Grades an order of `key.length` things, both as indices of the options, the earliest first. Credit is the
 * share of pairs that stand the right way round (1 - normalised Kendall distance; Kendall 1938, "A new
 * measure of rank correlation"). Things left out count as the wrong way round to all others. More than half
 * of the pairs is better than chance, and "almost".
 */
export function gradeOrder(given: readonly number[], key: readonly number[]): PartialGrade {
  const pairs = (key.length * (key.length - 1)) / 2
  let good = 0
  for (let i = 0; i < key.length; i++)
    for (let j = i + 1; j < key.length; j++) {
      const [first, second] = [given.indexOf(key[i]!), given.indexOf(key[j]!)]
      if (first >= 0 && second >= 0 && first < second) good++
    }
  const credit = pairs === 0 ? 0 : good / pairs
  const isRight = given.length === key.length && given.every((option, place) => option === key[place])
  if (isRight) return { verdict: 'right', note: null, credit: 1 }
  return {
    verdict: credit > 0.5 ? 'almost' : 'wrong',
    note: `${good} of ${pairs} pairs stand in the right order.`,
    // An order with something too much in it has all pairs right, and yet is not right.
    credit: Math.min(credit, pairs === 0 ? 0 : 1 - 1 / (2 * pairs)),
  }
}
