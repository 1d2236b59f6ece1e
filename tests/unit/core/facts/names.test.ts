import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'

const read = (body: string) => analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
const names = (body: string, kind: EntityKind) =>
  read(body).entities.flatMap((entity) => (entity.kind === kind ? [entity.name] : []))
const roles = (body: string) =>
  read(body).facts.flatMap((fact) =>
    fact.kind === 'role' ? [[fact.role.person, fact.role.role, fact.role.former]] : [],
  )

describe('entities', () => {
  it('joins surnames and short names to the fullest form', () => {
    const { entities } = read(
      'Raymond Alan Pruitt sued Lumenar Inc. on Monday. Pruitt lost, and Lumenar said it was glad.',
    )
    expect(entities.map((entity) => [entity.name, entity.aliases])).toEqual([
      ['Raymond Alan Pruitt', ['Pruitt']],
      ['Lumenar Inc.', ['Lumenar']],
    ])
  })

  it('keeps people of one surname apart, and never guesses', () => {
    const { entities } = read(
      'Anna Berg met her brother, Jonas Berg, in Bergen. Berg smiled. Anna Berg left. Jonas Berg stayed.',
    )
    const people = entities.filter((entity) => entity.kind === 'person')
    expect(people.map((person) => person.name)).toEqual(['Anna Berg', 'Jonas Berg'])
  })

  it('finds the person after a body and its office, and the firm after a plain noun', () => {
    expect(roles('RBI Governor Meera Raghavan spoke on Monday.')).toEqual([
      ['Meera Raghavan', 'RBI Governor', false],
    ])
    expect(names('Striker Chidi Okafor scored on Monday.', 'person')).toEqual(['Chidi Okafor'])
    expect(names('Shares of Suryodaya Bank rose on Monday.', 'organization')).toEqual(['Suryodaya Bank'])
  })

  it('tells bodies, places and things apart', () => {
    const body =
      'In Otley, the Marine Accident Investigation Branch (MAIB) and Carrow & Pike, a research firm, studied the World Cup and the Digital Markets Act.'
    expect(names(body, 'organization')).toEqual(['Marine Accident Investigation Branch', 'Carrow & Pike'])
    expect(names(body, 'place')).toEqual(['Otley'])
    expect(names(body, 'person')).toEqual([])
  })

  it.each([
    ['Officials met Kolding, a Danish maker of valves, in May.', 'Kolding', 'organization'],
    ['Wim Raes left the Belgian side Meerhout in June.', 'Meerhout', 'organization'],
    ['Two villages, Stoke Varney and Wick Marden, lost their shop.', 'Wick Marden', 'place'],
    ['Clive Aldous, the MP for Mid Tarrow, wrote to the board.', 'Mid Tarrow', 'place'],
    ['The Delhi-based think tank Sankalp said growth would slow.', 'Delhi', 'place'],
  ] as const)('reads from "%s" what %s is', (body, name, kind) => {
    expect(names(body, kind)).toContain(name)
  })

  it('takes no first word of a sentence into a name, and no man into his firm', () => {
    expect(names('Luiza Brandão left in May. Whether Brandão will return is unclear.', 'person')).toEqual([
      'Luiza Brandão',
    ])
    expect(names('Meanwhile Natalie Ortiz wrote to the board.', 'person')).toEqual(['Natalie Ortiz'])
    expect(names('Analysts heard Larkfield’s Duncan Moss on Monday.', 'person')).toEqual(['Duncan Moss'])
  })

  it('takes what has shareholders for a firm, whatever its name looks like', () => {
    const body =
      'The bid of Van Molen was turned down. Shareholders would get new Van Molen stock. "Van Molen\'s shareholders must pay for it," said Priya Nair, an analyst.'
    expect(names(body, 'organization')).toContain('Van Molen')
    expect(names(body, 'person')).toEqual(['Priya Nair'])
  })

  it('gives a first name to no body, whatever noun stands before it', () => {
    expect(names('The lender George Hauser was questioned on Monday.', 'organization')).toEqual([])
  })

  it('joins a club or body to its name by the last word, and only where one is meant', () => {
    const { entities } = read(
      'Halifax Rovers beat Carlow Dynamos 3-1 on Saturday. Rovers play Dynamos again in May. The Rail Safety Commission said the Commission would look into the crowd.',
    )
    const aliasesOf = (name: string) => entities.find((entity) => entity.name === name)?.aliases
    expect(aliasesOf('Halifax Rovers')).toEqual(['Rovers'])
    expect(aliasesOf('Carlow Dynamos')).toEqual(['Dynamos'])
    expect(aliasesOf('Rail Safety Commission')).toEqual(['Commission'])
    expect(names('The Ministry will study the plan, Alok Rao said.', 'organization')).toEqual([])
  })

  it('knows a country under all its names', () => {
    const [country] = read('The United States agreed. U.S. officials said America would pay.').entities
    expect(country).toMatchObject({ kind: 'place', name: 'United States', aliases: ['U.S.', 'America'] })
  })
})

