import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

const LENGTH = 100_000
const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)

/** One line each; what a careless pattern or a loop within a loop would hang on shows at this length. */
const LINES: [string, string][] = [
  ['quotation marks', '"'],
  ['opening quotation marks', '\u201c'],
  ['pairs of quotation marks', '\u201ca\u201d '],
  ['single marks that may open', "'a "],
  ['apostrophes', "a's "],
  ['plural possessives', "'as "],
  ['marks that never close', '"a '],
  ['digits', '1'],
  ['numbers', '12 '],
  ['digits in groups', '1,000,'],
  ['full stops', '.'],
  ['full stops with spaces', '. '],
  ['capitals', 'A'],
  ['capitalized words', 'Aa Bb '],
  ['one name', 'Smith '],
  ['joined names', 'John Smith and '],
  ['opening brackets', '('],
  ['closing brackets', ')'],
  ['abbreviations', 'Aa Bb (AB) '],
  ['control characters', '\u0001\u0002'],
  ['emoji', '\ud83d\ude00'],
  ['half surrogates', '\ud83d'],
  ['right-to-left text', '\u05e9\u05dc\u05d5\u05dd '],
  ['overrides of direction', '\u202e a'],
  ['spaces', ' '],
  ['no-break spaces', '\u00a0'],
  ['dashes', '- '],
  ['long dashes', '\u2014'],
  ['commas', 'a, '],
  ['reporting verbs', 'said '],
  ['nested reports', 'he said that '],
  ['bodies in bodies', 'University of '],
  ['days', 'May 5, '],
  ['weekdays', 'on Monday '],
  ['signs of money', '$'],
  ['percentages', '5% '],
  ['number words', 'one million '],
  ['hyphens', 'a-'],
  ['ranges', '1-'],
  ['addresses', 'http://a.b/'],
  ['one letter', 'x'],
  ['accents', '\u0301'],
  ['prose without a full stop', 'The minister said on Monday that 5 people in Paris had met Mr Smith '],
]

describe('a line of nothing but', () => {
  it.each(LINES)('%s is read to its end', (_, piece) => {
    const text = filled(piece)
    const { article, facts } = analyse(text, { publishedOn: '2026-03-14' })
    expect(article.text).toBe(text)
    const isExact = facts.every(({ span }) => text.slice(span.start, span.end) === span.exact)
    expect(isExact).toBe(true)
  })
})

describe('paragraphs of nothing but', () => {
  it.each([
    ['line ends', '\n'],
    ['letters', 'a\n'],
    ['headings', 'Aa\n\n'],
    ['a quotation left open', '\u201cWe go on.\n\n'],
  ])('%s are read to their end', (_, piece) => {
    const text = filled(piece)
    expect(analyse(text).article.text).toBe(text)
  })
})
