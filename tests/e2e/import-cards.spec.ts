import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ankiDeck } from '../files/anki'
import { answerWith, dialogOf } from './exchange-desk'
import { drop } from './hand-over'
import { expect, test } from './shared'
import { ask } from './study-desk'
import { goTo } from './places'

const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem')

test('a table that is dropped is read from the columns the reader chooses, studied, and given back', async ({
  page,
}) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  const text = 'Lesson,Français,English\n1,chien,dog\n1,chat,cat\n2,,fish\n'
  await drop(page, [{ name: 'animals.csv', text }])
  const dialog = dialogOf(page, 'Import')
  await expect(dialog.getByText(/ 3 cards\.$/)).toBeVisible()
  await dialog.getByLabel('Front').selectOption('1')
  await dialog.getByLabel('Back').selectOption('2')
  await dialog.getByRole('switch', { name: 'The first row names the columns' }).click()
  await expect(dialog.getByText('1 article added with 2 cards')).toBeVisible()
  await expect(dialog.getByText('1 card is left out: no question in words.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^Imported animals\.csv: 1 article added with 2 cards\./)).toBeVisible()
  await expect(articles(page)).toHaveCount(4)

  // The same file again: everything is there.
  await drop(page, [{ name: 'animals.csv', text: 'chien,dog\nchat,cat\n' }])
  await expect(dialog.getByText('Nothing changes.')).toBeVisible()
  await expect(dialog.getByText(/^2 cards are in the library already/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('an Anki package comes in with its schedule, and every card shows the line of its note', async ({
  app,
  page,
  folder,
}) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  const path = join(folder, 'german.apkg')
  const day = 86_400_000
  const fields = ['What does <b>Hund</b> mean?', 'dog &amp; hound']
  const answers: [number, number][] = [[Date.now() - 9 * day, 3]]
  writeFileSync(path, ankiDeck({ notes: [{ fields, deck: 'German', answers }] }, 'new'))
  await answerWith(app, path)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = dialogOf(page, 'Import')
  await expect(dialog.getByText('1 article added with 1 card')).toBeVisible()
  await expect(dialog.getByText('1 answer added')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(articles(page)).toHaveCount(4)

  // What is due comes before the new cards of the samples.
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'What does Hund mean?' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('dog & hound').first()).toBeVisible()
  await expect(page.locator('blockquote')).toContainText('What does Hund mean? — dog & hound')
  await expect(page.getByText(/Last seen 9 days ago/)).toBeVisible()
  await page.keyboard.press('Escape')

  await ask(page, 'import.undo', null)
  await page.reload()
  await expect(articles(page)).toHaveCount(3)
})

test('a broken package is refused in a sentence', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await drop(page, [{ name: 'half.apkg', text: 'PK\u0003\u0004 and no more' }])
  await expect(dialogOf(page, 'Import').getByRole('alert')).toHaveText(
    '“half.apkg” is no Anki package, or its archive is broken. Nothing was changed.',
  )
})
