import { describe, expect, it } from 'vitest'
import { calendarOf, calendarWords } from '../../../../src/renderer/screens/progress/calendar'
import { forecastChart, targetMarks, targetWords } from '../../../../src/renderer/screens/progress/forecast'
import { retentionChart, retentionWords } from '../../../../src/renderer/screens/progress/retention'
import {
  calibrationRows,
  calibrationWords,
  formWords,
} from '../../../../src/renderer/screens/progress/shares'

const weeks = [
  { week: '2026-05-11', tally: { right: 8, of: 10 } },
  { week: '2026-05-18', tally: { right: 0, of: 0 } },
  { week: '2026-05-25', tally: { right: 19, of: 20 } },
]

describe('retention against the target', () => {
  it('has a point for each week with reviews, higher for more, and the target on the same scale', () => {
    const { points, target, baseline } = retentionChart(weeks, 0.9)
    expect(points.map(({ week }) => week)).toEqual(['2026-05-11', '2026-05-25'])
    const [low, high] = points
    expect(high!.y).toBeLessThan(target)
    expect(low!.y).toBeGreaterThan(target)
    expect(low!.y).toBeLessThanOrEqual(baseline)
  })

  it('keeps a week of nothing but mistakes on the sheet', () => {
    const { points, baseline } = retentionChart([{ week: '2026-05-11', tally: { right: 0, of: 3 } }], 0.9)
    expect(points[0]!.y).toBeLessThanOrEqual(baseline)
  })

  it('is summed up with its target, and says when there is nothing to measure', () => {
    expect(retentionWords(weeks, 0.9)).toBe('90 % recalled in 3 weeks, 90 % wanted')
    expect(retentionWords([weeks[1]!], 0.9)).toBe('Measured from the second day a card is seen')
  })
})

it('the longest row of days is told, and none where there was none', () => {
  const calendar = calendarOf([{ day: '2026-05-30', answers: 4 }], '2026-05-31', 2)
  expect(calendarWords(calendar, 12)).toBe('Answers a day, most 4; 12 days in a row at most')
  expect(calendarWords(calendar, 1)).toBe('Answers a day, most 4')
})

it('calibration says what “certain” is worth', () => {
  const calibration = [
    { confidence: 1 as const, tally: { right: 1, of: 4 } },
    { confidence: 3 as const, tally: { right: 8, of: 9 } },
  ]
  expect(calibrationWords(calibration)).toBe('What “certain” is worth: 89 %')
  expect(calibrationRows(calibration).map(({ word, note }) => [word, note])).toEqual([
    ['A guess', 'of 4'],
    ['Certain', 'of 9'],
  ])
})

it('the slowest form is named with its time', () => {
  const tally = { right: 1, of: 2 }
  expect(
    formWords([
      { form: 'card', tally, medianDuration: 4000 },
      { form: 'typed', tally, medianDuration: 9000 },
    ]),
  ).toMatch(/: slowest, 9\.0 s in the median$/)
})

describe('a day to be ready by', () => {
  const chart = forecastChart(['2026-05-30', '2026-05-31', '2026-06-01'].map((day) => ({ day, due: 1 })))

  it('stands in the forecast where its day begins, unless that is later', () => {
    expect(targetMarks(chart, [{ day: '2026-05-31', tag: null }])).toEqual([
      { x: chart.width / 3, label: 'Ready' },
    ])
    expect(targetMarks(chart, [{ day: '2026-08-01', tag: null }])).toEqual([])
  })

  it('is said in words', () => {
    expect(targetWords([{ day: '2026-06-12', tag: 'civics' }])).toBe(
      '. Ready by 12 June 2026 for civics: everything once more in the week before',
    )
    expect(targetWords([])).toBe('')
  })
})
