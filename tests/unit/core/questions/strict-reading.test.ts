import { describe, expect, it } from 'vitest'
import { makeContext } from '../../../../src/core/questions/context'
import { draftsOf } from '../../../../src/core/questions/drafts'
import { distractorsFor } from '../../../../src/core/questions/distractors'
import { trueFalseItems } from '../../../../src/core/questions/forms/true-false'
import { makeItem } from '../../../../src/core/questions/forms/make-item'
import { failedGate } from '../../../../src/core/questions/gates'
import { standsAlone } from '../../../../src/core/questions/gates/stands-alone'
import { makeQuiz } from '../../../../src/core/questions/quiz'
import { seededRandom } from '../../../../src/core/questions/random'
import type { Draft } from '../../../../src/core/questions/drafts/draft'
import { analysisOf, type Story } from './fixture'

const STORY: Story = {
  publishedOn: '2025-12-05',
  paragraphs: [
    ['headline', 'Norvik Bank Cuts Its Lending Rate'],
    [
      'body',
      'Norvik Bank cut its lending rate to the lowest level since April 2022. In November 2025 the bank bought bonds.',
    ],
    [
      'body',
      'Traffic in the region has grown, the Baltic Traffic Board said. Anna Lund, the governor of Norvik Bank, said that her government has used various channels.',
    ],
    ['body', 'Karl Voss, a trader, said that 11 of its clerks could be paid for a decade.'],
    ['body', 'President Anna Lund declared a state of emergency and promised money for Brekka.'],
    ['body', 'The next review by Norvik Bank is due from 29 September 2026 to 1 October 2026.'],
    ['body', 'Ida Holm, a baker in Brekka, lives by the Tavira River, and Godavari Bank gained 3.1 percent.'],
    ['body', 'The Rate Setting Committee (RSC) met in Brekka.'],
  ],
  entities: [
    ['organization', 'Norvik Bank'],
    ['organization', 'Godavari Bank'],
    ['organization', 'Baltic Traffic Board'],
    ['organization', 'Rate Setting Committee', 'RSC'],
    ['organization', 'Traffic Office'],
    ['person', 'Anna Lund'],
    ['person', 'Karl Voss'],
    ['person', 'Ida Holm'],
    ['place', 'Brekka'],
    ['place', 'Tavira River'],
  ],
  facts: [
    {
      kind: 'date',
      at: 'April 2022',
      sentence: 'Norvik Bank cut',
      statement: 'Norvik Bank cut its lending rate to the lowest level since April 2022.',
      date: { value: '2022-04', granularity: 'month' },
    },
    {
      kind: 'date',
      at: 'November 2025',
      sentence: 'In November 2025',
      statement: 'Norvik Bank bought bonds in November 2025.',
      date: { value: '2025-11', granularity: 'month' },
    },
    {
      kind: 'quote',
      at: 'Traffic in the region has grown',
      sentence: 'Traffic in the region',
      statement: 'The Baltic Traffic Board said that traffic in the region has grown.',
      quote: {
        speaker: 'Baltic Traffic Board',
        mode: 'indirect',
        cue: 'said',
        words: 'Traffic in the region has grown',
      },
    },
    {
      kind: 'quote',
      at: 'her government has used various channels',
      sentence: 'Anna Lund, the governor',
      statement: 'Anna Lund said that her government has used various channels.',
      quote: {
        speaker: 'Anna Lund',
        mode: 'indirect',
        cue: 'said',
        words: 'her government has used various channels',
      },
    },
    {
      kind: 'quote',
      at: '11 of its clerks could be paid for a decade',
      sentence: 'Karl Voss, a trader',
      statement: 'Karl Voss said that 11 of its clerks could be paid for a decade.',
      quote: {
        speaker: 'Karl Voss',
        mode: 'indirect',
        cue: 'said',
        words: '11 of its clerks could be paid for a decade',
      },
    },
    {
      kind: 'quote',
      at: 'a state of emergency and promised money for Brekka',
      sentence: 'President Anna Lund',
      statement: 'Anna Lund declared a state of emergency and promised money for Brekka.',
      quote: {
        speaker: 'Anna Lund',
        mode: 'indirect',
        cue: 'declared',
        words: 'a state of emergency and promised money for Brekka',
      },
    },
    {
      kind: 'role',
      at: 'the governor of Norvik Bank',
      sentence: 'Anna Lund, the governor',
      statement: 'Anna Lund is the governor of Norvik Bank.',
      role: { person: 'Anna Lund', role: 'governor of Norvik Bank' },
    },
    {
      kind: 'date',
      at: '1 October 2026',
      sentence: 'The next review',
      statement: 'The next review by Norvik Bank is due from 29 September 2026 to 1 October 2026.',
      date: { value: '2026-10-01', granularity: 'day' },
      modality: 'planned',
    },
    {
      kind: 'place',
      at: 'Brekka',
      sentence: 'Ida Holm, a baker',
      statement: 'Ida Holm is a baker in Brekka.',
    },
    {
      kind: 'figure',
      at: '3.1 percent',
      sentence: 'Ida Holm, a baker',
      statement: 'Godavari Bank gained 3.1 percent.',
      figure: { value: 3.1, unit: 'percent' },
    },
    {
      kind: 'abbreviation',
      at: 'RSC',
      sentence: 'The Rate Setting Committee',
      statement: 'RSC stands for Rate Setting Committee.',
      abbreviation: { short: 'RSC', long: 'Rate Setting Committee' },
    },
  ],
}

