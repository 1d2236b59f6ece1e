import { describe, expect, it } from 'vitest'
import type { JournalEvent, Rating } from '../../../../src/core/library/model'
import { addRightDay, daysRightOf, type RightDays } from '../../../../src/core/schedule/days-right'
import { dayFinder } from '../../../../src/core/schedule/local-day'
import { effective } from '../../../../src/core/schedule/replay'

const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }
const at = (time: string) => Date.parse(`2026-05-${time}Z`)

const answer = (time: string, cardId: string, rating: Rating): JournalEvent => {
  const source = { from: 'study' } as const
  const common = { at: at(time), articleId: 'a', kind: 'date', duration: 1 } as const
  return { type: 'answer', id: `${time} ${cardId}`, cardId, rating, source, terms, ...common }
}
const attempt = (time: string, factId: string, isRight: boolean): JournalEvent => {
  const common = { at: at(time), articleId: 'a', kind: 'date', duration: 1 } as const
  return {
    type: 'attempt',
    id: `${time} ${factId}`,
    factId,
    form: 'ordering',
    quizId: 'q',
    isRight,
    ...common,
  }
}

const CARDS = [
  { id: 'fact/question', factId: 'fact' },
  { id: 'fact/cloze', factId: 'fact' },
  { id: 'other/question', factId: 'other' },
]

function count(events: JournalEvent[]): Record<string, number> {
  const days: RightDays = new Map()
  const dayOf = dayFinder({ offsetAt: () => 0, rolloverHour: 4 })
  for (const event of effective(events)) addRightDay(days, event, dayOf)
  return daysRightOf(days, ['fact', 'other'], CARDS)
}

describe('the days on which a fact was answered right', () => {
  it('are counted once a day, over all cards of the fact and the quizzes alike', () => {
    expect(
      count([
        answer('10T09:00', 'fact/question', 'good'),
        answer('10T18:00', 'fact/cloze', 'hard'),
        attempt('10T19:00', 'fact', true),
        attempt('12T19:00', 'fact', true),
      ]),
    ).toEqual({ fact: 2 })
  })

  it('begin at the rollover hour, not at midnight', () => {
    expect(
      count([answer('10T23:00', 'fact/question', 'good'), answer('11T03:59', 'fact/question', 'good')]),
    ).toEqual({ fact: 1 })
    expect(
      count([answer('10T23:00', 'fact/question', 'good'), answer('11T04:01', 'fact/question', 'good')]),
    ).toEqual({ fact: 2 })
  })

  it('leave out what was wrong, taken back, or belongs to no fact of the article', () => {
    const undone = answer('11T09:00', 'other/question', 'good')
    expect(
      count([
        answer('10T09:00', 'fact/question', 'again'),
        attempt('10T10:00', 'other', false),
        undone,
        { type: 'undo', id: 'u', at: at('11T09:01'), undoes: undone.id },
        answer('11T10:00', 'elsewhere/question', 'easy'),
      ]),
    ).toEqual({})
  })
})
