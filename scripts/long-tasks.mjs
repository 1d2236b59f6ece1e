#!/usr/bin/env node
// `node scripts/long-tasks.mjs [articles]`: how long the window's thread is held up while articles are imported,
// and from a key to the next picture at the study desk. Of the built application. The browser's observer goes by
// the clock, which other programs hold up as well; the trace beside it tells the thread's own processor time.
/* global window, DataTransfer, DragEvent -- what `page.evaluate` runs, runs in the page */
import { _electron } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyWords, measureKeys } from './measure/keys.mjs'
import { chromiumHost } from './setup/browser.mjs'
import { electronBinary } from './setup/electron.mjs'
import { inProject, root } from './setup/project.mjs'

const number = Number(process.argv[2] ?? 100)
const KEYS = 60

const texts = ['tests/gold', 'tests/judgement/articles'].flatMap((folder) =>
  readdirSync(inProject(folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(inProject(folder), name), 'utf8') })),
)

/** As many different articles as are asked for: the second time round with a line of their own. */
const files = Array.from({ length: number }, (_, at) => {
  const { name, text } = texts[at % texts.length]
  const round = Math.floor(at / texts.length)
  return round === 0
    ? { name, text }
    : { name: `${round}-${name}`, text: `${text}\n\nThis is edition ${round}.` }
})

/** What a piece of work costs the window's thread: milliseconds of its processor time, of every task. */
async function processorTimes(page, work) {
  const trace = await page.context().newCDPSession(page)
  const events = []
  trace.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await trace.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } })
  const result = await work()
  const isOver = new Promise((resolve) => trace.once('Tracing.tracingComplete', resolve))
  await trace.send('Tracing.end')
  await isOver
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const isWindow = ({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid)
  const tasks = events.filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur)
  return { result, times: tasks.filter(isWindow).map(({ tdur }) => tdur / 1000) }
}

async function measureImport(page) {
  // Making the files is this script's work and a long task of its own: it is over before anything is measured.
  await page.evaluate((given) => {
    window.dropped = new DataTransfer()
    for (const { name, text } of given) {
      window.dropped.items.add(new File([text], name, { type: 'text/plain' }))
    }
  }, files)
  return processorTimes(page, async () => {
    await page.evaluate(() => {
      window.longTasks = []
      new PerformanceObserver((list) => {
        window.longTasks.push(...list.getEntries().map(({ duration }) => duration))
      }).observe({ type: 'longtask' })
      const dataTransfer = window.dropped
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await page.getByText(/^Added \d+ articles/).waitFor({ timeout: 600_000 })
    return page.evaluate(() => window.longTasks)
  })
}

const userData = mkdtempSync(join(tmpdir(), 'factdeck-long-'))
const app = await _electron.launch({
  executablePath: electronBinary() ?? chromiumHost,
  args: [root],
  env: { ...process.env, FACTDECK_USER_DATA: userData },
  colorScheme: null,
})
try {
  const page = await app.firstWindow()
  await page.getByText(/^3 articles/).waitFor({ timeout: 60_000 })
  const { result: tasks, times } = await measureImport(page)
  // The browser tells of tasks from 50 ms on, and of no others.
  console.log(
    `${number} articles imported: ${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`,
  )
  const own = times.toSorted((a, b) => b - a)
  console.log(
    `by processor time: ${own.filter((time) => time > 50).length} over 50 ms, the longest ${own.slice(0, 3).map(Math.round).join(', ')} ms`,
  )
  console.log(keyWords(await measureKeys(page, KEYS)))
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
