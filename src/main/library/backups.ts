import type { BackupSummary } from '../../contract/requests'
import { backupsToKeep } from '../../core/library/thin-backups'
import type { FileSystem } from '../disk/file-system'
import { backupFolder, backupTimes, readManifest } from './backup-folders'
import type { Layout } from './layout'
import type { Library } from './library'
import { count, makeBackup, removeBackup, type BackupReason } from './make-backup'
import { asRefusal, Refusal } from './refusal'
import { empty, putBack } from './restore'

const APART = 30 * 60_000

/** When copies of the library are made and thinned, and what can be done with them. */
export class Backups {
  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    private readonly library: Library,
  ) {}

  /** When something changed and the last backup is half an hour old. Returns its folder, or null. */
  async makeIfDue(): Promise<string | null> {
    if (!this.library.isWritable || !this.library.hasChanged) return null
    const now = this.library.clock.now()
    const times = await backupTimes(this.fs, this.layout)
    if (times.some((time) => Math.abs(now - time) < APART)) return null
    const { time } = await this.library.freeze(() => this.#make('quit'))
    await this.#thin()
    return backupFolder(this.layout, time)
  }

  /** Makes a backup now: because the user asks for it, or before something big changes. */
  async make(reason: BackupReason = 'asked'): Promise<BackupSummary> {
    const made = await this.library.freeze(() => this.#make(reason))
    await this.#thin()
    return made
  }

  /** Newest first. */
  list(): Promise<BackupSummary[]> {
    return asRefusal(() => this.#list())
  }

  async #list(): Promise<BackupSummary[]> {
    const summaries: BackupSummary[] = []
    for (const time of await backupTimes(this.fs, this.layout)) {
      const folder = backupFolder(this.layout, time)
      const manifest = await readManifest(this.fs, folder)
      const counts = manifest?.counts ?? (await count(this.fs, folder).catch(() => null))
      if (counts) summaries.push({ time, reason: manifest?.reason ?? 'quit', ...counts })
    }
    return summaries
  }

  /**
   * Puts a backup back, after one of the present library.
   * @returns the backup to put back to undo it
   */
  async restore(time: number): Promise<BackupSummary> {
    const times = await asRefusal(() => backupTimes(this.fs, this.layout))
    if (!times.includes(time)) throw new Refusal('not-found', 'This backup is no longer there.')
    return this.#replace('restore', () => putBack(this.fs, this.layout, time))
  }

  /** Empties the library, after a backup of it. */
  reset(): Promise<BackupSummary> {
    return this.#replace('reset', () => empty(this.fs, this.layout))
  }

  /** Makes a backup inside of a change that replaces files. */
  makeBefore(reason: BackupReason): Promise<BackupSummary> {
    return this.#make(reason)
  }

  async #replace(reason: BackupReason, put: () => Promise<void>): Promise<BackupSummary> {
    return this.library.replaceFiles(async () => {
      const before = await this.makeBefore(reason)
      await put()
      return before
    })
  }

  #make(reason: BackupReason): Promise<BackupSummary> {
    const { state, clock } = this.library
    const articles = state.articles.filter(({ removedAt }) => removedAt === null)
    const counts = {
      articles: articles.length,
      cards: articles.reduce((sum, { cards }) => sum + cards.filter(({ isOff }) => !isOff).length, 0),
      reviews: state.ledger.answers,
    }
    return makeBackup(this.fs, this.layout, { now: clock.now(), reason, counts })
  }

  /** What cannot be removed now is the next time; the new backup is made either way. */
  async #thin(): Promise<void> {
    try {
      await this.#removeOld()
    } catch {
      // One more backup than needed does no harm.
    }
  }

  async #removeOld(): Promise<void> {
    const times = await backupTimes(this.fs, this.layout)
    const keep = backupsToKeep(times, this.library.state.calendar)
    for (const time of times) if (!keep.has(time)) await removeBackup(this.fs, this.layout, time)
  }
}
