import { describe, expect, it } from 'vitest'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { makeContext } from '../../../../src/core/questions/context'
import { draftsOf } from '../../../../src/core/questions/drafts'
import type { Fact } from '../../../../src/core/facts/model'
import { estimateItems } from '../../../../src/core/questions/forms/estimate'
import { failedBySet } from '../../../../src/core/questions/gates/sets'
import { FORMS, type Form, type Item } from '../../../../src/core/questions/item'
import type { Amount } from '../../../../src/core/questions/sets/amounts'
import { dayRange } from '../../../../src/core/questions/sets/day-range'
import type { Event } from '../../../../src/core/questions/sets/events'
import type { FactSet } from '../../../../src/core/questions/sets/fact-set'
import type { Pairing } from '../../../../src/core/questions/sets/pairings'
import { analysisOf, BRIDGE, type Story } from './fixture'

const analysis = analysisOf(BRIDGE)
const context = makeContext('bridge', analysis)
const [draft] = context.facts.flatMap((fact) => draftsOf(fact, context))

const event = (text: string, date: string, over: Partial<Event> = {}): Event => ({
  draft: draft!,
  text,
  answer: date,
  days: dayRange(date)!,
  time: 'past',
  ...over,
})
const amount = (text: string, value: number, over: Partial<Amount> = {}): Amount => ({
  draft: draft!,
  text,
  answer: String(value),
  shape: 'gap',
  unit: 'tonnes',
  low: value,
  high: value,
  ...over,
})
const pairing = (name: string, answer: string, over: Partial<Pairing> = {}): Pairing => ({
  draft: draft!,
  text: name,
  answer,
  names: [name],
  alsoRight: [answer],
  ...over,
})

const BUILT = event('The Calder Bridge was built', '1931')
const STRIKE = event('The hauliers went on strike', '1988')
const LOAN = event('Brandt Holding lent money to the authority', '2024-05')
const ordering = (...members: Event[]): FactSet => ({ kind: 'events', form: 'ordering', members })
const first = (...members: Event[]): FactSet => ({ kind: 'events', form: 'comparison', members })
const larger = (...members: Amount[]): FactSet => ({ kind: 'amounts', form: 'comparison', members })
const figures = (...members: Amount[]): FactSet => ({ kind: 'amounts', form: 'matching', members })
const roles = (...members: Pairing[]): FactSet => ({ kind: 'roles', form: 'matching', members })
const quotes = (...members: Pairing[]): FactSet => ({ kind: 'quotes', form: 'matching', members })
const STEEL = amount('Norvik Steel supplied _____ tonnes of steel.', 14000)
const STONE = amount('Brekka Quarry supplied _____ tonnes of stone.', 9000)
const SAND = amount('Tavira supplied _____ tonnes of sand.', 30000)
const MAYOR = pairing('Ilmari Kanto', 'Mayor of Brekka')
const DIRECTOR = pairing('Edda Sorensen', 'Director of the National Crossings Authority')
const ENGINEER = pairing('Paul Hastrup', 'Engineer')

describe('a sound set passes', () => {
  it.each<[string, FactSet]>([
    ['events in order', ordering(BUILT, STRIKE, LOAN)],
    ['two events', first(STRIKE, LOAN)],
    ['two amounts', larger(STEEL, STONE)],
    ['three amounts', figures(STEEL, STONE, SAND)],
    ['people and roles', roles(MAYOR, DIRECTOR, ENGINEER)],
    [
      'speakers and words',
      quotes(
        pairing('Ann Lee', '“We kept it late”'),
        pairing('Bo Dahl', '“Lorries are loud”'),
        pairing('Cy Marsh', '“Steel is dear”'),
      ),
    ],
  ])('%s', (_title, set) => expect(failedBySet(set)).toBeNull())
})

