import type { PackedLedger } from '../../core/schedule/ledger/ledger'
import { MEANINGS, type RowColumns } from '../../core/schedule/ledger/rows'
import type { ScheduleColumns } from '../../core/schedule/ledger/schedules'
import { writeAtomically } from '../disk/atomic-write'
import { columnFile, readColumnFile } from '../disk/columns'
import type { FileSystem } from '../disk/file-system'
import type { Marks } from './journal'
import type { Layout } from './layout'

/** Raised with every change of what lies in the file; one of another format is made again from the journal. */
const FORMAT = 1

interface Header {
  format: number
  meanings: string
  tables: PackedLedger['tables']
  marks: Marks
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
  const header: Header = { format: FORMAT, meanings: MEANINGS, tables, marks }
  await writeAtomically(fs, layout.ledger, columnFile(header, { ...rows, ...schedules }))
}

/** Null where there is none that can be used: everything in it follows from the journal. */
export async function readLedger(fs: FileSystem, layout: Layout): Promise<StoredLedger | null> {
  try {
    const { header, columns } = readColumnFile(layout.ledger, await fs.readFile(layout.ledger))
    const { format, meanings, tables, marks } = header as Header
    if (format !== FORMAT || meanings !== MEANINGS) return null
    const rows = columns as unknown as RowColumns
    const schedules = columns as unknown as ScheduleColumns
    return { packed: { tables, rows, schedules }, marks }
  } catch {
    return null
  }
}
