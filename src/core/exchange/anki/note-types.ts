/** Note types and decks of an Anki collection: JSON in a row up to schema 11, tables of their own since. */
import type { Database } from 'sql.js'

export interface NoteType {
  /** Fields in their order. */
  fields: string[]
  isCloze: boolean
  /** By their place (`ord`): HTML with the names of fields. */
  templates: { front: string; back: string }[]
}

export interface CollectionNames {
  noteTypes: Map<number, NoteType>
  /** Names of decks, their levels joined by `::`. */
  decks: Map<number, string>
}

type Row = readonly unknown[]

/** @throws where the collection is none, or damaged */
export function readNames(db: Database): CollectionNames {
  const tables = new Set(
    rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name),
  )
  return tables.has('notetypes') ? fromTables(db) : fromColumns(db)
}

export function* rowsOf(db: Database, query: string): Generator<Row> {
  const statement = db.prepare(query)
  try {
    while (statement.step()) yield statement.get()
  } finally {
    statement.free()
  }
}
const rows = (db: Database, query: string): Row[] => [...rowsOf(db, query)]

interface JsonModel {
  type?: unknown
  flds?: { name?: unknown; ord?: unknown }[]
  tmpls?: { qfmt?: unknown; afmt?: unknown; ord?: unknown }[]
}

function fromColumns(db: Database): CollectionNames {
  const [models, decks] = rows(db, 'SELECT models, decks FROM col')[0]!.map((json) =>
    JSON.parse(String(json)),
  )
  const noteTypes = Object.entries(models as Record<string, JsonModel>).map(([id, model]) => {
    const { type, flds = [], tmpls = [] } = model
    const noteType: NoteType = {
      fields: byOrd(flds).map(({ name }) => String(name)),
      isCloze: type === 1,
      templates: byOrd(tmpls).map(({ qfmt, afmt }) => ({ front: String(qfmt), back: String(afmt) })),
    }
    return [Number(id), noteType] as const
  })
  const named = Object.entries(decks as Record<string, { name?: unknown }>)
  return {
    noteTypes: new Map(noteTypes),
    decks: new Map(named.map(([id, { name }]) => [Number(id), String(name)])),
  }
}

const byOrd = <T extends { ord?: unknown }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => Number(a.ord ?? 0) - Number(b.ord ?? 0))

/** Names are in an order of Anki's own, which no other SQLite has: without this their tables cannot be read. */
const OTHER_ORDER = `PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, 'COLLATE unicase', 'COLLATE NOCASE');
PRAGMA writable_schema = RESET`

function fromTables(db: Database): CollectionNames {
  db.run(OTHER_ORDER)
  const noteTypes = new Map<number, NoteType>()
  for (const [id, config] of rowsOf(db, 'SELECT id, config FROM notetypes'))
    noteTypes.set(Number(id), { fields: [], isCloze: numberField(bytes(config), 1) === 1, templates: [] })
  for (const [type, ord, name] of rowsOf(db, 'SELECT ntid, ord, name FROM fields'))
    put(noteTypes.get(Number(type))?.fields, ord, String(name))
  for (const [type, ord, config] of rowsOf(db, 'SELECT ntid, ord, config FROM templates')) {
    const sides = { front: textField(bytes(config), 1), back: textField(bytes(config), 2) }
    put(noteTypes.get(Number(type))?.templates, ord, sides)
  }
  const decks = rows(db, 'SELECT id, name FROM decks')
  return {
    noteTypes,
    decks: new Map(decks.map(([id, name]) => [Number(id), String(name).replaceAll('\u001f', '::')])),
  }
}

const MOST_PLACES = 1000

function put<T>(list: T[] | undefined, ord: unknown, value: T): void {
  const at = Number(ord)
  if (list && Number.isInteger(at) && at >= 0 && at < MOST_PLACES) list[at] = value
}

const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array())

/** A web standard that every host of the core has, though its type belongs to the DOM's. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

function textField(message: Uint8Array, wanted: number): string {
  for (const [number, value] of protobuf(message))
    if (number === wanted && value instanceof Uint8Array) return new TextDecoder().decode(value)
  return ''
}

function numberField(message: Uint8Array, wanted: number): number {
  for (const [number, value] of protobuf(message))
    if (number === wanted && typeof value === 'number') return value
  return 0
}

/** The fields of a message (protobuf.dev/programming-guides/encoding); it ends where it is damaged. */
function* protobuf(message: Uint8Array): Generator<[number: number, value: number | Uint8Array]> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; at < message.length; shift += 7) {
      const byte = message[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) break
    }
    return value
  }
  while (at < message.length) {
    const key = varint()
    const [number, type] = [Math.floor(key / 8), key % 8]
    if (type === 0) yield [number, varint()]
    else if (type === 2) {
      const length = varint()
      yield [number, message.subarray(at, at + length)]
      at += length
    } else if (type === 1 || type === 5) at += type === 1 ? 8 : 4
    else return
  }
}
