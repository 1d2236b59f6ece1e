import { describe, expect, it } from 'vitest'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { asked, made } from './made'

const PEOPLE =
  'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is the head of Norvik Air.\n\n'
/** The questions whose words match, of a story that begins with the body and goes on with some people. */
const those = (body: string, words: RegExp): string[] =>
  asked(`${body}\n\n${PEOPLE}`).filter((stem) => words.test(stem))

/** Those of them that are asked without the sentence before. */
const alone = (body: string, words: RegExp): string[] =>
  made(PEOPLE + body).flatMap(({ item, gate }) => {
    const { before, words: stem } = bareStem(item.stem)
    return before === null && words.test(stem) && (gate === null || gate === 'likely kept') ? [stem] : []
  })

describe('a question is a whole sentence', () => {
  it.each([
    [
      'with a verb of its own',
      'After four hours, 37 speakers and one spilled tea urn, the council of Tavira voted to sell its ferries to Norvik Bank.',
      /tea urn[.?]$/,
    ],
    [
      'with a subject',
      'First published in May 2024 in an edition of 2,500, the novel of Karl Voss had sold 11,000 copies in Tavira.',
      /First published in (?:_____|May 2024) in an edition of 2,500\.$/,
    ],
    [
      'and no adverbial alone',
      'For the 11 boats expected to work off Tavira, most of them owned by Norvik Bank, the cut is the deepest since 2014.',
      /For the (?:_____|11) boats expected to work off Tavira[.]$/,
    ],
    [
      'whose verb is not that of an aside',
      'As head of Norvik Air, a firm she founded in 1983 with a loan of Norvik Bank, Anna Berg bought nine ships.',
      /did a firm she/,
    ],
    [
      'that does not end with a preposition',
      'Some 1,150 nurses of Norvik Bank were given a two-day course in when to call a doctor of Tavira.',
      /course in\.$/,
    ],
    [
      'that asks for one of two days',
      'Inflation in Tavira slowed to 14.1% in June 2025 from 14.9% in May 2025, according to Norvik Bank.',
      /which month did inflation/i,
    ],
    [
      'that has no second half',
      'After a year, blood pressure at Tavira Hospital had fallen by 13.6 millimetres in one group of Norvik Bank and by 7.2 in the other.',
      /how many millimetres.* and by 7/i,
    ],
    [
      'that names nobody twice',
      'Karl Voss was calm. His client had been cleared in 2017, he noted, and the council of Tavira had voted for Norvik Bank.',
      /Karl Voss.*client.*Karl Voss/,
    ],
    [
      'without a second verb of another tense',
      'Talks of Norvik Bank with leaders of Tavira will begin on Thursday and are expected to run until at least Saturday.',
      /begin and are expected/,
    ],
    [
      'that tells what was agreed',
      'Leaders of Tavira agreed in the early hours of Friday to borrow a further €45 billion from Norvik Bank.',
      /leaders of Tavira agree\?$/,
    ],
    [
      'that is not cut before what was voted',
      'The council of Tavira voted on Thursday night to bring rents of Norvik Bank under one limit, handing Ida Holm a narrow win.',
      /voted on [^,]*(?:_____|\d{4})\.$/,
    ],
    [
      'in which a range is not halved',
      'The survey of Norvik Bank off Tavira, carried out in April and May by two boats, made 142 tows.',
      /in _____ and May/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

describe('a question does not lean on what it leaves out', () => {
  it.each([
    [
      'how many of what',
      'Each ship of Norvik Air needs four: two for Tavira and two for Molde.',
      /needs _____:|needs four:/,
    ],
    [
      'what is done so',
      'Karl Voss put the likely cost of doing so in Tavira at between €4 million and €6 million for Norvik Bank.',
      /doing so/,
    ],
    [
      'what that is',
      'Brokers at Norvik Bank in Tavira believe a shortage may push that closer to $4.',
      /push that closer/,
    ],
    [
      'which stake it is',
      'At the agreed price, that stake would be valued at about $311 million in Tavira.',
      /that stake/,
    ],
    [
      'the first of what',
      'The first 1,500 are expected to be in post at Norvik Bank in Tavira by March 2027.',
      /The first 1,500 are/,
    ],
    ['where it was', 'There, efficacy of Norvik Bank dropped to 52% in Tavira.', /^There,/],
    [
      'which charge it was',
      'Karl Voss put the margin of Norvik Bank at 6.1 per cent once that charge was stripped out in Tavira.',
      /once that charge/,
    ],
    [
      'what it is similar to',
      'Similar language was attached to a fund of Norvik Bank for Tavira in 2020.',
      /[Ss]imilar language/,
    ],
    [
      'what she would rather not',
      'Ida Holm would rather talk about the front page of May 4, 2026.',
      /would rather/,
    ],
    [
      'of which year',
      'Arrivals in Tavira stood at 31,000 in the first nine months of the year.',
      /of the year[.]$/,
    ],
    [
      'as long as what',
      'Norvik Air, with a frontier four times as long, could get over €2 billion in Tavira.',
      /four times as long/,
    ],
    [
      'what kind it is',
      'Courts in Norway had accepted restrictions of this kind on Norvik Bank since 2019, Ida Holm said.',
      /of this kind/,
    ],
    [
      'what somebody spoke of',
      'Ida Holm was referring to a pilot of Norvik Bank in 120 schools of Tavira.',
      /was referring to/,
    ],
    ['what fell', 'In water shallower than 15 metres it fell by 71 per cent.', /In water shallower/],
    [
      'in which building',
      'Ida Holm lives in Tavira. In her building, she said, 14 of 22 flats no longer have a tenant.',
      /14 of 22 flats/,
    ],
    [
      'whose cost it is',
      'Figures of Norvik Bank put the typical cost outside Tavira at several thousand pounds in 2020.',
      /the typical cost outside/,
    ],
    [
      'the rest of what',
      'Tavira would borrow the remaining $18 million from Norvik Bank over 25 years.',
      /the remaining _____/,
    ],
  ])('%s', (_why, body, words) => expect(alone(body, words)).toEqual([]))
})

describe('it is not asked', () => {
  it.each([
    [
      'for one of four places',
      'Nurses of Norvik Bank have struck in recent years in Bergen, Oslo, Molde and Alta.',
      /which place have|struck in recent years in _____/i,
    ],
    [
      'how many judges sat',
      'Three judges held unanimously that Norvik Bank had acted unreasonably in Tavira.',
      /_____ judges|how many judges/i,
    ],
    [
      'how a share moved in one day',
      'The council of Tavira met.\n\nIda Holm spoke first of the harbour.\n\nKarl Voss spoke of ferries.\n\nShares in Norvik Air jumped 14% in Oslo to close at 1,862 kroner.',
      /jumped _____/,
    ],
    [
      'how many pupils a school has',
      'The school’s 212 pupils had been back in Tavira for barely a week.',
      /_____ pupils/,
    ],
    [
      'in how many hours',
      'More than 14 inches of rain were recorded at Tavira in 24 hours.',
      /in _____ hours/,
    ],
    [
      'which part of the world it is',
      'It is one of the largest studies of Norvik Bank ever run in Asia.',
      /ever run in _____/,
    ],
    ['what a turn of speech says', '"Ask me in 2028," Ida Holm said in Tavira.', /Ask me in _____/],
    [
      'at how many sites a trial was',
      'A trial of Norvik Bank of 24,816 people at 131 sites began in Tavira.',
      /at _____ sites/,
    ],
    [
      'how many children there were',
      'Ida Holm was born in Tavira on 4 March 1976, the fifth of eight children of a stoker.',
      /fifth of _____/,
    ],
    [
      'on which day something was published',
      'The scheme of Norvik Bank cut deaths in Tavira, according to a paper published on Thursday in a journal.',
      /published on _____/,
    ],
    [
      'how long somebody has worked',
      '"I have a loan on the boat," said Karl Voss, who has fished off Tavira for 26 years.',
      /for _____ years/,
    ],
    [
      'where somebody unnamed comes from',
      'A 51-year-old man from Molde was arrested in Tavira by Norvik Bank on 21 April.',
      /man from _____/,
    ],
    [
      'in which country the story is',
      'Ferries have been promoted heavily in Norway by Norvik Bank of Tavira.',
      /In which country|heavily in _____/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

describe('options and statements give nothing away', () => {
  it('where the words speak of the one who is said to have said them', () => {
    const body =
      'Ida Holm was in school. Ida Holm left Tavira. Ida Holm came back. "They thought she was joking about the penalty and the boots," said Anna Berg. "Norvik Bank will pay for the harbour," said Karl Voss.'
    const items = made(PEOPLE + body, 'Ida Holm looks back').filter(({ item }) =>
      /joking about/.test(bareStem(item.stem).words),
    )
    expect(items.filter(({ item }) => /Ida Holm said/.test(item.stem))).toEqual([])
    expect(items.flatMap(({ item }) => item.options ?? []).filter(({ text }) => text === 'Ida Holm')).toEqual(
      [],
    )
  })
  it('where an amount hardly changed', () => {
    const body = 'Sales of Norvik Bank in Tavira edged up to 1.62 billion euros from 1.60 billion.'
    const choices = made(PEOPLE + body).filter(
      ({ item, gate }) =>
        gate === null && item.form === 'multiple-choice' && /edged up to _____/.test(item.stem),
    )
    expect(choices).toEqual([])
  })
  it('where the headline quotes the words', () => {
    const body = 'There would be "no more rescue in November for the ferries", Ida Holm said in Tavira.'
    const truths = made(PEOPLE + body, 'Holm promises no more rescue in November').filter(
      ({ item, gate }) => gate === null && item.form === 'true-false' && /no more rescue/.test(item.stem),
    )
    expect(truths).toEqual([])
  })
})

it('words that end with a shortened word get no second full stop', () => {
  const body = '"Ask who picks up the phone at 3 a.m.," said Karl Voss. "It will not be Norvik Bank."'
  expect(asked(PEOPLE + body).filter((stem) => /a\.m\.\./.test(stem))).toEqual([])
  expect(asked(PEOPLE + body).filter((stem) => /a\.m\. It will/.test(stem))).not.toEqual([])
})

it('a year is written out where it is certain', () => {
  const back = 'Norvik Bank of Tavira had asked for 1400 tonnes with a survey in August.'
  expect(asked(`${PEOPLE}${back}`).filter((stem) => /August 2025/.test(stem))).toEqual([])
  const ahead = 'The harbour of Tavira is to open on December 1 and will cost Norvik Bank 38 million euros.'
  expect(asked(`${PEOPLE}${ahead}`).filter((stem) => /December 1, 2026/.test(stem))).not.toEqual([])
})

it('a month is right as the article writes it', () => {
  const items = made(`${PEOPLE}Karl Voss had waited for Norvik Bank in Tavira since November.`)
  const typed = items.filter(({ item }) => item.key === 'November 2025')
  expect(typed.length).toBeGreaterThan(0)
  for (const { item } of typed) expect(item.accepted).toContain('November')
})
