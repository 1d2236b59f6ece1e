import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Database from 'libsql'
import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { DECK_ID, FIELDS, MODEL_ID } from '../../../../src/core/exchange/anki/note'
import { ankiPackage } from '../../../../src/core/exchange/anki/package'
import { deckOf, type DeckCard } from '../../../../src/core/exchange/deck'
import { historyOf } from '../../../../src/core/exchange/history'
import type { JournalEvent } from '../../../../src/core/library/model'
import { dayOf } from '../../../../src/core/schedule/local-day'
import { effective } from '../../../../src/core/schedule/replay'
import { anyDeck, largeLibrary } from './arbitrary'
import { temporaryFiles } from './temporary-file'

const NOW = Date.parse('2026-05-10T12:00Z')
const temporaryFile = temporaryFiles()
const calendar = { offsetAt: () => 60, rolloverHour: 4 }
const opened: Database.Database[] = []
afterAll(() => opened.forEach((db) => db.close()))

function packed(deck: readonly DeckCard[], journal: readonly JournalEvent[] = []): Uint8Array {
  const steps = [...historyOf(effective(journal), () => true)]
  const schedules = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
  return ankiPackage({ deck, steps, schedules, calendar, retention: 0.9 }, NOW)
}

/** Opens the package with another SQLite than the one that wrote it. */
function open(file: Uint8Array): Database.Database {
  const db = new Database(temporaryFile('collection.anki2', unzipSync(file)['collection.anki2']!))
  opened.push(db)
  return db
}
type Row = Record<string, number | string>
const all = (db: Database.Database, query: string) => db.prepare(query).all() as Row[]

const library = largeLibrary(40, 4, NOW)
const deck = library.articles.flatMap((article) => deckOf(article))
const unanswered = new Set(deck.slice(0, 6).map(({ id }) => id))
const journal = library.journal.filter((event) => event.type !== 'answer' || !unanswered.has(event.cardId))

