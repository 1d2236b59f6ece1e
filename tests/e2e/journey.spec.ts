import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from './binary'
import { paste } from './hand-over'
import { expect, test } from './launch'
import { goTo } from './places'

/** A wire story as a reader pastes it, with the page's clutter: one of ours, and a real one where it is at hand. */
const STORIES = [
  {
    file: join(projectRoot, 'tests/e2e/fixtures/wire-story.txt'),
    publishedOn: '2026-04-21',
    headline: 'Norland says island talks could resume within weeks',
    body: 'Last year Adel offered to open',
    clutter: 'Leave a Comment',
    fact: 'about 90 million euros',
  },
  {
    file: resolve(projectRoot, '../shared/gold/summit-offer.txt'),
    publishedOn: '2024-03-25',
    headline: 'North Korea says Japan’s prime minister offered to meet with leader Kim Jong Un soon',
    body: 'In 2004, Koizumi made a second visit',
    clutter: 'Source link',
    fact: 'about 80,000 U.S. troops',
  },
].filter(({ file }) => existsSync(file))

// The way of somebody who begins: the samples are read on it.
test.use({ library: 'none' })

for (const story of STORIES) {
  test(`from a pasted wire story to what is known after a restart: ${story.headline}`, async ({
    app,
    page,
    relaunch,
    userData,
  }) => {
    test.setTimeout(90_000)
    await addStory(page, story)
    await readFacts(page, story)
    const given = (await study(page)) + (await takeQuiz(page, story.headline))
    // Those of the quiz's end may still be on their way.
    await expect.poll(async () => (await progress(page)).answers).toBe(given)
    const before = await progress(page)

    const json = join(userData, 'export.json')
    const csv = join(userData, 'export.csv')
    for (const [name, path] of [
      [/JSON/, json],
      [/CSV/, csv],
    ] as const) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await page.getByRole('button', { name }).click()
      await expect(page.getByText(path)).toBeVisible()
    }
    const exported = JSON.parse(readFileSync(json, 'utf8'))
    expect(exported).toMatchObject({ format: 'factdeck' })
    expect(
      exported.articles.some((article: unknown) => JSON.stringify(article).includes(story.headline)),
    ).toBe(true)
    expect(exported.reviews.length).toBeGreaterThanOrEqual(2)
    expect(readFileSync(csv, 'utf8')).toContain(story.headline)

    const again = await relaunch()
    await expect(again.getByText(story.headline)).toBeVisible()
    expect(await progress(again)).toEqual(before)
  })
}

async function addStory(page: Page, story: (typeof STORIES)[number]): Promise<void> {
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.getByRole('button', { name: 'Add article' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeFocused()
  await paste(page, readFileSync(story.file, 'utf8'))
  await expect(page.getByLabel(/Headline/)).toHaveValue(story.headline)
  await page.getByLabel(/Published/).fill(story.publishedOn)
  await page.getByRole('button', { name: 'Add and read' }).click()
}

async function readFacts(page: Page, story: (typeof STORIES)[number]): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline)
  const article = page.getByRole('article')
  await expect(article.getByText(story.body)).toBeVisible()
  await expect(article.getByText(story.clutter)).toBeHidden()

  await article.getByText(story.fact, { exact: true }).click()
  const rail = page.getByRole('complementary', { name: 'Chosen mark' })
  await expect(rail).toContainText(story.fact)
  await expect(rail).toContainText(/Paragraph \d+/)
  await page.keyboard.press('x')
  await expect(rail.getByRole('button', { name: /Switch on/ })).toBeVisible()
  await page.keyboard.press('x')
  await expect(rail.getByRole('button', { name: /Switch off/ })).toBeVisible()
}

/** Returns how many answers it gave, without the one that was taken back. */
async function study(page: Page): Promise<number> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Study/ })
    .click()
  const left = page.getByText(/^\d+ left$/)
  const count = Number.parseInt((await left.textContent())!)
  await page.keyboard.press('Space')
  await expect(page.getByText(/Paragraph \d+ of \d+/)).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
  await expect(left).toHaveText(`${count} left`)
  const grades = ['2', '1']
  for (const grade of grades) {
    await page.keyboard.press('Space')
    await expect(page.getByText(/Paragraph \d+ of \d+/)).toBeVisible()
    await page.keyboard.press(grade)
    await expect(page.getByRole('button', { name: /Show answer/ })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  return grades.length
}

/** Returns how many questions it answered. */
async function takeQuiz(page: Page, headline: string): Promise<number> {
  await goTo(page, 'Quiz')
  await page
    .getByRole('radio', { name: 'Chosen articles' })
    .or(page.getByRole('button', { name: 'Chosen articles' }))
    .click()
  await page.getByRole('checkbox', { name: headline }).check()
  await page
    .getByRole('radio', { name: '10' })
    .or(page.getByRole('button', { name: '10', exact: true }))
    .click()
  await page.getByRole('button', { name: /Start|Begin/ }).click()

  const result = page.getByRole('heading', { name: 'Quiz result' })
  const next = page.getByRole('button', { name: /Next question|See the result/ })
  let asked = 0
  for (;;) {
    asked++
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(next).toBeVisible()
    // The sentence that the answer stands on is shown after every answer.
    await expect(page.getByText(/Paragraph \d+ of \d+/).first()).toBeVisible()
    const isLast = (await next.textContent())!.includes('See the result')
    await next.click()
    if (isLast) break
  }
  await expect(result).toBeVisible()
  expect(asked).toBeGreaterThanOrEqual(5)
  await expect(page.getByText(`${asked} misses`, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  return asked
}

/** What the progress screen stands on, which must survive a restart. */
async function progress(page: Page) {
  await goTo(page, 'Progress')
  await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible()
  const result = await page.evaluate(() => window.factdeck.request('progress.get', null))
  if (!result.ok) throw new Error(result.error.message)
  const { answers, cards, accuracyByKind, days } = result.value
  return { answers, cards, accuracyByKind, days }
}
