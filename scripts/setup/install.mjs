import { existsSync, readFileSync } from 'node:fs'
import { inProject, Problem, say } from './project.mjs'
import { npm } from './run.mjs'

const packagesOf = (file) => JSON.parse(readFileSync(inProject(file), 'utf8')).packages

/** True when `node_modules` holds what package-lock.json asks for; times of files say little after a checkout. */
function isInstalledAsLocked() {
  if (!existsSync(inProject('node_modules/.package-lock.json'))) return false
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([path]) => path !== '')
  const present = packagesOf('node_modules/.package-lock.json')
  return wanted.every(([path, { version, optional, devOptional, peer }]) =>
    // Packages for other systems are locked but not installed.
    present[path] ? present[path].version === version : optional || devOptional || peer,
  )
}

/** Installs the project's packages where they are missing or not the locked ones. */
export async function ensureInstalled() {
  if (isInstalledAsLocked()) return
  say('Installing packages (npm ci) …')
  const { status } = await npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'])
  if (status !== 0) {
    throw new Problem('The packages could not be installed. npm says why above; npm start tries again.')
  }
}