describe('roles', () => {
  it.each([
    ['Assistant U.S. Attorney Naomi Feldstein spoke.', ['Naomi Feldstein', 'Assistant U.S. Attorney', false]],
    [
      'Katarina Brandl, the bloc’s antitrust chief, spoke.',
      ['Katarina Brandl', 'bloc’s antitrust chief', false],
    ],
    [
      'Marlene Stroud, 72, a retired schoolteacher, spoke.',
      ['Marlene Stroud', 'retired schoolteacher', true],
    ],
    [
      'Anna Berg, the district’s treasurer from 2006 to 2021, spoke.',
      ['Anna Berg', 'district’s treasurer', true],
    ],
    ['Her lawyer, Gerald Okafor, spoke.', ['Gerald Okafor', 'lawyer', false]],
    ['Her solicitor, Gerald Okafor of Holloway Finch, spoke.', ['Gerald Okafor', 'solicitor', false]],
    ['Dr Anna Berg, the study’s lead author, spoke.', ['Anna Berg', 'study’s lead author', false]],
    [
      'They met then-Japanese Prime Minister Junichiro Koizumi.',
      ['Junichiro Koizumi', 'then-Japanese Prime Minister', true],
    ],
    ['Minister of Education Stefania Giannini spoke.', ['Stefania Giannini', 'Minister of Education', false]],
  ])('reads "%s"', (sentence, role) => expect(roles(sentence)).toEqual([role]))

  it('gives no role to Mr, Ms or a company name', () => {
    expect(roles('Ms Anna Berg bought General Motors. Justice Department lawyers left.')).toEqual([])
  })
})

describe('abbreviations', () => {
  it.each([
    [
      'The Organization for Security and Cooperation in Europe, or OSCE, met.',
      'OSCE',
      'Organization for Security and Cooperation in Europe',
    ],
    [
      'The Retail and Distribution Workers’ Union (RDWU) met.',
      'RDWU',
      'Retail and Distribution Workers’ Union',
    ],
    [
      'At noon, the Norwegian Meteorological Institute (MET Norway) spoke.',
      'MET Norway',
      'Norwegian Meteorological Institute',
    ],
    ['The Nordic Seafarers’ Union, known as NSU, met.', 'NSU', 'Nordic Seafarers’ Union'],
  ])('reads "%s"', (sentence, short, long) => {
    const found = read(sentence).facts.find((fact) => fact.kind === 'abbreviation')
    expect(found).toMatchObject({ abbreviation: { short, long } })
  })

  it('takes an apposition or a party tag for none', () => {
    const found = read('FIFA, soccer’s governing body, met Sen. Ann Smith (D-Ohio) on Monday.').facts
    expect(found.filter((fact) => fact.kind === 'abbreviation')).toEqual([])
  })
})

describe('a firm', () => {
  it('is meant by its name without its legal form, even where that looks like a place', () => {
    const { entities } = read(
      'Corran Valley PLC doubled its profit. Corran Valley plans a second mill in Leeds.',
    )
    expect(entities.find(({ name }) => name === 'Corran Valley PLC')).toMatchObject({
      kind: 'organization',
      aliases: ['Corran Valley'],
    })
  })
})
