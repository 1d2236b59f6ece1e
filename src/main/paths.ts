import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the program keeps what the user makes; FACTDECK_USER_DATA names another folder. */
export function setupUserData(): void {
  const folder = process.env.FACTDECK_USER_DATA
  if (!folder) return
  // Electron refuses a folder that is not there.
  mkdirSync(resolve(folder), { recursive: true })
  app.setPath('userData', resolve(folder))
}

/** Built files, seen from the built main process. */
export const BUNDLE = {
  renderer: join(import.meta.dirname, '../renderer'),
  preload: join(import.meta.dirname, '../preload/index.cjs'),
}

/** The articles that come with the program. */
export function samplesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'samples') : join(app.getAppPath(), 'resources/samples')
}
