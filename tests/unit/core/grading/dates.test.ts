import { describe, expect, it } from 'vitest'
import { gradeTyped, type Expected } from '../../../../src/core/grading/grade'
import { date } from './expected'

const table: [string, Expected, { right?: string[]; almost?: string[]; wrong?: string[] }][] = [
  [
    'a day',
    date('2024-03-25', 'day', '25 March 2024'),
    {
      right: [
        '25 March 2024',
        'March 25, 2024',
        'march 25 2024',
        'Mar 25, 2024',
        'Mar. 25, 2024',
        '25th March 2024',
        '25th of March 2024',
        'the 25th of March, 2024',
        'Monday, 25 March 2024',
        'on Monday, March 25, 2024',
        '2024-03-25',
        '25.3.2024',
        '25/03/2024',
        '25/3/24',
        '3/25/2024',
        '3/25/24',
        "25 March '24",
        '25 Mach 2024',
        '25 Marhc 2024',
        'Mon 25 March 2024',
      ],
      almost: [
        'March 2024',
        'March',
        '2024',
        '25 March',
        'March 25',
        'Monday',
        '25/3',
        '2024-03',
        'in March',
        'Monday 25 March',
      ],
      wrong: [
        '26 March 2024',
        '25 April 2024',
        '25 March 2023',
        'April 2024',
        '2023',
        'Tuesday',
        'Tuesday 25 March 2024',
        '24/3/2024',
        '5 March 2024',
        '2 March 2024',
        '25',
        '25 May 2024',
        '2042-03-25',
        '2024-05-23',
        'spring 2024',
        'tomorrow',
        'never',
        '',
        '1990s',
        '52 March 2024',
      ],
    },
  ],
  [
    'a year',
    date('2002', 'year', '2002'),
    {
      right: ['2002', 'in 2002', 'the year 2002', '2002.', 'September 2002'],
      wrong: [
        '2022',
        '2020',
        '2001',
        '2003',
        '202',
        '02',
        '20002',
        '1902',
        'September 2022',
        '2002-2004',
        'two',
        '2000s',
      ],
    },
  ],
  [
    'a month',
    date('2024-02', 'month', 'February 2024'),
    {
      right: [
        'February 2024',
        'Feb 2024',
        'Feb. 2024',
        'february, 2024',
        'Febuary 2024',
        'Feburary 2024',
        '2024-02',
        '13 February 2024',
      ],
      almost: ['February', 'Feb', '2024', 'in February'],
      wrong: ['March 2024', 'January 2024', 'February 2023', '2023', 'January', 'spring', '12'],
    },
  ],
  [
    'June is not July',
    date('2025-06', 'month', 'June 2025'),
    { right: ['June 2025'], wrong: ['July 2025', 'Jul 2025', 'July'] },
  ],
  [
    'a range of years',
    date('1910/1945', 'range', '1910-45'),
    {
      right: [
        '1910-45',
        '1910-1945',
        '1910–1945',
        '1910 to 1945',
        'from 1910 to 1945',
        'between 1910 and 1945',
        '1910/1945',
        '1910 until 1945',
      ],
      almost: ['1910', '1945', '1910-46', '1910-1940', '1905-1945'],
      wrong: ['1911-1944', '1946', '1920', '1912-1948', 'from 1900 to 1950'],
    },
  ],
  [
    'a range of months',
    date('2021-03/2024-11', 'range', 'March 2021 to November 2024'),
    {
      right: [
        'March 2021 to November 2024',
        'between March 2021 and November 2024',
        'Mar 2021 - Nov 2024',
        '2021-03 to 2024-11',
      ],
      almost: [
        'March 2021',
        'November 2024',
        '2021 to 2024',
        'March to November 2024',
        'March 2021 to October 2024',
      ],
      wrong: ['May 2020 to June 2023', '2019', 'April 2021'],
    },
  ],
  [
    'a decade',
    date('199X', 'decade', 'the 1990s'),
    {
      right: ['1990s', 'the 1990s', 'in the 1990s', "the '90s", '90s', 'the nineties', 'nineties'],
      almost: ['1993', '1990'],
      wrong: ['1980s', '80s', 'the eighties', '2000s', '1890s', '1985'],
    },
  ],
  [
    'a season',
    date('2024-21', 'season', 'spring 2024'),
    {
      right: ['spring 2024', 'the spring of 2024', 'Spring 2024'],
      almost: ['spring', '2024'],
      wrong: ['summer 2024', 'spring 2023', 'autumn', 'fall 2024', '2023'],
    },
  ],
  [
    'fall is autumn',
    date('2023-23', 'season', 'the fall of 2023'),
    { right: ['fall 2023', 'autumn 2023'], wrong: ['winter 2023'] },
  ],
  [
    'a time of day',
    date('2026-07-08T15:20', 'time', '15:20 on 8 July 2026'),
    {
      right: ['15:20 on 8 July 2026', '8 July 2026, 3:20pm', '3:20 p.m. on July 8, 2026', '2026-07-08 15:20'],
      almost: ['8 July 2026', '15:20', '3:20 pm', '8 July'],
      wrong: ['15:02 on 8 July 2026', '3:20 am', '9 July 2026', '16:20', '2025'],
    },
  ],
  [
    'figures only, day first by custom',
    date('2026-04-03', 'day', '3 April 2026', { dayFirst: true }),
    {
      right: ['3/4/2026', '3.4.2026', '03-04-2026'],
      almost: ['4/3/2026', '3/4'],
      wrong: ['5/4/2026', '4/5/2026'],
    },
  ],
  [
    'figures only, month first by custom',
    date('2026-04-03', 'day', 'April 3, 2026', { dayFirst: false }),
    { right: ['4/3/2026', '04/03/26'], almost: ['3/4/2026'], wrong: ['4/5/2026'] },
  ],
  [
    'figures only, custom unknown',
    date('2026-04-03', 'day', '3 April 2026'),
    { right: ['2026-04-03'], almost: ['3/4/2026', '4/3/2026'], wrong: ['4/5/2026'] },
  ],
  [
    'an answer that the article words otherwise',
    date('2024-03-26', 'day', '26 March 2024', { accepted: ['26 March', 'March 26'] }),
    { right: ['26 March', 'march 26', 'March 26, 2024'], almost: ['Tuesday'], wrong: ['25 March'] },
  ],
]

describe.each(table)('typed dates: %s', (_title, expected, cases) => {
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

describe('typed dates', () => {
  it('says which part is missing', () => {
    const day = date('2024-03-25', 'day', '25 March 2024')
    expect(gradeTyped('March 2024', day).note).toBe('The month and year are right. Which day?')
    expect(gradeTyped('March', day).note).toBe('The month is right. Which year?')
    expect(gradeTyped('25 March', day).note).toBe('The day and month are right. Which year?')
    expect(gradeTyped('2024', day).note).toBe('The year is right. Which month?')
    expect(gradeTyped('Monday', day).note).toBe('The weekday is right. Which date was it?')
  })

  it('accepts no other year, however near', () => {
    for (let year = 1900; year <= 2100; year++) {
      const verdict = gradeTyped(String(year), date('2002', 'year', '2002')).verdict
      expect(`${year} ${verdict}`).toBe(`${year} ${year === 2002 ? 'right' : 'wrong'}`)
    }
  })
})
