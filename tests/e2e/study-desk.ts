import type { Page } from '@playwright/test'
import { analysis, cards, HEADLINE } from './fixtures/ferry-story'
import { expect } from './launch'
import { goTo } from './places'

type Ask = (name: string, argument: unknown) => Promise<{ ok: boolean; value: never }>

/** Asks the main process as the page does. */
export function ask(page: Page, name: string, argument: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, argument]) => {
      const { request } = (window as unknown as { factdeck: { request: Ask } }).factdeck
      const result = await request(name, argument)
      if (!result.ok) throw new Error(JSON.stringify(result))
      return result.value
    },
    [name, argument] as const,
  )
}

/** A library that holds this article in place of the samples; its id. The window has not heard of it yet. */
export async function onlyWith(page: Page, article: unknown): Promise<string> {
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(3)
  for (const { id } of (await ask(page, 'article.list', null)) as { id: string }[])
    await ask(page, 'article.remove', { id })
  const { summary } = (await ask(page, 'article.add', article)) as { summary: { id: string } }
  return summary.id
}

/** A library that holds the ferry story alone, with its three cards new. */
export async function withFerryStory(page: Page): Promise<void> {
  await onlyWith(page, { analysis, cards, isSample: false })
  // The list is read again after a sitting.
  await goTo(page, 'Study')
  await expect(page.getByText('3 left')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText(HEADLINE)).toBeVisible()
}
