import { expect, type Page } from '@playwright/test'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupSummary, Progress, Settings, Value } from '../../src/contract/requests'
import { APPLICATION } from './binary'
import { copySampleLibrary } from './sample-library'
import { SharedSession, sharing } from './sharing'
import { ask } from './study-desk'

export { expect }

declare global {
  /** The functions that open native dialogs: tests put their own answers in the place of them. */
  var nativeDialogs: object
}

/** What a test can change that outlives the content of the window. */
interface Contents {
  settings: Settings
  articles: unknown
  answers: number
}

async function contentsOf(page: Page): Promise<Contents> {
  const { settings } = (await ask(page, 'app.state', null)) as Value<'app.state'>
  const { answers } = (await ask(page, 'progress.get', null)) as Progress
  return { settings, articles: await ask(page, 'article.list', null), answers }
}

/** Factdeck with its samples. The library is put back from a backup, as its user could. */
class LibrarySession extends SharedSession {
  #backup!: BackupSummary
  #contents!: Contents

  override async start(): Promise<Page> {
    copySampleLibrary(this.userData)
    const page = await super.start()
    this.#backup = (await ask(page, 'backup.make', null)) as BackupSummary
    this.#contents = await contentsOf(page)
    await this.app.evaluate(({ dialog }) => void (globalThis.nativeDialogs = { ...dialog }))
    return page
  }

  protected override async check(): Promise<void> {
    expect(await contentsOf(this.page), 'what the test before left behind').toEqual(this.#contents)
  }

  protected override async undoAll(): Promise<void> {
    await this.app.evaluate(({ dialog }) => void Object.assign(dialog, globalThis.nativeDialogs))
    await ask(this.page, 'export.stop', null)
    await ask(this.page, 'import.cancel', null)
    await ask(this.page, 'files.clearRecent', null)
    // The main process knows these two as well.
    const { theme, language } = this.#contents.settings
    await ask(this.page, 'settings.update', { theme, language })
    await ask(this.page, 'backup.restore', { time: this.#backup.time })
    await this.page.reload()
    this.#removeLaterBackups()
  }

  #removeLaterBackups(): void {
    const folder = join(this.userData, 'library/backups')
    // Their names are their times: the first is the oldest.
    const [, ...later] = readdirSync(folder).sort()
    for (const name of later) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/**
 * A test of what happens in the window, and in the library through it. Of the main process it may only give the
 * native dialogs answers.
 */
export const test = sharing(
  (userData) => new LibrarySession(userData, { application: APPLICATION, arguments: [], environment: {} }),
)
