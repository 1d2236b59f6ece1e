import fc from 'fast-check'
import Database from 'libsql'
import { afterAll, expect, it } from 'vitest'
import { sqlEngine } from '../../../../../src/core/exchange/anki/engine'
import { DatabaseFile } from '../../../../../src/core/exchange/sqlite/database'
import { anyText } from '../arbitrary'
import { temporaryFiles } from '../temporary-file'

const SCHEMA = `
CREATE TABLE words (id integer primary key, word text not null, number integer not null, size integer not null);
CREATE TABLE empty (id integer primary key, word text not null);
CREATE INDEX ix_words_size ON words (size);
CREATE INDEX ix_words_both ON words (size, number);
CREATE INDEX ix_empty_id ON empty (id);`

type Row = (number | string)[]

const sql = await sqlEngine()
const temporaryFile = temporaryFiles()
const opened: Database.Database[] = []
afterAll(() => opened.forEach((db) => db.close()))

function written(rows: readonly Row[], schema = SCHEMA): Uint8Array {
  const file = new DatabaseFile(schema)
  for (const row of rows) file.table('words').add(row)
  return file.finish()
}

/** Opens a file with another SQLite than the one that packages are read with. */
function open(file: Uint8Array): Database.Database {
  const db = new Database(temporaryFile('words.db', file))
  opened.push(db)
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  return db
}

const KEPT = `SELECT id, typeof(word), hex(word), typeof(number), hex(number), typeof(size), size FROM words`

/** How SQLite keeps what the file holds, and how it keeps what it was given itself. */
function kept(rows: readonly Row[], schema: string): [ours: unknown, theirs: unknown] {
  const ours = new sql.Database(written(rows, schema))
  const theirs = new sql.Database()
  theirs.run(schema)
  for (const row of rows) theirs.run('INSERT INTO words VALUES (?, ?, ?, ?)', row)
  const found = [ours, theirs].map((db) => db.exec(KEPT))
  ours.close()
  theirs.close()
  return [found[0], found[1]]
}

/** What is a number by SQLite's reckoning, or nearly. */
const anyNotation = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('12.0', '-0', '+7', ' 8', '9\t', '1e3', '1.5e1', '.5', '5.', '.', 'e5', '0x10', '1_0', '٣'),
  fc.constantFrom('9007199254740993', '9223372036854775807', '9223372036854775808', '-9223372036854775808'),
  fc.constantFrom('Infinity', 'NaN', '', '1e400', '4503599627370496.0', '--1', '1 2', '0.25'),
)
const anyNumber = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(0, 1, -1, 127, 128, -128, -129))

/** What sql.js makes of half a character is no UTF-8. */
const wellFormed = (value: number | string) =>
  typeof value === 'string' ? Buffer.from(value).toString() : value

it('keeps every text and number as SQLite itself does', () => {
  const row = fc.tuple(anyText, fc.oneof(anyText, anyNotation, fc.double({ noNaN: true })), anyNumber)
  const unindexed = SCHEMA.replaceAll(/CREATE INDEX.*/g, '')
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (given) => {
      const rows = given.map((values, at): Row => [(at + 1) * 1e9, ...values.map(wellFormed)])
      const [ours, theirs] = kept(rows, unindexed)
      expect(ours).toEqual(theirs)
    }),
  )
})

it('holds records of any length', () => {
  const lengths = [
    0, 1, 56, 57, 58, 4030, 4050, 4051, 4052, 4053, 4054, 4060, 4091, 4092, 8100, 50_000, 200_000,
  ]
  const rows = lengths.map((length, at): Row => [
    at + 1,
    'é'.repeat(length % 7) + 'x'.repeat(length),
    at,
    length,
  ])
  const db = open(written(rows))
  const found = db.prepare('SELECT * FROM words ORDER BY id').all() as Record<string, unknown>[]
  expect(found.map((row) => Object.values(row))).toEqual(rows)
})

it('finds rows by their keys and by every index, however many there are', { timeout: 60_000 }, () => {
  for (const count of [0, 1, 2, 271, 700, 120_000]) {
    const rows = Array.from({ length: count }, (_, at): Row => [
      3 * at + 1,
      `w${at}`,
      (at * 7919) % 1009,
      at % 2,
    ])
    const db = open(written(rows))
    const one = (query: string) => Object.values(db.prepare(query).all()[0] as object)
    expect(one('SELECT count(*) FROM words')).toEqual([count])
    expect(one('SELECT count(*) FROM words INDEXED BY ix_words_size WHERE size = 1')).toEqual([count >> 1])
    if (count === 0) continue
    const middle = count >> 1
    expect(one(`SELECT word FROM words WHERE id = ${3 * middle + 1}`)).toEqual([`w${middle}`])
    const both = `size = ${middle % 2} AND number = ${(middle * 7919) % 1009}`
    const found = db.prepare(`SELECT word FROM words INDEXED BY ix_words_both WHERE ${both}`).all()
    expect(found).toContainEqual({ word: `w${middle}` })
  }
})

it('has indices in order, whichever numbers they are of', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 40 }), fc.constantFrom(0, 1), (numbers, place) => {
      const rows = numbers.map(
        (number, at): Row => [at + 1, '', ...(place ? [number, 0] : [0, number])] as Row,
      )
      open(written(rows))
    }),
    { numRuns: 40 },
  )
})

it('takes long rows by the hundred, and more than the room it begins with', () => {
  const rows = Array.from({ length: 900 }, (_, at): Row => [
    at + 1,
    'x'.repeat(at % 30 ? 3000 : 800_000),
    at,
    0,
  ])
  const [sum] = open(written(rows)).prepare('SELECT sum(length(word)) AS n FROM words').all()
  expect(sum).toEqual({ n: 870 * 3000 + 30 * 800_000 })
})

it('refuses keys out of their order, and such as are none', () => {
  for (const keys of [[2, 1], [1, 1], [0], [1.5], [Number.NaN], [2 ** 53]])
    expect(() => written(keys.map((key) => [key, '', 0, 0]))).toThrow(/^key /)
})

it('refuses an index of anything but whole numbers', () => {
  for (const value of ['word', 1.5, Number.NaN])
    expect(() => written([[1, '', 0, value]])).toThrow(/whole number/)
})
