import type { CardSchedule } from '../../core/library/model'
import type { PackedLedger } from '../../core/schedule/ledger/ledger'
import { MEANINGS, type RowColumns } from '../../core/schedule/ledger/rows'
import { writeAtomically } from '../disk/atomic-write'
import { columnFile, readColumnFile, type Columns } from '../disk/columns'
import type { FileSystem } from '../disk/file-system'
import type { Marks } from './journal'
import type { Layout } from './layout'

/** Raised with every change of what lies in the file; one of another format is made again from the journal. */
const FORMAT = 1

const STATES: readonly CardSchedule['state'][] = ['new', 'learning', 'review', 'relearning']

/** What a schedule consists of, one column each; `state` and `lastReview` are numbers there too. */
const FIELDS = [
  'due',
  'stability',
  'difficulty',
  'reps',
  'lapses',
  'state',
  'learningStep',
  'scheduledDays',
  'lastReview',
] as const satisfies (keyof CardSchedule)[]

interface Header {
  format: number
  meanings: string
  tables: PackedLedger['tables']
  marks: Marks
  /** Ids of the cards that have a schedule. */
  cards: string[]
}

/** A ledger as it lies on the disk, and the part of the journal that it accounts for. */
export interface StoredLedger {
  packed: PackedLedger
  marks: Marks
}

/** Writes the ledger, whole or not at all. It must not change meanwhile. */
export async function writeLedger(
  fs: FileSystem,
  layout: Layout,
  { packed: { tables, rows, schedules }, marks }: StoredLedger,
): Promise<void> {
  const header: Header = { format: FORMAT, meanings: MEANINGS, tables, marks, cards: [...schedules.keys()] }
  await writeAtomically(fs, layout.ledger, columnFile(header, { ...rows, ...packSchedules(schedules) }))
}

/** Null where there is none that can be used: everything in it follows from the journal. */
export async function readLedger(fs: FileSystem, layout: Layout): Promise<StoredLedger | null> {
  try {
    const found = readColumnFile(layout.ledger, await fs.readFile(layout.ledger))
    const { format, meanings, tables, marks, cards } = found.header as Header
    if (format !== FORMAT || meanings !== MEANINGS) return null
    const rows = found.columns as unknown as RowColumns
    return { packed: { tables, rows, schedules: unpackSchedules(cards, found.columns) }, marks }
  } catch {
    return null
  }
}

function packSchedules(schedules: ReadonlyMap<string, CardSchedule>): Columns {
  const columns = FIELDS.map((field) => [field, new Float64Array(schedules.size)] as const)
  let at = 0
  for (const schedule of schedules.values()) {
    for (const [field, column] of columns) {
      const value = schedule[field]
      column[at] = typeof value === 'string' ? STATES.indexOf(value) : (value ?? NaN)
    }
    at++
  }
  return Object.fromEntries(columns)
}

function unpackSchedules(cards: readonly string[], columns: Columns): Map<string, CardSchedule> {
  const [due, stability, difficulty, reps, lapses, state, learningStep, scheduledDays, lastReview] =
    FIELDS.map((field) => columns[field]!)
  const schedules = new Map<string, CardSchedule>()
  for (const [at, cardId] of cards.entries()) {
    const last = lastReview![at]!
    schedules.set(cardId, {
      due: due![at]!,
      stability: stability![at]!,
      difficulty: difficulty![at]!,
      reps: reps![at]!,
      lapses: lapses![at]!,
      state: STATES[state![at]!]!,
      learningStep: learningStep![at]!,
      scheduledDays: scheduledDays![at]!,
      lastReview: Number.isNaN(last) ? null : last,
    })
  }
  return schedules
}
