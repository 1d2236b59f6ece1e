import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')
// In the project, where what stays outside of the programs is found.
const programs = join(root, 'out/bench-library')
const run = promisify(execFile)

/** Bundles the programs that make a library and work on it. */
export async function buildPrograms(names) {
  const input = Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)]))
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: programs,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].mjs' },
        external: ['libsql'],
      },
    },
    ssr: { noExternal: true, external: ['libsql'] },
  })
}

/** The bundled program of this name. */
export const programOf = (name) => join(programs, `${name}.mjs`)

/** One process; what it printed. */
export async function runProgram(name, ...parts) {
  const { stdout } = await run(process.execPath, [programOf(name), ...parts.map(String)], {
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(stdout)
}