describe('a planted fault is found, and with whom it lies', () => {
  it.each<[string, FactSet, string, number]>([
    ['too few events', ordering(BUILT, STRIKE), 'form', 0],
    [
      'two events that may fall together',
      ordering(BUILT, LOAN, event('A ferry sank', '2024')),
      'unique key',
      2,
    ],
    [
      'an event that shows a year',
      ordering(BUILT, event('The 1988 strike ended', '1988'), LOAN),
      'no leak',
      1,
    ],
    [
      'an event that shows a date',
      ordering(BUILT, STRIKE, event('A report of 3 May 2024 was published', '2025')),
      'no leak',
      2,
    ],
    [
      'a word that tells the order',
      ordering(BUILT, event('The ferry sank again', '1990'), LOAN),
      'no leak',
      1,
    ],
    ['a birth', ordering(event('Paul Hastrup was born', '1890'), STRIKE, LOAN), 'no leak', 0],
    [
      'tenses that tell',
      first(STRIKE, event('The bridge is to open', '2026-06', { time: 'future' })),
      'no leak',
      1,
    ],
    ['a beginning beside what follows from it', first(BUILT, STRIKE), 'worth asking', 1],
    [
      'amounts of two units',
      larger(STEEL, amount('Brandt lent _____ crowns.', 65, { unit: 'SEK' })),
      'form',
      1,
    ],
    [
      'amounts that overlap',
      larger(STEEL, amount('Brekka supplied _____ tonnes of stone.', 13000)),
      'unique key',
      1,
    ],
    [
      'a hedge that reaches over',
      larger(STEEL, amount('Brekka supplied _____ tonnes.', 9000, { high: Infinity })),
      'unique key',
      1,
    ],
    [
      'an amount that shows the other',
      larger(STEEL, amount('Brekka supplied _____ of 14000 tonnes.', 9000)),
      'no leak',
      1,
    ],
    [
      'amounts nobody would mistake',
      larger(STEEL, amount('Brekka supplied _____ tonnes of gold.', 3)),
      'worth asking',
      1,
    ],
    [
      'amounts of nothing in common',
      larger(STEEL, amount('The sea took _____ boats.', 9000)),
      'worth asking',
      1,
    ],
    [
      'equal figures',
      figures(STEEL, STONE, amount('Tavira supplied _____ tonnes of sand.', 9000)),
      'unique key',
      2,
    ],
    ['a shared role', roles(MAYOR, DIRECTOR, pairing('Karl Voss', 'Mayor of Brekka')), 'unique key', 2],
    [
      'a role that another holds too',
      roles(MAYOR, pairing('Karl Voss', 'Baker', { alsoRight: ['Baker', 'mayor of Brekka'] }), ENGINEER),
      'unique key',
      1,
    ],
    [
      'a role that says less of the same',
      roles(DIRECTOR, pairing('Karl Voss', 'Director'), ENGINEER),
      'unique key',
      1,
    ],
    [
      'a role that tells the gender',
      roles(MAYOR, pairing('Anna Lund', 'Chairwoman of the union'), ENGINEER),
      'no leak',
      1,
    ],
    ['a role with a name in it', roles(MAYOR, ENGINEER, pairing('Karl Voss', 'Aide to Kanto')), 'no leak', 2],
    ['the same person twice', roles(MAYOR, ENGINEER, pairing('Ilmari Kanto', 'Baker')), 'unique key', 2],
    [
      'words that two have said',
      quotes(
        pairing('Ann Lee', '“We kept it”'),
        pairing('Bo Dahl', '“Yes”', { alsoRight: ['“Yes”', '“We kept it, said all”'] }),
        pairing('Cy Marsh', '“Steel is dear”'),
      ),
      'unique key',
      1,
    ],
    [
      'words with a short form of a name',
      quotes(
        pairing('Russell Lee', '“Ohio is waiting”'),
        pairing('Bo Dahl', '“Release it, Russ”'),
        pairing('Cy Marsh', '“Steel is dear”'),
      ),
      'no leak',
      1,
    ],
  ])('%s', (_title, set, gate, culprit) => {
    const failure = failedBySet(set)
    expect(failure).toMatchObject({ gate, culprit })
    expect(failure?.reason).toMatch(/\.$/)
  })
})