const context = makeContext('bank', analysisOf(STORY))
const draftsFor = (words: string): Draft[] =>
  context.facts.filter((fact) => fact.statement.includes(words)).flatMap((fact) => draftsOf(fact, context))
const wrongFor = (draft: Draft) => distractorsFor(draft, [context], seededRandom(1))
const shown = (draft: Draft) =>
  failedGate({ draft, item: makeItem(draft, 'typed', { key: draft.key }) }) === null

describe('a reported clause', () => {
  it('begins with a small letter where only its place in the sentence gave it a capital', () => {
    const stems = draftsFor('traffic in the region').map((draft) => draft.stem)
    expect(stems.join('\n')).toMatch(/said that traffic in the region/)
  })

  it('is none when its verb has another subject', () => {
    expect(draftsFor('state of emergency').filter((draft) => draft.template.startsWith('speaker'))).toEqual(
      [],
    )
  })

  it('is put in nobody else’s mouth with a pronoun of the one who spoke', () => {
    const [draft] = draftsFor('her government')
    const items = trueFalseItems(draft!, wrongFor(draft!))
    expect(items.map((item) => item.key)).toEqual([true])
  })

  it('is not asked with an “its” that no person can be', () => {
    const [draft] = draftsFor('of its clerks')
    const [item] = trueFalseItems(draft!, [])
    expect(standsAlone.check({ draft: draft!, item: item! })).toContain('its')
  })
})

describe('what changes with time', () => {
  it('is asked as of the article: who holds an office', () => {
    const holder = draftsFor('is the governor').find((draft) => draft.template === 'role-holder')
    expect(holder?.stem).toBe('As of 5 December 2025, who was the governor of Norvik Bank?')
    expect(holder?.statement).toBe('As of 5 December 2025, Anna Lund was the governor of Norvik Bank.')
  })

  it('is not asked of a change without a time', () => {
    expect(draftsFor('Godavari').some((draft) => /^By what percentage/.test(draft.stem))).toBe(false)
  })
})

describe('wrong options', () => {
  it('are no dates of another scale', () => {
    const [draft] = draftsFor('since April 2022')
    expect(wrongFor(draft!).map((option) => option.text)).not.toContain('November 2025')
  })

  it('are no rivers where a town is asked for', () => {
    const drafts = draftsFor('a baker in Brekka')
    expect(drafts.length).toBeGreaterThan(0)
    for (const draft of drafts)
      expect(wrongFor(draft).map((option) => option.text)).not.toContain('Tavira River')
  })

  it('are not made up for an abbreviation, which is asked for in writing', () => {
    const source = { articleId: 'bank', analysis: analysisOf(STORY) }
    const { items, rejected } = makeQuiz([source], { count: 40, seed: 1 })
    const forms = [...items, ...rejected]
      .filter((item) => item.stem.includes('“RSC”'))
      .map((item) => item.form)
    expect(forms).toEqual(['typed'])
  })
})

describe('a gap', () => {
  it('does not cut a span of days in two', () => {
    const gap = draftsFor('next review').find((draft) => draft.frame === 'gap')
    expect(gap === undefined || !shown(gap)).toBe(true)
  })
})
