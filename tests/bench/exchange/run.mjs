#!/usr/bin/env node
// `npm run bench:exchange`: how long exports and imports of large libraries take, bundled and in the threads of the
// application, from the order to the file on the disk, in milliseconds. Each run is a process of its own.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')
const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
const runs = Number(values.runs)
const programs = join(root, 'out/bench-exchange')
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  // As the main process is built.
  resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
  build: {
    ssr: true,
    outDir: programs,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        work: join(import.meta.dirname, 'work.ts'),
        'exchange-worker': join(root, 'src/main/exchange/worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
})

const run = promisify(execFile)

/** One process; what it printed. */
async function work(...parts) {
  const { stdout } = await run(process.execPath, [join(programs, 'work.js'), ...parts.map(String)])
  return JSON.parse(stdout)
}

const rows = []

function add(what, found, size) {
  const sorted = (key) => found.map((one) => one[key]).sort((a, b) => a - b)
  const [times, cpu] = [sorted('ms'), sorted('cpu')]
  const peak = Math.max(...found.map(({ memory }) => memory.peak))
  rows.push({
    what,
    fastest: Math.round(times[0]),
    median: Math.round(times[Math.floor(times.length / 2)]),
    slowest: Math.round(times.at(-1)),
    'processor, median': Math.round(cpu[Math.floor(cpu.length / 2)]),
    'peak MB': Math.round(peak),
    ...(size && { 'file MB': Number((size / 2 ** 20).toFixed(1)) }),
  })
}

const folder = mkdtempSync(join(tmpdir(), 'factdeck-bench-'))
const into = (name) => join(folder, name)

async function times(task) {
  const found = []
  for (let at = 0; at < runs; at++) found.push(await task(at))
  return found
}

async function measureExport(what, library, format, file) {
  const found = await times(() => work('export', library, format, file))
  add(what, found, statSync(file).size)
}

async function measureImport(what, file, stopAt) {
  const found = await times((at) => work('import', into(`empty-${rows.length}-${at}`), file, ...stopAt))
  add(what, found)
  const [{ read, added, steps, refused, present, before }] = found
  console.log(
    `${what}: ${read.toFixed(0)} ms of it to read and compare; ${added} articles; ${steps} steps told; ${refused ?? 'taken in'}; ${present} in the library after it; ${before.now.toFixed(0)} MB before`,
  )
}

try {
  await work('generate', into('small'), 10_000, 5)
  await measureExport('Anki package, 10,000 cards, 50,000 answers', into('small'), 'apkg', into('small.apkg'))
  await work('generate', into('large'), 100_000, 2)
  await measureExport('JSON, 100,000 cards, 200,000 answers', into('large'), 'json', into('large.json'))
  await work('generate', into('thousand'), 40_000, 1)
  await work('export', into('thousand'), 'json', into('thousand.json'))
  await measureImport('1,000 articles, 40,000 cards taken in', into('thousand.json'), [])
  await measureImport('the same, stopped at article 500', into('thousand.json'), [500])
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
