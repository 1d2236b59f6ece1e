import type { FactKind } from '../../../core/facts/model'
import type { ListedDate } from '../../../core/library/listed-facts'
import { FactList, type Surroundings } from '../facts/fact-list.svelte'
import type { FactScope } from '../facts/scope'
import { type DatedFact, datedFact, inOrder, meant, namesOf, overviewOf, rowsOf } from './timeline'

/** The dated facts of a scope, and how they are looked at. */
export class TimelineState {
  readonly list: FactList<DatedFact>
  query = $state('')
  name = $state('')
  beside = $state<FactKind | ''>('')
  /** The fact that has, or last had, the focus. */
  chosen = $state<string | null>(null)

  constructor(app: Surroundings) {
    this.list = new FactList(app, 'date', (fact, source) => datedFact(fact as ListedDate, source))
  }

  readonly #ordered = $derived.by(() => inOrder(this.list.entries))
  readonly names = $derived.by(() => namesOf(this.#ordered))
  readonly found = $derived.by(() =>
    meant(this.#ordered, { query: this.query, name: this.name, beside: this.beside }),
  )
  readonly rows = $derived.by(() => rowsOf(this.found))
  readonly overview = $derived.by(() => overviewOf(this.found))
  readonly current = $derived(this.found.find(({ key }) => key === this.chosen) ?? this.found[0] ?? null)
  readonly isFiltered = $derived(this.query.trim() !== '' || this.name !== '' || this.beside !== '')

  open(scope: FactScope): void {
    if (this.list.open(scope)) this.clear()
  }

  clear(): void {
    this.query = ''
    this.name = ''
    this.beside = ''
    this.chosen = null
  }
}
