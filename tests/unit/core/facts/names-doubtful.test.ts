import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'

const names = (body: string, kind: EntityKind, headline = 'News of the day') =>
  analyse(`${headline}\n\n${body}`, { publishedOn: '2026-07-09' }).entities.flatMap((entity) =>
    entity.kind === kind ? [entity.name] : [],
  )
const bodies = (body: string, headline?: string) => names(body, 'organization', headline)

describe('things that look like bodies', () => {
  it.each([
    ['a ship by its prefix', 'The MV Santa Rita Star struck a reef on Monday.'],
    ['a ship by what befell it', 'The worst was the collision of the Doña Paz with a tanker in 1987.'],
    ['a law of which the beginning looks like one', 'The Gujarat Town Planning Act requires a notice.'],
    ['a treaty', 'The U.N. Convention on the Law of the Sea (UNCLOS) is silent. UNCLOS was never ratified.'],
    ['what is called by its name', 'A United Nations plan called the Smart Cables initiative began in May.'],
    ['a play', 'She won a prize in 1962 for her radio piece Harbour Lights.'],
    ['money', 'The project will cost EGP 14.2 billion, and the room Tk 4,500.'],
    ['a code', 'Traffic was diverted over the A171, and batch VL2511 was recalled.'],
    ['a people', 'The Papua New Guineans stunned their hosts on Friday.'],
    ['a tournament', 'She lost in the first round at the Brisbane International on Wednesday.'],
    ['a lettered group', 'In the draw, Group A includes two hosts.'],
  ])('drops %s', (_, body) => {
    expect(bodies(body).filter((name) => name !== 'United Nations')).toEqual([])
  })

  it('drops a capital that only a heading or a sentence gives', () => {
    expect(bodies('Longshore workers returned on Monday. The union was glad.')).toEqual([])
    expect(bodies('Talks went on.', 'Railway unions call off strike')).toEqual([])
  })

  it('drops a body that nothing but a doubtful guess speaks for, and keeps one that acts or is described', () => {
    expect(bodies('Prague’s index rose, and larvae of Aedes mosquitoes were found in the homes.')).toEqual([])
    expect(bodies('Hanne Berg, an analyst at Corvel, said prices would fall.')).toContain('Corvel')
  })
})

describe('places and people that look like bodies', () => {
  it.each([
    ['The tide has turned on the River Parrett near the bridge.', 'River Parrett'],
    ['She spoke to supporters at the Kincraig Hotel on Saturday.', 'Kincraig Hotel'],
    ['A return ticket between Geneva and St Gallen now costs more.', 'St Gallen'],
    ['Helicopters flew to the hamlets of Upper Mirrabel and Tallow Flat.', 'Tallow Flat'],
    ['She would never work north of Watford again.', 'Watford'],
    ['The member for Suhum North voted against it.', 'Suhum North'],
  ])('finds the place in %j', (body, place) => {
    expect(names(body, 'place')).toContain(place)
    expect(bodies(body)).toEqual([])
  })

  it('tells people by the surname that later stands for them', () => {
    const body =
      'The lead grew thanks to tries by flanker Sina Leavai and centre Moana Faleafa. Faleafa crossed again after the break.'
    expect(names(body, 'person')).toContain('Moana Faleafa')
    expect(bodies(body)).toEqual([])
  })

  it('takes the town of the dateline for a town in the story', () => {
    const body =
      'RIDGEMONT, Pa. — Mayor Frank Dunn, who has led Ridgemont for 16 years, lost. The people of Ridgemont voted.'
    expect(bodies(body)).toEqual([])
  })
})

describe('bodies that look like people', () => {
  it.each([
    ['by their trade', 'Brennan Medical was bought last year.', 'Brennan Medical'],
    ['by what they do', 'Castor Hill said on Wednesday it had agreed to sell its paint unit.', 'Castor Hill'],
    [
      'as a hospital named after a prince',
      'He was treated at the Prince Charles Hospital in May.',
      'Prince Charles Hospital',
    ],
  ])('are told %s', (_, body, name) => {
    expect(bodies(body)).toContain(name)
    expect(names(body, 'person')).toEqual([])
  })
})

