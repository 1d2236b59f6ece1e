/**
 * An Anki package in the simplest form that every Anki takes: a zip of a database of schema 11 and an empty
 * list of media. (Anki's source: rslib/src/import_export/package, storage/schema11.sql.)
 */
import { strToU8 } from 'fflate'
import type { CardSchedule } from '../../library/model'
import type { Calendar } from '../../schedule/local-day'
import type { DeckCard } from '../deck'
import type { Step } from '../history'
import { DatabaseFile } from '../sqlite/database'
import { zip, type Packing } from '../zip'
import { collectionRow, INDEXES, SCHEMA } from './collection'
import { cardRows, logRows, noteRows, numbered } from './rows'

export interface AnkiDeck {
  deck: readonly DeckCard[]
  /** The answers of the deck's cards, oldest first; they are gone through once. */
  steps: Iterable<Step>
  /** Where each card stands after the last of the steps; a card without one is new. */
  schedules: ReadonlyMap<string, CardSchedule>
  calendar: Calendar
  /** Share of cards to be recalled, 0..1. */
  retention: number
}

/**
 * @param now epoch milliseconds
 * @param packing what the host packs with; fflate without it
 */
export function ankiPackage(
  { deck, steps, schedules, calendar, retention }: AnkiDeck,
  now: number,
  packing: Packing | null = null,
): Uint8Array {
  const db = new DatabaseFile(SCHEMA + INDEXES)
  const insert = (table: string, rows: Iterable<(number | string)[]>) => {
    const to = db.table(table)
    for (const row of rows) to.add(row)
  }
  const { notes, cards } = numbered(deck)
  insert('revlog', logRows(steps, cards))
  insert('notes', noteRows(notes, now))
  const { crt, newCards, rows } = cardRows(notes, schedules, now, calendar, retention)
  insert('cards', rows)
  insert('col', [collectionRow(crt, now, newCards, calendar)])
  return zip({ 'collection.anki2': db.finish(), media: strToU8('{}') }, now, packing)
}
