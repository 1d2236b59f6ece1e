#!/usr/bin/env node
// `npm run bench:library -- --articles 10000`: how long a library takes that years of use have left, and the same
// work with SQLite beside it. Each start is that of a new process; times are in milliseconds.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { buildPrograms, programOf, runProgram } from './programs.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    starts: { type: 'string', default: '15' },
    answers: { type: 'string', default: '600' },
  },
})
const work = mkdtempSync(join(tmpdir(), 'factdeck-bench-'))
await buildPrograms(['factdeck', 'sqlite'])

/** The same work in all programs, a few answers at a time in turn, so that a busy moment of the disk falls on all. */
async function inTurn(programArguments) {
  const players = Object.entries(programArguments).map(([program, parts]) => {
    const child = fork(programOf(program), ['study', ...parts.map(String)], { silent: true })
    const isOver = once(child, 'exit').then(() => true)
    return { program, child, isOver, output: text(child.stdout), errors: text(child.stderr) }
  })
  // Each has had its turn when it asks for the next one.
  const asks = ({ child, isOver }) => Promise.race([once(child, 'message').then(() => false), isOver])
  let left = players
  await Promise.all(left.map(asks))
  while (left.length > 0) {
    const still = []
    for (const player of left) {
      const asked = asks(player)
      player.child.send('go')
      if (!(await asked)) still.push(player)
    }
    left = still
  }
  const found = {}
  for (const { program, child, output, errors } of players) {
    if (child.exitCode !== 0) throw new Error(await errors)
    found[program] = JSON.parse(await output)
  }
  return found
}

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)
  return { median: at(0.5), p99: at(0.99), n: times.length }
}

const PROGRAMS = ['factdeck', 'sqlite']
const ROUNDS = 3
const WORK = {
  start: 'start to the list',
  durable: 'a durable answer',
  next: 'the next card',
  answer: 'answer and next card',
  progress: 'the progress screen',
}
const rows = []
const megabytes = ({ now, peak }) => `${now.toFixed(0)} MB, at most ${peak.toFixed(0)} MB`

async function measure(articles) {
  const folder = join(work, `articles-${articles}`)
  const { cards, reviews } = await runProgram('factdeck', 'generate', folder, articles)
  const name = `${articles} articles, ${cards} cards, ${reviews} reviews`
  const first = await runProgram('factdeck', 'start', folder)
  console.log(
    `${name}: first start, from the journal alone ${first.start[0].toFixed(0)} ms, ${megabytes(first.memory)}`,
  )
  const folders = { factdeck: folder, sqlite: join(folder, 'sqlite') }
  await runProgram('sqlite', 'generate', folders.sqlite, folder)
  // In turn, so that what else the machine does falls on both.
  const found = { factdeck: [], sqlite: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const program of PROGRAMS) {
      for (let i = 0; i < Number(values.starts) / ROUNDS; i++)
        found[program].push(await runProgram(program, 'start', folders[program]))
    }
    const answers = Math.ceil(Number(values.answers) / ROUNDS)
    const studied = await inTurn({
      factdeck: [folders.factdeck, answers, round],
      sqlite: [folders.sqlite, answers, round],
    })
    for (const program of PROGRAMS) found[program].push(studied[program])
  }
  for (const program of PROGRAMS) {
    for (const [key, what] of Object.entries(WORK)) {
      const times = found[program].flatMap((one) => one[key] ?? [])
      if (times.length > 0) rows.push({ library: `${cards} cards`, what, program, ...figures(times) })
    }
    const [start, study] = ['start', 'durable'].map(
      (key) => found[program].findLast((one) => one[key]).memory,
    )
    console.log(
      `${name}, ${program}: memory after a start ${megabytes(start)}, after answers ${megabytes(study)}`,
    )
  }
}

try {
  await measure(Math.max(1, Math.round(Number(values.articles) / 100)))
  await measure(Number(values.articles))
  console.table(rows)
} finally {
  rmSync(work, { recursive: true, force: true })
}
