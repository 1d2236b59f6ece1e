import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import type { JournalEvent } from '../../core/library/model'
import type { FileSystem } from '../disk/file-system'
import { hasCode } from '../disk/file-system'
import { ArticleStore } from '../library/article-store'
import { readJournal } from '../library/journal'
import { layoutOf } from '../library/layout'

/**
 * The library as it lies on the disk, read without the library in memory: a thread of its own can, and what
 * is in memory never runs ahead of it.
 */
export class DiskSource {
  readonly #store: ArticleStore

  constructor(
    private readonly fs: FileSystem,
    private readonly userData: string,
  ) {
    // Only read from here: no device's changes are counted.
    this.#store = new ArticleStore(fs, layoutOf(userData), '')
  }

  /** An article with everything that is kept of it, but for what only says how its file came about. */
  async article(id: string): Promise<LibraryArticle> {
    const {
      schemaVersion: _,
      changes: _changes,
      changedAt: _changedAt,
      ...article
    } = await this.#store.read(id)
    return article
  }

  /** The journals of all devices. */
  async journal(): Promise<JournalEvent[]> {
    try {
      return (await readJournal(this.fs, layoutOf(this.userData).reviews)).events
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return []
      throw error
    }
  }
}
