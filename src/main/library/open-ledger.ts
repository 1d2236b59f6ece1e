import { Ledger } from '../../core/schedule/ledger/ledger'
import type { FileSystem } from '../disk/file-system'
import { followJournal, type Marks } from './journal'
import type { Layout } from './layout'
import { readLedger } from './ledger-file'

export interface OpenedLedger {
  ledger: Ledger
  /** Up to where the journal is reckoned in. */
  marks: Marks
  /** Up to where it was when the ledger was last written; null where that is not known. */
  before: Marks | null
  /** How many events the ledger on the disk accounts for; null where there is none that can be gone on with. */
  written: number | null
}

/**
 * The ledger as the journal has it: the one on the disk with what came since, or, where that one does not fit
 * the journal, one that is made from all of it.
 */
export async function openLedger(fs: FileSystem, layout: Layout): Promise<OpenedLedger> {
  const stored = await readLedger(fs, layout)
  const before = stored?.marks ?? null
  if (stored) {
    const ledger = new Ledger(stored.packed)
    const written = ledger.entries
    const marks = await loadFrom(fs, layout, ledger, stored.marks)
    if (marks) return { ledger, marks, before, written }
  }
  const ledger = new Ledger()
  const marks = await loadFrom(fs, layout, ledger, null)
  return { ledger, marks: marks!, before, written: null }
}

/**
 * @param known the marks from which to go on; null to read everything
 * @returns null where that gives another ledger than reading everything does
 */
async function loadFrom(
  fs: FileSystem,
  layout: Layout,
  ledger: Ledger,
  known: Marks | null,
): Promise<Marks | null> {
  let hasCopies = false
  const marks = await followJournal(fs, layout.reviews, known ?? {}, (event, name) => {
    if (!ledger.load(event, name)) hasCopies = true
  })
  // Of copies the first in the order of the files counts, which may be the one that came just now.
  if (known && hasCopies) return null
  ledger.settle()
  return marks
}