/** A story with three dated acts, three roles and four speakers. */
const WEEK: Story = {
  publishedOn: '2026-05-06',
  paragraphs: [
    ['headline', 'Norvik Bank and Its People'],
    ['body', 'Norvik Bank opened a branch in Brekka in 1999. Norvik Bank sold its ferries in 2007.'],
    ['body', 'Norvik Bank moved its head office to Tavira in March 2015.'],
    ['body', '“A bank is a promise to strangers,” said Anna Lund, the governor of Norvik Bank.'],
    ['body', '“Ferries never made money for anybody,” said Karl Voss, a harbour pilot.'],
    ['body', '“The harbour pays for the whole town,” said Ida Holm, the harbour master of Brekka.'],
    ['caption', 'The ferry in 2001.'],
  ],
  entities: [
    ['organization', 'Norvik Bank'],
    ['person', 'Anna Lund'],
    ['person', 'Karl Voss'],
    ['person', 'Ida Holm'],
    ['place', 'Brekka'],
    ['place', 'Tavira'],
  ],
  facts: [
    ...(
      [
        ['1999', 'Norvik Bank opened', '1999', 'year'],
        ['2007', 'Norvik Bank sold', '2007', 'year'],
        ['March 2015', 'Norvik Bank moved', '2015-03', 'month'],
      ] as const
    ).map(([at, sentence, value, granularity]) => ({
      kind: 'date' as const,
      at,
      sentence,
      statement:
        sentence === 'Norvik Bank opened'
          ? 'Norvik Bank opened a branch in Brekka in 1999.'
          : sentence === 'Norvik Bank sold'
            ? 'Norvik Bank sold its ferries in 2007.'
            : 'Norvik Bank moved its head office to Tavira in March 2015.',
      date: { value, granularity },
    })),
    ...(
      [
        ['A bank is a promise to strangers,', 'Anna Lund', 'the governor of Norvik Bank'],
        ['Ferries never made money for anybody,', 'Karl Voss', 'a harbour pilot'],
        ['The harbour pays for the whole town,', 'Ida Holm', 'the harbour master of Brekka'],
      ] as const
    ).flatMap(([words, person, role]) => [
      {
        kind: 'quote' as const,
        at: words,
        sentence: `“${words}`,
        statement: `${person} said: “${words.replace(/,$/, '.')}”`,
        quote: { speaker: person, words },
      },
      {
        kind: 'role' as const,
        at: role,
        sentence: `“${words}`,
        statement: `${person} is ${role}.`,
        role: { person, role: role.replace(/^(?:the|an?) /, '') },
      },
    ]),
    {
      kind: 'date',
      at: '2001',
      sentence: 'The ferry in 2001',
      statement: 'Norvik Bank bought a ferry in 2001.',
      date: { value: '2001', granularity: 'year' },
    },
  ],
}

const week = makeContext('week', analysisOf(WEEK))
const found = (forms: readonly Form[], daysRight = 0) =>
  findCandidates([week], 1, new Set(forms), { asks: () => true, daysRight: () => daysRight })
const itemsOf = (form: Form, daysRight = 0): Item[] => found([form], daysRight).passed.map(({ item }) => item)

describe('questions about several facts', () => {
  it('order events, which never stand in order already', () => {
    const [item] = itemsOf('ordering')
    const texts = item!.options!.map((option) => option.text)
    const key = item!.key as number[]
    expect(key.map((place) => texts[place])).toEqual([
      'Norvik Bank opened a branch in Brekka',
      'Norvik Bank sold its ferries',
      'Norvik Bank moved its head office to Tavira',
    ])
    expect(key).not.toEqual([0, 1, 2])
    expect(item!.facts).toHaveLength(3)
    expect(item!.source).toHaveLength(3)
    expect(item!.feedback).toMatch(/1999.*2007.*March 2015/)
    for (let seed = 1; seed < 40; seed++)
      for (const { item: other } of findCandidates([week], seed, new Set<Form>(['ordering'])).passed)
        expect(other.key).not.toEqual([0, 1, 2])
  })

  it('match people with roles and with words, one target for each', () => {
    const items = itemsOf('matching')
    expect(items.map((item) => item.stem)).toEqual([
      'From “Norvik Bank and Its People”: Match each person to the position or occupation that the article gives.',
      'From “Norvik Bank and Its People”: Match each speaker to what they said, according to the article.',
    ])
    for (const item of items) {
      const pairs = item.key as [number, number][]
      expect(pairs.map(([left]) => left)).toEqual([0, 1, 2])
      expect(new Set(pairs.map(([, right]) => right)).size).toBe(3)
      expect(pairs.every(([left, right]) => left === right)).toBe(false)
    }
    const [people, speakers] = items
    const matched = (item: Item) =>
      Object.fromEntries(
        (item.key as [number, number][]).map(([left, right]) => [
          item.options![left]!.text,
          item.targets![right]!.text,
        ]),
      )
    expect(matched(people!)).toEqual({
      'Anna Lund': 'Governor of Norvik Bank',
      'Karl Voss': 'Harbour pilot',
      'Ida Holm': 'Harbour master of Brekka',
    })
    expect(matched(speakers!)['Karl Voss']).toBe('“Ferries never made money for anybody”')
  })

  it('compare two events, the right one above as often as below', () => {
    const items = itemsOf('comparison')
    expect(items.length).toBeGreaterThan(0)
    expect(items.filter((item) => item.key === 0)).toHaveLength(items.length / 2)
    for (const item of items) {
      expect(item.stem).toContain('Which came first, according to the article?')
      const [right, wrong] = [item.options![item.key as number]!, item.options![1 - (item.key as number)]!]
      expect(right.origin).toBe('key')
      expect(wrong.note).toMatch(/^In the article: /)
      expect(item.feedback.indexOf(right.text)).toBeLessThan(item.feedback.indexOf(wrong.text))
    }
  })

  it('compare two amounts of one unit, and show both', () => {
    const { passed } = findCandidates([context], 1, new Set<Form>(['comparison']))
    const item = passed.map((candidate) => candidate.item).find(({ stem }) => stem.includes('amount'))
    expect(item?.feedback).toMatch(/^Larger: .+ Smaller: .+/)
  })

  it('keep what they refuse, with gate and reason', () => {
    const { rejected } = found(['ordering'])
    expect(rejected.find((item) => item.gate === 'fair game')?.reason).toContain('caption')
    expect(rejected.every((item) => item.form === 'ordering' && item.reason.endsWith('.'))).toBe(true)
  })
})

