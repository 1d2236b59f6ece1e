import type { Settings, StartOutcome } from '../../contract/requests'
import type { JournalEvent } from '../../core/library/model'
import type { FileSystem } from '../disk/file-system'
import { TaskQueue } from '../disk/queue'
import { WriterLock } from '../disk/writer-lock'
import type { ArticleFile } from './article-store'
import { SCHEMA_VERSION, type IndexedArticle } from './index-file'
import { markAfter } from './journal'
import type { Layout } from './layout'
import { writeLedger } from './ledger-file'
import { openLibrary, unusable, type OpenedLibrary } from './open'
import { asRefusal, Refusal } from './refusal'
import { LibraryState, type Clock } from './state'

/** How long after a change the caches are written; the journal and the articles are written at once. */
const SNAPSHOT_DELAY = 10_000
/** The share of the journal that must be new before the ledger is written in between. */
const WORTH_WRITING = 1 / 128

/**
 * The library: the state in memory and the files it stands for. Every change is written first and seen
 * after, one change at a time.
 */
export class Library {
  /** True once something was changed since the program started. */
  hasChanged = false
  /** Told of every article that was written, after that. */
  onArticle: ((id: string) => void) | null = null
  /** Told when another library has taken the place of this one. */
  onReplaced: (() => void) | null = null
  readonly #changes = new TaskQueue()
  #opened: OpenedLibrary
  #state: LibraryState
  #isIndexStale: boolean
  /** How many events the ledger on the disk accounts for; null where it is of no use. */
  #ledgerWritten: number | null
  /** False once something that is in this device's journal was not taken in: the next start reads it. */
  #isLedgerWhole = true
  #timer: NodeJS.Timeout | null = null

