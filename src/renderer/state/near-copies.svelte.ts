import type { NearCopy, Superseded } from '../../contract/requests'
import { request } from '../bridge'

/** What of the application a decision about two versions touches. */
interface Surroundings {
  attempt<T>(action: () => Promise<T>): Promise<T | undefined>
  refresh(): Promise<void>
}

/** Added articles that are another version of one that was there, and what the reader does about it. */
export class NearCopies {
  #pairs = $state.raw<readonly NearCopy[]>([])
  #done = $state.raw<{ pair: NearCopy; superseded: Superseded } | null>(null)

  constructor(private readonly app: Surroundings) {}

  /** The pair to decide about, if there is one. */
  get pair(): NearCopy | null {
    return this.#pairs[0] ?? null
  }
  get left(): number {
    return this.#pairs.length
  }
  /** What was decided last, until it is undone or put aside. */
  get done(): { pair: NearCopy; superseded: Superseded } | null {
    return this.#done
  }

  /** Looks for another version of an article that was added. Nobody waits for it: a failure is no loss. */
  async check(id: string): Promise<void> {
    const pair = await request('article.nearCopy', { id }).catch(() => null)
    const isKnown = (one: NearCopy): boolean =>
      one.earlier.id === pair?.earlier.id && one.later.id === pair.later.id
    if (pair && !this.#pairs.some(isKnown)) this.#pairs = [...this.#pairs, pair]
  }

  /** Lets the later version take the place of the earlier. */
  async supersede(): Promise<void> {
    const pair = this.pair
    if (!pair) return
    await this.app.attempt(async () => {
      const ids = { earlierId: pair.earlier.id, laterId: pair.later.id }
      const superseded = await request('article.supersede', ids)
      this.#pairs = this.#pairs.slice(1)
      this.#done = { pair, superseded }
      await this.app.refresh()
    })
  }

  keepBoth(): void {
    this.#pairs = this.#pairs.slice(1)
  }

  async undo(): Promise<void> {
    const done = this.#done
    if (!done) return
    await this.app.attempt(async () => {
      await request('article.bringBack', { earlierId: done.pair.earlier.id })
      this.#done = null
      await this.app.refresh()
    })
  }

  /** Takes the line away that says what was decided. */
  putAside(): void {
    this.#done = null
  }
}
