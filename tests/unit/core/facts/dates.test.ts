import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

/** Value of every date in one sentence, published on Thursday 9 July 2026 unless said otherwise. */
function dates(sentence: string, publishedOn = '2026-07-09'): string[] {
  const { facts } = analyse(`News of the day\n\n${sentence}`, { publishedOn })
  return facts.flatMap((fact) => (fact.kind === 'date' ? [fact.date.value] : []))
}

describe('dates', () => {
  it.each([
    ['The shop closed on Monday.', ['2026-07-06']],
    ['The shop closed on Thursday.', ['2026-07-09']],
    ['The shop will close on Monday.', ['2026-07-13']],
    ['The team had been scheduled to play on Saturday.', ['2026-07-11']],
    ['The talks opened on Monday and had been due to finish on Wednesday.', ['2026-07-06', '2026-07-08']],
    ['The ferry is due at noon on Friday.', ['2026-07-10T12:00']],
    ['The midday meal grant ran out.', []],
    ['He told the Sunday Courier that it was over.', []],
    ['The levee is in the Towards 2030 plan of the shire.', []],
    ['All trains would be cancelled until Tuesday.', ['2026-07-14']],
    ['She came on to beat the champion on Sunday.', ['2026-07-05']],
    ['The mediator called both sides to a meeting in Oslo on Saturday.', ['2026-07-11']],
    ['She was called to a meeting on Saturday and left.', ['2026-07-04']],
    ['Leaders of the union called a one-day strike on Saturday.', ['2026-07-11']],
    ['She declared three days of mourning from Wednesday.', ['2026-07-15']],
    [
      'The storm was the worst since 3 May 1984. The ferry sailed again on 21 May.',
      ['1984-05-03', '2026-05-21'],
    ],
    ['Tickets go on sale on Saturday.', ['2026-07-11']],
    ['The session opens on Monday.', ['2026-07-13']],
    ['The pact follows the loss of a ship on January 11.', ['2026-01-11']],
    ['Analysts said they expected a cut by December.', ['2026-12']],
    ['A report by the court in May found that the money was gone.', ['2026-05']],
    ['The satellites will start sending data in early March.', ['2027-03']],
    ['Exports counted for the data in June were low.', ['2026-06']],
    [
      'If it works, the probe will fire its thruster using the borrowed xenon in early December.',
      ['2026-12'],
    ],
    ['A group has pooled money to hire barges until the end of August.', ['2026-08']],
    ['A draft would have allowed workers to enter from August.', ['2026-08']],
    ['Members will walk out on Friday 10 and Saturday 11 July.', ['2026-07-10/2026-07-11']],
    ['Inflation would fall to 26% from 31.7% in June.', ['2026-06']],
    ['The trial judge, Warren Pickett, retired in October, so a new trial would follow.', ['2025-10']],
  ])('reads the tense of "%s"', (sentence, expected) => expect(dates(sentence)).toEqual(expected))

  it.each([
    ['He left in March.', ['2026-03']],
    ['She left in November.', ['2025-11']],
    ['She will return in November.', ['2026-11']],
    ['The results are due on 15 January.', ['2027-01-15']],
    ['He resigned last month.', ['2026-06']],
    ['Wages will rise, retroactive to last April 1.', ['2026-04-01']],
    ['The talks will end next August 3.', ['2026-08-03']],
    // This year's, or the one before: nothing tells.
    ['It was agreed last July 1.', []],
    ['Prices rose this week.', ['2026-W28']],
    ['It began three years ago.', ['2023']],
    ['Two ships sank in 2002. Five sailors came home that year.', ['2002', '2002']],
  ])('anchors "%s"', (sentence, expected) => expect(dates(sentence)).toEqual(expected))

  it.each([
    ['The 1992-95 war ended there.', ['1992/1995']],
    ['It ran between March 2014 and August 2021.', ['2014-03/2021-08']],
    ['He was treasurer from 2006 to 2021.', ['2006/2021']],
    ['The plan was made in the fall of 2023.', ['2023-23']],
    ['Summers have been warmer since the 1960s.', ['196X']],
    ['It is expected in the first half of 2027.', ['2027-01/2027-06']],
    ['The remark was made on Good Friday in 2016.', ['2016-03-25']],
    ['A lake burst on July 30 last year.', ['2025-07-30']],
    ['A lake burst on 30 July of last year.', ['2025-07-30']],
    ['The vote will be held on 12 March next year.', ['2027-03-12']],
    ['It was shut from 3-5 March last year.', ['2025-03-03/2025-03-05']],
    ['Until mid-April it was shut.', ['2026-04']],
    ['Until mid-2024 it was shut.', ['2024']],
    ['By end-August it will be open.', ['2026-08']],
    ['It will run from Tuesday to Saturday.', ['2026-07-14/2026-07-18']],
    ['It failed at 19:20 on opening night.', ['T19:20']],
    [
      'The strike began on Monday.\n\nMembers stood at the gates from 7.30am, following a vote last Wednesday.',
      ['2026-07-06', '2026-07-06T07:30', '2026-07-08'],
    ],
    ['It was shut from 30 December to 5 April last year.', ['2024-12-30/2025-04-05']],
    ['It was shut 3-5 March and won 3-2.', ['2026-03-03/2026-03-05']],
    ['It won in 2019. On June 3 that year it lost.', ['2019', '2019-06-03']],
    [
      'It earned more in the year ended March 31, 2024, than on average since 2015. It grew that year.',
      ['2024-03-31', '2015', '2024'],
    ],
    ['It won in 2019 and lost in June of the following year.', ['2019', '2020-06']],
    ['It won in 2019 and lost on Christmas Day the year before.', ['2019', '2018-12-25']],
    ['By July 5, this year had been wet.', ['2026-07-05', '2026']],
  ])('composes "%s"', (sentence, expected) => expect(dates(sentence)).toEqual(expected))

  it.each([
    'It may rain, and the second march was long.',
    'The rescue took three weeks and two days.',
    'A survey of 1709 schoolchildren found little.',
    'They led in the second half of the match.',
    'The Sunday Times reported it, and Black Friday was busy.',
    'The library opens Monday through Friday.',
    'A 2000 year old tradition lives on.',
  ])('finds none in "%s"', (sentence) => expect(dates(sentence)).toEqual([]))

  it.each([
    ['A lake burst on July 30 last year.', 'A lake burst on July 30, 2025.'],
    ['The stock has gained 16% this year.', 'The stock has gained 16% so far in 2026.'],
    ['The stock gained 16% this year.', 'The stock gained 16% in 2026.'],
    ['It lasted into the third week of January.', 'It lasted into the third week of January 2026.'],
    ['It won on Easter Sunday last year.', 'It won on Easter Sunday 2025.'],
    ['The crash happened about 5:40am on Monday.', 'The crash happened at about 05:40 on July 6, 2026.'],
    ['It sank shortly after 5:40am on Monday.', 'It sank shortly after 05:40 on July 6, 2026.'],
    ['Until mid-April it was shut.', 'Until mid-April 2026 it was shut.'],
    ['The mid-April vote failed.', 'The mid-April 2026 vote failed.'],
    ['By end-August it will be open.', 'By the end of August 2026 it will be open.'],
    ['It fell at year-end.', 'It fell at the end of 2026.'],
  ])('"%s" is told as "%s"', (sentence, told) => {
    const { facts } = analyse(`News of the day\n\n${sentence}`, { publishedOn: '2026-07-09' })
    expect(facts.find(({ kind }) => kind === 'date')?.statement).toBe(told)
  })

  it('reads a company year from its half-year end', () => {
    const text = 'Profit for the 26 weeks to 27 September rose. In the second quarter, sales and profit fell.'
    expect(dates(text, '2025-11-06')).toEqual(['2025-09-27', '2025-07/2025-09'])
  })
})
