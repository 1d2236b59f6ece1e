import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../../src/contract/requests'
import {
  calendarOf,
  calendarWords,
  daysStudied,
  stepOf,
} from '../../../../src/renderer/screens/progress/calendar'
import { figuresOf } from '../../../../src/renderer/screens/progress/figures'
import { forecastChart, forecastWords } from '../../../../src/renderer/screens/progress/forecast'
import { kindRows, kindWords } from '../../../../src/renderer/screens/progress/kinds'

// 22 May 2025 is a Thursday.
const ahead = [24, 17, 9, 21, 30].map((due, at) => ({ day: `2025-05-${22 + at}`, due }))

describe('the bars of the next days', () => {
  it('stand on one line, in proportion, the fullest reaching the top', () => {
    const { bars, baseline } = forecastChart(ahead)
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(baseline)
    expect(bars[4]!.height / bars[0]!.height).toBeCloseTo(30 / 24)
    expect(Math.min(...bars.map(({ y }) => y))).toBe(bars[4]!.y)
  })

  it('are named by weekday, today by its name', () => {
    expect(forecastChart(ahead).bars.map(({ label }) => label)).toEqual(['Today', 'Fri', 'Sat', 'Sun', 'Mon'])
  })

  it('have no height, and no division by nothing, when nothing is due', () => {
    const { bars } = forecastChart(ahead.map(({ day }) => ({ day, due: 0 })))
    expect(bars.every(({ height }) => height === 0)).toBe(true)
    expect(forecastChart([]).bars).toEqual([])
  })

  it('are summed up in words', () => {
    expect(forecastWords(ahead)).toBe('101 reviews. Monday is the fullest day')
    expect(forecastWords(ahead.slice(0, 2))).toBe('41 reviews. Today is the fullest day')
    expect(forecastWords([{ day: '2025-05-22', due: 0 }])).toBe('Nothing is due')
  })

  it('name no fullest day when two are equally full', () => {
    expect(forecastWords([...ahead.slice(0, 1), { day: '2025-05-23', due: 24 }])).toBe('48 reviews')
  })
})

describe('the calendar', () => {
  const days = [
    { day: '2025-05-12', answers: 10 },
    { day: '2025-05-19', answers: 40 },
    { day: '2025-05-22', answers: 5 },
  ]
  const calendar = calendarOf(days, '2025-05-22', 2)
  const cell = (day: string) => calendar.cells.find((one) => one.day === day)

  it('begins on a Monday and ends today', () => {
    expect(calendar.cells[0]).toMatchObject({ day: '2025-05-12', week: 0, weekday: 0 })
    expect(calendar.cells.at(-1)).toMatchObject({ day: '2025-05-22', week: 1, weekday: 3, isToday: true })
    expect(calendar.cells).toHaveLength(11)
  })

  it('shades each day against the fullest one, and an answer is never nothing', () => {
    expect(cell('2025-05-19')?.step).toBe(4)
    expect(cell('2025-05-12')?.step).toBe(1)
    expect(cell('2025-05-22')?.step).toBe(1)
    expect(cell('2025-05-13')?.step).toBe(0)
    expect(stepOf(1, 1000)).toBe(1)
  })

  it('is not confused by the end of summer time, a leap day or the turn of a year', () => {
    const long = calendarOf([], '2024-03-03', 20)
    expect(new Set(long.cells.map(({ day }) => day)).size).toBe(long.cells.length)
    expect(long.cells.map(({ day }) => day)).toContain('2024-02-29')
    expect(long.cells.map(({ day }) => day)).toContain('2023-12-31')
  })

  it('names months where there is room for them', () => {
    const { months } = calendarOf([], '2025-05-22', 26)
    expect(months.map(({ label }) => label)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'])
    for (const [at, { week }] of months.entries())
      if (at > 0) expect(week - months[at - 1]!.week).toBeGreaterThanOrEqual(3)
  })

  it('says its fullest day, and counts the days studied lately', () => {
    expect(calendarWords(calendar)).toBe('Answers a day, most 40')
    expect(daysStudied(days, '2025-05-22', 30)).toBe(3)
    expect(daysStudied(days, '2025-05-22', 4)).toBe(2)
  })
})

describe('accuracy by kind', () => {
  const accuracy: Progress['accuracyByKind'] = [
    { kind: 'date', tally: { right: 81, of: 100 } },
    { kind: 'role', tally: { right: 92, of: 100 } },
    { kind: 'quote', tally: { right: 95, of: 100 } },
    { kind: 'place', tally: { right: 0, of: 0 } },
  ]

  it('is sorted, best first, without kinds that were never asked', () => {
    expect(kindRows(accuracy).map(({ word, share }) => [word, share])).toEqual([
      ['Quotes', 0.95],
      ['People and roles', 0.92],
      ['Dates', 0.81],
    ])
  })

  it('names the hardest kind only where the answers can tell', () => {
    expect(kindWords(kindRows(accuracy))).toBe('Dates are the hardest for you')
    expect(kindWords(kindRows(accuracy.slice(1)))).toBe('Share of right answers')
    expect(kindWords(kindRows([{ kind: 'date', tally: { right: 0, of: 3 } }, accuracy[2]!]))).toBe(
      'Share of right answers',
    )
  })
})

describe('the figures', () => {
  const progress: Progress = {
    dueToday: 24,
    forecast: ahead,
    cards: { total: 3400, begun: 2940, known: 2316 },
    retention: { right: 912, of: 1000 },
    accuracyByKind: [],
    days: [{ day: '2025-05-21', answers: 3 }],
    medianDuration: 5_800,
    answers: 12_034,
    retentionByWeek: [],
    byForm: [],
    calibration: [],
    daysInARow: { now: 0, most: 0 },
  }

  it('carry their unit and their base', () => {
    expect(figuresOf(progress, 0.9, '2025-05-22')).toEqual([
      { label: 'Due today', value: '24', note: 'about 2 min' },
      { label: 'Retention', value: '91.2 %', note: 'target 90 %, last 30 days' },
      { label: 'Cards known', value: '2,316', note: 'of 2,940 begun, 3,400 in all' },
      { label: 'Median answer', value: '5.8 s', note: 'over 12,034 answers' },
      { label: 'Days studied', value: '1', note: 'of the last 30' },
    ])
  })

  it('claim no retention before a card was seen on two days', () => {
    const [, retention] = figuresOf({ ...progress, retention: { right: 0, of: 0 } }, 0.9, '2025-05-22')
    expect(retention?.value).toBe('–')
  })
})
