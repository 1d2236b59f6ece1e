/** The notes of an Anki package, with the answers that were given to their cards. */
import type { Database, SqlJsStatic } from 'sql.js'
import { RATINGS } from '../../library/model'
import { clozeCard, MOST_DELETIONS, TOO_MANY_DELETIONS, withoutCloze } from '../cards/cloze'
import {
  lineOf,
  NoCards,
  NoteGathering,
  type ImportedAnswer,
  type ImportedCard,
  type ImportedNote,
} from '../cards/note'
import { isOwnNote, NEW_CARD, ownNote, type CardState } from '../cards/own-note'
import { hasMedia, plainText } from '../cards/plain-text'
import { answerPart, renderTemplate } from '../cards/template'
import { readNames, rowsOf, type CollectionNames, type NoteType } from './note-types'
import { unpackCollection } from './unpack'

/** A card's row: its deck, and how it stands. */
interface CardRow extends CardState {
  ord: number
  deck: number
}

const SUSPENDED = -1
/** Kinds of rows in the log of answers (`revlog.type`) that are none. */
const MANUAL = 4
const RESCHEDULED = 5

/**
 * @param now epoch milliseconds; answers from after it are left out
 * @returns the notes, and how many files of pictures and sounds lie beside them
 * @throws NoCards
 */
export function readAnkiPackage(
  file: Uint8Array,
  sql: SqlJsStatic,
  now: number,
): { gathering: NoteGathering; media: number } {
  const { database, media } = unpackCollection(file)
  const db = new sql.Database(database)
  try {
    checkTables(db)
    const gathering = new NoteGathering()
    const names = readNames(db)
    const cards = cardsByNote(db, answersByCard(db, now))
    for (const [id, mid, tags, flds] of rowsOf(db, 'SELECT id, mid, tags, flds FROM notes ORDER BY id')) {
      const own = cards.get(Number(id))
      if (!own) continue
      const fields = String(flds).split('\u001f')
      const noteType = names.noteTypes.get(Number(mid))
      if (noteType?.isCloze && own.length > MOST_DELETIONS) {
        gathering.leaveOut(TOO_MANY_DELETIONS)
        continue
      }
      const note = noteOf(fields, noteType, own)
      if (fields.some(hasMedia)) gathering.withMedia++
      const deck = note.origin ? null : deckOf(own, names)
      gathering.add({ ...note, deck, tags: note.origin ? [] : String(tags).split(/\s+/).filter(Boolean) })
    }
    return { gathering, media }
  } catch (error) {
    if (error instanceof NoCards) throw error
    throw new NoCards('is damaged: its collection of cards cannot be read.')
  } finally {
    db.close()
  }
}

function checkTables(db: Database): void {
  const tables = new Set<unknown>()
  for (const [name] of rowsOf(db, "SELECT name FROM sqlite_master WHERE type = 'table'")) tables.add(name)
  const lacking = ['col', 'notes', 'cards', 'revlog'].find((name) => !tables.has(name))
  if (lacking) throw new NoCards(`is no collection of Anki: its table “${lacking}” is missing.`)
}

/** The answers of each card, oldest first. What went before a card was set back to new does not count. */
function answersByCard(db: Database, now: number): Map<number, ImportedAnswer[]> {
  const answers = new Map<number, ImportedAnswer[]>()
  for (const row of rowsOf(db, 'SELECT id, cid, ease, factor, time, type FROM revlog ORDER BY id')) {
    const [at, card, ease, factor, time, type] = row.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    if (type === MANUAL && factor === 0) answers.delete(card)
    const rating = RATINGS[ease - 1]
    if (!rating || type === MANUAL || type === RESCHEDULED || !(at > 0 && at <= now)) continue
    const answer = { at, rating, duration: Math.min(Math.max(0, time), 86_400_000) }
    const known = answers.get(card)
    if (known) known.push(answer)
    else answers.set(card, [answer])
  }
  return answers
}

function cardsByNote(db: Database, answers: ReadonlyMap<number, ImportedAnswer[]>): Map<number, CardRow[]> {
  const byNote = new Map<number, CardRow[]>()
  for (const row of rowsOf(db, 'SELECT id, nid, did, odid, ord, queue FROM cards ORDER BY nid, ord')) {
    const [id, note, did, originalDeck, ord, queue] = row.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    // A card in a filtered deck belongs to the one that it was taken from.
    const deck = originalDeck || did
    const card = { ord, deck, isOff: queue === SUSPENDED, answers: answers.get(id) ?? [] }
    const known = byNote.get(note)
    if (known) known.push(card)
    else byNote.set(note, [card])
  }
  return byNote
}

function deckOf([first]: readonly CardRow[], { decks }: CollectionNames): string | null {
  return decks.get(first!.deck) ?? null
}

function noteOf(
  fields: readonly string[],
  noteType: NoteType | undefined,
  rows: readonly CardRow[],
): ImportedNote {
  const named = new Map(noteType?.fields.map((name, at) => [name, fields[at] ?? '']))
  if (isOwnNote([...named.keys()])) {
    const stateOf = (ord: number) => rows.find((row) => row.ord === ord)
    const own = ownNote(named, (ord) => stateOf(ord) ?? NEW_CARD)
    // A card that was deleted in Anki does not come back by the words of its note.
    const isThere = (card: ImportedCard) => stateOf(card.form === 'question' ? 0 : 1) !== undefined
    if (own) return { ...own, cards: own.cards.filter(isThere) }
  }
  const cards = rows.flatMap(({ ord, isOff, answers }): ImportedCard[] => {
    const sides = noteType?.isCloze ? clozeSides(fields, ord) : sidesOf(fields, named, noteType, ord)
    return sides ? [{ ...sides, accepted: [], isOff, answers }] : []
  })
  const line = lineOf(fields.map((field) => plainText(noteType?.isCloze ? withoutCloze(field) : field)))
  return { deck: null, line, tags: [], cards, origin: null }
}

type Sides = Pick<ImportedCard, 'form' | 'front' | 'back'>

/** The card of the number `ord` + 1, in the field that has it. */
function clozeSides(fields: readonly string[], ord: number): Sides | null {
  for (const field of fields) {
    const card = clozeCard(field, ord + 1)
    if (card) return { form: 'cloze', ...card }
  }
  return null
}

/** By its template; by the first two fields where the collection does not tell it. */
function sidesOf(
  [first = '', second = '']: readonly string[],
  named: ReadonlyMap<string, string>,
  noteType: NoteType | undefined,
  ord: number,
): Sides {
  const template = noteType?.templates[ord]
  if (!template) return { form: 'question', front: plainText(first), back: plainText(second) }
  const front = plainText(renderTemplate(template.front, named, false))
  const back = plainText(answerPart(renderTemplate(template.back, named, true)))
  return { form: 'question', front, back }
}
