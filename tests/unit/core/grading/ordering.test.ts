import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOrder } from '../../../../src/core/grading/ordering'

const key = [2, 0, 3, 1]

describe('an order', () => {
  it.each([
    [[2, 0, 3, 1], 'right', 1],
    [[0, 2, 3, 1], 'almost', 5 / 6],
    [[0, 2, 1, 3], 'almost', 4 / 6],
    [[1, 2, 0, 3], 'wrong', 3 / 6],
    [[1, 3, 0, 2], 'wrong', 0],
    [[2, 0], 'wrong', 1 / 6],
    [[], 'wrong', 0],
  ])('%j is %s with credit %d', (given, verdict, credit) => {
    const grade = gradeOrder(given, key)
    expect(grade.verdict).toBe(verdict)
    expect(grade.credit).toBeCloseTo(credit, 9)
  })

  it('says how much of it is right', () => {
    expect(gradeOrder([0, 2, 3, 1], key).note).toBe('5 of 6 pairs stand in the right order.')
    expect(gradeOrder(key, key).note).toBeNull()
  })

  it('has full credit for the right order alone, and as much less as it has inversions', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(order, order, (given, right) => {
        const { verdict, credit } = gradeOrder(given, right)
        expect(verdict === 'right').toBe(given.every((option, place) => option === right[place]))
        expect(credit === 1).toBe(verdict === 'right')
        // The reverse of an order has the other pairs right.
        expect(credit + gradeOrder([...given].reverse(), right).credit).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is not right with something twice', () => {
    expect(gradeOrder([2, 0, 3, 1, 1], key).verdict).not.toBe('right')
  })
})
