import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of'

describe('counts', () => {
  it.each([
    ['Two of the six piers moved.', [2, 6]],
    ['A crash killed two and injured five.', [2, 5]],
    ['They have drawn five of their last seven.', [5, 7]],
    ['One in five adults smokes.', [0.2]],
    ['The number is above 1000 and below 1500.', [1000, 1500]],
    ['All four berths are shut.', [4]],
    ['There are 2.24 million cards, down from 2.56m a year earlier.', [2240000, 2560000]],
    ['It cost 2.24 million and stands 2.5m high.', [2240000, 2.5]],
    ['The line has lent two landing craft.', [2]],
    ['The toll rose to 41.', [41]],
    ['They need nine more of these.', [9]],
    ['We found 60 regional and international bodies.', [60]],
  ])('reads "%s"', (sentence, values) => expect(figuresOf(sentence).map((read) => read[1])).toEqual(values))

  it('reads votes and scores', () => {
    expect(figuresOf('Members voted 1,204-388 for it.')).toEqual([['1,204-388', 1204, 388, 'votes']])
    expect(figuresOf('Senators voted 61 to 38 for it.')).toEqual([['61 to 38', 61, 38, 'votes']])
    expect(figuresOf('The bench upheld it by seven votes to two.')).toEqual([
      ['seven votes to two', 7, 2, 'votes'],
    ])
    expect(figuresOf('Town won 2-1 at home.')).toEqual([['2-1', 2, 1, 'score']])
  })

  it.each([
    ['It was five or six, side by side.', 5, 6, ''],
    ['Three or four came.', 3, 4, ''],
    ['It takes 10 or 12.', 10, 12, ''],
    ['Two or three of the mills shut.', 2, 3, 'mills'],
    ['It could cost Veridian 2 to 3 per cent.', 2, 3, 'percent'],
  ])('reads neighbouring numbers without a noun as a range: "%s"', (sentence, value, upper, unit) =>
    expect(figuresOf(sentence)).toEqual([[expect.any(String), value, upper, unit]]),
  )

  it.each(['They met at five or six.', 'One or two left.', 'Either two or three is right.'])(
    'reads no range in "%s"',
    (sentence) => expect(figuresOf(sentence).filter((read) => read[2] !== null)).toEqual([]),
  )

  it('takes the seconds at the end of a sentence for a time, not for halves', () => {
    expect(figuresOf('He finished in 9.87 seconds.')).toEqual([['9.87 seconds', 9.87, null, 'seconds']])
    expect(figuresOf('The answer is three thirty-seconds.')[0]?.[1]).toBe(3 / 32)
  })

  it('reads a bare number that is a whole text', () => {
    expect(figuresOf('192.')).toEqual([['192', 192, null, '']])
  })
})

describe('numbers that are no figures', () => {
  it.each([
    'They live at 12 Harbour Street.',
    'They agreed on Article 5 and on Articles 7 and 9.',
    'The Boeing 737 jets landed.',
    'Pixel 8 phones sold out.',
    'It is in No. 5 and on pp. 3 and 4.',
    'They call it Formula One, and the Big Ten.',
    'Bus 212 came late.',
    'Several hundred came, and a few thousand left.',
    'It began in nineteen eighty-four.',
    'Call 555-0142 or +1-222-555-0142.',
    'The B-52 and the A320 flew 24/7.',
    'The two agreed at five.',
    'He was born in the 90s and raised in the mid 80’s.',
    'The 21st man came second.',
    'Version 1.2.3 is out.',
  ])('finds none in "%s"', (sentence) => expect(figuresOf(sentence)).toEqual([]))

  it('counts people after a place or a person', () => {
    expect(figuresOf('In Gaza 30 people were hurt.').map((read) => read[1])).toEqual([30])
    expect(figuresOf('She mailed Anna Berg 11 pages of notes.').map((read) => read[1])).toEqual([11])
  })

  it('reads long lines in linear time', () => {
    for (const unit of [
      '1 ',
      '111 ',
      '1,111,',
      '$1',
      'one hundred and ',
      '3-2 ',
      '5 pounds ',
      'a ',
      '1/2 ',
    ]) {
      expect(() => figuresOf(unit.repeat(4000))).not.toThrow()
    }
  })
})
