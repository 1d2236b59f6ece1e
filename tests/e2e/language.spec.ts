import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeOn } from './axe'
import { settled } from './every-screen'
import { drop } from './hand-over'
import { test as alone } from './launch'
import { expect, test } from './shared'

/** Screens by the key of their command, and what stands at their top in German. */
const SCREENS: readonly [key: string, heading: string][] = [
  ['1', 'Bibliothek'],
  ['3', 'Neues Quiz'],
  ['4', 'Fortschritt'],
  ['5', 'Zeitleiste'],
  ['6', 'Stimmen'],
  ['7', 'Zahlen'],
  [',', 'Einstellungen'],
]

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** The first start reads the articles that come with the program. */
const samplesRead = (page: Page) => expect(page.getByText('3 articles')).toBeVisible()

async function choose(page: Page, language: 'Deutsch' | 'English'): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: language, exact: true }).click()
  // What is typed before the new words are there would meet the old ones.
  await expect(page.locator(':root')).toHaveAttribute('lang', language === 'Deutsch' ? 'de' : 'en')
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

alone(
  'the interface speaks German at once, keeps it, and goes back to English',
  async ({ page, relaunch, userData }) => {
    test.setTimeout(180_000)
    await samplesRead(page)
    await expect(page.locator(':root')).toHaveAttribute('lang', 'en')
    await choose(page, 'Deutsch')
    await expect(heading(page, 'Einstellungen')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Tasten zurücksetzen' })).toBeVisible()
    for (const [key, name] of SCREENS) {
      await test.step(name, async () => {
        await page.keyboard.press(`Control+${key}`)
        await expect(heading(page, name)).toBeVisible()
        await settled(page)
        expect(await violations(page)).toEqual([])
        // A quiz takes its keys for itself.
        await page.keyboard.press('Escape')
      })
    }
    const settings = readFileSync(join(userData, 'library', 'settings.json'), 'utf8')
    expect(settings).toMatch(/"language":\s*"de"/)

    const again = await relaunch()
    await expect(again.getByText('3 Artikel, ')).toBeVisible()
    await choose(again, 'English')
    await expect(heading(again, 'Settings')).toBeVisible()
  },
)

test('articles, questions and answers stay in their own language', async ({ page }) => {
  await samplesRead(page)
  await choose(page, 'Deutsch')
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /Antwort zeigen/ }).click()
  await expect(page.getByText(/Absatz \d+ von/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
  await expect(page.locator('.source .lit')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Control+1')
  await page
    .getByRole('button', { name: /^Heat Pump Maker/ })
    .first()
    .click()
  await expect(page.getByRole('article', { name: 'Artikel' }).locator('.text')).toHaveAttribute('lang', 'en')
})

test('commands are found by their German names, and files refused in German', async ({ page }) => {
  await samplesRead(page)
  await choose(page, 'Deutsch')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Suchen oder ausführen' }).fill('zeitleiste')
  await page.getByRole('option', { name: 'Zeitleiste' }).click()
  await expect(heading(page, 'Zeitleiste')).toBeVisible()
  await drop(page, [{ name: 'photo.txt', text: '\u0089PNG\r\n\u001a\n\0\0\0' }])
  await expect(page.getByText('photo.txt: Das ist kein Text, was immer der Name sagt.')).toBeVisible()
})
