import { words } from '../../language/words.svelte'
import type { ArticleSummary, ExportScope, FormatId } from '../../../contract/requests'
import { FORMATS, type Format } from '../../../core/exchange/formats'
import type { on, request } from '../../bridge'

export type ScopeKind = ExportScope['of'] | 'tag'

export const QUESTIONS = [5, 10, 15, 30] as const

/** What of the application an export looks at. */
interface Surroundings {
  readonly articles: readonly ArticleSummary[]
  readonly due: number
}

/** The choices of an export, and how far it is. */
export class ExportState {
  format = $state<FormatId>('apkg')
  scope = $state<ScopeKind>('all')
  tag = $state('')
  questions = $state<(typeof QUESTIONS)[number]>(15)
  #step = $state.raw<{ done: number; of: number } | null>(null)
  #isBusy = $state.raw(false)
  #saved = $state.raw<string | null>(null)
  #words = $state.raw('')
  #problem = $state.raw<string | null>(null)

  /** @param article the one that is open, or null */
  constructor(
    private readonly app: Surroundings,
    readonly article: ArticleSummary | null,
    private readonly ask: typeof request,
  ) {
    if (article) this.scope = 'articles'
    this.tag = this.tags[0] ?? ''
  }

  /** Listens to how far an export is; returns its own unsubscribe. */
  listen(to: typeof on): () => void {
    return to('export.step', (step) => {
      if (this.#isBusy) this.#step = step
    })
  }

  get tags(): string[] {
    const tags = this.app.articles.flatMap(({ tags }) => tags).sort((a, b) => a.localeCompare(b))
    return tags.filter((tag, at) => tag !== tags[at - 1])
  }

  /** What can be exported, with the words of its choice. */
  get scopes(): { value: ScopeKind; word: string }[] {
    return [
      ...(this.article ? [{ value: 'articles' as const, word: words.exporting.scopes.article }] : []),
      { value: 'due' as const, word: words.exporting.scopes.due },
      ...(this.tags.length > 0 ? [{ value: 'tag' as const, word: words.exporting.scopes.tag }] : []),
      { value: 'all' as const, word: words.exporting.scopes.all },
    ]
  }

  /** What the scope comes to, in words. */
  get scopeWords(): string {
    switch (this.scope) {
      case 'articles':
        return this.article ? this.article.headline : ''
      case 'due':
        return this.app.due === 0 ? words.exporting.noneDue : words.exporting.due(this.app.due)
      case 'tag':
        return words.exporting.articles(this.#tagged().length)
      case 'all':
        return words.exporting.articles(this.app.articles.length)
    }
  }

  get chosen(): Format {
    return FORMATS.find(({ id }) => id === this.format)!
  }
  get isQuiz(): boolean {
    return this.chosen.group === 'Quizzes'
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  /** 0 to 1, or null while nothing is known of it. */
  get share(): number | null {
    return this.#step && this.#step.of > 0 ? this.#step.done / this.#step.of : null
  }
  get saved(): string | null {
    return this.#saved
  }
  get words(): string {
    return this.#words
  }
  get problem(): string | null {
    return this.#problem
  }

  async run(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#saved = this.#problem = this.#step = null
    try {
      const { format, questions } = this
      const order = { format, scope: this.#order(), ...(this.isQuiz ? { questions } : {}) }
      const result = await this.ask('export.save', order)
      this.#saved = result?.path ?? null
      this.#words = result?.words ?? ''
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
    } finally {
      this.#isBusy = false
      this.#step = null
    }
  }

  async stop(): Promise<void> {
    await this.ask('export.stop', null)
  }

  #order(): ExportScope {
    switch (this.scope) {
      case 'articles':
        return { of: 'articles', ids: this.article ? [this.article.id] : [] }
      case 'tag':
        return { of: 'articles', ids: this.#tagged().map(({ id }) => id) }
      default:
        return { of: this.scope }
    }
  }

  #tagged(): ArticleSummary[] {
    return this.app.articles.filter((article) => article.tags.includes(this.tag))
  }
}
