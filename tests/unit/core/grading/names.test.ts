import { describe, expect, it } from 'vitest'
import { gradeTyped, type Expected } from '../../../../src/core/grading/grade'
import { name } from './expected'

const minister = name('Edda Sorensen', ['Edvard Sorensen Berg', 'Ilmari Kanto', 'Norvik Council', 'Brekka'])
const brothers = name('Anton Varga', ['Adam Varga', 'Mira Halasz'])
const trialist = name('Harold Quentin Brisk', ['Melanie Dorset', 'Otto Frame'])
const accented = name('Zoë Łukasiewicz-Müller', ['Jan Nowak'])
const union = name("Harbour and Dock Workers' Union", ['Port Authority of Calder', 'Union Bank'])
const firm = name('Northbeam Energy Inc.', ['Southbeam Energy', 'Calder Gas'])
const department = name('Justice Department', ['Labour Department', 'Treasury'])
const japan = name('Japan', ['South Korea', 'China'])
const us = name('United States', ['United Kingdom', 'Mexico'])
const korea = name('North Korea', ['South Korea', 'Japan'])
const iran = name('Iran', ['Israel'])
const austria = name('Austria')
const town = name('Hallbrook', ['Hallbeck', 'Oslo'])
const club = name('G20', ['G7'])
const south = name('Southern Water', ['Northern Rail'])

const table: [string, Expected, { right?: string[]; almost?: string[]; wrong?: string[] }][] = [
  [
    'a person',
    name('Edda Sorensen', ['Ilmari Kanto', 'Norvik Council', 'Brekka']),
    {
      right: [
        'Edda Sorensen',
        'edda sorensen',
        'EDDA SORENSEN',
        ' Edda  Sorensen. ',
        'Sorensen',
        'Ms Sorensen',
        'Ms. Edda Sorensen',
        'Minister Sorensen',
        'Prime Minister Edda Sorensen',
        'President Sorensen',
        'Sorensen, Edda',
        'Sorensen Edda',
        'E. Sorensen',
        'Eda Sorensen',
        'Edda Sorenson',
        'Edda Sorenssen',
        'Edda Sornesen',
        'sorensne',
        'Sørensen',
        'Edda Sorensen’s',
      ],
      almost: ['Edda', 'Edda Sorensen of Brekkavik', 'Edda Sorensen Holm'],
      wrong: [
        'Ilmari Kanto',
        'Kanto',
        'Norvik Council',
        'Brekka',
        'Edda Kanto',
        'Ilmari Sorensen',
        'Sorensen or Kanto',
        'Edda Sorensen and Ilmari Kanto',
        'Greta Lindqvist',
        'Edvin Halvorsen',
        'minister',
        'the prime minister',
        '',
        '   ',
        '?',
        '42',
      ],
    },
  ],
  [
    'a surname that is another’s middle name',
    minister,
    { right: ['Edda Sorensen'], almost: ['Sorensen'], wrong: ['Berg'] },
  ],
  [
    'two people with one surname',
    brothers,
    {
      right: ['Anton Varga', 'Antn Varga', 'Mr Anton Varga', 'anton varga'],
      almost: ['Varga', 'Mr Varga', 'Anton'],
      wrong: ['Adam Varga', 'Adam', 'Mira Varga', 'Halasz', 'Mira Halasz'],
    },
  ],
  [
    'a person with a middle name',
    trialist,
    {
      right: [
        'Harold Quentin Brisk',
        'Harold Brisk',
        'Brisk',
        'H. Brisk',
        'Harold Brisc',
        'Harold Quentn Brisk',
        'Mr Brisk',
      ],
      almost: ['Harold', 'Harold Quentin'],
      wrong: ['Melanie Brisk', 'Otto Brisk', 'Quentin Dorset', 'Melanie Dorset', 'Frame', 'Risk'],
    },
  ],
  [
    'accents and hyphens',
    accented,
    {
      right: [
        'Zoe Lukasiewicz-Muller',
        'zoe lukasiewicz muller',
        'Lukasiewicz-Müller',
        'Zoë Łukasiewicz Müller',
        'Zoe Lukasievicz Muller',
      ],
      almost: ['Zoe'],
      wrong: ['Jan Nowak', 'Nowak', 'Zoe Nowak'],
    },
  ],
  [
    'an organization of several words',
    union,
    {
      right: [
        "Harbour and Dock Workers' Union",
        'the Harbour and Dock Workers’ Union',
        'Harbour & Dock Workers Union',
        'harbour dock workers union',
        'HDWU',
        'hdwu',
        'Harbor and Dock Workers Union',
        'Harbour and Dock Workers Unoin',
      ],
      almost: ['Dock Workers', 'Dock Workers Union', 'harbour and dock workers'],
      wrong: [
        'Port Authority of Calder',
        'Union Bank',
        'Harbour Bank',
        'HDW',
        'Dock Owners Union',
        'teachers union',
      ],
    },
  ],
  [
    'a company',
    firm,
    {
      right: [
        'Northbeam Energy Inc.',
        'Northbeam Energy',
        'northbeam energy inc',
        'Northbeam Enrgy',
        'Nothbeam Energy',
      ],
      almost: ['Northbeam'],
      wrong: ['Southbeam Energy', 'Southbeam', 'Calder Gas', 'Calder Energy', 'Northbeam Gas'],
    },
  ],
  [
    'a department whose name holds a title word',
    department,
    {
      right: ['Justice Department', 'the Justice Department', 'Justice Departmant'],
      almost: ['Justice'],
      wrong: ['Labour Department', 'Labour', 'Treasury', 'Supreme Court'],
    },
  ],
  [
    'a country by its name, people and abbreviation',
    japan,
    {
      right: ['Japan', 'japan', 'Japanese', 'Jappan', 'Japn'],
      wrong: ['South Korea', 'China', 'Chinese', 'Tokyo', 'Korea', 'Jordan', 'Korean'],
    },
  ],
  [
    'the United States',
    us,
    {
      right: [
        'United States',
        'the United States',
        'US',
        'U.S.',
        'USA',
        'America',
        'American',
        'the US',
        'U.S.A.',
        'Untied States',
      ],
      wrong: [
        'United Kingdom',
        'UK',
        'Britain',
        'British',
        'Mexico',
        'Washington',
        'United Nations',
        'Canada',
      ],
    },
  ],
  [
    'a country with a neighbour of nearly the same name',
    korea,
    {
      right: ['North Korea', 'DPRK', 'north korea', 'North Korean', 'North Koera'],
      wrong: ['South Korea', 'South Korean', 'Japan', 'Pyongyang', 'South Koera'],
    },
  ],
  ['Iran', iran, { right: ['Iran', 'Iranian'], wrong: ['Iraq', 'Israel', 'Iraqi', 'Tehran', 'Oman'] }],
  [
    'Austria',
    austria,
    { right: ['Austria', 'Austrian', 'Austira'], wrong: ['Australia', 'Australian', 'Vienna'] },
  ],
  [
    'a town and one that is spelled nearly alike',
    town,
    {
      right: ['Hallbrook', 'Halbrook', 'Hallbrok'],
      wrong: ['Hallbeck', 'Oslo', 'Hall'],
    },
  ],
  [
    'a name with digits',
    club,
    { right: ['G20', 'g20', 'the G20'], wrong: ['G7', 'G2', 'G200', 'G22', '20'] },
  ],
  [
    'points of the compass',
    south,
    {
      right: ['Southern Water', 'Suothern Water', 'southern water'],
      wrong: ['Northern Water', 'Northern Rail', 'Southern Rail'],
    },
  ],
]

