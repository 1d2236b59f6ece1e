import { describe, expect, it } from 'vitest'
import { estimateScale, roundWords } from '../../../../src/renderer/screens/quiz/estimate-scale'
import { unitWords } from '../../../../src/renderer/screens/quiz/units'
import { weekWords } from '../../../../src/renderer/screens/quiz/week-words'
import { clockWords, timeLeft } from '../../../../src/renderer/state/quiz-mode'
import type { ArticleSummary } from '../../../../src/contract/requests'
import { mondayOf, tagsOf, weeksOf } from '../../../../src/renderer/state/quiz-scopes'
import { QuizSetup } from '../../../../src/renderer/state/quiz-setup.svelte'

function article(id: string, change: Partial<ArticleSummary> = {}): ArticleSummary {
  const shelf = { tags: [], folder: null, isArchived: false, supersedes: null }
  const common = { headline: id, publisher: null, isSample: false, words: 100, covered: 1, cards: 1, due: 0 }
  return { id, publishedOn: null, addedAt: 0, facts: 5, strength: null, ...shelf, ...common, ...change }
}

const utcDay = (time: number) => new Date(time).toISOString().slice(0, 10)

describe('the weeks of a library', () => {
  it('begin on Monday, also over the turn of a year', () => {
    expect(mondayOf('2025-06-09')).toBe('2025-06-09')
    expect(mondayOf('2025-06-15')).toBe('2025-06-09')
    expect(mondayOf('2026-01-01')).toBe('2025-12-29')
  })

  it('hold articles by their day of publication, else the day they were added; newest first', () => {
    const weeks = weeksOf(
      [
        article('a', { publishedOn: '2025-06-10' }),
        article('b', { publishedOn: '2025-06-15', facts: 3 }),
        article('c', { addedAt: Date.parse('2025-07-01T10:00Z') }),
        article('none', { publishedOn: '2025-08-01', facts: 0 }),
      ],
      utcDay,
    )
    expect(weeks).toEqual([
      { monday: '2025-06-30', articles: 1, facts: 5 },
      { monday: '2025-06-09', articles: 2, facts: 8 },
    ])
  })

  it('are named by how long ago they were, and by their days', () => {
    expect(weekWords('2025-06-09', '2025-06-09')).toBe('This week, 9 to 15 June 2025')
    expect(weekWords('2025-06-02', '2025-06-09')).toBe('Last week, 2 to 8 June 2025')
    expect(weekWords('2025-04-28', '2025-06-09')).toBe('28 April to 4 May 2025')
    expect(weekWords('2025-12-29', '2026-02-02')).toBe('29 December 2025 to 4 January 2026')
  })
})

describe('what a quiz is about', () => {
  const library = [
    article('a', { tags: ['sea', 'crime'], publishedOn: '2025-06-10' }),
    article('b', { tags: ['sea'], publishedOn: '2025-05-01' }),
    article('c', { facts: 0, tags: ['empty'] }),
  ]
  const ids = (setup: QuizSetup) => setup.articlesOf(library).map(({ id }) => id)

  it('is everything, the article the reader came from, or the articles that were named', () => {
    const setup = new QuizSetup(undefined, 1)
    expect([setup.scope, ids(setup)]).toEqual(['all', ['a', 'b']])
    const one = new QuizSetup(['b'], 1)
    expect([one.scope, ids(one)]).toEqual(['article', ['b']])
    const two = new QuizSetup(['b', 'a'], 1)
    expect([two.scope, ids(two)]).toEqual(['chosen', ['a', 'b']])
    expect(one.factsOnly('b')).toBeUndefined()
  })

  it('is what is due, and of it the due facts alone', () => {
    const setup = new QuizSetup(undefined, 1)
    setup.scope = 'due'
    expect(setup.lack(library)).toBe('Nothing is due now.')
    setup.due = { b: ['f1', 'f2'] }
    expect(ids(setup)).toEqual(['b'])
    expect(setup.sumOf(library)).toEqual({ articles: 1, facts: 2 })
    expect(setup.factsOnly('b')).toEqual(['f1', 'f2'])
  })

  it('is a week or a tag, the first one before another is chosen', () => {
    const setup = new QuizSetup(undefined, 1)
    setup.scope = 'week'
    expect(ids(setup)).toEqual(['a'])
    setup.week = '2025-04-28'
    expect(ids(setup)).toEqual(['b'])
    setup.scope = 'tag'
    expect(ids(setup)).toEqual(['a'])
    setup.tag = 'sea'
    expect(ids(setup)).toEqual(['a', 'b'])
    expect(tagsOf(library).map(({ tag }) => tag)).toEqual(['crime', 'sea'])
  })

  it('offers tags and the one article only where there are any', () => {
    expect(new QuizSetup(undefined, 1).scopes([article('x')])).toEqual(['all', 'due', 'week', 'chosen'])
    expect(new QuizSetup(['a'], 1).scopes(library)).toContain('article')
    expect(new QuizSetup(undefined, 1).scopes(library)).toContain('tag')
  })

  it('has a time limit in a test alone', () => {
    const setup = new QuizSetup(undefined, 1)
    setup.timing = 'quiz'
    expect(setup.limit).toBeNull()
    setup.mode = 'test'
    expect(setup.limit).toEqual({ per: 'quiz', minutes: 10 })
    setup.timing = 'none'
    expect(setup.limit).toBeNull()
  })
})

describe('the time of a test', () => {
  it('is counted from the question or from the start, and never below zero', () => {
    const begun = { quiz: 1_000, question: 31_000 }
    expect(timeLeft(null, 61_000, begun)).toBeNull()
    expect(timeLeft({ per: 'question', minutes: 1 }, 61_000, begun)).toBe(30_000)
    expect(timeLeft({ per: 'quiz', minutes: 1 }, 90_000, begun)).toBe(0)
    expect([clockWords(245_000), clockWords(59_001), clockWords(0)]).toEqual(['4:05', '1:00', '0:00'])
  })
})

describe('a guess beside the truth', () => {
  it('is drawn by factors: twice too high is as far as half', () => {
    const high = estimateScale(800, 400)!
    const low = estimateScale(200, 400)!
    expect(high.guess - high.truth).toBeCloseTo(low.truth - low.guess)
    expect(high.ticks.map(({ value }) => value)).toEqual([200, 500, 1000])
  })

  it('keeps both on the line and few steps under it, however far apart', () => {
    const scale = estimateScale(3, 4_000_000_000)!
    for (const at of [scale.guess, scale.truth, ...scale.ticks.map((tick) => tick.at)]) {
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(1)
    }
    expect(scale.ticks.length).toBeLessThanOrEqual(6)
    expect(scale.ticks.length).toBeGreaterThanOrEqual(2)
  })

  it('is not drawn for amounts that have no place on such a line', () => {
    expect(estimateScale(0, 5)).toBeNull()
    expect(estimateScale(-3, 5)).toBeNull()
    expect(estimateScale(5, 0)).toBeNull()
  })

  it('has round words and the unit of the answer', () => {
    expect([roundWords(5_000_000), roundWords(20_000), roundWords(0.5)]).toEqual([
      '5 million',
      '20,000',
      '0.5',
    ])
    expect(unitWords('38 million euros', 'EUR')).toBe('euros')
    expect(unitWords('$1.3 billion', 'USD')).toBe('US Dollar')
    expect(unitWords('22 percent', 'percent')).toBe('percent')
    expect(unitWords('14', '')).toBeNull()
  })
})
