import type { ArticleSummary, ListedFact, ListedKind } from '../../../contract/requests'
import { request } from '../../bridge'
import { articlesIn, type FactScope, scopeKey } from './scope'
import type { Source } from './source'

/** What of the application a list of facts is made from. */
export interface Surroundings {
  readonly articles: readonly ArticleSummary[]
  readonly archived: readonly ArticleSummary[]
  attempt<T>(action: () => Promise<T>): Promise<T | undefined>
}

/** Milliseconds between two looks at a list that still grows. */
const SHOWN_EVERY = 250
/** Articles that are asked for at once; the answer says how many of them it holds. */
const AT_ONCE = 200

/** The facts of one kind of the articles in a scope, brought slice by slice. */
export class FactList<Entry> {
  #entries = $state.raw<readonly Entry[]>([])
  #articles = $state.raw<readonly ArticleSummary[]>([])
  #left = $state(0)
  #unreadable = $state(0)
  #key = ''
  #library: readonly ArticleSummary[] | null = null
  #found: Entry[] = []
  #at = 0
  #turn = 0

  /** @param make what a screen keeps of a fact */
  constructor(
    private readonly app: Surroundings,
    private readonly kind: ListedKind,
    private readonly make: (fact: ListedFact, source: Source) => Entry,
  ) {}

  get entries(): readonly Entry[] {
    return this.#entries
  }
  /** The articles of the scope. */
  get articles(): readonly ArticleSummary[] {
    return this.#articles
  }
  /** Articles still to be read. */
  get left(): number {
    return this.#left
  }
  /** Articles whose files could not be read. */
  get unreadable(): number {
    return this.#unreadable
  }

  /**
   * Begins, or goes on where it was stopped. After a change in the library everything is read again; what is
   * shown stays until that is done.
   * @returns whether the scope is another one than before
   */
  open(scope: FactScope): boolean {
    const { articles, archived } = this.app
    const key = scopeKey(scope)
    const isOther = key !== this.#key
    if (isOther || this.#library !== articles) {
      this.#key = key
      this.#library = articles
      this.#articles = articlesIn(scope, [...articles, ...archived])
      this.#found = []
      this.#at = 0
      this.#unreadable = 0
      if (isOther) this.#entries = []
    }
    void this.app.attempt(() => this.#read(isOther))
    return isOther
  }

  /** Asks for no more until it is opened again. */
  stop(): void {
    this.#turn++
  }

  async #read(isShownAtOnce: boolean): Promise<void> {
    const turn = ++this.#turn
    const articles = this.#articles
    this.#left = articles.length - this.#at
    let shown = 0
    while (this.#at < articles.length) {
      const asked = articles.slice(this.#at, this.#at + AT_ONCE)
      const articleIds = asked.map(({ id }) => id)
      const slice = await request('facts.list', { kind: this.kind, articleIds })
      if (turn !== this.#turn) return
      for (const [index, { facts }] of slice.articles.entries()) {
        const { id: articleId, headline, publishedOn } = asked[index]!
        if (!facts) this.#unreadable++
        for (const fact of facts ?? [])
          this.#found.push(this.make(fact, { articleId, headline, publishedOn }))
      }
      this.#at += slice.done
      this.#left = articles.length - this.#at
      if (isShownAtOnce && performance.now() - shown > SHOWN_EVERY) {
        this.#entries = [...this.#found]
        shown = performance.now()
      }
    }
    this.#entries = [...this.#found]
  }
}
