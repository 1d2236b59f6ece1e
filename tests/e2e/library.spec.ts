import type { Page } from '@playwright/test'
import { drop, STORY } from './hand-over'
import { expect, test } from './launch'

const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
const heads = (page: Page) => rows(page).locator('.head')

test('a first start shows the sample articles, ready to study', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).getByText('Sample')).toHaveCount(3)
  await expect(page.getByRole('complementary', { name: 'Today' })).toContainText('cards are due')
  await expect(page).toHaveTitle(/^\d+ due · Factdeck$/)
})

test('arrows go from row to row, Enter opens, Esc comes back', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(heads(page).nth(1)).toBeFocused()
  const headline = await heads(page).nth(1).innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
})

test('the search narrows the list and says when nothing is left', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('/')
  await page.keyboard.type('drought mud')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.type(' zebra')
  await expect(page.getByText('No title or publisher has “drought mud zebra”.')).toBeVisible()
})

test('a removed article can be put back in its place, and stays away when it is not', async ({
  page,
  relaunch,
}) => {
  await expect(rows(page)).toHaveCount(3)
  const [first, second] = await heads(page).allInnerTexts()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(rows(page).first()).toContainText(`Removed “${first}”`)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(heads(page).first()).toHaveText(first!)

  await page.getByRole('button', { name: `Remove ${second}` }).click()
  await expect(rows(page).nth(1)).toContainText(`Removed “${second}”`)
  await expect(page.getByText('2 articles')).toBeVisible()
  const again = await relaunch()
  await expect(rows(again)).toHaveCount(2)
  await expect(again.getByText(second!)).toHaveCount(0)
})

test('several dropped files are added at once, and those that cannot be read are named', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  const other = STORY.replaceAll('Marlow', 'Henley')
  await drop(page, [
    { name: 'marlow.txt', text: STORY },
    { name: 'henley.txt', text: other },
    { name: 'again.txt', text: STORY },
    { name: 'empty.txt', text: ' \n' },
  ])
  const said = page.getByText('Added 2 articles.')
  await expect(said).toContainText('1 was in your library already.')
  await expect(said).toContainText('empty.txt: There is no text in it.')
  await expect(rows(page)).toHaveCount(5)
})

test('an empty library teaches by one action, and offers the samples again', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  for (const n of [1, 2, 3]) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expect(page.getByText('Removed')).toHaveCount(n)
    await expect(page.getByRole('button', { name: 'Undo' }).nth(n - 1)).toBeFocused()
  }
  await page.getByRole('button', { name: 'Progress' }).click()
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Start with one article' })).toBeVisible()
  await page.getByRole('button', { name: 'read the sample stories' }).click()
  await expect(rows(page)).toHaveCount(3)
})
