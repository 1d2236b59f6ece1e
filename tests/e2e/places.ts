import type { Page } from '@playwright/test'
import { expect } from './launch'

export type PlaceName =
  'Library' | 'Study' | 'Quiz' | 'Timeline' | 'Speakers' | 'Figures' | 'Progress' | 'Settings'

/**
 * Goes to a screen by its button, and returns when it stands: the one before stays until the code of the next is read,
 * and would take what is typed. The button then says that it is there, or is gone, where a screen has no such bar.
 */
export async function goTo(page: Page, place: PlaceName): Promise<void> {
  const button = page.getByRole('banner').getByRole('button', { name: place })
  await button.click()
  await expect(button.and(page.locator(':not([aria-current="page"])'))).toHaveCount(0)
}
