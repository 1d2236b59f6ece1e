import { describe, expect, it } from 'vitest'
import type { JournalEvent, Rating } from '../../../../src/core/library/model'
import { NEW_SCHEDULE, review } from '../../../../src/core/schedule/fsrs'
import { DAY } from '../../../../src/core/schedule/local-day'
import { effective, replay, successorsOf } from '../../../../src/core/schedule/replay'

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

describe('cards that go on in a later version', () => {
  const carry = (id: string, cards: Record<string, string>): JournalEvent => {
    return { type: 'carry', id, at: START, fromArticleId: 'a', articleId: 'b', cards }
  }
  const undo = (undoes: string): JournalEvent => ({ type: 'undo', id: `undo ${undoes}`, at: START, undoes })
  const before = [answer('1', START, 'good', 'old'), answer('2', START + 3 * DAY, 'easy', 'old')]
  const alone = replay(effective(before)).get('old')

  it('have the schedule of the earlier card, to the day, and what is answered later', () => {
    const schedules = replay(effective([...before, carry('c', { now: 'old' })]))
    expect(schedules.get('now')).toEqual(alone)
    expect(schedules.has('old')).toBe(false)
    const later = answer('3', START + 30 * DAY, 'again', 'now')
    const all = replay(effective([...before, carry('c', { now: 'old' }), later]))
    expect(all.get('now')).toMatchObject({ reps: 3, lapses: 1 })
  })

  it('take in what another device still answered under the earlier card', () => {
    const schedules = replay(effective([before[0]!, carry('c', { now: 'old' }), before[1]!]))
    expect(schedules.get('now')).toEqual(alone)
  })

  it('go on through several versions, and no longer after an undo', () => {
    const events = [...before, carry('c', { second: 'old' }), carry('d', { third: 'second' })]
    expect([...replay(effective(events)).keys()]).toEqual(['third'])
    expect([...replay(effective([...events, undo('d')])).keys()]).toEqual(['second'])
    expect(replay(effective([...events, undo('d'), undo('c')])).get('old')).toEqual(alone)
  })

  it('end somewhere, even where two devices carried in opposite directions', () => {
    expect(successorsOf([carry('c', { a: 'b' }), carry('d', { b: 'a' })]).size).toBe(2)
  })
})
