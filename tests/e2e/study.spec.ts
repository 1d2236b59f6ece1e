import type { Page } from '@playwright/test'
import { cards, HEADLINE } from './fixtures/ferry-story'
import { test as alone } from './launch'
import { expect, test } from './shared'
import { gapBetween, goTo } from './places'
import { ask, withFerryStory } from './study-desk'

const [date, cost, bergen] = cards as [(typeof cards)[0], (typeof cards)[0], (typeof cards)[0]]
const stem = (page: Page) => page.getByRole('heading', { level: 1 })
const answer = (page: Page) => page.locator('.answer')

test('Space reveals the answer on its line with its sentence; keys grade; U takes it back', async ({
  page,
}) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await expect(stem(page)).toContainText('returned to service on')
  await expect(answer(page)).toHaveCount(0)
  const before = await stem(page).boundingBox()

  await page.keyboard.press('Space')
  await expect(answer(page)).toContainText(date.back)
  await expect(page.locator('.lit')).toContainText('two years after a fire')
  await expect(page.locator('.lit strong')).toHaveText(date.back)
  await expect(page.getByText('Paragraph 1 of 6')).toBeVisible()
  await expect(page.getByRole('button', { name: /Good/ })).toBeFocused()
  expect(await stem(page).boundingBox()).toEqual(before)

  await page.keyboard.press('2')
  await expect(stem(page)).toHaveText(cost.front)
  await page.keyboard.press('u')
  await expect(stem(page)).toContainText('returned to service on')
  await expect(page.getByText('Taken back')).toBeVisible()
})

test('a grade before the answer was seen counts nothing', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(answer(page)).toContainText(date.back)
})

test('a card that goes on from its story shows the sentence it goes on from, above its question', async ({
  page,
}) => {
  const told = 'The Aurora carries 620 passengers and 150 cars.'
  const question = 'On which day did she return to service?'
  await withFerryStory(page)
  const [{ id }] = (await ask(page, 'article.list', null)) as [{ id: string }]
  await ask(page, 'card.edit', {
    articleId: id,
    cardId: date.id,
    change: { front: `From “${HEADLINE}”, after “${told}”: ${question}`, back: date.back },
  })
  await goTo(page, 'Study')
  await expect(stem(page)).toHaveText(question)
  const before = page.getByText(`“${told}”`, { exact: true })
  await expect(before).toBeVisible()
  await expect(page.getByText(HEADLINE)).toBeVisible()
  expect(await gapBetween(before, stem(page))).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Space')
  await expect(answer(page)).toContainText(date.back)
  await expect(before).toBeVisible()
  await page.keyboard.press('2')
  await expect(stem(page)).toHaveText(cost.front)
  await expect(before).toHaveCount(0)
})

test('four keys, when they are set, each with its interval', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: 'Four' }).click()
  await goTo(page, 'Study')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  await page.keyboard.press('Space')
  const grades = page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button')
  await expect(grades).toHaveCount(4)
  for (const key of await grades.all()) await expect(key).toHaveText(/minute|hour|day/)
})

test('a card edited in place keeps the change, and can be given back as it was made', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('e')
  await page.getByLabel('Answer').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('A card needs a question and an answer.')
  await page.getByLabel('Answer').fill('on 12 March')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The card was changed.')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(answer(page)).toContainText('on 12 March')
  await expect(page.getByText('Edited by you')).toBeVisible()

  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Restore the card as made' }).click()
  await expect(answer(page)).toContainText(date.back)
})

test('a buried card is gone until tomorrow; W says why a card is asked; Esc leaves', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText('2 left')).toBeVisible()
  await expect(stem(page)).toHaveText(cost.front)
  await page.keyboard.press('w')
  await expect(page.getByText('This card is new: it has never been asked.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stem(page)).toHaveText('Library')
})

test('O opens the fact in its article, and Esc comes back to the card', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('o')
  await expect(page.getByRole('complementary', { name: 'Chosen mark' })).toContainText(date.back)
  await page.keyboard.press('Escape')
  await expect(stem(page)).toContainText('returned to service on')
})

alone(
  'when nothing is left it says when the next card comes, and answers survive the end of the program',
  async ({ page, relaunch }) => {
    await withFerryStory(page)
    await goTo(page, 'Study')
    for (const { back } of [date, cost, bergen]) {
      await page.keyboard.press('Space')
      await expect(answer(page)).toContainText(back)
      await page.keyboard.press('b')
      await expect(answer(page)).toHaveCount(0)
    }
    await expect(stem(page)).toHaveText('Nothing is due')
    await expect(page.getByText(/The next card comes (tomorrow|in .+)\./)).toBeVisible()
    await page.keyboard.press('u')
    await expect(stem(page)).toHaveText(bergen.front)
    await page.keyboard.press('Space')
    await page.keyboard.press('2')
    await expect(stem(page)).not.toHaveText('Nothing is due')
    const again = await relaunch()
    await goTo(again, 'Progress')
    await expect(again.getByText('over 1 answer')).toBeVisible()
  },
)

test('W says in words why the card comes now', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByText('This card is new: it has never been asked.')).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByText('This card is new')).toHaveCount(0)
})

test('where it is asked, a key says how sure the reader is and shows the answer; progress compares', async ({
  page,
}) => {
  await withFerryStory(page)
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Ask how sure you are' }).press('Space')
  await goTo(page, 'Study')
  await expect(page.getByRole('group', { name: /How sure are you/ })).toBeVisible()
  await page.keyboard.press('3')
  await expect(answer(page)).toContainText(date.back)
  await page.keyboard.press('2')
  await expect(stem(page)).toHaveText(cost.front)
  await page.keyboard.press('3')
  await expect(answer(page)).toContainText(cost.back)
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await goTo(page, 'Progress')
  await expect(page.getByText('What “certain” is worth: 50 %')).toBeVisible()
})
