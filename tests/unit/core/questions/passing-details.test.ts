import { describe, expect, it } from 'vitest'
import { asked, made } from './made'

const PEOPLE =
  'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is the head of Norvik Air.\n\n'
/** The questions whose words match, of a body with some people in it. */
const those = (body: string, words: RegExp): string[] =>
  asked(PEOPLE + body).filter((stem) => words.test(stem))

describe('a sentence is not cut', () => {
  it.each([
    [
      'where its report has no verb yet',
      'In a 4-1 decision, the council of Tavira ruled that workers in Brekka, Norway, had been allowed to strike by Norvik Bank.',
      /workers in Brekka\.$/,
    ],
    [
      'before the other half of a contrast',
      'The median stay of patients at Tavira Hospital was four days in one group and nine in the other.',
      /in one group\.$/,
    ],
    [
      'between two things that somebody had',
      'Norvik Bank of Karl Voss had 24.1% and 24 seats on the council of Tavira, nine fewer than in 2021.',
      /Voss had _____\.$/,
    ],
    [
      'before what decides between two amounts',
      'Fines at Norvik Bank are limited to three times the loss or $250,000, whichever is greater.',
      /limited to _____ times/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

describe('it is not asked', () => {
  it.each([
    [
      'for one of two places',
      'A further 85 posts at Norvik Bank will go in Bergen and Oslo.',
      /posts at Norvik Bank.*(?:and Oslo|and Bergen|_____)/,
    ],
    [
      'for a year that is only reckoned',
      'Norvik Air, which opened in Tavira two years ago, bought three ships from Norvik Bank.',
      /Tavira in _____|which year/i,
    ],
    [
      'who speaks for an office',
      'Harbour Service spokesman Olaf Brandt said they wanted to talk to the captain of a white ferry at Tavira.',
      /^(?:As of .*)?who was the .* spokesman/i,
    ],
    [
      'how many sons somebody has',
      'Ida Holm spent her early thirties in Tavira bringing up two sons and teaching.',
      /_____ sons|how many sons/i,
    ],
    ['when somebody’s husband died', "Ida Holm's husband died in 2014 in Tavira.", /husband/],
    [
      'how many work for a firm in a story about something else',
      'Norvik Air closed its Tavira plant in 2020 and has about 2,300 employees at six sites.',
      /_____ employees|how many employees/i,
    ],
    [
      'what followed something that is not told',
      'There followed four years at a laboratory of Norvik Bank in Tavira, on the detection of submarines.',
      /^There followed/,
    ],
    [
      'what a resulting thing is',
      'The resulting piece by Erik Lund was first performed in Molde in 2009.',
      /resulting piece/,
    ],
    [
      'who used words that hang on others',
      'Anna Berg said that mediators were sent to Tavira "when the parties indicated they would be useful".',
      /“when the parties/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

describe('a false statement', () => {
  const falseOf = (body: string): string[] =>
    made(PEOPLE + body).flatMap(({ item }) =>
      item.form === 'true-false' && item.key === false ? [item.stem] : [],
    )

  it('does not give true news to another speaker', () => {
    const body =
      'Anna Berg said that Norvik Air had found $19.4 million in spending at Tavira. Karl Voss said that the harbour of Tavira would open in June 2027.'
    expect(
      falseOf(body).filter((stem) => /Karl Voss said that Norvik Air|Anna Berg said that the/.test(stem)),
    ).toEqual([])
  })

  it('does not move the news by a day', () => {
    expect(
      falseOf(
        'Norvik Bank of Tavira lowered its target of $2 billion on Monday after Norvik Air left.',
      ).filter((stem) => /on May \d/.test(stem) && /\$2 billion/.test(stem)),
    ).toEqual([])
  })
})
