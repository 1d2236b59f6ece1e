import type { Page } from '@playwright/test'
import type { Form, Item } from '../../src/core/questions/item'
import { EVERY_FORM } from './fixtures/every-form'
import { expect } from './launch'
import { goTo } from './places'
import { ask, withFerryStory } from './study-desk'

/**
 * The ferry story alone, and a quiz of these questions whatever is asked for: the page's worker answers its
 * job `quiz` with them. Reading articles and everything else it still does itself.
 * @param lead stands before the words of each question
 */
export async function withQuizOf(page: Page, forms: readonly Form[], lead = ''): Promise<void> {
  await withFerryStory(page)
  const [{ id }] = (await ask(page, 'article.list', null)) as [{ id: string }]
  const items: Item[] = forms.map((form) => {
    const item = EVERY_FORM.find((item) => item.form === form)!
    return { ...item, stem: lead + item.stem, articleId: id }
  })
  await page.evaluate((items) => {
    const post = Worker.prototype.postMessage as (message: unknown) => void
    Worker.prototype.postMessage = function (this: Worker, message: { id: number; name: string }) {
      if (message.name !== 'quiz') return post.call(this, message)
      const data = { id: message.id, value: { items, rejected: [] } }
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
  }, items)
  await goTo(page, 'Quiz')
  await expect(page.getByRole('heading', { name: 'New quiz' })).toBeVisible()
}

/** Starts what is set up, by the keyboard. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start quiz' }).press('Enter')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
}
