import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Sorted } from '../../../../src/core/schedule/sorted'

describe('numbers in order', () => {
  it('stay as a list that is sorted anew after every change', () => {
    const change = fc.record({ value: fc.nat(400), isAdded: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400)), fc.array(change, { maxLength: 500 }), (first, changes) => {
        const sorted = new Sorted((a, b) => b - a)
        sorted.fill([...first])
        const expected = new Set(first)
        for (const { value, isAdded } of changes) {
          if (isAdded === expected.has(value)) continue
          if (isAdded) {
            sorted.add(value)
            expected.add(value)
          } else {
            sorted.remove(value)
            expected.delete(value)
          }
        }
        expect([...sorted.values]).toEqual([...expected].sort((a, b) => b - a))
      }),
    )
  })

  it('find room wherever they come', () => {
    for (const compare of [(a: number, b: number) => a - b, (a: number, b: number) => b - a]) {
      const sorted = new Sorted(compare)
      const all = Array.from({ length: 5000 }, (_, at) => at)
      for (const one of all) sorted.add(one)
      expect([...sorted.values]).toEqual(all.sort(compare))
    }
  })
})
