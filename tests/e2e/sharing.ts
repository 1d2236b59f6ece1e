import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from './session'

/** An application that many tests use, one after the other: each finds it as the first one did. */
export abstract class SharedSession extends Session {
  #isUsed = false

  /** To be called before each test. */
  async makeAsNew(): Promise<void> {
    if (this.#isUsed) await this.undoAll()
    this.#isUsed = true
    await this.check()
  }

  /** Undoes whatever the test before may have done. */
  protected abstract undoAll(): Promise<void>
  /** Fails where something is not as the first test found it. */
  protected abstract check(): Promise<void>
}

interface Fixtures {
  /** The application's window, newly loaded. */
  page: Page
  /** For what the session takes back, and nothing else. */
  app: ElectronApplication
  /** Names errors and violated policies that the test means to cause. */
  forgive: (pattern: RegExp) => void
  /** An empty folder for files of the test's own. */
  folder: string
}

function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'factdeck-e2e-'))
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}

/**
 * Tests that share an application, since starting one costs more than most of them do. One that starts or quits it,
 * looks into its folder, or changes what is not taken back (the size of the window, the clock of the page) takes
 * `test` of launch.ts and has an application of its own. Playwright ends the shared one before those begin, and
 * after a test that failed.
 * @param create gets the folder for the application's data
 */
export const sharing = (create: (userData: string) => SharedSession) =>
  base.extend<Fixtures, { shared: SharedSession }>({
    shared: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads there which fixtures are needed
      async ({}, use) => {
        const folder = temporaryFolder()
        const session = create(folder.path)
        await session.start()
        await use(session)
        await session.quit().catch(() => {})
        folder.remove()
      },
      { scope: 'worker' },
    ],
    page: async ({ shared }, use, info) => {
      await shared.makeAsNew()
      await use(shared.page)
      if (info.status !== info.expectedStatus) console.log(`The main process said:\n${shared.output}`)
      expect(shared.problems(), 'errors and violated policies in the pages').toEqual([])
    },
    // A test that asks for these alone still finds everything as the first one did.
    app: async ({ shared, page: _page }, use) => use(shared.app),
    forgive: async ({ shared }, use) => use((pattern) => shared.forgive(pattern)),
    // eslint-disable-next-line no-empty-pattern -- as above
    folder: async ({}, use) => {
      const folder = temporaryFolder()
      await use(folder.path)
      folder.remove()
    },
  })
