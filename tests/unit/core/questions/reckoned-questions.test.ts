import { describe, expect, it } from 'vitest'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { asked, made } from './made'

const PEOPLE =
  'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is the head of Norvik Air.\n\n'
const those = (body: string, words: RegExp): string[] =>
  asked(`${body}\n\n${PEOPLE}`).filter((stem) => words.test(stem))

describe('a number that follows from what the question shows is not asked for', () => {
  it.each([
    [
      'the share between two amounts',
      'The depth of the snow at Norvik Bank in Tavira fell from 203 centimetres to 158 centimetres, a drop of 22 per cent.',
      /a drop of _____/,
    ],
    [
      'the share by which one is more than the other',
      'Pensions of Norvik Bank in Tavira will cost 142 million euros, up 20.3 per cent from 118 million euros.',
      /up _____ from/,
    ],
    [
      'the share of a whole',
      'Norvik Bank of Tavira gave up 2.7 million euros in ticket sales, or almost 9 percent of its 31.4 million euro budget.',
      /or _____ of its/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it('unless it stands for itself', () => {
    const body = 'Pensions of Norvik Bank in Tavira will rise by 20.3 per cent, and rents by 118 euros.'
    expect(those(body, /rise by _____/)).not.toEqual([])
  })

  it('nor the difference of two amounts told before it', () => {
    const body =
      'Norvik Bank sold Tavira goods worth 168 million euros, while it bought some worth 244 million euros. That left Norvik Bank of Tavira a deficit of 76 million euros.'
    const after = made(`${body}\n\n${PEOPLE}`).filter(
      ({ item, gate }) =>
        gate === null && /deficit of _____/.test(item.stem) && bareStem(item.stem).before !== null,
    )
    expect(after).toEqual([])
  })
})

it('options lie on the side of the amount that the right one has changed from', () => {
  const body =
    'Norvik Bank of Tavira reported a turnover of 2.9 million euros in 2025, up from 2.4 million euros in 2024.'
  const options = made(`${body}\n\n${PEOPLE}`)
    .filter(({ item, gate }) => gate === null && /turnover of _____/.test(item.stem))
    .flatMap(({ item }) => item.options ?? [])
    .map(({ text }) => parseFloat(text))
  expect(options.length).toBeGreaterThan(0)
  for (const amount of options) expect(amount).toBeGreaterThan(2.4)
})

describe('a question is of one thing', () => {
  it.each([
    [
      'and not the first of two numbers, each of its own thing',
      'Jobless rates in Tavira and Molde were 7.4 per cent and 7.1 per cent, said Norvik Bank.',
      /were _____\.$/,
    ],
    [
      'and of the day on which its clause says what happened',
      'Pressure on Norvik Bank grew last Thursday when the council of Tavira voted by 71 to 68 to call on it.',
      /date did pressure/i,
    ],
    [
      'and of a whole office',
      'It was signed by Industry and Commerce Minister Karl Storm in Tavira.',
      /who was the Commerce Minister/i,
    ],
    [
      'and of an office of one country',
      'It was signed by Trade Minister Karl Storm and his Moroccan counterpart, Driss Alami.',
      /who was the Trade Minister/i,
    ],
    [
      'and of a period that it tells',
      'Average winter temperatures at Norvik Bank in Tavira rose by 1.4 degrees over the period.',
      /over the period/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it('and what is reported ends where nothing more was said', () => {
    const body =
      'Karl Voss said that he had discussed a monthly service to Tavira with two shipping lines, but he declined to name them.'
    expect(those(body, /but he declined/)).toEqual([])
    expect(those(body, /with two shipping lines\?$/)).not.toEqual([])
  })
})

it('a year that may be a financial one is no year of the calendar', () => {
  const body =
    'The budget of Norvik Bank for 2026/27 is large. Pensions cost Norvik Bank in Tavira 118 million euros this year.'
  expect(those(body, /118 million euros in 2026|in 2026\./)).toEqual([])
  const plain = 'Norvik Bank sold 40 ships to Tavira last year.'
  expect(those(plain, /in 2025/)).not.toEqual([])
  for (const year of ['2026/27', '2026–27'])
    expect(those(`The budget is for ${year}. ${plain}`, /in 2025/)).toEqual([])
})

it('the end of a month is right without its year', () => {
  const items = made(
    `${PEOPLE}The inquiry of Norvik Bank into Tavira is expected to report by the end of February.`,
  ).filter(({ item }) => item.key === 'February 2027')
  expect(items.length).toBeGreaterThan(0)
  for (const { item } of items) expect(item.accepted).toContain('February')
})

describe('a question about what is cut or left out is not asked', () => {
  it.each([
    [
      'what happened after somebody did what',
      'Talks of Norvik Bank resumed in January 2025 in Molde after Tavira, then chair of the group, offered to host them.',
      /after Tavira\?$|after Tavira\.$/,
    ],
    [
      'which of the last things it was',
      'The last strike at Norvik Bank of Tavira, in July 2018, lasted two days.',
      /did the last strike|The last strike at Norvik Bank of Tavira lasted/,
    ],
    [
      'how many people whose names it gives',
      'Two branch managers, R. Senthil and A. Xavier Rajan, were acquitted in Tavira by Norvik Bank.',
      /^_____ branch managers/,
    ],
    [
      'how many times a figure told before',
      'Norvik Air of Tavira had earnings of 330 million euros. The price for Norvik Bank is equivalent to about 8.7 times that figure.',
      /times that figure/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it('nor what somebody ordered, as if it had been said', () => {
    const body =
      'Karl Voss rejected it, noting that the deposits of Norvik Bank had been accepted after the wells ran dry, but directed the prison of Tavira to care for her.'
    expect(those(body, /but directed/)).toEqual([])
  })
})

it('the end of a financial year is no date of the calendar', () => {
  const body = 'Net debt of Norvik Bank in Tavira stood at 2.4 billion euros at year-end, or 1.1 times sales.'
  expect(those(body, /debt.*2026/)).toEqual([])
})

it('a long headline says which story is meant, too', () => {
  const headline =
    'Harbour party wins most seats in Tavira but falls three short of a majority, and one district counts again'
  const items = made(`The Greens won four seats and the Alliance of Molde two.\n\n${PEOPLE}`, headline)
  expect(items.filter(({ item }) => /Greens won/.test(item.stem)).length).toBeGreaterThan(0)
  for (const { item } of items.filter(({ item }) => /Greens won _____/.test(item.stem)))
    expect(bareStem(item.stem).headline).toBe(headline)
})

it('nobody who died is offered as the one who said it', () => {
  const body =
    'The engineer, Dale Wick, 58, died in the harbour of Tavira. Karl Voss of Norvik Bank led the search. He said a report would be published in May.'
  const options = made(`${body}\n\n${PEOPLE}`)
    .filter(({ item }) => /^Who said/.test(bareStem(item.stem).words))
    .flatMap(({ item }) => item.options ?? [])
  expect(options.filter(({ text }) => text === 'Dale Wick')).toEqual([])
})

describe('a number or a day that needs no article is not asked for', () => {
  it.each([
    [
      'what a share gives of an amount',
      'Norvik Bank had appealed for 368 million euros for Tavira but had received only 92 million euros, or 25 per cent.',
      /received only _____/,
    ],
    [
      'what an amount was before it rose by a share',
      'Sales of Norvik Bank in Tavira rose 34 per cent to 486.2 million euros from 362.8 million euros.',
      /from _____/,
    ],
    [
      'the share of some among all',
      'After two years, 146 of the 1,218 patients of Norvik Bank in Tavira, or 12 percent, had fallen ill.',
      /or _____,/,
    ],
    [
      'the year in the name of a treaty',
      'Tavira is not a member of the 1951 Harbour Convention, said Norvik Bank.',
      /the _____ Harbour Convention/,
    ],
    [
      'the year of what the whole world knows',
      'Norvik Bank has doubled its outlay in Tavira since the full-scale invasion of Ukraine in 2022.',
      /Ukraine in _____|which year/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

describe('a question says of what it asks', () => {
  it.each([
    [
      'and not the first of something',
      'Norvik Bank and Tavira agreed on two truces. The first, in August 2018, lasted 16 days.',
      /^(?:Which date fits the gap\? )?The first, in/,
    ],
    [
      'and in which poll somebody stands so',
      'Norvik Bank was on 16%, Norvik Air of Tavira on 15% and the Molde party on 11%.',
      /on _____/,
    ],
    [
      'and one of several places, however the others are counted',
      'A team of 45 observers of Norvik Bank will be deployed in Birao, Ndele and three other towns from June 1.',
      /In which place will a team/,
    ],
    [
      'and the place of what it says',
      'Karl Voss turned professional in 2017 after two seasons with a club of amateurs in Brittany.',
      /In which place did Karl Voss turn professional/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

it('a part of the total is asked for after what the total is', () => {
  const body = 'Norvik Bank counted cards in Tavira. Of the total, 806,000 have blue cards of Norvik Air.'
  const alone = made(`${body}\n\n${PEOPLE}`).filter(
    ({ item, gate }) =>
      gate === null && /Of the total/.test(item.stem) && bareStem(item.stem).before === null,
  )
  expect(alone).toEqual([])
})

describe('a question read once more', () => {
  it.each([
    [
      'does not tell half of what was damaged',
      'A total of 1.4 million clients of Norvik Bank in Tavira had no supply after 11,300 poles and 640 cables were damaged.',
      /after 11,300 poles\.$/,
    ],
    [
      'tells what somebody was charged with',
      'In March, prosecutors of Tavira charged nine people, including a deputy head of Norvik Bank, over the sale of coal.',
      /charged _____ people\.$/,
    ],
    [
      'does not give its source for its subject',
      'Norvik Bank and Tavira held talks. They nearly broke down over a limit of 48 per cent, according to two delegates.',
      /According to two delegates, they/,
    ],
    [
      'does not leave "some" as an answer',
      'Norvik Bank moved 1,150 people out of Tavira. Some 340 of them registered at a centre in Molde.',
      /^_____ of them/,
    ],
    [
      'asks for where something moves, and not for where the thing is',
      'About 60 per cent of the work of Norvik Bank will move to a factory in Tavira.',
      /In which place will about 60 per cent/,
    ],
    [
      'does not share out what it tells',
      'The prize of 50,000 euros is shared equally between Karl Voss and Anna Berg of Tavira, who each receive 25,000 euros.',
      /each receive _____/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it('offers nothing that the other side of a change rules out', () => {
    const body = 'Anna Berg of Norvik Air lowered her target for Norvik Bank of Tavira to $26 from $34.'
    const options = made(`${body}\n\n${PEOPLE}`)
      .filter(({ item, gate }) => gate === null && /to \$26 from _____/.test(item.stem))
      .flatMap(({ item }) => item.options ?? [])
      .map(({ text }) => Number(text.replace(/[^\d.]/g, '')))
    expect(options.length).toBeGreaterThan(0)
    for (const amount of options) expect(amount).toBeGreaterThan(26)
  })
})

it('what analysts expected is asked for after what it is', () => {
  const body =
    'Norvik Bank of Tavira earned 2.10 euros a share. Analysts polled by Norvik Air had been looking for 2.40 euros.'
  const alone = made(`${body}\n\n${PEOPLE}`).filter(
    ({ item, gate }) =>
      gate === null && /Analysts polled/.test(item.stem) && bareStem(item.stem).before === null,
  )
  expect(alone).toEqual([])
})

describe('a question read for the last time', () => {
  it.each([
    [
      'does not ask for a product',
      'Norvik Bank has put in 11 pumps in Tavira, each of 90,000 litres an hour, taking the total to 990,000 litres.',
      /total to _____/,
    ],
    [
      'does not ask for the rest',
      'Norvik Bank spent 188,000 euros in Tavira. The balance of 328,900 euros was spent on cars of Norvik Air.',
      /balance of _____/,
    ],
    [
      'says which figure it speaks of',
      'Turnout in Tavira was low, said Norvik Bank. The figure in the 2019 election was 41.8 per cent.',
      /^(?:Which \p{Ll}+ fits the gap\? )?The figure/u,
    ],
    [
      'says who scored',
      'Norvik Bank won in Tavira. In Upper Molde, it scored 9,214 points against 6,087 of Norvik Air.',
      /^In Upper Molde, it/,
    ],
    [
      'says what was accepted',
      'Norvik Bank made an offer in Tavira. Norvik Air accepted on Wednesday.',
      /did Norvik Air accept\?/,
    ],
    [
      'leaves the year to the name of a law',
      'Police in Tavira have named Karl Voss under the Mines Act, 1952, of Norvik Bank.',
      /Act, _____/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it('says that a number is wanted where a word would fit', () => {
    const body = `The 124 prints of Norvik Bank were chosen in Tavira from 1,860 negatives.\n\n${PEOPLE}`
    const gaps = made(body)
      .filter(({ gate }) => gate === null || gate === 'likely kept')
      .map(({ item }) => bareStem(item.stem).words)
      .filter((stem) => /The _____ prints/.test(stem))
    expect(gaps.length).toBeGreaterThan(0)
    for (const gap of gaps)
      expect(gap).toMatch(/^(?:Which figure fits the gap\?|Estimate the missing figure:) /)
  })
})
