import { describe, expect, it } from 'vitest'
import { expectedOf, gradeTyped, type Expected } from '../../../../src/core/grading/grade'
import type { Fact } from '../../../../src/core/facts/model'
import type { Item } from '../../../../src/core/questions/item'
import { name } from './expected'

const table: [string, Expected, { right?: string[]; almost?: string[]; wrong?: string[] }][] = [
  [
    'an event',
    name('a tank exercise', ['a missile test', 'a naval exercise']),
    {
      right: ['a tank exercise', 'tank exercise', 'the tank exercise', 'tank exercize', 'tank exercises'],
      almost: ['tank', 'exercise', 'a big tank exercise'],
      wrong: [
        'a missile test',
        'missile test',
        'naval exercise',
        'parade',
        'no tank exercise',
        'not a tank exercise',
      ],
    },
  ],
  [
    'a role',
    name('chief executive of Brightwater', ['finance director', 'chairman of Calder']),
    {
      right: [
        'chief executive of Brightwater',
        'Brightwater chief executive',
        "Brightwater's chief executive",
        'cheif executive of Brightwater',
      ],
      almost: ['chief executive'],
      wrong: ['finance director', 'chairman of Calder', 'chairman of Brightwater', 'spokesman'],
    },
  ],
  [
    'opposites',
    name('an increase in imports', []),
    {
      right: ['increase in imports', 'increase of imports'],
      wrong: ['a decrease in imports', 'an increase in exports', 'decrease in exports'],
    },
  ],
]

describe.each(table)('typed phrases: %s', (_title, expected, cases) => {
  it.each(cases.right ?? [])('right: %j', (given) =>
    expect(gradeTyped(given, expected).verdict).toBe('right'),
  )
  it.each(cases.almost ?? [])('almost: %j', (given) =>
    expect(gradeTyped(given, expected).verdict).toBe('almost'),
  )
  it.each(cases.wrong ?? [])('wrong: %j', (given) =>
    expect(gradeTyped(given, expected).verdict).toBe('wrong'),
  )
})

describe('what a typed answer is measured against', () => {
  const span = { start: 0, end: 4, exact: '1987' }
  const fact: Fact = {
    id: 'f',
    kind: 'date',
    span,
    sentence: span,
    paragraph: 1,
    entities: [],
    statement: 'Calder merged with Dunmore in 1987.',
    answer: '1987',
    accepted: [],
    attribution: null,
    modality: 'asserted',
    salience: 0.5,
    date: { value: '1987', granularity: 'year', needsPublicationDate: false },
  }
  const item = (key: Item['key'], over: Partial<Item> = {}): Item => ({
    id: 'i',
    articleId: 'a',
    form: 'typed',
    stem: '',
    key,
    accepted: [],
    rejected: [],
    facts: ['f'],
    source: [],
    feedback: '',
    difficulty: 3,
    asOf: null,
    ...over,
  })

  it('is a date where the item asks for it', () => {
    expect(gradeTyped('in 1987', expectedOf(item('1987'), fact)).verdict).toBe('right')
  })

  it('is a name where the item asks who it was, though the fact has a date', () => {
    const expected = expectedOf(item('Calder', { rejected: ['Dunmore'] }), fact)
    expect(expected.date).toBeUndefined()
    expect(gradeTyped('Caldre', expected).verdict).toBe('right')
    expect(gradeTyped('1987', expected).verdict).toBe('wrong')
    expect(gradeTyped('Dunmore', expected).verdict).toBe('wrong')
  })

  it('counts an answer that the reader declared right', () => {
    const expected = expectedOf(item('Calder'), fact, ['the Leeds firm'])
    expect(gradeTyped('Leeds firm', expected).verdict).toBe('right')
  })

  it('is the text of the option for an item with options', () => {
    const options = [
      { text: '1986', origin: 'derived' as const },
      { text: '1987', origin: 'key' as const },
    ]
    expect(expectedOf(item(1, { options }), fact).key).toBe('1987')
  })
})
