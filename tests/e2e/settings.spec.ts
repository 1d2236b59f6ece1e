import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test as alone } from './launch'
import { expect, test } from './shared'
import { goTo } from './places'

alone('a theme takes effect at once and outlives a new start', async ({ page, relaunch }) => {
  const root = page.locator(':root')
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+Shift+L')
  await expect(root).toHaveAttribute('data-theme', 'light')
  const again = await relaunch()
  await expect(again.locator(':root')).toHaveAttribute('data-theme', 'light')
})

test('the size of the text is seen on the specimen', async ({ page }) => {
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: '24' }).click()
  await expect(page.getByLabel('Preview')).toHaveCSS('font-size', '24px')
})

test('fewer new cards a day make fewer cards due', async ({ page }) => {
  await goTo(page, 'Settings')
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Study 3 due')
})

test('an export asks for its place and says where it is', async ({ app, page, folder }) => {
  const path = join(folder, 'library.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Export JSON' }).click()
  await expect(page.getByText(`Saved to ${path}.`)).toBeVisible()
  expect(existsSync(path)).toBe(true)
})

/** The menu opens it, which takes a moment: what is typed before would go to the screen. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeFocused()
}

test('the palette finds articles and runs commands by key alone', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('drought')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Drought/)

  await openPalette(page)
  await page.keyboard.type('>settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('the sheet of keys opens by ? and gives the focus back', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const row = page.locator('[data-row="true"]')
  await expect(row).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.type('bury')
  await expect(page.getByText('Bury until tomorrow')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
})

test('About names the version and the program that shows the window', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('about')
  await page.keyboard.press('Enter')
  const about = page.getByRole('dialog', { name: 'About Factdeck' })
  await expect(about).toContainText(/Version\s*\d+\.\d+\.\d+/)
  await expect(about).toContainText('Shown by')
})

alone('the reading font is seen on the specimen, and outlives a new start', async ({ page, relaunch }) => {
  await goTo(page, 'Settings')
  await expect(page.getByLabel('Preview')).toHaveCSS('font-family', /Source Serif/)
  await page.getByRole('radio', { name: 'Sans' }).click()
  await expect(page.getByLabel('Preview')).toHaveCSS('font-family', /^"?Inter/)
  const again = await relaunch()
  await expect(again.locator(':root')).toHaveAttribute('data-font', 'sans')
})

test('a key of study is changed by keys, refused where it is taken, and reset', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await goTo(page, 'Settings')
  const bury = page.getByRole('button', { name: /^Bury until tomorrow/ })
  await bury.press('Enter')
  await expect(bury).toHaveAccessibleName('Bury until tomorrow: press a key')
  await page.keyboard.press('e')
  await expect(page.getByRole('alert').filter({ hasText: 'E is taken' })).toHaveText(
    'E is taken in study: it stands for “Edit in place”.',
  )
  await page.keyboard.press('p')
  await expect(bury).toHaveAccessibleName('Bury until tomorrow: P')

  await goTo(page, 'Study')
  await expect(page.getByText(/\d+ left/)).toBeVisible()
  const left = Number.parseInt(await page.getByText(/\d+ left/).innerText())
  await page.keyboard.press('b')
  await expect(page.getByText(`${left} left`)).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText('The last card was put off until tomorrow.')).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Reset keys' }).press('Enter')
  await expect(bury).toHaveAccessibleName('Bury until tomorrow: B')
})

test('a day to be ready by is set, said in the forecast, and removed', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await goTo(page, 'Study')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  const day = page.getByRole('textbox', { name: 'Day to be ready by' })
  await day.fill('1 May 1999')
  await day.press('Enter')
  await expect(page.getByText('Choose a day that is still to come.')).toBeVisible()
  await day.fill('14 May 2099')
  await day.press('Enter')
  await expect(page.getByRole('list', { name: 'Days to be ready by' })).toContainText('14 May 2099')
  await goTo(page, 'Progress')
  await expect(page.getByText('Ready by 14 May 2099')).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Remove 14 May 2099, all articles' }).press('Enter')
  await expect(page.getByRole('list', { name: 'Days to be ready by' })).toHaveCount(0)
})

test('how many cards are due stands in the title of the window', async ({ page }) => {
  await expect(page).toHaveTitle(/^Factdeck \(\d+ due\)$/)
  await goTo(page, 'Settings')
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('0')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Factdeck')
})
