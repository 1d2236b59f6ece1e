import { expect, it } from 'vitest'
import { gradeOf } from '../../../../src/core/schedule/quiz-effect'

const right = { isRight: true, wasHelped: false, facts: 1, isRepeat: false, isDueOrNew: true }

it('grades a quiz answer only as far as it is evidence', () => {
  expect(gradeOf(right)).toBe('good')
  expect(gradeOf({ ...right, wasHelped: true })).toBe('hard')
  expect(gradeOf({ ...right, isDueOrNew: false })).toBeNull()
  expect(gradeOf({ ...right, isRight: false, isDueOrNew: false })).toBe('again')
  expect(gradeOf({ ...right, isRight: false, facts: 4 })).toBeNull()
  expect(gradeOf({ ...right, isRight: false, isRepeat: true })).toBeNull()
})
