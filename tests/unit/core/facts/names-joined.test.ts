import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'

/** Names that are put together, and names of things that look like those of bodies, people and places. */
const names = (body: string, kind: EntityKind) =>
  analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' }).entities.flatMap((entity) =>
    entity.kind === kind ? [entity.name] : [],
  )

describe('bodies', () => {
  it.each([
    [
      'The Office of Road Safety and Public Trust gets $1.2 million.',
      ['Office of Road Safety and Public Trust'],
    ],
    [
      'The council’s Budget, Audit and Rules Committee meets on Monday.',
      ['Budget, Audit and Rules Committee'],
    ],
    ['Arden, Finch & Co. and Nordhaven Bank advised the buyer.', ['Arden, Finch & Co.', 'Nordhaven Bank']],
    [
      'She died at Marlow and West Fenshire University Hospitals NHS Foundation Trust in 2014.',
      ['Marlow and West Fenshire University Hospitals NHS Foundation Trust'],
    ],
    [
      'The Office of the U.N. High Commissioner for Refugees, known as UNHCR, has a fifth of its budget.',
      ['Office of the U.N. High Commissioner for Refugees'],
    ],
    [
      'Doctors Without Borders, known by its French acronym MSF, said it had left.',
      ['Doctors Without Borders'],
    ],
    [
      'The Justice Department’s Antitrust Division went to court.',
      ['Justice Department', 'Antitrust Division'],
    ],
    [
      'He teaches at the University of Castlemere’s School of Geography and Environmental Science.',
      ['School of Geography and Environmental Science', 'University of Castlemere'],
    ],
    ['The Bundestag’s Committee for Digital Affairs met.', ['Committee for Digital Affairs', 'Bundestag']],
    ['The Court of Appeal for Ontario refused.', ['Court of Appeal for Ontario']],
    ['The Ministry of Treasury and Finance agreed.', ['Ministry of Treasury and Finance']],
    ['He is president of Lodge 12 of the Fraternal Order of Police.', ['Fraternal Order of Police']],
    ['She is now chairman of the Northern Water Partnership.', ['Northern Water Partnership']],
    ['The Harbour Inquiry said nobody had slept.', ['Harbour Inquiry']],
    ['The lambs went to Kingsley Meats for its plant.', ['Kingsley Meats']],
    ['It will be live on BBC Scotland.', ['BBC Scotland']],
    ['They will meet Cragg Harriers, who beat Bann 33-30 on Friday.', ['Cragg Harriers', 'Bann']],
    ['Its 96 Boeing 737s and 12 Airbus A220s would stay.', ['Boeing', 'Airbus']],
    ['She wrote on X that it was late.', ['X']],
    [
      'The House Oversight and Government Reform Committee met.',
      ['House Oversight and Government Reform Committee'],
    ],
    ['Fairway, a supermarket chain, opened in May.', ['Fairway']],
  ])('are whole in %j', (body, wanted) =>
    expect(names(body, 'organization').sort()).toEqual([...wanted].sort()),
  )

  it('are two where both have a name of their own', () => {
    expect(names('The drug was made by Pfizer, Finch & Co. and Merck.', 'organization').sort()).toEqual([
      'Finch & Co.',
      'Merck',
      'Pfizer',
    ])
    expect(names('The Ministry of Justice and Wellcome Trust met.', 'organization').sort()).toEqual([
      'Ministry of Justice',
      'Wellcome Trust',
    ])
  })

  it.each([
    ['a programme', 'The wing was built under the New School Programme.'],
    ['a loyalty scheme', 'The loyalty programs, Crest Points and Otter Perks, would be merged.'],
    [
      'a street and a building',
      'They met in the Marlow Building on Mill Street. A plough was found on Woodbridge Avenue.',
    ],
    ['a breed', 'His best pen, 112 Poll Dorset cross lambs sold at noon, made $348 a head.'],
    ['a currency', 'Milk rose to NZ$9.70 from NZ$9.40.'],
    ['what stands on a gate', 'The lambs came from a farm called “Glen Avon”, he said.'],
    ['an order that is worn', 'She was given the Order of Merit.'],
  ])('are told from %s', (_, body) => {
    for (const kind of ['organization', 'person', 'place'] as const) expect(names(body, kind)).toEqual([])
  })
})

describe('people', () => {
  it.each([
    ['It was founded by Walter “Buzz” Tarrant, who died in 1990.', 'Walter “Buzz” Tarrant'],
    ['They lost the prop Will Sword to a yellow card.', 'Will Sword'],
    ['Finn Barclay, the 19-year-old fly-half, kicked 14 points.', 'Finn Barclay'],
    ['Substitute Ebo Tandoh, 19, scored twice.', 'Ebo Tandoh'],
    [
      'A row began when Marcus Lyle fell in 2020. The trial over the Lyle shooting opens in May.',
      'Marcus Lyle',
    ],
    ['The lambs were sold for Ron and Merle Tobin.', 'Ron'],
    ['The plant is named after the late Sir Walter Tarrant OBE.', 'Walter Tarrant'],
    ['The captain’s lawyer, April Tarrant, called no witnesses.', 'April Tarrant'],
    ['The story was told by Aunty Noreen Tarrant.', 'Noreen Tarrant'],
    ['The prize went to Nana Ama Tarrant.', 'Nana Ama Tarrant'],
    ['Agnes (Doyle) Tarrant, a schoolteacher, has died.', 'Agnes (Doyle) Tarrant'],
  ])('are found in %j', (body, name) => {
    expect(names(body, 'person')).toContain(name)
    expect(names(body, 'organization')).toEqual([])
  })

  it('are called by their surnames behind a nickname', () => {
    const body = 'It was founded by Walter “Buzz” Tarrant. Tarrant died in 1990.'
    expect(names(body, 'person')).toEqual(['Walter “Buzz” Tarrant'])
  })
})

describe('places', () => {
  it.each([
    ['The axe was made in Bronze Age Ireland.', ['Ireland']],
    ['The storm shut its hub in Mobile, Alabama, for a day.', ['Mobile', 'Alabama']],
    ['Sen. Paul Brandvold, a Minnesota Democrat, said so.', ['Minnesota']],
    ['Apollo South reopens in May. Apollo Bay stays shut.', ['Apollo South', 'Apollo Bay']],
  ])('are found in %j', (body, wanted) => expect(names(body, 'place').sort()).toEqual([...wanted].sort()))
})

describe('letters', () => {
  it('name the body or country that is spelled out or written with stops', () => {
    expect(names('The U.N. said it rained. The UN left.', 'organization')).toEqual(['U.N.'])
    expect(names('NZ won on Monday. It rained in NZ. New Zealand won.', 'organization')).toEqual([])
    expect(names('NZ won on Monday. It rained in NZ. New Zealand won.', 'place')).toEqual(['New Zealand'])
  })
})
