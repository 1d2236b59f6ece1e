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
    expect(stems.filter((stem) => /said that the cottage|: The cottage/.test(stem))).toEqual([])
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
    expect(stems.filter((stem) => /\bthen\b/.test(stem))).toEqual([])
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
