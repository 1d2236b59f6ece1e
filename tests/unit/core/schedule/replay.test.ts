import { describe, expect, it } from 'vitest'
import type { JournalEvent, Rating } from '../../../../src/core/library/model'
import { NEW_SCHEDULE, review } from '../../../../src/core/schedule/fsrs'
import { DAY } from '../../../../src/core/schedule/local-day'
import { effective, replay } from '../../../../src/core/schedule/replay'

const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }
const START = Date.parse('2026-05-01T12:00Z')

const answer = (id: string, at: number, rating: Rating = 'good', cardId = 'card'): JournalEvent => ({
  type: 'answer',
  id,
  at,
  articleId: 'article',
  cardId,
  kind: 'date',
  rating,
  duration: 1000,
  source: { from: 'study' },
  terms,
})

describe('the journal', () => {
  it('gives the schedule which the answers gave one by one', () => {
    const events = [answer('1', START), answer('2', START + DAY), answer('3', START + 5 * DAY, 'again')]
    const stepwise = events.reduce(
      (schedule, event) =>
        event.type === 'answer' ? review(schedule, event.rating, event.at, 'card', terms) : schedule,
      NEW_SCHEDULE,
    )
    expect(replay(effective(events)).get('card')).toEqual(stepwise)
  })

  it('forgets what was taken back, wherever it stands', () => {
    const kept = [answer('1', START), answer('3', START + 4 * DAY)]
    const undone = [
      kept[0]!,
      answer('2', START + DAY, 'again'),
      { type: 'undo', id: 'u', at: START + DAY + 1, undoes: '2' } satisfies JournalEvent,
      kept[1]!,
    ]
    expect(replay(effective(undone))).toEqual(replay(effective(kept)))
  })

  it('is the union of two devices’ journals, in any order and with copies', () => {
    const desk = [answer('1', START), answer('3', START + 2 * DAY)]
    const laptop = [answer('2', START + DAY), answer('4', START + 9 * DAY, 'hard')]
    const one = replay(effective([...desk, ...laptop]))
    expect(replay(effective([...laptop, ...desk, ...laptop]))).toEqual(one)
    expect(one.get('card')?.reps).toBe(4)
  })

  it('can be replayed for some cards alone', () => {
    const events = effective([answer('1', START), answer('2', START, 'good', 'other')])
    expect([...replay(events, new Set(['other'])).keys()]).toEqual(['other'])
  })
})
