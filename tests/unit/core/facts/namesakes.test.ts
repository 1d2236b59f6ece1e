import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind, FactKind } from '../../../../src/core/facts/model'

/** People who are called like days, and things that are called like people and places. */
const read = (body: string) => analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
const names = (body: string, kind: EntityKind) =>
  read(body).entities.flatMap((entity) => (entity.kind === kind ? [entity.name] : []))
const found = (body: string, kind: FactKind) => read(body).facts.filter((fact) => fact.kind === kind)
const speakers = (body: string) =>
  read(body).facts.flatMap((fact) => (fact.kind === 'quote' ? [fact.quote.speaker] : []))

describe('a day or a month that is a surname', () => {
  it.each([
    ['His lawyer, Amos May, argued that it was late. May said his client would appeal.', 'Amos May'],
    ['“It was late,” said Martin Sunday, the drama teacher. Sunday said he would resign.', 'Martin Sunday'],
    ['Adaeze Noon, an analyst, said it was late. Noon told clients to wait.', 'Adaeze Noon'],
  ])('is no date, and its bearer speaks by it: %s', (body, name) => {
    expect(found(body, 'date')).toEqual([])
    expect(new Set(speakers(body))).toEqual(new Set([name]))
  })

  it('is a date again where a word tells a day', () => {
    const body =
      'Martin Sunday, the drama teacher, left. He spoke on Sunday. Gwenda March, 51, fell on March 3, 2025.'
    expect(found(body, 'date')).toHaveLength(2)
  })

  it.each(['Prosecutors in Victoria Monday charged a man.', 'Late Sunday, a fire broke out.'])(
    'is not seen where a day follows a place or begins the sentence: %s',
    (body) => expect(found(body, 'date')).toHaveLength(1),
  )
})

describe('days in names', () => {
  it.each([
    'The hall on Friday Street burned down.',
    'They came in their Sunday best.',
    'It was billed as High Noon.',
    'His first album, Monday Came Early, sold well.',
    'Like a turkey that votes for Christmas, he smiled.',
    'The Halvard 2040 will go on sale.',
  ])('are no dates: %s', (body) => expect(found(body, 'date')).toEqual([]))
})

describe('animals, boats and machines with the names of people', () => {
  it.each([
    'A goose named Geoffrey stopped play twice.',
    'One female, named Margaret by the students, flew to Brittany.',
    'A parrot called Kenneth was found.',
    'It was pulled clear by Lady Penelope, a diesel engine built in 1962.',
    'It took samples from the Sir Hugh Dalby, a flat-bottomed boat lent by friends.',
    'He listed the boats he had served, among them the Aunt Rosie, the Captain Bligh and the Doctor Dan.',
  ])('are nobody: %s', (body) => {
    expect(names(body, 'person')).toEqual([])
    expect(found(body, 'role')).toEqual([])
  })

  it('leave people alone', () => {
    expect(names('A man named Geoffrey Lund, a boat builder, was there.', 'person')).toEqual([
      'Geoffrey Lund',
    ])
  })
})

describe('what is called after a person or a place', () => {
  it.each([
    'The bakers will sell Bath buns and Eccles cakes.',
    'Officers read the driver his Miranda rights.',
    'The team ran a Monte Carlo model of falling prices.',
    'The herons share an island with Canada geese.',
    'The target was cut by the Duckworth-Lewis-Stern method.',
  ])('names neither: %s', (body) => expect(read(body).entities).toEqual([]))

  it('a town is a town, though its club is known', () => {
    expect(names('The play is set in a laundry in Lyon.', 'place')).toEqual(['Lyon'])
    expect(names('Lyon beat Lille 3-1.', 'organization')).toContain('Lyon')
  })
})

describe('firms that end with their trade', () => {
  it.each([
    ['Kestrel Automotive rose 2.2 per cent on Monday.', 'Kestrel Automotive'],
    ['The plant was bought by Delmere Leisure in May.', 'Delmere Leisure'],
    ['Seven men left Umbilo Fisheries on Monday.', 'Umbilo Fisheries'],
  ])('are bodies, whatever stands around them: %s', (body, name) =>
    expect(names(body, 'organization')).toContain(name),
  )

  it('go on under their first words', () => {
    const body =
      'Members walked out at Bayou Crescent Refining. Bayou Crescent, which makes sugar, said it was pleased.'
    expect(speakers(body)).toEqual(['Bayou Crescent Refining'])
  })

  it.each(['She teaches Advanced Materials there.'])(
    'are not subjects that are taught or seen to: %s',
    (body) => expect(names(body, 'organization')).toEqual([]),
  )
})

describe('people whose first names or surnames are other words', () => {
  it.each([
    ['Sunday Ekoja, the commissioner, was asked to explain himself.', 'Sunday Ekoja'],
    ['April Munro, its chief executive, would not be drawn.', 'April Munro'],
    ['Its leader, Dean Hollis, has yet to say which way he leans.', 'Dean Hollis'],
    ['Marcus Day, an analyst at Corbett Lyle, called it late.', 'Marcus Day'],
    ['Geoffrey Lund, a boat builder, was there.', 'Geoffrey Lund'],
  ])('are known: %s', (body, name) => {
    expect(names(body, 'person')).toContain(name)
    expect(found(body, 'date')).toEqual([])
  })

  it('of either sex are meant by the pronoun that follows', () => {
    const body =
      'Edith Carrow wrote it.\n\nVal Thornbury, who chairs the board, was there. “I have read it,” she said.'
    expect(speakers(body)).toEqual(['Val Thornbury'])
  })
})

describe('words that nobody said', () => {
  it.each([
    'A more careful thief might have told the company that its tanks leaked.',
    'Had she been there, she would perhaps have told the parents that widows are for all ages.',
    'If lighthouses had tongues, this one would tell her to take a rest.',
    'Crime does not pay, the proverb says, but for six years it did.',
    'Kestrel Automotive, its rival, will say next week whether it intends to follow.',
    'Residents had hoped she would say who will pay.',
    'Her own side gave a cheer that said lunch could not come soon enough.',
    'The pips tell you when to pick: they turn brown.',
  ])('are no quotation: %s', (body) => expect(found(body, 'quote')).toEqual([]))
})

describe('titles of works', () => {
  it('count nothing, whether what they are stands before or behind', () => {
    expect(found('“Eleven Tuesdays,” a quiet drama about a keeper, won.', 'figure')).toEqual([])
    expect(found('A lecture on the findings, “A Thousand Wings”, will be given.', 'figure')).toEqual([])
  })
})

describe('runs and wickets', () => {
  it('are one score', () => {
    const [score] = found('Marlshire made 241 for 8 in their 50 overs.', 'figure')
    expect(score?.kind === 'figure' && score.figure).toMatchObject({ value: 241, upper: 8, unit: 'score' })
  })
})

describe('a letter behind a number', () => {
  it('ends its sentence', () => {
    const [quote] = found(
      'Prosecutors said he hid it on a paper called Form 88-C. Exhibit 31 was a list.',
      'quote',
    )
    expect(quote?.sentence.exact).toMatch(/88-C\.$/)
  })
})
