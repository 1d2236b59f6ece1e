import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../../src/core/facts/analyse'

function figures(sentence: string): [string, number | null, number | null, string][] {
  const { facts } = analyse(`News of the day\n\n${sentence}`, { publishedOn: '2026-07-09' })
  return facts.flatMap((fact) =>
    fact.kind === 'figure' ? [[fact.span.exact, fact.figure.value, fact.figure.upper, fact.figure.unit]] : [],
  )
}

describe('figures', () => {
  it.each([
    ['It cost about $1.9 million.', [['about $1.9 million', 1_900_000, null, 'USD']]],
    [
      'Profit rose to £84.6m, up 6.3 per cent.',
      [
        ['£84.6m', 84_600_000, null, 'GBP'],
        ['6.3 per cent', 6.3, null, 'percent'],
      ],
    ],
    [
      'Shares rose Rs 42 to Rs 1,310.',
      [
        ['Rs 42', 42, null, 'INR'],
        ['Rs 1,310', 1310, null, 'INR'],
      ],
    ],
    ['The plan costs Rs 1,840 crore.', [['Rs 1,840 crore', 18_400_000_000, null, 'INR']]],
    ['The dividend was 8.4p a share.', [['8.4p', 0.084, null, 'GBP']]],
    ['They expect £182m to £188m.', [['£182m to £188m', 182_000_000, 188_000_000, 'GBP']]],
    ['Between 20mm and 40mm of rain fell.', [['Between 20mm and 40mm', 20, 40, 'mm']]],
    [
      'Support fell from 60% to 40%.',
      [
        ['60%', 60, null, 'percent'],
        ['40%', 40, null, 'percent'],
      ],
    ],
    [
      'It reached 34.6C (94.3F).',
      [
        ['34.6C', 34.6, null, 'degrees Celsius'],
        ['94.3F', 94.3, null, 'degrees Fahrenheit'],
      ],
    ],
    [
      'A 74-year-old man signed the 14-page deal.',
      [
        ['74-year-old', 74, null, 'years old'],
        ['14-page', 14, null, 'pages'],
      ],
    ],
    [
      'At least 1,100 app developers left.',
      [['At least 1,100 app developers', 1100, null, 'app developers']],
    ],
    [
      'They found 1,053 sets of remains in 2010 but only 94 in 2024.',
      [
        ['1,053 sets of remains', 1053, null, 'sets of remains'],
        ['94', 94, null, 'sets of remains'],
      ],
    ],
    ['Rovers beat Town 3-2.', [['3-2', 3, 2, 'score']]],
    ['Senators voted 61-38 for it.', [['61-38', 61, 38, 'votes']]],
    [
      'He was 2.3% down at $187.40.',
      [
        ['2.3%', 2.3, null, 'percent'],
        ['$187.40', 187.4, null, 'USD'],
      ],
    ],
    ['Such days are about five times more likely.', [['about five times', 5, null, 'times']]],
  ])('reads "%s"', (sentence, expected) => expect(figures(sentence)).toEqual(expected))

  it.each([
    'The Orbit 9 Pro runs on the L70.',
    'They met on Highway 9 near the E18.',
    'No one was hurt in the second crash.',
    'The three countries met once.',
    'It opened in 2002 and closed at 9:30.',
  ])('finds none in "%s"', (sentence) => expect(figures(sentence)).toEqual([]))

  it('reads an age after a name, and whose it is', () => {
    const { facts } = analyse('Fire\n\nTor Bakke, 67, escaped. He had 12 cows.', {
      publishedOn: '2026-07-09',
    })
    expect(facts.find((fact) => fact.kind === 'figure')).toMatchObject({
      span: { exact: '67' },
      figure: { value: 67, unit: 'years old', counted: 'age of Tor Bakke' },
    })
  })
})
