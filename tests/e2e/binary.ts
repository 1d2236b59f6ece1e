import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')

/** The host that stands in for Electron where its binary cannot be downloaded. */
export const chromiumHost = join(projectRoot, 'src/host/electron')

export interface Binary {
  path: string
  isElectron: boolean
}

/** Electron's own binary where it is present (never downloads it), the Chromium host otherwise. */
export function findBinary(): Binary {
  const folder = join(projectRoot, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (existsSync(pathFile) && process.env.FACTDECK_HOST !== 'chromium') {
    const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
    if (existsSync(path)) return { path, isElectron: true }
  }
  return { path: chromiumHost, isElectron: false }
}
