import type { ElectronApplication, Page } from '@playwright/test'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drop, paste, STORY } from './hand-over'
import { expect, test } from './shared'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add article' })

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add article' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeFocused()
}

test('a pasted story shows what was found and where, and is added by one key', async ({ page }) => {
  await openDialog(page)
  await paste(page, STORY)
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
  await expect(page.getByLabel('1 Publisher')).toHaveValue('The Weir Gazette')
  await expect(page.getByLabel('3 Byline')).toHaveValue('Tessa Rowe')
  await expect(page.getByLabel('4 Published')).toHaveValue('4 March 2026')
  await expect(page.getByLabel('4 Published')).toHaveAccessibleDescription('Fourth line of the text')
  await expect(dialog(page)).toContainText('1 line of page clutter is left out.')
  await expect(dialog(page).getByRole('status').filter({ hasText: 'facts' })).toHaveText(
    /^[1-9]\d* facts, [1-9]/,
  )

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marlow Bridge Closes for Nine Weeks')
})

test('a missing day is said, a typed one is read, and a wrong one is refused', async ({ page }) => {
  await openDialog(page)
  await paste(page, STORY.replace('4 March 2026\n', ''))
  const day = page.getByLabel('4 Published')
  await expect(day).toHaveAccessibleDescription(
    'Not found. Weekdays stay as they are and make no card about a day.',
  )
  await day.fill('soon')
  await expect(day).toHaveAccessibleDescription('This is not a day. Write it like 14 May 2025 or 2025-05-14.')
  await expect(page.getByRole('button', { name: 'Add and read' })).toBeDisabled()
  await day.fill('2026-03-04')
  await expect(day).toHaveAccessibleDescription('Given by you: 4 March 2026')
  await page.getByRole('button', { name: 'Add and read' }).click()
  await expect(page.getByRole('article').getByText('4 March 2026')).toBeVisible()
})

test('a text that is there already is opened, not added again', async ({ page }) => {
  await openDialog(page)
  await paste(page, STORY)
  await page.getByRole('button', { name: 'Add another' }).click()
  await expect(page.getByText('Added “Marlow Bridge Closes for Nine Weeks”.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toHaveValue('')

  await page.getByRole('textbox', { name: 'Text of the article' }).focus()
  await paste(page, STORY)
  await expect(dialog(page)).toContainText('This text is in your library already.')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marlow Bridge Closes for Nine Weeks')
})

test('what is no article gets one clear sentence', async ({ page }) => {
  await openDialog(page)
  await page.keyboard.type('Ships and harbours')
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'No whole sentence was found in it. Facts are taken from sentences only.',
  )
  await expect(page.getByRole('button', { name: 'Add and read' })).toBeDisabled()
  await drop(page, [{ name: 'photo.txt', text: '\u0089PNG\r\n\u001a\n\0\0\0' }])
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'photo.txt: This is not text, whatever its name says.',
  )
})

test('a text that was left is there when the dialog is opened again', async ({ page }) => {
  await openDialog(page)
  await paste(page, STORY)
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Add article' }).click()
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
})

test('of a web page the story and its details are read, and nothing in it runs', async ({ page }) => {
  const paragraphs = STORY.split('\n\n').slice(2)
  await expect(page.getByText('3 articles')).toBeVisible()
  await drop(page, [
    {
      name: 'bridge.html',
      text: `<!doctype html><html><head><title>Marlow Bridge Closes | Weir Gazette</title>
        <meta property="og:site_name" content="The Weir Gazette">
        <meta property="article:published_time" content="2026-03-04T08:00:00Z">
        <meta name="author" content="Tessa Rowe">
        <script>window.wasRun = true</script></head>
        <body onload="window.wasRun = true"><nav><ul><li>Home</li><li>Sport</li></ul></nav>
        <article><h1>Marlow Bridge Closes for Nine Weeks</h1>
        <img src="x" onerror="window.wasRun = true" style="width: 90%">
        <noscript><img src="tracker.gif"></noscript>
        ${paragraphs.map((words) => `<p style="color: red">${words}</p>`).join('\n')}
        </article><footer>All rights reserved</footer></body></html>`,
    },
  ])
  await expect(page.getByLabel('1 Publisher')).toHaveValue('The Weir Gazette')
  await expect(page.getByLabel('3 Byline')).toHaveValue('Tessa Rowe')
  await expect(page.getByLabel('4 Published')).toHaveValue('4 March 2026')
  await expect(page.getByLabel('4 Published')).toHaveAccessibleDescription('From the details of the file')
  const text = page.getByRole('region', { name: 'The text as it was read' })
  await expect(text).toContainText('The work will cost 2.4 million pounds.')
  await expect(text).not.toContainText('Sport')
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
})

test('a file from the dialog of files opens beside its details', async ({ app, page }) => {
  await openDialog(page)
  await paste(page, STORY)
  await app.evaluate(({ dialog: dialogs }) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  await page.keyboard.press('Control+o')
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
})

/** The labels below "Open recent" in the menu bar. */
const recentMenu = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()!.items.find(({ label }) => label === 'File')!
    const recent = file.submenu!.items.find(({ label }) => label === 'Open recent')!
    return recent.submenu!.items.filter(({ type }) => type !== 'separator').map(({ label }) => label)
  })

const chooseRecent = (app: ElectronApplication, chosen: string) =>
  app.evaluate(({ Menu }, chosen) => {
    const file = Menu.getApplicationMenu()!.items.find(({ label }) => label === 'File')!
    const recent = file.submenu!.items.find(({ label }) => label === 'Open recent')!
    recent.submenu!.items.find(({ label }) => label === chosen)!.click()
  }, chosen)

test('a file that was opened is opened again from the menu and by keys alone; one that is gone leaves the list', async ({
  app,
  page,
  folder,
}) => {
  const bridge = join(folder, 'bridge.txt')
  const ferry = join(folder, 'ferry & fire.txt')
  writeFileSync(bridge, STORY)
  writeFileSync(ferry, 'Ferry Sinks Off Coast\n\nThe ferry sank on Monday, the coast guard said.\n')
  await expect(page.getByText('3 articles')).toBeVisible()
  for (const path of [bridge, ferry]) {
    await app.evaluate(({ dialog: dialogs }, chosen) => {
      dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await page.keyboard.press('Control+o')
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
  }
  expect(await recentMenu(app)).toEqual(['ferry && fire.txt', 'bridge.txt', 'Recent files', 'Clear list'])
  await chooseRecent(app, 'bridge.txt')
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  const recent = page.getByRole('dialog', { name: 'Files opened lately' })
  const files = recent.getByRole('list').getByRole('button')
  const showRecent = async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeFocused()
    await page.keyboard.type('recent')
    await page.keyboard.press('Enter')
    await expect(files.first()).toBeFocused()
  }
  await showRecent()
  await expect(files).toHaveText([/^bridge\.txt in /, /^ferry & fire\.txt in /])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('2 Headline')).toHaveValue('Ferry Sinks Off Coast')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  rmSync(ferry)
  await showRecent()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'ferry & fire.txt: This file is no longer where it was, so it was taken off the list of recent files.',
  )
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  expect(await recentMenu(app)).toEqual(['bridge.txt', 'Recent files', 'Clear list'])

  await showRecent()
  await expect(files).toHaveText([/^bridge\.txt/])
  await recent.getByRole('button', { name: 'Clear list' }).press('Enter')
  await expect(recent).toContainText('No file was opened yet.')
  await expect(recent.getByRole('button', { name: 'Open files' })).toBeFocused()
  expect(await recentMenu(app)).toEqual(['Recent files', 'Clear list'])
})