describe('an Anki package', () => {
  it('is a collection of schema 11 and an empty list of media, and nothing else', () => {
    const files = unzipSync(packed(deck, journal))
    expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media'])
    expect(strFromU8(files.media!)).toBe('{}')
  })

  it('has every table, column, constraint and index of schema 11, and nothing else', () => {
    const db = open(packed(deck, journal))
    const columns = (table: string) =>
      all(db, `PRAGMA table_info(${table})`).map(({ name, type, notnull, pk, dflt_value }) => {
        expect(dflt_value, `${table}.${name}`).toBeNull()
        // Every column but the key is NOT NULL in Anki's schema; the key is an integer and so never null.
        expect([notnull, pk], `${table}.${name}`).toEqual(name === 'id' ? [0, 1] : [1, 0])
        return `${name} ${String(type).toLowerCase()}`
      })
    const integers = (names: string) => names.split(' ').map((name) => `${name} integer`)
    const texts = (names: string) => names.split(' ').map((name) => `${name} text`)
    expect(columns('col')).toEqual([
      ...integers('id crt mod scm ver dty usn ls'),
      ...texts('conf models decks dconf tags'),
    ])
    // Anki sorts by the first field as a number where it is one: hence the type of `sfld`.
    expect(columns('notes')).toEqual([
      ...[...integers('id'), ...texts('guid'), ...integers('mid mod usn'), ...texts('tags flds')],
      ...[...integers('sfld csum flags'), ...texts('data')],
    ])
    expect(columns('cards')).toEqual([
      ...integers('id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags'),
      ...texts('data'),
    ])
    expect(columns('revlog')).toEqual(integers('id cid usn ease ivl lastIvl factor time type'))
    expect(columns('graves')).toEqual(integers('usn oid type'))
    const indexes = all(db, "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name")
    const indexed = Object.fromEntries(
      indexes.map(({ name }) => [
        name,
        all(db, `PRAGMA index_info(${name})`)
          .map((one) => one.name)
          .join(),
      ]),
    )
    expect(indexed).toEqual({
      ix_cards_nid: 'nid',
      ix_cards_sched: 'did,queue,due',
      ix_cards_usn: 'usn',
      ix_notes_csum: 'csum',
      ix_notes_usn: 'usn',
      ix_revlog_cid: 'cid',
      ix_revlog_usn: 'usn',
    })
    const tables = all(db, "SELECT name FROM sqlite_master WHERE type != 'index' ORDER BY name")
    expect(tables.map(({ name }) => name)).toEqual(['cards', 'col', 'graves', 'notes', 'revlog'])
    expect(all(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  it('describes its deck and note type in JSON columns', () => {
    const [col] = all(open(packed(deck, journal)), 'SELECT * FROM col')
    expect(col).toMatchObject({ id: 1, ver: 11, mod: NOW, scm: NOW, tags: '{}' })
    const [conf, models, decks, dconf] = ['conf', 'models', 'decks', 'dconf'].map((name) =>
      JSON.parse(String(col![name])),
    )
    expect(conf).toMatchObject({ schedVer: 2, curDeck: DECK_ID, rollover: 4, creationOffset: -60 })
    expect(Object.keys(decks)).toEqual(['1', String(DECK_ID)])
    for (const one of Object.values<Row>(decks)) {
      expect(one).toMatchObject({ dyn: 0, conf: 1, collapsed: false, lrnToday: [0, 0], timeToday: [0, 0] })
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          'id',
          'name',
          'mod',
          'usn',
          'desc',
          'extendNew',
          'extendRev',
          'revToday',
          'newToday',
        ]),
      )
    }
    expect(dconf['1']).toMatchObject({
      id: 1,
      new: { perDay: 20 },
      rev: { maxIvl: 36500 },
      lapse: { minInt: 1 },
    })
    const model = models[MODEL_ID]
    expect(model.flds.map(({ name }: Row) => name)).toEqual(FIELDS)
    expect(model.flds.map(({ ord }: Row) => ord)).toEqual(FIELDS.map((_, at) => at))
    expect(model.tmpls).toHaveLength(2)
    for (const { qfmt, afmt } of model.tmpls)
      for (const [, field] of `${qfmt}${afmt}`.matchAll(/\{\{[#/]?([^}]+)\}\}/g))
        expect(['FrontSide', ...FIELDS]).toContain(field)
  })

  it('joins every card to its note and every answer to its card', () => {
    const db = open(packed(deck, journal))
    expect(all(db, 'SELECT * FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toEqual([])
    expect(all(db, 'SELECT * FROM revlog WHERE cid NOT IN (SELECT id FROM cards)')).toEqual([])
    expect(all(db, 'SELECT DISTINCT mid FROM notes')).toEqual([{ mid: MODEL_ID }])
    expect(all(db, 'SELECT DISTINCT did FROM cards')).toEqual([{ did: DECK_ID }])
    expect(all(db, 'SELECT count(*) AS n FROM notes')).toEqual([{ n: 20 }])
    expect(all(db, 'SELECT count(*) AS n FROM cards')).toEqual([{ n: 40 }])
    expect(all(db, 'SELECT count(*) AS n FROM revlog')).toEqual([{ n: 34 * 4 }])
  })

  it('gives each note its words, its source and the checksum of its first field', () => {
    const db = open(packed(deck, journal))
    const [note] = all(db, 'SELECT * FROM notes ORDER BY id')
    const fields = String(note!.flds).split('\u001f')
    const value = (name: (typeof FIELDS)[number]) => fields[FIELDS.indexOf(name)]
    const [card] = deck
    expect(fields).toHaveLength(FIELDS.length)
    expect(value('Question')).toBe(card!.front)
    expect(value('Source sentence')).toBe(card!.source.sentence)
    expect(value('Article')).toBe('Report number 0 on the harbour')
    expect([value('Publisher'), value('Published'), value('As of')]).toEqual([
      'The Wire',
      '2026-03-18',
      '2026-03-18',
    ])
    expect(note!.guid).toBe(card!.factId)
    expect(note!.tags).toBe(' factdeck kind::figure publisher::The_Wire ')
    const sha1 = createHash('sha1').update(String(note!.sfld)).digest('hex')
    expect(note!.csum).toBe(Number.parseInt(sha1.slice(0, 8), 16))
  })

  it('keeps the schedule: new cards in their order, reviews on their day, the memory state of FSRS', () => {
    const db = open(packed(deck, journal))
    const cards = all(db, 'SELECT * FROM cards ORDER BY id')
    const [col] = all(db, 'SELECT crt FROM col')
    const steps = [...historyOf(effective(journal), () => true)]
    const last = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
    const states = new Set<number>()
    for (const [at, row] of cards.entries()) {
      const schedule = last.get(deck[at]!.id)
      states.add(Number(row.type))
      if (!schedule) {
        expect(row).toMatchObject({ type: 0, queue: 0, due: at + 1, reps: 0, ivl: 0 })
        continue
      }
      expect(row).toMatchObject({ reps: schedule.reps, lapses: schedule.lapses })
      const data = JSON.parse(String(row.data))
      expect(data.s).toBeCloseTo(schedule.stability, 3)
      expect(data.d).toBeCloseTo(schedule.difficulty, 2)
      expect(data).toMatchObject({ dr: 0.9, decay: 0.154, lrt: Math.floor(schedule.lastReview! / 1000) })
      if (schedule.state === 'review') {
        expect(row).toMatchObject({ type: 2, queue: 2, ivl: schedule.scheduledDays })
        const day = dayOf(Number(col!.crt) * 1000, calendar) + Number(row.due)
        expect(day).toBe(dayOf(schedule.due, calendar))
        expect(row.due).toBeGreaterThanOrEqual(0)
      } else {
        expect(row).toMatchObject({ type: schedule.state === 'relearning' ? 3 : 1, queue: 1 })
        expect(row.due).toBe(Math.floor(schedule.due / 1000))
      }
    }
    expect(states.size).toBeGreaterThan(2)
  })

  it('keeps every answer, with intervals in days or negative seconds', () => {
    const db = open(packed(deck, journal))
    const rows = all(db, 'SELECT * FROM revlog ORDER BY cid, id')
    for (const row of rows) {
      expect([1, 2, 3, 4]).toContain(row.ease)
      expect([0, 1, 2]).toContain(row.type)
      expect(row.factor).toBeGreaterThanOrEqual(100)
      expect(row.factor).toBeLessThanOrEqual(1100)
      expect(row.time).toBeLessThanOrEqual(60_000)
    }
    for (let at = 1; at < rows.length; at++)
      if (rows[at]!.cid === rows[at - 1]!.cid) expect(rows[at]!.lastIvl).toBe(rows[at - 1]!.ivl)
    expect(rows.some(({ ivl }) => Number(ivl) < 0) && rows.some(({ ivl }) => Number(ivl) > 0)).toBe(true)
  })

  it('has the same guids, note type and deck the next time, so that an import updates', () => {
    const guids = (file: Uint8Array) => all(open(file), 'SELECT guid, mid FROM notes ORDER BY guid')
    expect(guids(packed(deck, journal))).toEqual(guids(packed([...deck].reverse(), [])))
  })

  it('holds 10,000 cards with 20,000 answers: each once, and joined', { timeout: 60_000 }, () => {
    const large = largeLibrary(10_000, 2, NOW)
    const db = open(
      packed(
        large.articles.flatMap((article) => deckOf(article)),
        large.journal,
      ),
    )
    const count = (query: string) => all(db, query)[0]!.n
    expect(count('SELECT count(*) AS n FROM cards JOIN notes ON nid = notes.id')).toBe(10_000)
    expect(count('SELECT count(*) AS n FROM revlog JOIN cards ON cid = cards.id')).toBe(20_000)
    expect(count('SELECT count(DISTINCT guid) AS n FROM notes')).toBe(5_000)
    expect(count('SELECT count(*) AS n FROM (SELECT DISTINCT nid, ord FROM cards)')).toBe(10_000)
    expect(all(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  it('gives answers of one millisecond, and of a clock set back, ids of their own', () => {
    const same = journal
      .slice(0, 6)
      .map((event, at) => ({ ...event, at: NOW - 5000 - (at === 5 ? 9000 : 0) }))
    const rows = all(open(packed(deck, same)), 'SELECT id FROM revlog ORDER BY id')
    expect(rows.map(({ id }) => Number(id) - NOW)).toEqual([-14_000, -5000, -4999, -4998, -4997, -4996])
  })

  it('holds any words: the fields come back as they went in', () => {
    fc.assert(
      fc.property(anyDeck, (cards) => {
        const db = open(packed(cards))
        const rows = all(db, 'SELECT guid, flds FROM notes')
        expect(rows).toHaveLength(new Set(cards.map(({ factId }) => factId)).size)
        for (const { guid, flds } of rows) {
          const fields = String(flds).split('\u001f')
          expect(fields).toHaveLength(FIELDS.length)
          expect(fields.join('')).not.toMatch(/<(?!br>)/)
          const own = cards.filter(({ factId }) => factId === guid)
          const front = fields[FIELDS.indexOf(own[0]!.form === 'question' ? 'Question' : 'Gap')]!
          expect(plain(front)).toBe(carried(own[0]!.front))
        }
      }),
      { numRuns: 40 },
    )
  })
})

const plain = (html: string) =>
  html
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
/** The same text without what no web page can hold. */
const carried = (text: string) =>
  Buffer.from(text)
    .toString()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are the characters in question
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
