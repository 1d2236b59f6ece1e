import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/facts/model'
import { piecesOf, placeOf } from '../../../../src/renderer/components/source'

describe('the words of the answer in its sentence', () => {
  const sentence = 'The repair cost 412 million crowns, said the National Crossings Authority, or NCA.'

  it('are found whatever their case', () => {
    expect(piecesOf(sentence, ['the national crossings authority'])).toEqual([
      { text: 'The repair cost 412 million crowns, said ', isAnswer: false },
      { text: 'the National Crossings Authority', isAnswer: true },
      { text: ', or NCA.', isAnswer: false },
    ])
  })

  it('are whole words: 12 is no part of 412', () => {
    expect(piecesOf(sentence, ['12'])).toEqual([{ text: sentence, isAnswer: false }])
  })

  it('may be another accepted form when the canonical one is not printed', () => {
    expect(piecesOf(sentence, ['Crossings agency', 'NCA'])[1]).toEqual({ text: 'NCA', isAnswer: true })
  })

  it('give the sentence back unchanged when put together', () => {
    for (const answer of ['The', 'NCA.', '412 million crowns', '', 'absent'])
      expect(
        piecesOf(sentence, [answer])
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence)
  })
})

describe('the place of a span', () => {
  const article: Article = {
    headline: 'Tunnel to reopen',
    publishedOn: null,
    publisher: null,
    byline: null,
    dateline: null,
    text: 'Tunnel to reopen\n\nFirst one.\n\nAdvertisement\n\nSecond one.',
    paragraphs: [
      { start: 0, end: 16, role: 'headline' },
      { start: 18, end: 28, role: 'body' },
      { start: 30, end: 43, role: 'clutter' },
      { start: 45, end: 56, role: 'body' },
    ],
  }

  it('counts body paragraphs only', () => {
    expect(placeOf(article, { start: 45 })).toEqual({ paragraph: 2, paragraphs: 2 })
  })

  it('is unknown outside the body', () => {
    expect(placeOf(article, { start: 3 })).toBeNull()
  })
})
