import { describe, expect, test } from 'vitest'
import type { Analysis, Entity, Fact, Span } from '../../../src/core/facts/model'
import { blocksOf } from '../../../src/renderer/screens/reader/blocks'
import {
  countKinds,
  marksOf,
  stopsOf,
  stretchesOf,
  targetId,
} from '../../../src/renderer/screens/reader/marks'
import { placeWords, standingWords, valueWords } from '../../../src/renderer/screens/reader/words'

const TEXT = [
  'Krastina Signs Pact',
  'By Anneli Saar',
  'Ilze Krastina, the council chair, signed it on March 18. Krastina smiled.',
  'Advertisement',
  'Read more:\nTen walks',
  'Krastina flew home.',
].join('\n\n')

function spanOf(words: string, nth = 0): Span {
  let start = -1
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1)
  return { start, end: start + words.length, exact: words }
}

function paragraph(words: string, role: Analysis['article']['paragraphs'][number]['role']) {
  const { start, end } = spanOf(words)
  return { start, end, role }
}

const sentence = spanOf('Ilze Krastina, the council chair, signed it on March 18.')

const base = {
  sentence,
  paragraph: 2,
  statement: sentence.exact,
  accepted: [],
  attribution: null,
  modality: 'asserted' as const,
  salience: 1,
}
const role: Fact = {
  ...base,
  id: 'role',
  kind: 'role',
  span: spanOf('Ilze Krastina'),
  entities: ['krastina'],
  answer: 'Ilze Krastina',
  role: { person: 'Ilze Krastina', role: 'the council chair', former: false },
}
const day: Fact = {
  ...base,
  id: 'day',
  kind: 'date',
  span: spanOf('March 18'),
  entities: [],
  answer: 'March 18, 2026',
  date: { value: '2026-03-18', granularity: 'day', needsPublicationDate: false },
}
const krastina: Entity = {
  id: 'krastina',
  kind: 'person',
  name: 'Ilze Krastina',
  aliases: ['Krastina'],
  mentions: [spanOf('Krastina'), spanOf('Ilze Krastina'), spanOf('Krastina', 2), spanOf('Krastina', 3)],
}

const analysis: Analysis = {
  article: {
    headline: 'Krastina Signs Pact',
    publishedOn: '2026-03-18',
    publisher: null,
    byline: 'Anneli Saar',
    dateline: null,
    text: TEXT,
    paragraphs: [
      paragraph('Krastina Signs Pact', 'headline'),
      paragraph('By Anneli Saar', 'byline'),
      paragraph('Ilze Krastina, the council chair, signed it on March 18. Krastina smiled.', 'body'),
      paragraph('Advertisement', 'clutter'),
      paragraph('Read more:\nTen walks', 'clutter'),
      paragraph('Krastina flew home.', 'body'),
    ],
  },
  entities: [krastina],
  facts: [day, role],
}

describe('the marks of an article', () => {
  const marks = marksOf(analysis)

  test('stand in reading order; a name is marked once a paragraph, and not over a fact with the same words', () => {
    expect(marks.map(({ kind, target, span }) => [kind, targetId(target), span.exact, span.start])).toEqual([
      ['person', 'role', 'Ilze Krastina', role.span.start],
      ['date', 'day', 'March 18', day.span.start],
      ['person', 'krastina', 'Krastina', spanOf('Krastina', 3).start],
    ])
  })

  test('each fact and name is one stop and counts once', () => {
    expect(stopsOf(marks).map(targetId)).toEqual(['role', 'day', 'krastina'])
    expect(Object.fromEntries(countKinds(marks))).toEqual({ person: 2, date: 1 })
  })

  test('kinds that are not shown cover nothing', () => {
    expect(stretchesOf(marks, ['date']).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['March 18'])
  })
})

test('the text is shown in order: headline apart, byline not twice, clutter folded together', () => {
  const { headline, body } = blocksOf(analysis)
  expect(headline && TEXT.slice(headline.start, headline.end)).toBe('Krastina Signs Pact')
  expect(body.map((block) => (block.type === 'clutter' ? `${block.lines} lines` : `${block.n}`))).toEqual([
    '1',
    '3 lines',
    '2',
  ])
})

test('a byline that holds a fact is shown, so that the fact can be', () => {
  const span = spanOf('Anneli Saar')
  const { body } = blocksOf({ ...analysis, facts: [{ ...role, span }] })
  expect(body[0]).toMatchObject({ role: 'byline' })
})

describe('the record of a fact in words', () => {
  test('its standing says as of which day', () => {
    expect(standingWords({ ...day, modality: 'planned' }, analysis.article)).toBe(
      'Planned, not yet done, as of 18 March 2026',
    )
    expect(standingWords(day, { ...analysis.article, publishedOn: null })).toBe('Reported as fact')
  })

  test('its place counts the paragraphs of the story', () => {
    expect(placeWords(analysis.article, sentence)).toBe('Paragraph 1')
    expect(placeWords(analysis.article, spanOf('Krastina flew home.'))).toBe('Paragraph 2')
    expect(placeWords(analysis.article, spanOf('Krastina Signs Pact'))).toBe('Headline')
  })

  test('a figure shows what the printed words stand for', () => {
    const figure: Fact = {
      ...base,
      id: 'cost',
      kind: 'figure',
      span: spanOf('March 18'),
      entities: [],
      answer: 'up to 1.2 million euros',
      figure: { value: 1_200_000, upper: 1_500_000, unit: 'EUR', approximate: true, counted: 'cost' },
    }
    expect(valueWords(figure)).toBe('about 1,200,000 to 1,500,000 EUR')
    expect(valueWords({ ...figure, figure: { ...figure.figure, value: null } })).toBeNull()
  })

  test('a date shows the day that the printed words mean', () => {
    expect(valueWords(day)).toBe('18 March 2026')
  })

  test('a weekday without a day of publication has no value', () => {
    expect(valueWords({ ...day, date: { ...day.date, needsPublicationDate: true } })).toBe(
      'Not known without the day of publication',
    )
  })
})
