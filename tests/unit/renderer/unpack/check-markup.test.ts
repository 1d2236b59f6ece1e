import { describe, expect, test } from 'vitest'
import { checkMarkup } from '../../../../src/renderer/reading/unpack/check-markup'

describe('markup that the window can parse', () => {
  test.each([
    [
      'paragraphs and list items without their ends',
      '<ul><li>One<li>Two</ul><p>Three<p>Four<br>'.repeat(5_000),
    ],
    [
      'elements within elements, as sites nest them',
      `${'<div>'.repeat(200)}words${'</div>'.repeat(200)}`.repeat(50),
    ],
    ['a bold word in every paragraph', '<p>A <b>bold</b> <em>word</em>'.repeat(10_000)],
    ['ends without a beginning', '</div></b>'.repeat(10_000)],
  ])('%s', (_what, markup) => expect(() => checkMarkup(markup)).not.toThrow())

  test.each([
    ['elements within elements, without an end', '<div>'.repeat(300), 'nested deeper'],
    ['formats that are never closed', '<p><b>words'.repeat(50), 'nested deeper'],
    ['more elements than any page', '<p>'.repeat(100_001), 'more than 100,000 elements'],
  ])('%s are refused', (_what, markup, message) => expect(() => checkMarkup(markup)).toThrow(message))
})
