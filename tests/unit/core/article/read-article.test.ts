import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../../src/core/article/read-article'
import { isCueWord } from '../../../../src/core/facts/quotes/cues'
import type { ArticleHints } from '../../../../src/core/facts/model'

const read = (text: string, hints: ArticleHints = {}) => readArticle(text, hints, isCueWord)
const roles = (text: string) => read(text).article.paragraphs.map(({ role }) => role)

describe('paragraph roles', () => {
  it('tells the masthead, the story and the furniture apart', () => {
    const text = [
      'Mill reopens in Corran',
      'By Dana Holt, The Corran Courier\nPublished March 12, 2026',
      'CORRAN, Ireland (AP) — The mill reopened on Monday.',
      'Advertisement',
      'Photo: The mill on Monday. (AP Photo/Ann Lee)',
      'It employs 320 people.',
      'Correction: An earlier version gave the wrong day.',
      'Associated Press writer Jo Lin contributed to this report.',
      'Related stories\nMill closes\nWool is back',
      'Leave a Comment',
    ].join('\n\n')
    expect(roles(text)).toEqual(
      'headline byline byline body clutter caption body correction credit clutter clutter clutter clutter'.split(
        ' ',
      ),
    )
  })

  it('takes a headline of two sentences for one, however long, above a byline', () => {
    const headline =
      'A Mill Stopped Weaving for a Year. Now That It Is Back, It Counts the Cost, and the Crowd.'
    const { article } = read(`${headline}\n\nBy Lorna Pell\n\n5 Oct 2024\n\nThe mill reopened on Monday.`)
    expect(article.headline).toBe(headline)
    expect(article.byline).toBe('Lorna Pell')
  })

  it.each([
    ['Gareth Pell at Bracken Park', 'byline', 'Gareth Pell'],
    ['Priya Nair\n12 August 2026', 'byline byline', 'Priya Nair'],
    ['Our Special Correspondent | Bengaluru', 'byline', null],
    ['The Corran Courier\n12 August 2026', 'byline byline', null],
    ['Wool Is Back', 'headline', null],
  ])('reads the line under a headline: %j', (line, expected, byline) => {
    const { article } = read(`Mill reopens after fire\n\n${line}\n\nThe mill reopened on Monday.`)
    expect(article.paragraphs.map(({ role }) => role).join(' ')).toBe(`headline ${expected} body`)
    expect(article.byline).toBe(byline)
  })

  it('takes nothing from rows of buttons, dated corrections and what readers write', () => {
    const text = [
      'Mill reopens',
      'Share: Facebook  X  WhatsApp  Email  Copy link',
      'The mill reopened on Monday.',
      'Correction, 19 May: An earlier version gave the wrong day.',
      'Comments (2)',
      'Otter66: It should have stayed shut in March.',
      'Ann Lee: I agree.',
    ].join('\n\n')
    expect(roles(text)).toEqual('headline clutter body correction clutter clutter clutter'.split(' '))
  })

  it.each([
    'Want more court news? Sign up for The Docket, our free newsletter, read by 14,000 people.',
    'Letters should be no more than 200 words. We print about 15 a week.',
    'Contact Ann Lee at ann.lee@example.com.',
  ])('takes what the paper says of itself for clutter: "%s"', (line) => {
    expect(roles(`Mill reopens\n\nThe mill reopened on Monday.\n\n${line}`)).toEqual([
      'headline',
      'body',
      'clutter',
    ])
  })

  it('takes a short first sentence for the story, not for a headline', () => {
    expect(roles('The mill of Corran reopened on Monday.\n\nIt employs 320 people.')).toEqual([
      'body',
      'body',
    ])
    expect(roles('Mill sold to buyer in U.S.\n\nThe mill was sold on Monday.')).toEqual(['headline', 'body'])
  })

  it('takes a sentence that begins with a name or "By" for the story', () => {
    expect(roles('Mill reopens\n\nAnn Lee, the bank’s chief, spoke.')).toEqual(['headline', 'body'])
    expect(roles('Mill reopens\n\nBy noon the mill was open.')).toEqual(['headline', 'body'])
  })

  it('takes where the writer was for no part of the story', () => {
    expect(
      roles('Mill reopens\n\nThe mill reopened on Monday.\n\nPell reported from Corran, Ireland.'),
    ).toEqual(['headline', 'body', 'credit'])
  })

  it('joins lines of a fixed width into one paragraph', () => {
    const text =
      'Mill reopens\n\nThe Corran mill reopened on Monday after fourteen months of\nsilence, and the people of the valley came to see the wheel turn\nagain.'
    expect(roles(text)).toEqual(['headline', 'body'])
    expect(read(text).sentences).toHaveLength(1)
  })
})

describe('masthead', () => {
  it('reads a day in capitals, and takes neither an exchange rate nor an address for text', () => {
    const { article } = read(
      'Bank cuts rate again\n\nPUBLISHED JUN 24, 2026, 7:12 PM\n\nThe bank cut its rate on Wednesday.\n\n($1 = 3.8300 soles)\n\nkoh@ledger.example',
    )
    expect(article.publishedOn).toBe('2026-06-24')
    expect(article.paragraphs.map(({ role }) => role)).toEqual([
      'headline',
      'byline',
      'body',
      'credit',
      'credit',
    ])
  })

  it.each([
    ['By Ann Lee\n14 March 2026', '2026-03-14'],
    ['Saturday, March 14, 2026', '2026-03-14'],
    ['Friday, March 14, 2026', null],
    ['Updated March 15, 2026\nPublished March 14, 2026', '2026-03-14'],
    ['30/12/2025', '2025-12-30'],
    ['03/04/2025', null],
  ])('reads the day in %j', (header, day) => {
    expect(read(`Mill reopens\n\n${header}\n\nThe mill reopened on Monday.`).article.publishedOn).toBe(day)
  })

  it('reads a dateline with a colon, but takes a label in capitals for none', () => {
    const dateline = (lead: string) =>
      read(`Mill reopens\n\n${lead} The mill reopened on Monday.`).article.dateline
    expect(dateline('BENGALURU:')).toBe('BENGALURU')
    expect(dateline('MUMBAI, Oct. 3:')).toBe('MUMBAI, Oct. 3')
    expect(dateline('EXCLUSIVE:')).toBeNull()
    expect(dateline('OAO-1’s battery failed.')).toBeNull()
  })

  it('reads the dateline, and keeps it out of the first sentence', () => {
    const { article, sentences } = read(
      'Fine for firm\n\nBRUSSELS, Sept. 15, 2026 - Regulators fined a firm.',
    )
    expect(article).toMatchObject({ dateline: 'BRUSSELS, Sept. 15, 2026', publishedOn: '2026-09-15' })
    expect(sentences.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Regulators fined a firm.',
    ])
  })

  it('lets hints win', () => {
    const { article } = read('Mill reopens\n\n14 March 2026\n\nIt reopened.', {
      publishedOn: '2026-03-20',
      publisher: 'The Wire',
    })
    expect(article).toMatchObject({ publishedOn: '2026-03-20', publisher: 'The Wire' })
  })

  it('never takes today for the day of publication', () => {
    expect(read('Mill reopens\n\nIt reopened today.').article.publishedOn).toBeNull()
  })
})

it('reads a line of furniture with the day among its parts', () => {
  const { article } = read(
    'Rate kept\n\nPress Bureau | New Delhi | August 6, 2025\n\nThe bank kept its rate.',
  )
  expect(article.publishedOn).toBe('2025-08-06')
})
