import { describe, expect, it } from 'vitest'
import { gradeTyped, type Verdict } from '../../../../src/core/grading/grade'
import { ANSWERS, type Answers } from './answers'

interface Answer {
  given: string
  key: string
  verdict: Verdict
}

const graded = (pick: (group: Answers) => readonly string[]): Answer[] =>
  ANSWERS.flatMap((group) =>
    pick(group).map((given) => ({
      given,
      key: group.expected.key,
      verdict: gradeTyped(given, group.expected).verdict,
    })),
  )

const failures = (answers: readonly Answer[], isFailed: (verdict: Verdict) => boolean): string[] =>
  answers
    .filter(({ verdict }) => isFailed(verdict))
    .map(({ given, key, verdict }) => `${given} for ${key}: ${verdict}`)

const right = graded((group) => group.right)
const slips = graded((group) => group.slips)
const wrong = graded((group) => group.wrong)

/** The shares that a learner would call fair; the failures are listed where a share falls below. */
describe(`${right.length + slips.length + wrong.length} typed answers`, () => {
  it('are five hundred and more', () => {
    expect(right.length + slips.length + wrong.length).toBeGreaterThanOrEqual(500)
  })

  it('counts no wrong answer as right', () => {
    expect(failures(wrong, (verdict) => verdict === 'right')).toEqual([])
  })

  it('knows at least 95 of 100 right forms', () => {
    const refused = failures(right, (verdict) => verdict !== 'right')
    expect(refused.length / right.length, refused.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('forgives at least 90 of 100 slips of the fingers', () => {
    const refused = failures(slips, (verdict) => verdict !== 'right')
    expect(refused.length / slips.length, refused.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
