import { bench, describe } from 'vitest'
import { sqlEngine } from '../../src/core/exchange/anki/engine'
import { ankiPackage } from '../../src/core/exchange/anki/package'
import { deckOf } from '../../src/core/exchange/deck'
import { exportChunks } from '../../src/core/exchange/factdeck-json'
import { historyOf } from '../../src/core/exchange/history'
import { effective } from '../../src/core/schedule/replay'
import { largeLibrary } from '../unit/core/exchange/arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const calendar = { offsetAt: () => 60, rolloverHour: 4 }
const sql = await sqlEngine()

describe('an Anki package of 10,000 cards with 50,000 answers (limit 1.5 s)', () => {
  const { articles, journal } = largeLibrary(10_000, 5, NOW)
  bench(
    'from the library to the zip',
    () => {
      const deck = articles.flatMap((article) => deckOf(article))
      const steps = [...historyOf(effective(journal), () => true)]
      const schedules = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
      ankiPackage({ deck, steps, schedules, calendar, retention: 0.9 }, sql, NOW)
    },
    { iterations: 5, time: 0, warmupIterations: 1 },
  )
})

describe('JSON of 100,000 cards with 200,000 answers (limit 3 s)', () => {
  const { articles, journal } = largeLibrary(100_000, 2, NOW)
  bench(
    'all chunks',
    async () => {
      let length = 0
      for await (const chunk of exportChunks(articles, journal, {}, NOW)) length += chunk.length
      if (length < 1e7) throw new Error('too short')
    },
    { iterations: 3, time: 0, warmupIterations: 1 },
  )
})
