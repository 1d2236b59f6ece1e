import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { makeQuiz } from '../../../../src/core/questions/quiz'

const asked = (body: string): string[] => {
  const analysis = analyse(
    `Harbour town plans ahead\n\nBy Anna Lund\n12 May 2026\n\nBREKKA, Norway — ${body}`,
  )
  const quiz = [7, 1, 3].flatMap(
    (seed) => makeQuiz([{ articleId: 'a', analysis }], { count: 30, seed }).items,
  )
  return quiz.map(({ stem }) => stem)
}

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
