/** A deck with its history as the rows of an Anki collection. */
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { default_w } from 'ts-fsrs'
import { RATINGS, type CardSchedule } from '../../library/model'
import { dayOf, startOfDay, type Calendar } from '../../schedule/local-day'
import type { DeckCard } from '../deck'
import type { Step } from '../history'
import { DECK_ID, MODEL_ID, notesOf } from './note'

type Row = (number | string)[]

export interface Rows {
  /** Epoch seconds at which day 0 of the collection begins. */
  crt: number
  notes: Row[]
  cards: Row[]
  revlog: Row[]
  newCards: number
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
 * @param steps the answers of the deck's cards, oldest first
 * @param schedules where each card stands; a card without one is new
 * @param now epoch milliseconds
 * @param retention share of cards to be recalled, 0..1
 */
export function rowsOf(
  deck: readonly DeckCard[],
  steps: Iterable<Step>,
  schedules: ReadonlyMap<string, CardSchedule>,
  now: number,
  calendar: Calendar,
  retention: number,
): Rows {
  // No card can be due before the first answer, so that days are never negative.
  const answered = deck.flatMap(({ id }) => schedules.get(id)?.lastReview ?? [])
  const firstDay = dayOf(
    answered.reduce((first, at) => Math.min(first, at), now),
    calendar,
  )
  const crt = Math.floor(startOfDay(firstDay, calendar) / 1000)
  const mod = Math.floor(now / 1000)
  const noteIds = uniqueIds()
  const cardIds = uniqueIds()
  const ids = new Map<string, number>()
  const notes: Row[] = []
  const cards: Row[] = []
  let newCards = 0
  for (const { guid, fields, sortText, tags, addedAt, cards: own } of notesOf(deck)) {
    const nid = noteIds(addedAt)
    const flds = fields.join(FIELD_SEPARATOR)
    const tagText = ` ${tags.join(' ')} `
    notes.push([nid, guid, MODEL_ID, mod, USN, tagText, flds, sortText, checksum(sortText), 0, ''])
    for (const { card, ord } of own) {
      const cid = cardIds(addedAt)
      ids.set(card.id, cid)
      const schedule = schedules.get(card.id)
      const place =
        schedule && schedule.lastReview !== null
          ? standing(schedule, firstDay, calendar, retention)
          : newStanding(++newCards)
      cards.push([cid, nid, DECK_ID, ord, mod, USN, ...place.numbers, 0, 0, 0, place.data])
    }
  }
  return { crt, notes, cards, revlog: revlogOf(steps, ids), newCards }
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
  retention: number,
): Standing {
  const data = JSON.stringify({
    s: round(stability, 4),
    d: round(difficulty, 3),
    dr: round(retention, 2),
    decay: round(default_w[20] ?? 0.5, 3),
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

function revlogOf(steps: Iterable<Step>, ids: ReadonlyMap<string, number>): Row[] {
  let last = 0
  const rows: Row[] = []
  for (const { answer, before, after } of steps) {
    const cid = ids.get(answer.cardId)
    if (cid === undefined) continue
    const type = before.state === 'review' ? 1 : before.state === 'relearning' ? 2 : 0
    const ease = RATINGS.indexOf(answer.rating) + 1
    const time = Math.min(LONGEST_ANSWER, Math.round(answer.duration))
    // Where FSRS schedules, Anki keeps the difficulty (1..10) in the place of the ease, as 100..1100.
    const factor = Math.round(((after.difficulty - 1) / 9) * 1000) + 100
    // The answers come in order of time: one of the same millisecond, or of a clock set back, follows the one before.
    last = Math.max(last + 1, Math.round(answer.at))
    rows.push([last, cid, USN, ease, interval(after), interval(before), factor, time, type])
  }
  return rows
}

/** Days, or seconds as a negative number. */
function interval({ scheduledDays, due, lastReview }: CardSchedule): number {
  if (scheduledDays > 0) return scheduledDays
  return lastReview === null ? 0 : -Math.max(0, Math.round((due - lastReview) / 1000))
}

/** The first 32 bits of the SHA-1 of the first field without its markup. */
function checksum(text: string): number {
  const [a, b, c, d] = sha1(utf8ToBytes(text))
  return ((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0
}

/** Ids are times in milliseconds, each once: a later thing of the same moment takes the next free one. */
function uniqueIds(): (ms: number) => number {
  const next = new Map<number, number>()
  const taken = new Set<number>()
  return (ms) => {
    const wanted = Math.max(1, Math.round(ms))
    let id = Math.max(wanted, next.get(wanted) ?? 0)
    while (taken.has(id)) id++
    taken.add(id)
    next.set(wanted, id + 1)
    return id
  }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
