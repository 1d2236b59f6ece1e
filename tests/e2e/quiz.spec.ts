import type { Page } from '@playwright/test'
import { analysis, HEADLINE } from './fixtures/ferry-story'
import { expect, test } from './launch'
import { ask, goTo, withFerryStory } from './study-desk'

const stem = (page: Page) => page.getByRole('heading', { level: 1 })
const FORMS = ['Multiple choice', 'True or false', 'Who said it', 'Fill the gap', 'Typed answer']

/** Sets up a quiz of one form (all without it) and starts it. */
async function start(page: Page, form?: string, seed = '11'): Promise<void> {
  if (!(await page.getByRole('heading', { name: 'New quiz' }).isVisible())) await goTo(page, 'Quiz')
  if (form)
    for (const other of FORMS) await page.getByRole('checkbox', { name: other }).setChecked(other === form)
  await page.getByLabel('Seed').fill(seed)
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
}

async function answersWritten(page: Page): Promise<number> {
  return ((await ask(page, 'progress.get', null)) as { answers: number }).answers
}

test('a choice is made by its digit and checked by Enter; the right one, the sentence and the card follow', async ({
  page,
}) => {
  await withFerryStory(page)
  await start(page, 'Multiple choice')
  const options = page.getByRole('radiogroup').getByRole('radio')
  expect(await options.count()).toBeGreaterThanOrEqual(3)
  await page.keyboard.press('Enter')
  await expect(options.first()).toBeVisible()

  await page.keyboard.press('2')
  await expect(options.nth(1)).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(options.first()).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.locator('.fb.is-right')).toHaveCount(1)
  await expect(page.locator('.lit')).toBeVisible()
  await expect(page.getByText(/Paragraph \d of 6/)).toBeVisible()
  await expect.poll(() => answersWritten(page)).toBe(1)
  await expect(page.getByRole('button', { name: /Next question|See the result/ })).toBeFocused()
})

test('the same seed gives the same quiz', async ({ page }) => {
  await withFerryStory(page)
  await start(page, undefined, '42')
  const question = await stem(page).innerText()
  await page.keyboard.press('Escape')
  await start(page, undefined, '42')
  await expect(stem(page)).toHaveText(question)
})

test('a typed answer that was not right can be declared right, once, and is remembered', async ({ page }) => {
  await withFerryStory(page)
  await start(page, 'Typed answer')
  await page.keyboard.type('my own words for it')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Not this one' })).toBeAttached()
  expect(await answersWritten(page)).toBe(0)
  await page.keyboard.press('i')
  await expect(page.getByText('Right, with help.').first()).toBeAttached()
  await expect.poll(() => answersWritten(page)).toBe(1)
  const [{ id }] = (await ask(page, 'article.list', null)) as [{ id: string }]
  const { edits } = (await ask(page, 'article.get', { id })) as { edits: { facts: object } }
  expect(JSON.stringify(edits.facts)).toContain('my own words for it')
})

test('practice writes nothing', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Quiz')
  await page.getByRole('switch', { name: 'Count toward the schedule' }).click()
  await start(page, 'True or false')
  await expect(page.getByText('Practice', { exact: true })).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Practice: this answer is not counted.')).toBeVisible()
  expect(await answersWritten(page)).toBe(0)
})

test('leaving midway keeps what was answered, and the result shows each miss with its sentence', async ({
  page,
}) => {
  await withFerryStory(page)
  await start(page)
  const question = await stem(page).innerText()
  const isTyped = await page.getByRole('textbox').isVisible()
  await page.keyboard.press(isTyped ? 'Control+d' : '0')
  await expect(page.getByText('You did not know.').first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(stem(page)).toHaveText('Quiz result')
  await expect(page.getByText('0 answers of 1 were right. You did not know 1.')).toBeVisible()
  const miss = page.locator('.misses li')
  await expect(miss).toContainText(question)
  await expect(miss.locator('.lit')).toBeVisible()
  await expect.poll(() => answersWritten(page)).toBe(1)

  await page.keyboard.press('m')
  await expect(stem(page)).toHaveText(question)
  await expect(page.getByText('Practice', { exact: true })).toBeVisible()
})

test('a look into the article does not lose the quiz', async ({ page }) => {
  await withFerryStory(page)
  await start(page, 'Multiple choice')
  const question = await stem(page).innerText()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.fb.is-right')).toBeVisible()
  await page.keyboard.press('o')
  await expect(stem(page)).toHaveText(HEADLINE)
  await page.keyboard.press('Escape')
  await expect(stem(page)).toHaveText(question)
  await expect(page.locator('.fb.is-right')).toBeVisible()
})

test('facts that are switched off are not asked, and too few facts are said so', async ({ page }) => {
  await withFerryStory(page)
  const [{ id }] = (await ask(page, 'article.list', null)) as [{ id: string }]
  for (const fact of analysis.facts)
    await ask(page, 'fact.edit', { articleId: id, factId: fact.id, isOff: true })
  await goTo(page, 'Quiz')
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByRole('alert')).toContainText('No question of these forms could be made')
})

test('no form, or no article, is said in one sentence', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Quiz')
  await page.getByRole('radio', { name: 'Chosen articles' }).click()
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose at least one article.')
  await page.getByRole('checkbox', { name: HEADLINE }).check()
  for (const form of FORMS) await page.getByRole('checkbox', { name: form }).uncheck()
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose at least one form of question.')
})
