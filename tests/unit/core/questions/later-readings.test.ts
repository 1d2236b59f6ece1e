import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { makeContext } from '../../../../src/core/questions/context'
import { looseEnd } from '../../../../src/core/questions/gates/loose-ends'
import { FORMS, type Item } from '../../../../src/core/questions/item'
import { makeQuiz } from '../../../../src/core/questions/quiz'

const itemsOf = (body: string, headline = 'Harbour town plans ahead'): Item[] => {
  const analysis = analyse(`${headline}\n\nBy Anna Lund\n12 May 2026\n\nBREKKA, Norway — ${body}`)
  return [7, 1, 3].flatMap((seed) => makeQuiz([{ articleId: 'a', analysis }], { count: 30, seed }).items)
}
/** Everything that passes the gates, chosen or not. */
const passing = (body: string, headline = 'Harbour town plans ahead'): Item[] => {
  const analysis = analyse(`${headline}\n\nBy Anna Lund\n12 May 2026\n\nBREKKA, Norway — ${body}`)
  return findCandidates([makeContext('a', analysis)], 1, new Set(FORMS)).passed.map(({ item }) => item)
}
const asked = (body: string, headline?: string): string[] => itemsOf(body, headline).map(({ stem }) => stem)

describe('what the fourth reading rejected', () => {
  it('asks nothing about a thing that only the article named before', () => {
    const stems = asked(
      'The town will build a quay in 2027.\n\nIt has asked Lund Group for plans.\n\nNorvik Bank keeps a cottage near Tavira, valued at €67,000. The cottage was sold by Norvik Bank in April 2025.',
    )
    expect(
      stems.filter((stem) => /said that the cottage|: The cottage/.test(stem) && !/after “/.test(stem)),
    ).toEqual([])
  })
  it('does not take a describing amount from its thing', () => {
    const stems = asked('Norvik Bank is building a $640 million plant near Tavira to clean its water.')
    expect(stems.filter((stem) => /building a plant/.test(stem))).toEqual([])
  })
  it('does not end where the sentence goes on', () => {
    const stems = asked(
      'Norvik Bank said it had found 37 cases in which families had waited for years. Some 11,000 books will be moved to Tavira or sold.',
    )
    expect(stems.filter((stem) => /cases in\?|moved to Tavira\?/.test(stem))).toEqual([])
  })
  it('does not take the one who is asked about for the one who answers', () => {
    const stems = asked(
      'Nora Solheim is a keeper. Coach Eva Thorsrud watched. Asked whether Nora Solheim might play in April, she said: "I came to look at the wing and left with another name in my notebook."',
    )
    expect(stems.filter((stem) => stem.includes('notebook'))).toEqual([])
  })
  it('does not begin in the middle of a story', () => {
    const stems = asked(
      'Norway owns half of the Tavira line. Norway will then raise its share to 65% in 2030.',
    )
    expect(stems.filter((stem) => /\bthen\b/.test(stem) && !/after “/.test(stem))).toEqual([])
  })
})

describe('words that hang on a sentence that is not shown', () => {
  it.each([
    'The tribunal, however, held that the results were void.',
    'Demand in China also remains a worry.',
    'Theodore Marsh, who borrowed one in August, did not.',
    'A few, in Oberlin and elsewhere, have rented prints.',
    'The agency plans to replace another nine by _____.',
    'Amir Dattani asked what could be done for less.',
    'How many cases was the office reviewing in?',
    'Olga Hartnell said that the difference was plain.',
    'Six homes were lost in under an hour on _____ at night.',
    'A union said that 68 percent of workers there had voted to strike.',
    'Norway will then raise its share.',
    'That house uses 40 litres a day.',
  ])('are found in %j', (text) => expect(looseEnd(text)).not.toBeNull())

  it.each([
    'Norvik Bank is not only large but also old.',
    'The council did not say whether it would appeal.',
    'Most of the harbours of Norway have a crane.',
    'What does the abbreviation “NHU” stand for?',
    'Anna Berg says there were 40 boats.',
    'The difference between the two banks was 4 percent.',
  ])('are none in %j', (text) => expect(looseEnd(text)).toBeNull())
})

