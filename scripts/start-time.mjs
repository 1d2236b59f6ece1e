#!/usr/bin/env node
// `node scripts/start-time.mjs [starts]`: how long the built application takes from the command to a library that
// can be used, beside an empty window of the same program. They start in turn, so that what else the machine does
// falls on both: the ratio counts.
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY, writeEmptyApp } from './measure/empty-app.mjs'
import { percentile } from './measure/keys.mjs'
import { chromiumHost } from './setup/browser.mjs'
import { electronBinary } from './setup/electron.mjs'
import { root } from './setup/project.mjs'

const starts = Number(process.argv[2] ?? 7)
const work = mkdtempSync(join(tmpdir(), 'factdeck-start-'))

const programs = {
  'an empty window': {
    folder: writeEmptyApp(join(work, 'empty')),
    isUsable: (page) => page.getByText(EMPTY).waitFor(),
  },
  'Factdeck, three articles': {
    folder: root,
    // A row that can be opened, and what is due.
    isUsable: async (page) => {
      await page.getByText(/^3 articles/).waitFor({ timeout: 60_000 })
      await page.getByRole('list', { name: 'Articles' }).getByRole('button').first().waitFor()
    },
  },
}

/** Milliseconds from the command to a window that can be used. */
async function start(name) {
  const { folder, isUsable } = programs[name]
  const since = performance.now()
  const app = await _electron.launch({
    executablePath: electronBinary() ?? chromiumHost,
    args: [folder],
    env: { ...process.env, FACTDECK_USER_DATA: join(work, `data of ${name}`) },
    colorScheme: null,
  })
  await isUsable(await app.firstWindow())
  const taken = performance.now() - since
  await app.close()
  return taken
}

try {
  const names = Object.keys(programs)
  // The first start reads the samples, and makes the profile of the browser.
  for (const name of names) await start(name)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let turn = 0; turn < starts; turn++)
    for (const name of turn % 2 === 0 ? names : names.toReversed()) times[name].push(await start(name))
  const [empty, factdeck] = names.map((name) => percentile(times[name], 0.5))
  for (const name of names) {
    const [median, least] = [percentile(times[name], 0.5), Math.min(...times[name])]
    console.log(`${name}: median ${Math.round(median)} ms, fastest ${Math.round(least)} ms of ${starts}`)
  }
  console.log(`ratio of the medians: ${(factdeck / empty).toFixed(2)}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
