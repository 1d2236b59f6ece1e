import type { Page } from '@playwright/test'
import { drop } from './hand-over'
import { expect } from './launch'
import { goTo } from './places'

/** Every screen, panel and dialog, and the way to it from a library that was just opened with its samples. */

const SAMPLE = 'Heat Pump Maker Tarn Valley Doubles Profit and Plans Leeds Factory'

async function openReader(page: Page): Promise<void> {
  await page.getByRole('button', { name: SAMPLE, exact: true }).click()
  await expect(page.getByRole('article')).toBeVisible()
}

async function chooseMark(page: Page, kind: string): Promise<void> {
  await openReader(page)
  await page.getByRole('article').locator(`.fact[data-kind="${kind}"]`).first().click()
  await expect(page.getByRole('complementary', { name: 'Chosen mark' }).locator('.rail-head')).toBeVisible()
}

async function openStudy(page: Page): Promise<void> {
  await goTo(page, 'Study')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
}

/** An empty library, as it is exported: taking it in would take every article out. */
async function openImport(page: Page): Promise<void> {
  const lists = { facts: [], cards: [], reviews: [], attempts: [], settings: {} }
  const library = {
    format: 'factdeck',
    version: 1,
    exportedAt: '2026-05-10T12:00:00.000Z',
    articles: [],
    ...lists,
  }
  await drop(page, [{ name: 'factdeck-2026-05-10.json', text: JSON.stringify(library) }])
  await expect(page.getByRole('radio', { name: 'Merge' })).toBeVisible()
}

export const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  library: async () => {},
  'library, searched': async (page) => {
    await page.getByRole('searchbox', { name: 'Search the library' }).fill('heat pumps')
    await expect(page.locator('.hits').first()).toBeVisible()
  },
  'library, search explained': (page) =>
    page.getByRole('button', { name: 'What can be searched for' }).click(),
  'library, rows picked': async (page) => {
    await page
      .getByRole('list', { name: 'Articles' })
      .getByRole('button', { name: SAMPLE, exact: true })
      .focus()
    await page.keyboard.press('x')
    await expect(page.getByText('1 picked')).toBeVisible()
  },
  reader: openReader,
  'reader, a fact': (page) => chooseMark(page, 'figure'),
  'reader, a name': (page) => chooseMark(page, 'person'),
  'reader, not asked': async (page) => {
    await openReader(page)
    await page.keyboard.press('r')
    await expect(page.getByRole('complementary', { name: 'Not asked' })).toBeVisible()
  },
  'reader, details': async (page) => {
    await openReader(page)
    await page.getByRole('button', { name: 'Details' }).click()
    await expect(page.getByLabel('Headline')).toBeVisible()
  },
  'reader, a card edited': async (page) => {
    await chooseMark(page, 'figure')
    await page.keyboard.press('e')
    await expect(page.getByLabel('Front')).toBeVisible()
  },
  'study, front': openStudy,
  'study, revealed': async (page) => {
    await openStudy(page)
    await page.keyboard.press('Space')
    await expect(page.getByText(/Paragraph \d+ of/)).toBeVisible()
  },
  'study, edited': async (page) => {
    await openStudy(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('e')
    await expect(page.getByLabel('Answer')).toBeVisible()
  },
  'quiz, set up': async (page) => {
    await goTo(page, 'Quiz')
    await expect(page.getByRole('heading', { name: 'New quiz' })).toBeVisible()
  },
  timeline: async (page) => {
    await goTo(page, 'Timeline')
    await expect(page.getByRole('list', { name: 'Dated facts' })).toBeVisible()
  },
  'timeline, nothing fits': async (page) => {
    await goTo(page, 'Timeline')
    await page.getByRole('searchbox').fill('zebra')
    await expect(page.getByText('Nothing fits what is looked for.')).toBeVisible()
  },
  speakers: async (page) => {
    await goTo(page, 'Speakers')
    await expect(page.getByRole('list', { name: 'Speakers' })).toBeVisible()
  },
  figures: async (page) => {
    await goTo(page, 'Figures')
    await expect(page.getByRole('table')).toBeVisible()
  },
  across: async (page) => {
    await page.getByRole('button', { name: 'Across articles' }).click()
    await page.getByRole('list', { name: 'Names' }).getByRole('button').first().click()
  },
  progress: async (page) => {
    await goTo(page, 'Progress')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  settings: async (page) => {
    await goTo(page, 'Settings')
    await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible()
  },
  palette: async (page) => {
    await page.getByRole('button', { name: 'Find or run' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  keys: async (page) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  about: async (page) => {
    await page.getByRole('button', { name: 'Find or run' }).click()
    await page.getByRole('option', { name: 'About Factdeck' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  add: async (page) => {
    await page.getByRole('button', { name: 'Add article' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'recent files, none': async (page) => {
    await page.getByRole('button', { name: 'Find or run' }).click()
    await page.getByRole('option', { name: 'Recent files' }).click()
    await expect(page.getByRole('dialog')).toContainText('No file was opened yet.')
  },
  export: async (page) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  import: openImport,
  'import of cards': async (page) => {
    await drop(page, [{ name: 'words.csv', text: 'chien,dog\nchat,cat\n' }])
    await expect(page.getByLabel('Front')).toBeVisible()
  },
}

/** Goes to a screen from the library, and returns when what moves has come to rest. */
export async function show(page: Page, open: (page: Page) => Promise<void>): Promise<void> {
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(3)
  await open(page)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
  })
}
