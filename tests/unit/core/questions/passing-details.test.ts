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
    [
      'and its reporter left behind',
      'Repairs would cost $640,000, the council of Tavira estimated.',
      /estimated\?$/,
    ],
    [
      'between one year and another',
      'Strikes shut Norvik Bank in Tavira for 63 days in 2021 and for five weeks in 2023.',
      /which year .* and for five weeks/,
    ],
    [
      'before its verb',
      'The text adopted at Tavira on Monday replaces both bans of Norvik Bank.',
      /^The text adopted at Tavira on May \d+, 2026\.$/,
    ],
    [
      'within a list of places',
      'About 31,000 people in Tavira are still sleeping in tents, schools or cars, said Ida Holm.',
      /in tents\.$/,
    ],
    [
      'behind an auxiliary',
      'Karl Voss spent nine years at Norvik Bank in London and was, according to Ida Holm, proposed only on Sunday.',
      / and was\.$/,
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
    [
      'how many a rate is of',
      'Vaccination will start in Tavira, where 41 of every 1,000 residents have been ill, Ida Holm said.',
      /of every _____/,
    ],
    [
      'for half of a length of time',
      'Reading for an hour and 50 minutes at Tavira, Ida Holm described the plan as bold.',
      /hour and _____/,
    ],
    [
      'how far the count had come',
      'Ida Holm had 54.7 per cent of the vote in Tavira with 81 per cent of ballots counted on Saturday night.',
      /with _____ of ballots/,
    ],
    [
      'of which year a budget is',
      'Ida Holm presented a Budget of $4 billion for 2026-27 in the council of Tavira.',
      /Budget of \$4 billion for _____/,
    ],
    [
      'on which day an hour was that has none',
      'Norvik Air closed its office on 1 April 2026. In the queue, Karl Voss of Norvik Bank had been standing since 4 a.m. with three drums.',
      /04:00/,
    ],
    ['what a new one is', 'Erik Lund said a new one was issued in Molde in June 2025.', /a new one/],
    [
      'what a short form stands for that is a part of a name',
      'The talks in Tavira are held under the Convention on Certain Conventional Weapons (CCW). The CCW dates from 1980. The CCW has 126 parties.',
      /“CCW” stand for/,
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

describe('the words of a question', () => {
  it('say of which place an office is', () => {
    const body = 'Health Minister Olaf Brandt opened a ward.'
    expect(
      asked(body, 'Brandt opens ward').filter((stem) => /who was the Health Minister/.test(stem)),
    ).toEqual([])
  })
  it('keep the capital of a name that is never written small', () => {
    const body =
      "Ida Holm ended Labor's 31-year hold on Tavira. Labor's primary vote fell to 33.8 per cent from 47.1."
    expect(those(body, /labor/)).toEqual([])
  })
  it('say which part of a month is meant', () => {
    const body =
      'Weekly cases in Tavira jumped from 390 in the first week of August 2025 to 2,240 in September 2025.'
    expect(those(body, /from _____ in August/)).toEqual([])
  })
  it('take nobody for the source of what was confirmed', () => {
    const body =
      'The first confirmed case was a 33-year-old fisherman from Tavira, who was brought to Norvik Bank on May 4.'
    expect(those(body, /According to the first/)).toEqual([])
  })
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

  it('moves nothing to another place', () => {
    const body =
      'Norway has offered to host a conference of Norvik Bank in Oslo. Ida Holm lives in Dublin. Karl Voss lives in Tavira.'
    expect(falseOf(body).filter((stem) => /host a conference/.test(stem) && !/Oslo/.test(stem))).toEqual([])
  })

  it('does not move the news by a day', () => {
    expect(
      falseOf(
        'Norvik Bank of Tavira lowered its target of $2 billion on Monday after Norvik Air left.',
      ).filter((stem) => /on May \d/.test(stem) && /\$2 billion/.test(stem)),
    ).toEqual([])
  })
})
