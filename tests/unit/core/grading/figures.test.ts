import { describe, expect, it } from 'vitest'
import { gradeTyped, type Expected } from '../../../../src/core/grading/grade'
import { figure } from './expected'

const table: [string, Expected, { right?: string[]; almost?: string[]; wrong?: string[] }][] = [
  [
    'an exact count',
    figure(13, 'people', '13', { rejected: ['5', '80,000'] }),
    {
      right: ['13', 'thirteen', '13 people', 'about 13', 'Thirteen.', 'exactly 13'],
      wrong: [
        '12',
        '14',
        '31',
        '3',
        '130',
        '1.3',
        '13 million',
        'thirty',
        '13-14',
        '5',
        'twelve or thirteen',
        'many',
        '',
        'ten',
      ],
    },
  ],
  [
    'an approximate large count',
    figure(80000, 'troops', 'about 80,000', { figure: { approximate: true } }),
    {
      right: [
        '80,000',
        '80000',
        '80k',
        '80 thousand',
        'eighty thousand',
        'about 80,000',
        '80 000',
        '80.000',
        '80,000 troops',
        '85,000',
        '75k',
        'eighty tousand',
        '~80,000',
      ],
      almost: ['65,000', '98,000', '70k', '100,000'],
      wrong: ['8,000', '800,000', '50,000', '80', '80 million', '120k', 'eight thousand', '60 to 80'],
    },
  ],
  [
    'money',
    figure(1300000000, 'USD', '$1.3 billion'),
    {
      right: [
        '$1.3 billion',
        '1.3 billion',
        '1.3bn',
        '$1.3bn',
        '1,300,000,000',
        '1300 million',
        '1.3 billion dollars',
        'USD 1.3 billion',
        '1.3 bilion',
      ],
      almost: ['€1.3 billion', '1.3 billion euros', '£1.3bn'],
      wrong: ['1.3 million', '1.3', '13 billion', '$1.4 billion', '130 million', '3.1 billion', '1 billion'],
    },
  ],
  [
    'euros',
    figure(412000000, 'EUR', '412 million euros', { rejected: ['$482 million'] }),
    {
      right: ['412 million', '412m', '€412m', '412,000,000'],
      almost: ['$412 million'],
      wrong: ['482 million', '421 million', '412', '412 billion'],
    },
  ],
  [
    'percent',
    figure(6.3, 'percent', '6.3 per cent', { rejected: ['5 percent', '2.1 per cent'] }),
    {
      right: ['6.3', '6.3%', '6.3 percent', '6.3 per cent', '6,3', '6.3 pct'],
      almost: ['6.3 percentage points', '6.3 points'],
      wrong: ['6', '63', '63%', '3.6', '6.4', '5%', '2.1', '6.3 million'],
    },
  ],
  [
    'a written-out number',
    figure(22, 'minutes', 'twenty-two minutes'),
    {
      right: ['22', 'twenty-two', 'twenty two', '22 minutes', '22 min'],
      almost: ['22 hours', '22 seconds'],
      wrong: ['20', 'twenty', '2', '222', 'thirty-two'],
    },
  ],
  [
    'an amount in another unit of its measure',
    figure(100, 'basis points', '100 basis points'),
    {
      right: ['100', '100 basis points', '1 percentage point', 'one percentage point'],
      almost: ['100 percentage points'],
      wrong: ['10 percentage points', '2 percentage points', '1 million'],
    },
  ],
  [
    'a length of time',
    figure(24, 'hours', '24 hours'),
    { right: ['24', '24 hours', 'one day'], almost: ['24 days'], wrong: ['2 days', '12 hours'] },
  ],
  [
    'an amount with many digits',
    figure(48250, 'USD', '$48,250', { rejected: ['$150,000'] }),
    {
      right: ['48,250', '$48,250', '48250', '48.25k', '48.25 thousand'],
      almost: ['48,000', '$48,300', '48k'],
      wrong: ['50,000', '40,000', '45,000', '42,850', '49,000', '150,000', '4,825'],
    },
  ],
  [
    'a range',
    figure(20, 'millimetres', '20 to 40 mm', { figure: { upper: 40 } }),
    {
      right: ['20 to 40', '20-40', 'between 20 and 40', 'from 20 to 40'],
      almost: ['20', '30', '40', '20 to 50', '10-40'],
      wrong: ['50', '10', '10 to 50', '4'],
    },
  ],
  [
    'a score',
    figure(3, 'score', '3-2', { figure: { upper: 2 } }),
    { right: ['3-2', '3 to 2', '3:2'], almost: ['3-1', '4-2'], wrong: ['2-3', '3', '2', '1-0', '5'] },
  ],
  [
    'a fraction',
    figure(2 / 3, 'fraction', 'two-thirds', { figure: { value: 2 / 3 } }),
    {
      right: ['two-thirds', 'two thirds', '2/3'],
      wrong: ['one-third', 'half', 'a third', 'three quarters'],
    },
  ],
  [
    'years of age',
    figure(58, 'years old', '58'),
    {
      right: ['58', '58 years old', '58 years', 'fifty-eight', 'fifty eight'],
      almost: ['58 months'],
      wrong: ['85', '57', '59', '60', '5'],
    },
  ],
  [
    'two units in the article',
    figure(350, 'hectares', '350 hectares', { accepted: ['865 acres'] }),
    {
      right: ['350', '350 hectares', '350 ha', '865 acres'],
      almost: ['350 acres'],
      wrong: ['865', '35', '530'],
    },
  ],
  [
    'an approximate figure beside another of the article',
    figure(100, 'boats', 'about 100 boats', { figure: { approximate: true }, rejected: ['95 boats'] }),
    { right: ['100', '105', 'a hundred', 'one hundred'], wrong: ['95', 'ninety-five', '1000'] },
  ],
  [
    'a million with parts',
    figure(1250000, 'homes', '1.25 million homes'),
    {
      right: [
        '1.25 million',
        '1,250,000',
        '1.25m',
        'one million two hundred and fifty thousand',
        '1 250 000',
      ],
      almost: [],
      wrong: ['1.2 million', '125 million', '1.52 million', '1.25'],
    },
  ],
  [
    'a dozen',
    figure(12, 'ships', 'a dozen ships'),
    { right: ['12', 'twelve', 'a dozen', 'dozen'], wrong: ['10', '20', 'dozens', '2'] },
  ],
  [
    'words without a number',
    figure(null, 'people', 'hundreds of people'),
    { right: ['hundreds of people'], almost: ['hundreds'], wrong: ['dozens', 'thousands'] },
  ],
]

describe.each(table)('typed figures: %s', (_title, expected, cases) => {
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

describe('typed figures', () => {
  it('accepts no other exact count', () => {
    for (let value = 0; value <= 2000; value++) {
      const verdict = gradeTyped(String(value), figure(276, 'checks', '276')).verdict
      expect(`${value} ${verdict}`).toBe(`${value} ${value === 276 ? 'right' : 'wrong'}`)
    }
  })
})