describe('the headline', () => {
  const body = 'Norvik Bank will build a hall near Tavira for 14 million kroner.'

  it('stands before a question about the news', () => {
    const stems = asked(body)
    expect(stems.length).toBeGreaterThan(0)
    for (const stem of stems) expect(bareStem(stem).headline).toBe('Harbour town plans ahead')
  })
  it('does not where it would give the answer, be it in other signs', () => {
    const items = passing(body, 'Norvik Bank spends 14m kroner on a hall')
    const money = items.filter(
      ({ key, options }) => typeof key === 'number' && options?.[key]?.text.includes('14 million'),
    )
    expect(money.length).toBeGreaterThan(0)
    for (const { stem } of money) expect(bareStem(stem).headline).toBeNull()
  })
  it('makes no plan of what a question tells as done', () => {
    const stems = asked(
      'Norvik Bank sold 14 boats in 2024. Karl Voss, a trader, said that Norvik Bank might sell 30 boats.',
      'Norvik Bank to sell boats',
    )
    expect(stems.filter((stem) => /Norvik Bank sold 30/.test(stem))).toEqual([])
  })
})

describe('what the later readings rejected', () => {
  it('makes no wrong statement of another limit, which is true as well', () => {
    const wrong = passing('Norvik Bank sold fewer than 900 boats in 2024.').filter(
      ({ form, key, stem }) => form === 'true-false' && key === false && !stem.includes('900'),
    )
    expect(wrong.length).toBeGreaterThan(0)
    for (const { stem } of wrong) {
      const amount = /fewer than ([\d,]+)/.exec(stem)?.[1] ?? ''
      expect(Number(amount.replace(',', ''))).toBeLessThan(900)
    }
  })
  it('asks for no amount that the other numbers of the question add up to', () => {
    const stems = asked(
      'Karl Voss won with 38,412 votes against the 37,906 polled by Anna Berg, a margin of 506.',
    )
    expect(stems.filter((stem) => /_____ votes against/.test(stem))).toEqual([])
  })
  it('asks for no sum in other money', () => {
    const keys = itemsOf('Norvik Bank paid 6.4 billion yen ($41 million) for the Tavira line.').map(
      ({ key }) => key,
    )
    expect(keys.filter((key) => /41/.test(String(key)))).toEqual([])
  })
  it('takes no form of address for an office', () => {
    const stems = asked(
      'Lord Justice Amadi, sitting with Lady Justice Prewett, dismissed the appeal of Norvik Bank.',
    )
    expect(stems.filter((stem) => /position or occupation/.test(stem))).toEqual([])
  })
  it('does not end before the place that a way leads to', () => {
    const stems = asked('Norvik Bank has moved its work from Tavira, Norway, to a hall in Lund.')
    expect(stems.filter((stem) => /from (?:_____|Tavira)[.?]$/.test(stem))).toEqual([])
  })
  it('knows a place by the noun before it, whoever bears the name', () => {
    const analysis = analyse(
      'Harbour town plans ahead\n\nKarl Hesgin runs the ferry. Some 58 people live in the community of Hesgin, says Anna Berg.',
    )
    const place = analysis.article.text.indexOf('community of Hesgin') + 'community of '.length
    const named = analysis.entities.find(({ mentions }) => mentions.some(({ start }) => start === place))
    expect(named?.kind).not.toBe('person')
  })
})