describe.each(table)('typed names: %s', (_title, expected, cases) => {
  it.each(cases.right ?? [])('right: %j', (given) =>
    expect(gradeTyped(given, expected).verdict).toBe('right'),
  )
  it.each(cases.almost ?? [])('almost: %j', (given) => {
    const grade = gradeTyped(given, expected)
    expect(grade.verdict).toBe('almost')
    expect(grade.note).toMatch(/[.?]$/)
  })
  it.each(cases.wrong ?? [])('wrong: %j', (given) =>
    expect(gradeTyped(given, expected).verdict).toBe('wrong'),
  )
})

describe('typed names', () => {
  it('accepts an alias of the article and one that the reader declared right', () => {
    const expected = name('Kim Berger', ['Kim Holt'], ['the Commodore'])
    expect(gradeTyped('Commodore', expected).verdict).toBe('right')
    expect(gradeTyped('the comodore', expected).verdict).toBe('right')
  })

  it('never accepts another name of the article, whatever the pair', () => {
    const people = [
      'Lena Ost',
      'Lena Oster',
      'Lars Ost',
      'Lara Ostin',
      'Karl Oster',
      'Lea Ost',
      'Jan Li',
      'Jan Lo',
      'Min Li',
    ]
    for (const key of people) {
      for (const given of people.filter((other) => other !== key)) {
        const expected = name(
          key,
          people.filter((other) => other !== key),
        )
        expect(`${given} for ${key}: ${gradeTyped(given, expected).verdict}`).toBe(
          `${given} for ${key}: wrong`,
        )
      }
    }
  })
})
