import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/core/facts/model'
import { lineOf, linesOf, shownValue, whereWords } from '../../../src/renderer/screens/add/details'

const article: Article = {
  headline: 'Five Harbours Sign Pact',
  publisher: 'The Harbour Wire',
  byline: 'Anneli Saar',
  publishedOn: '2026-03-18',
  dateline: null,
  text: 'The Harbour Wire\nFive Harbours Sign Pact\n\nBy Anneli Saar\nMarch 18, 2026\n\nThe heads signed it on Wednesday.',
  paragraphs: [],
}
const lines = linesOf(article.text)

describe('where a detail was found', () => {
  test('by the line in which it stands', () => {
    expect(whereWords(article, 'publisher', lines, {})).toBe('First line of the text')
    expect(whereWords(article, 'headline', lines, {})).toBe('Second line of the text')
    expect(whereWords(article, 'byline', lines, {})).toBe('Third line of the text')
    expect(whereWords(article, 'publishedOn', lines, {})).toBe('Fourth line of the text')
  })

  test('a day in a sentence of the story is not where the article is dated', () => {
    const sentence = `They signed it on March 18, 2026, ${'after a long night of talks, '.repeat(4)}and went home.`
    expect(lineOf({ ...article, text: sentence }, 'publishedOn', linesOf(sentence))).toBeNull()
  })

  test('a detail that only the file gave is said to come from it', () => {
    const bare = { ...article, text: 'The heads signed it on Wednesday.' }
    expect(whereWords(bare, 'byline', linesOf(bare.text), { byline: 'Anneli Saar' })).toBe(
      'From the details of the file',
    )
  })

  test('a missing day says what follows from it', () => {
    const undated = { ...article, publishedOn: null }
    expect(whereWords(undated, 'publishedOn', lines, {})).toContain('make no card about a day')
    expect(shownValue(undated, 'publishedOn')).toBe('')
    expect(shownValue(article, 'publishedOn')).toBe('18 March 2026')
  })
})
