import { join, resolve } from 'node:path'
import { electronBinary } from '../../scripts/setup/electron.mjs'

export const projectRoot = resolve(import.meta.dirname, '../..')

/** What the tests start: the built project, or a packaged one that is named. */
export const APPLICATION = process.env.FACTDECK_APPLICATION ?? projectRoot

/** Stands in for Electron where its binary cannot be downloaded. */
export const chromiumHost = join(
  projectRoot,
  // Windows starts no extensionless script.
  process.platform === 'win32' ? 'src/host/electron.cmd' : 'src/host/electron',
)

export interface Binary {
  path: string
  isElectron: boolean
}

/** Electron's own binary where it is present (never downloads it), the Chromium host otherwise. */
export function findBinary(): Binary {
  const electron = electronBinary()
  if (electron) return { path: electron, isElectron: true }
  return { path: chromiumHost, isElectron: false }
}
