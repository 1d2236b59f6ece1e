import { join } from 'node:path'
import { backupsToKeep } from '../../core/library/thin-backups'
import { syncFolder } from '../disk/atomic-write'
import { hasCode, type FileSystem } from '../disk/file-system'
import { backupFolder, backupTimes } from './backup-folders'
import { readIndex } from './index-file'
import { readJournal } from './journal'
import type { Layout } from './layout'
import type { Library } from './library'

const APART = 30 * 60_000

/**
 * Copies of the library, a folder each. Articles are hard links where the disk has them: every change
 * replaces a file whole, so the old content stays with the link and an unchanged article costs no room.
 */
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
    const folder = await this.make(now)
    await this.#thin([...times, now])
    return folder
  }

  /** Makes a backup and reads it back; one that cannot be read is no backup and is removed. */
  async make(now: number): Promise<string> {
    const folder = backupFolder(this.layout, now)
    const unfinished = `${folder}.unfinished`
    await this.#sweepUnfinished()
    try {
      await this.#copy(unfinished)
      await this.#verify(unfinished)
      await this.fs.rename(unfinished, folder)
      await syncFolder(this.fs, this.layout.backups)
    } catch (error) {
      await this.fs.rm(unfinished, { recursive: true, force: true }).catch(() => {})
      throw error
    }
    return folder
  }

  /** What a loss of power left of a backup. */
  async #sweepUnfinished(): Promise<void> {
    const names = await this.fs.readdir(this.layout.backups)
    for (const name of names.filter((one) => one.endsWith('Z.unfinished'))) {
      await this.fs.rm(join(this.layout.backups, name), { recursive: true, force: true })
    }
  }

  async #copy(target: string): Promise<void> {
    const { fs, layout } = this
    await fs.mkdir(join(target, 'articles'), { recursive: true, mode: 0o700 })
    for (const name of ['library.json', 'settings.json']) {
      await fs.copyFile(join(layout.library, name), join(target, name)).catch(ignoreMissing)
    }
    for (const device of await fs.readdir(layout.reviews)) {
      await fs.mkdir(join(target, 'reviews', device), { recursive: true })
      for (const name of await fs.readdir(join(layout.reviews, device)).catch(() => [])) {
        await fs.copyFile(join(layout.reviews, device, name), join(target, 'reviews', device, name))
      }
    }
    for (const name of await fs.readdir(layout.articles)) {
      if (!name.endsWith('.json')) continue
      const [from, to] = [join(layout.articles, name), join(target, 'articles', name)]
      await fs.link(from, to).catch(() => fs.copyFile(from, to))
    }
  }

  async #verify(folder: string): Promise<void> {
    const { fs, library } = this
    const index = readIndex(JSON.parse(await fs.readFile(join(folder, 'library.json'), 'utf8')))
    const articles = await fs.readdir(join(folder, 'articles'))
    const missing = index.articles.filter(({ id }) => !articles.includes(`${id}.json`))
    const reviews = join(folder, 'reviews')
    const { events } = await readJournal(fs, reviews, {}).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return { events: [] }
      throw error
    })
    if (missing.length > 0 || events.length < library.state.journal.length)
      throw new Error('the backup is not whole')
  }

  async #thin(times: readonly number[]): Promise<void> {
    const keep = backupsToKeep(times, this.library.state.calendar)
    for (const time of times) {
      if (!keep.has(time)) await this.fs.rm(backupFolder(this.layout, time), { recursive: true, force: true })
    }
  }
}

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error
}
