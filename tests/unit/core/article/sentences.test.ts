import { describe, expect, it } from 'vitest'
import { matchQuotations } from '../../../../src/core/article/quotation-marks'
import { splitSentences } from '../../../../src/core/article/sentences'
import { isCueWord } from '../../../../src/core/facts/quotes/cues'

function sentences(text: string): string[] {
  const block = { start: 0, end: text.length }
  return splitSentences(text, block, matchQuotations(text, [block]), isCueWord).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('splitSentences', () => {
  it.each([
    [['Sen. Ann Lee met U.S. officials.', 'She left at 9 a.m. Monday.']],
    [['J. K. Smith of Acme Inc. resigned.', 'The firm said so in the U.S.', 'It did not say why.']],
    [['It opened at 6 p.m.', 'Florida officials came.']],
    [['"I left. I came back," she said.', '"It was late."', 'He agreed.']],
    [['"Who pays?" Smith asked.', '"We do!" he said.']],
    [['It fell 2.5 percent (from 3.1. to 0.6) on Sept. 4.', 'Then it rose.']],
  ])('breaks %j', (parts) => expect(sentences(parts.join(' '))).toEqual(parts))
})

describe('matchQuotations', () => {
  const quoted = (...paragraphs: string[]) => {
    const text = paragraphs.join('\n\n')
    let at = 0
    const blocks = paragraphs.map((paragraph) => {
      const start = text.indexOf(paragraph, at)
      at = start + paragraph.length
      return { start, end: at }
    })
    return matchQuotations(text, blocks).map((q) => [text.slice(q.start, q.end), q.depth, q.isOpen])
  }

  it('reads curly, straight and nested marks', () => {
    expect(quoted('He said “it’s ‘over’ now” and "fine," too.')).toEqual([
      ['it’s ‘over’ now', 0, false],
      ['over', 1, false],
      ['fine,', 0, false],
    ])
  })

  it('tells British single marks from apostrophes, possessives and dropped letters', () => {
    expect(quoted('‘We don’t,’ said the Workers’ Union’s chief. It was the ’90s.')).toEqual([
      ['We don’t,', 0, false],
    ])
    expect(quoted("The '90s and the teachers' strike weren't easy.")).toEqual([])
  })

  it('keeps speech open over paragraphs only when the next one opens again', () => {
    expect(quoted('“We began early.', '“Then it rained.”')).toEqual([
      ['We began early.', 0, true],
      ['Then it rained.', 0, false],
    ])
    expect(quoted('“We began early.', 'Then it rained.')).toEqual([])
  })
})
