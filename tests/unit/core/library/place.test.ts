import { expect, it } from 'vitest'
import type { Paragraph, ParagraphRole } from '../../../../src/core/facts/model'
import { bodyPlace } from '../../../../src/core/library/place'

it('counts the paragraphs of the body, from one', () => {
  const roles: ParagraphRole[] = ['headline', 'byline', 'body', 'caption', 'body', 'clutter', 'body']
  const paragraphs = roles.map((role): Paragraph => ({ start: 0, end: 0, role }))
  expect(bodyPlace(paragraphs, 2)).toEqual({ paragraph: 1, paragraphs: 3 })
  expect(bodyPlace(paragraphs, 6)).toEqual({ paragraph: 3, paragraphs: 3 })
  expect(bodyPlace(paragraphs, 0)).toEqual({ paragraph: 1, paragraphs: 3 })
  expect(bodyPlace([], 0)).toEqual({ paragraph: 1, paragraphs: 1 })
})
