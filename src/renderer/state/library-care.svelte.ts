import { words } from '../language/words.svelte'
import type { BackupSummary, LibraryReport } from '../../contract/requests'
import { request } from '../bridge'
import { contentOf, momentOf } from './care-words'
import type { Notice } from './notice'

type Task = 'check' | 'repair' | 'backup' | 'restore' | 'reset'

/** What is told, and what is read again, when another library took the place of this one. */
interface Host {
  notice: Notice | null
  attempt: (action: () => Promise<void>) => Promise<void>
  reload: () => Promise<void>
}

/** Looking after the library: backups, checks, and going back. Everything big can be undone. */
export class LibraryCare {
  #report = $state.raw<LibraryReport | null>(null)
  #backups = $state.raw<readonly BackupSummary[] | null>(null)
  #running = $state.raw<Task | null>(null)

  constructor(private readonly app: Host) {}

  /** What the last check found. */
  get report(): LibraryReport | null {
    return this.#report
  }
  /** Newest first; null until they were asked for. */
  get backups(): readonly BackupSummary[] | null {
    return this.#backups
  }
  get running(): Task | null {
    return this.#running
  }
  readonly canRepair = $derived(this.#report?.problems.some(({ canRepair }) => canRepair) ?? false)

  async check(): Promise<void> {
    await this.#run('check', async () => {
      this.#report = await request('library.check', null)
    })
  }

  async repair(): Promise<void> {
    await this.#run('repair', async () => {
      this.#report = await request('library.repair', null)
      await this.app.reload()
      await this.#list()
    })
  }

  async toggleBackups(): Promise<void> {
    if (this.#backups) this.#backups = null
    else await this.app.attempt(() => this.#list(true))
  }

  async makeBackup(): Promise<void> {
    await this.#run('backup', async () => {
      const made = await request('backup.make', null)
      this.app.notice = { text: words.care.backedUp(contentOf(made)) }
      await this.#list()
    })
  }

  async restore(time: number, saying = words.care.putBack(momentOf(time))): Promise<void> {
    await this.#run('restore', async () => {
      const before = await request('backup.restore', { time })
      await this.#afterwards(saying, before)
    })
  }

  async reset(): Promise<void> {
    await this.#run('reset', async () => {
      const before = await request('library.reset', null)
      await this.#afterwards(words.care.empty, before)
    })
  }

  async #afterwards(text: string, before: BackupSummary): Promise<void> {
    this.#report = null
    await this.app.reload()
    await this.#list()
    const run = () => void this.restore(before.time, words.care.asItWas)
    this.app.notice = { text, action: { label: words.act.undo, run } }
  }

  /** Reads the list again where it is shown. */
  async #list(isAsked = false): Promise<void> {
    if (this.#backups || isAsked) this.#backups = await request('backup.list', null)
  }

  async #run(task: Task, action: () => Promise<void>): Promise<void> {
    if (this.#running) return
    this.#running = task
    await this.app.attempt(action)
    this.#running = null
  }
}
