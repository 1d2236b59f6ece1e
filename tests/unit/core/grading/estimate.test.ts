import { describe, expect, it } from 'vitest'
import type { FigureValue } from '../../../../src/core/facts/model'
import { gradeEstimate } from '../../../../src/core/grading/estimate'

const amount = (value: number | null, unit: string, over: Partial<FigureValue> = {}): FigureValue => ({
  value,
  upper: null,
  unit,
  approximate: false,
  counted: '',
  ...over,
})
const troops = amount(80000, 'troops', { approximate: true })

describe('an estimated amount', () => {
  it.each(['80,000', '80k', 'eighty thousand', '85,000', '73k', 'about 80 000 troops', '72,000 to 88,000'])(
    'is right within a tenth: %j',
    (given) => expect(gradeEstimate(given, troops)).toMatchObject({ verdict: 'right', credit: 1 }),
  )
  it.each(['60,000', '100k', '160,000', '40 thousand'])(
    'is almost right within a factor of two: %j',
    (given) => expect(gradeEstimate(given, troops).verdict).toBe('almost'),
  )
  it.each(['39,000', '170k', '80', '8 million', '-80,000', '0', 'many', ''])('is wrong beyond: %j', (given) =>
    expect(gradeEstimate(given, troops).verdict).toBe('wrong'),
  )

  it('says how far off it was', () => {
    expect(gradeEstimate('112,000', troops).note).toBe('1.4 times too high.')
    expect(gradeEstimate('40,000', troops).note).toBe('2 times too low.')
    expect(gradeEstimate('84,000', troops).note).toBe('5 % too high.')
    expect(gradeEstimate('80,000', troops).note).toBeNull()
  })

  it('loses credit evenly on a log scale, up as down', () => {
    expect(gradeEstimate('160,000', troops).credit).toBeCloseTo(0.7, 2)
    expect(gradeEstimate('40,000', troops).credit).toBeCloseTo(0.7, 2)
    expect(gradeEstimate('800,000', troops).credit).toBeCloseTo(0, 9)
    expect(gradeEstimate('80 million', troops).credit).toBe(0)
    let last = 1
    for (let factor = 1.1; factor < 20; factor *= 1.2) {
      const { credit } = gradeEstimate(String(Math.round(80000 * factor)), troops)
      expect(credit).toBeLessThanOrEqual(last)
      last = credit
    }
  })

  it('is right anywhere inside a range, and measured from its nearer end', () => {
    const range = amount(9e9, 'PHP', { upper: 11e9 })
    expect(gradeEstimate('10 billion', range)).toMatchObject({ verdict: 'right', note: null })
    expect(gradeEstimate('22bn', range)).toMatchObject({ verdict: 'almost', note: '2 times too high.' })
    expect(gradeEstimate('3bn', range).verdict).toBe('wrong')
  })

  it('takes any unit or none, but is not right in another one', () => {
    const steel = amount(14000, 'tonnes')
    expect(gradeEstimate('14,000 tons', steel).verdict).toBe('right')
    expect(gradeEstimate('14,000 pounds', steel)).toMatchObject({ verdict: 'almost', credit: 0.5 })
    expect(gradeEstimate('$9m', amount(9e6, 'CAD')).verdict).toBe('right')
    expect(gradeEstimate('€9m', amount(9e6, 'USD')).verdict).toBe('almost')
  })

  it('gives nothing for a vague amount of the article', () => {
    expect(gradeEstimate('50', amount(null, 'people'))).toMatchObject({ verdict: 'wrong', credit: 0 })
  })
})

describe('an estimated percentage', () => {
  const share = amount(58, 'percent')
  it.each([
    ['60%', 'right', '2 points too high.'],
    ['50', 'almost', '8 points too low.'],
    ['68 percent', 'almost', '10 points too high.'],
    ['69', 'wrong', '11 points too high.'],
    ['30', 'wrong', '28 points too low.'],
  ])('is measured in points: %s', (given, verdict, note) =>
    expect(gradeEstimate(given, share)).toMatchObject({ verdict, note }),
  )
  it('is wrong at more than twice a small one', () => {
    const small = amount(3.4, 'percent')
    expect(gradeEstimate('6', small).verdict).toBe('almost')
    expect(gradeEstimate('12', small)).toMatchObject({ verdict: 'wrong', credit: 0 })
  })
})
