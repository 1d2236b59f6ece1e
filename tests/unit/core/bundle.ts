import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { analyse } from '../../../src/core/facts/analyse'
import type { makeQuiz } from '../../../src/core/questions/quiz'

interface Core {
  analyse: typeof analyse
  makeQuiz: typeof makeQuiz
}

/**
 * The core as it is shipped, in one file: the test runner's own way of loading modules makes a quiz take ten times as
 * long, which counts where hundreds of articles are asked about.
 */
export async function bundledCore(): Promise<Core> {
  const outDir = mkdtempSync(join(tmpdir(), 'factdeck-core-'))
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'bundled.ts'),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'core.cjs' } },
    },
    ssr: { noExternal: true },
  })
  const core = createRequire(import.meta.url)(join(outDir, 'core.cjs')) as Core
  rmSync(outDir, { recursive: true })
  return core
}