  private constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    readonly clock: Clock,
    private readonly lock: WriterLock | null,
    opened: OpenedLibrary,
  ) {
    this.#opened = opened
    this.#state = this.#stateOf(opened)
    this.#isIndexStale = opened.isIndexStale
    this.#ledgerWritten = opened.ledgerWritten
    if (this.#isIndexStale) this.#scheduleSnapshot(0)
    else if (this.#isLedgerDue()) this.#scheduleSnapshot(SNAPSHOT_DELAY)
  }

  static async open(fs: FileSystem, layout: Layout, clock: Clock): Promise<Library> {
    const { lock, refused } = await takeLock(fs, layout)
    const opened = refused ? unusable(fs, layout, refused) : await openLibrary(fs, layout, clock.now())
    const library = new Library(fs, layout, clock, lock, opened)
    // A library without its list would look damaged, should the power fail before the first change.
    if (opened.isIndexMissing) await library.flush()
    return library
  }

  /** How the library was found, at the start or when a backup was put back. */
  get outcome(): StartOutcome {
    return this.#opened.outcome
  }
  /** The name of this device's part of the journal. */
  get device(): string {
    return this.#opened.device
  }
  get isWritable(): boolean {
    return this.#opened.isWritable && !this.lock?.isLost
  }
  get state(): LibraryState {
    return this.#state
  }
  get settings(): Settings {
    return this.#opened.settings.data
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
    await this.#write(() => this.#opened.settings.replace(settings))
  }

  async saveArticle(article: Omit<ArticleFile, 'schemaVersion' | 'changedAt'>): Promise<IndexedArticle> {
    const changedAt = this.clock.now()
    const record = await this.#write(() => this.#opened.store.write({ ...article, changedAt }))
    this.#isIndexStale = true
    this.state.put(record)
    this.onArticle?.(article.id)
    return record
  }

  /** Appends events to the journal; when this resolves they are safe, and the state has taken them in. */
  async record(events: readonly JournalEvent[]): Promise<void> {
    if (events.length === 0) return
    const { marks, writer } = this.#opened
    const appended = await this.#write(() => writer.append(events, this.clock.now()))
    const { name } = appended
    const mark = markAfter(marks[name], appended)
    if (mark) marks[name] = mark
    else this.#isLedgerWhole = false
    this.state.record(events, name)
  }

  /**
   * An article's file. Throws `Refusal` where there is none or it cannot be read.
   * @param isHere as in `ArticleStore.read`
   */
  async read(id: string, isHere = false): Promise<ArticleFile> {
    if (!this.state.article(id)) throw new Refusal('not-found', 'This article is not in the library.')
    try {
      return await this.#opened.store.read(id, isHere)
    } catch (error) {
      throw new Refusal('disk', 'The file of this article could not be read. Its reviews are safe.', error)
    }
  }

  /** Writes what only lies in memory. Never throws: it can be made again from the articles and the journal. */
  flush(): Promise<void> {
    return this.#changes.run(() => this.#writeCaches())
  }

  /** Runs a task while nothing changes and everything is on the disk. Throws `Refusal` as `change` does. */
  freeze<T>(task: () => Promise<T>): Promise<T> {
    return this.change(async () => {
      await this.#writeCaches(true)
      return asRefusal(task)
    })
  }

  /** Lets a task change the files themselves, then opens what lies there. Throws `Refusal` as `change` does. */
  replaceFiles<T>(task: () => Promise<T>): Promise<T> {
    return this.freeze(async () => {
      await this.#opened.writer.close()
      let value: T
      try {
        value = await task()
      } finally {
        await this.#reopen()
      }
      if (!this.isWritable) throw this.#readOnly()
      return value
    })
  }

  /** Writes what only lies in memory, and lets the next process open the library. */
  async close(): Promise<void> {
    await this.#changes.run(() => this.#writeCaches(true))
    await this.#opened.writer.close()
    await this.lock?.release()
  }

  async #reopen(): Promise<void> {
    this.#opened = await openLibrary(this.fs, this.layout, this.clock.now())
    this.#state = this.#stateOf(this.#opened)
    this.#isIndexStale = this.#opened.isIndexStale
    this.#ledgerWritten = this.#opened.ledgerWritten
    this.#isLedgerWhole = true
    this.hasChanged = true
    this.onReplaced?.()
    await this.#writeCaches()
  }

  #stateOf({ articles, ledger }: OpenedLibrary): LibraryState {
    return new LibraryState(articles, ledger, () => this.settings, this.clock)
  }

  /**
   * One file after the other, so that what fails is the same every time.
   * @param isLast write the ledger also where little was added to it
   */
  async #writeCaches(isLast = false): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (!this.isWritable) return
    await this.#writeDisplaced()
    if (this.#isIndexStale) await this.#writeIndex()
    if (this.#isLedgerDue(isLast)) await this.#writeLedger()
  }

  async #writeIndex(): Promise<void> {
    await this.#opened.index.replace({ schemaVersion: SCHEMA_VERSION, articles: this.state.articles }).then(
      () => (this.#isIndexStale = false),
      () => {},
    )
  }

  async #writeLedger(): Promise<void> {
    const { ledger } = this.state
    const { marks } = this.#opened
    await writeLedger(this.fs, this.layout, { packed: ledger.packed(), marks }).then(
      () => (this.#ledgerWritten = ledger.entries),
      () => {},
    )
  }

  /** It grows with the journal, and a start reads on from where it ends: small additions are not worth writing. */
  #isLedgerDue(isLast = false): boolean {
    if (!this.isWritable || !this.#isLedgerWhole) return false
    const { entries } = this.state.ledger
    if (this.#ledgerWritten === null) return true
    const added = entries - this.#ledgerWritten
    return added > (isLast ? 0 : entries * WORTH_WRITING)
  }

  /** Never throws: what could not be written stays in memory for the next time. */
  async #writeDisplaced(): Promise<void> {
    try {
      const records = await this.#opened.store.writeDisplaced()
      for (const record of records) this.state.put(record)
      if (records.length > 0) this.#isIndexStale = true
    } catch {
      // The synchroniser's own copy is joined at the next start.
    }
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    const value = await asRefusal(write)
    this.hasChanged = true
    this.#scheduleSnapshot(SNAPSHOT_DELAY)
    return value
  }

  #scheduleSnapshot(delay: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), delay)
  }

  #readOnly(): Refusal {
    if (this.lock?.isLost)
      return new Refusal(
        'read-only',
        'Another computer opened this library; start Factdeck again to go on here.',
      )
    const why = 'message' in this.outcome ? this.outcome.message : 'This library is read-only.'
    return new Refusal('read-only', why)
  }
}

async function takeLock(
  fs: FileSystem,
  layout: Layout,
): Promise<{ lock: WriterLock | null; refused: StartOutcome | null }> {
  try {
    await fs.mkdir(layout.userData, { recursive: true, mode: 0o700 })
    return { lock: await WriterLock.take(fs, layout.lock), refused: null }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const message = `The library in ${layout.library} stays closed: ${why}. Nothing was changed.`
    return { lock: null, refused: { kind: 'failed', message } }
  }
}

/** The library's clock on this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  offsetAt: (ms) => -new Date(ms).getTimezoneOffset(),
}
