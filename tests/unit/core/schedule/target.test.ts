import { describe, expect, it } from 'vitest'
import { NEW_SCHEDULE, review } from '../../../../src/core/schedule/fsrs'
import { DAY, dayOf, type Calendar } from '../../../../src/core/schedule/local-day'
import {
  dayNumber,
  dueDayWith,
  finalDayFor,
  finalDayOf,
  FINAL_DAYS,
  roundFor,
  type Target,
} from '../../../../src/core/schedule/target'

const calendar: Calendar = { offsetAt: () => 0, rolloverHour: 0 }
const terms = { retention: 0.9, maximumInterval: 365, rolloverHour: 0, utcOffset: 0 }
const exam: Target = { day: '2026-06-30', tag: null, since: '2026-05-01' }
const today = dayNumber('2026-05-10')
const round = roundFor([exam], [], today)!
const ids = Array.from({ length: 700 }, (_, i) => `card-${i * 7919}`)

describe('the last round before a target', () => {
  it('is the last week, or what was left of it when the target was set', () => {
    expect(round).toEqual({ from: dayNumber('2026-06-23'), until: dayNumber('2026-06-30') })
    const late = roundFor([{ ...exam, since: '2026-06-28' }], [], dayNumber('2026-06-28'))
    expect(late).toEqual({ from: dayNumber('2026-06-28'), until: dayNumber('2026-06-30') })
    expect(roundFor([{ ...exam, since: '2026-06-30' }], [], dayNumber('2026-06-29'))?.from).toBe(
      dayNumber('2026-06-29'),
    )
  })

  it('holds for its tag alone, is over on its day, and gives way to an earlier one', () => {
    const tagged = { ...exam, day: '2026-06-01', tag: 'civics' }
    expect(roundFor([tagged], ['physics'], today)).toBeNull()
    expect(roundFor([exam, tagged], ['civics'], today)?.until).toBe(dayNumber('2026-06-01'))
    expect(roundFor([exam], [], dayNumber('2026-06-30'))).toBeNull()
  })

  it('spreads the cards evenly over its days, each always on the same one', () => {
    const counts = new Array<number>(FINAL_DAYS).fill(0)
    for (const id of ids) counts[finalDayOf(id, round) - round.from]!++
    for (const count of counts) expect(Math.abs(count - ids.length / FINAL_DAYS)).toBeLessThan(35)
  })

  it('lets no answer before it put a card past it', () => {
    for (const cardId of ids.slice(0, 50)) {
      let schedule = NEW_SCHEDULE
      for (let at = Date.parse('2026-05-10T12:00Z'); dayOf(at, calendar) < round.from; at = schedule.due) {
        const finalDay = finalDayFor(cardId, round, dayOf(at, calendar))
        schedule = review(schedule, 'easy', at, cardId, { ...terms, ...(finalDay && { finalDay }) })
        expect(dayOf(schedule.due, calendar)).toBeLessThan(round.until)
      }
    }
  })

  it('asks once more for what was put past it before it was set, and for nothing that had its turn', () => {
    const early = review(NEW_SCHEDULE, 'easy', Date.parse('2026-05-10T12:00Z'), 'a', terms)
    const far = { ...early, due: Date.parse('2026-09-01T12:00Z') }
    expect(dueDayWith('a', far, round, calendar)).toBe(finalDayOf('a', round))
    const answered = { ...far, lastReview: round.from * DAY + DAY / 2 }
    expect(dueDayWith('a', answered, round, calendar)).toBe(dayNumber('2026-09-01'))
    expect(finalDayFor('a', round, round.from)).toBeUndefined()
  })
})
