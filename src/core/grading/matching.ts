import type { PartialGrade } from './partial-grade'

type Pair = readonly [left: number, right: number]

/**
 * Grades pairs of an index into the options and one into the targets. Credit is the share of the options
 * that have their own target and no other; half of them is "almost".
 */
export function gradeMatch(given: readonly Pair[], key: readonly Pair[]): PartialGrade {
  const targetsOf = (left: number) => given.filter(([option]) => option === left).map(([, target]) => target)
  const good = key.filter(([left, right]) => {
    const chosen = new Set(targetsOf(left))
    return chosen.size === 1 && chosen.has(right)
  }).length
  const credit = key.length === 0 ? 0 : good / key.length
  if (credit === 1) return { verdict: 'right', note: null, credit }
  return {
    verdict: credit >= 0.5 ? 'almost' : 'wrong',
    note: `${good} of ${key.length} ${good === 1 ? 'is' : 'are'} right.`,
    credit,
  }
}
