/**
 * The work of `factdeck.ts` on SQLite (libsql, its native build), as one would write it there: WAL, synchronous=FULL,
 * an index for what is asked. The queue goes by the due day alone, which an index gives.
 * Arguments: what to do, the folder of the database, the folder of the library or a number, and how many days later.
 */
import Database from 'libsql'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CardSchedule } from '../../../src/core/library/model'
import { NEW_SCHEDULE, recall, review } from '../../../src/core/schedule/fsrs'
import { nodeFileSystem } from '../../../src/main/disk/file-system'
import { unseal } from '../../../src/main/disk/seal'
import { layoutOf } from '../../../src/main/library/layout'
import { Library } from '../../../src/main/library/library'
import { memory, myTurn, NOW, Stopwatch, TURN } from './common'

const [what, folder, last] = [process.argv[2]!, process.argv[3]!, process.argv[4]!]
const say = (value: unknown) => console.log(JSON.stringify(value))
const path = join(folder, 'library.db')
const DAY = 86_400_000
const TODAY = NOW + Number(process.argv[5] ?? 0) * DAY
const TOMORROW = Math.floor(TODAY / DAY) * DAY + DAY + 4 * 3_600_000
const TERMS = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }

function open() {
  const db = new Database(path)
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536')
  return db
}

const SCHEMA = `
  CREATE TABLE articles (id TEXT PRIMARY KEY, headline TEXT, publisher TEXT, publishedOn TEXT, addedAt REAL,
    isSample INT, words INT, facts INT, covered INT, folder TEXT, isArchived INT, tags TEXT) WITHOUT ROWID;
  CREATE TABLE texts (articleId TEXT PRIMARY KEY, json TEXT);
  CREATE TABLE cards (id TEXT PRIMARY KEY, articleId TEXT, factId TEXT, kind TEXT, place INT) WITHOUT ROWID;
  CREATE INDEX cardsByArticle ON cards (articleId);
  CREATE TABLE schedules (cardId TEXT PRIMARY KEY, due REAL, stability REAL, difficulty REAL, reps INT, lapses INT,
    state TEXT, learningStep INT, scheduledDays INT, lastReview REAL) WITHOUT ROWID;
  CREATE INDEX schedulesByDue ON schedules (scheduledDays > 0, due);
  CREATE TABLE events (id TEXT PRIMARY KEY, at REAL, cardId TEXT, line TEXT) WITHOUT ROWID;
  CREATE INDEX eventsByTime ON events (at);`

async function fill(userData: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const layout = layoutOf(userData)
  const library = await Library.open(nodeFileSystem, layout, { now: () => NOW, offsetAt: () => 0 })
  const db = open()
  db.exec(SCHEMA)
  const article = db.prepare(`INSERT INTO articles VALUES (${marks(12)})`)
  const text = db.prepare(`INSERT INTO texts VALUES (${marks(2)})`)
  const card = db.prepare(`INSERT INTO cards VALUES (${marks(5)})`)
  const schedule = db.prepare(`INSERT INTO schedules VALUES (${marks(10)})`)
  const event = db.prepare(`INSERT INTO events VALUES (${marks(4)})`)
  db.exec('BEGIN')
  for (const one of library.state.articles) {
    const { id, headline, publisher, publishedOn, addedAt, words, facts, covered } = one
    article.run(id, headline, publisher, publishedOn, addedAt, 0, words, facts, covered, null, 0, '[]')
    text.run(id, unseal(readFileSync(layout.article(id), 'utf8')))
    for (const [place, { id: cardId, factId, kind }] of one.cards.entries())
      card.run(cardId, id, factId, kind, place)
  }
  for (const [cardId, one] of library.state.schedules) schedule.run(cardId, ...valuesOf(one))
  for (const device of readdirSync(layout.reviews)) {
    for (const file of readdirSync(join(layout.reviews, device))) {
      for (const line of readFileSync(join(layout.reviews, device, file), 'utf8').split('\n')) {
        if (line === '') continue
        const { id, at, cardId } = JSON.parse(line) as { id: string; at: number; cardId: string }
        event.run(id, at, cardId, line)
      }
    }
  }
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE')
  db.close()
  await library.close()
}

const marks = (count: number) => new Array(count).fill('?').join()

