import { describe, expect, test } from 'vitest'
import { amountOf, inWords } from '../../../../src/renderer/screens/figures/amount'
import {
  excerptOf,
  figureEntry,
  groupsOf,
  meant,
  tsvOf,
  unitsOf,
} from '../../../../src/renderer/screens/figures/figure-table'
import { figure, source } from './listed'

describe('an amount', () => {
  test.each([
    [38_000_000, '38 million'],
    [2_450_000_000, '2.45 billion'],
    [1900, '1,900'],
    [0.12, '0.12'],
    [-7.5, '−7.5'],
  ])('%d is %s', (value, words) => expect(inWords(value)).toBe(words))

  test.each([
    ['About 1,900 ships cross it.', 'About 1,900 ships', 'about'],
    ['It lost at least 60 percent.', 'at least 60 percent', 'at least'],
    ['Boats under 12 metres have none.', '12 metres', 'under'],
    ['It cost more than $90.', '$90', 'more than'],
    ['It cost more than $90.', 'more than $90', 'more than'],
    ['Nearly three hundred came.', 'Nearly three hundred', 'nearly'],
    ['Hundred-odd 100 came.', '100', 'about'],
  ])('%s keeps its hedge', (sentence, words, hedge) => {
    expect(amountOf(figure(sentence, words, 1, 'ships', { approximate: true }))).toMatchObject({ hedge })
  })

  test('a range is both its ends, in one scale where they share it', () => {
    const range = figure('Between £2.4 billion and £2.6 billion.', '£2.4 billion', 2.4e9, 'GBP', {
      upper: 2.6e9,
    })
    expect(amountOf(range)).toMatchObject({ number: '2.4 – 2.6 billion', value: 2.4e9, upper: 2.6e9 })
    expect(
      amountOf(figure('From 900,000 to 1 million.', '900,000', 9e5, 'people', { upper: 1e6 })).number,
    ).toBe('900,000 – 1 million')
  })

  test('scores, shares and vague amounts stay as printed', () => {
    const score = amountOf(figure('They won 3-2.', '3-2', 3, 'score', { upper: 2 }))
    expect(score).toMatchObject({ number: '3-2', upper: null })
    expect(amountOf(figure('Dozens came.', 'Dozens', null, 'people'))).toMatchObject({
      number: 'Dozens',
      value: null,
    })
  })
})

describe('the table of figures', () => {
  const entries = [
    figureEntry(
      figure('It cost 38 million euros.', '38 million euros', 38e6, 'EUR'),
      source('a', '2026-03-18'),
    ),
    figureEntry(figure('It cost 6 million euros.', '6 million euros', 6e6, 'EUR'), source('b', '2026-01-02')),
    figureEntry(figure('Some euros were paid.', 'Some euros', null, 'EUR'), source('b', null)),
    figureEntry(figure('It rose 22 percent.', '22 percent', 22, 'percent'), source('a')),
    figureEntry(figure('It rose 7 percent.', '7 percent', 7, 'percent'), source('a')),
    figureEntry(
      figure('It has 14 boats.', '14 boats', 14, 'rescue boats', { counted: 'rescue boats' }),
      source('a'),
    ),
  ]
  const answers = (by: Parameters<typeof groupsOf>[1]['by'], isDescending: boolean) =>
    groupsOf(entries, { by, isDescending })[0]!.entries.map(({ fact }) => fact.answer)

  test('puts one unit together, the largest group first, and what is counted once at the end', () => {
    expect(groupsOf(entries, { by: 'value', isDescending: true }).map(({ word }) => word)).toEqual([
      'Euro (EUR)',
      'Percent',
      'Counted once',
    ])
    expect(unitsOf(entries).map(({ key, count }) => [key, count])).toEqual([
      ['EUR', 3],
      ['percent', 2],
    ])
  })

  test('sorts both ways, vague amounts and unknown days last', () => {
    expect(answers('value', true)).toEqual(['38 million euros', '6 million euros', 'Some euros'])
    expect(answers('value', false)).toEqual(['6 million euros', '38 million euros', 'Some euros'])
    expect(answers('published', false)).toEqual(['6 million euros', '38 million euros', 'Some euros'])
    expect(answers('published', true)).toEqual(['38 million euros', '6 million euros', 'Some euros'])
    expect(answers('article', false)[0]).toBe('38 million euros')
  })

  test('is found by words, article and unit', () => {
    expect(meant(entries, 'euro cost', null)).toHaveLength(2)
    expect(meant(entries, 'story paid', null)).toHaveLength(1)
    expect(meant(entries, '', 'percent')).toHaveLength(2)
  })

  test('shows the figure of a long sentence within its first lines', () => {
    const long = figure(`${'Much was said before. '.repeat(12)}It cost 38 euros.`, '38 euros', 38, 'EUR')
    const { text, mark } = excerptOf(long)
    expect(text.slice(...mark)).toBe('38 euros')
    expect(mark[0]).toBeLessThan(60)
    expect(excerptOf(entries[0]!.fact)).toMatchObject({ text: 'It cost 38 million euros.', mark: [8, 24] })
  })

  test('is copied with plain numbers, one line a figure, and no formulas', () => {
    const odd = figureEntry(
      figure('=SUM(A1)\tand\n7 boats.', '7 boats', 7, 'rescue boats', {
        counted: '@boats',
        approximate: true,
      }),
      source('c', null),
    )
    const lines = tsvOf(
      groupsOf([...entries, odd], { by: 'value', isDescending: true }),
      () => 'Reported',
    ).split('\n')
    expect(lines).toHaveLength(8)
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([10]))
    expect(lines[1]!.split('\t').slice(2, 5)).toEqual(['38000000', '', 'EUR'])
    expect(lines.at(-1)).toContain("'@boats\tabout\t7")
    expect(lines.at(-1)).toContain("'=SUM(A1) and 7 boats.")
  })
})
