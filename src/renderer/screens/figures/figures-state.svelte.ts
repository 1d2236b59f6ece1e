import type { ListedFigure } from '../../../core/library/listed-facts'
import { FactList, type Surroundings } from '../facts/fact-list.svelte'
import type { FactScope } from '../facts/scope'
import { standingWords } from '../facts/standing'
import {
  type FigureEntry,
  figureEntry,
  type FigureOrder,
  type FigureSort,
  groupsOf,
  meant,
  rowsOf,
  tsvOf,
  unitsOf,
} from './figure-table'

/** What is first when a column is chosen to sort by. */
const BEGINS_DESCENDING: ReadonlySet<FigureSort> = new Set(['value', 'published'])

/** The figures of a scope, and how they are looked at. */
export class FiguresState {
  readonly list: FactList<FigureEntry>
  query = $state('')
  /** The key of one unit; null for all. */
  unit = $state<string | null>(null)
  order = $state.raw<FigureOrder>({ by: 'value', isDescending: true })
  /** The figure that has, or last had, the focus. */
  chosen = $state<string | null>(null)

  constructor(app: Surroundings) {
    this.list = new FactList(app, 'figure', (fact, source) => figureEntry(fact as ListedFigure, source))
  }

  readonly units = $derived.by(() => unitsOf(this.list.entries))
  readonly found = $derived.by(() => meant(this.list.entries, this.query, this.unit))
  readonly groups = $derived.by(() => groupsOf(this.found, this.order))
  readonly rows = $derived.by(() => rowsOf(this.groups))
  readonly isFiltered = $derived(this.query.trim() !== '' || this.unit !== null)

  open(scope: FactScope): void {
    if (this.list.open(scope)) this.clear()
  }

  clear(): void {
    this.query = ''
    this.unit = null
    this.chosen = null
  }

  /** Sorts by a column; once more, the other way. */
  sort(by: FigureSort): void {
    const { order } = this
    this.order =
      order.by === by
        ? { by, isDescending: !order.isDescending }
        : { by, isDescending: BEGINS_DESCENDING.has(by) }
  }

  /** What is shown, as tab-separated values. */
  tsv(): string {
    return tsvOf(this.groups, standingWords)
  }
}
