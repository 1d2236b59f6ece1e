import { SvelteSet } from 'svelte/reactivity'
import type { SearchResult } from '../../contract/requests'
import { request, RequestFailed } from '../bridge'
import { EVERYTHING, type Shown, type Sort, termOf } from '../screens/library/library-list'

/** Facts that are brought at first, and with every “more”. */
const FACTS = 20
/** Milliseconds until a search is asked again while the library is still being read. */
const AGAIN = 700

/** How the list of articles is looked at; kept while the reader is on other screens. */
export class LibraryView {
  query = $state('')
  sort = $state<Sort>('newest')
  shown = $state.raw<Shown>(EVERYTHING)
  /** The article whose row has, or last had, the focus. */
  chosen = $state<string | null>(null)
  /** True from the command to search until the field has taken the focus. */
  isSearchAsked = $state(false)
  /** The articles that are picked for an action on all of them. */
  readonly picked = new SvelteSet<string>()

  #result = $state.raw<SearchResult | null>(null)
  #problem = $state.raw<string | null>(null)
  #facts = FACTS
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** What was found; null while nothing is searched for. */
  get result(): SearchResult | null {
    return this.#result
  }
  /** What is wrong with the query, in a sentence; what was found before stays. */
  get problem(): string | null {
    return this.#problem
  }

  /** Searches for what is in the field. */
  search(): Promise<void> {
    this.#facts = FACTS
    return this.#ask()
  }

  /** Brings more of the facts that were found. */
  moreFacts(): Promise<void> {
    this.#facts += 2 * FACTS
    return this.#ask()
  }

  pick(ids: Iterable<string>): void {
    this.picked.clear()
    for (const id of ids) this.picked.add(id)
  }

  toggle(id: string): void {
    if (!this.picked.delete(id)) this.picked.add(id)
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer)
    const turn = ++this.#turn
    if (this.query.trim() === '') {
      this.#result = null
      this.#problem = null
      return
    }
    try {
      const query = `${this.query} ${termOf(this.shown)}`
      const result = await request('library.search', { query, facts: this.#facts })
      if (turn !== this.#turn) return
      this.#result = result
      this.#problem = null
      if (result.left > 0) this.#timer = setTimeout(() => void this.#ask(), AGAIN)
    } catch (error) {
      if (turn !== this.#turn) return
      if (!(error instanceof RequestFailed)) throw error
      this.#problem = error.message
    }
  }
}
