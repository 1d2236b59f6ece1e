import type { Page } from '@playwright/test'
import { sampleArticle } from '../unit/main/library/sample'
import { expect, test } from './shared'
import { ask } from './study-desk'

/** Timeline, speakers and figures, by the keyboard alone. */

const PACT = 'Five Baltic Harbours Sign Rescue Pact After Winter of Lost Ships'
const lit = (page: Page) => page.getByRole('article', { name: 'Article' }).locator('.lit')
const rows = (page: Page) => page.getByRole('list', { name: 'Dated facts' }).getByRole('listitem')

async function start(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(3)
}

/** Of the open article alone. */
async function openPact(page: Page): Promise<void> {
  await start(page)
  await page.getByRole('button', { name: PACT, exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PACT)
}

test('the timeline of an article leads from a date to its sentence, and back to the same row', async ({
  page,
}) => {
  await openPact(page)
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Articles' })).toContainText(PACT)
  await expect(rows(page).first()).toContainText('since 2019')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const row = rows(page).locator('button:focus')
  await expect(row).toContainText('winter')
  await page.keyboard.press('ArrowDown')
  await expect(row).toContainText('11 January')
  await expect(page.getByRole('complementary', { name: 'Chosen fact' })).toContainText(
    'is read as 11 January 2026',
  )
  await page.keyboard.press('Enter')
  await expect(lit(page)).toContainText('sinking of the freighter Marlin')
  await page.keyboard.press('Escape')
  await expect(row).toContainText('11 January')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PACT)
})

test('the timeline of all articles is narrowed by words and by name, and opened up again', async ({
  page,
}) => {
  await start(page)
  await page.keyboard.press('Control+5')
  await expect(page.getByText('27 dated facts in 3 articles')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('marlin')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).locator('button:focus')).toContainText('Marlin')
  await page.keyboard.press('Escape')
  await expect(page.getByText('27 dated facts in 3 articles')).toBeVisible()
  await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Lucía Mamani (2)' })
  await expect(rows(page)).toHaveCount(2)
})

test('speakers are found by what they said; their words lead to the sentence', async ({ page }) => {
  await openPact(page)
  await page.keyboard.press('v')
  const speakers = page.getByRole('list', { name: 'Speakers' }).getByRole('listitem')
  await expect(speakers.first()).toContainText('Baltic Harbour Council')
  await page.keyboard.press('/')
  await page.keyboard.type('nine sailors')
  await expect(speakers).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(speakers.locator('button:focus')).toContainText('Ilze Krastina')
  await page.keyboard.press('Enter')
  const quote = page.getByRole('list', { name: 'What Ilze Krastina says' }).locator('button:focus')
  await expect(quote).toContainText('“We lost nine sailors this winter')
  await expect(quote).toContainText('Direct, paragraph 3')
  await page.keyboard.press('Enter')
  await expect(lit(page)).toContainText('We lost nine sailors')
  await page.keyboard.press('Escape')
  await expect(quote).toContainText('We lost nine sailors')
  await page.keyboard.press('ArrowLeft')
  await expect(speakers.locator('button:focus')).toContainText('Ilze Krastina')
})

test('a speaker has the role that the library knows', async ({ page }) => {
  await start(page)
  await page.keyboard.press('Control+6')
  const list = page.getByRole('list', { name: 'Speakers' })
  await expect(list.getByRole('listitem').filter({ hasText: 'Henrik Solberg' })).toContainText('Judge')
})

test('figures are compared by unit, sorted, copied and opened', async ({ page }) => {
  await openPact(page)
  await page.keyboard.press('f')
  const table = page.getByRole('table', { name: 'Figures by unit' })
  await expect(table.getByRole('rowheader').last()).toContainText('Counted once')
  await page.keyboard.press('/')
  await page.keyboard.type('euro')
  await expect(table.getByRole('rowheader')).toHaveText([/Euro \(EUR\)\s*2/, /Counted once/])
  const first = table.getByRole('row').nth(2)
  await expect(first).toContainText('38 million')
  const sort = table.getByRole('columnheader', { name: 'Figure' })
  await sort.getByRole('button').press('Enter')
  await expect(sort).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('6.5 million')
  await page.evaluate(() => {
    window.addEventListener('copy', (event) => (document.title = event.clipboardData!.getData('text/plain')))
  })
  await sort.getByRole('button').press('c')
  await expect(page.getByText('4 figures copied as a table.')).toBeVisible()
  expect(await page.title()).toContain(' 6500000 EUR 6.5 million euros ')

  await page.keyboard.press('ArrowDown')
  await expect(table.locator('button:focus')).toContainText('6.5 million euros')
  await page.keyboard.press('Enter')
  await expect(lit(page)).toContainText('6.5 million euros')
})

test('picked articles are what all three lists are made of', async ({ page }) => {
  await start(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('combobox', { name: 'Articles' })).toContainText('2 articles')
  await expect(page.getByText(/figures in 2 articles/)).toBeVisible()
  // The other lists show the same articles, and back leads out of all of them.
  await page.keyboard.press('Control+5')
  await expect(page.getByText(/dated facts in 2 articles/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

test('an article without figures says so, and offers all articles', async ({ page }) => {
  await start(page)
  const { analysis, cards } = sampleArticle('Bridge Opens')
  await ask(page, 'article.add', { analysis, cards, isSample: false })
  await page.reload()
  await page.getByRole('button', { name: 'Bridge Opens', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bridge Opens')
  await page.keyboard.press('f')
  await expect(page.getByText('No figures were found in this article.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all articles' }).press('Enter')
  await expect(page.getByText('43 figures in 4 articles')).toBeVisible()
})

test('ten thousand dates are one list: its end is reached at once', async ({ page }) => {
  test.setTimeout(120_000)
  await start(page)
  for (let i = 0; i < 20; i++) {
    const years = Array.from({ length: 500 }, (_, n) => 1400 + n)
    const { analysis, cards } = sampleArticle(`Bridge ${i}`, years)
    await ask(page, 'article.add', { analysis, cards: cards.slice(0, 2), isSample: false })
  }
  await page.reload()
  await expect(page.getByText(/^23 articles/)).toBeVisible()
  await page.keyboard.press('Control+5')
  await expect(page.getByText('10,027 dated facts in 23 articles')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(rows(page).locator('button:focus')).toContainText('2028')
  expect(await rows(page).count()).toBeLessThan(100)
  await page.keyboard.press('Home')
  await expect(rows(page).locator('button:focus')).toContainText('1040')
  await page.keyboard.press('/')
  await page.keyboard.type('marlin')
  await expect(rows(page)).toHaveCount(1)
})
