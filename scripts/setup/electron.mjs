import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, inProject, isNodeAtLeast, say } from './project.mjs'
import { run } from './run.mjs'

const FOLDER = inProject('node_modules/electron')
const DOWNLOAD_LIMIT = 20_000
const DAY = 24 * 60 * 60 * 1000

/** Electron's own binary, if it has been downloaded. */
export function electronBinary() {
  const pathFile = join(FOLDER, 'path.txt')
  if (process.env.FACTDECK_HOST === 'chromium' || !existsSync(pathFile)) return null
  const file = join(FOLDER, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(file) ? file : null
}

/**
 * Ubuntu 24.04 and later let only programs with a profile of their own build a sandbox; Electron from npm
 * has none, so it would end at once.
 */
function isSandboxForbidden(binary) {
  if (process.platform !== 'linux' || process.getuid() === 0) return false
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (!existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return false
  const helper = join(binary, '../chrome-sandbox')
  const { uid, mode } = existsSync(helper) ? statSync(helper) : { uid: -1, mode: 0 }
  return uid !== 0 || (mode & 0o4000) === 0
}

/** Tries the download once a day at most: a network that blocks it would cost every start its time limit. */
async function download() {
  if (process.env.FACTDECK_HOST === 'chromium') return 'FACTDECK_HOST=chromium was asked for'
  if (!isNodeAtLeast(22, 12)) {
    return `Electron's installer needs Node 22.12 or newer, and this is ${process.versions.node}`
  }
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'))
  const mark = join(cacheFolder(), `electron-${version}-not-downloaded`)
  const blocked = "Electron's binary could not be downloaded"
  if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < DAY) return blocked
  say('Downloading Electron …')
  await run(process.execPath, [join(FOLDER, 'install.js')], { quiet: true, limit: DOWNLOAD_LIMIT })
  if (electronBinary()) return null
  writeFileSync(mark, '')
  return blocked
}

/**
 * Electron where it can run here.
 * @returns {Promise<{ binary: string } | { binary: null, reason: string }>}
 */
export async function findElectron({ mayDownload }) {
  const reason =
    electronBinary() || !mayDownload ? "Electron's binary has not been downloaded" : await download()
  const binary = electronBinary()
  if (!binary) return { binary: null, reason }
  if (isSandboxForbidden(binary)) {
    return { binary: null, reason: "this system does not let Electron's npm package build its sandbox" }
  }
  return { binary }
}
