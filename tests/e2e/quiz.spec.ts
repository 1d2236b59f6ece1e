import type { Page } from '@playwright/test'
import { analysis, HEADLINE } from './fixtures/ferry-story'
import { test as alone } from './launch'
import { expect, test } from './shared'
import { begin, withQuizOf } from './quiz-desk'
import { gapBetween, goTo } from './places'
import { ask, withFerryStory } from './study-desk'

const stem = (page: Page) => page.getByRole('heading', { level: 1 })
/** The words of the question, a gap as it is read out. */
const stemWords = async (page: Page) => ((await stem(page).textContent()) ?? '').replace(/\s+/g, ' ').trim()
const FORMS = [
  'Multiple choice',
  'True or false',
  'Who said it',
  'Did they say it',
  'Compare',
  'Put in order',
  'Match',
  'Fill the gap',
  'Typed answer',
  'Estimate',
]

/** Sets up a quiz of one form (all without it) and starts it. */
async function start(page: Page, form?: string, seed = '11'): Promise<void> {
  if (!(await page.getByRole('heading', { name: 'New quiz' }).isVisible())) await goTo(page, 'Quiz')
  if (form)
    for (const other of FORMS)
      await page.getByRole('checkbox', { name: other, exact: true }).setChecked(other === form)
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
  await expect(page.getByText(/Paragraph \d of 6/).first()).toBeVisible()
  await expect.poll(() => answersWritten(page)).toBe(1)
  await expect(page.getByRole('button', { name: /Next question|See the result/ })).toBeFocused()
})

test('a question that goes on from its story stands below the sentence it goes on from, and is read out with it', async ({
  page,
}) => {
  const told = 'The Harbour Safety Board, or HSB, inspected the ship 14 times in Bergen.'
  await withQuizOf(page, ['multiple-choice', 'typed'], `From “${HEADLINE}”, after “${told}”: `)
  await begin(page)
  const before = page.getByText(`“${told}”`, { exact: true })
  await expect(before).toBeVisible()
  await expect(stem(page)).toHaveText(
    'According to Ingrid Solberg, how much did the repair of the Aurora cost?',
  )
  await expect(stem(page)).toHaveAccessibleDescription(`${HEADLINE} “${told}”`)
  expect(await gapBetween(before, stem(page))).toBeGreaterThanOrEqual(0)

  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.locator('.fb.is-right')).toHaveCount(1)
  await expect(before).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(stem(page)).toHaveText('On which day did the ferry Aurora return to service?')
  await expect(before).toBeVisible()
})

