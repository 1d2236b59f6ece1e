import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './project.mjs'

const running = new Set()

// Ctrl+C reaches the whole group of processes; this one waits for the others to end in order.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(128 + constants.signals[signal])
  })
}

/**
 * Runs a program to its end, in the project's root.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: object, quiet?: boolean, limit?: number, isShell?: boolean }} [options] `limit` in
 *   milliseconds; `quiet` keeps the output back and returns it
 * @returns {Promise<{ status: number, output: string }>} status 128 + signal as in a shell, 127 when the
 *   program is missing
 */
export function run(command, args, { env = {}, quiet = false, limit, isShell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isShell,
    })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = limit ? setTimeout(() => child.kill('SIGKILL'), limit) : undefined
    const finish = (status) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ status, output })
    }
    child.on('error', (error) => finish(error.code === 'ENOENT' ? 127 : 126))
    child.on('close', (code, signal) => finish(signal ? 128 + constants.signals[signal] : code))
  })
}

/** npm as it was used to start this script, or the one on the path. */
export function npm(args, options) {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options)
  return run('npm', args, { ...options, isShell: process.platform === 'win32' })
}
