import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

export const inProject = (...names) => join(root, ...names)

/** A folder for what may be lost: it goes with `node_modules`. */
export function cacheFolder() {
  const folder = inProject('node_modules/.cache/factdeck')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A message for the user instead of a stack. */
export class Problem extends Error {}

export function say(line) {
  console.log(line)
}

/** `v22.12.0` -> true for (22, 12). */
export function isNodeAtLeast(major, minor, version = process.versions.node) {
  const [haveMajor, haveMinor] = version.split('.').map(Number)
  return haveMajor > major || (haveMajor === major && haveMinor >= minor)
}

/** Says plainly what is missing, before something fails for want of it. */
export function checkNode() {
  if (isNodeAtLeast(20, 19)) return
  throw new Problem(`Factdeck needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
}
