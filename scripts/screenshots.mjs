#!/usr/bin/env node
// `npm run screenshots [folder] [beginning of names]`: every screen of the built application, light and dark; in a folder
// other than the one that is kept, also in a small window.
/* global window, document, DataTransfer, DragEvent -- what `page.evaluate` runs, runs in the page */
import { _electron } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { chromiumHost } from './setup/browser.mjs'
import { electronBinary } from './setup/electron.mjs'
import { inProject, root } from './setup/project.mjs'

const KEPT = inProject('docs/screenshots')
const [given = KEPT, only] = process.argv.slice(2)
const folder = resolve(given)
const WIDE = { wide: { width: 1280, height: 800 } }
const SIZES = folder === KEPT ? WIDE : { ...WIDE, small: { width: 900, height: 600 } }
const modifier = process.platform === 'darwin' ? 'Meta' : 'Control'

/** Drops a file on the window. */
function dropFile(page, name, text) {
  return page.evaluate(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    },
    [name, text],
  )
}

const go = (page, place) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: place }).click()

async function openReader(page) {
  await page.getByText('Heat Pump Maker Tarn Valley').first().click()
  await page.getByRole('article').getByText('84 million pounds').first().click()
}

async function openStudy(page) {
  await go(page, 'Study')
  await page.getByRole('button', { name: /Show answer/ }).waitFor()
}

async function openQuiz(page) {
  await go(page, 'Quiz')
  await page.getByLabel('Seed').fill('11')
  await page.getByRole('button', { name: /Start/ }).click()
  await page.getByRole('button', { name: 'I don’t know' }).waitFor()
}

const FORMS = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  'who-said-it': 'Who said it',
  ordering: 'Put in order',
  matching: 'Match',
  cloze: 'Fill the gap',
  typed: 'Typed answer',
  estimate: 'Estimate',
}

/** The samples tell too little that happened one thing after the other, and have too few speakers to match. */
const WITH_ENOUGH = {
  ordering: inProject('tests/gold/obituary-volcano-geochemist.txt'),
  matching: inProject('tests/gold/karnataka-flood-relief.txt'),
}

/** Adds an article and opens it; gives the way back. */
async function addArticle(page, path) {
  await dropFile(page, basename(path), readFileSync(path, 'utf8'))
  await page.getByRole('button', { name: 'Add and read' }).click()
  await page.getByRole('article').waitFor()
  return () =>
    page.evaluate(async () => {
      const { value } = await window.factdeck.request('article.list', null)
      const { id } = value.find(({ isSample }) => !isSample)
      await window.factdeck.request('article.remove', { id })
    })
}

/** The first question of a quiz of one form. */
async function openForm(page, form) {
  const goBack = WITH_ENOUGH[form] ? await addArticle(page, WITH_ENOUGH[form]) : undefined
  if (goBack) await page.keyboard.press('q')
  else await go(page, 'Quiz')
  for (const name of [...Object.values(FORMS), 'Did they say it', 'Compare'])
    await page.getByRole('checkbox', { name, exact: true }).setChecked(name === FORMS[form])
  await page.getByLabel('Seed').fill('11')
  await page.getByRole('button', { name: /Start/ }).click()
  await page.getByRole('button', { name: 'I don’t know' }).waitFor()
  return goBack
}

async function finishQuiz(page) {
  const next = page.getByRole('button', { name: /Next question|See the result/ })
  for (let isLast = false; !isLast;) {
    await answer(page)
    isLast = (await next.textContent()).includes('See the result')
    await next.click()
  }
  await page.getByRole('heading', { name: 'Quiz result' }).waitFor()
}

/** Takes the first option, or gives up where words are asked for. */
async function answer(page) {
  const first = page.getByRole('radio').first()
  if (await first.isVisible()) {
    await first.click()
    await page.keyboard.press('Enter')
  } else await page.getByRole('button', { name: 'I don’t know' }).click()
  await page.getByRole('button', { name: /Next question|See the result/ }).waitFor()
}

