import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownNotes } from '../../../src/core/exchange/markdown-notes'
import { oneLine } from '../../../src/core/exchange/text'
import { checkText, whyNotShown } from '../../../src/renderer/reading/check'
import { parseDay } from '../../../src/renderer/reading/day'
import { MOST_CHARACTERS } from '../../../src/renderer/reading/limits'
import { readMarkdown } from '../../../src/renderer/reading/markdown'
import { unpack } from '../../../src/renderer/reading/unpack/unpack'
import { words } from '../core/exchange/arbitrary'
import { sampleArticle } from '../main/library/sample'

describe('a typed day', () => {
  test.each([
    ['2025-05-14', '2025-05-14'],
    ['2025-05-14T09:30:00+02:00', '2025-05-14'],
    ['14 May 2025', '2025-05-14'],
    // As the interface writes it in German.
    ['14. Mai 2025', '2025-05-14'],
    ['3. März 2024', '2024-03-03'],
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
    [
      'a book',
      'A sentence. '.repeat(MOST_CHARACTERS / 12 + 1),
      'This is more than half a million characters.',
    ],
    ['a text without a space', 'x'.repeat(400_000), 'No whole sentence was found in it.'],
  ])('%s', (_what, text, message) => expect(() => checkText(text)).toThrow(message))

  test('a run without a space is not even shown; the longest words are', () => {
    expect(whyNotShown('x'.repeat(1_000_000))).toContain('without a space')
    expect(whyNotShown(`See https://example.invalid/${'a'.repeat(2_000)} for more.`)).toBeNull()
  })

  test('what would show a text in another order is taken out', () => {
    expect(checkText('They paid \u202e21\u202c \u2067euros\u2069 for it.')).toBe('They paid 21 euros for it.')
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

  test('an article that was exported as a note comes back with its words', () => {
    const texts = fc.array(words.map(oneLine), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(texts, fc.nat(), ([headline, ...sentences], pick) => {
        const lines = [headline!, ...sentences]
        let at = 0
        const paragraphs = lines.map((line, place) => {
          const start = at
          at += line.length + 2
          const role = place === 0 ? ('headline' as const) : ('body' as const)
          return { start, end: start + line.length, role }
        })
        const { analysis, ...made } = sampleArticle()
        const { start, end } = paragraphs[1 + (pick % sentences.length)]!
        const text = lines.join('\n\n')
        // The last letter of some paragraph, its "w", is a fact: its mark and its footnote must go.
        const span = { start: end - 1, end, exact: 'w' }
        const facts = [
          { ...analysis.facts[0]!, span, sentence: { start, end, exact: text.slice(start, end) } },
        ]
        const article = { ...analysis.article, headline: headline!, text, paragraphs }
        const stored = { ...made, addedAt: 0, analysis: { ...analysis, article, facts } }
        const note = [...markdownNotes([{ ...stored, edits: { cards: {}, facts: {} } }])].join('')
        expect(note).toContain('==w==[^')
        expect(readMarkdown(note).text.split('\n\n')).toEqual([
          headline,
          'The Wire, 2026-03-18',
          ...sentences,
        ])
      }),
      // A dash that begins a line, straight before a mark.
      { examples: [[['Talks end w', '- w'], 0]] },
    )
  })
})

describe('a text file', () => {
  const read = (name: string, bytes: Uint8Array) => unpack(name, bytes, () => {})
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

  test('is read as it is', async () => {
    const text = 'The *heads* signed it.'
    expect(await read('pact.txt', utf8(text))).toEqual({ kind: 'text', text, hints: {} })
  })

  test.each([
    ['of no kind that is read', 'photo.jpg', utf8('x'), 'This is no kind of file that Factdeck reads'],
    ['that is empty', 'a.txt', utf8(''), 'This file is empty.'],
    ['of white space', 'a.md', utf8(' \n'), 'There is no text in it.'],
    ['of 200 MB', 'a.txt', new Uint8Array(200_000_000).fill(97), 'larger than 100 MB'],
    ['of 30 MB', 'a.txt', new Uint8Array(30_000_000).fill(97), 'more than half a million characters'],
    [
      'that is a picture',
      'a.txt',
      Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10]),
      'This is a PNG picture',
    ],
    ['that is an archive', 'a.html', Uint8Array.from([80, 75, 3, 4, 0, 0]), 'This is a ZIP archive'],
    ['that is a PDF', 'a.md', utf8('%PDF-1.7 and so on. Yes.'), 'This is a PDF, whatever its name says.'],
    [
      'of random bytes',
      'a.txt',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 251),
      'This is not text',
    ],
  ])('%s is refused in one sentence', async (_what, name, bytes, message) => {
    await expect(read(name, bytes)).rejects.toThrow(message)
  })
})
