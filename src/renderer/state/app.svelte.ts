import { speak, spokenLanguage, words } from '../language/words.svelte'
import type { AppState, ArticleSummary, Progress, Settings, StartOutcome } from '../../contract/requests'
import { languageOf } from '../../contract/language'
import { request } from '../bridge'
import { SvelteMap } from 'svelte/reactivity'
import type { Draft } from '../reading/draft'
import { FactViews } from './fact-views.svelte'
import { Intake } from './intake.svelte'
import { LibraryCare } from './library-care.svelte'
import { LibraryView } from './library-view.svelte'
import { NearCopies } from './near-copies.svelte'
import { Navigation } from './navigation.svelte'
import type { Notice } from './notice'
import type { Overlay } from './overlay'
import { ReaderView } from './reader-view.svelte'

/** Settings that change what is due. */
const MOVES_CARDS = ['newPerDay', 'reviewsPerDay', 'rolloverHour', 'targets'] as const

/** The fields of an article's details as typed. */
export interface DetailDraft {
  headline: string
  publisher: string
  byline: string
  published: string
}

/** The state that all screens share: settings, the list of articles, what is due, and where the reader is. */
export class App {
  readonly navigation = new Navigation()
  readonly intake = new Intake(this)
  readonly library = new LibraryView()
  readonly reader = new ReaderView()
  readonly nearCopies = new NearCopies(this)
  readonly care = new LibraryCare(this)
  /** Made anew for another language: their rows hold dates and figures in words. */
  facts = $state.raw(new FactViews(this))

  #info = $state.raw<Omit<AppState, 'settings' | 'files'> | null>(null)
  #settings = $state.raw<Settings | null>(null)
  #articles = $state.raw<readonly ArticleSummary[]>([])
  #archived = $state.raw<readonly ArticleSummary[]>([])
  #progress = $state.raw<Progress | null>(null)
  overlay = $state.raw<Overlay | null>(null)
  notice = $state.raw<Notice | null>(null)
  /** A text that was given but not added, kept for when the dialog is opened again. */
  unfinished: Draft | null = null
  /** Words put on cards that were not saved yet, by card: kept while the reader looks elsewhere. */
  readonly cardDrafts = new SvelteMap<string, { front: string; back: string }>()

  /** Details of articles that were changed and not saved yet, by article. */
  readonly detailDrafts = new SvelteMap<string, DetailDraft>()

  readonly isReady = $derived(this.#info !== null)
  /** False where the library could not be opened: nothing is shown of it, and nothing can be changed. */
  readonly isUsable = $derived(this.#info !== null && !isClosed(this.#info.start))
  readonly due = $derived(this.#progress?.dueToday ?? 0)

  /** Version, host, data folder and how the library was found. Only after `load`. */
  get info(): Omit<AppState, 'settings' | 'files'> {
    return this.#info!
  }
  /** Only after `load`. */
  get settings(): Settings {
    return this.#settings!
  }
  /** The articles in the library; what is archived is in `archived`. */
  get articles(): readonly ArticleSummary[] {
    return this.#articles
  }
  get archived(): readonly ArticleSummary[] {
    return this.#archived
  }
  get progress(): Progress | null {
    return this.#progress
  }

  /** Asks the main process for everything the first screen needs; on a fresh library reads the samples. */
  async load(): Promise<void> {
    // All at once: a start waits for the slowest answer, not for one after the other. A closed library has no lists.
    const lists = this.#lists()
    lists.catch(() => {})
    const { settings, files, ...info } = await request('app.state', null)
    this.#settings = settings
    await this.#speak()
    if (!isClosed(info.start)) this.#show(await lists)
    // The start stays fresh for as long as the program runs; a page that is loaded again finds its articles.
    const isFirst = info.start.kind === 'fresh' && this.#articles.length === 0
    const samples = isFirst ? await request('samples.list', null) : []
    // Begun before the first screen is shown: that one says what is going on, not that nothing is there.
    const adding = this.intake.addSamples(samples)
    this.#info = info
    if (!this.isUsable) return
    if ('message' in info.start) this.notice = { text: words.told(info.start.message) }
    if (info.start.kind === 'migrated') {
      this.notice = { text: words.frame.migrated(info.start.fromVersion) }
    }
    await adding
    if (files.length > 0) await this.intake.take(files)
  }

  /** Reads the list of articles and what is due again, after something changed. */
  async refresh(): Promise<void> {
    this.#show(await this.#lists())
  }

  #lists(): Promise<[ArticleSummary[], Progress]> {
    return Promise.all([request('article.list', null), request('progress.get', null)])
  }

  #show([articles, progress]: [ArticleSummary[], Progress]): void {
    this.#articles = articles.filter(({ isArchived }) => !isArchived)
    this.#archived = articles.filter(({ isArchived }) => isArchived)
    this.#progress = progress
  }

  /** Reads everything again after another library took the place of this one. */
  async reload(): Promise<void> {
    const { settings, files: _, ...info } = await request('app.state', null)
    this.#settings = settings
    await this.#speak()
    this.#info = info
    if (this.isUsable) await this.refresh()
  }

  async updateSettings(change: Partial<Settings>): Promise<void> {
    await this.attempt(async () => {
      this.#settings = await request('settings.update', change)
      if (change.language) await this.#speak()
      if (MOVES_CARDS.some((name) => name in change)) await this.refresh()
    })
  }

  async #speak(): Promise<void> {
    const wanted = languageOf(this.settings.language, navigator.language)
    if (wanted === spokenLanguage()) return
    await speak(wanted)
    this.facts = new FactViews(this)
  }

  /** Runs an action; what goes wrong is told in the notice line, and nothing else changes. */
  async attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action()
    } catch (error) {
      this.notice = { text: error instanceof Error ? error.message : String(error) }
      return undefined
    }
  }
}

function isClosed({ kind }: StartOutcome): boolean {
  return kind === 'newerVersion' || kind === 'failed'
}
