import { describe, expect, test } from 'vitest'
import { column, pdf, type Placed, storyPdf } from '../../../files/pdf'
import { HEADLINE, PARAGRAPHS, storyOf } from '../../../files/story'
import { openFile, textIn } from './open-file'

const LONG = [...PARAGRAPHS, ...storyOf('Henley').paragraphs]

describe('a PDF', () => {
  test('is read paragraph by paragraph, with the headline that its size tells', async () => {
    expect(await openFile('bridge.pdf', storyPdf())).toEqual({
      kind: 'text',
      text: [HEADLINE, ...PARAGRAPHS].join('\n\n'),
      hints: { headline: HEADLINE },
    })
  })

  test('two columns are read one after the other, under the headline that spans them', async () => {
    const page: Placed[] = [
      { text: HEADLINE, x: 60, y: 780, size: 24 },
      ...column(LONG.slice(0, 4), 60, 750, 42),
      ...column(LONG.slice(4), 310, 750, 42),
    ]
    expect(await textIn('two.pdf', pdf([page]))).toBe([HEADLINE, ...LONG].join('\n\n'))
  })

  test('three columns below a standfirst over the whole width', async () => {
    const [first, ...rest] = LONG
    const page: Placed[] = [
      ...column([first!], 40, 800, 110),
      ...column(rest.slice(0, 2), 40, 700, 30),
      ...column(rest.slice(2, 4), 215, 700, 30),
      ...column(rest.slice(4), 390, 700, 30),
    ]
    expect(await textIn('three.pdf', pdf([page]))).toBe(LONG.join('\n\n'))
  })

  test('a sentence goes on over columns and pages, past running heads, feet and numbers', async () => {
    const page = (number: number, words: string[]): Placed[] => [
      { text: `The Weir Gazette, 4 March 2026, page ${number}`, x: 60, y: 815, size: 8 },
      { text: `- ${number} -`, x: 290, y: 30, size: 8 },
      ...words.map((text, i) => ({ text, x: 60, y: 760 - i * 12, size: 10 })),
    ]
    const pages = [
      page(1, ['The council said on Tuesday that the bridge over the river would have to be closed for the']),
      page(2, ['summer, since its hangers had rusted. It named no day.']),
      page(3, ['Traffic will be led over the bridge at Cookham.']),
    ]
    expect(await textIn('running.pdf', pdf(pages))).toBe(
      [
        'The council said on Tuesday that the bridge over the river would have to be closed for the summer, since its hangers had rusted. It named no day.',
        'Traffic will be led over the bridge at Cookham.',
      ].join('\n\n'),
    )
  })

  test('broken words are joined, compounds keep their hyphen', async () => {
    const words = [
      'The suspension bridge is a well-known sight, and the engi-',
      'neers of the county said that the long-term plan was not self-',
      'evident. A long-',
      'term closure of the road between 2024-',
      '2026 will follow.',
    ]
    const page = words.map((text, i) => ({ text, x: 60, y: 700 - i * 12, size: 10 }))
    // Lines end where the column does: a short one would end its paragraph.
    expect((await textIn('hyphens.pdf', pdf([page]))).replaceAll('\n\n', ' ')).toBe(
      'The suspension bridge is a well-known sight, and the engineers of the county said that the long-term plan was not self-evident. A long-term closure of the road between 2024-2026 will follow.',
    )
  })

  test.each([
    ['a picture of text', pdf([[]]), 'This PDF is a picture of text: there are no letters in it to read.'],
    ['one with a password', pdf([[]], { locked: true }), 'This PDF is protected by a password.'],
    ['one that is cut off', storyPdf().slice(0, 300), 'This PDF is broken.'],
    ['a text', 'A story of some length. It goes on.', 'This is not a PDF, whatever its name says.'],
  ])('%s is refused in one sentence', async (_what, bytes, message) => {
    await expect(openFile('file.pdf', bytes)).rejects.toThrow(message)
  })
})
