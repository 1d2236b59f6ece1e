import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackages } from './apt.mjs'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const hasXvfb = () =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')))

/** One entry in the format of xauth(1), good for any display: only who can read the file may connect. */
function authorityEntry() {
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const anyDisplay = Buffer.from([0xff, 0xff])
  const empty = Buffer.alloc(0)
  const cookie = [Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)]
  return Buffer.concat([anyDisplay, ...[empty, empty, ...cookie].map(field)])
}

/**
 * Starts a virtual display (Xvfb, installed where that needs no question).
 * @returns {Promise<{ env: object, stop: () => void } | null>} null where there is none to start
 */
export async function startVirtualDisplay() {
  if (!hasXvfb() && !(canInstallPackages() && (await installPackages(['xvfb'])))) return null
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-display-'))
  const authority = join(folder, 'Xauthority')
  writeFileSync(authority, authorityEntry(), { mode: 0o600 })
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-auth', authority]
  // Its own process group: it must outlive a Ctrl+C until the window on it has closed.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const number = await new Promise((resolve) => {
    let text = ''
    server.stdio[3].on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trim())
    })
    server.on('error', () => resolve(null))
    server.on('exit', () => resolve(null))
  })
  if (number === null) {
    stop()
    return null
  }
  process.on('exit', stop)
  server.unref()
  server.stdio[3].destroy()
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
}
