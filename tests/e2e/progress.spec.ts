import { expect, test } from './shared'
import { goTo } from './places'
import { withFerryStory } from './study-desk'

test('before the first answer it says what to do; after it the figures and charts are there', async ({
  page,
}) => {
  await withFerryStory(page)
  await goTo(page, 'Progress')
  await expect(page.getByText('You have not answered a card yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Study the first cards' }).click()
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')

  await expect(page.getByText('over 1 answer')).toBeVisible()
  await expect(page.getByText('of 1 begun, 3 in all')).toBeVisible()
  await expect(page.getByRole('img', { name: /answers on 1 day of/ })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Dates' })).toContainText('0 %')
})

test('every chart has its figures as a table', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await goTo(page, 'Progress')
  for (const [title, column] of [
    ['Due in the next two weeks', 'Due'],
    ['Study days', 'Answers'],
    ['Accuracy by kind', 'Right'],
    ['Accuracy and time by form', 'Median time'],
    ['Retention against target', 'Target'],
  ] as const) {
    await page.getByRole('button', { name: `${title} as a table` }).click()
    const table = page.getByRole('region', { name: title }).getByRole('table')
    await expect(table.getByRole('columnheader', { name: column })).toBeVisible()
    expect(await table.getByRole('row').count()).toBeGreaterThan(1)
  }
})
