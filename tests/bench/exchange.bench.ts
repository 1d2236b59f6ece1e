import { zipSync } from 'fflate'
import type { SqlValue } from 'sql.js'
import { bench, describe } from 'vitest'
import { SCHEMA } from '../../src/core/exchange/anki/collection'
import { sqlEngine } from '../../src/core/exchange/anki/engine'
import { ankiPackage } from '../../src/core/exchange/anki/package'
import { readAnkiPackage } from '../../src/core/exchange/anki/read-package'
import { unpackCollection } from '../../src/core/exchange/anki/unpack'
import { KnownCards } from '../../src/core/exchange/cards/known-cards'
import { planCards } from '../../src/core/exchange/cards/plan'
import { deckOf } from '../../src/core/exchange/deck'
import { exportChunks } from '../../src/core/exchange/factdeck-json'
import { historyOf } from '../../src/core/exchange/history'
import type { LibraryArticle } from '../../src/core/exchange/factdeck-json'
import type { JournalEvent } from '../../src/core/library/model'
import { effective } from '../../src/core/schedule/replay'
import { largeLibrary, TERMS } from '../unit/core/exchange/arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const calendar = { offsetAt: () => 60, rolloverHour: 4 }
const sql = await sqlEngine()
const FEW = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 }

interface Library {
  articles: LibraryArticle[]
  journal: JournalEvent[]
}

function packed({ articles, journal }: Library): Uint8Array {
  const deck = articles.flatMap((article) => deckOf(article))
  const steps = [...historyOf(effective(journal), () => true)]
  const schedules = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
  return ankiPackage({ deck, steps, schedules, calendar, retention: 0.9 }, NOW)
}

type Rows = Record<'notes' | 'cards' | 'revlog', SqlValue[][]>

function rowsIn(file: Uint8Array): Rows {
  const db = new sql.Database(unpackCollection(file).database)
  const all = (table: string) => db.exec(`SELECT * FROM ${table}`)[0]?.values ?? []
  const rows = { notes: all('notes'), cards: all('cards'), revlog: all('revlog') }
  db.close()
  return rows
}

/** What no program that writes a package can do without. */
function written(tables: Rows): Uint8Array {
  const db = new sql.Database()
  db.run(SCHEMA)
  db.run('BEGIN')
  for (const [table, rows] of Object.entries(tables)) {
    const statement = db.prepare(`INSERT INTO ${table} VALUES (${rows[0]!.map(() => '?').join()})`)
    for (const row of rows) statement.run(row)
    statement.free()
  }
  db.run('COMMIT')
  const collection = db.export()
  db.close()
  return zipSync({ 'collection.anki2': collection }, { level: 3 })
}

describe('an Anki package of 10,000 cards (limit 1.5 s with history)', () => {
  const library = largeLibrary(10_000, 5, NOW)
  bench('Factdeck: sources, schedule and 50,000 answers', () => void packed(library), FEW)
  bench('Factdeck: sources, no answers', () => void packed({ ...library, journal: [] }), FEW)
  const rows = rowsIn(packed(library))
  bench('SQLite and zip alone: the same rows', () => void written(rows), FEW)
})

describe('JSON of 100,000 cards with 200,000 answers (limit 3 s)', () => {
  const { articles, journal } = largeLibrary(100_000, 2, NOW)
  bench(
    'Factdeck: in pieces, never one text',
    async () => {
      let length = 0
      for await (const chunk of exportChunks(articles, journal, {}, NOW)) length += chunk.length
      if (length < 1e7) throw new Error('too short')
    },
    { ...FEW, iterations: 3 },
  )
  bench(
    'JSON.stringify of the same in one piece',
    () => {
      if (JSON.stringify({ articles, journal }).length < 1e7) throw new Error('too short')
    },
    { ...FEW, iterations: 3 },
  )
})

describe('taking in an Anki package of 10,000 cards with 50,000 answers', () => {
  const file = packed(largeLibrary(10_000, 5, NOW))
  bench(
    'Factdeck: read, compared, and made into articles and answers',
    async () => {
      const { notes } = readAnkiPackage(file, sql, NOW).gathering
      const nothing = { eventIds: new Set<string>(), events: [] }
      const { answers } = await planCards(notes, 'deck.apkg', {
        ...nothing,
        known: new KnownCards(notes),
        read: () => Promise.reject(new Error('the library is empty')),
        termsAt: () => TERMS,
        newId: () => '',
        now: NOW,
      })
      if (answers.length !== 50_000) throw new Error(`${answers.length} answers`)
    },
    FEW,
  )
  bench('SQLite alone: every row of it', () => void rowsIn(file), FEW)
})
