import { describe, expect, it } from 'vitest'
import type { EntityKind, Fact } from '../../../../src/core/facts/model'
import { makeContext } from '../../../../src/core/questions/context'
import { draftsOf } from '../../../../src/core/questions/drafts'
import type { AnswerKind, Draft } from '../../../../src/core/questions/drafts/draft'
import { whyRight } from '../../../../src/core/questions/gates/unique-key'
import type { Option } from '../../../../src/core/questions/item'
import { analysisOf, type Story } from './fixture'

const STORY: Story = {
  publishedOn: '2026-05-06',
  paragraphs: [
    ['headline', 'Talks on the Calder Bridge'],
    [
      'body',
      'The bank raised its rate in March 2026, Edda Sorensen and Paul Hastrup said at a meeting in Leeds.',
    ],
    ['body', 'The bank raised its rate in June 2025 as well. The council met in August 2024.'],
    ['body', 'Ilmari Kanto, the mayor of Brekka, said the ferry from Oslo carried 400 people.'],
    ['body', 'The ferry from Bergen carried 900 people, Walter J. Pruden said.'],
  ],
  entities: [
    ['person', 'Edda Sorensen', 'Sorensen'],
    ['person', 'Paul Hastrup', 'Hastrup'],
    ['person', 'Ilmari Kanto', 'Kanto'],
    ['person', 'Walter J. Pruden'],
    ['place', 'Leeds'],
    ['place', 'Oslo'],
    ['place', 'Bergen'],
  ],
  facts: [
    {
      kind: 'date',
      at: 'March 2026',
      sentence: 'The bank raised its rate in March',
      statement: 'The bank raised its rate in March 2026.',
      date: { value: '2026-03', granularity: 'month' },
    },
    {
      kind: 'date',
      at: 'June 2025',
      sentence: 'The bank raised its rate in June',
      statement: 'The bank raised its rate in June 2025 as well.',
      date: { value: '2025-06', granularity: 'month' },
    },
    {
      kind: 'date',
      at: 'August 2024',
      sentence: 'The council met in August',
      statement: 'The council met in August 2024.',
      date: { value: '2024-08', granularity: 'month' },
    },
    {
      kind: 'role',
      at: 'the mayor of Brekka',
      sentence: 'Ilmari Kanto, the mayor',
      statement: 'Ilmari Kanto is the mayor of Brekka.',
      role: { person: 'Ilmari Kanto', role: 'mayor of Brekka' },
    },
    {
      kind: 'place',
      at: 'Oslo',
      sentence: 'Ilmari Kanto, the mayor',
      statement: 'The ferry from Oslo carried people.',
    },
    {
      kind: 'place',
      at: 'Bergen',
      sentence: 'The ferry from Bergen',
      statement: 'The ferry from Bergen carried people.',
    },
  ],
}

const context = makeContext('talks', analysisOf(STORY))
const factAt = (words: string): Fact => context.facts.find((fact) => fact.span.exact === words)!

/** A question whose answer is a name, or a value of the story. */
function asking(answer: AnswerKind, key: string, change: Partial<Draft> = {}): Draft {
  const base = context.facts.flatMap((fact) => draftsOf(fact, context))[0]!
  const kind: EntityKind = answer === 'person' || answer === 'organization' ? answer : 'place'
  const entity = context.entityNamed(key) ?? { id: key, kind, name: key, aliases: [], mentions: [] }
  return {
    ...base,
    fact: factAt('August 2024'),
    frame: 'question',
    answer,
    key,
    entity: answer === 'date' ? null : entity,
    accepted: [key],
    stem: 'Who or what was it that asked for the new harbour?',
    statement: `${key} asked for the new harbour.`,
    ...change,
  }
}
const table = (text: string): Option => ({ text, origin: 'table' })
const isArguable = (text: string, draft: Draft): boolean => whyRight(table(text), draft) !== null

