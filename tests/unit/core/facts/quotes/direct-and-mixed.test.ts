import { describe, expect, it } from 'vitest'
import { quotesOf as quotes } from './quotes-of'

describe('direct quotes', () => {
  it('finds the speaker before, after and in the middle', () => {
    expect(
      quotes('"It is over," said Anna Berg. Anna Berg said: "We won." "A debt," she said, "is a debt."'),
    ).toEqual([
      ['Anna Berg', 'direct', 'It is over,', null],
      ['Anna Berg', 'direct', 'We won.', null],
      ['Anna Berg', 'direct', 'A debt,', null],
      ['Anna Berg', 'direct', 'is a debt.', null],
    ])
  })

  it('takes no object of a verb for a report', () => {
    expect(quotes('Anna Berg denied the charges and did not testify.')).toEqual([])
    expect(quotes('Anna Berg declared a state of emergency and promised aid.')).toEqual([])
  })

  it('knows a name that reads like a verb', () => {
    expect(quotes('“She walked the river,” said Torstein Lie, a former director.')[0]?.[0]).toBe(
      'Torstein Lie',
    )
  })

  it('keeps a bare surname for the person of the story, not for a relative', () => {
    const story =
      'Margit Halvorsen died on Sunday. She was 91. Her death was confirmed by her son, Erik Halvorsen.\n\n' +
      'Halvorsen joined the office in 1958. “They gave me a desk in the corridor,” she told a newspaper.'
    expect(quotes(story).at(-1)?.[0]).toBe('Margit Halvorsen')
  })

  it('goes on without a cue in the same paragraph', () => {
    expect(quotes('“My freezer has given up,” Tor Bakke said. “So have I.”')[1]).toEqual([
      'Tor Bakke',
      'direct',
      'So have I.',
      null,
    ])
  })

  it('follows speech that runs over paragraphs', () => {
    expect(
      quotes('“We began early,” Anna Berg said. “We had no choice.\n\n“Then the rain came.”').map(
        ([who]) => who,
      ),
    ).toEqual(['Anna Berg', 'Anna Berg', 'Anna Berg'])
  })

  it('tells British marks from apostrophes and plural possessives', () => {
    expect(
      quotes('‘They don’t ask,’ Priya Nathan, the chief executive, told analysts. The Workers’ Union left.'),
    ).toEqual([['Priya Nathan', 'direct', 'They don’t ask,', null]])
  })

  it('names the speaker behind a role in apposition', () => {
    expect(quotes('“It jumped two roads,” the local fire chief, Per Lundmark, told reporters.')[0]?.[0]).toBe(
      'Per Lundmark',
    )
  })
})

describe('mixed and indirect quotes', () => {
  it('keeps only the quoted words of a fragment, and a conjunct of its own', () => {
    expect(
      quotes('Gerald Okafor said his client was "a sloppy bookkeeper," and that the checks covered repairs.'),
    ).toEqual([
      ['Gerald Okafor', 'mixed', 'a sloppy bookkeeper,', null],
      ['Gerald Okafor', 'indirect', 'the checks covered repairs', null],
    ])
  })

  it('keeps both speakers of second-hand words', () => {
    expect(
      quotes('Amra Hodzan said Ivana Petrov had told her that the text was "the best we could get."'),
    ).toContainEqual(['Ivana Petrov', 'mixed', 'the best we could get.', 'Amra Hodzan'])
  })

  it.each([
    ['The council said the bridge would reopen.', 'The council', 'the bridge would reopen'],
    ['The bridge would reopen in May, officials said.', 'officials', 'The bridge would reopen in May'],
    ['A man died on Tuesday, according to police.', 'police', 'A man died on Tuesday'],
    ['FIFA said Saturday it canceled the match.', 'FIFA', 'it canceled the match'],
  ])('reports "%s"', (sentence, speaker, words) => {
    expect(quotes(sentence)).toEqual([[speaker, 'indirect', words, null]])
  })

  it.each([
    'A spokesman declined to comment.',
    'The chip is called the "L70" and the night a "tropical night".',
    'Anna Berg told the story and added three stores.',
    'Officials did not say who would pay.',
    'The choir sang an old song, "Four Nights in Berg."',
  ])('finds none in "%s"', (sentence) => expect(quotes(sentence)).toEqual([]))

  it('takes no heading for words', () => {
    const found = quotes('The clerk said that a ledger listed them under the heading "Easter twice a year".')
    expect(found.map(([, mode]) => mode)).toEqual(['indirect'])
  })

  it('gives words to whoever called something so', () => {
    expect(
      quotes('They kept it in a freezer, in what Anna Berg described as "the dearest box of all".'),
    ).toEqual([['Anna Berg', 'mixed', 'the dearest box of all', null]])
  })

  it('gives pronouns the speaker they stand for, of the right gender', () => {
    const found = quotes(
      'Anna Berg met Henrik Lowe in Oslo. “I was late,” Mr Lowe said. He said the train had stopped.',
    )
    expect(found.map(([who]) => who)).toEqual(['Henrik Lowe', 'Henrik Lowe'])
  })
})
