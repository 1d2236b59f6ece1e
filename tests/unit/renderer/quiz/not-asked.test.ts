import { describe, expect, it } from 'vitest'
import type { RejectedItem } from '../../../../src/core/questions/item'
import { GATES } from '../../../../src/core/questions/gates'
import { gatesOf, gateWord, notAskedOf } from '../../../../src/renderer/screens/reader/not-asked'
import { choiceItem } from './items'

const rejected = (id: string, change: Partial<RejectedItem> = {}): RejectedItem => ({
  ...choiceItem,
  id,
  gate: 'stands alone',
  reason: '“He” stands for nobody named before.',
  ...change,
})

describe('the questions that are not asked', () => {
  it('stand once each with all their forms, in the order of the article', () => {
    const later = { source: [{ start: 90, end: 99, exact: 'Sentence.' }], stem: 'Later?' }
    const rows = notAskedOf([
      rejected('a', later),
      rejected('b'),
      rejected('c', { form: 'typed' }),
      rejected('d', { gate: 'no leak', reason: 'The answer stands in the question.' }),
    ])
    expect(rows.map(({ id, forms }) => [id, forms])).toEqual([
      ['b', ['multiple-choice', 'typed']],
      ['d', ['multiple-choice']],
      ['a', ['multiple-choice']],
    ])
    expect(gatesOf(rows)).toEqual([
      { gate: 'stands alone', count: 2 },
      { gate: 'no leak', count: 1 },
    ])
  })

  it('have plain words for every check', () => {
    const named = GATES.map(({ name }) => gateWord(name).toLowerCase())
    expect(named.filter((word) => GATES.some(({ name }) => name === word))).toEqual([])
  })

  it('say why in plain words, and by its name for a check that has none yet', () => {
    expect(gateWord('no leak')).toBe('Gives the answer away')
    expect(gateWord('some new check')).toBe('Some new check')
  })
})
