import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, parseIsoDay } from '../../../../src/core/article/calendar'
import { analyse } from '../../../../src/core/facts/analyse'
import type { Analysis, Fact } from '../../../../src/core/facts/model'
import { QUARRY } from './articles'

const samples = resolve(import.meta.dirname, '../../../../resources/samples')
const texts = [QUARRY, ...readdirSync(samples).map((name) => readFileSync(resolve(samples, name), 'utf8'))]

function expectExactSpans({ article, entities, facts }: Analysis) {
  const spans = [
    ...facts.flatMap((fact) => [fact.span, fact.sentence]),
    ...facts.flatMap((fact) => (fact.kind === 'quote' && fact.quote.source ? [fact.quote.source] : [])),
    ...entities.flatMap((entity) => entity.mentions),
  ]
  for (const span of spans) expect(article.text.slice(span.start, span.end)).toBe(span.exact)
}

/** What a fact says, without where it stands. */
function gist(fact: Fact): unknown {
  const plain = (text: string) =>
    text
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
      .replace(/\s+/g, ' ')
  switch (fact.kind) {
    case 'date':
      return [fact.kind, fact.date.value]
    case 'figure':
      return [fact.kind, fact.figure.value, fact.figure.upper, plain(fact.figure.unit)]
    case 'quote':
      return [fact.kind, plain(fact.quote.speaker), fact.quote.mode, plain(fact.quote.words)]
    case 'role':
      return [fact.kind, fact.role.person, plain(fact.role.role), fact.role.former]
    default:
      return [fact.kind, plain(fact.answer)]
  }
}

describe('analyse', () => {
  it.each(texts.map((text) => [text.split('\n')[0], text]))('anchors every span of "%s"', (_, text) => {
    const analysis = analyse(text)
    expect(analysis.article.text).toBe(text)
    expect(analysis.facts.length).toBeGreaterThan(10)
    expectExactSpans(analysis)
  })

  it('anchors every span of any text, and never throws', () => {
    const words = [
      '"',
      '\u201c',
      '\u201d',
      "'",
      ' said',
      ' Smith',
      '. ',
      ', ',
      '\n\n',
      ' 12',
      '%',
      ' on Monday',
      ' (',
      ')',
      ' 2014',
      ' the',
      ' $3m',
      ' \u2014 ',
      'By ',
      ' Dr.',
      ' that',
      '\u00a0',
      '\ud83d\ude00',
      ' May',
      '-',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          const analysis = analyse(text, { publishedOn: '2026-03-14' })
          expect(analysis.article.text).toBe(text.replace(/\r\n?/g, '\n'))
          expectExactSpans(analysis)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('finds the same facts whatever the marks, spaces and line ends', () => {
    const facts = analyse(QUARRY).facts.map(gist)
    const straight = QUARRY.replace(/[\u201c\u201d]/g, '"').replace(/\u2019/g, "'")
    const windows = QUARRY.replace(/\n/g, '\r\n')
    const spaced = QUARRY.replace(/(\d) (million|years|workers)/g, '$1\u00a0$2')
    for (const variant of [straight, windows, spaced]) expect(analyse(variant).facts.map(gist)).toEqual(facts)
  })

  it('gives the same ids every time, all of them different', () => {
    const ids = (analysis: Analysis) => [...analysis.entities, ...analysis.facts].map((record) => record.id)
    expect(ids(analyse(QUARRY))).toEqual(ids(analyse(QUARRY)))
    expect(new Set(ids(analyse(QUARRY))).size).toBe(ids(analyse(QUARRY)).length)
  })

  it('moves weekdays with the day of publication, by whole weeks', () => {
    const text =
      'Bridge reopens\n\nThe bridge reopened on Tuesday. It will be closed again on Saturday, the council said.'
    const days = (publishedOn: string) =>
      analyse(text, { publishedOn }).facts.flatMap((fact) =>
        fact.kind === 'date' ? [parseIsoDay(fact.date.value)] : [],
      )
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }), (day) => {
        const before = days(isoDay(day))
        expect(before).toHaveLength(2)
        expect(days(isoDay(day + 7))).toEqual(before.map((value) => (value ?? 0) + 7))
      }),
      { numRuns: 30 },
    )
  })

  it('keeps relative dates relative while the day of publication is unknown', () => {
    const { article, facts } = analyse(
      'Bridge reopens\n\nThe bridge reopened on Tuesday after a storm in 2019.',
    )
    expect(article.publishedOn).toBeNull()
    const dates = facts.filter((fact) => fact.kind === 'date')
    expect(dates.map((fact) => [fact.date.value, fact.date.needsPublicationDate])).toEqual([
      ['Tuesday', true],
      ['2019', false],
    ])
    expect(dates[0]?.statement).toBe('The bridge reopened on Tuesday after a storm in 2019.')
  })

  it('takes nothing from page furniture', () => {
    const { article, facts } = analyse(QUARRY)
    const roles = facts.map((fact) => article.paragraphs[fact.paragraph]?.role)
    expect(new Set(roles)).toEqual(new Set(['body']))
    expect(facts.some((fact) => fact.span.exact.includes('2010'))).toBe(false)
  })

  it('keeps who says it and how sure it is', () => {
    const { facts } = analyse(QUARRY)
    const of = (exact: string) => facts.find((fact) => fact.span.exact === exact)
    expect(of('140 workers')).toMatchObject({ attribution: 'Per Aune' })
    expect(of('it had ignored warnings')).toMatchObject({ modality: 'denied' })
    expect(of('38 million euros')).toMatchObject({ attribution: null, modality: 'asserted' })
  })

  it.each([
    [
      'Brightwell Inc. reported a profit on Monday. It sold 58,000 heat pumps.',
      'Brightwell Inc. sold 58,000 heat pumps.',
    ],
    [
      'Brightwell Inc. reported a profit on Monday. Its shares rose 9%.',
      'Brightwell Inc.\u2019s shares rose 9%.',
    ],
    // The plant may be what employs them, and the start-up what hired.
    ['Brightwell Inc. opened a plant in Leeds. It employs 740 people.', 'It employs 740 people.'],
    ['Brightwell Inc. bought a start-up in Leeds. It hired 40 people.', 'It hired 40 people.'],
    ['Brightwell Inc. sued Fennimore Ltd in May. It sold 90 pumps.', 'It sold 90 pumps.'],
  ])('names what "it" means where that is certain: %s', (body, statement) => {
    const { facts } = analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
    const figures = facts.filter((fact) => fact.kind === 'figure')
    expect(figures.at(-1)?.statement).toBe(statement)
  })

  it.each([
    ['Westerzee FC denied making a bid.', 'Westerzee FC denied making a bid.'],
    ['Nearly half the bids failed, Anna Berg said.', 'Anna Berg said that nearly half the bids failed.'],
    ['A third of it, Anna Berg said, went abroad.', 'A third of it, Anna Berg said, went abroad.'],
    ['Anna Berg accused the board of hiding losses.', 'Anna Berg accused the board of hiding losses.'],
  ])('retells a report as a sentence: %s', (body, statement) => {
    const { facts } = analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
    expect(facts.find((fact) => fact.kind === 'quote')?.statement).toBe(statement)
  })

  it('states facts so that they stand alone', () => {
    const { facts } = analyse(QUARRY)
    const statement = (exact: string) => facts.find((fact) => fact.span.exact === exact)?.statement
    expect(statement('140 workers')).toBe('Per Aune said 140 workers would lose their jobs.')
    expect(statement('February')).toContain('found in February 2026 that')
    expect(statement('We lost.')).toBe('Maren Dahl said: \u201cWe lost.\u201d')
  })
})
