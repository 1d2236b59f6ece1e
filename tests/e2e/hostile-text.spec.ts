import { drop, STORY } from './hand-over'
import { settled } from './every-screen'
import { expect, test } from './shared'
import { goTo } from './places'
import { ask, onlyWith } from './study-desk'
import { turnedStory, turnedTexts } from './turned-text'

const MARKUP = '<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true">'

test('a text with markup and with signs that turn words around is shown as it is read, and nothing in it runs', async ({
  page,
}) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  const text = STORY.replace('Marlow Bridge', 'Marlow \u202eBridge')
    .replace('Gazette', '\u2069\u202eGazette')
    .replace('2.4 million', '\u202e2.4\u202c million')
    .replace('Advertisement', `The council's page said ${MARKUP} on Tuesday.`)
  await drop(page, [{ name: 'b\u202etxt.egdir.txt', text }])
  await expect(page.getByLabel('2 Headline')).toHaveValue('Marlow Bridge Closes for Nine Weeks')
  await expect(page.getByLabel('1 Publisher')).toHaveValue('The Weir Gazette')
  expect(await turnedTexts(page)).toEqual([])
  await page.getByRole('button', { name: 'Add and read' }).click()

  const article = page.getByRole('article')
  await expect(article).toContainText(`said ${MARKUP} on Tuesday.`)
  await expect(article.locator('.fact', { hasText: /^2\.4 million pounds$/ })).toBeVisible()
  await expect(article).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/)
  expect(await turnedTexts(page)).toEqual([])
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)

  // A megabyte without a space is told in a sentence, and the window goes on.
  await drop(page, [{ name: 'line\u202ecod.txt', text: 'x'.repeat(1_000_000) }])
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('linecod.txt: ')
  await page.keyboard.press('Escape')
  await expect(article).toBeVisible()
})

test('a story that came in with such signs turns no word of the interface around', async ({ page }) => {
  const id = await onlyWith(page, turnedStory)
  const tags = { addTags: ['port\u2069\u202es', 'ships'], folder: 'The \u202ecoast' }
  await ask(page, 'shelf.change', { ids: [id], change: tags })
  await page.reload()
  const rows = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
  await expect(rows).toContainText('ships')
  expect(await turnedTexts(page), 'the library').toEqual([])

  await page.getByRole('searchbox', { name: 'Search the library' }).fill('passengers')
  await expect(page.locator('.hits')).toContainText('14 Mar 2025')
  expect(await turnedTexts(page), 'what was found').toEqual([])

  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.lit')).toBeVisible()
  await expect(page.locator('.context')).toContainText('14 March 2025')
  await settled(page)
  expect(await turnedTexts(page), 'study').toEqual([])

  await page.keyboard.press('o')
  await expect(page.getByRole('complementary', { name: 'Chosen mark' })).toBeVisible()
  await page.getByRole('article').locator('.fact[data-kind="person"]').first().click()
  expect(await turnedTexts(page), 'the reader').toEqual([])

  await page.reload()
  await rows.getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Its cards are no longer asked.')).toBeVisible()
  expect(await turnedTexts(page), 'what was removed').toEqual([])
})
