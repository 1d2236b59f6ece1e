import { describe, expect, test } from 'vitest'
import { checkText, MOST_CHARACTERS, whyNotShown } from '../../../src/renderer/reading/check'
import { parseDay } from '../../../src/renderer/reading/day'
import { readMarkdown } from '../../../src/renderer/reading/markdown'
import { readFile } from '../../../src/renderer/reading/read'

describe('a typed day', () => {
  test.each([
    ['2025-05-14', '2025-05-14'],
    ['2025-05-14T09:30:00+02:00', '2025-05-14'],
    ['14 May 2025', '2025-05-14'],
    ['Wednesday, 14th May 2025', '2025-05-14'],
    ['May 14, 2025', '2025-05-14'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['14.5.2025', '2025-05-14'],
    ['14/5/2025', '2025-05-14'],
    ['5/14/2025', '2025-05-14'],
    [' 29 February 2024 ', '2024-02-29'],
  ])('%s', (input, day) => expect(parseDay(input)).toBe(day))

  test.each([
    '',
    'Tuesday',
    'May 2025',
    '5/6/2025',
    '30 February 2025',
    '2025-13-01',
    '14 Mai 2025',
    'in 2025',
  ])('%j is no day', (input) => expect(parseDay(input)).toBeNull())
})

describe('what cannot be an article', () => {
  test.each([
    ['nothing', '  \n ', 'There is no text in it.'],
    ['a list of words', 'Ships\nHarbours\nRescue', 'No whole sentence was found in it.'],
    ['an image', '\u0089PNG\r\n\u001a\n\0\0\0', 'This is not text.'],
    ['a book', 'A sentence. '.repeat(MOST_CHARACTERS / 12 + 1), 'This is more than 5 MB of text.'],
    ['a megabyte without a space', 'x'.repeat(1_000_000), 'No whole sentence was found in it.'],
  ])('%s', (_what, text, message) => expect(() => checkText(text)).toThrow(message))

  test('a run without a space is not even shown; the longest words are', () => {
    expect(whyNotShown('x'.repeat(1_000_000))).toContain('without a space')
    expect(whyNotShown(`See https://example.invalid/${'a'.repeat(2_000)} for more.`)).toBeNull()
  })

  test('a text keeps its letters, and its lines end in one way', () => {
    expect(checkText('\uFEFFOne line.\r\nAnother “line”.\r')).toBe('One line.\nAnother “line”.\n')
  })
})

describe('Markdown', () => {
  test('marks go, words stay', () => {
    const source = [
      '# Five Harbours *Sign* Pact',
      '',
      '> “We **lost** nine sailors,” said [Ilze Krastina](https://harbour.invalid/ilze).',
      '',
      '![A boat](boat.png)',
      '- 14 rescue boats',
      '- file_name_kept and 3 * 4 * 5',
    ].join('\n')
    expect(readMarkdown(source).text).toBe(
      [
        'Five Harbours Sign Pact',
        '',
        '“We lost nine sailors,” said Ilze Krastina.',
        '',
        '14 rescue boats',
        'file_name_kept and 3 * 4 * 5',
      ].join('\n'),
    )
  })

  test('front matter gives the details and is no part of the text', () => {
    const { text, hints } = readMarkdown(
      '---\ntitle: "Pact Signed"\nauthor: Anneli Saar\ndate: 2026-03-18\n---\nThe heads signed it.',
    )
    expect(text).toBe('The heads signed it.')
    expect(hints).toEqual({ headline: 'Pact Signed', byline: 'Anneli Saar', publishedOn: '2026-03-18' })
  })
})

test('a plain text file is read as it is', () => {
  expect(readFile('pact.txt', 'The *heads* signed it.')).toEqual({
    name: 'pact.txt',
    text: 'The *heads* signed it.',
    hints: {},
  })
})
