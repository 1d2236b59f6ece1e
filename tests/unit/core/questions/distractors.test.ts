import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'
import { makeContext } from '../../../../src/core/questions/context'
import { distractorsFor } from '../../../../src/core/questions/distractors'
import type { Distractor } from '../../../../src/core/questions/distractors/distractor'
import { draftsOf } from '../../../../src/core/questions/drafts'
import type { Draft } from '../../../../src/core/questions/drafts/draft'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { seededRandom } from '../../../../src/core/questions/random'
import { analysisOf, BRIDGE, type Story } from './fixture'

/** What is offered beside a name in a story that says nothing but that name, its stem and some other names. */
function offers(
  kind: EntityKind,
  key: string,
  stem: string,
  others: Story['entities'] = [],
  more: Partial<Draft> & { text?: string } = {},
): Distractor[] {
  const { text = '', ...change } = more
  const names = others.map(([, name]) => name).join(' saw ')
  const context = makeContext(
    'story',
    analysisOf({
      ...BRIDGE,
      publishedOn: '2024-03-01',
      paragraphs: [
        ['headline', 'The week'],
        ['body', `${key} was there.`],
        ['body', `${names} too.`],
        ['body', text],
      ],
      entities: [[kind, key], ...others],
      facts: [{ kind: 'place', at: key, sentence: key, statement: `${key} was there.` }],
    }),
  )
  const fact = context.facts[0]!
  const entity = context.entityNamed(key)!
  const draft: Draft = {
    fact,
    context,
    frame: stem.includes('_____') ? 'gap' : 'question',
    template: 'place',
    from: '',
    before: '',
    stem,
    key,
    answer: kind,
    entity,
    accepted: [key],
    rejected: [],
    statement: stem.replace('_____', key),
    slot: null,
    ...change,
  }
  return distractorsFor(draft, [context], seededRandom(1))
}
const texts = (options: readonly Distractor[]) => options.map(({ text }) => text)

describe('places', () => {
  it('are neighbours of a country, each with what it is', () => {
    const options = offers('place', 'Vietnam', 'Which country ordered 212 reservoirs to release water?')
    expect(texts(options).slice(0, 3).sort()).toEqual(['Cambodia', 'China', 'Laos'])
    for (const { note } of options.slice(0, 3))
      expect(note).toBe('Not in the article: a country that borders Vietnam.')
  })
  it('are capitals beside a capital, but cities of its country where the question names that', () => {
    const capitals = offers('place', 'Riga', 'The ministers met in _____ on 3 May 2023.')
    expect(capitals[0]!.note).toMatch(/^Not in the article: the capital of /)
    const cities = offers('place', 'Riga', 'The Latvian ministers met in _____ on 3 May 2023.')
    expect(texts(cities)).toContain('Daugavpils')
    expect(texts(cities)).not.toContain('Tallinn')
  })
  it('lie where the question says that the answer lies', () => {
    const options = offers('place', 'Seattle', 'The institute in _____, Washington, counted the fish.', [
      ['place', 'Vienna'],
    ])
    expect(texts(options)).toContain('Tacoma')
    expect(texts(options)).not.toContain('Vienna')
  })
  it('are cities of the same country and about the same size', () => {
    const options = offers('place', 'Leeds', 'The firm plans a factory in _____.', [['place', 'London']])
    expect(texts(options)).toContain('London')
    expect(options.filter(({ origin }) => origin === 'table').map(({ note }) => note)).toEqual(
      expect.arrayContaining(['Not in the article: a city in England.']),
    )
  })
  it('are of one class: no river, state or building beside a town', () => {
    const options = offers('place', 'Siorapaluk', 'Hunters from _____ tasted clay in the water.', [
      ['place', 'Thames'],
      ['place', 'Karnataka'],
      ['place', 'State'],
      ['place', 'Welland Leisure Centre'],
      ['place', 'Qaanaaq'],
    ])
    expect(texts(options)).toEqual(['Qaanaaq'])
  })
})

