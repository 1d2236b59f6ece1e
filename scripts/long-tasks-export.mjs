#!/usr/bin/env node
// `node scripts/long-tasks-export.mjs FOLDER`: how long the window's thread is held up while a library is exported, of
// the built application on a copy of FOLDER, which holds its data.
/* global window -- what `page.evaluate` runs, runs in the page */
import { _electron } from '@playwright/test'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumHost } from './setup/browser.mjs'
import { electronBinary } from './setup/electron.mjs'
import { root } from './setup/project.mjs'

const FORMATS = [
  [/^Anki package/, 'made.apkg'],
  [/^Factdeck library/, 'made.json'],
]

if (!process.argv[2]) {
  console.error('Name the folder with the data of the library: node scripts/long-tasks-export.mjs FOLDER')
  process.exit(2)
}
const userData = mkdtempSync(join(tmpdir(), 'factdeck-long-'))
cpSync(process.argv[2], userData, { recursive: true })
const app = await _electron.launch({
  executablePath: electronBinary() ?? chromiumHost,
  args: [root],
  env: { ...process.env, FACTDECK_USER_DATA: userData },
  colorScheme: null,
})

async function measure(page, format, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).click()
  await page.evaluate(() => (window.longTasks = []))
  const since = performance.now()
  await dialog.getByRole('button', { name: /^Export/ }).click()
  await dialog.getByText(`Saved to ${path}.`).waitFor({ timeout: 600_000 })
  const ms = performance.now() - since
  const tasks = await page.evaluate(() => window.longTasks)
  console.log(
    `${path.split('/').at(-1)}, ${(statSync(path).size / 2 ** 20).toFixed(1)} MB in ${Math.round(ms)} ms: ${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`,
  )
}

try {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Export' }).click({ timeout: 120_000 })
  await page.evaluate(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })
  for (const [format, name] of FORMATS) await measure(page, format, join(userData, name))
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
