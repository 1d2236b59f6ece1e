import { words } from '../../language/words.svelte'
import type { ArticleSummary } from '../../../contract/requests'
import type { Analysis, ArticleHints } from '../../../core/facts/model'
import type { Card } from '../../../core/questions/item'
import { run } from '../../analysis/client'
import { request } from '../../bridge'
import { checkText, whyNotShown } from '../../reading/check'
import { parseDay } from '../../reading/day'
import type { Draft } from '../../reading/draft'
import type { App } from '../../state/app.svelte'
import { type Detail, shownValue } from './details'

interface Found {
  id: string
  analysis: Analysis
  cards: Card[]
}

const PAUSE = 250

/** An article on its way in: its text, what was found in it, and the details as the reader corrects them. */
export class AddState {
  #text = $state('')
  #fileHints = $state.raw<ArticleHints>({})
  #typed = $state.raw<Partial<Record<Detail, string>>>({})
  #found = $state.raw<Found | null>(null)
  #failure = $state.raw<string | null>(null)
  #isReading = $state(false)
  /** What was added before this text, to be said in the foot. */
  #added = $state.raw<string | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  #run = 0

  constructor(
    private readonly app: App,
    draft: Draft | null,
    failure: string | null,
  ) {
    this.#failure = failure
    if (draft) this.take(draft)
  }

  get text(): string {
    return this.#text
  }
  get fileHints(): ArticleHints {
    return this.#fileHints
  }
  get found(): Found | null {
    return this.#found
  }
  get failure(): string | null {
    return this.#failure
  }
  get isReading(): boolean {
    return this.#isReading
  }
  get added(): string | null {
    return this.#added
  }

  /** The same text in the library, if it is there already. */
  readonly twin: ArticleSummary | null = $derived.by(
    () => this.app.articles.find(({ id }) => id === this.#found?.id) ?? null,
  )
  readonly hasBadDay = $derived(!!this.#typed.publishedOn?.trim() && !parseDay(this.#typed.publishedOn))
  readonly canAdd = $derived(
    this.#found !== null && !this.#isReading && !this.hasBadDay && this.twin === null,
  )

  /** Takes the text of a file, with what the file says about it. */
  take({ text, hints }: Draft): void {
    if (this.refuses(text)) return
    this.#fileHints = hints
    this.#typed = {}
    this.#set(text, 0)
  }

  /** True, and said why, for a text that no field could show; what was there stays. */
  refuses(text: string): boolean {
    const reason = whyNotShown(text)
    if (reason) this.#failure = reason
    return reason !== null
  }

  /** The text with its details, to go on with later; null when there is none. */
  get unfinished(): Draft | null {
    return this.#text.trim() === '' ? null : { name: '', text: this.#text, hints: this.#hints() }
  }

  /** The text as typed. */
  write(text: string): void {
    if (text === this.#text) return
    this.#fileHints = {}
    this.#set(text, PAUSE)
  }

  /** What was copied: its paragraphs, where the clipboard holds them as markup too, else the plain text. */
  async paste(plain: string, markup: string): Promise<void> {
    const rich = markup === '' ? null : (await import('../../reading/clipboard')).readPasted(markup, plain)
    // Something was typed while the first rich text was waiting for what reads it.
    if (this.#text !== '') return
    if (rich) return this.take(rich)
    this.#fileHints = {}
    this.#set(plain, 0)
  }

  value(detail: Detail): string {
    return this.#typed[detail] ?? (this.#found ? shownValue(this.#found.analysis.article, detail) : '')
  }

  isTyped(detail: Detail): boolean {
    return this.#typed[detail] !== undefined
  }

  correct(detail: Detail, value: string): void {
    this.#typed = { ...this.#typed, [detail]: value }
    if (!this.hasBadDay) this.#schedule(PAUSE)
  }

  /** Adds the article; its id, or null where nothing could be added. */
  async add(): Promise<string | null> {
    const found = this.#found
    if (!this.canAdd || !found) return null
    const added = await this.app.attempt(async () => {
      const { analysis, cards } = found
      const { summary } = await request('article.add', { analysis, cards, isSample: false })
      await this.app.refresh()
      void this.app.nearCopies.check(summary.id)
      return summary
    })
    if (!added) return null
    this.#text = ''
    return added.id
  }

  /** Adds the article and makes room for the next. */
  async addAnother(): Promise<void> {
    const headline = this.#found?.analysis.article.headline
    if ((await this.add()) === null) return
    this.#added = words.add.added(headline ?? '')
    this.#typed = {}
    this.#fileHints = {}
    this.#found = null
  }

  #set(text: string, pause: number): void {
    this.#text = text
    this.#schedule(pause)
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), pause)
    this.#isReading = this.#text.trim() !== ''
  }

  async #read(): Promise<void> {
    const turn = ++this.#run
    try {
      this.#failure = null
      if (this.#text.trim() === '') {
        this.#found = null
        return
      }
      const found = await run('read', { text: checkText(this.#text), hints: this.#hints() })
      if (turn === this.#run) this.#found = found
    } catch (error) {
      if (turn !== this.#run) return
      this.#found = null
      this.#failure = error instanceof Error ? error.message : String(error)
    } finally {
      if (turn === this.#run) this.#isReading = false
    }
  }

  #hints(): ArticleHints {
    const hints: ArticleHints = { ...this.#fileHints }
    const { headline, publisher, byline, publishedOn } = this.#typed
    if (headline?.trim()) hints.headline = headline.trim()
    if (publisher !== undefined) hints.publisher = publisher.trim() || null
    if (byline !== undefined) hints.byline = byline.trim() || null
    if (publishedOn !== undefined) hints.publishedOn = parseDay(publishedOn)
    return hints
  }
}
