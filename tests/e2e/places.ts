import type { Locator, Page } from '@playwright/test'
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

/**
 * The pixels from the end of one thing down to the beginning of another, measured at one moment: fonts that arrive
 * between two measurements move what stands below.
 */
export async function gapBetween(above: Locator, below: Locator): Promise<number> {
  const upper = await above.elementHandle()
  return below.evaluate(
    (lower, upper) => lower.getBoundingClientRect().top - upper!.getBoundingClientRect().bottom,
    upper,
  )
}
