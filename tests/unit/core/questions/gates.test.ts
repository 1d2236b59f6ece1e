import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../../src/core/facts/model'
import { makeContext, type Context } from '../../../../src/core/questions/context'
import { draftsOf } from '../../../../src/core/questions/drafts'
import type { Draft } from '../../../../src/core/questions/drafts/draft'
import { makeItem } from '../../../../src/core/questions/forms/make-item'
import { failedByStem, failedGate } from '../../../../src/core/questions/gates'
import { noLeak } from '../../../../src/core/questions/gates/no-leak'
import type { Item, Option } from '../../../../src/core/questions/item'
import { analysisOf, BRIDGE } from './fixture'

const context = makeContext('bridge', analysisOf(BRIDGE))

function draftOf(statement: string, template: RegExp, where: Context = context): Draft {
  const drafts = where.facts
    .filter((fact) => fact.statement.startsWith(statement))
    .flatMap((fact) => draftsOf(fact, where))
  const draft = drafts.find((candidate) => template.test(candidate.template))
  if (!draft) throw new Error(`No draft for “${statement}”: ${drafts.map((d) => d.template).join()}`)
  return draft
}

const built = () => draftOf('The Calder Bridge was built in 1931', /^date/)
const steel = () => draftOf('Norvik Steel supplied', /^figure/)
const director = () => draftOf('Edda Sorensen is the director', /^role-holder/)

const option = (text: string, origin: Option['origin'] = 'derived'): Option => ({ text, origin })
const typed = (draft: Draft): Item => makeItem(draft, 'typed', { key: draft.key })
const choice = (draft: Draft, ...others: string[]): Item => {
  const options = [option(draft.key, 'key'), ...others.map((text) => option(text))].sort((a, b) =>
    a.text < b.text ? -1 : 1,
  )
  return makeItem(draft, 'multiple-choice', { options, key: options.findIndex((o) => o.origin === 'key') })
}
const gateOf = (draft: Draft, item: Item = typed(draft)) => failedGate({ draft, item })?.gate ?? null
const withStem = (draft: Draft, stem: string): Draft => ({ ...draft, stem })
const withFact = (draft: Draft, change: Partial<Fact>): Draft => ({
  ...draft,
  fact: { ...draft.fact, ...change } as Fact,
})

describe('what is good passes every gate', () => {
  it.each([
    ['a year', () => built(), ['1926', '1928', '1935']],
    ['an amount', () => steel(), ['18,000', '21,000', '28,000']],
    ['a name', () => director(), ['Ilmari Kanto', 'Paul Hastrup']],
  ])('%s', (_title, make, others) => {
    const draft = make()
    expect(failedGate({ draft, item: typed(draft) })).toBeNull()
    expect(failedGate({ draft, item: choice(draft, ...others) })).toBeNull()
  })
})

describe('supported', () => {
  it('refuses a fact whose words no longer stand in the article', () => {
    const draft = built()
    expect(gateOf(withFact(draft, { span: { ...draft.fact.span, start: draft.fact.span.start + 3 } }))).toBe(
      'supported',
    )
  })
  it('refuses a key that is not the fact’s date or amount', () => {
    expect(gateOf({ ...built(), key: '1932' })).toBe('supported')
    expect(gateOf({ ...steel(), key: '41,000' })).toBe('supported')
  })
  it('refuses a name that the sentence does not hold', () => {
    const entity = context.entityNamed('Paul Hastrup')!
    expect(gateOf({ ...director(), entity, key: entity.name })).toBe('supported')
  })
  it('refuses a date that waits for the day of publication', () => {
    const draft = built()
    const date = { value: '1931', granularity: 'year', needsPublicationDate: true }
    expect(gateOf(withFact(draft, { date } as Partial<Fact>))).toBe('supported')
  })
})

describe('fair game', () => {
  it.each(['headline', 'byline', 'caption', 'credit', 'correction', 'clutter'] as const)(
    'refuses a %s',
    (role) => {
      const analysis = analysisOf(BRIDGE)
      analysis.article.paragraphs = analysis.article.paragraphs.map((paragraph) => ({ ...paragraph, role }))
      const draft = draftOf('The Calder Bridge was built in 1931', /^date/, makeContext('bridge', analysis))
      expect(gateOf(draft)).toBe('fair game')
    },
  )
})

describe('stands alone', () => {
  it.each([
    'In which year did he build the Calder Bridge?',
    'In which year was it built by Paul Hastrup?',
    'On Monday, in which year was the Calder Bridge built?',
    'In which year was the Calder Bridge built last week?',
    'In which year was the Calder Bridge closed this spring?',
    'In which year were these bridges of Paul Hastrup built?',
    'In February, which year of the Calder Bridge was meant?',
    'In which year was the old crossing finally built?',
    'In which year did we build the Calder Bridge?',
    'In which year did the company finish all of its work?',
    'In which year did two of them cross the Calder Bridge?',
    'In which year was the Calder Bridge closed ten minutes later?',
    'In which year did Norvik Steel replace it?',
  ])('refuses %j', (stem) => expect(gateOf(withStem({ ...built(), from: '' }, stem))).toBe('stands alone'))

  it.each([
    'In which year did Paul Hastrup finish his work on the Calder Bridge?',
    'In which year was the Calder Bridge, with its two towers, built?',
    'In which year did Norvik Steel say the company built the Calder Bridge?',
  ])('lets %j pass', (stem) => {
    const draft = withStem(built(), stem)
    expect(failedByStem({ draft, item: typed(draft) })).toBeNull()
  })

  it('lets quoted words be as they were said', () => {
    const draft = draftOf('Edda Sorensen said', /^speaker/)
    expect(gateOf(withStem(draft, 'Who said: “We kept it late, but we kept it on Monday”?'))).toBeNull()
  })
})