/** Takes every article out; gives the way back. */
async function emptyLibrary(page) {
  const change = (isRemoved) =>
    page.evaluate(async (isRemoved) => {
      window.takenOut ??= (await window.factdeck.request('article.list', null)).value.map(({ id }) => id)
      await window.factdeck.request('shelf.change', { ids: window.takenOut, change: { isRemoved } })
      return window.takenOut
    }, isRemoved)
  const ids = await change(true)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return () =>
    page.evaluate(
      (ids) => window.factdeck.request('shelf.change', { ids, change: { isRemoved: false } }),
      ids,
    )
}

/** An empty library is dropped, which would take every article out. */
async function openImport(page) {
  const library = { format: 'factdeck', version: 1, exportedAt: '2026-05-10T12:00:00.000Z', articles: [] }
  const lists = { facts: [], cards: [], reviews: [], attempts: [], settings: {} }
  await dropFile(page, 'factdeck-2026-05-10.json', JSON.stringify({ ...library, ...lists }))
  await page.getByRole('radio', { name: 'Merge' }).waitFor()
}

/** Each screen begins in the library; what it changed there it gives the way back of. */
const SCREENS = {
  library: async () => {},
  'library-empty': emptyLibrary,
  reader: openReader,
  'reader-not-asked': async (page) => {
    await openReader(page)
    await page.keyboard.press('r')
    // Drafted here and now.
    await page.getByRole('complementary', { name: 'Not asked' }).getByRole('list').first().waitFor()
  },
  across: async (page) => {
    await page.getByRole('button', { name: 'Across articles' }).click()
    await page.getByRole('list', { name: 'Names' }).getByRole('button').first().click()
  },
  add: async (page) => {
    await page.getByRole('button', { name: 'Add article' }).click()
  },
  export: (page) => page.getByRole('button', { name: 'Export' }).click(),
  import: openImport,
  palette: (page) => page.keyboard.press(`${modifier}+K`),
  keys: (page) => page.keyboard.press('?'),
  settings: (page) => page.getByRole('button', { name: 'Settings' }).click(),
  'study-front': openStudy,
  'study-revealed': async (page) => {
    await openStudy(page)
    await page.keyboard.press('Space')
    await page.getByText(/Paragraph \d+ of/).waitFor()
  },
  'quiz-setup': (page) => go(page, 'Quiz'),
  'quiz-question': openQuiz,
  ...Object.fromEntries(Object.keys(FORMS).map((form) => [`quiz-${form}`, (page) => openForm(page, form)])),
  'quiz-feedback': async (page) => {
    await openQuiz(page)
    await answer(page)
  },
  'quiz-result': async (page) => {
    await openQuiz(page)
    await finishQuiz(page)
  },
  progress: (page) => go(page, 'Progress'),
  timeline: async (page) => {
    await go(page, 'Timeline')
    await page.keyboard.press('ArrowDown')
  },
  speakers: async (page) => {
    await go(page, 'Speakers')
    // Who is who comes after who said what.
    await page.getByText('Geologist').first().waitFor()
    await page.keyboard.press('ArrowDown')
  },
  figures: async (page) => {
    await go(page, 'Figures')
    await page.getByRole('row').nth(2).waitFor()
  },
}

async function start(userData) {
  const app = await _electron.launch({
    executablePath: electronBinary() ?? chromiumHost,
    args: [root],
    env: { ...process.env, FACTDECK_USER_DATA: userData },
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.getByText(/^3 articles/).waitFor()
  return { app, page }
}

async function shoot(theme) {
  const userData = mkdtempSync(join(tmpdir(), 'factdeck-shots-'))
  // The first start reads the samples, and would again when all are taken out.
  await (await start(userData)).app.close()
  const { app, page } = await start(userData)
  await page.evaluate((theme) => window.factdeck.request('settings.update', { theme }), theme)
  for (const [name, open] of Object.entries(SCREENS)) {
    if (only && !name.startsWith(only)) continue
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      await page.reload()
      await page.getByText(/^3 articles/).waitFor()
      // The other screens' code is read.
      await page.waitForLoadState('networkidle')
      const goBack = await open(page)
      // Fonts and the 160 ms of motion settle.
      await page.evaluate(() => document.fonts.ready)
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
      const file = `${name}-${theme}${size === 'wide' ? '' : '-small'}.png`
      await page.screenshot({ path: join(folder, file) })
      if (goBack) await goBack()
    }
  }
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

mkdirSync(folder, { recursive: true })
for (const theme of ['light', 'dark']) await shoot(theme)
