import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ImportPreview, Settings } from '../../contract/requests'
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

  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    private readonly library: Library,
    private readonly backups: Backups,
    private readonly start: () => Thread,
  ) {}

  /** Reads a file and says what it would change. Throws `Refusal` where it cannot be taken. */
  async read(file: ImportJob['file']): Promise<ImportPreview> {
    this.cancel()
    const { library, layout } = this
    const thread = this.start()
    this.#thread = thread
    try {
      this.#preview = await thread.tasks.readImport({
        id: randomUUID(),
        userData: layout.userData,
        articleIds: library.state.articles.map(({ id }) => id),
        settings: library.settings,
        now: library.clock.now(),
        file,
      })
      return this.#preview
    } catch (error) {
      this.cancel()
      throw error
    }
  }

  cancel(): void {
    this.#thread?.end()
    this.#thread = null
    this.#preview = null
  }

  /** Makes a backup and takes in what was read. Where the disk refuses, what was written is put back. */
  async apply(id: string, mode: ImportMode): Promise<{ backup: string }> {
    const thread = this.#thread
    if (!thread || this.#preview?.id !== id)
      throw new Refusal('not-found', 'This file is no longer open. Choose it again.')
    const { library } = this
    await library.flush()
    return library.change(async () => {
      const plan = await thread.tasks.importPlan(mode)
      const record: Done = {
        backup: await this.#backup(),
        written: new Map(),
        pending: null,
        events: [],
        settings: library.settings,
        hasSettings: plan.settings !== null,
      }
      try {
        for (const [at, { id: articleId, change }] of plan.changes.entries()) {
          if (change === 'same') continue
          await this.#write(record, await thread.tasks.importArticle({ mode, at }), articleId)
        }
        for (const articleId of plan.removed) {
          const article = await library.read(articleId)
          await this.#write(record, { ...article, removedAt: library.clock.now() }, articleId)
        }
        await library.record(plan.events)
        record.events = plan.events
        if (plan.settings) await library.saveSettings(plan.settings)
      } catch (error) {
        await this.#takeBack(record).catch(() => {})
        throw error
      }
      this.#last = record
      this.cancel()
      return { backup: record.backup }
    })
  }

  /** Takes the last import back; what was done since stays. */
  async undo(): Promise<null> {
    const record = this.#last
    if (!record) throw new Refusal('nothing-to-undo', 'There is no import to take back.')
    await this.library.change(() => this.#takeBack(record))
    this.#last = null
    return null
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