describe('did they say it', () => {
  it('is asked only of what was answered right before', () => {
    expect(itemsOf('misattribution')).toEqual([])
    expect(itemsOf('misattribution', 1).length).toBe(6)
  })

  it('names the speaker or another of the article, and tells who it was and where', () => {
    const items = itemsOf('misattribution', 1).filter(({ stem }) => bareStem(stem).words.includes('Ferries'))
    expect(items.map(({ key }) => key)).toEqual([true, false])
    expect(bareStem(items[0]!.stem).words).toBe('Did Karl Voss say: “Ferries never made money for anybody”?')
    expect(items[1]!.stem).toMatch(/: Did (?:Anna Lund|Ida Holm) say: “Ferries/)
    for (const { feedback } of items) {
      expect(feedback).toContain('Karl Voss said')
      expect(feedback).toContain('Paragraph 4.')
    }
  })

  it.each<[string, Story['facts'][number]]>([
    [
      'were passed on',
      {
        kind: 'quote',
        quote: {
          speaker: 'Karl Voss',
          words: 'Ferries never made money for anybody,',
          relayedBy: 'Ida Holm',
        },
      } as never,
    ],
    [
      'have no certain speaker',
      {
        kind: 'quote',
        quote: { speaker: 'Karl Voss', speakerId: null, words: 'Ferries never made money for anybody,' },
      } as never,
    ],
  ])('is never asked of words that %s', (_title, change) => {
    const facts = WEEK.facts.map((fact) =>
      fact.kind === 'quote' && fact.quote.speaker === 'Karl Voss'
        ? ({ ...fact, ...(change as object) } as typeof fact)
        : fact,
    )
    const there = makeContext('week', analysisOf({ ...WEEK, facts }))
    const { passed } = findCandidates([there], 1, new Set(FORMS), { asks: () => true, daysRight: () => 1 })
    expect(
      passed.filter(
        ({ item }) => item.form === 'misattribution' && bareStem(item.stem).words.includes('Ferries'),
      ),
    ).toEqual([])
  })
})

describe('estimates', () => {
  it.each([
    ['an age', { value: 58, unit: 'years old' }, '58'],
    ['a score', { value: 3, upper: 2, unit: 'score' }, '3-2'],
    ['a small count', { value: 14, unit: 'boats' }, '14 boats'],
    ['a small share', { value: 2, unit: 'percent' }, '2 percent'],
    ['pence, which are kept as pounds', { value: 9.18, unit: 'GBP' }, '918 pence'],
    ['a number in words', { value: 80, unit: 'boats' }, 'eighty boats'],
    ['a vague amount', { value: null, unit: 'boats' }, 'dozens of boats'],
  ])('are not asked of %s', (_title, figure, words) => {
    const steel = context.facts.find((fact) => fact.kind === 'figure' && fact.figure.unit === 'tonnes')!
    const [question] = draftsOf(steel, context)
    const fact = {
      ...steel,
      figure: { upper: null, approximate: false, counted: '', ...figure },
      span: { ...steel.span, exact: words },
    }
    expect(estimateItems({ ...question!, fact: fact as Fact, key: words })).toEqual([])
  })

  const items = findCandidates([context], 1, new Set<Form>(['estimate'])).passed.map(({ item }) => item)
  it('ask for a number, and for its unit where the question does not say it', () => {
    const stems = items.map(({ stem }) => bareStem(stem).words)
    expect(stems).toContain(
      'Estimate: how many tonnes of steel did Norvik Steel supply for the Calder Bridge?',
    )
    expect(stems).toContain('Estimate: how much did the repair of the Calder Bridge cost? (in crowns)')
    expect(stems).toContain('Estimate: by what percentage has traffic on the Calder Bridge grown since 2010?')
    expect(items.every(({ key }) => typeof key === 'string')).toBe(true)
  })
})
