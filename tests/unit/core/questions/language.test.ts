import { describe, expect, it } from 'vitest'
import { parseClause, textOf } from '../../../../src/core/questions/language/clause'
import { datesIn, dateStyleOf, formatDate, saysDate } from '../../../../src/core/questions/language/dates'
import { inFormOf } from '../../../../src/core/questions/language/figures'
import { inverted } from '../../../../src/core/questions/language/inversion'
import { readVerb } from '../../../../src/core/questions/language/verbs'
import { withoutReport } from '../../../../src/core/questions/drafts/report'
import { seededRandom, shuffled } from '../../../../src/core/questions/random'

describe('a clause', () => {
  it.each([
    ['Norvik Steel supplied 14,000 tonnes.', 'did Norvik Steel supply 14,000 tonnes'],
    ['The council denies the claim.', 'does The council deny the claim'],
    ['The two mayors meet in Brekka.', 'do The two mayors meet in Brekka'],
    ['The bridge was built in 1931.', 'was The bridge built in 1931'],
    ['The bridge will reopen in June 2026.', 'will The bridge reopen in June 2026'],
    ['Traffic has grown by 22 percent.', 'has Traffic grown by 22 percent'],
    ['The group now has 164 shops.', 'does The group now have 164 shops'],
    [
      'Norvik Steel, the largest employer of Brekka, paid 3 million crowns.',
      'did Norvik Steel pay 3 million crowns',
    ],
    [
      'In 2004, Edda Sorensen made a second visit to Brekka.',
      'did Edda Sorensen make a second visit to Brekka',
    ],
    ['On March 25, 2024, the council cut its budget.', 'did the council cut its budget'],
  ])('%j becomes a question with the right form of its verb', (text, question) => {
    const clause = parseClause(text)!
    expect(inverted(clause, text, textOf(clause.subject, text), textOf(clause.rest, text))).toBe(question)
  })

  it.each([
    'A study published in May found three faults.',
    'There were nine sailors on board.',
    'Under local law the council may levy a fee.',
    'What the council wants is unclear.',
    'The council did not sign the pact.',
  ])('%j is not asked: it is no plain one', (text) => {
    const clause = parseClause(text)
    expect(clause && inverted(clause, text, textOf(clause.subject, text), '')).toBeNull()
  })

  it('gives no base form to a verb that is not in the table', () => {
    expect(readVerb('fined')?.base).toBe('fine')
    expect(readVerb('fell')?.base).toBe('fall')
    expect(readVerb('denies')).toEqual({ base: 'deny', tense: 'present-third' })
    expect(readVerb('grundled')).toBeNull()
  })
})

describe('a report around a statement', () => {
  it.each([
    ['The council said traffic has grown by 22 percent', 'The council', 'traffic has grown by 22 percent'],
    ['Traffic has grown by 22 percent, the council said', 'the council', 'Traffic has grown by 22 percent'],
    [
      'The repair cost 412 million crowns, according to the authority',
      'the authority',
      'The repair cost 412 million crowns',
    ],
    ['According to Sorensen, the bridge may open in 2027', 'Sorensen', 'the bridge may open in 2027'],
    [
      'Daniel Aker, the finance director, said the plant would cost 240 million crowns',
      'Daniel Aker',
      'the plant would cost 240 million crowns',
    ],
    ['The mayor said on May 6, 2026, that the plant would close', 'The mayor', 'the plant would close'],
  ])('%j is taken apart', (text, attribution, inner) => {
    expect(withoutReport(text)).toEqual({ attribution, text: inner })
  })
  it.each([
    'The council said it would appeal',
    'He said the bridge would open',
    'The bridge was built in 1931',
  ])('%j stays whole', (text) => expect(withoutReport(text)).toBeNull())
})

describe('an amount in the form of another', () => {
  it.each([
    ['about 80,000', 60000, 'about 60,000'],
    ['412 million euros', 90e6, '90 million euros'],
    ['$1.3 billion', 2.6e9, '$2.6 billion'],
    ['22 percent', 18, '18 percent'],
    ['five', 7, 'seven'],
    ['12 pence', 0.08, '8 pence'],
  ])('%j, %d', (words, value, expected) => expect(inFormOf(words, value)).toBe(expected))
  it.each([
    ['22 percent', 18.5],
    ['412 million euros', 90500],
    ['five', 300],
    ['£84.6m', 143e6],
    ['20 to 40', 30],
  ])('%j cannot say %d', (words, value) => expect(inFormOf(words, value)).toBeNull())
})

describe('dates in words', () => {
  it('are found, read and written back', () => {
    const text = 'It opened on 25 March 2024, closed on April 3, 2025 and had 1910-45 on its wall.'
    expect(datesIn(text).map((date) => date.text)).toEqual(['25 March 2024', 'April 3, 2025', '1910-45'])
    expect(saysDate('25 March 2024', '2024-03-25')).toBe(true)
    expect(saysDate('25 March 2024', '2024-03-26')).toBe(false)
    expect(formatDate('2024-03-25', 'month-first')).toBe('March 25, 2024')
    expect(formatDate('2024-03-25', 'day-first')).toBe('25 March 2024')
    expect(formatDate('199X', 'day-first')).toBe('the 1990s')
  })
  it('follow the order of the article', () => {
    expect(dateStyleOf('On March 25 and April 3, not 5 May.')).toBe('month-first')
    expect(dateStyleOf('On 25 March.')).toBe('day-first')
  })
})

describe('the seeded source of numbers', () => {
  it('repeats itself for a seed, and shuffles without losing anything', () => {
    const [one, other] = [seededRandom(7), seededRandom(7)]
    expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other))
    const values = Array.from({ length: 20 }, (_, index) => index)
    expect(shuffled(values, seededRandom(1)).sort((a, b) => a - b)).toEqual(values)
  })
})