describe('an option that a reader could argue for', () => {
  it.each<[string, AnswerKind, string, string, string]>([
    // what is planted, kind, key, the fault, a good option
    ['a capital for its government', 'place', 'North Korea', 'Pyongyang', 'Vietnam'],
    ['a house for its government', 'organization', 'Russia', 'the Kremlin', 'Ukraine'],
    [
      'a street for its government',
      'organization',
      'British government',
      'Downing Street',
      'French government',
    ],
    ['a house for the administration', 'organization', 'White House', 'Obama administration', 'Congress'],
    ['a seat for a union', 'organization', 'European Union', 'Brussels', 'African Union'],
    [
      'a street for its exchange',
      'organization',
      'New York Stock Exchange',
      'Wall Street',
      'Tokyo Stock Exchange',
    ],
    ['a part of a country', 'place', 'Germany', 'Bavaria', 'Austria'],
    ['the country of a part', 'place', 'Bavaria', 'Germany', 'Saxony'],
    ['the country of a city', 'place', 'Lyon', 'France', 'Marseille'],
    ['the state of a city', 'place', 'Houston', 'Texas', 'Dallas'],
    ['a part of a body', 'organization', 'Justice Department', 'FBI', 'Commerce Department'],
    ['a people for its country', 'place', 'Japan', 'Japanese', 'South Korea'],
    ['a short form', 'organization', 'World Health Organization', 'WHO', 'World Food Programme'],
    ['an old name', 'place', 'Mumbai', 'Bombay', 'Chennai'],
    ['a surname', 'person', 'Edda Sorensen', 'Sorensen', 'Nora Lind'],
    ['a first name cut short', 'person', 'Walter J. Pruden', 'Walt Pruden', 'Helen Pruden'],
    ['an office for its holder', 'person', 'Ilmari Kanto', 'the mayor of Brekka', 'Nora Lind'],
    ['an office known from the table', 'person', 'Emmanuel Macron', 'the French president', 'Olaf Scholz'],
  ])('%s', (_what, answer, key, fault, good) => {
    const draft = asking(answer, key)
    expect(whyRight(table(fault), draft)).toContain(fault)
    expect(whyRight(table(good), draft)).toBeNull()
  })

  it('is who takes part in the sentence that is asked about', () => {
    const draft = asking('person', 'Edda Sorensen', { fact: factAt('March 2026') })
    expect(isArguable('Paul Hastrup', draft)).toBe(true)
    expect(isArguable('Ilmari Kanto', draft)).toBe(false)
  })

  it('is who passed the words on', () => {
    const quote = {
      ...factAt('August 2024'),
      kind: 'quote',
      attribution: null,
      quote: { speaker: 'Edda Sorensen', words: 'Yes.', relayedBy: 'Nora Lind', speakerId: null },
    } as unknown as Fact
    const draft = asking('person', 'Edda Sorensen', { fact: quote })
    expect(isArguable('Nora Lind', draft)).toBe(true)
    expect(isArguable('Jonas Feld', draft)).toBe(false)
  })

  it('is a place of which the article says the same', () => {
    const draft = asking('place', 'Oslo', {
      fact: factAt('Oslo'),
      statement: 'The ferry from Oslo carried people.',
    })
    expect(isArguable('Bergen', draft)).toBe(true)
    expect(isArguable('Leeds', draft)).toBe(false)
  })

  it('is the country of a town in the question', () => {
    const draft = asking('place', 'France', {
      stem: 'In which country did the firm from Leeds open a factory?',
    })
    expect(isArguable('United Kingdom', draft)).toBe(true)
    expect(isArguable('Spain', draft)).toBe(false)
  })

  it('is another date of which the article says the same, or a coarser or finer one', () => {
    const draft = asking('date', 'March 2026', {
      fact: factAt('March 2026'),
      statement: 'The bank raised its rate in March 2026.',
    })
    const dated = (text: string, fact: string): Option => ({
      text,
      origin: 'article',
      source: factAt(fact).sentence,
    })
    expect(whyRight(dated('June 2025', 'June 2025'), draft)).toContain('says the same')
    expect(whyRight(dated('August 2024', 'August 2024'), draft)).toBeNull()
    expect(isArguable('2026', draft)).toBe(true)
    expect(isArguable('14 March 2026', draft)).toBe(true)
    expect(isArguable('April 2026', draft)).toBe(false)
  })

  it('is the same job in other words', () => {
    const draft = asking('description', 'Sorrell’s attorney')
    expect(isArguable('lawyer', draft)).toBe(true)
    expect(isArguable('judge', draft)).toBe(false)
    const spokeswoman = asking('description', 'spokeswoman for the party')
    expect(isArguable('spokesman', spokeswoman)).toBe(true)
    expect(isArguable('chairman of the party', spokeswoman)).toBe(false)
  })
})
