import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/launch'
import { FORMATS } from './formats'
import { malformed } from './mutate'
import { randomFrom } from './random'

const COUNT = Number(process.env.MALFORMED_COUNT ?? 20)
const SEED = Number(process.env.MALFORMED_SEED ?? 1)
const ONLY = (process.env.MALFORMED_ONLY ?? '').split(',').filter(Boolean)
/** In milliseconds: no file may keep the reader, or the window, waiting for longer. */
const LONGEST = Number(process.env.MALFORMED_LONGEST ?? 5_000)

interface Outcome {
  /** What was said, or what was shown instead. */
  said: string
  /** Milliseconds until then. */
  took: number
  /** The longest time for which the window did nothing else, in milliseconds. */
  stood: number
}

test(`${COUNT} damaged files a format, seed ${SEED}: none crashes, hangs or changes the library`, async ({
  page,
}) => {
  test.setTimeout(30_000 + COUNT * FORMATS.length * (LONGEST + 1_000))
  await expect(page.getByText('3 articles')).toBeVisible()
  const library = await libraryOf(page)
  const unknown = ONLY.filter((name) => !FORMATS.some(({ extension }) => extension === name))
  expect(unknown, 'formats that are not read').toEqual([])
  for (const [index, format] of FORMATS.entries()) {
    if (ONLY.length > 0 && !ONLY.includes(format.extension)) continue
    await test.step(format.extension, async () => {
      const outcomes = []
      // Each format has a sequence of its own, so that a new one does not change the others.
      for (const bytes of malformed(format, COUNT, randomFrom(SEED * 1000 + index))) {
        const outcome = await outcomeOf(page, `damaged.${format.extension}`, bytes)
        const which = `${format.extension} file ${outcomes.length} of seed ${SEED}`
        expect(outcome.took, `${which}: time until it said “${outcome.said}”`).toBeLessThan(LONGEST)
        expect(outcome.stood, `${which}: time for which the window stood still`).toBeLessThan(LONGEST)
        expect(outcome.said, which).toMatch(
          /^(?:damaged\.\w+: [A-Z][^\n]*\.|[A-Z].* Nothing was taken over\.|“damaged\.\w+” [^\n]*\. Nothing was changed\.|shown)$/,
        )
        expect(outcome.said, which).not.toMatch(/undefined|null|Error|\[object/)
        outcomes.push(outcome)
      }
      console.log(summary(format.extension, outcomes))
    })
  }
  expect(await libraryOf(page)).toEqual(library)
})

async function libraryOf(page: Page): Promise<unknown> {
  return page.evaluate(() => window.factdeck.request('article.list', null))
}

/** Drops a file, waits for what the window makes of it, and closes that again. Times begin with the drop. */
async function outcomeOf(page: Page, name: string, bytes: Uint8Array): Promise<Outcome> {
  const base64 = Buffer.from(bytes).toString('base64')
  const outcome = await page.evaluate(
    async ([name, base64]) => {
      const content = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], name!))
      const started = performance.now()
      let [last, stood] = [started, 0]
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      return new Promise<Outcome>((resolve) => {
        const timer = setInterval(() => {
          const now = performance.now()
          stood = Math.max(stood, now - last)
          last = now
          const failure = document.querySelector('.dialog [role=alert]')?.textContent
          const notice = document.querySelector('.notice span')?.textContent?.trim()
          const isShown =
            document.querySelector('.dialog .sum b, .dialog.choose, .dialog.import .changes') !== null
          const said = failure || (isShown ? 'shown' : /^Reading /.test(notice ?? '') ? '' : notice)
          if (!said && now - started < 20_000) return
          clearInterval(timer)
          resolve({ said: said ?? '', took: now - started, stood })
        }, 4)
      })
    },
    [name, base64],
  )
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('.dialog') === null, undefined, { polling: 5 })
  return outcome
}

function summary(extension: string, outcomes: readonly Outcome[]): string {
  const most = (numbers: number[]): number => Math.round(Math.max(...numbers))
  const shown = outcomes.filter(({ said }) => said === 'shown').length
  const unnamed = outcomes.filter(({ said }) => said.includes('it could not be read')).length
  return [
    `${extension}: ${outcomes.length} files, ${shown} shown, the others refused (${unnamed} without a reason of their own)`,
    `slowest ${most(outcomes.map(({ took }) => took))} ms`,
    `window still for ${most(outcomes.map(({ stood }) => stood))} ms at most`,
  ].join('; ')
}
