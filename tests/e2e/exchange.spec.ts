import type { ElectronApplication, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { answerWith, dialogOf } from './exchange-desk'
import { expect, test } from './shared'
import { ask } from './study-desk'
import { goTo } from './places'

async function openExport(page: Page) {
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  return dialogOf(page, 'Export')
}

async function save(page: Page, app: ElectronApplication, format: RegExp, path: string) {
  await answerWith(app, path)
  const dialog = dialogOf(page, 'Export')
  await dialog.getByRole('radio', { name: format }).click()
  await dialog.getByRole('button', { name: /^Export/ }).click()
  await expect(dialog.getByText(`Saved to ${path}.`)).toBeVisible({ timeout: 20_000 })
  return readFileSync(path)
}

/** The text of each page of a PDF, as a reader of PDFs finds it. */
async function pagesOf(file: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const parts = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    pages.push(parts.join('').replace(/\s+/g, ' ').trim())
  }
  await task.destroy()
  return pages
}

test('everything is exported from one dialog, and says what is in it', async ({ app, page, folder }) => {
  test.setTimeout(90_000)
  const dialog = await openExport(page)
  await expect(dialog.getByText('3 articles.')).toBeVisible()

  const deck = unzipSync(await save(page, app, /^Anki package/, join(folder, 'made.apkg')))
  expect(Object.keys(deck).sort()).toEqual(['collection.anki2', 'media'])
  await expect(dialog.getByText(/\d+ cards\./)).toBeVisible()

  const text = (await save(page, app, /^GIFT/, join(folder, 'made.txt'))).toString()
  expect(text).toContain('####')
  await expect(dialog.getByText(/\d+ questions\./)).toBeVisible()

  await save(page, app, /^Kahoot/, join(folder, 'made.xlsx'))
  await expect(dialog.getByText(/questions were left out: .*a Kahoot spreadsheet/)).toBeVisible()

  const manifest = unzipSync(await save(page, app, /^QTI/, join(folder, 'made.zip')))['imsmanifest.xml']!
  expect(strFromU8(manifest)).toContain('QTIv2.1 Package')

  const quiz = await pagesOf(await save(page, app, /^Quiz on paper/, join(folder, 'quiz.pdf')))
  const key = quiz.findIndex((text) => text.startsWith('Answers'))
  expect(quiz[0]).toContain('Name')
  // The key begins a page, and nothing of it or of the sources stands before it.
  expect(key).toBeGreaterThan(0)
  expect(quiz.slice(0, key).join()).not.toMatch(/Sources|As of 20/)
  expect(quiz.slice(key).join(' ')).toMatch(/Sources.*“[^”]+” .* As of 20\d\d-\d\d-\d\d\./)

  const cards = await pagesOf(await save(page, app, /^Cards on paper/, join(folder, 'cards.pdf')))
  // Printed on both sides: a sheet of backs to each sheet of fronts.
  expect(cards.length % 2).toBe(0)
  expect(cards[0]).toContain('?')
  expect(cards[1]).toMatch(/20\d\d-\d\d-\d\d/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  // The page that was printed is gone, and the window of the application is the only one.
  expect(app.windows()).toHaveLength(1)
})

test('the article that is open is exported alone, by the keyboard', async ({ app, page, folder }) => {
  await page.getByText('Heat Pump Maker Tarn Valley').first().click()
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = dialogOf(page, 'Export')
  await expect(dialog.getByRole('radio', { name: 'This article' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^Anki package/ })).toBeFocused()
  const path = join(folder, 'one.md')
  await answerWith(app, path)
  await dialog.getByRole('radio', { name: /^Articles as Markdown/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(`Saved to ${path}. 1 article.`)).toBeVisible()
  expect(readFileSync(path, 'utf8').match(/^# /gm)).toHaveLength(1)
})

test('a library is taken in after it was looked at, and given back by Undo', async ({
  app,
  page,
  folder,
}) => {
  await openExport(page)
  const path = join(folder, 'library.json')
  await save(page, app, /^Factdeck library/, path)
  await page.keyboard.press('Escape')
  const [gone] = (await ask(page, 'article.list', null)) as { id: string }[]
  await ask(page, 'article.remove', { id: gone!.id })

  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = dialogOf(page, 'Import')
  await expect(dialog.getByText('3 articles, exported on')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'Merge' })).toBeChecked()
  await expect(dialog.getByText('1 article changed').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/Imported library\.json: 1 article changed\. A backup is in/)).toBeVisible()
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The library is as it was before the import.')).toBeVisible()
  await expect(page.getByText('2 articles')).toBeVisible()
})

test('a file that is no library is refused in a sentence', async ({ app, page, folder }) => {
  const path = join(folder, 'strange.json')
  writeFileSync(path, '{"cards": []}')
  await expect(page.getByText('3 articles')).toBeVisible()
  await answerWith(app, path)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = dialogOf(page, 'Import')
  await expect(dialog.getByRole('alert')).toHaveText(
    '“strange.json” is no Factdeck library: choose a file that Factdeck exported as JSON. Nothing was changed.',
  )
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
})

test('a library that is dropped on the window is looked at first', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['{"format":"factdeck"'], 'half.json'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  await expect(dialogOf(page, 'Import').getByRole('alert')).toContainText('“half.json” is not whole')
})
