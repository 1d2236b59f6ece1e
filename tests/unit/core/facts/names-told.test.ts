import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'

/** Names of which the words around them tell what they are. */
const names = (body: string, kind: EntityKind) =>
  analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' }).entities.flatMap((entity) =>
    entity.kind === kind ? [entity.name] : [],
  )
const bodies = (body: string) => names(body, 'organization')

describe('bodies', () => {
  it('are not named by a trade at the beginning of a sentence', () => {
    const body =
      'The strike was called by the Ohio Federation of Bedside Nurses. Nurses have struck in recent years in Texas.'
    expect(bodies(body)).toEqual(['Ohio Federation of Bedside Nurses'])
    const { entities } = analyse(`News of the day\n\n${body}`)
    expect(entities.flatMap(({ aliases }) => aliases)).not.toContain('Nurses')
  })
  it('with a house are called by the beginning of their names', () => {
    const body =
      'Lines went up outside St. Brendan Medical Center, a hospital. St. Brendan has offered raises of 9%.'
    expect(bodies(body)).toEqual(['St. Brendan Medical Center'])
    expect(names(body, 'place')).toEqual([])
  })
  it.each([
    ['The strike by Unite Local 12 ended on Monday.', 'Unite Local 12'],
    ['The ministers would ask Parliament on Monday for a levy.', 'Parliament'],
    [
      'The Corran Transit Workers’ Union Local 412 said it had warned the board.',
      'Corran Transit Workers’ Union Local 412',
    ],
    ['“It was late,” she told RTÉ Radio 1 on Monday.', 'RTÉ Radio 1'],
    ['The power company, Volgrid, has reconnected most of its customers.', 'Volgrid'],
    ['Harbour Mutual, which covers a third of the houses, said it had paid little.', 'Harbour Mutual'],
    ['Bay Transit, which is owned by the city, has bought 40 buses.', 'Bay Transit'],
    ['On Thursday the National Hurricane Center gave the storm a name.', 'National Hurricane Center'],
    ['The prize was the largest yet, according to the Racing Ledger.', 'Racing Ledger'],
    ['Members of a rival union, Sandbund, met on Monday.', 'Sandbund'],
    ['The mill signed a deal with Casablanca-based Zeltra Fosfat on Monday.', 'Zeltra Fosfat'],
    ['A spokesman for Fellesrad said its board would decide.', 'Fellesrad'],
    ['Economists at Fjellbanken see growth of 2 percent.', 'Fjellbanken'],
    ['Last year Tidal ordered 18 cranes from Daesung Marine in South Korea.', 'Daesung Marine'],
    ['The auditors Lisle Orme, hired by the town in 2023, had signed the accounts.', 'Lisle Orme'],
    ['The town paid 640 bills from Lisle Orme, a road-sealing company that had no trucks.', 'Lisle Orme'],
    ['A survey by Lantrix found that 40 percent agreed.', 'Lantrix'],
    ['A columnist for Kveldsposten wrote about it.', 'Kveldsposten'],
    ['It bought a rival, Sordal, in 2021.', 'Sordal'],
    ['The campaign group left. Another group, Clean Tide, joined on Monday.', 'Clean Tide'],
    ['The builder and its insurer, Velling, were sued.', 'Velling'],
    ['Deputies of the ruling Sul Primeiro voted against it.', 'Sul Primeiro'],
    ['The club was then bought from its administrators, Hollin Roach, for £1 by a trust.', 'Hollin Roach'],
    ['Many get their news from Quandor or its rival Pivvle, a survey found.', 'Pivvle'],
    ['The striker, on loan from Norgate City, scored twice.', 'Norgate City'],
    ['Tarnby, who led the table by eight points in March, lost 2-0 at Larnby.', 'Tarnby'],
    ['Researchers at the Mbali Lab, part of Velden University, had traced it.', 'Mbali Lab'],
    ['It has signed the code, as have Radio Kwera and Channel Four.', 'Radio Kwera'],
    ['It has signed the code, as have Radio Kwera and Channel Four.', 'Channel Four'],
    ['But Save the River, a coalition of 23 local groups, said it was late.', 'Save the River'],
    ['“It was late,” she told the magazine Lake & Stream.', 'Lake & Stream'],
    ['The rights issue is underwritten by Barlan Greve.', 'Barlan Greve'],
    ['Her lawyer, Bridget Moore of Abel Corry, said she would plead not guilty.', 'Abel Corry'],
    ['The Union of Towns voted against, along with the far-right Sul Amanha.', 'Sul Amanha'],
    [
      'The money went through a jeweller, Sapphira. Peter and Dawn Lowe, who own Sapphira, denied it.',
      'Sapphira',
    ],
    ['The Bank of Corvel and Corran Credit will lend 2 billion euros between them.', 'Corran Credit'],
    ['The Bank of Corvel and Corran Credit will lend 2 billion euros between them.', 'Bank of Corvel'],
    [
      'The Pensions and Finance Committee, chaired by Rui Dahl, had voted on it.',
      'Pensions and Finance Committee',
    ],
  ])('are found in %j', (body, name) => expect(bodies(body)).toContain(name))

  it.each([
    'A spokesman for Lindqvist said so. Anna Lindqvist was away.',
    'The architects Anna Berg and Bo Dahl drew the hall.',
    'Her lawyer, Bridget Moore of Abel Corry, left. Corry said nothing.',
    'She spoke to a friend, Sapphira.',
    'She told reporters at Soudha that it was late.',
    'He beat a rival, Sordal, in 2021.',
    'Anna Berg, who led the table by eight points in March, lost to a child.',
    'Her lawyer, Ann Moore of Great Neck, said so.',
  ])('are none in %j', (body) => expect(bodies(body)).toEqual([]))

  it('take no amount for the number of their name', () => {
    expect(bodies('She told RTÉ Radio 4 million people had no power.')).not.toContain('RTÉ Radio 4')
  })

  it.each([
    ['an app', 'Growers on the Kapas Mitra app could sell elsewhere.'],
    ['a train', 'The 12951 Orange Coast Express ran late.'],
    ['letters of a reference', 'The court ruled in Suit No. NICN/ABJ/318/2025.'],
    ['a storm', 'Hurricane Leah hit on Monday. Leah was weaker by then.'],
  ])('are told from %s', (_, body) => {
    expect(bodies(body)).toEqual([])
    expect(names(body, 'place')).toEqual([])
  })
})

describe('places', () => {
  it.each([
    ['The race was run at Tullabeg Racecourse on Sunday.', 'Tullabeg Racecourse'],
    ['He farms 340 hectares outside Marrasele.', 'Marrasele'],
    ['The bakery has two new shops, in Ghent and Aarhus.', 'Ghent'],
  ])('are found in %j', (body, place) => expect(names(body, 'place')).toContain(place))

  it('are no seasons, chambers, papers or things', () => {
    expect(names('It was paid 2 million shillings through the mobile wallet Chapasend.', 'place')).toEqual([])
    expect(names('They met near Christmas and rallied outside Parliament.', 'place')).toEqual([])
  })
})

it('takes the first name of a couple for a person where the model takes the second for a body', () => {
  const body = 'Two neighbours came, Simon and Dawn Tracey, who own the shop, and an apprentice.'
  expect(names(body, 'person').sort()).toEqual(['Dawn Tracey', 'Simon'])
})
