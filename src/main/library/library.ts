import type { Settings, StartOutcome } from '../../contract/requests'
import type { JournalEvent } from '../../core/library/model'
import type { Document } from '../disk/document'
import type { FileSystem } from '../disk/file-system'
import { TaskQueue } from '../disk/queue'
import type { ArticleFile, ArticleStore } from './article-store'
import { SCHEMA_VERSION, type IndexedArticle, type LibraryIndex } from './index-file'
import type { JournalWriter } from './journal'
import type { Layout } from './layout'
import { openLibrary, type OpenedLibrary } from './open'
import { diskRefusal, Refusal } from './refusal'
import { LibraryState, type Clock } from './state'

/** How long after a change `library.json` is written; the journal and the articles are written at once. */
const SNAPSHOT_DELAY = 10_000

/**
 * The library: the state in memory and the files it stands for. Every change is written first and seen
 * after, one change at a time.
 */
export class Library {
  readonly outcome: StartOutcome
  readonly isWritable: boolean
  readonly state: LibraryState
  /** True once something was changed since the program started. */
  hasChanged = false
  /** Told of every article that was written, after that. */
  onArticle: ((id: string) => void) | null = null
  readonly #changes = new TaskQueue()
  readonly #store: ArticleStore
  readonly #writer: JournalWriter
  readonly #index: Document<LibraryIndex>
  readonly #settings: Document<Settings>
  readonly #position: Record<string, number>
  #isStale: boolean
  #timer: NodeJS.Timeout | null = null

  private constructor(
    opened: OpenedLibrary,
    readonly clock: Clock,
  ) {
    this.outcome = opened.outcome
    this.isWritable = opened.isWritable
    this.#store = opened.store
    this.#writer = opened.writer
    this.#index = opened.index
    this.#settings = opened.settings
    this.#position = opened.position
    this.#isStale = opened.isIndexStale
    const { articles, schedules, journal } = opened
    this.state = new LibraryState(articles, schedules, journal, () => this.settings, clock)
    if (this.#isStale) this.#scheduleSnapshot(0)
  }

  static async open(fs: FileSystem, layout: Layout, clock: Clock): Promise<Library> {
    const opened = await openLibrary(fs, layout, clock.now())
    const library = new Library(opened, clock)
    // A library without its list would look damaged, should the power fail before the first change.
    if (opened.isIndexMissing) await library.flush()
    return library
  }

  get settings(): Settings {
    return this.#settings.data
  }

  /**
   * Runs a change after all earlier ones. Inside, `save…` and `record` write first and show after.
   * Throws `Refusal` where nothing may be written or the disk refuses.
   */
  change<T>(task: () => Promise<T>): Promise<T> {
    return this.#changes.run(async () => {
      if (!this.isWritable) throw this.#readOnly()
      return task()
    })
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.#write(() => this.#settings.replace(settings))
  }

  async saveArticle(article: Omit<ArticleFile, 'schemaVersion'>): Promise<IndexedArticle> {
    const record = await this.#write(() => this.#store.write(article))
    this.state.put(record)
    this.onArticle?.(article.id)
    return record
  }

  /** Appends events to the journal; when this resolves they are safe, and the state has taken them in. */
  async record(events: readonly JournalEvent[]): Promise<void> {
    if (events.length === 0) return
    const { name, length } = await this.#write(() => this.#writer.append(events, this.clock.now()))
    this.#position[name] = length
    this.state.apply(events)
  }

  /** An article's file. Throws `Refusal` where there is none or it cannot be read. */
  async read(id: string): Promise<ArticleFile> {
    if (!this.state.article(id)) throw new Refusal('not-found', 'This article is not in the library.')
    try {
      return await this.#store.read(id)
    } catch (error) {
      throw new Refusal('disk', 'The file of this article could not be read. Its reviews are safe.', error)
    }
  }

  /** Writes what only lies in memory. Never throws: `library.json` can be made again from the rest. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    await this.#changes.run(async () => {
      if (!this.#isStale || !this.isWritable) return
      const { articles, schedules } = this.state
      await this.#index
        .replace({
          schemaVersion: SCHEMA_VERSION,
          articles,
          schedules: Object.fromEntries(schedules),
          journal: { ...this.#position },
        })
        .then(
          () => (this.#isStale = false),
          () => {},
        )
    })
  }

  async close(): Promise<void> {
    await this.flush()
    await this.#writer.close()
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    try {
      const value = await write()
      this.hasChanged = true
      this.#isStale = true
      this.#scheduleSnapshot(SNAPSHOT_DELAY)
      return value
    } catch (error) {
      // Errors of the system carry a code; anything else is a bug, and must not pass for a full disk.
      throw error instanceof Error && 'code' in error ? diskRefusal(error) : error
    }
  }

  #scheduleSnapshot(delay: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), delay)
  }

  #readOnly(): Refusal {
    const why = 'message' in this.outcome ? this.outcome.message : 'This library is read-only.'
    return new Refusal('read-only', why)
  }
}

/** The library's clock on this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  offsetAt: (ms) => -new Date(ms).getTimezoneOffset(),
}
