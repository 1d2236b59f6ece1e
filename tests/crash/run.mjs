#!/usr/bin/env node
// `npm run test:crash -- --rounds 500 --seed 1`: a worker does random things to a library and is killed at random
// moments; whatever it had confirmed must be there when the next one opens the library.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)
/** After so many rounds the library begins anew, as one of an older version or as none. */
const ROUNDS_A_LIBRARY = 12
/** Outcomes of a start after nothing but kills: nothing may look damaged. */
const GOOD = ['fresh', 'loaded', 'migrated']
const OLD = join(root, 'tests/fixtures/library/v1')

const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'factdeck-crash-'))
const bundle = join(work, 'worker.mjs')
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: join(import.meta.dirname, 'worker.ts'),
    outDir: work,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.mjs' } },
  },
  ssr: { noExternal: true },
})

/** A small generator of pseudo-random numbers from 0 to 1 (a linear congruence). */
function generator(state) {
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

class Broken extends Error {}

/** The library as it may be found: the last confirmed state, and the one that was begun and not confirmed. */
const fresh = () => ({ confirmed: null, begun: null, backups: new Map(), isOld: false })

function check(seen, { confirmed, begun, backups }) {
  if (!confirmed) return
  if (isDeepStrictEqual(sorted(seen), sorted(confirmed))) return
  if (!begun) throw new Broken('a confirmed state is gone')
  const { do: what } = begun
  if (what === 'put-back') {
    const then = backups.get(begun.time)
    // A backup made and not confirmed before a kill has no known content.
    if (!then || isDeepStrictEqual(sorted(seen), sorted(then))) return
    throw new Broken('neither the old library nor the backup put back')
  }
  if (what === 'reset') {
    const isEmpty = seen.events.length === 0 && Object.keys(seen.articles).length === 0
    if (isEmpty && seen.newPerDay === confirmed.newPerDay) return
    throw new Broken('neither the old library nor an empty one')
  }
  const missing = confirmed.events.filter((id) => !seen.events.includes(id))
  if (missing.length > 0) throw new Broken(`${missing.length} confirmed answers are gone`)
  const added = seen.events.length - confirmed.events.length
  if (added > (['answer', 'undo', 'quiz'].includes(what) ? 1 : 0)) throw new Broken('answers nobody gave')
  for (const [id, article] of Object.entries(confirmed.articles)) {
    if (isDeepStrictEqual(seen.articles[id], article)) continue
    const isTouched = begun.id === id || what === 'add'
    if (!isTouched || !seen.articles[id]) throw new Broken(`article ${id} lost what was confirmed`)
    if (what === 'edit' && !JSON.stringify(seen.articles[id].edits).includes(begun.front))
      throw new Broken(`article ${id} has edits nobody made`)
  }
  const more = Object.keys(seen.articles).length - Object.keys(confirmed.articles).length
  if (more > (what === 'add' ? 1 : 0)) throw new Broken('articles nobody added')
  if (seen.newPerDay !== confirmed.newPerDay && seen.newPerDay !== begun.newPerDay)
    throw new Broken('settings nobody made')
}

const sorted = (seen) => ({ ...seen, events: [...seen.events].sort() })

/** Runs a worker for a while. With `killAfter` null it ends by itself. Returns how many operations were confirmed. */
function runWorker(userData, known, { operations, workerSeed, killAfter }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, userData, String(workerSeed), String(operations)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errors = ''
    let confirmed = 0
    let problem = null
    let timer = null
    child.stderr.on('data', (chunk) => (errors += chunk))
    const kill = () => child.kill('SIGKILL')
    // Some die while they open the library, most while they work.
    if (killAfter !== null && killAfter.from === 'start') timer = setTimeout(kill, killAfter.ms)
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (text) => {
      if (problem) return
      let line
      try {
        line = JSON.parse(text)
      } catch {
        return // The kill cut it off: not confirmed.
      }
      try {
        if (line.kind === 'opened') {
          if (!GOOD.includes(line.outcome.kind)) throw new Broken(`opened as ${JSON.stringify(line.outcome)}`)
          if (line.problems.length > 0) throw new Broken(`the check finds: ${line.problems.join(' ')}`)
          check(line.seen, known)
          known.confirmed = line.seen
          known.begun = null
          if (killAfter?.from === 'opened') timer = setTimeout(kill, killAfter.ms)
        } else if (line.kind === 'begun') known.begun = line.operation
        else {
          // A backup holds what was there before the operation that made it, or beside it.
          if (line.backup !== null) known.backups.set(line.backup, known.confirmed)
          known.confirmed = line.seen
          known.begun = null
          confirmed++
        }
      } catch (error) {
        problem = error
        kill()
      }
    })
    const closed = new Promise((done) => lines.on('close', done))
    child.on('exit', (code, signal) => {
      void closed.then(() => {
        clearTimeout(timer)
        if (problem) reject(problem)
        else if (signal !== 'SIGKILL' && code !== 0) reject(new Broken(`the worker failed: ${errors}`))
        else resolve({ confirmed, wasKilled: signal === 'SIGKILL' })
      })
    })
  })
}

const since = performance.now()
const totals = { rounds: 0, confirmed: 0, kills: 0, migrations: 0 }

/** What a library of the old version holds, from a worker that nobody kills. */
async function oldLibrary() {
  const folder = mkdtempSync(join(work, 'reference-'))
  cpSync(OLD, join(folder, 'library'), { recursive: true })
  const seen = fresh()
  await runWorker(folder, seen, { operations: 0, workerSeed: 0, killAfter: null })
  return seen.confirmed
}

/** The life of one library: workers on it, one after the other, each killed. Its number repeats it. */
async function live(number, reference) {
  const random = generator((seed * 7919 + number) >>> 0)
  const userData = mkdtempSync(join(work, 'library-'))
  const known = fresh()
  if (number % 2 === 0) {
    known.confirmed = reference
    cpSync(OLD, join(userData, 'library'), { recursive: true })
    totals.migrations++
  }
  const last = Math.min(rounds, (number + 1) * ROUNDS_A_LIBRARY)
  for (let round = number * ROUNDS_A_LIBRARY; round < last; round++) {
    const killAfter =
      random() < 0.25
        ? { from: 'start', ms: 30 + random() * 150 }
        : { from: 'opened', ms: random() ** 2 * 200 }
    const options = { operations: 1000, workerSeed: seed * 100_003 + round, killAfter }
    try {
      const { confirmed, wasKilled } = await runWorker(userData, known, options)
      totals.rounds++
      totals.confirmed += confirmed
      totals.kills += wasKilled ? 1 : 0
    } catch (error) {
      console.error(`The library is kept in ${userData}; begun was`, known.begun)
      throw new Error(`round ${round} of seed ${seed}: ${error.message}`, { cause: error })
    }
  }
  rmSync(userData, { recursive: true, force: true })
}

let next = 0
async function lane(reference) {
  while (next * ROUNDS_A_LIBRARY < rounds) await live(next++, reference)
}

try {
  const reference = await oldLibrary()
  await Promise.all([lane(reference), lane(reference)])
  rmSync(work, { recursive: true, force: true })
  const { confirmed, kills, migrations } = totals
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(
    `${totals.rounds} rounds: ${kills} kills, ${confirmed} confirmed operations, ${migrations} old libraries brought over; nothing was lost (${seconds} s)`,
  )
} catch (error) {
  console.error(error)
  process.exit(1)
}
