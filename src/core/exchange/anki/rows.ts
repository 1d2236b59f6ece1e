/** A deck with its history as the rows of an Anki collection. */
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { default_w } from 'ts-fsrs'
import { RATINGS, type CardSchedule } from '../../library/model'
import { dayOf, startOfDay, type Calendar } from '../../schedule/local-day'
import type { DeckCard } from '../deck'
import type { Step } from '../history'
import { DECK_ID, MODEL_ID, notesOf, type Note } from './note'

/** The values of its columns; the first is its key. */
type Row = (number | string)[]

/** A note with the keys of its row and of those of its cards. */
interface NumberedNote extends Note {
  nid: number
  cids: number[]
}

/** A change that was not yet synchronised. */
const USN = -1
const FIELD_SEPARATOR = '\u001f'
/** The ease that Anki writes for cards which FSRS schedules. */
const EASE = 2500
const ONE_STEP_LEFT = 1001
/** Anki counts no more than a minute for an answer. */
const LONGEST_ANSWER = 60_000

/**
 * The notes of a deck in the order of their first cards, and the keys of all cards by their ids. Keys are times in
 * milliseconds.
 */
export function numbered(deck: readonly DeckCard[]): { notes: NumberedNote[]; cards: Map<string, number> } {
  const noteKey = uniqueKeys()
  const cardKey = uniqueKeys()
  const cards = new Map<string, number>()
  const notes = notesOf(deck).map((note): NumberedNote => {
    const nid = noteKey(note.addedAt)
    const cids = note.cards.map(({ card }) => {
      const cid = cardKey(note.addedAt)
      cards.set(card.id, cid)
      return cid
    })
    return { nid, cids, ...note }
  })
  return { notes, cards }
}

/** @param now epoch milliseconds */
export function* noteRows(notes: readonly NumberedNote[], now: number): Generator<Row> {
  const mod = Math.floor(now / 1000)
  const inOrder = [...notes].sort((a, b) => a.nid - b.nid)
  for (const { nid, guid, fields, sortText, tags } of inOrder) {
    const flds = fields.join(FIELD_SEPARATOR)
    yield [nid, guid, MODEL_ID, mod, USN, ` ${tags.join(' ')} `, flds, sortText, checksum(sortText), 0, '']
  }
}

/**
 * @param schedules where each card stands; a card without one is new
 * @param now epoch milliseconds
 * @param retention share of cards to be recalled, 0..1
 * @returns also the epoch seconds at which day 0 of the collection begins
 */
export function cardRows(
  notes: readonly NumberedNote[],
  schedules: ReadonlyMap<string, CardSchedule>,
  now: number,
  calendar: Calendar,
  retention: number,
): { crt: number; newCards: number; rows: Row[] } {
  // No card can be due before the first answer, so that days are never negative.
  let first = now
  for (const { cards } of notes)
    for (const { card } of cards) first = Math.min(first, schedules.get(card.id)?.lastReview ?? first)
  const firstDay = dayOf(first, calendar)
  const mod = Math.floor(now / 1000)
  const terms = { dr: round(retention, 2), decay: round(default_w[20] ?? 0.5, 3) }
  const rows: Row[] = []
  let newCards = 0
  for (const { nid, cids, cards } of notes) {
    for (const [at, { card, ord }] of cards.entries()) {
      const schedule = schedules.get(card.id)
      const place =
        schedule && schedule.lastReview !== null
          ? standing(schedule, firstDay, calendar, terms)
          : newStanding(++newCards)
      rows.push([cids[at]!, nid, DECK_ID, ord, mod, USN, ...place.numbers, 0, 0, 0, place.data])
    }
  }
  return {
    crt: Math.floor(startOfDay(firstDay, calendar) / 1000),
    newCards,
    rows: rows.sort(([a], [b]) => (a as number) - (b as number)),
  }
}

/** type, queue, due, ivl, factor, reps, lapses, left; and the memory state as JSON. */
interface Standing {
  numbers: [number, number, number, number, number, number, number, number]
  data: string
}

function newStanding(position: number): Standing {
  return { numbers: [0, 0, position, 0, 0, 0, 0, 0], data: JSON.stringify({ pos: position }) }
}

function standing(
  { state, due, scheduledDays, stability, difficulty, reps, lapses, lastReview }: CardSchedule,
  firstDay: number,
  calendar: Calendar,
  terms: { dr: number; decay: number },
): Standing {
  const data = JSON.stringify({
    s: round(stability, 4),
    d: round(difficulty, 3),
    ...terms,
    lrt: Math.floor((lastReview ?? 0) / 1000),
  })
  if (state === 'review') {
    const day = dayOf(due, calendar) - firstDay
    return { numbers: [2, 2, day, Math.max(1, scheduledDays), EASE, reps, lapses, 0], data }
  }
  const type = state === 'relearning' ? 3 : 1
  const seconds = Math.floor(due / 1000)
  return { numbers: [type, 1, seconds, scheduledDays, EASE, reps, lapses, ONE_STEP_LEFT], data }
}

/**
 * The log of answers.
 * @param steps the answers, oldest first
 * @param cards their keys by their ids; answers to others are left out
 */
export function* logRows(steps: Iterable<Step>, cards: ReadonlyMap<string, number>): Generator<Row> {
  let last = 0
  for (const { answer, before, after } of steps) {
    const cid = cards.get(answer.cardId)
    if (cid === undefined) continue
    const type = before.state === 'review' ? 1 : before.state === 'relearning' ? 2 : 0
    const ease = RATINGS.indexOf(answer.rating) + 1
    const time = Math.min(LONGEST_ANSWER, Math.round(answer.duration))
    // Where FSRS schedules, Anki keeps the difficulty (1..10) in the place of the ease, as 100..1100.
    const factor = Math.round(((after.difficulty - 1) / 9) * 1000) + 100
    // The answers come in order of time: one of the same millisecond, or of a clock set back, follows the one before.
    last = Math.max(last + 1, Math.round(answer.at))
    yield [last, cid, USN, ease, interval(after), interval(before), factor, time, type]
  }
}

/** Days, or seconds as a negative number. */
function interval({ scheduledDays, due, lastReview }: CardSchedule): number {
  if (scheduledDays > 0) return scheduledDays
  return lastReview === null ? 0 : -Math.max(0, Math.round((due - lastReview) / 1000))
}

// One state and one digest serve all notes.
const BLANK = sha1.create()
const state = sha1.create()
const digest = new Uint8Array(state.outputLen)

/** The first 32 bits of the SHA-1 of the first field without its markup. */
function checksum(text: string): number {
  BLANK._cloneInto(state)
  state.update(utf8ToBytes(text)).digestInto(digest)
  const [a, b, c, d] = digest
  return ((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0
}

/** Keys are times in milliseconds, each once: a later thing of the same moment takes the next free one. */
function uniqueKeys(): (ms: number) => number {
  /** Of a key that is taken, a later one up to which all are. */
  const after = new Map<number, number>()
  return (ms) => {
    const wanted = Math.max(1, Math.round(ms))
    let free = wanted
    for (let next = after.get(free); next !== undefined; next = after.get(free)) free = next
    after.set(free, free + 1)
    // Whoever comes by here again need not go the whole way.
    for (let key = wanted; key < free;) {
      const next = after.get(key)!
      after.set(key, free + 1)
      key = next
    }
    return free
  }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
