import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { makeContext } from '../../../../src/core/questions/context'
import type { Form } from '../../../../src/core/questions/item'

const FORMS = new Set<Form>(['multiple-choice', 'true-false', 'typed', 'cloze', 'who-said-it'])

/** The stems of every item that passes, of a story of one paragraph. */
function headedStemsOf(text: string): string[] {
  const analysis = analyse(`The week in Brekka\n\n${text}`, { publishedOn: '2026-03-14' })
  const { passed } = findCandidates([makeContext('story', analysis)], 1, FORMS)
  return passed.map(({ item }) => item.stem)
}

/** The same without the headline before them. */
const stemsOf = (text: string): string[] => headedStemsOf(text).map((stem) => bareStem(stem).words)

const statementsOf = (text: string) =>
  analyse(`The week in Brekka\n\n${text}`, { publishedOn: '2026-03-14' }).facts.map((fact) => fact.statement)

describe('questions made from a text', () => {
  it('leave no possessive behind when a date is asked for', () => {
    const stems = stemsOf('Mayor Ilse Maas told Wednesday’s meeting that the bridge would open in 2027.')
    expect(stems.filter((stem) => /(?:^|\s)[’']s\b/.test(stem))).toEqual([])
  })

  it('keep both sides of a range of years', () => {
    const stems = stemsOf(
      'The Brekka Nurses Union reported in June that spending had tripled between 2019-20 and 2023-24.',
    )
    expect(stems.filter((stem) => /between/.test(stem) && !/between .* and /.test(stem))).toEqual([])
  })

  it('leave nothing over of what is taken out', () => {
    const arrests = stemsOf('Karl Voss was arrested early on Sunday in Brekka.')
    expect(arrests).toContain('On which date was Karl Voss arrested?')
    const counts = stemsOf('Norway recorded 6,600 cases of measles and more than 40 deaths in 2024.')
    expect(counts.filter((stem) => /^How many .* and /.test(stem))).toEqual([])
  })

  it('say of which story an office is, where it names no place', () => {
    const stems = headedStemsOf(
      'Police Chief Karl Voss opened the new station on Friday. Mayor Ilse Maas was absent.',
    )
    const asked = stems.filter((stem) => stem.includes('who was the Police Chief'))
    expect(asked.length).toBeGreaterThan(0)
    for (const stem of asked) expect(stem).toContain('From “The week in Brekka”: ')
  })

  it('take no half of an aside that holds a comma', () => {
    const stems = stemsOf(
      'The Brekka Fund, which approved a three-year, $3 billion bailout for Norway in May 2023 after long talks with its ministers, is due to carry out its next review of the country in the first quarter of next year.',
    )
    expect(stems.filter((stem) => /^The Brekka Fund (?:\$|_)/.test(stem))).toEqual([])
  })
})

describe('statements', () => {
  it('put the day before the clock where "on" asks for it', () => {
    expect(statementsOf('Figures for the harbour of Brekka are due on Friday at 8:30 a.m.')).toContain(
      'Figures for the harbour of Brekka are due on March 20, 2026 at 08:30.',
    )
  })

  it('let no date own anything', () => {
    expect(
      statementsOf('Sparks dominated Monday night’s meeting of the Brekka council, where Ilse Maas spoke.'),
    ).toContain('Sparks dominated the March 9, 2026 meeting of the Brekka council, where Ilse Maas spoke.')
    expect(statementsOf('Last year’s flood in Brekka cost Norway 5 million euros.')).toContain(
      'The 2025 flood in Brekka cost Norway 5 million euros.',
    )
  })

  it('end once', () => {
    const statements = statementsOf('Ilse Maas said that voters in Norway were “tired, broke and angry.”')
    expect(statements.filter((statement) => /\.["”]\./.test(statement))).toEqual([])
  })
})
