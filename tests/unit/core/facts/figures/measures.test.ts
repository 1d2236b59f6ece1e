import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of'

describe('measures', () => {
  it.each([
    ['Winds reached 80 km/h.', '80 km/h', 80, 'km/h'],
    ['It covers 301 km2.', '301 km2', 301, 'square km'],
    ['It covers 12 square miles.', '12 square miles', 12, 'square miles'],
    ['A 7.62mm round was found.', '7.62mm', 7.62, 'mm'],
    ['The lake is 840 metres deep.', '840 metres', 840, 'meters'],
    ['A 68-ounce can burst.', '68-ounce', 68, 'ounces'],
    ['He is 5 feet 3 inches tall.', '5 feet 3 inches', 5.25, 'feet'],
    ['He is 6-foot-3.', '6-foot-3', 6.25, 'feet'],
    ['He is 5\'6" tall.', '5\'6"', 5.5, 'feet'],
    ['The plant makes 7.3 MWh.', '7.3 MWh', 7.3, 'MWh'],
    ['It holds 5 GB.', '5 GB', 5, 'GB'],
    ['It was 40 deg celsius.', '40 deg celsius', 40, 'degrees Celsius'],
    ['It was minus 12C.', 'minus 12C', -12, 'degrees Celsius'],
    [
      'The gap is plus or minus 3.4 percentage points.',
      'plus or minus 3.4 percentage points',
      3.4,
      'percentage points',
    ],
    ['They want a quarter-point cut.', 'a quarter-point', 0.25, 'percentage points'],
    ['It grew by half a percentage point.', 'half a percentage point', 0.5, 'percentage points'],
    ['It is three quarters of a mile away.', 'three quarters of a mile', 0.75, 'miles'],
    ['A magnitude 6.1 quake struck.', '6.1', 6.1, 'magnitude'],
    ['They planned a 40-space car park.', '40-space', 40, 'spaces'],
  ])('reads "%s"', (sentence, words, value, unit) =>
    expect(figuresOf(sentence)).toEqual([[words, value, null, unit]]),
  )

  it.each([
    ['It took 3 to 4 million people.', 3e6, 4e6, 'people'],
    ['They counted 1.2 to 1.5 million birds.', 1.2e6, 1.5e6, 'birds'],
    ['It takes between 3 and 4 million litres.', 3e6, 4e6, 'liters'],
    ['Between one hundred and two hundred ships sailed.', 100, 200, 'ships'],
    ['It takes two- to three-year terms.', 2, 3, 'years'],
    ['They expect a range of -10 to 15 degrees.', -10, 15, 'degrees'],
    ['Children aged 5 to 12 may swim.', 5, 12, 'years old'],
    ['Girls aged between 11 and 17 may swim.', 11, 17, 'years old'],
    ['The scale runs between negative ten and fifteen.', -10, 15, ''],
  ])('reads the range of "%s"', (sentence, value, upper, unit) =>
    expect(figuresOf(sentence)).toEqual([[expect.any(String), value, upper, unit]]),
  )

  it('reads two amounts where something changed', () => {
    expect(figuresOf('It rose from 5 to 10 percent.').map((read) => read[1])).toEqual([5, 10])
    expect(figuresOf('They were given 45 and 50 mg.').map((read) => read[3])).toEqual(['mg', 'mg'])
  })

  it('reads two ages where two are old', () => {
    const ages = figuresOf('Their guests, aged 91 and 94, had lived through the flood.')
    expect(ages).toEqual([
      [expect.any(String), 91, null, 'years old'],
      [expect.any(String), 94, null, 'years old'],
    ])
  })
})

describe('durations', () => {
  it.each([
    ['He ruled for three weeks.', 3, 'weeks'],
    ['He ruled for a decade.', 1, 'decades'],
    ['It took several months.', null, 'months'],
    ['They waited for years.', null, 'years'],
    ['After a half-hour they left.', 0.5, 'hours'],
    ['It took an hour and a half.', 1.5, 'hours'],
    ['A five-year plan began.', 5, 'years'],
    ['They met for a couple of days.', 2, 'days'],
    ['He got two years and six months.', 2.5, 'years'],
    ['It ran 9.58s.', 9.58, 'seconds'],
    ['A one-day strike began.', 1, 'days'],
    ['A year-long study ended.', 1, 'years'],
    ['The decades-long war ended.', null, 'decades'],
    ['A ten-month-old baby slept.', 10, 'months'],
  ])('reads "%s"', (sentence, value, unit) =>
    expect(figuresOf(sentence)).toEqual([[expect.any(String), value, null, unit]]),
  )

  it('reads the unit that goes without saying after a time', () =>
    expect(figuresOf('She had run the ferry for 12 years and owned it for two.').at(-1)).toEqual([
      'two',
      2,
      null,
      'years',
    ]))

  it('takes a rate for no duration', () =>
    expect(figuresOf('It costs $15 an hour, three times a week.').map((read) => read[3])).toEqual([
      'USD',
      'times',
    ]))
})

describe('ages', () => {
  it.each([
    ['When she was nine, she left.', 9],
    ['I was eighteen and I drove there.', 18],
    ['Mr Okafor, 63, said no.', 63],
    ['The minimum age to vote is 16.', 16],
    ['People over 65 may stay.', 65],
    ['A 19 year old fell.', 19],
    ['At 28, he stopped.', 28],
    ['The prize went to a widow of 81 who keeps bees.', 81],
    ['A seat costs less for the under-16s.', 16],
    ['Ann and Peter Dahl, both 62, ran the mill.', 62],
  ])('reads "%s"', (sentence, value) =>
    expect(figuresOf(sentence)).toEqual([[expect.any(String), value, null, 'years old']]),
  )

  it('are not those of a team', () => {
    expect(figuresOf("Norland's under-21s drew in Oslo.")).toEqual([])
    expect(figuresOf('It was a goal for the under-21s side.')).toEqual([])
  })

  it('are not what somebody has many of', () =>
    expect(figuresOf('She is the owner of 20, and a captain of 11.').map((read) => read[3])).toEqual([
      '',
      '',
    ]))
})
