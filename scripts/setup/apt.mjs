import { existsSync } from 'node:fs'
import { say } from './project.mjs'
import { run } from './run.mjs'

/** Packages can be installed without asking anybody: Debian or Ubuntu, as root. */
export const canInstallPackages = () =>
  process.platform === 'linux' && process.getuid() === 0 && existsSync('/etc/debian_version')

const ENV = { DEBIAN_FRONTEND: 'noninteractive' }
const OPTIONS = ['-q', '-y', '-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=60']

/** Brings the lists of packages up to date. An incomplete update may still be enough. */
export const updateLists = () => run('apt-get', ['update', ...OPTIONS], { env: ENV, quiet: true })

/**
 * Installs system packages.
 * @returns {Promise<boolean>} whether it worked; the reason is printed where it did not
 */
export async function installPackages(names) {
  say(`Installing ${names.join(' and ')} (apt-get) …`)
  await updateLists()
  const install = ['install', ...OPTIONS, '--no-install-recommends', ...names]
  const { status, output } = await run('apt-get', install, { env: ENV, quiet: true })
  if (status !== 0) say(output.split('\n').slice(-15).join('\n'))
  return status === 0
}
