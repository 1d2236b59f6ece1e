/**
 * Does one piece of work on a generated library, in the threads of the application, and prints what it took in
 * one line of JSON. Arguments: what to do, the folder of the data, and what the work needs.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FormatId } from '../../../src/core/exchange/formats'
import { nodeFileSystem } from '../../../src/main/disk/file-system'
import { seal } from '../../../src/main/disk/seal'
import { Imports } from '../../../src/main/exchange/imports'
import type { Step } from '../../../src/main/exchange/export-job'
import { startThread } from '../../../src/main/exchange/thread'
import { Backups } from '../../../src/main/library/backups'
import { lineOf } from '../../../src/main/library/journal-line'
import { layoutOf } from '../../../src/main/library/layout'
import { Library } from '../../../src/main/library/library'
import { SCHEMA_VERSION } from '../../../src/main/library/migrations'
import { DEFAULT_SETTINGS } from '../../../src/main/library/settings'
import { largeLibrary } from '../../unit/core/exchange/arbitrary'
import { DEVICE, memory, NOW } from '../library/common'

const [what, userData, ...rest] = process.argv.slice(2) as [string, string, ...string[]]
const layout = layoutOf(userData)
const clock = { now: () => NOW, offsetAt: () => 0 }

/** Milliseconds by the clock, and of processor time in all threads, which other work on the machine delays less. */
function stopwatch(): () => { ms: number; cpu: number } {
  const [since, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { ms: performance.now() - since, cpu: (user + system) / 1000 }
  }
}

/** A library of so many cards, each answered so many times. */
async function generate(cards: number, answers: number): Promise<object> {
  const { articles, journal } = largeLibrary(cards, answers, NOW)
  await mkdir(layout.articles, { recursive: true })
  await mkdir(join(layout.reviews, DEVICE), { recursive: true })
  await writeFile(layout.device, JSON.stringify({ id: DEVICE }))
  for (const article of articles) {
    const file = { ...article, schemaVersion: SCHEMA_VERSION, changedAt: article.addedAt }
    await writeFile(layout.article(article.id), seal(JSON.stringify(file)))
  }
  const months = new Map<string, string[]>()
  for (const event of journal) {
    const month = new Date(event.at).toISOString().slice(0, 7)
    if (!months.has(month)) months.set(month, [])
    months.get(month)!.push(lineOf(event))
  }
  for (const [month, lines] of months)
    await writeFile(join(layout.reviews, DEVICE, `${month}.jsonl`), lines.join(''))
  return { articles: articles.length, cards: cards, answers: journal.length }
}

/** From the order to the whole file on the disk; the thread is started for it, as it is in the application. */
async function exportAs(format: FormatId, path: string): Promise<object> {
  const articleIds = (await readdir(layout.articles)).map((name) => name.replace('.json', '')).sort()
  const taken = stopwatch()
  const thread = startThread(() => {})
  await thread.tasks.export({
    ...{ format, userData, articleIds, isWhole: true, cardIds: null, settings: DEFAULT_SETTINGS },
    ...{ quiz: { count: 15, seed: 1 }, path, stop: new SharedArrayBuffer(4) },
  })
  const times = taken()
  thread.end()
  return { ...times, memory: await memory() }
}

/** Reads and takes in an exported library; `stopAt` stops it before an article of that number is written. */
async function importFrom(path: string, stopAt: number): Promise<object> {
  const library = await Library.open(nodeFileSystem, layout, clock)
  const backups = new Backups(nodeFileSystem, layout, library)
  let steps = 0
  let isApplying = false
  const report = ({ done }: Step) => {
    steps++
    if (isApplying && done >= stopAt) imports.cancel()
  }
  const imports: Imports = new Imports(nodeFileSystem, layout, library, backups, startThread, report)
  const before = await memory()
  const taken = stopwatch()
  const { id, merge } = await imports.read({ path })
  const read = taken().ms
  isApplying = true
  const refused = await imports.apply(id, 'merge').then(
    () => null,
    (error: Error) => error.message,
  )
  const times = taken()
  // A file whose import was stopped stays open, and may be taken in after all.
  imports.cancel()
  const present = library.state.articles.filter(({ removedAt }) => removedAt === null).length
  await library.close()
  return { ...times, read, added: merge?.added, steps, refused, present, before, memory: await memory() }
}

const works: Record<string, () => Promise<object>> = {
  generate: () => generate(Number(rest[0]), Number(rest[1])),
  export: () => exportAs(rest[0] as FormatId, rest[1]!),
  import: () => importFrom(rest[0]!, rest[1] === undefined ? Infinity : Number(rest[1])),
}
console.log(JSON.stringify(await works[what]!()))