function valuesOf(one: CardSchedule): (number | string | null)[] {
  const { due, stability, difficulty, reps, lapses, state, learningStep, scheduledDays, lastReview } = one
  return [due, stability, difficulty, reps, lapses, state, learningStep, scheduledDays, lastReview]
}

/** The list with each article's strength and its share of today's queue. */
function list(db: Database.Database): unknown[] {
  // This build has no powers in SQL.
  const begun = db.prepare(
    'SELECT c.articleId, s.stability, s.lastReview FROM cards c JOIN schedules s ON s.cardId = c.id',
  )
  const sums = new Map<string, { sum: number; of: number }>()
  for (const [articleId, stability, lastReview] of begun.raw().all() as [string, number, number][]) {
    const known = sums.get(articleId) ?? { sum: 0, of: 0 }
    known.sum += recall({ ...NEW_SCHEDULE, stability, lastReview }, NOW) ?? 0
    known.of++
    sums.set(articleId, known)
  }
  const due = new Map<string, number>()
  const taken = new Set<string>()
  const queue = db.prepare(
    `SELECT c.articleId, c.factId FROM schedules s JOIN cards c ON c.id = s.cardId
     WHERE (s.scheduledDays > 0) = 1 AND s.due < ? ORDER BY s.due LIMIT 600`,
  )
  for (const row of queue.all(TOMORROW) as { articleId: string; factId: string }[]) {
    if (taken.size >= 200 || taken.has(row.factId)) continue
    taken.add(row.factId)
    due.set(row.articleId, (due.get(row.articleId) ?? 0) + 1)
  }
  const rows = db.prepare('SELECT * FROM articles ORDER BY addedAt DESC, id DESC').all() as { id: string }[]
  const strengthOf = (id: string) => {
    const known = sums.get(id)
    return known ? known.sum / known.of : null
  }
  return rows.map((row) => ({ ...row, due: due.get(row.id) ?? 0, strength: strengthOf(row.id) }))
}

function opened() {
  const since = performance.now()
  const db = open()
  list(db)
  return { db, start: performance.now() - since }
}

if (what === 'generate') {
  await fill(last)
  say({})
} else if (what === 'start') {
  const { db, start } = opened()
  say({ start: [start], memory: await memory() })
  db.close()
} else if (what === 'study') {
  const { db } = opened()
  const [answer, durable, next] = [new Stopwatch(), new Stopwatch(), new Stopwatch()]
  const event = db.prepare(`INSERT INTO events VALUES (${marks(4)})`)
  const schedule = db.prepare(`REPLACE INTO schedules VALUES (${marks(10)})`)
  const learning = db.prepare(
    `SELECT s.*, c.articleId FROM schedules s JOIN cards c ON c.id = s.cardId
     WHERE (s.scheduledDays > 0) = 0 AND s.due <= ? ORDER BY s.due LIMIT 1`,
  )
  const reviews = db.prepare(
    `SELECT s.*, c.articleId FROM schedules s JOIN cards c ON c.id = s.cardId
     WHERE (s.scheduledDays > 0) = 1 AND s.due < ? ORDER BY s.due LIMIT 1`,
  )
  const text = db.prepare('SELECT json FROM texts WHERE articleId = ?')
  type Row = CardSchedule & { cardId: string; articleId: string }
  let now = TODAY
  const nextCard = () => {
    const row = (learning.get(now) ?? reviews.get(TOMORROW)) as Row
    JSON.parse((text.get(row.articleId) as { json: string }).json)
    return row
  }
  const write = db.transaction((id: string, line: string, cardId: string, after: CardSchedule) => {
    event.run(id, now, cardId, line)
    schedule.run(cardId, ...valuesOf(after))
  })
  let card = nextCard()
  for (let i = 0; i < Number(last); i++) {
    if (i % TURN === 0) await myTurn()
    now += 4000
    const { cardId } = card
    const rating = i % 8 === 0 ? 'again' : 'good'
    const id = crypto.randomUUID()
    const line = JSON.stringify({ type: 'answer', id, at: now, cardId, rating, duration: 4000, terms: TERMS })
    card = await answer.time(async () => {
      const after = review(card, rating, now, cardId, TERMS)
      await durable.time(() => write(id, line, cardId, after))
      return nextCard()
    })
    card = await next.time(nextCard)
  }
  say({ answer: answer.times, durable: durable.times, next: next.times, memory: await memory() })
  db.close()
}
