import type { JournalEvent } from '../../../../src/core/library/model'
import { Ledger } from '../../../../src/core/schedule/ledger/ledger'
import { dayFinder, type Calendar } from '../../../../src/core/schedule/local-day'
import { Tallies } from '../../../../src/core/schedule/tallies'

/** The sums over a journal. */
export function talliesOf(events: readonly JournalEvent[], calendar: Calendar): Tallies {
  const ledger = new Ledger()
  ledger.record(events, 'desk/2026-05.jsonl')
  const tallies = new Tallies(dayFinder(calendar))
  ledger.count(0, (counted) => tallies.take(counted))
  return tallies
}