describe('organizations', () => {
  it('are of the key’s kind', () => {
    const options = offers('organization', 'World Health Organization', 'Which organization sent doctors?')
    expect(options.length).toBeGreaterThanOrEqual(3)
    for (const { note } of options) expect(note).toBe('Not in the article: a UN agency.')
  })
  it('are acronyms beside an acronym', () => {
    const options = offers('organization', 'FBI', 'Which organization searched the house in May?')
    expect(options.length).toBeGreaterThanOrEqual(3)
    for (const { text } of options) expect(text).toMatch(/^[A-Z]+$/)
  })
  it('are the same body of the countries next door, in the same form', () => {
    const options = offers(
      'organization',
      'Vietnam’s agriculture ministry',
      'Which organization opened the dams?',
    )
    expect(texts(options)).toContain('Laos’ agriculture ministry')
    const adjectives = offers('organization', 'The Mexican foreign ministry', 'Which organization said so?')
    expect(texts(adjectives)).toContain('The Guatemalan foreign ministry')
  })
  it('are none where no table has any like it', () => {
    expect(offers('organization', 'Barnsford Council', 'Which organization emptied the bins?')).toEqual([])
  })
  it('are no newspaper beside a ministry', () => {
    const options = offers('organization', 'Ministry of Mines', 'Which organization closed the mine?', [
      ['organization', 'Twitter'],
      ['organization', 'Columbia Courier'],
      ['organization', 'Ministry of Trade'],
    ])
    expect(texts(options)).toEqual(['Ministry of Trade'])
  })
})

describe('people', () => {
  it('held an office of the key’s class on the day of the article, elsewhere', () => {
    const options = offers('person', 'Yoko Kamikawa', 'Who said that the talks would go on?')
    expect(options.length).toBeGreaterThanOrEqual(3)
    expect(texts(options)).toEqual(expect.arrayContaining(['Cho Tae-yul', 'Wang Yi']))
    expect(texts(options)).not.toContain('Taro Kono')
    for (const { note } of options)
      expect(note).toMatch(/^Not in the article: .+ of .+(?:from \d{4}|\d{4})\.$/)
  })
  it('are taken from the table only where the article has too few', () => {
    const people: Story['entities'] = [
      ['person', 'Jonas Feld'],
      ['person', 'Nora Lind'],
      ['person', 'Paul Hastrup'],
    ]
    const options = offers('person', 'Yoko Kamikawa', 'Who said that the talks would go on?', people)
    expect(texts(options).sort()).toEqual(['Jonas Feld', 'Nora Lind', 'Paul Hastrup'])
  })
  it('do not give themselves away by their sex or by a first name alone', () => {
    const people: Story['entities'] = [
      ['person', 'Simon Hale'],
      ['person', 'Gary'],
      ['person', 'Carol Minton'],
    ]
    const options = offers('person', 'Beverley Oakes', 'Who said that she feared the worst?', people)
    expect(texts(options)).toEqual(['Carol Minton'])
    const plain = offers('person', 'Beverley Oakes', 'Who said that the worst was over?', people)
    expect(texts(plain).sort()).toEqual(['Carol Minton', 'Simon Hale'])
  })
})

describe('dates and amounts', () => {
  const optionsOf = (text: string, answer: RegExp) => {
    const analysis = analyse(`The week in Brekka\n\n${text}`, { publishedOn: '2026-03-14' })
    const context = makeContext('story', analysis)
    const draft = context.facts
      .flatMap((fact) => draftsOf(fact, context))
      .find(({ key, stem }) => answer.test(key) && stem.length > 0)
    if (!draft) throw new Error(`Nothing asks for ${answer.source}`)
    return texts(distractorsFor(draft, [context], seededRandom(3)))
  }
  it('have as many digits as the key', () => {
    const options = optionsOf('The Brekka Ferry Company sold 9,847 tickets in 2025.', /^9,847$/)
    expect(options.length).toBeGreaterThanOrEqual(3)
    expect(options.filter((text) => text.endsWith('00'))).toEqual([])
  })
  it('keep within the whole that the question names', () => {
    const options = optionsOf('Mayor Ilse Maas missed 31 of 48 meetings of the Brekka Board.', /^31$/)
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.filter((text) => Number(text) >= 48)).toEqual([])
  })
  it('are no years of another age', () => {
    const options = optionsOf(
      'Mayor Ilse Maas opened the Brekka ferry in 2024. The Brekka tower was built in 1974.',
      /^2024$/,
    )
    expect(options).not.toContain('1974')
  })
})

describe('a question with too few good options', () => {
  it('is not made into a choice', () => {
    const analysis = analyse(
      'The week in Brekka\n\nBarnsford Council said that the bins of Barnsford would be emptied on 3 April 2026.',
      { publishedOn: '2026-03-14' },
    )
    const { passed } = findCandidates([makeContext('story', analysis)], 1, new Set(['who-said-it']))
    expect(passed).toEqual([])
  })
})
