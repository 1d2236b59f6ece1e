import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../../src/core/article/read-article'
import { isCueWord } from '../../../../src/core/facts/quotes/cues'

const read = (text: string) => readArticle(text, {}, isCueWord).article
const withNote = (note: string, header = '') =>
  read(`Mill reopens\n\n${header}The mill reopened on Monday.\n\nIt employs 320 people.\n\n${note}`)

describe('the day printed below the story', () => {
  it.each([
    ['This report by The Valley Press was first published March 14, 2026.', '2026-03-14'],
    [
      'This story was originally published by the Corran Courier on March 14, 2026 at 5:00 a.m.',
      '2026-03-14',
    ],
    ['(This article was first published on 14 March 2026.)', '2026-03-14'],
    ['First published: 14 March 2026', '2026-03-14'],
    ['First Published: Mar 14, 2026, 10:02 IST.', '2026-03-14'],
    ['Published in The Corran Courier on 14 March 2026.', '2026-03-14'],
    ['Last updated: 15 March 2026.', '2026-03-15'],
    ['Last updated 15 March 2026', '2026-03-15'],
    ['— With files from Jo Lin. This report was first published March 14, 2026.', '2026-03-14'],
    ['Published 14 March 2026. Updated 16 March 2026.', '2026-03-14'],
    ['Updated 16 March 2026. Published 14 March 2026.', '2026-03-14'],
  ])('is read in %j, which is no sentence of the story', (note, day) => {
    const article = withNote(note)
    expect(article.publishedOn).toBe(day)
    expect(article.paragraphs.at(-1)?.role).not.toBe('body')
  })

  it('is read where the formula is the last sentence of the story', () => {
    const article = read(
      'Mill reopens\n\nThe mill reopened on Monday.\n\nIt employs 320 people. This report by The Valley Press was first published March 14, 2026.',
    )
    expect(article.publishedOn).toBe('2026-03-14')
  })

  it('gives way to the masthead, but goes before an update', () => {
    const note = 'This story was first published on 14 March 2026.'
    expect(withNote(note, '20 March 2026\n\n').publishedOn).toBe('2026-03-20')
    expect(withNote(note, 'Updated 20 March 2026\n\n').publishedOn).toBe('2026-03-14')
  })

  it.each([
    'Published on 14 March 2026, the review found eleven faults.',
    'The report was first published on 14 March 2026.',
    'The audit was published on 14 March 2026 and names no one.',
    'Her novel was first published on 14 March 1956.',
    'This report was first published in 1956.',
  ])('is not read in a sentence about something else: %j', (sentence) => {
    const article = withNote(sentence)
    expect(article.publishedOn).toBeNull()
    expect(article.paragraphs.at(-1)?.role).toBe('body')
  })
})
