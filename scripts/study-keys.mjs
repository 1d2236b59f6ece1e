#!/usr/bin/env node
// `node scripts/study-keys.mjs [articles]`: from a key to the next picture at the study desk of the built
// application, with a library that years of use have left: ten cards to an article, ten answers to a card.
// One of ten articles goes first, for comparison.
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPrograms, runProgram } from '../tests/bench/library/programs.mjs'
import { keyWords, measureKeys } from './measure/keys.mjs'
import { chromiumHost } from './setup/browser.mjs'
import { electronBinary } from './setup/electron.mjs'
import { root } from './setup/project.mjs'

const most = Number(process.argv[2] ?? 10_000)
const KEYS = 60
const work = mkdtempSync(join(tmpdir(), 'factdeck-keys-'))

async function measure(articles) {
  const userData = join(work, String(articles))
  const { cards, reviews } = await runProgram('factdeck', 'generate', userData, articles)
  // Reads the journal once, and leaves what later starts go by.
  await runProgram('factdeck', 'start', userData)
  const app = await _electron.launch({
    executablePath: electronBinary() ?? chromiumHost,
    args: [root],
    env: { ...process.env, FACTDECK_USER_DATA: userData },
    colorScheme: null,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('list', { name: 'Articles' }).waitFor({ timeout: 120_000 })
    console.log(`${cards} cards, ${reviews} answers: ${keyWords(await measureKeys(page, KEYS))}`)
  } finally {
    await app.close()
  }
}

try {
  await buildPrograms(['factdeck'])
  for (const articles of [10, most]) await measure(articles)
} finally {
  rmSync(work, { recursive: true, force: true })
}
