import { describe, expect, it } from 'vitest'
import { gradeMatch } from '../../../../src/core/grading/matching'

type Pairs = [number, number][]
const key: Pairs = [
  [0, 2],
  [1, 0],
  [2, 1],
]

describe('a match', () => {
  it.each<[string, Pairs, string, number]>([
    [
      'all pairs, in any order',
      [
        [2, 1],
        [0, 2],
        [1, 0],
      ],
      'right',
      1,
    ],
    [
      'one pair of three',
      [
        [0, 2],
        [1, 1],
        [2, 0],
      ],
      'wrong',
      1 / 3,
    ],
    [
      'two pairs and one left out',
      [
        [0, 2],
        [1, 0],
      ],
      'almost',
      2 / 3,
    ],
    ['nothing', [], 'wrong', 0],
    ['a pair given twice', [...key, [0, 2]], 'right', 1],
    ['two targets for one, of which one is right', [...key, [0, 1]], 'almost', 2 / 3],
  ])('%s', (_title, given, verdict, credit) => {
    const grade = gradeMatch(given, key)
    expect(grade.verdict).toBe(verdict)
    expect(grade.credit).toBeCloseTo(credit, 9)
  })

  it('says how many are right', () => {
    expect(gradeMatch([[0, 2]], key).note).toBe('1 of 3 is right.')
    expect(
      gradeMatch(
        [
          [0, 2],
          [1, 0],
        ],
        key,
      ).note,
    ).toBe('2 of 3 are right.')
  })
})
