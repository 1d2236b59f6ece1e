import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APPLICATION } from './binary'
import { copySampleLibrary } from './sample-library'
import { Session, type Options } from './session'

export { expect }

interface Library {
  /** What the application finds: its samples, read already, or nothing, so that it starts for the first time. */
  library: 'samples' | 'none'
}

interface Fixtures {
  /** A fresh folder for the application's data; it outlives a relaunch. */
  userData: string
  session: Session
  /** The application that was started first. */
  app: ElectronApplication
  /** Its window. */
  page: Page
  /** Quits, starts again on the same data, and gives the new window. */
  relaunch: (args?: string[]) => Promise<Page>
}

export const test = base.extend<Options & Library & Fixtures>({
  application: [APPLICATION, { option: true }],
  arguments: [[], { option: true }],
  environment: [{}, { option: true }],
  library: ['samples', { option: true }],

  userData: async ({ application, library }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'factdeck-e2e-'))
    if (application === APPLICATION && library === 'samples') copySampleLibrary(folder)
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  session: async ({ userData, application, arguments: args, environment }, use, info) => {
    const session = new Session(userData, { application, arguments: args, environment })
    await session.start()
    await use(session)
    await session.quit().catch(() => {})
    if (info.status !== info.expectedStatus) console.log(`The main process said:\n${session.output}`)
    expect(session.problems(), 'errors and violated policies in the pages').toEqual([])
  },
  app: async ({ session }, use) => use(session.app),
  page: async ({ session }, use) => use(session.page),
  relaunch: async ({ session }, use) => use((args) => session.relaunch(args)),
})
