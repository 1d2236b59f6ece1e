import type { Page } from '@playwright/test'
import { test as alone } from './launch'
import { expect, test } from './shared'

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

alone('in a small window its columns scroll, and the page never beside them', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await openSample(page)
  await chooseCost(page)
  const { scrollHeight, clientHeight } = await page.evaluate(() => ({
    scrollHeight: document.documentElement.scrollHeight,
    clientHeight: document.documentElement.clientHeight,
  }))
  expect(scrollHeight).toBe(clientHeight)
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

alone('a fact that is switched off stays off after a new start', async ({ page, relaunch }) => {
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

alone('a card is edited in place, kept, and given back as it was made', async ({ page, relaunch }) => {
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

test('the heat map shows what is known by fill and counts, and follows what was studied', async ({
  page,
}) => {
  await openSample(page)
  await page.keyboard.press('h')
  const memory = page.getByRole('complementary', { name: 'Memory of this article' })
  await expect(memory).toContainText('has been studied yet')
  const key = page.getByRole('list', { name: 'Chance you still know it' })
  await expect(key.getByRole('listitem')).toHaveCount(5)
  await expect(key.getByRole('listitem').first()).toHaveText(/Known, from 90\s%\s*0$/)
  await expect(article(page).locator('.fact[data-heat="new"]').first()).toBeVisible()
  await expect(article(page).locator('.fact[data-heat="firm"]')).toHaveCount(0)

  await page.keyboard.press('s')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText(/Paragraph \d+ of/)).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(memory).toContainText('1 of 1 studied facts is firm')
  await expect(article(page).locator('.fact[data-heat="firm"]').first()).toBeVisible()
  await page.keyboard.press('j')
  await expect(rail(page)).toBeVisible()
  await page.keyboard.press('h')
  await expect(article(page).locator('.fact[data-heat]')).toHaveCount(0)
})

async function selectWords(page: Page, words: string): Promise<void> {
  const text = article(page).locator('.text')
  await expect(text).toContainText(words)
  await text.evaluate((node, wanted) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let piece = walker.nextNode(); piece; piece = walker.nextNode()) {
      const at = piece.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return getSelection()?.setBaseAndExtent(piece, at, piece, at + wanted.length)
    }
    throw new Error(`The article does not show '${wanted}' in one piece.`)
  }, words)
}

const NEW_CARD = { name: 'New card' }

alone(
  'words that are selected become a card: made, studied, kept, deleted and brought back',
  async ({ page, relaunch }) => {
    await openSample(page)
    await selectWords(page, 'radio rooms')
    await page.keyboard.press('c')
    const form = page.getByRole('complementary', NEW_CARD)
    await expect(form.getByLabel('Sentence with the gap')).toBeFocused()
    await expect(form.getByLabel('Sentence with the gap')).toHaveValue(/two _____ each believed/)
    await expect(form.getByLabel('Answer', { exact: true })).toHaveValue('radio rooms')
    await page.keyboard.press('Control+Enter')
    const own = page.getByRole('complementary', { name: 'Your cards' })
    await expect(own).toContainText('1 card of yours')
    await expect(article(page).locator('.own')).toHaveText('radio rooms')
    await expect(article(page).locator('.lit')).toContainText('two radio rooms each believed')

    const again = await relaunch()
    await openSample(again)
    await expect(article(again).locator('.own')).toHaveText('radio rooms')
    await again.keyboard.press('m')
    const kept = again.getByRole('complementary', { name: 'Your cards' })
    await kept.getByRole('button', { name: 'Delete this card' }).click()
    await expect(kept).toContainText('Deleted:')
    await expect(article(again).locator('.own')).toHaveCount(0)
    await again.keyboard.press('u')
    await expect(article(again).locator('.own')).toHaveText('radio rooms')
  },
)

test('a card is made by the keyboard alone: the words are chosen in the sentence', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('c')
  const form = page.getByRole('complementary', NEW_CARD)
  await expect(form.getByLabel('Sentence with the gap')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(form.getByRole('status')).toContainText('Select the words')
  await page.keyboard.press('Shift+Tab')
  while (!(await form.getByLabel('Sentence: select').evaluate((node) => node === document.activeElement)))
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  const [first, second] = (await form.getByLabel('Sentence: select').inputValue()).split(' ')
  await expect(form.getByLabel('Answer', { exact: true })).toHaveValue(first!)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(form.getByLabel('Answer', { exact: true })).toHaveValue(`${first} ${second}`)
  await form.getByRole('radio', { name: 'Question' }).focus()
  await page.keyboard.press('Space')
  await form.getByLabel('Question', { exact: true }).focus()
  await page.keyboard.type('How does the sentence begin?')
  await page.keyboard.press('Control+Enter')
  const own = page.getByRole('complementary', { name: 'Your cards' })
  await expect(own.getByRole('listitem')).toContainText('How does the sentence begin?')
  await page.keyboard.press('Escape')
  await expect(rail(page)).toBeVisible()
})

test('a card that was begun is there again after a look elsewhere; Esc gives it up', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('c')
  const form = page.getByRole('complementary', NEW_CARD)
  await form.getByLabel('Answer', { exact: true }).fill('half a thought')
  await page.keyboard.press('Control+1')
  await openSample(page)
  await expect(form.getByLabel('Answer', { exact: true })).toHaveValue('half a thought')
  await form.getByLabel('Answer', { exact: true }).focus()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
})

alone('another right answer is added and removed by keys', async ({ page, relaunch }) => {
  await openSample(page)
  await chooseCost(page)
  await page.keyboard.press('a')
  await page.keyboard.type('thirty-eight million')
  await page.keyboard.press('Enter')
  const also = (of: Page) => rail(of).getByRole('region', { name: 'Also right' })
  await expect(also(page).getByRole('listitem')).toContainText('thirty-eight million')
  const again = await relaunch()
  await openSample(again)
  await chooseCost(again)
  await also(again).getByRole('button', { name: 'Remove “thirty-eight million”' }).press('Enter')
  await expect(also(again).getByRole('listitem')).toHaveCount(0)
})

test('W says why each card of the fact comes on its day', async ({ page }) => {
  await openSample(page)
  await chooseCost(page)
  await page.keyboard.press('w')
  await expect(rail(page)).toContainText('Rule')
  await expect(rail(page)).toContainText(/New cards come in the order|Another card of this fact/)
})

test('two names of one organization are joined, and parted again', async ({ page }) => {
  await openSample(page)
  await article(page).locator('.fact[data-kind="organization"]').first().click()
  await page.keyboard.press('a')
  const same = rail(page).getByRole('combobox', { name: /is the same as/ })
  await expect(same).toBeFocused()
  const other = await same.locator('option').nth(1).innerText()
  await same.selectOption({ index: 1 })
  await rail(page).getByRole('button', { name: 'Join' }).press('Enter')
  await expect(rail(page).getByRole('list', { name: 'The same as' })).toContainText(other)
  await rail(page).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(rail(page).getByRole('list', { name: 'The same as' })).toHaveCount(0)
})

test('the palette makes a card of what was selected before it was opened', async ({ page }) => {
  await openSample(page)
  await selectWords(page, 'radio rooms')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeFocused()
  await page.keyboard.type('>card from')
  await page.keyboard.press('Enter')
  const form = page.getByRole('complementary', NEW_CARD)
  await expect(form.getByLabel('Answer', { exact: true })).toHaveValue('radio rooms')
})
