import { describe, expect, test } from 'vitest'
import { differingFigures } from '../../../../../src/core/library/across/differing-figures'
import { acrossNotes } from '../../../../../src/core/library/across/notes'
import { analyse } from '../../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../../src/core/ids'
import { NO_EDITS } from '../../../../../src/core/library/model'

/** The figures that two articles of one sentence each give differently, as printed. */
function differing(
  a: string,
  b: string,
  days: [string | null, string | null] = ['2026-03-01', '2026-03-02'],
) {
  const notes = [a, b].flatMap((sentence, i) => {
    const analysis = analyse(`News Of The Day ${'ab'[i]}\n\n${sentence}`, { publishedOn: days[i] ?? null })
    const id = articleIdOf(analysis.article.text)
    return acrossNotes({ id, addedAt: 0, isSample: false, analysis, cards: [], edits: NO_EDITS }).figures
  })
  return differingFigures(notes).map((notes) => notes.map(({ exact }) => exact))
}

const QUAKE = 'The earthquake near Lima killed 12 people, police said on Monday.'

describe('figures differ', () => {
  test('where a later report counts more', () => {
    const later = 'The earthquake near Lima killed 15 people, police said on Tuesday.'
    expect(differing(QUAKE, later)).toEqual([['12 people', '15 people']])
  })

  test.each([
    ['the figures are the same', QUAKE],
    ['another place is meant', 'The earthquake near Cusco killed 15 people, police said on Tuesday.'],
    ['something else is counted', 'The earthquake near Lima killed 15 dogs, police said on Tuesday.'],
    ['something else is said', 'The minister met 15 people near Lima on Tuesday.'],
    ['it is planned', 'The earthquake near Lima may have killed 15 people, police said on Tuesday.'],
  ])('not where %s', (_, other) => expect(differing(QUAKE, other)).toEqual([]))

  test('not a year later, nor without a day', () => {
    const later = QUAKE.replace('12', '15')
    expect(differing(QUAKE, later, ['2025-03-01', '2026-03-01'])).toEqual([])
    expect(differing(QUAKE, later, ['2025-03-01', null])).toEqual([])
  })

  test('not by rounding', () => {
    const cost = (amount: string) => `The new bridge at Marlow cost ${amount}, the council said.`
    expect(differing(cost('$412 million'), cost('$410 million'))).toEqual([])
    expect(differing(cost('about $400 million'), cost('$412 million'))).toEqual([])
    expect(differing(cost('$412 million'), cost('$512 million'))).toEqual([['$412 million', '$512 million']])
  })

  test('not for other months or years', () => {
    const sales = (month: string, n: number) => `Tarn Valley sold ${n} heat pumps in the north in ${month}.`
    expect(differing(sales('March', 580), sales('April', 655))).toEqual([])
    expect(differing(sales('March', 580), sales('March', 655))).toHaveLength(1)
  })

  test('not where a sentence has two amounts of one unit', () => {
    const profit = 'Profit at Tarn Valley rose to £84 million in the quarter, from £42 million.'
    expect(differing(profit, profit.replace('84', '85'))).toEqual([])
  })
})
