import { describe, expect, test } from 'vitest'
import {
  datedFact,
  inOrder,
  meant,
  namesOf,
  overviewOf,
  rowsOf,
  yearStep,
} from '../../../../src/renderer/screens/timeline/timeline'
import { leaning, whenOf } from '../../../../src/renderer/screens/timeline/when'
import { dated, source } from './listed'

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const entry = (value: string, change = {}) =>
  datedFact(dated(`It was so in ${value}.`, value, value, change), source('a'))

describe('a date on the line', () => {
  test.each([
    ['2024-03-25', '2024', '25 March', '25 March 2024', '2024-03-25', '2024-03-26'],
    ['2025-06-12T14:30', '2025', '12 June, 14:30', '12 June 2025, 14:30', '2025-06-12', '2025-06-13'],
    ['2024-12', '2024', 'December', 'December 2024', '2024-12-01', '2025-01-01'],
    ['2024-22', '2024', 'summer', 'summer 2024', '2024-06-01', '2024-09-01'],
    ['2002', '2002', '2002', '2002', '2002-01-01', '2003-01-01'],
    ['199X', '1990s', '1990s', '1990s', '1990-01-01', '2000-01-01'],
    ['18XX', '1800s', '1800s', '1800s', '1800-01-01', '1900-01-01'],
    ['2026-W01', '2026', 'week 1', 'week 1 of 2026', '2025-12-29', '2026-01-05'],
    ['1910/1945', '1910', '1910 – 1945', '1910 – 1945', '1910-01-01', '1946-01-01'],
    ['2026-01-11/2026-01-14', '2026', '11 – 14 January', '11 – 14 January 2026', '2026-01-11', '2026-01-15'],
    ['2026-01/2026-03', '2026', 'January – March', 'January – March 2026', '2026-01-01', '2026-04-01'],
    [
      '2025-12/2026-02',
      '2025',
      'December 2025 – February 2026',
      'December 2025 – February 2026',
      '2025-12-01',
      '2026-03-01',
    ],
  ])('%s covers what it says and no more', (value, heading, short, long, start, end) => {
    expect(whenOf(value)).toMatchObject({ heading, short, long, start: day(start), end: day(end) })
  })

  test('a year before the first is said as it is counted', () => {
    expect(whenOf('-0043')).toMatchObject({ heading: '44 BC' })
  })

  test.each(['', 'T14:30', '2024-13', '2024-02-30', 'soon', '2026/1999'])('%j stands nowhere', (value) => {
    expect(whenOf(value)).toBeNull()
  })

  test.each([
    ['It rose about 1091 in the end.', '1091', 'about'],
    ['Rare about 20 years later.', 'about 20 years later', 'about'],
    ['Grown since 2019, it said.', '2019', 'since'],
    ['It was early in the spring of 2028.', 'the spring of 2028', 'early'],
    ['Ready by the spring of 2028.', 'spring of 2028', 'by'],
    ['It opened in 2002.', '2002', null],
    ['Whereabouts in 2002 are known.', '2002', null],
  ])('%s keeps what makes it inexact', (sentence, words, expected) => {
    const start = sentence.indexOf(words)
    expect(leaning(sentence, [start, start + words.length])).toBe(expected)
  })
})

describe('the timeline', () => {
  const values = (facts: ReturnType<typeof entry>[]) => facts.map(({ fact }) => fact.date.value)

  test('puts what is said less exactly before what lies within it, and the undated last', () => {
    const unread = entry('2020-05-05', {
      date: { value: '2020-05-05', granularity: 'day', needsPublicationDate: true },
    })
    const facts = [
      '2026-03-18',
      '1990',
      '2026',
      '199X',
      '2026-03',
      '1990-02',
      '2026-03-01/2026-03-20',
      '-0043',
    ]
    const ordered = inOrder([unread, ...facts.map((value) => entry(value))])
    expect(values(ordered)).toEqual([
      '-0043',
      '199X',
      '1990',
      '1990-02',
      '2026',
      '2026-03',
      '2026-03-01/2026-03-20',
      '2026-03-18',
      '2020-05-05',
    ])
    expect(rowsOf(ordered).map(({ heading }) => heading)).toEqual([
      '44 BC',
      '1990s',
      '1990',
      null,
      '2026',
      null,
      null,
      null,
      'Undated',
    ])
  })

  test('divides a full year by months, and leaves what names no month before them', () => {
    const days = Array.from(
      { length: 20 },
      (_, i) => `2026-0${1 + (i % 2)}-${String(i + 1).padStart(2, '0')}`,
    )
    const rows = rowsOf(inOrder([...days, '2026'].map((value) => entry(value))))
    expect(rows[0]).toMatchObject({ heading: '2026', month: null })
    expect(rows.flatMap(({ month }) => month ?? [])).toEqual(['January', 'February'])
    expect(
      rowsOf(inOrder([entry('2026-01-01'), entry('2026-02-01')])).every(({ month }) => month === null),
    ).toBe(true)
  })

  test('is narrowed by name, by what stands beside a date, and by words without their accents', () => {
    const ana = { kind: 'person' as const, name: 'Ana Ruíz' }
    const facts = [
      entry('2024', { names: [ana], beside: ['figure'] }),
      entry('2025', { names: [ana, { kind: 'place', name: 'Marlow' }] }),
      entry('2026'),
    ]
    const [{ names } = { names: [] }] = namesOf(facts)
    expect(names).toMatchObject([{ name: 'Ana Ruíz', count: 2 }])
    expect(values(meant(facts, { query: '', name: names[0]!.key, beside: '' }))).toEqual(['2024', '2025'])
    expect(values(meant(facts, { query: '', name: '', beside: 'figure' }))).toEqual(['2024'])
    expect(values(meant(facts, { query: 'ruiz marl', name: '', beside: '' }))).toEqual(['2025'])
  })

  test('goes from year to year and stays at the ends', () => {
    const rows = rowsOf(inOrder(['2024', '2024-05', '2025', '2026', '2026-02'].map((value) => entry(value))))
    expect(yearStep(rows, 0, 1)).toBe(2)
    expect(yearStep(rows, 4, 1)).toBe(4)
    expect(yearStep(rows, 4, -1)).toBe(3)
    expect(yearStep(rows, 0, -1)).toBe(0)
  })

  test('has an overview true to scale, with as many bars as it has room for', () => {
    const overview = overviewOf([entry('2000'), entry('2010'), entry('2019')])!
    expect(overview).toMatchObject({ from: '2000', to: '2019' })
    expect(overview.bars.map(({ at }) => Math.round(at * 20))).toEqual([0, 10, 19])
    expect(overviewOf([entry('2000')])).toBeNull()
    const many = Array.from({ length: 5000 }, (_, i) => entry(String(1900 + (i % 100))))
    expect(overviewOf(many)!.bars.length).toBeLessThanOrEqual(240)
  })
})
