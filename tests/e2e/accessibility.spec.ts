import type { Page } from '@playwright/test'
import type { Form } from '../../src/core/questions/item'
import { axeOn } from './axe'
import { EVERY_FORM } from './fixtures/every-form'
import { SCREENS, settled, show } from './every-screen'
import { test as alone } from './launch'
import { expect, test } from './shared'
import { begin, withQuizOf } from './quiz-desk'
import { ask } from './study-desk'
import { goTo } from './places'

/** Colours are all that differs in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page in the light and in the dark, one line each: the rule, and the element. */
async function violations(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    const axe = axeOn(page)
    if (colorScheme === 'dark') axe.withRules(COLOURS)
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations)
      for (const { html, any } of nodes)
        found.push(`${where}, ${colorScheme}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
  }
  return found
}

test.describe('in the light and in the dark', () => {
  test.afterEach(({ page }) => page.emulateMedia({ colorScheme: null }))

  for (const [name, open] of Object.entries(SCREENS)) {
    test(`${name}: axe finds no fault`, async ({ page }) => {
      await show(page, open)
      expect(await violations(page, name)).toEqual([])
    })
  }

  test('no question, feedback or result has a fault that axe knows', async ({ page }) => {
    test.setTimeout(300_000)
    const forms: Form[] = EVERY_FORM.map(({ form }) => form)
    await withQuizOf(page, forms)
    await begin(page)
    const found: string[] = []
    const next = page.getByRole('button', { name: /Next question|See the result/ })
    for (const form of forms) {
      found.push(...(await violations(page, form)))
      await giveUp(page)
      await next.waitFor()
      found.push(...(await violations(page, `${form}, feedback`)))
      await next.press('Enter')
    }
    await expect(page.getByRole('heading', { name: 'Quiz result' })).toBeVisible()
    found.push(...(await violations(page, 'result')))
    expect(found).toEqual([])
  })
})

alone(
  'at twice the size every control can be brought into sight; with forced colours the focus is seen, and with reduced motion nothing moves',
  async ({ page }) => {
    test.setTimeout(300_000)
    const found = new Set<string>()
    for (const [name, open] of Object.entries(SCREENS)) {
      await test.step(name, async () => {
        await page.emulateMedia({ forcedColors: 'none', reducedMotion: null })
        await page.reload()
        await show(page, open)
        // A window of 1280 by 800 at 200 %.
        await page.setViewportSize({ width: 640, height: 400 })
        await settled(page)
        for (const what of await page.evaluate(outOfReach)) found.add(`${name}, twice the size: ${what}`)
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
        for (const what of await page.evaluate(whatMoves)) found.add(`${name}: moves: ${what}`)
        for (let stop = 0; stop < 30; stop++) {
          await page.keyboard.press('Tab')
          const unseen = await page.evaluate(unseenFocus)
          if (unseen) found.add(`${name}: no focus on ${unseen}`)
        }
      })
    }
    expect([...found]).toEqual([])
  },
)

alone('no empty screen has a fault that axe knows', async ({ page: first, relaunch }) => {
  test.setTimeout(300_000)
  await expect(first.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(3)
  for (const { id } of (await ask(first, 'article.list', null)) as { id: string }[])
    await ask(first, 'article.remove', { id })
  // Until then it is a first start, which reads the samples.
  const page = await relaunch()
  await expect(page.getByRole('heading', { name: 'Start with one article' })).toBeVisible()
  const found = await violations(page, 'Library')
  for (const place of ['Study', 'Quiz', 'Timeline', 'Speakers', 'Figures', 'Progress'] as const) {
    await page.reload()
    await goTo(page, place)
    found.push(...(await violations(page, place)))
  }
  expect(found).toEqual([])
})

/** Answers nothing: the question is given up. */
async function giveUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I don’t know' }).click()
}

/** Runs in the page: the width that is cut off, and controls that cannot be scrolled into sight. */
function outOfReach(): string[] {
  const lost: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) lost.push(`the page scrolls sideways by ${scrollWidth - clientWidth}px`)
  const dialog = document.querySelector('[role="dialog"]')
  const controls = (dialog ?? document).querySelectorAll<HTMLElement>(
    'button, input, select, textarea, a[href], [tabindex="0"]',
  )
  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect()
    const isShown = width > 4 && height > 4 && control.checkVisibility({ visibilityProperty: true })
    if (!isShown || (control as HTMLButtonElement).disabled) continue
    control.scrollIntoView({ block: 'center', inline: 'center' })
    // Of what is larger than the window, the beginning must be there.
    const box = control.getBoundingClientRect()
    const x = box.left + Math.min(box.width / 2, 40)
    const y = box.top + Math.min(box.height / 2, 40)
    const top = document.elementFromPoint(x, y)
    const isReached =
      !!top && (control.contains(top) || top.contains(control) || !!top.closest('label')?.contains(control))
    const isCut = box.left < -1 || (box.right > innerWidth + 1 && box.width <= innerWidth)
    if (!isReached || isCut)
      lost.push(`${control.outerHTML.slice(0, 90)} at ${Math.round(x)}, ${Math.round(y)}`)
  }
  return lost
}

/** Runs in the page: elements with a transition or animation that takes time. */
function whatMoves(): string[] {
  const moves: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
    const takesTime = (list: string) => list.split(',').some((time) => Number.parseFloat(time) > 0.01)
    if (takesTime(transitionDuration) || (animationName !== 'none' && takesTime(animationDuration)))
      moves.push(element.outerHTML.slice(0, 90))
  }
  return moves
}

/** Runs in the page: what has the focus without an outline on it or around it; null where that is seen. */
function unseenFocus(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  for (
    let element: Element | null = focused, up = 0;
    element && up < 3;
    element = element.parentElement, up++
  ) {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) return null
  }
  return focused.outerHTML.slice(0, 120)
}
