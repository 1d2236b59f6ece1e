import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { makeContext } from '../../../../src/core/questions/context'
import { dayRange, isBefore } from '../../../../src/core/questions/sets/day-range'
import { readEvent } from '../../../../src/core/questions/sets/event-clause'
import { eventOf } from '../../../../src/core/questions/sets/events'

function event(sentence: string, date: string): string | null {
  const start = sentence.indexOf(date)
  return readEvent(sentence, { start, end: start + date.length })?.text ?? null
}

describe('an event told without its date', () => {
  it.each([
    [
      'The bridge was built in 1931 by the engineer Paul Hastrup',
      '1931',
      'The bridge was built by the engineer Paul Hastrup',
    ],
    [
      'On 3 May 2024, hunters from Brekka reported that the water tasted of clay',
      '3 May 2024',
      'Hunters from Brekka reported that the water tasted of clay',
    ],
    [
      'A judge on June 26, 2025, sentenced Karl Voss to 57 months in prison',
      'June 26, 2025',
      'A judge sentenced Karl Voss to 57 months in prison',
    ],
    [
      'The walkout, which began on October 6, 2025, has closed the port',
      'October 6, 2025',
      'The walkout began',
    ],
    ['The pact, signed in April 2023, expires on Sunday', 'April 2023', 'The pact was signed'],
    [
      'An inquiry led by Judge Solberg found in February 2026 that the crew had sent four messages',
      'February 2026',
      'An inquiry led by Judge Solberg found that the crew had sent four messages',
    ],
    [
      'Anna Lund moved to Oregon in 1968, became a professor in 1976 and retired in 2004',
      '1968',
      'Anna Lund moved to Oregon',
    ],
    [
      'Anna Lund moved to Oregon in 1968, became a professor in 1976 and retired in 2004',
      '1976',
      'Anna Lund became a professor',
    ],
    [
      'The core is 9 metres long and was lifted from Lake Suri in August 2023 by a team',
      'August 2023',
      'The core was lifted from Lake Suri by a team',
    ],
    [
      'Norvik Bank said on May 6, 2026, that its profit doubled',
      'May 6, 2026',
      'Norvik Bank said that its profit doubled',
    ],
    [
      'The control room is to open on October 1, 2026, and will cost 38 million euros',
      'October 1, 2026',
      'The control room is to open',
    ],
  ])('%s', (sentence, date, told) => expect(event(sentence, date)).toBe(told))

  it.each([
    [
      'the date of something that is only spoken of',
      'The pact follows the sinking of the Marlin on January 11, 2026',
      'January 11, 2026',
    ],
    ['the date of another verb', 'The council ordered the firm to leave on May 6, 2026', 'May 6, 2026'],
    ['the date of a clause inside', 'Karl Voss said that the bank had failed in 2019', '2019'],
    ['a date that is the name of a thing', 'A 2023 study found nitrates in the wells', '2023'],
    ['a span of years', 'Spending tripled between 2019 and 2023', '2019'],
    ['a state', 'The water stood at 519 metres on May 6, 2026', 'May 6, 2026'],
    ['no subject', 'There was a fire in Brekka on May 6, 2026', 'May 6, 2026'],
    ['a report of nothing', 'Norvik Bank said on May 6, 2026', 'May 6, 2026'],
    ['a denial', 'Karl Voss was not seen in 2019', '2019'],
  ])('is nothing made of %s', (_title, sentence, date) => expect(event(sentence, date)).toBeNull())
})

describe('the person a sentence goes on about', () => {
  const told = (text: string) => {
    const analysis = analyse(`The week in Brekka\n\n${text}`, { publishedOn: '2026-03-14' })
    const context = makeContext('a', analysis)
    return context.facts.flatMap((fact) =>
      fact.kind === 'date' ? [eventOf(fact, context)?.text ?? null] : [],
    )
  }
  it('is the only one named before', () => {
    expect(told('Norvik Steel was founded in 2008 by Margaret Tarn. She left the board in 2021.')).toContain(
      'Margaret Tarn left the board',
    )
  })
  it('is the one with whom the sentence before begins', () => {
    expect(told('Margaret Tarn married Helen Lund in 1990. She left the bank in 2021.').at(-1)).toBe(
      'Margaret Tarn left the bank',
    )
  })
  it('is nobody where it may be another', () => {
    expect(
      told('The award went to Helen Lund and Margaret Tarn in 1990. She left the bank in 2021.').at(-1),
    ).toBeNull()
    expect(told('Her sister met Helen Lund in 1990. She left the bank in 2021.').at(-1)).toBeNull()
    expect(
      told('Norvik Steel was founded in 2008 by John Tarn. She left the board in 2021.').at(-1),
    ).toBeNull()
  })
})

describe('the days a date can mean', () => {
  const before = (a: string, b: string) => isBefore(dayRange(a)!, dayRange(b)!)
  it.each([
    ['1931', '1988'],
    ['2024-03-25', '2024-03-26'],
    ['2024-03', '2024-04-01'],
    ['1910/1945', '1946'],
    ['196X', '1970'],
    ['2025-06-12T14:30', '2025-06-13'],
    ['2023-22', '2024-09'],
  ])('%s is before %s', (a, b) => {
    expect(before(a, b)).toBe(true)
    expect(before(b, a)).toBe(false)
  })
  it.each([
    ['2024', '2024-03'],
    ['2024-03-25', '2024-03'],
    ['1940/1945', '1944'],
    ['196X', '1969'],
    ['2025-06-12T14:30', '2025-06-12'],
    ['2023-24', '2024-01'],
  ])('%s may fall together with %s', (a, b) => {
    expect(before(a, b)).toBe(false)
    expect(before(b, a)).toBe(false)
  })
  it('are none for what is no date', () => expect(dayRange('2016-W33')).toBeNull())
})
