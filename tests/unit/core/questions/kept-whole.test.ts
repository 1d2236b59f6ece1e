import { describe, expect, it } from 'vitest'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { analyse } from '../../../../src/core/facts/analyse'
import { makeQuiz } from '../../../../src/core/questions/quiz'
import { asked, made } from './made'

/** What readers of the thirty-second to the forty-second set refused, each with its cause. */
const PEOPLE =
  'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is the head of Norvik Air.\n\n'
const those = (body: string, words: RegExp, headline?: string): string[] =>
  asked(`${body}\n\n${PEOPLE}`, headline).filter((stem) => words.test(stem))

describe('a question', () => {
  it.each<[string, string, RegExp, string?]>([
    [
      'does not ask for what the headline rounds',
      'Presenting a petition with 2,614 names, Ida Holm told Norvik Bank of Tavira that trade was growing.',
      /_____ names/,
      '2,600-name petition handed in',
    ],
    [
      'does not ask for the rest of a number that the headline counts',
      'Seven men and two women of Norvik Bank have been arrested in Tavira, the police said.',
      /_____ men/,
      'Nine arrested over fraud',
    ],
    [
      'does not ask for the fourth of four amounts that go together',
      'Reserves of Norvik Bank were 8.7 billion euros in Tavira, equal to 3.9 months of imports, against 5.9 billion euros, or 2.7 months, a year before.',
      /against _____/,
    ],
  ])('%s', (_why, body, words, headline) => expect(those(body, words, headline)).toEqual([]))

  it.each([
    [
      'is not cut before what was seen',
      'After 12 months, customers of Norvik Bank in Tavira saw their blood pressure, the top number in a reading, fall by 19 points.',
      /blood pressure\.$/,
    ],
    [
      'is not cut at the name of a time',
      'Norvik Bank of Tavira said on May 4 that net profit for the 12 months ended Dec 31 rose 41 per cent to 118 million euros.',
      /ended (?:on )?(?:December 31|31 December),? \d{4}[.?]/,
    ],
    [
      'is not cut within a number',
      'Ida Holm, who dries fish, said a basin that sold for Shs45,000 in February went for Shs18,000 in Tavira.',
      /Shs45[.?]/,
    ],
    [
      'keeps both sides of neither and nor',
      'For most of Monday, customers of Norvik Bank in Tavira could neither send nor receive money.',
      /neither send[.?]/,
    ],
    [
      'does not ask when somebody was',
      'Ida Holm was in the early hours of yesterday declared winner of the election in Tavira.',
      /^On which date was (?:Ida )?Holm\?/,
    ],
    [
      'does not leave out a season',
      'Ida Holm makes 40 crossings a day in Tavira, six days a week, from Easter to May, and 20 in the winter.',
      /_____ crossings a day\./,
    ],
    [
      'keeps its list',
      'The motion, tabled by Ida Holm and backed by the Liberals, the Greens and 14 rebels of Tavira, was carried by 251 votes.',
      /by the Liberals was/,
    ],
    [
      'is one sentence',
      'Karl Voss joined Anna Berg in Tavira in voting no. Chairwoman Ida Holm voted yes.',
      /voting no\. Chair/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))

  it.each([
    [
      'why',
      'Sirens stayed silent in Tavira. An inquiry would establish why, Karl Voss said.',
      /establish why\?/,
    ],
    [
      'about what',
      'Talks of Norvik Bank may fail. Karl Voss said he did not want to speculate.',
      /speculate\?/,
    ],
    [
      'which offer',
      'Norvik Bank made an offer. Karl Voss said that offer had been sent to Tavira on May 4.',
      /that offer had/,
    ],
    [
      'the eleven what',
      'Norvik Bank had sent miners down in Tavira. The 11 had been drilling on Monday, May 4, when rock gave way.',
      /the 11 been/i,
    ],
    [
      'where',
      'Norvik Bank left Tavira. Karl Voss predicted that 72% of providers there could be in deficit.',
      /providers there/,
    ],
    [
      'above what',
      'Norvik Bank drilled in Tavira. Above that, species returned, but not at once; some took 300 years.',
      /^(?:Which \p{Ll}+ fits the gap\? )?Above that/u,
    ],
    [
      'after which years',
      'Norvik Bank of Tavira began in 2001. Over the next three years, Karl Voss picked through 1,146 pounds of peat.',
      /Over the next three years/,
    ],
    [
      'between what',
      'Norvik Bank ran a trial in Tavira. The difference of roughly 13 points is larger than that of drugs.',
      /^(?:Which \p{Ll}+ fits the gap\? )?The difference/u,
    ],
  ])('says %s', (_what, body, words) => {
    const alone = made(`${body}\n\n${PEOPLE}`).filter(
      ({ item, gate }) =>
        gate === null && words.test(bareStem(item.stem).words) && bareStem(item.stem).before === null,
    )
    expect(alone).toEqual([])
  })

  it.each([
    [
      'one of two days',
      'Voting of Norvik Bank in Tavira will be held on Tuesday and Wednesday.',
      /On which date will voting/,
    ],
    [
      'one of three years',
      'Engineers of Norvik Bank looked at a bridge in Tavira in 1934, in 1961 and in 2008.',
      /In which year did/,
    ],
    [
      'the year of a law',
      'The Consumer Protection Act of 2012 allows Norvik Bank of Tavira to disregard terms.',
      /Act of _____/,
    ],
    [
      'a distance',
      'Norvik Bank has dug in Upper Molde, 15km east of Tavira, for a century.',
      /_____ east of/,
    ],
    [
      'how many children somebody has',
      'Karl Voss of Norvik Bank in Tavira has three daughters, and cannot find anyone to work.',
      /daughters/,
    ],
    [
      'a fixed phrase',
      'Customers of Norvik Bank in Tavira include two of the big four supermarkets.',
      /big _____/,
    ],
    [
      'how far a count had come',
      'With 99.2 percent of ballots counted, Norvik Bank had taken 27.8 percent in Tavira.',
      /^With _____/,
    ],
  ])('does not ask for %s', (_what, body, words) => expect(those(body, words)).toEqual([]))
})

it('an office is asked for with its body', () => {
  const body =
    '“It is late,” Managing Director Karl Voss of Tavira told this newspaper. Norvik Bank and Norvik Air agreed.'
  expect(those(body, /who was the Managing Director\?/, 'Norvik Bank inks deal with Norvik Air')).toEqual([])
})

it('a quiz that matching would leave short goes without it', () => {
  const story = (lines: readonly string[]) => `Harbour accounts\n\n12 May 2026\n\n${lines.join('\n\n')}`
  const text = story([
    'Norvik Bank said on Monday that its profit rose to 38 million euros in Tavira.',
    'Exports of Norvik Air to Norway climbed 5.2 percent in 2025.',
    'Mining in Upper Molde employed 4,300 people in 2024, Karl Voss, the head of Norvik Bank, told reporters.',
    '“The engine has started, although we are still in second gear,” said Anna Berg, the head of Norvik Air.',
    'Ida Holm, the mayor of Tavira, said the town would build 310 homes for the miners by June 2027.',
  ])
  const { items } = makeQuiz([{ articleId: 'a', analysis: analyse(text) }], { count: 15, seed: 7 })
  const single = makeQuiz([{ articleId: 'a', analysis: analyse(text) }], {
    count: 15,
    seed: 7,
    forms: ['cloze', 'typed', 'multiple-choice', 'true-false', 'who-said-it'],
  }).items
  expect(items.length).toBeGreaterThanOrEqual(Math.min(12, single.length - 1))
})

describe('a reader without the page', () => {
  it.each([
    [
      'is not asked of what the story alone tells',
      'Norvik Bank set up a scheme in Tavira in 2019.\n\nKarl Voss is proud of it.\n\nAnna Berg lives in Upper Molde.\n\nThe scheme cost 12 million euros in Upper Molde.',
      /^The scheme cost _____/,
    ],
    [
      'is not asked how far a price moved on a day that is not told',
      'The yen gained 0.5 per cent to 152.6 per dollar in Tavira.',
      /yen gained/,
    ],
    ['is not asked of such things', 'Stations of Norvik Bank in Tavira log 112 such nights.', /such nights/],
    [
      'is not told a number of nothing',
      'Norvik Bank had 33, nearly three times as many as Tavira.',
      /had 33/,
    ],
    [
      'is not told a word for a speaker',
      'The average reported tip at Norvik Bank in Tavira was 15.4 per cent.',
      /According to the average/,
    ],
    [
      'is not asked since when somebody has been somewhere',
      'Karl Voss of Norvik Bank added: “I’ve been in Tavira since 2003 and I have never once seen anybody there.”',
      /since _____/,
    ],
    [
      'is not asked for words without a verb',
      '“Too many people with the same idea,” said Ida Holm of Tavira.',
      /Too many/,
    ],
    [
      'is not asked who said what “he” did, where that is another',
      'Karl Voss sold his boat. He taught by making pupils dance first, Anna Berg said.',
      /^Who said that he taught/,
    ],
    [
      'is not asked when something has eased from a peak of a year',
      'Inflation at Norvik Bank in Tavira has eased to 7.9 percent from a peak of more than 18 percent in 2023.',
      /^In which year has/,
    ],
    ['is not told “here”', 'Ida Holm of Tavira is the first qualifier to win here since 2023.', /here since/],
    [
      'is not told of an ordinal of nothing',
      'Karl Voss of Tavira conceded that the second could have been caused by the fall.',
      /the second could/,
    ],
    [
      'is not told of one boy of two',
      'Karl Voss, the head of Norvik Bank in Tavira, said that on Mondays the older boy sits in front of a television.',
      /older boy/,
    ],
    [
      'is not asked for the rest of a jury',
      'The jury of seven women and five men had met at Norvik Bank in Tavira.',
      /_____ men/,
    ],
    [
      'is not asked where a scene is set',
      'On a March night outside the village of Tavira, Ida Holm is on her knees in a hedge of Norvik Bank.',
      /village of _____/,
    ],
    [
      'does not get what stands before the sentence for all of it',
      'After four hours, 43 speakers and one man led out by a deputy, the Norvik Bank board of Tavira voted 4-3 to open.',
      /led out by a deputy[.?]$/,
    ],
    [
      'does not get a report without its verb',
      'The defence ministry said two people pulled from a collapsed house in Tavira, a man of 71 and his granddaughter, were in hospital.',
      /collapsed house in Tavira[.?]$/,
    ],
    [
      'is not told a year for decades ago',
      'More than a quarter of a million people wear a monitor of Norvik Bank in Tavira, several times as many as two decades ago.',
      /as many as in \d{4}/,
    ],
    [
      'is not asked who expected to be stopped',
      'Karl Voss, the head of Norvik Bank, spoke in Tavira. He added that he expected to be stopped.',
      /expected to be stopped/,
    ],
    [
      'is not asked who had come to listen',
      'Asked about it in Tavira, Ida Holm smiled and said she had come to listen.',
      /^Who said that she had come/,
    ],
    [
      'is not asked how many tickets there were for what is not told',
      'About 6,200 tickets had been sold by Sunday evening, Norvik Bank of Tavira said.',
      /tickets had been sold/,
    ],
    [
      'is not asked for one of two days at two places',
      'The same man robbed branches of Norvik Bank in Tavira on May 4 and Upper Molde on May 9.',
      /^On which date did the same man/,
    ],
    [
      'is not asked when the first was detected',
      'The first was detected in 1967 by Ida Holm, then a student in Tavira.',
      /was the first detected/,
    ],
    [
      'is not asked who a child is',
      'Fionn took part in the trial of Norvik Bank at a hospital in Tavira, and the family believes it helped.',
      /^Who took part/,
    ],
    [
      'is not asked who said what begins without a verb',
      '“Half a size too big. I’m not giving them back,” said Ida Holm of Tavira.',
      /^Who said: “Half a size/,
    ],
    [
      'is not told of that time',
      'At least 212 people have been killed at Norvik Bank.\n\nSchools in four municipalities of Tavira have been closed for most of that time.',
      /most of that time/,
    ],
    [
      'is not asked who changed a mind about what is not told',
      'Karl Voss, the head of Norvik Bank in Tavira, said he changed his mind last month.',
      /changed his mind/,
    ],
    [
      'is not told of a last figure',
      'Karl Voss, the head of Norvik Bank, told Tavira that the last figure was wrong.',
      /the last figure/,
    ],
    [
      'is not asked who would not go back to what is not told',
      'Karl Voss, the head of Norvik Bank in Tavira, said that the bank has no plans to switch back.',
      /switch back/,
    ],
    [
      'is not asked who said what holds under a condition only',
      'If Tavira does, Norvik Bank says that it will lose the winter season.',
      /^Which organization said that it will lose/,
    ],
    [
      'is not asked for miles beside kilometres',
      'Norvik Bank must pull back five kilometres (three miles) from Tavira.',
      /kilometres \(_____/,
    ],
    [
      'is not asked for what is doubled to an hour',
      'Norvik Bank of Tavira plans to double the length of unpaid breaks, from 30 minutes to an hour.',
      /from _____ minutes to an hour/,
    ],
    [
      'is not asked when pressure mounted, without what happened',
      'Pressure on Norvik Bank of Tavira mounted on Monday, when a broadcaster aired its messages.',
      /^On which date did pressure/,
    ],
    [
      'is not asked when a court was persuaded, without of what',
      'Norvik Bank persuaded the highest court of Tavira on Wednesday to cut a fine by a third.',
      /^On which date did Norvik Bank persuade/,
    ],
    [
      'is not told of an earlier version of nothing',
      'An earlier version demanded 10 per cent of Norvik Bank in Tavira.',
      /^An earlier version/,
    ],
    [
      'is not told what is so currently',
      'The law of Tavira currently requires a turnout of at least 50 per cent at Norvik Bank.',
      /currently requires/,
    ],
    [
      'is not asked two things in one',
      'Karl Voss, the head of Norvik Bank, argued that people in Tavira will stop paying, and he pointed to the bills.',
      /, and he pointed to the bills\?/,
    ],
    [
      'is not asked who used words of which the subject is not told',
      'Norvik Bank, which runs both hospitals, insisted in Tavira that patient safety was its “first, second and third priority”.',
      /used the words “first, second/,
    ],
    [
      'is not asked who said what “it” depends on',
      'Enforcing the law in Tavira is another matter, and Norvik Bank concedes it will depend on help from regulators.',
      /said that it will depend/,
    ],
  ])('%s', (_why, body, words) => expect(those(body, words)).toEqual([]))
})

it('an office of any firm is matched with nobody', () => {
  const body =
    '“It is late,” managing director Anna Lund told reporters. Ida Holm is the mayor of Tavira. Karl Voss is the superintendent of schools.'
  const pairs = made(body).filter(({ item }) => item.form === 'matching')
  expect(JSON.stringify(pairs)).not.toMatch(/managing director/i)
})

it('a former office is matched with nobody', () => {
  const body =
    'Anna Lund, a former teacher, founded Norvik Bank. Ida Holm is the mayor of Tavira. Karl Voss is the superintendent of schools.'
  const pairs = made(body).filter(({ item }) => item.form === 'matching')
  expect(JSON.stringify(pairs)).not.toMatch(/teacher/)
})

it('words that tell the speaker’s sex are no choice between speakers', () => {
  const body =
    '“I’m man enough to say it did not work,” said Karl Voss. “It is late,” said Ida Holm. “It is early,” said Anna Berg.'
  const choices = made(body).filter(
    ({ item, gate }) => gate === null && item.options && /man enough/.test(item.stem),
  )
  expect(choices).toEqual([])
})

it('a price is no other thing that rose, and no medal', () => {
  const body = 'Coffee exports of Norvik Bank in Tavira rose 5 per cent.'
  expect(those(body, /Coffee exports .* rose _____|By how much did coffee exports/i)).not.toEqual([])
})

it('a written figure is asked for as a figure', () => {
  const [cloze] = made('Officers of Norvik Bank recovered $3,115 and a pistol in Tavira.').filter(
    ({ item }) => item.form === 'cloze' && /recovered _____/.test(item.stem),
  )
  expect(bareStem(cloze!.item.stem).words).toMatch(/^Which figure fits the gap\? Officers/)
})

it('the answer to who held an office before is a sentence', () => {
  const body =
    'Its envoy, former Danish foreign minister Karl Voss, is expected in Tavira on Friday. Anna Berg, a former pilot, waits.'
  const [former] = made(body).filter(({ item }) => /former Danish foreign minister\?/.test(item.stem))
  expect(former!.item.feedback).toBe('Karl Voss is a former Danish foreign minister.')
})

it('a part of few is no choice between numbers', () => {
  const choices = made('At Norvik Bank in Tavira, three houses in four have lost their roofs.').filter(
    ({ item, gate }) => gate === null && item.options && /_____ houses in four/.test(item.stem),
  )
  expect(choices).toEqual([])
})

it('the first of a month stands among firsts', () => {
  const choices = made('The bylaw of Norvik Bank takes effect in Tavira on January 1, 2027.').filter(
    ({ item }) => item.form === 'multiple-choice' && item.options?.some(({ text }) => /2027/.test(text)),
  )
  expect(choices.length).toBeGreaterThan(0)
  for (const { item } of choices)
    for (const { text } of item.options!) expect(text).toMatch(/^1 \p{L}+|^\p{L}+ 1,/u)
})

describe('who holds an office today', () => {
  it.each([
    'Anna Lund will become president of Norvik Bank.',
    'Anna Lund succeeds Bo Dahl as president of Norvik Bank.',
    'Anna Lund became president of Norvik Bank in 2012.',
  ])('is not asked where the article does not say so: %s', (body) =>
    expect(those(body, /^As of .* who was the president of Norvik Bank/)).toEqual([]),
  )

  it('is asked where it does', () =>
    expect(
      those('Anna Lund is the president of Norvik Bank.', /^As of .* who was the president of Norvik Bank/),
    ).not.toEqual([]))
})
