import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

/** A short line with a day in it right below the headline would be the date line. */
const OPENING = 'The ship sank off the coast, and nobody was found by the crews that looked for it.'

/** "words = value" of every date in a wire story of one paragraph, published on Friday 22 March 2013. */
function dates(story: string): string[] {
  const { facts } = analyse(`News of the day\n\n${OPENING}\n\n${story}`, { publishedOn: '2013-03-22' })
  return facts.flatMap((fact) => (fact.kind === 'date' ? [`${fact.span.exact} = ${fact.date.value}`] : []))
}

/** Own sentences in the style of news agencies, written with their values before any of them was run. */
const stories: Record<string, [string, string[]][]> = {
  weekdays: [
    ['Police arrested the driver Tuesday night.', ['Tuesday night = 2013-03-19']],
    ['A fire broke out early Wednesday at the depot.', ['early Wednesday = 2013-03-20']],
    ['The minister said Friday that talks had failed.', ['Friday = 2013-03-22']],
    // Of the day of publication itself nothing tells whether it is this one or the next.
    ['Diggers were not expected to get through until Friday afternoon.', []],
    ['The two leaders are to meet Monday in Oslo.', ['Monday = 2013-03-25']],
    ['The court is due to rule on the appeal next Tuesday.', ['next Tuesday = 2013-03-26']],
    [
      'The strike, which began on Sunday, is expected to end on Wednesday.',
      ['Sunday = 2013-03-17', 'Wednesday = 2013-03-27'],
    ],
    ['He was last seen last Thursday near the harbor.', ['last Thursday = 2013-03-21']],
    ['The exhibition opens on Saturday.', ['Saturday = 2013-03-23']],
    ["Monday's vote was postponed after the storm.", ['Monday = 2013-03-18']],
    ['Officials said the bridge would reopen by Thursday.', ['Thursday = 2013-03-28']],
    [
      'The union plans to walk out on Tuesday and Wednesday.',
      ['Tuesday = 2013-03-26', 'Wednesday = 2013-03-27'],
    ],
    [
      'The board was told on Monday that the plant would shut in June.',
      ['Monday = 2013-03-18', 'June = 2013-06'],
    ],
    [
      'The envoy, who arrived on Thursday, will leave on Sunday.',
      ['Thursday = 2013-03-21', 'Sunday = 2013-03-24'],
    ],
    ['The striker had been expected to play on Thursday.', ['Thursday = 2013-03-28']],
  ],
  'before and after the match': [
    ['Rovers, who beat Bann 3-0 on Monday, will host Cork.', ['Monday = 2013-03-18']],
    [
      'Rovers are through to the final after beating Bann 3-0 on Tuesday night.',
      ['Tuesday night = 2013-03-19'],
    ],
    ['Rovers will meet Cork after beating Bann on Tuesday.', ['Tuesday = 2013-03-19']],
    ['He will retire after playing in Rome on Tuesday.', ['Tuesday = 2013-03-26']],
    ['“Ask me about the final on Monday,” she said.', ['Monday = 2013-03-25']],
  ],
  'months before a noun': [
    ['Prices fell after the best March rain in nine years.', ['March = 2013-03']],
    ['May wheat closed in Chicago at $5.62 a bushel.', []],
    ['July corn rose to $7 a bushel.', []],
    ['It was the hottest January day on record.', []],
  ],
  'what is wished for': [
    [
      'The council said it would close the pool unless donors filled the gap by the end of July.',
      ['the end of July = 2013-07'],
    ],
    ['Growers had lobbied for a limit with a review in August.', ['August = 2013-08']],
    ['Growers had asked for help in August.', ['August = 2012-08']],
    [
      'If the first transfer succeeds, the probe will fire its thruster in early December.',
      ['early December = 2013-12'],
    ],
  ],
  'words for days': [
    ['Rebels shelled the airport earlier today.', ['earlier today = 2013-03-22']],
    ['The singer performed last night in Leeds.', ['last night = 2013-03-21']],
    ['Voters go to the polls tomorrow.', ['tomorrow = 2013-03-23']],
    ['The lake froze yesterday morning.', ['yesterday morning = 2013-03-21']],
    ['Trading was halted this morning.', ['this morning = 2013-03-22']],
    ['The factory now employs hundreds, and it currently has no debt.', []],
  ],
  units: [
    [
      'Sales rose last quarter, and they fell last year.',
      ['last quarter = 2012-10/2012-12', 'last year = 2012'],
    ],
    ['The panel will report next month.', ['next month = 2013-04']],
    ['The bank cut its forecast earlier this month.', ['earlier this month = 2013-03']],
    ['Late last year the firm sold its mines.', ['Late last year = 2012']],
    ['The cup starts later this week.', ['later this week = 2013-W12']],
    ['Snow closed the pass last weekend.', ['last weekend = 2013-03-16/2013-03-17']],
    ['The team flies out next weekend.', ['next weekend = 2013-03-30/2013-03-31']],
    ['The treaty was the largest of last century.', ['last century = 19XX']],
    ['Demand has grown in recent years.', []],
    ['The deficit will shrink this decade.', ['this decade = 201X']],
  ],
  ago: [
    ['The couple wed two days ago.', ['two days ago = 2013-03-20']],
    ['The camp was set up six months ago.', ['six months ago = 2012-09']],
    ['The mine flooded two weeks ago.', ['two weeks ago = 2013-W10']],
    ['Prices were lower a year ago.', ['a year ago = 2012']],
    ['The wall came down more than 20 years ago.', ['20 years ago = 1993']],
    ['A decade ago the town had no school.', ['A decade ago = 2003']],
    ['He moved here a few years ago.', []],
  ],
  'told in a story': [
    [
      'The dam burst on Jan. 3, 2010. Two weeks later the mayor quit.',
      ['Jan. 3, 2010 = 2010-01-03', 'Two weeks later = 2010-01-17'],
    ],
    [
      'The siege began on March 5. The following day troops moved in.',
      ['March 5 = 2013-03-05', 'The following day = 2013-03-06'],
    ],
    [
      'She left office in 2006. The previous year she had lost her seat.',
      ['2006 = 2006', 'The previous year = 2005'],
    ],
    ['Net income fell in 2012 from a year earlier.', ['2012 = 2012', 'a year earlier = 2011']],
    [
      'The raid took place on Feb. 11. That night the power failed.',
      ['Feb. 11 = 2013-02-11', 'That night = 2013-02-11'],
    ],
    [
      'The ship docked on Monday. Three days later it sank.',
      ['Monday = 2013-03-18', 'Three days later = 2013-03-21'],
    ],
    [
      'He was hired in May 2009 and fired two months later.',
      ['May 2009 = 2009-05', 'two months later = 2009-07'],
    ],
    ['The blast came a day after the vote.', []],
  ],
  quarters: [
    ['The company said third-quarter profit fell as sales slowed.', ['third-quarter = 2012-07/2012-09']],
    ['Revenue rose in the fourth quarter of 2012.', ['the fourth quarter of 2012 = 2012-10/2012-12']],
    [
      'Profit was up from $2 million in the first quarter of last year.',
      ['the first quarter of last year = 2012-01/2012-03'],
    ],
    ['Earnings and sales should rise in the second quarter.', ['the second quarter = 2013-04/2013-06']],
    [
      'Fourth-quarter earnings rose, beating profit in the year-ago quarter.',
      ['Fourth-quarter = 2012-10/2012-12', 'the year-ago quarter = 2011-10/2011-12'],
    ],
    ['The budget for fiscal 2013 was passed.', ['fiscal 2013 = 2013']],
  ],
  'months and days': [
    ['The plant opened in mid-2011 and closed in early 2012.', ['mid-2011 = 2011', 'early 2012 = 2012']],
    ['The law took effect at the end of 2012.', ['the end of 2012 = 2012']],
    ['The fair ran from Jan. 3-5.', ['Jan. 3-5 = 2013-01-03/2013-01-05']],
    ['He was born on the 3rd of January 1962.', ['the 3rd of January 1962 = 1962-01-03']],
    ['The next election is in November.', ['November = 2013-11']],
    ['The lease was signed on 3 Jan 2011.', ['3 Jan 2011 = 2011-01-03']],
    ['The deadline is April 1.', ['April 1 = 2013-04-01']],
    ['The storm hit on Tuesday, March 5.', ['Tuesday, March 5 = 2013-03-05']],
    ['The attacks of Sept. 11, 2001, changed air travel.', ['Sept. 11, 2001 = 2001-09-11']],
    ['Security was tightened after the 9/11 attacks.', ['9/11 = 2001-09-11']],
    ['The form was dated 03/15/2013.', ['03/15/2013 = 2013-03-15']],
    ['Invoices dated 22.02.2013 were found.', ['22.02.2013 = 2013-02-22']],
    ['The payment fell due on the 12th of last month.', ['the 12th of last month = 2013-02-12']],
  ],
  years: [
    ['Grunge was born in the late 1980s.', ['the late 1980s = 198X']],
    ["The band broke up in the early '90s.", ["the early '90s = 199X"]],
    ['The church dates from the early 20th century.', ['the early 20th century = 19XX']],
    ["He won the title in '98.", ["'98 = 1998"]],
    ['He played there from 1998 to 2004.', ['from 1998 to 2004 = 1998/2004']],
    ['Attendance fell between 2005 and 2010.', ['between 2005 and 2010 = 2005/2010']],
    ['The club was relegated in the 2012-13 season.', ['2012-13 = 2012/2013']],
    [
      'They met in the summer of 2012 and will marry next spring.',
      ['the summer of 2012 = 2012-22', 'next spring = 2014-21'],
    ],
  ],
  'clock times': [
    ['The quake struck at 9:30 a.m. EDT Tuesday.', ['9:30 a.m. EDT Tuesday = 2013-03-19T09:30']],
    ['The plane took off on Monday at 1430 GMT.', ['Monday at 1430 GMT = 2013-03-18T14:30Z']],
    ['Doors open at 7 p.m. on Saturday.', ['7 p.m. on Saturday = 2013-03-23T19:00']],
    ['The bomb went off at 14:00 local time on Sunday.', ['14:00 local time on Sunday = 2013-03-17T14:00']],
    ['Fighting stopped at midnight on Wednesday.', ['midnight on Wednesday = 2013-03-20T00:00']],
  ],
  holidays: [
    ['The shop burned down on Christmas Eve.', ['Christmas Eve = 2012-12-24']],
    ["Crowds will gather on New Year's Eve.", ["New Year's Eve = 2013-12-31"]],
    ['The parade was held on Labor Day.', ['Labor Day = 2012-09-03']],
    ["The pair married on Valentine's Day.", ["Valentine's Day = 2013-02-14"]],
    ['The pope will say Mass on Easter Sunday.', ['Easter Sunday = 2013-03-31']],
    ['Stores were shut on Thanksgiving.', ['Thanksgiving = 2012-11-22']],
  ],
  'no dates': [
    ['The rescue took two years and 15 days, the longest in decades.', []],
    ['The daily paper is read every Sunday and costs 1990 rupees.', []],
    ['He may march in the fall parade, a friend said on day one.', []],
  ],
  tense: [
    ['He is accused of killing two men on Monday.', ['Monday = 2013-03-18']],
    ['The minister said that on Tuesday the court will rule.', ['Tuesday = 2013-03-26']],
    ['She has been told to leave by Sunday.', ['Sunday = 2013-03-24']],
    ['Iran is believed to have tested the missile on Sunday.', ['Sunday = 2013-03-17']],
    ['If talks fail on Sunday, banks will stay shut.', ['Sunday = 2013-03-24']],
    ['Banks have been closed since last Saturday.', ['last Saturday = 2013-03-16']],
    ['The council, meeting on Monday, rejected the plan.', ['Monday = 2013-03-18']],
    ['The Senate, returning Monday, will take up the bill.', ['Monday = 2013-03-25']],
    ['The report, to be released Monday, finds waste.', ['Monday = 2013-03-25']],
    ['The report, released Monday, finds waste.', ['Monday = 2013-03-18']],
    ['Officials said Monday\u2019s vote would go ahead.', ['Monday = 2013-03-25']],
    [
      'Workers laid off in January have been asked to return on Monday.',
      ['January = 2013-01', 'Monday = 2013-03-25'],
    ],
    ['The mayor has called a news conference for Monday.', ['Monday = 2013-03-25']],
    ['The mayor called a news conference on Monday.', ['Monday = 2013-03-18']],
    ['The judge gave prosecutors until March 29 to reply.', ['March 29 = 2013-03-29']],
    ['They worked until 4 a.m. Wednesday.', ['4 a.m. Wednesday = 2013-03-20T04:00']],
    ['A hearing was postponed from Tuesday to Thursday.', ['Tuesday = 2013-03-19', 'Thursday = 2013-03-28']],
    ['Schools will stay shut until Monday.', ['Monday = 2013-03-25']],
    ['Consumer price figures for January are due on Friday.', ['January = 2013-01', 'Friday = 2013-03-22']],
    ['Crude oil for May delivery rose.', ['May = 2013-05']],
    [
      'The deal on pensions, signed on Friday, takes effect in May.',
      ['Friday = 2013-03-22', 'May = 2013-05'],
    ],
    ['We condemn the attack on Wednesday.', ['Wednesday = 2013-03-20']],
    ['She was to have testified on Wednesday.', ['Wednesday = 2013-03-20']],
    ['I quarrel with your Aug. 30 editorial.', ['Aug. 30 = 2012-08-30']],
  ],
  'tense of subordinate clauses': [
    [
      'The firm, which reports earnings Thursday, warned last month of losses.',
      ['Thursday = 2013-03-28', 'last month = 2013-02'],
    ],
    [
      'Crews had hoped to reopen the road by Sunday, but snow fell again on Tuesday.',
      ['Sunday = 2013-03-24', 'Tuesday = 2013-03-19'],
    ],
    [
      '"We see rates falling until at least the third quarter," said one of the analysts.',
      ['the third quarter = 2013-07/2013-09'],
    ],
    [
      'Early next month, the panel meets to review the ban it imposed in February.',
      ['Early next month = 2013-04', 'February = 2013-02'],
    ],
    ['Thursday marks ten years since the invasion.', ['Thursday = 2013-03-28']],
  ],
  'years told of': [
    [
      'The ship sank in 1912, and the wreck was found in 1985, 73 years later.',
      ['1912 = 1912', '1985 = 1985', '73 years later = 1985'],
    ],
    ['The fighting began in 2011, and by the spring most had fled.', ['2011 = 2011', 'the spring = 2013-21']],
    [
      'Hail fell in May 1987. Officials were called at 2 a.m. on May 19.',
      ['May 1987 = 1987-05', '2 a.m. on May 19 = 1987-05-19T02:00'],
    ],
    [
      'Agents came on Feb. 28, 1993, and the ranch burned on April 19.',
      ['Feb. 28, 1993 = 1993-02-28', 'April 19 = 1993-04-19'],
    ],
    [
      'It drained between 21 and 30 July 2011. A plane saw it on 31 July.',
      ['between 21 and 30 July 2011 = 2011-07-21/2011-07-30', '31 July = 2011-07-31'],
    ],
    [
      'The dam is to hold until 2028. It will fill in the second half of that year.',
      ['2028 = 2028', 'the second half of that year = 2028-07/2028-12'],
    ],
    [
      'The index closed on Wednesday at 12. A week earlier it stood at 14.',
      ['Wednesday = 2013-03-20', 'A week earlier = 2013-03-13'],
    ],
    ['They married in 2001. The dog died the following Tuesday.', ['2001 = 2001']],
    ['The trial ran from Jan. 30 to Feb. 2.', ['from Jan. 30 to Feb. 2 = 2013-01-30/2013-02-02']],
    ['The winter of 2010-11 was hard.', ['The winter of 2010-11 = 2010-24']],
  ],
  'other things': [
    ['He told USA Today that Flight 1999 was late, and cited Resolution 1973.', []],
    ['In the second half of the film she dies.', []],
    ['Highs reached the 80s, and lows fell to the mid-60s.', []],
    ['Mrs May said the party led by May would win.', []],
    ['Over the last year, more than 1500 protesters were held.', []],
    ['Output resumed a month earlier than planned.', []],
    ['Sheffield Wednesday won, and Saturday Night Live returned.', []],
    ['A 20th Century Fox film cost $2013.', []],
  ],
}

describe.each(Object.entries(stories))('wire stories: %s', (_, cases) => {
  it.each(cases)('%s', (story, expected) => expect(dates(story)).toEqual(expected))
})
