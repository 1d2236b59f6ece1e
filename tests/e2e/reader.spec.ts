import type { Page } from '@playwright/test'
import { expect, test } from './launch'

const SAMPLE = 'Five Baltic Harbours Sign Rescue Pact After Winter of Lost Ships'
const rail = (page: Page) => page.getByRole('complementary', { name: 'Chosen mark' })
const article = (page: Page) => page.getByRole('article', { name: 'Article' })
const current = (page: Page) => article(page).locator('.fact.is-current')

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: SAMPLE, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE)
}

/** Chooses the figure of the story that cost 38 million euros. */
async function chooseCost(page: Page): Promise<void> {
  await article(page)
    .locator('.fact', { hasText: /^38 million euros/ })
    .first()
    .click()
  await expect(rail(page)).toContainText('38 million euros')
}

test('J and K move through the marks; the lamp, the mark and the record move together', async ({ page }) => {
  await openSample(page)
  const position = rail(page).getByText(/^\d+ of \d+$/)
  const first = Number.parseInt(await position.innerText())
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(position).toHaveText(new RegExp(`^${first + 2} of`))
  await page.keyboard.press('k')
  await expect(position).toHaveText(new RegExp(`^${first + 1} of`))
  await expect(current(page)).not.toHaveCount(0)

  await chooseCost(page)
  await expect(article(page).locator('.lit')).toContainText('The control room is to open on October 1')
  await expect(rail(page)).toContainText('Paragraph 2')
})

test('marks are nested and cut so that the text stays as it was read', async ({ page }) => {
  await openSample(page)
  await expect(article(page).locator('p[data-n="3"]')).toHaveText(
    "“We lost nine sailors this winter because two radio rooms each believed the other had answered,” said Ilze Krastina, the council's chair. “That will not happen again.”",
  )
})

test('the legend hides and shows kinds of marks', async ({ page }) => {
  await openSample(page)
  const figures = article(page).locator('.fact[data-kind="figure"]')
  await expect(figures).not.toHaveCount(0)
  await page.getByRole('button', { name: /^Figures \d/ }).click()
  await expect(figures).toHaveCount(0)
  await page.keyboard.press('3')
  await expect(figures).not.toHaveCount(0)
  await expect(article(page).locator('.fact[data-kind="date"]')).toHaveCount(0)
})

test('a fact that is switched off stays off after a new start', async ({ page, relaunch }) => {
  await openSample(page)
  await chooseCost(page)
  await page.keyboard.press('x')
  await expect(rail(page)).toContainText('This fact is switched off')
  const again = await relaunch()
  await openSample(again)
  await chooseCost(again)
  await expect(current(again).first()).toHaveClass(/is-off/)
  await again.getByRole('button', { name: 'Switch on' }).click()
  await expect(rail(again)).not.toContainText('This fact is switched off')
})

test('a card is edited in place, kept, and given back as it was made', async ({ page, relaunch }) => {
  await openSample(page)
  await chooseCost(page)
  const before = await rail(page).locator('.front').first().innerText()
  await page.keyboard.press('e')
  await expect(page.getByLabel('Front')).toBeFocused()
  const mine = `${before} (in euros)`
  await page.getByLabel('Front').fill('')
  await expect(rail(page).getByRole('alert')).toHaveText('A card needs a front and a back.')
  await page.getByLabel('Front').fill(mine)
  await page.keyboard.press('Control+Enter')
  await expect(rail(page).locator('.front').first()).toHaveText(mine)

  const again = await relaunch()
  await openSample(again)
  await chooseCost(again)
  await expect(rail(again).locator('.front').first()).toHaveText(mine)
  await again.keyboard.press('e')
  await again.getByRole('button', { name: 'Back to the generated card' }).click()
  await expect(rail(again).locator('.front').first()).toHaveText(before)
})

test('an edit that is left for another mark or screen is kept until it is saved or cancelled', async ({
  page,
}) => {
  await openSample(page)
  await chooseCost(page)
  const before = await rail(page).locator('.front').first().innerText()
  await page.keyboard.press('e')
  await page.getByLabel('Front').fill('Half a thought')
  await article(page).locator('.fact[data-kind="organization"]').first().click()
  await expect(rail(page)).toContainText('Organization')
  await page.keyboard.press('Escape')
  await openSample(page)
  await chooseCost(page)
  await expect(rail(page)).toContainText('Edit not saved')
  await page.keyboard.press('e')
  await expect(page.getByLabel('Front')).toHaveValue('Half a thought')
  await page.keyboard.press('Escape')
  await expect(rail(page).locator('.front').first()).toHaveText(before)
  await expect(rail(page)).not.toContainText('Edit not saved')
})

test('one card can be switched off by itself', async ({ page }) => {
  await openSample(page)
  await chooseCost(page)
  const ask = rail(page).getByRole('switch').first()
  await ask.click()
  await expect(ask).not.toBeChecked()
  await expect(rail(page).getByRole('listitem').first()).toContainText('Not asked')
})

test('a corrected day of publication is kept, and so are the edits', async ({ page }) => {
  await openSample(page)
  await chooseCost(page)
  await page.keyboard.press('x')
  await expect(rail(page)).toContainText('This fact is switched off')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByLabel('Published').fill('March 19, 2026')
  await page.getByRole('button', { name: 'Save and read again' }).click()
  await expect(article(page)).toContainText('19 March 2026')
  await chooseCost(page)
  await expect(rail(page)).toContainText('This fact is switched off')
})

test('details that were left before they were saved are found as they were left', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByLabel('Headline').fill('Half a headline')
  await page.keyboard.press('Control+1')
  await openSample(page)
  await expect(page.getByLabel('Headline')).toHaveValue('Half a headline')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Half a headline')
})

test('a name shows its roles and the facts about it', async ({ page }) => {
  await openSample(page)
  await article(page).locator('.fact[data-kind="organization"]').first().click()
  await expect(rail(page)).toContainText('Organization')
  await expect(rail(page)).toContainText('Named')
})
