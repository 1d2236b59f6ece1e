import type { Page } from '@playwright/test'
import { drop, STORY } from './hand-over'
import { test as alone } from './launch'
import { expect, test } from './shared'
import { goTo } from './places'

const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
const heads = (page: Page) => rows(page).locator('.head')

test('a first start shows the sample articles, ready to study', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).getByText('Sample')).toHaveCount(3)
  await expect(page.getByRole('complementary', { name: 'Today' })).toContainText('cards are due')
  await expect(page).toHaveTitle(/^Factdeck \(\d+ due\)$/)
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
  await expect(page.getByText('Nothing has “drought mud zebra”.')).toBeVisible()
})

alone(
  'a removed article can be put back in its place, and stays away when it is not',
  async ({ page, relaunch }) => {
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
  },
)

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
  await goTo(page, 'Progress')
  await goTo(page, 'Library')
  await expect(page.getByRole('heading', { name: 'Start with one article' })).toBeVisible()
  await page.getByRole('button', { name: 'read the sample stories' }).click()
  await expect(rows(page)).toHaveCount(3)
})

test('the search finds facts by kind and speaker, and opens one where it stands', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('/')
  await page.keyboard.type('kind:quote cold')
  const facts = page.getByRole('list', { name: 'Facts found' })
  const hit = facts.locator('.hit').first()
  // What was typed until then may have found more.
  await expect(hit.locator('mark')).toHaveText(['cold'])
  await expect(rows(page)).toHaveCount(1)
  await hit.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Chosen mark' })).toContainText('Quote')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('kind:quote cold')
})

test('a query that is not understood is told in a sentence, and keeps what was found', async ({ page }) => {
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('/')
  await page.keyboard.type('drought')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.insertText(' knid:date')
  await expect(page.getByText('“knid:” is not a filter.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
})

alone(
  'rows are picked, tagged, moved and archived by keys, and each is undone',
  async ({ page, relaunch }) => {
    await expect(rows(page)).toHaveCount(3)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('2 picked')).toBeVisible()
    await page.keyboard.press('t')
    await page.keyboard.type('exam, spring')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Tagged 2 articles “exam”, “spring”.')).toBeVisible()
    await expect(rows(page).filter({ hasText: 'exam' })).toHaveCount(2)
    await page.keyboard.press('m')
    await page.keyboard.type('world/ports')
    await page.keyboard.press('Enter')
    await expect(rows(page).filter({ hasText: 'world/ports' })).toHaveCount(2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(rows(page).filter({ hasText: 'world/ports' })).toHaveCount(0)
    await expect(heads(page).nth(1)).toBeFocused()

    await page.keyboard.press('a')
    await expect(page.getByText('Archived 2 articles. Their cards are no longer asked.')).toBeVisible()
    await expect(rows(page)).toHaveCount(1)
    const again = await relaunch()
    await expect(rows(again)).toHaveCount(1)
    await again.getByRole('combobox', { name: 'Shown' }).selectOption('Archived (2)')
    await expect(rows(again).filter({ hasText: 'exam' })).toHaveCount(2)
    await again.keyboard.press('ArrowDown')
    await again.getByRole('button', { name: 'Library', exact: true }).focus()
    await again.keyboard.press('ArrowDown')
    await again.keyboard.press('ControlOrMeta+a')
    await again.keyboard.press('a')
    await expect(again.getByText('Took 2 articles out of the archive.')).toBeVisible()
    await again.getByRole('combobox', { name: 'Shown' }).selectOption('exam')
    await expect(rows(again)).toHaveCount(2)
  },
)

test('a later version of a story is noticed, takes the place of the earlier, and that is undone', async ({
  page,
}) => {
  await expect(rows(page)).toHaveCount(3)
  const later = `${STORY.replace('36 of its hangers', '38 of its hangers')}\nBuses will take another way until then.\n`
  await drop(page, [
    { name: 'early.txt', text: STORY },
    { name: 'late.txt', text: later },
  ])
  await expect(rows(page)).toHaveCount(5)
  await expect(
    page.getByText('There is an earlier version of “Marlow Bridge Closes for Nine Weeks”'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Replace the earlier version' }).press('Enter')
  await expect(page.getByText('cards go on')).toBeVisible()
  await expect(rows(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Earlier version' }).click()
  await expect(page.getByRole('article')).toContainText('36 of its hangers')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(5)
})

test('people and differing figures are seen across articles, and who is who is the reader’s to say', async ({
  page,
}) => {
  await expect(rows(page)).toHaveCount(3)
  const other = `Marlow Bridge Repair Grows

The Weir Gazette
By Tessa Rowe
6 March 2026

MARLOW, England — The work is larger than thought, said Peter Ansah, the council's chief engineer.

About 11,000 vehicles cross the bridge at Marlow each day, he added.
`
  await drop(page, [
    {
      name: 'a.txt',
      text: STORY.replace('cross the bridge each day', 'cross the bridge at Marlow each day'),
    },
    { name: 'b.txt', text: other },
  ])
  await expect(rows(page)).toHaveCount(5)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('across')
  await page.keyboard.press('Enter')
  const names = page.getByRole('list', { name: 'Names' })
  const ansah = names.getByRole('button', { name: /^Peter Ansah/ })
  await expect(ansah).toContainText('2 articles')
  await page.keyboard.press('/')
  await page.keyboard.type('ansah')
  await expect(names.locator('.head')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await names.getByRole('button', { name: 'Somebody else' }).first().press('Enter')
  await expect(names.locator('.head')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(names.locator('.head')).toHaveCount(1)
})
