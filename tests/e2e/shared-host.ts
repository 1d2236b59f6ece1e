import { expect } from '@playwright/test'
import { join } from 'node:path'
import { projectRoot } from './binary'
import { SharedSession, sharing } from './sharing'

export const fixtureApp = join(projectRoot, 'tests/e2e/fixtures/host-app')

/** What the fixture's main process records. */
export interface Recorded {
  events: unknown[]
  opened: string[]
  navigations: string[]
  permissions: string[]
  commands: string[]
  pings: unknown[]
}
declare global {
  var record: Recorded
}

/** The application the host is tested with. */
class FixtureSession extends SharedSession {
  protected override async undoAll(): Promise<void> {
    await this.page.reload()
    await this.app.evaluate(() => Object.values(globalThis.record).forEach((list) => list.splice(0)))
  }

  protected override async check(): Promise<void> {
    expect(this.app.windows(), 'what the test before left behind').toHaveLength(1)
  }
}

/** A test of what the host does for one page; what is recorded begins anew. */
export const test = sharing(
  (userData) => new FixtureSession(userData, { application: fixtureApp, arguments: [], environment: {} }),
)
