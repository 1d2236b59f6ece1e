#!/usr/bin/env node
// `npm run test:sync`: two machines' libraries in folders that Syncthing keeps in step. Both answer and edit
// apart, then side by side; in the end each has everything of both. Needs `syncthing` (Debian: apt install).
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { isInstalled, settle, Syncthing } from './syncthing.mjs'

/** One synchronisation may take so long, in milliseconds. */
const LIMIT = 30_000

if (!isInstalled()) {
  console.log('Syncthing is not installed: two machines were not tested.')
  process.exit(0)
}

const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'factdeck-sync-'))
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: join(import.meta.dirname, 'device.ts'),
    outDir: work,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'device.mjs' } },
  },
  ssr: { noExternal: true },
})

/** One machine: its folder, its Syncthing, and its program while that runs. */
class Machine {
  constructor(name) {
    this.userData = join(work, name)
    this.syncthing = new Syncthing(join(work, `${name}-syncthing`), join(this.userData, 'library'))
  }

  /** @param {number} ahead how far its clock runs ahead, in milliseconds */
  async open(ahead = 0) {
    this.child = spawn(process.execPath, [join(work, 'device.mjs'), this.userData, String(ahead)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
    return this.#answer()
  }

  async tell(command) {
    this.child.stdin.write(JSON.stringify(command) + '\n')
    return this.#answer()
  }

  async close() {
    const end = once(this.child, 'exit')
    await this.tell({ do: 'close' })
    await end
  }

  async #answer() {
    const { value, done } = await this.lines.next()
    if (done) throw new Error('The program ended too early.')
    return JSON.parse(value)
  }

  conflicts() {
    const names = readdirSync(join(this.userData, 'library'), { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.includes('sync-conflict') && !name.startsWith('conflicts'))
  }
}

const HOUR = 3_600_000
const [desk, laptop] = [new Machine('desk'), new Machine('laptop')]
const [a, b] = [desk.syncthing, laptop.syncthing]
const times = []
const given = []

async function inSync() {
  const since = performance.now()
  await settle(a, b, LIMIT)
  times.push(performance.now() - since)
}
const both = (task) => Promise.all([task(desk), task(laptop)])
const online = () => Promise.all([a.start(), b.start()])
const offline = () => Promise.all([a.stop(), b.stop()])

/** Opens both until nothing is left to join, and compares what they show. */
async function compare(ahead) {
  for (let turn = 0; turn < 3; turn++) {
    const outcomes = await both((one) => one.open(ahead))
    await both((one) => one.close())
    await inSync()
    for (const { kind } of outcomes) assert.match(kind, /^(loaded|merged|fresh)$/)
    if (turn > 0 && outcomes.every(({ kind }) => kind === 'loaded')) break
  }
  await both((one) => one.open(ahead))
  const [mine, theirs] = await both((one) => one.tell({ do: 'seen' }))
  const problems = await both((one) => one.tell({ do: 'check' }))
  await both((one) => one.close())
  assert.deepEqual(problems, [[], []])
  assert.deepEqual(mine.events, theirs.events, 'the answers')
  assert.deepEqual(mine.schedules, theirs.schedules, 'the schedules')
  assert.deepEqual(mine.articles, theirs.articles, 'the articles and edits')
  const missing = given.filter((id) => !mine.events.includes(id))
  assert.deepEqual(missing, [], 'answers that were given')
  assert.deepEqual(desk.conflicts(), [])
  assert.deepEqual(laptop.conflicts(), [])
  return Object.fromEntries(mine.articles.map(([, article]) => [article.headline, article]))
}

const began = performance.now()
try {
  await both(({ syncthing }) => syncthing.prepare())
  a.configure(b)
  b.configure(a)

  // One machine begins, the other gets everything.
  await desk.open()
  for (const title of ['Bridge', 'Tunnel', 'Harbour']) await desk.tell({ do: 'add', title })
  given.push(...(await desk.tell({ do: 'answer', times: 6, hours: 1 })))
  await desk.close()
  await online()
  await inSync()
  await compare(6 * HOUR)

  // Both go on without a connection, on the same articles and cards.
  await offline()
  await both((one) => one.open(7 * HOUR))
  given.push(...(await desk.tell({ do: 'answer', times: 20, hours: 2 })))
  given.push(...(await laptop.tell({ do: 'answer', times: 20, hours: 3 })))
  await desk.tell({ do: 'edit', title: 'Bridge', card: 0, change: { front: 'From the desk?' } })
  await laptop.tell({ do: 'edit', title: 'Bridge', card: 0, change: { back: 'from the laptop' } })
  await laptop.tell({ do: 'edit', title: 'Bridge', card: 1, change: { front: 'Also the laptop?' } })
  await desk.tell({ do: 'accept', title: 'Tunnel', answer: 'desk answer' })
  await laptop.tell({ do: 'accept', title: 'Tunnel', answer: 'laptop answer' })
  await desk.tell({ do: 'add', title: 'Desk only' })
  await laptop.tell({ do: 'add', title: 'Laptop only' })
  await desk.tell({ do: 'edit', title: 'Harbour', card: 0, change: { front: 'Kept?' } })
  await laptop.tell({ do: 'remove', title: 'Harbour' })
  await both((one) => one.close())
  await online()
  await inSync()
  const copies = desk.conflicts().length
  assert.ok(copies >= 4, `Syncthing keeps both versions of what was changed twice (${copies})`)
  const apart = await compare(80 * HOUR)
  const [first, second] = Object.values(apart.Bridge.edits.cards).sort((x) => ('back' in x ? -1 : 1))
  assert.deepEqual(first, { front: 'From the desk?', back: 'from the laptop' })
  assert.deepEqual(second, { front: 'Also the laptop?' })
  const accepted = Object.values(apart.Tunnel.edits.facts)[0].accepted
  assert.deepEqual(accepted.sort(), ['desk answer', 'laptop answer'])
  assert.ok(apart['Desk only'] && apart['Laptop only'])
  assert.ok(apart.Harbour.isRemoved && Object.values(apart.Harbour.edits.cards)[0].front === 'Kept?')

  // Both run at once while everything is being synchronised.
  await both((one) => one.open(81 * HOUR))
  for (let turn = 0; turn < 4; turn++) {
    const answers = await both((one) => one.tell({ do: 'answer', times: 4, hours: 5 }))
    given.push(...answers.flat())
    await desk.tell({ do: 'edit', title: 'Tunnel', card: turn, change: { front: `Desk ${turn}?` } })
    await laptop.tell({ do: 'edit', title: 'Tunnel', card: turn + 4, change: { front: `Laptop ${turn}?` } })
    await inSync()
  }
  await both((one) => one.close())
  await inSync()
  const together = await compare(200 * HOUR)
  assert.deepEqual(
    Object.values(together.Tunnel.edits.cards)
      .map(({ front }) => front)
      .sort(),
    [0, 1, 2, 3].flatMap((turn) => [`Desk ${turn}?`, `Laptop ${turn}?`]).sort(),
  )
  const seconds = (ms) => (ms / 1000).toFixed(1)
  console.log(
    `Two machines: ${given.length} answers in both, schedules agree, ${copies} conflicting copies joined; ` +
      `${times.length} synchronisations, ${seconds(Math.max(...times))} s the longest (${seconds(performance.now() - began)} s)`,
  )
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await offline().catch(() => {})
  for (const { child } of [desk, laptop]) child?.kill()
  if (process.exitCode) console.error(`The folders are kept in ${work}.`)
  else rmSync(work, { recursive: true, force: true })
}