describe('no leak', () => {
  it('refuses a question that holds its answer', () => {
    expect(gateOf(withStem(built(), 'In which year, 1931, was the Calder Bridge built?'))).toBe('no leak')
    expect(gateOf(withStem(steel(), 'How many of 14,000 tonnes did Norvik Steel supply?'))).toBe('no leak')
    expect(gateOf(withStem(director(), 'Who is Edda Sorensen of the National Crossings Authority?'))).toBe(
      'no leak',
    )
  })
  it('refuses a word that only the right option shares with the question', () => {
    const entity = context.entityNamed('Norvik Steel')!
    const draft: Draft = {
      ...steel(),
      answer: 'organization',
      entity,
      key: entity.name,
      accepted: [entity.name],
      stem: 'Which company supplied the steel for the Calder Bridge?',
    }
    const item = choice(draft, 'Brandt Holding', 'Norvik Hauliers Union')
    expect(noLeak.check({ draft, item })).toContain('steel')
  })
})

describe('grammatical', () => {
  it.each([
    'In which year was the the Calder Bridge built?',
    'In which year was the “Calder Bridge built?',
    'In which year was the Calder Bridge (1931 built?',
    'In which year was the Calder Bridge built',
    'In which year was the Calder Bridge built by the?',
    'In which year was the Calder Bridge , built?',
    'But in which year was the Calder Bridge built?',
    'in which year was the Calder Bridge built?',
    'In which year was was the Calder Bridge built?',
    'In which year was the talk between Paul Hastrup?',
  ])('refuses %j', (stem) => expect(gateOf(withStem(built(), stem))).toBe('grammatical'))

  it('refuses an article that tells how the missing word begins', () => {
    const draft = draftOf('Brandt Holding lent', /^gap/)
    expect(gateOf(withStem(draft, 'Brandt Holding lent an _____ to the National Crossings Authority.'))).toBe(
      'grammatical',
    )
  })
})

describe('attribution kept', () => {
  const reopening = () => draftOf('The Calder Bridge will reopen', /^date/)
  it('refuses a report without the one who reports it', () => {
    expect(gateOf(reopening())).toBeNull()
    expect(gateOf(withStem(reopening(), 'On which date will the Calder Bridge reopen?'))).toBe(
      'attribution kept',
    )
  })
  it.each([
    ['alleged', 'In which year was the Calder Bridge allegedly built?'],
    ['planned', 'In which year is the Calder Bridge to be built?'],
    ['possible', 'In which year might the Calder Bridge be built?'],
    ['claimed', 'In which year, according to Paul Hastrup, was the Calder Bridge built?'],
    ['conditional', 'In which year would the Calder Bridge be built?'],
    ['denied', 'In which year did Paul Hastrup deny the Calder Bridge was built?'],
  ] as const)('refuses to make a fact of what is %s', (modality, hedged) => {
    expect(gateOf(withFact(built(), { modality }))).toBe('attribution kept')
    expect(gateOf(withFact(withStem(built(), hedged), { modality }))).toBeNull()
  })
})

describe('unique key', () => {
  it('refuses an option that names the same thing', () => {
    expect(gateOf(director(), choice(director(), 'Ilmari Kanto', 'Sorensen'))).toBe('unique key')
  })
  it('refuses an amount that is right within its “about”', () => {
    const draft = draftOf('The Norvik Hauliers Union said its members', /^gap/)
    const options = [
      option('about 60,000 crowns'),
      option('about 80,000 crowns', 'key'),
      option('about 84,000 crowns'),
    ]
    expect(gateOf(draft, makeItem(draft, 'multiple-choice', { options, key: 1 }))).toBe('unique key')
  })
  it('refuses a role that two people hold', () => {
    const analysis = analysisOf({
      ...BRIDGE,
      facts: [
        ...BRIDGE.facts,
        {
          kind: 'role',
          at: 'Paul Hastrup',
          sentence: 'The bridge was built',
          statement: 'Paul Hastrup is the mayor of Brekka.',
          role: { person: 'Paul Hastrup', role: 'mayor of Brekka' },
        },
      ],
    })
    expect(gateOf(draftOf('Ilmari Kanto is the mayor', /^role-holder/, makeContext('b', analysis)))).toBe(
      'unique key',
    )
  })
})

describe('worth asking', () => {
  it('refuses a single thing', () => {
    const draft = steel()
    const figure = { value: 1, upper: null, unit: 'tonnes', approximate: false, counted: 'tonnes' }
    expect(gateOf(withFact({ ...draft, key: 'one' }, { figure } as Partial<Fact>))).toBe('worth asking')
  })
})

describe('form', () => {
  it('refuses too few, alike, disordered or telling options', () => {
    const draft = built()
    expect(gateOf(draft, choice(draft, '1935'))).toBe('form')
    expect(gateOf(draft, choice(draft, '1935', '1935'))).toBe('form')
    const disordered = [option('1940'), option('1931', 'key'), option('1935')]
    expect(gateOf(draft, makeItem(draft, 'multiple-choice', { options: disordered, key: 1 }))).toBe('form')
    const long: Draft = { ...director(), key: 'Edda Sorensen', accepted: [] }
    expect(gateOf({ ...long, stem: 'Who is the director?' }, undefined)).not.toBeNull()
  })
  it('refuses stems that are too short, too long or negative', () => {
    expect(gateOf(withStem(built(), 'Which year, Calder Bridge?'))).toBe('form')
    expect(gateOf(withStem(built(), `In which year was the Calder Bridge ${'so '.repeat(30)}built?`))).toBe(
      'form',
    )
    expect(gateOf(withStem(built(), 'In which year was the Calder Bridge not built by Paul Hastrup?'))).toBe(
      'form',
    )
  })
})
