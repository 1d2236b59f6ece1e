import fc from 'fast-check'
import {
  createEmptyCard,
  FSRS,
  GenSeedStrategyWithCardId,
  generatorParameters,
  StrategyMode,
  type Grade,
} from 'ts-fsrs'
import { expect, it } from 'vitest'
import { RATINGS } from '../../../../src/core/library/model'
import { NEW_SCHEDULE, review } from '../../../../src/core/schedule/fsrs'
import { shifted } from '../../../../src/core/schedule/local-day'
import { step, type Standing } from '../../../../src/core/schedule/step'

const MINUTE = 60_000
const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5, 9)

const answers = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 3, 3, 4),
    wait: fc.oneof(fc.nat(DAY), fc.nat(40 * DAY), fc.constantFrom(0, MINUTE, 10 * MINUTE, 900 * DAY)),
  }),
  { minLength: 1, maxLength: 25 },
)
const options = fc.record({
  retention: fc.constantFrom(0.7, 0.85, 0.9, 0.97),
  maximumInterval: fc.constantFrom(1, 3, 30, 180, 36_500),
})

it('one answer after the other gives what the library’s own scheduler gives', () => {
  fc.assert(
    fc.property(
      answers,
      options,
      fc.string({ minLength: 1 }),
      (given, { retention, maximumInterval }, cardId) => {
        const parameters = generatorParameters({
          ...{ request_retention: retention, maximum_interval: maximumInterval, enable_fuzz: true },
        })
        const theirs = new FSRS(parameters).useStrategy(
          StrategyMode.SEED,
          GenSeedStrategyWithCardId('cardId'),
        )
        const ours = new FSRS(parameters)
        let card = { ...createEmptyCard(new Date(START)), cardId }
        let mine: Standing = { stability: 0, difficulty: 0, state: 0, learningStep: 0, reps: 0, lapses: 0 }
        let at = START
        for (const { grade, wait } of given) {
          const last = at
          at += wait
          const elapsed = mine.reps === 0 ? 0 : Math.floor(at / DAY) - Math.floor(last / DAY)
          card = { ...theirs.next(card, new Date(at), grade).card, cardId }
          const after = step(ours, parameters, mine, elapsed, grade, cardId)
          expect(after).toMatchObject({
            ...{ stability: card.stability, difficulty: card.difficulty, state: card.state, reps: card.reps },
            ...{ lapses: card.lapses, learningStep: card.learning_steps, days: card.scheduled_days },
          })
          if (after.days === 0) expect(at + after.minutes * MINUTE).toBe(card.due.getTime())
          mine = after
        }
      },
    ),
    { numRuns: 400 },
  )
})

it('so does a card on the learner’s days', () => {
  const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: -300 }
  const parameters = generatorParameters({ request_retention: 0.9, maximum_interval: 180, enable_fuzz: true })
  const theirs = new FSRS(parameters).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
  fc.assert(
    fc.property(answers, (given) => {
      let card = { ...createEmptyCard(new Date(0)), cardId: 'c' }
      let schedule = NEW_SCHEDULE
      let at = START
      for (const { grade, wait } of given) {
        at += wait
        card = { ...theirs.next(card, new Date(shifted(at, -300, 4)), grade).card, cardId: 'c' }
        schedule = review(schedule, RATINGS[grade - 1]!, at, 'c', terms)
        expect(schedule.stability).toBe(card.stability)
        expect(schedule.scheduledDays).toBe(Math.min(180, card.scheduled_days))
      }
    }),
  )
})
