import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ColumnChoice, ImportPreview, Settings } from '../../contract/requests'
import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import { undoEvents, type ImportMode } from '../../core/exchange/merge'
import type { JournalEvent } from '../../core/library/model'
import type { FileSystem } from '../disk/file-system'
import { readArticleFile } from '../library/article-store'
import { backupFolder } from '../library/backup-folders'
import type { Backups } from '../library/backups'
import type { IndexedArticle } from '../library/index-file'
import { readJournal } from '../library/journal'
import type { Layout } from '../library/layout'
import type { Library } from '../library/library'
import { Refusal } from '../library/refusal'
import type { Step } from './export-job'
import type { ImportJob } from './import-session'
import type { Thread } from './thread'

/** What an import did, so that it can be taken back. */
interface Done {
  /** Folder of the backup made before. */
  backup: string
  /** Articles as the import left them. */
  written: Map<string, { file: IndexedArticle['file']; wasThere: boolean }>
  /** The article whose writing failed: its file may be new all the same, should only the folder's sync have. */
  pending: LibraryArticle | null
  /** What was appended to the journal. */
  events: JournalEvent[]
  settings: Settings
  hasSettings: boolean
}

/** Takes exported libraries in: read and compared first, then written after a backup, and taken back on request. */
export class Imports {
  #thread: Thread | null = null
  #preview: ImportPreview | null = null
  #last: Done | null = null
  #isApplying = false
  #isStopped = false

  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    private readonly library: Library,
    private readonly backups: Backups,
    private readonly start: (report: (step: Step) => void) => Thread,
    private readonly report: (step: Step) => void,
  ) {}

  /** Reads a file and says what it would change. Throws `Refusal` where it cannot be taken. */
  async read(file: ImportJob['file']): Promise<ImportPreview> {
    this.#forget()
    const { library, layout } = this
    const thread = this.start(this.report)
    this.#thread = thread
    try {
      this.#preview = await thread.tasks.readImport({
        id: randomUUID(),
        userData: layout.userData,
        articles: library.state.articles.map(({ id, removedAt }) => ({ id, isRemoved: removedAt !== null })),
        settings: library.settings,
        now: library.clock.now(),
        file,
      })
      return this.#preview
    } catch (error) {
      // Its thread was ended from outside: by the reader, or for another file.
      if (this.#thread !== thread) throw stopped()
      this.#forget()
      throw error
    }
  }

  /** Reads the cards of a table from other columns. Throws `Refusal` where there are none in these. */
  async chooseColumns(id: string, choice: ColumnChoice): Promise<ImportPreview> {
    return (this.#preview = await this.#opened(id).tasks.importColumns(choice))
  }

  /** Forgets what was read. An import that is being read or written is stopped, and nothing is left of it. */
  cancel(): void {
    if (this.#isApplying) this.#isStopped = true
    else this.#forget()
  }

  #forget(): void {
    this.#thread?.end()
    this.#thread = null
    this.#preview = null
  }

  /** Makes a backup and takes in what was read. Where the disk refuses, what was written is put back. */
  async apply(id: string, mode: ImportMode): Promise<{ backup: string }> {
    const thread = this.#opened(id)
    const { library } = this
    this.#isStopped = false
    this.#isApplying = true
    try {
      await library.flush()
      return await library.change(() => this.#carryOut(thread, mode))
    } finally {
      this.#isApplying = false
    }
  }

  async #carryOut(thread: Thread, mode: ImportMode): Promise<{ backup: string }> {
    const { library } = this
    const plan = await thread.tasks.importPlan(mode)
    const record: Done = {
      backup: await this.#backup(),
      written: new Map(),
      pending: null,
      events: [],
      settings: library.settings,
      hasSettings: plan.settings !== null,
    }
    const of = plan.changes.length + plan.removed.length
    let done = 0
    const step = () => {
      if (this.#isStopped) throw stopped()
      this.report({ done: done++, of })
    }
    try {
      for (const [at, { id, change }] of plan.changes.entries()) {
        step()
        if (change !== 'same') await this.#write(record, await thread.tasks.importArticle({ mode, at }), id)
      }
      for (const id of plan.removed) {
        step()
        const article = await library.read(id)
        await this.#write(record, { ...article, removedAt: library.clock.now() }, id)
      }
      await library.record(plan.events)
      record.events = plan.events
      if (plan.settings) await library.saveSettings(plan.settings)
    } catch (error) {
      await this.#takeBack(record).catch(() => {})
      throw error
    }
    this.#last = record
    this.#forget()
    return { backup: record.backup }
  }

  /** Takes the last import back; what was done since stays. */
  async undo(): Promise<null> {
    const record = this.#last
    if (!record) throw new Refusal('nothing-to-undo', 'There is no import to take back.')
    await this.library.change(() => this.#takeBack(record))
    this.#last = null
    return null
  }

  /** The thread that holds the file of a preview. */
  #opened(id: string): Thread {
    if (!this.#thread || this.#preview?.id !== id)
      throw new Refusal('not-found', 'This file is no longer open. Choose it again.')
    return this.#thread
  }

  async #backup(): Promise<string> {
    try {
      const { time } = await this.backups.makeBefore('import')
      return backupFolder(this.layout, time)
    } catch (error) {
      throw new Refusal('disk', 'No backup could be made first, so nothing was changed.', error)
    }
  }

  async #write(record: Done, article: LibraryArticle, id: string): Promise<void> {
    const wasThere = this.library.state.article(id) !== undefined
    record.pending = article
    const { file } = await this.#save(article)
    record.pending = null
    record.written.set(id, { file, wasThere })
  }

  /** Other devices must see that the article was made from the one it takes the place of. */
  async #save(article: LibraryArticle): Promise<IndexedArticle> {
    const { library } = this
    const isThere = library.state.article(article.id) !== undefined
    const { changes = {} } = isThere ? await library.read(article.id) : {}
    return library.saveArticle({ ...article, changes })
  }

  async #takeBack(record: Done): Promise<void> {
    const { backup, written, pending, events, settings, hasSettings } = record
    const { library } = this
    const now = library.clock.now()
    if (pending && (await this.#isOnDisk(pending.id))) {
      const wasThere = library.state.article(pending.id) !== undefined
      const article = wasThere ? await this.#fromBackup(backup, pending.id) : { ...pending, removedAt: now }
      await this.#save(article)
    }
    for (const [id, { file, wasThere }] of written) {
      const current = library.state.article(id)
      // What the reader changed since then is the reader's.
      const isUntouched = current?.file.size === file.size && current.file.mtimeMs === file.mtimeMs
      if (!isUntouched) continue
      const article = wasThere ? await this.#fromBackup(backup, id) : await library.read(id)
      await this.#save(wasThere ? article : { ...article, removedAt: now })
    }
    if (events.length > 0) {
      const appended = new Set(events.map(({ id }) => id))
      const journal = await readJournal(this.fs, this.layout.reviews)
      const others = journal.events.filter(({ id }) => !appended.has(id))
      await library.record(undoEvents(others, events, now, randomUUID))
    }
    if (hasSettings) await library.saveSettings(settings)
  }

  #isOnDisk(id: string): Promise<boolean> {
    return this.fs.stat(this.layout.article(id)).then(
      () => true,
      () => false,
    )
  }

  #fromBackup(folder: string, id: string): Promise<LibraryArticle> {
    return readArticleFile(this.fs, join(folder, 'articles', `${id}.json`), id)
  }
}

const stopped = () => new Refusal('invalid', 'The import was stopped. Nothing was changed.')