test('the same seed gives the same quiz', async ({ page }) => {
  await withFerryStory(page)
  await start(page, undefined, '42')
  const question = await stemWords(page)
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

test('a typed answer that was not right is written once, however the quiz goes on', async ({ page }) => {
  await withQuizOf(page, ['typed'])
  await begin(page)
  await page.keyboard.type('12 April 2025')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /See the result/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(stem(page)).toHaveText('Quiz result')
  await expect.poll(() => answersWritten(page)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  expect(await answersWritten(page)).toBe(1)
})

test('practice writes nothing', async ({ page }) => {
  await withFerryStory(page)
  await goTo(page, 'Quiz')
  await page.getByRole('radio', { name: 'Practice', exact: true }).click()
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
  await start(page, 'Multiple choice')
  const question = await stemWords(page)
  await page.keyboard.press('0')
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
  const question = await stemWords(page)
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
  await page.getByRole('radio', { name: /^Chosen articles/ }).click()
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose at least one article.')
  await page.getByRole('checkbox', { name: HEADLINE }).check()
  for (const form of FORMS) await page.getByRole('checkbox', { name: form, exact: true }).uncheck()
  await page.getByRole('button', { name: 'Start quiz' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose at least one form of question.')
})

/** What the foot and the verdict say after an answer. */
const verdict = (page: Page) => page.locator('.result')
const rowsOf = (page: Page) => page.getByRole('main').getByRole('listitem')

test('rows are put in order by the keyboard alone; each wrong one shows where it belongs, and why', async ({
  page,
}) => {
  await withQuizOf(page, ['ordering'])
  await begin(page)
  const status = page.getByRole('status').filter({ hasText: /of 4/ })
  const first = rowsOf(page).first()
  await expect(first.getByRole('button')).toBeFocused()
  // Fire first: from the second place to the first.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await expect(status).toHaveText('A fire breaks out in the engine room of the Aurora, now 1 of 4')
  await page.keyboard.press('Space')
  // The return to the end and back again: Escape puts a held row back, and does not leave the quiz.
  await page.keyboard.press('2')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await page.keyboard.press('Escape')
  await expect(rowsOf(page).nth(1)).toContainText('returns to service')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right in part. 4 of 6 pairs')
  const board = rowsOf(page).filter({ hasText: 'The Harbour Safety Board' })
  await expect(board).toContainText('You put it at 4')
  await expect(board.locator('.lit')).toContainText('inspected the ship 14 times in Bergen')
  await expect(page.getByText('Counted. No card moved.')).toBeVisible()
  await board.getByRole('button', { name: 'Paragraph 4' }).click()
  await expect(page.getByRole('complementary', { name: 'Chosen mark' })).toContainText('Harbour Safety Board')
})

test('rows are put in order with Alt and the arrows, and by dragging', async ({ page }) => {
  await withQuizOf(page, ['ordering'])
  await begin(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rowsOf(page).first()).toContainText('A fire breaks out')
  // Now: fire, return, report, board. The board goes to the second place.
  const from = await rowsOf(page).nth(3).boundingBox()
  const to = await rowsOf(page).nth(1).boundingBox()
  await page.mouse.move(from!.x + 100, from!.y + from!.height / 2)
  await page.mouse.down()
  await page.mouse.move(from!.x + 100, from!.y - 20, { steps: 4 })
  await page.mouse.move(to!.x + 100, to!.y + to!.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(rowsOf(page).nth(1)).toContainText('The Harbour Safety Board')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right.')
})

test('two columns are paired by digits and letters, taken apart again, and graded in part', async ({
  page,
}) => {
  await withQuizOf(page, ['matching'])
  await begin(page)
  for (const key of ['1', 'c', '2', 'b']) await page.keyboard.press(key)
  await expect(page.getByText('2 of 4 paired', { exact: true })).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 rows still have no partner.')).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right in part. 2 of 4')
  await expect(rowsOf(page).nth(2)).toContainText('You chose B, 150. It belongs with 4, Cars on board.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 answers of 1 were right. 1 more was right in part.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Match/ })).toContainText('50 %')
})

test('an estimate is typed in words, and is shown beside the true amount', async ({ page }) => {
  await withQuizOf(page, ['estimate'])
  await begin(page)
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('twelve hundred')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('1.9 times too high')
  await expect(page.getByRole('figure', { name: 'Your guess 1,200, the true amount 620' })).toBeVisible()
  await expect(page.locator('.lit')).toContainText('620 passengers')
})

test('who said it is answered by Y or N, and two things are compared by 1 or 2', async ({ page }) => {
  await withQuizOf(page, ['misattribution', 'comparison'])
  await begin(page)
  await page.keyboard.press('y')
  await expect(page.getByRole('radio', { name: /Yes/ })).toBeChecked()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right. Ingrid Solberg')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right. 620 passengers')
})

test('a test says nothing before its end; then every answer is there, and a typed one may be declared right', async ({
  page,
}) => {
  await withQuizOf(page, ['true-false', 'typed', 'cloze'])
  await page.getByRole('radio', { name: 'Test', exact: true }).click()
  await page.getByRole('radio', { name: 'In all' }).click()
  await begin(page)
  await expect(page.getByRole('timer')).toHaveText(/^\s*(10:00|9:5\d)$/)
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hint' })).toHaveCount(0)
  await page.keyboard.type('the twelfth')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bergen')
  await page.keyboard.press('Enter')
  await expect(stem(page)).toHaveText('Quiz result')
  await expect(rowsOf(page)).toHaveCount(3)
  await expect.poll(() => answersWritten(page)).toBe(2)
  await page.getByRole('button', { name: 'I was right, remember this answer' }).click()
  await expect(page.getByText('All 3 answers were right. 1 of them only with help.')).toBeVisible()
  await expect.poll(() => answersWritten(page)).toBe(3)
  await rowsOf(page)
    .filter({ hasText: 'inspected the ferry Aurora 12 times' })
    .getByText('Answer in full')
    .click()
  await expect(page.locator('.fb.is-right').filter({ hasText: 'Right, your answer' })).toBeVisible()
})

alone('the time of a question ends it with what stands there', async ({ page }) => {
  await page.clock.install()
  await withQuizOf(page, ['true-false', 'multiple-choice'])
  await page.getByRole('radio', { name: 'Test', exact: true }).click()
  await page.getByRole('radio', { name: 'Each question' }).click()
  await begin(page)
  await page.keyboard.press('f')
  await page.clock.runFor(61_000)
  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(page.getByText('1 answer of 2 was right. 1 question ran out of time.')).toBeVisible()
})

test('a quiz is about the article it was asked for in, about a week, or about what is due', async ({
  page,
}) => {
  await withFerryStory(page)
  await page.getByText(HEADLINE).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('radio', { name: HEADLINE })).toBeChecked()
  await expect(page.getByText('3 facts in 1 article')).toBeVisible()
  await page.getByRole('radio', { name: /^A week/ }).click()
  await expect(page.getByRole('radiogroup', { name: 'Week' })).toContainText('10 to 16 March 2025')
  await page.getByRole('radio', { name: /^What is due/ }).click()
  await expect(page.getByRole('list', { name: 'Articles of the quiz' })).toContainText('3 facts')
  await expect(page.getByRole('radio', { name: /^A tag/ })).toHaveCount(0)
})

test('what is not asked stands beside the article with its reason, by the keyboard alone', async ({
  page,
}) => {
  await page.getByText('Heat Pump Maker Tarn Valley').first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('r')
  const panel = page.getByRole('complementary', { name: 'Not asked' })
  const list = panel.getByRole('list', { name: 'Questions that are not asked' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  const all = await list.getByRole('listitem').count()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('combobox')).toBeFocused()
  await panel.getByRole('combobox').selectOption({ index: 1 })
  const some = await list.getByRole('listitem').count()
  expect(some).toBeLessThan(all)
  await page.keyboard.press('Tab')
  const chosen = list.getByRole('button').first()
  await expect(chosen).toBeFocused()
  await expect(chosen).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('article').locator('.lit').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Chosen mark' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeFocused()
  await page.keyboard.type('not asked')
  await page.keyboard.press('Enter')
  await expect(panel).toBeVisible()
})