describe('where the name of a body begins and ends', () => {
  it.each([
    [
      'The Australian Nursing and Midwifery Federation spent more.',
      'Australian Nursing and Midwifery Federation',
    ],
    ['South Wales Fire and Rescue Service sent two crews.', 'South Wales Fire and Rescue Service'],
    ['Environment and Climate Change Canada said it was windy.', 'Environment and Climate Change Canada'],
    [
      'The Centers for Medicare & Medicaid Services said it would look.',
      'Centers for Medicare & Medicaid Services',
    ],
    [
      'That was not enough for the Students’ Representative Council, whose president spoke.',
      'Students’ Representative Council',
    ],
    [
      'The Associated Marine Officers’ and Seamen’s Union had written to the company.',
      'Associated Marine Officers’ and Seamen’s Union',
    ],
    ['Kenya Power and Lighting Company paid the fine.', 'Kenya Power and Lighting Company'],
    [
      'The Department of Primary Industries and Regional Development estimates the loss.',
      'Department of Primary Industries and Regional Development',
    ],
    [
      'The U.S. Court of Appeals for the Fifth Circuit agreed.',
      'U.S. Court of Appeals for the Fifth Circuit',
    ],
    ['The customer, Meridian Truck Group of Charlotte, left.', 'Meridian Truck Group'],
  ])('reads %j', (body, name) => {
    expect(bodies(body)).toEqual([name])
  })

  it('keeps two known ones apart', () => {
    expect(bodies('It was told to Save the Children and Doctors Without Borders.')).toEqual([
      'Save the Children',
      'Doctors Without Borders',
    ])
  })
})

describe('short forms that no bracket explains', () => {
  it.each([
    [
      'The Marine Accident Investigation Branch came. The MAIB said it would report.',
      'Marine Accident Investigation Branch',
    ],
    ['The Green Party gained two seats. The Greens cheered.', 'Green Party'],
    [
      'The Ministry of Trade and Industry replied. The Trade Ministry said no.',
      'Ministry of Trade and Industry',
    ],
  ])('are joined in %j', (body, name) => {
    expect(bodies(body)).toEqual([name])
  })
})

describe('the masthead', () => {
  it('has no body in a job, and a person on a line of their own', () => {
    const { article, entities } = analyse(
      'Pool to close\n\nBy Tom Garside\nLocal Democracy Reporter\n\nCouncillors have voted to close the pool.',
    )
    expect(article.publisher).toBeNull()
    expect(entities.filter(({ kind }) => kind === 'organization')).toEqual([])
    const other = analyse(
      'Jury sees box of notes\n\nNiamh Considine\n\nCourts Correspondent\n\nA sergeant showed the jury a box on Tuesday.',
    )
    expect(other.entities.map(({ name }) => name)).toEqual(['Niamh Considine'])
  })

  it('knows a paper by its short name', () => {
    const { entities } = analyse(
      'Mayor loses\n\nBy Hannah Brodsky\nThe Ridgemont Sentinel\n\nIn February, the Sentinel reported that the firm owned four trucks.',
    )
    const papers = entities.filter(({ kind }) => kind === 'organization')
    expect(papers.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['The Ridgemont Sentinel', ['Sentinel']],
    ])
  })

  it('knows the paper of a line with the day', () => {
    const { article, entities } = analyse(
      'Mayor loses\n\nMarta Brodsky in Oslo\nThe Halden Post, 20 March 2026\n\nThe mayor lost the vote on Friday.',
    )
    expect([article.publisher, article.publishedOn]).toEqual(['The Halden Post', '2026-03-20'])
    expect(entities.map(({ name }) => name)).toContain('The Halden Post')
  })

  it('knows the paper behind a reporter by what the page says of it', () => {
    const page = (end: string) =>
      analyse(`Mayor loses\n\nBy Marta Brodsky, Kystnett\n\nThe mayor lost the vote on Friday.\n\n${end}`)
        .entities.filter(({ kind }) => kind === 'organization')
        .map(({ name }) => name)
    expect(page('Sign up for the Kystnett Morning Brief, read by many.')).toContain('Kystnett')
    expect(page('Sign up for our newsletter.')).toEqual([])
  })

  it('takes no day and no country of a dateline for an agency', () => {
    expect(bodies('PROVIDENCE, R.I. (Dec. 10, 2024) — A jury convicted the man on Tuesday.')).toEqual([])
    expect(bodies('SUVA (Fiji) - Winger Ana Tuivaga scored in the corner.')).toEqual([])
  })
})

it('keeps a club apart from its supporters', () => {
  const body =
    'Larnby won 3-1 on Saturday. It was bought by the Larnby Supporters’ Trust for £1. Larnby will pay.'
  expect(bodies(body).sort()).toEqual(['Larnby', 'Larnby Supporters’ Trust'])
})
