import { expect } from '@playwright/test'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APPLICATION } from './binary'
import { Session } from './session'

/** Names the folder to the processes that run the tests. */
const VARIABLE = 'FACTDECK_SAMPLE_LIBRARY'
/** What the application itself keeps there; the rest is the browser's. */
const OURS = ['library', 'ledger.bin', 'device.json']

/** Starts the application for the first time, has it read its samples, and keeps what it wrote. */
export async function makeSampleLibrary(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-samples-'))
  process.env[VARIABLE] = folder
  const session = new Session(folder, { application: APPLICATION, arguments: [], environment: {} })
  const page = await session.start()
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(3, {
    timeout: 30_000,
  })
  await session.quit()
}

/** Without the backup that was made when the application quit: a test that makes one finds no other. */
export function copySampleLibrary(to: string): void {
  const from = process.env[VARIABLE]!
  const backups = join(from, 'library', 'backups')
  for (const name of OURS)
    if (existsSync(join(from, name)))
      cpSync(join(from, name), join(to, name), { recursive: true, filter: (path) => path !== backups })
}

export function removeSampleLibrary(): void {
  rmSync(process.env[VARIABLE]!, { recursive: true, force: true })
}
