import { zipSync } from 'fflate'
import { SCHEMA } from '../../src/core/exchange/anki/collection'
import { sqlEngine } from '../../src/core/exchange/anki/engine'

/** A deck as somebody made it in Anki. */
export interface AnkiDeck {
  notes: {
    /** HTML. */
    fields: string[]
    deck?: string
    noteType?: keyof typeof NOTE_TYPES
    tags?: string
    /** Where not every template made a card, those that did. */
    ords?: number[]
    isSuspended?: boolean
    /** Of its first card: epoch milliseconds, ease 1 to 4 (0 for what was done by hand), kind, factor. */
    answers?: [at: number, ease: number, type?: number, factor?: number][]
  }[]
  /** Files of pictures and sounds. */
  media?: number
}

const side = (name: string) => `<div class=front>{{${name}}}</div>`
const NOTE_TYPES = {
  basic: {
    type: 0,
    fields: ['Front', 'Back'],
    templates: [[side('Front'), '{{FrontSide}}<hr id=answer>{{Back}}']],
  },
  reversed: {
    type: 0,
    fields: ['Front', 'Back', 'Extra'],
    templates: [
      [side('Front'), '{{FrontSide}}<hr id="answer">{{Back}}{{#Extra}}<br>{{Extra}}{{/Extra}}'],
      [side('Back'), '{{FrontSide}}<hr id="answer">{{Front}}'],
    ],
  },
  cloze: {
    type: 1,
    fields: ['Text', 'Back Extra'],
    templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}']],
  },
} as const

const sql = await sqlEngine()
type Row = (string | number | Uint8Array)[]

/** A package of the older form (schema 11), or of today's: tables of their own, packed by Zstandard. */
export function ankiDeck({ notes, media = 0 }: AnkiDeck, form: 'old' | 'new' = 'old'): Uint8Array {
  const db = new sql.Database()
  db.run(SCHEMA)
  const insert = (table: string, row: Row) =>
    db.run(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`, row)
  const types = Object.entries(NOTE_TYPES).map(([name, type], at) => ({ name, id: at + 1, ...type }))
  const decks = [...new Set(notes.map(({ deck = 'Default' }) => deck))]
  if (form === 'old') insert('col', oldCollection(types, decks))
  else {
    insert('col', [1, 0, 0, 0, 18, 0, 0, 0, '', '', '', '', ''])
    db.run(TABLES)
    for (const { id, name, type, fields, templates } of types) {
      insert('notetypes', [id, name, 0, 0, type === 0 ? bytes() : bytes([8, 1])])
      fields.forEach((field, ord) => insert('fields', [id, ord, field, bytes()]))
      templates.forEach(([front, back], ord) =>
        insert('templates', [id, ord, `Card ${ord + 1}`, 0, 0, bytes(text(1, front), text(2, back))]),
      )
    }
    decks.forEach((deck, at) =>
      insert('decks', [at + 1, deck.replaceAll('::', '\u001f'), 0, 0, bytes(), bytes()]),
    )
  }
  let card = 1000
  for (const [
    at,
    { fields, deck = 'Default', noteType = 'basic', tags = '', answers = [], ...note },
  ] of notes.entries()) {
    const type = types.find(({ name }) => name === noteType)!
    insert('notes', [
      at + 1,
      `guid${at}`,
      type.id,
      0,
      0,
      ` ${tags} `,
      fields.join('\u001f'),
      fields[0]!,
      0,
      0,
      '',
    ])
    const first = card
    for (const ord of note.ords ?? type.templates.map((_, place) => place)) {
      const queue = note.isSuspended ? -1 : 0
      const place = decks.indexOf(deck) + 1
      insert('cards', [card++, at + 1, place, ord, 0, 0, 0, queue, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''])
    }
    for (const [time, ease, kind = 1, factor = 2500] of answers)
      insert('revlog', [time, first, 0, ease, 1, 1, factor, 4000, kind])
  }
  // Anki's own order of names: since no other SQLite has it, it is written in when everything is there.
  db.run(`PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql =
    replace(sql, 'name text NOT NULL', 'name text NOT NULL COLLATE unicase')`)
  const collection = db.export()
  db.close()
  const pictures = Object.fromEntries(Array.from({ length: media }, (_, at) => [String(at), bytes([at])]))
  const old = bytes([...Buffer.from('please update')])
  return form === 'old'
    ? zipSync({ 'collection.anki2': collection, media: bytes(), ...pictures })
    : zipSync({
        'collection.anki2': old,
        'collection.anki21b': storedZstd(collection),
        meta: bytes(),
        ...pictures,
      })
}

function oldCollection(
  types: readonly {
    id: number
    type: number
    fields: readonly string[]
    templates: readonly (readonly string[])[]
  }[],
  decks: readonly string[],
): Row {
  const models = types.map(({ id, type, fields, templates }) => [
    id,
    {
      type,
      flds: fields.map((name, ord) => ({ name, ord })),
      tmpls: templates.map(([qfmt, afmt], ord) => ({ qfmt, afmt, ord })),
    },
  ])
  const named = decks.map((name, at) => [at + 1, { name }])
  const [modelsJson, decksJson] = [models, named].map((entries) =>
    JSON.stringify(Object.fromEntries(entries)),
  )
  return [1, 0, 0, 0, 11, 0, 0, 0, '{}', modelsJson!, decksJson!, '{}', '{}']
}

/** What schema 18 has in tables of their own. */
const TABLES = `
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL,
  config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL,
  mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);`

const bytes = (...parts: (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** A field of a protobuf message that holds text. */
function text(field: number, value: string): Uint8Array {
  const content = Buffer.from(value)
  return bytes([field * 8 + 2, (content.length & 0x7f) | 0x80, content.length >> 7], content)
}

/** A Zstandard frame of blocks that are not packed (RFC 8878). */
export function storedZstd(content: Uint8Array): Uint8Array {
  const BLOCK = 100_000
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50)]
  for (let at = 0; at < content.length; at += BLOCK) {
    const block = content.subarray(at, at + BLOCK)
    const isLast = at + BLOCK >= content.length ? 1 : 0
    const head = (block.length << 3) | isLast
    parts.push(Uint8Array.of(head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff), block)
  }
  return new Uint8Array(Buffer.concat(parts))
}