describe('what the eighth to tenth readings rejected', () => {
  const story =
    'Norvik Bank will lend $640 million to the port of Brekka, its governor, Eva Thorsrud, said on Monday. Nora Solheim, the mayor, said the port needed it.\n\n'

  it('asks for no small number that is told by the way', () => {
    const stems = asked(
      `${story}The talks were short.\n\nThey ended early.\n\nJurors in Tavira heard of them for nine hours.`,
    )
    expect(stems.filter((stem) => stem.includes('hours'))).toEqual([])
  })
  it('asks for no age, and for nobody’s marriage', () => {
    const stems = asked(
      `${story}Nora Solheim, 58, leads the town. Her first marriage, to Karl Voss, ended in divorce in 1979.`,
    )
    expect(stems.filter((stem) => /How old|marriage/.test(stem))).toEqual([])
  })
  it('asks who said it of nobody who is only passing by', () => {
    const stems = asked(
      `${story}Ida Holm, a resident, said that the lorries woke her children every night in the summer.`,
    )
    expect(stems.filter((stem) => stem.includes('lorries'))).toEqual([])
  })
  it('offers nobody as a speaker whose death is told', () => {
    const items = passing(
      `${story}"The quay is the best thing that this town has built," Nora Solheim said. Karl Voss, who founded the port, died in 1959. "We shall see," Paul Hastrup said.`,
    )
    for (const { form, options } of items)
      if (form === 'who-said-it') expect(options!.map(({ text }) => text)).not.toContain('Karl Voss')
  })
  it('lets no pronoun stand for somebody of the other sex', () => {
    const stems = asked(`${story}Eva Thorsrud said that he was now "a ruined man".`)
    expect(stems.filter((stem) => stem.includes('ruined'))).toEqual([])
  })
  it('does not take the object of a verb for its subject', () => {
    const stems = asked(`${story}Norvik Bank expects it to rise above 7.5 metres on 14 May.`)
    expect(stems.filter((stem) => stem.includes('expects it'))).toEqual([])
  })
  it('asks for no share that follows from the numbers beside it', () => {
    const stems = asked(`${story}Revenue at Norvik Bank grew 9.4 percent to $41 million from $38 million.`)
    expect(stems.filter((stem) => stem.includes('Revenue') && !stem.includes('9.4'))).toEqual([])
  })
  it('leaves no penalty without the words that soften it', () => {
    const stems = asked(
      `${story}Karl Voss was handed an 18-month prison sentence, suspended for two years, by a court in Tavira.`,
    )
    expect(stems.filter((stem) => /sentence(?!, suspended)/.test(stem) && stem.includes('18'))).toEqual([])
  })
  it('asks what no abbreviation stands for whose letters are of another language', () => {
    const stems = asked(
      `${story}The National Association of Homebuilders (ANV) was against the loan. The ANV has 90 members.`,
    )
    expect(stems.filter((stem) => stem.includes('ANV” stand'))).toEqual([])
  })
  it('compares no amounts of different paragraphs', () => {
    const items = passing(
      `${story}Exports of Norvik Bank rose 5 percent.\n\nWages at the port of Brekka rose 9 percent.`,
    )
    expect(items.filter(({ form }) => form === 'comparison')).toEqual([])
  })
  it('sets no bodies beside each other to choose from', () => {
    const items = passing(
      `${story}The Baltic Traffic Board said the quay was needed. Tavira Shipping Company said the quay came late. The Coastal Union said the quay was dear.`,
    )
    expect(
      items.filter(({ stem, options }) => options && /Which (?:organization|company)/.test(stem)),
    ).toEqual([])
  })
})

describe('words that hang on a sentence before', () => {
  it.each([
    'For a loan of four million, that would mean _____ more each month.',
    'The company wants to bring that ratio below 3 by the end of _____.',
    'The two were reconciled in _____.',
    'Who said that members were working with thin margins?',
    'Kenya responded by closing the crossing for _____ weeks.',
    'Who later admitted having painted all 14?',
    'Any extension would have to be financed elsewhere.',
    'A hearing has been fixed for _____.',
    'Classes were to have opened there on _____.',
    'Norvik Bank raised prices by _____ to offset part of that.',
    'She did not ride for _____ weeks afterwards.',
  ])('%s', (text) => expect(looseEnd(text)).not.toBeNull())

  it.each([
    'A hearing on the sale of Norvik Bank has been fixed for _____.',
    'Norvik Bank said that there is no plan to reduce prices.',
    'The two towns were joined in _____.',
  ])('not in: %s', (text) => expect(looseEnd(text)).toBeNull())
})
