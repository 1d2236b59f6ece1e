import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canInstallPackages, updateLists } from './apt.mjs'
import { cacheFolder, say } from './project.mjs'
import { run } from './run.mjs'

const isThere = (env = {}) =>
  spawnSync('python3', ['-c', 'import mnemosyne.script'], { env: { ...process.env, ...env } }).status === 0

/**
 * The environment in which Python finds Mnemosyne, which takes our Anki packages in a test. Debian's package is
 * unpacked beside the project and not installed: half a megabyte, without the windows that it depends on.
 * @returns {Promise<object>} empty where it cannot be had; the test then says that it was skipped
 */
export async function findMnemosyne() {
  if (isThere()) return {}
  const folder = join(cacheFolder(), 'mnemosyne')
  const modules = join(folder, 'usr/lib/python3/dist-packages')
  const env = { PYTHONPATH: [modules, process.env.PYTHONPATH].filter(Boolean).join(':') }
  if (!existsSync(modules) && canInstallPackages()) await unpack(folder)
  return isThere(env) ? env : {}
}

async function unpack(folder) {
  say('Fetching mnemosyne (apt-get) …')
  mkdirSync(folder, { recursive: true })
  await updateLists()
  // apt-get puts it where it is run.
  const { status, output } = await run(`cd '${folder}' && apt-get -q download mnemosyne`, [], {
    isShell: true,
    quiet: true,
  })
  const archive = readdirSync(folder).find((name) => name.endsWith('.deb'))
  if (status !== 0 || !archive) return say(output.split('\n').slice(-5).join('\n'))
  await run('dpkg-deb', ['-x', join(folder, archive), folder])
}
