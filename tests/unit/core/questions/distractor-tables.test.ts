import { describe, expect, it } from 'vitest'
import borders from '../../../../resources/data/country-borders.json'
import cities from '../../../../resources/data/country-cities.json'
import regions from '../../../../resources/data/country-regions.json'
import organizations from '../../../../resources/data/known-organizations.json'
import metonyms from '../../../../resources/data/metonyms.json'
import offices from '../../../../resources/data/office-holders.json'
import { COUNTRIES } from '../../../../src/core/grading/countries'
import { neighboursOf, ringsAround } from '../../../../src/core/questions/distractors/tables/countries'
import {
  covers,
  officeOfRole,
  termInWords,
  termsOf,
} from '../../../../src/core/questions/distractors/tables/offices'
import { holds } from '../../../../src/core/questions/distractors/tables/places'

const codes = new Set(COUNTRIES.map(({ code }) => code))
const strangers = (list: readonly string[]) => list.filter((code) => !codes.has(code))

describe('the tables', () => {
  it('speak of countries that exist', () => {
    const bordering = [borders.land, borders.sea].flatMap((pairs) =>
      Object.entries(pairs).flatMap(([code, others]) => [code, ...others.split(' ')]),
    )
    expect(strangers([...bordering, ...borders.tiny.split(' ')])).toEqual([])
    expect(strangers(Object.keys(regions).filter((key) => key !== 'world'))).toEqual([])
    expect(strangers(Object.keys(metonyms.governments))).toEqual([])
    const ofOrganizations = organizations.groups.flatMap(({ names }) =>
      names.split('|').flatMap((entry) => /@(.+)$/.exec(entry)?.[1] ?? []),
    )
    expect(strangers(ofOrganizations)).toEqual([])
  })

  it('give every country a neighbour and a city, and each pair of neighbours once', () => {
    expect(COUNTRIES.filter(({ code }) => neighboursOf(code).length === 0)).toEqual([])
    expect(COUNTRIES.filter(({ code }) => !(code in cities)).map(({ name }) => name)).toEqual([])
    const pairs = [borders.land, borders.sea].flatMap((list) =>
      Object.entries(list).flatMap(([one, others]) =>
        others.split(' ').map((other) => [one, other].sort().join('-')),
      ),
    )
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([])
  })

  it('have terms that begin before they end, in order', () => {
    for (const { of, holders } of offices.offices) {
      let last = ''
      for (const holder of holders.split('|')) {
        const [, from = '', to = '9999'] =
          / (\d{4}-\d\d(?:-\d\d)?)\.\.(\d{4}-\d\d(?:-\d\d)?)?$/.exec(holder) ?? []
        expect(`${of}: ${holder} ${from !== '' && from < to && from.slice(0, 7) >= last.slice(0, 7)}`).toBe(
          `${of}: ${holder} true`,
        )
        last = to
      }
    }
  })
})

describe('neighbours', () => {
  it('are mutual, and stand before their own neighbours', () => {
    expect(neighboursOf('VN')).toEqual(expect.arrayContaining(['CN', 'LA', 'KH']))
    expect(neighboursOf('CN')).toContain('VN')
    const [land, sea, further] = ringsAround('FR').map((ring) => ring.map(({ name }) => name))
    expect(land).toEqual(expect.arrayContaining(['Germany', 'Spain']))
    expect(sea).toEqual(['United Kingdom'])
    expect(further).toContain('Poland')
  })
  it('leave out states of a few square miles beside others', () => {
    expect(
      ringsAround('IT')
        .flat()
        .map(({ name }) => name),
    ).not.toContain('San Marino')
  })
})

describe('places within places', () => {
  it.each([
    ['Germany', 'Bavaria'],
    ['Japan', 'Osaka'],
    ['Texas', 'Houston'],
    ['Mont.', 'Billings'],
    ['Scotland', 'Glasgow'],
  ])('%s holds %s', (outer, inner) => expect(holds(outer, inner)).toBe(true))
  it.each([
    ['France', 'Bavaria'],
    ['Houston', 'Texas'],
    ['England', 'Glasgow'],
  ])('%s does not hold %s', (outer, inner) => expect(holds(outer, inner)).toBe(false))
})

describe('offices', () => {
  it('are read from roles with their country, and not from those of deputies', () => {
    expect(officeOfRole('Japan’s foreign minister')).toEqual({ class: 'foreign minister', country: 'JP' })
    expect(officeOfRole('the French president')).toEqual({ class: 'head of state', country: 'FR' })
    expect(officeOfRole('governor of the Bank of England')?.class).toBe('central bank governor')
    expect(officeOfRole('deputy foreign minister of Japan')).toBeNull()
    expect(officeOfRole('president of the student union')).toBeNull()
  })
  it('are held on the days of a term, and surely so only after the month it began in', () => {
    const [kamikawa] = termsOf('Yoko Kamikawa')
    expect(covers(kamikawa!, '2024-03-01')).toBe(true)
    expect(covers(kamikawa!, '2023-09-30')).toBe(false)
    expect(covers(kamikawa!, '2024-10-05')).toBe(false)
  })
  it('are told with their years', () => {
    expect(termInWords(termsOf('Yoko Kamikawa')[0]!)).toBe('foreign minister of Japan, 2023–2024')
    expect(termInWords(termsOf('Emmanuel Macron')[0]!)).toBe('president of France from 2017')
    expect(termInWords(termsOf('Rishi Sunak').at(0)!)).toContain('of the United Kingdom')
  })
})
