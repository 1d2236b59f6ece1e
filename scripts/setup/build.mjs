import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, Problem, say } from './project.mjs'
import { npm } from './run.mjs'

const PRODUCTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const SOURCES = [
  ...['src/core', 'src/contract', 'src/main', 'src/preload', 'src/renderer', 'src/cli', 'resources/data'],
  ...['package.json', 'package-lock.json', 'electron.vite.config.ts', 'vite.cli.config.ts'],
]

/** The newest change in a file or folder, folders themselves included: they change when a file is removed. */
function newest(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isBuilt() {
  const products = PRODUCTS.map((name) => inProject(name))
  if (!products.every((file) => existsSync(file))) return false
  const built = Math.min(...products.map((file) => statSync(file).mtimeMs))
  return SOURCES.every((name) => newest(inProject(name)) <= built)
}

/**
 * Builds; what the builder says is shown only when it fails.
 * @returns {Promise<boolean>} whether it worked
 */
export async function build() {
  const { status, output } = await npm(['run', '--silent', 'build'], { quiet: true })
  if (status !== 0) console.error(output)
  return status === 0
}

/** Builds where a source is newer than what was built. */
export async function ensureBuilt() {
  if (isBuilt()) return
  say('Building …')
  if (!(await build())) throw new Problem('The build failed; the message is above.')
}
