import { words } from '../../language/words.svelte'
import type { AcrossArticles, NameRef, NameView } from '../../../contract/requests'
import { request } from '../../bridge'
import type { App } from '../../state/app.svelte'

const PAGE = 100
/** Milliseconds until the list is asked for again while articles are still being read. */
const AGAIN = 700

/** People, organizations and figures of all articles, and who is who. */
export class AcrossState {
  query = $state('')
  /** The name whose articles are shown. */
  openId = $state<string | null>(null)
  /** The name for which another that is the same is being chosen. */
  joining = $state.raw<NameView | null>(null)
  #found = $state.raw<AcrossArticles | null>(null)
  #done = $state.raw<{ text: string; decision: string } | null>(null)
  #limit = PAGE
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly app: App) {}

  get found(): AcrossArticles | null {
    return this.#found
  }
  /** What was decided last, until it is undone. */
  get done(): string | null {
    return this.#done?.text ?? null
  }

  async load(): Promise<void> {
    clearTimeout(this.#timer)
    const turn = ++this.#turn
    await this.app.attempt(async () => {
      const found = await request('library.entities', { query: this.query, limit: this.#limit })
      if (turn !== this.#turn) return
      this.#found = found
      if (found.left > 0) this.#timer = setTimeout(() => void this.load(), AGAIN)
    })
  }

  more(): Promise<void> {
    this.#limit += 2 * PAGE
    return this.load()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Can the name be the same as the one that is being joined? */
  isCandidate({ id, kind }: NameView): boolean {
    return this.joining !== null && this.joining.kind === kind && this.joining.id !== id
  }

  async join(other: NameView): Promise<void> {
    const name = this.joining
    const [a, b] = [name?.articles[0], other.articles[0]]
    if (!name || !a || !b) return
    this.joining = null
    await this.#decide(words.across.areOne(name.name, other.name), () =>
      request('names.join', { a: ref(a), b: ref(b) }),
    )
  }

  async part(name: NameView, article: NameRef): Promise<void> {
    await this.#decide(words.across.isElse(name.name), () => request('names.part', { refs: [ref(article)] }))
  }

  async undo(): Promise<void> {
    const done = this.#done
    if (!done) return
    await this.app.attempt(async () => {
      await request('names.undo', { decision: done.decision })
      this.#done = null
    })
    await this.load()
  }

  async #decide(text: string, decide: () => Promise<{ decision: string }>): Promise<void> {
    await this.app.attempt(async () => {
      this.#done = { text, ...(await decide()) }
    })
    await this.load()
  }
}

const ref = ({ articleId, entityId }: NameRef): NameRef => ({ articleId, entityId })

/** The different roles of a name, the latest first, and not too many. */
export function rolesOf({ articles }: NameView): string {
  const roles = articles.flatMap((article) => article.roles)
  return roles
    .filter((role, i) => roles.indexOf(role) === i)
    .slice(0, 2)
    .join('; ')
}

/** `4 articles, 2 quotes`. */
export function tallyOf({ articleCount, quotes }: NameView): string {
  const articles = words.units.articles(articleCount)
  return quotes === 0 ? articles : `${articles}, ${words.across.quotes(quotes)}`
}
