import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { kahootLacks, kahootXlsx } from '../../../../src/core/exchange/kahoot'
import { leftOutWords, select } from '../../../../src/core/exchange/selection'
import { anyQuestion, question } from './arbitrary'

/** The writer of spreadsheets leaves U+FFFD out, which stands for what could not be a character anyway. */
const written = (text: string) => text.replaceAll('\uFFFD', '')

const many = fc.sample(anyQuestion, { numRuns: 400, seed: 11 })

it('reads back as Kahoot’s template asks, and texts stay texts', async () => {
  const { kept } = select(many, kahootLacks)
  const sheets = await readXlsx(Buffer.from(await kahootXlsx(kept)))
  const rows = sheets[0]!.data
  expect(rows[7]!.slice(1, 3)).toEqual(['Question - max 120 characters', 'Answer 1 - max 75 characters'])
  expect(rows).toHaveLength(8 + kept.length)
  for (const [at, { stem, answer }] of kept.entries()) {
    const [, asked, ...rest] = rows[8 + at]!
    expect(asked).toBe(written(stem))
    const texts = answer.shape === 'choice' ? answer.choices.map(({ text }) => text) : ['True', 'False']
    expect(rest.slice(0, texts.length)).toEqual(texts.map(written))
    expect([5, 10, 20, 30, 60, 90, 120, 240]).toContain(rest[4])
    const right =
      answer.shape === 'choice'
        ? answer.choices.findIndex(({ isRight }) => isRight)
        : answer.shape === 'true-false' && answer.isTrue
          ? 0
          : 1
    expect(rest[5]).toBe(right + 1)
  }
  const sources = sheets[1]!.data
  expect(sources[0]).toContain('Source sentence')
  expect(sources[1]![2]).toBe(written(kept[0]!.sources[0]!.sentence))
})

it('leaves out what Kahoot cannot ask, and says how many and why', () => {
  const { item } = {
    item: {
      id: 'x',
      articleId: 'a',
      stem: 'Who said it?',
      accepted: [],
      rejected: [],
      facts: ['f'],
      source: [],
      feedback: '',
      difficulty: 1 as const,
      asOf: null,
    },
  }
  const options = [
    { text: 'yes', origin: 'key' as const },
    { text: 'no', origin: 'article' as const },
  ]
  const typed = question({ headline: 'h', item: { ...item, form: 'typed', key: 'Kanto' } })
  const fits = question({ headline: 'h', item: { ...item, form: 'multiple-choice', options, key: 0 } })
  const long = question({
    headline: 'h',
    item: { ...item, form: 'true-false', stem: 'x'.repeat(121), key: true },
  })
  const wide = question({
    headline: 'h',
    item: {
      ...item,
      form: 'comparison',
      options: [...options, { text: 'y'.repeat(76), origin: 'article' }],
      key: 1,
    },
  })
  const { kept, leftOut } = select([typed, fits, long, typed, wide], kahootLacks)
  expect(kept).toEqual([fits])
  expect(leftOutWords(leftOut)).toBe(
    '4 questions were left out: a Kahoot spreadsheet holds only questions with a choice (2); the question is longer than 120 characters (1); an answer is longer than 75 characters (1).',
  )
  expect(leftOutWords([])).toBe('')
})
