import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledCore } from '../bundle'

const { analyse, makeQuiz } = await bundledCore()

interface Judged {
  form: string
  stem: string
  options?: string[]
  key: unknown
  verdict: 'kept' | 'rejected'
  /** Its cause is known and not mended yet. */
  open?: boolean
  /** Why the second reader refused it. */
  examiner?: string
}

interface Reading {
  seed: number
  count: number
  items: number
  kept: number
  /** By a second reader, who judged as for a published book of quizzes. */
  keptByExaminer?: number
  articles: Record<string, Judged[]>
}

const folder = join(import.meta.dirname, '../../../judgement')
const readings = [
  'before',
  'fresh-1',
  'fresh-2',
  'fresh-3',
  'fresh-4',
  'fresh-5',
  'fresh-6',
  'fresh-7',
  'fresh-8',
  'fresh-9',
  'fresh-10',
  'fresh-11',
  'fresh-12',
  'fresh-13',
  'fresh-14',
  'fresh-15',
  'fresh-16',
  'fresh-17',
  'fresh-18',
  'fresh-19',
  'fresh-20',
  'fresh-21',
  'fresh-22',
  'fresh-23',
  'fresh-24',
  'fresh-25',
  'fresh-26',
  'fresh-27',
  'fresh-28',
  'fresh-29',
  'fresh-30',
  'fresh-31',
  'fresh-32',
  'fresh-33',
  'fresh-34',
  'fresh-35',
  'fresh-36',
  'fresh-37',
  'fresh-38',
  'fresh-39',
  'fresh-40',
  'fresh-41',
  'fresh-42',
  'fresh-43',
  'fresh-44',
  'fresh-45',
]
  .map((name) => join(folder, `${name}.json`))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Reading)

/**
 * The question as the reader saw it: a stem with other options is another question. Since the thirty-first reading a gap
 * for a bare number says that a number is wanted, which makes no other question of it.
 */
const shown = ({ form, stem, options, key }: Omit<Judged, 'verdict'>): string =>
  [
    form,
    form === 'cloze' ? stem.replace('Which figure fits the gap? ', '') : stem,
    ...(options ? [...options].sort() : [JSON.stringify(key)]),
  ].join(' | ')

const rejected = new Map<string, Set<string>>()
for (const { articles } of readings)
  for (const [article, items] of Object.entries(articles))
    for (const item of items)
      if (item.verdict === 'rejected' && !item.open) {
        const known = rejected.get(article) ?? new Set()
        rejected.set(article, known.add(shown(item)))
      }

describe('questions that were read and rejected', () => {
  it.each([...rejected])('are not asked about %s again', (article, refused) => {
    const analysis = analyse(readFileSync(join(folder, 'articles', `${article}.txt`), 'utf8'))
    for (const seed of [7, 1]) {
      const { items } = makeQuiz([{ articleId: article, analysis }], { count: 15, seed })
      const asked = items.map(({ form, stem, options, key }) =>
        shown({ form, stem, key, ...(options && { options: options.map(({ text }) => text) }) }),
      )
      expect(asked.filter((question) => refused.has(question))).toEqual([])
    }
  })
})

describe('the readings', () => {
  it.each(readings)('count what they hold', ({ items, kept, keptByExaminer, articles }) => {
    const all = Object.values(articles).flat()
    expect(all.length).toBe(items)
    if (keptByExaminer !== undefined)
      expect(all.filter(({ examiner }) => examiner === undefined).length).toBe(keptByExaminer)
    expect(all.filter(({ verdict }) => verdict === 'kept').length).toBe(kept)
  })
})
