import type { Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyStep, Value } from '../../src/contract/requests'
import { sampleArticle } from '../unit/main/library/sample'
import { findBinary } from './binary'
import { expect, test } from './launch'
import type { Session } from './session'
import { goTo } from './places'

const { id, ...article } = sampleArticle()
const scope = { articleIds: [id] }

/** Asks the main process from the page. */
async function ask<T>(page: Page, name: string, argument: unknown): Promise<T> {
  const result = await page.evaluate(
    ([name, argument]) => window.factdeck.request(name as never, argument as never),
    [name, argument] as const,
  )
  expect(result).toMatchObject({ ok: true })
  return (result as unknown as { value: T }).value
}

/** Adds an article and answers its first card. */
async function answerFirstCard(page: Page): Promise<string> {
  await ask(page, 'article.add', article)
  const { card } = await ask<StudyStep>(page, 'study.start', scope)
  const step = await ask<StudyStep>(page, 'study.answer', {
    cardId: card!.card.id,
    rating: 'easy',
    duration: 1500,
  })
  expect(step.done).toBe(1)
  return card!.card.id
}

async function repsOf(page: Page, cardId: string): Promise<number> {
  const { standings } = await ask<Value<'article.get'>>(page, 'article.get', { id })
  return standings.find((one) => one.cardId === cardId)!.reps
}

const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem')

/** Ends the program as a loss of power does: no handler runs. */
async function kill(session: Session): Promise<void> {
  const child = session.app.process()
  const end = once(child, 'exit')
  child.kill('SIGKILL')
  await end
}

test('an answer survives the sudden death of the program', async ({ page, session }) => {
  const cardId = await answerFirstCard(page)
  await kill(session)
  const again = await session.start()
  expect(await repsOf(again, cardId)).toBe(1)
  const { start } = await ask<Value<'app.state'>>(again, 'app.state', null)
  expect(start).toEqual({ kind: 'loaded' })
})

test('what was taken back stays taken back', async ({ page, session, relaunch }) => {
  const cardId = await answerFirstCard(page)
  await ask(page, 'study.undo', null)
  await kill(session)
  const again = await session.start()
  expect(await repsOf(again, cardId)).toBe(0)
  expect(await repsOf(await relaunch(), cardId)).toBe(0)
})

test('a torn last line and a damaged list are made good, and the user is told', async ({
  page,
  session,
  userData,
}) => {
  const cardId = await answerFirstCard(page)
  await session.quit()
  const reviews = join(userData, 'library/reviews')
  const device = readdirSync(reviews)[0]!
  const file = join(reviews, device, readdirSync(join(reviews, device))[0]!)
  writeFileSync(file, readFileSync(file, 'utf8') + '{"type":"answer","id":"to')
  writeFileSync(join(userData, 'library/library.json'), '{"schemaVersion":1,"arti')
  const again = await session.start()
  expect(await repsOf(again, cardId)).toBe(1)
  await expect(again.getByText('The list of articles was damaged.')).toBeVisible()
})

test('quitting leaves no temporary file, and a backup', async ({ page, session, userData }) => {
  await answerFirstCard(page)
  await session.quit()
  const left = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.tmp') && !name.includes('Chromium'),
  )
  expect(left).toEqual([])
  const [backup] = readdirSync(join(userData, 'library/backups'))
  expect(readdirSync(join(userData, 'library/backups', backup!, 'articles'))).toContain(`${id}.json`)
})

test('the window comes back where it was', async ({ app, page, relaunch, session }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
  const place = { x: 30, y: 40, width: 700, height: 560 }
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds),
    place,
  )
  const bounds = () =>
    session.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())
  await expect.poll(bounds).toEqual(place)
  await relaunch()
  expect(await bounds()).toEqual(place)
})

test('a second start is refused and hands its file over to the first', async ({
  page,
  session,
  userData,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
  const file = join(userData, 'handed-over.txt')
  writeFileSync(file, 'Ferry Sinks Off Coast\n\nThe ferry sank on Monday, the coast guard said.\n')
  await page.evaluate(() => {
    window.factdeck.on(
      'files',
      (files) => (document.body.dataset.files = files.map(({ name }) => name).join()),
    )
  })
  const { application } = session.options
  const second = spawn(findBinary().path, ['--no-sandbox', application, file], {
    env: { ...process.env, FACTDECK_USER_DATA: userData },
    stdio: 'ignore',
  })
  const [status] = await once(second, 'exit')
  expect(status).toBe(0)
  await expect(page.locator('body')).toHaveAttribute('data-files', 'handed-over.txt')
  expect(session.app.windows()).toHaveLength(1)
})

test('a file named at the start is handed to the page, once', async ({ page, relaunch, userData }) => {
  await expect(articles(page)).toHaveCount(3)
  const file = join(userData, 'ferry.txt')
  writeFileSync(file, 'Ferry Sinks Off Coast\n\nThe ferry sank on Monday, the coast guard said.\n')
  const again = await relaunch([file])
  await expect(again.getByRole('dialog')).toBeVisible()
  const recent = join(userData, 'recent.json')
  await expect
    .poll(() => existsSync(recent) && readFileSync(recent, 'utf8'))
    .toBe(JSON.stringify({ paths: [file] }))
  await again.reload()
  await expect(articles(again)).toHaveCount(3)
  await expect(again.getByRole('dialog')).toHaveCount(0)
})

test('a library of a newer version is left untouched, and the user is told', async ({
  page,
  session,
  userData,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
  await session.quit()
  const index = join(userData, 'library/library.json')
  const newer = '{"schemaVersion":99}'
  writeFileSync(index, newer)
  const again = await session.start()
  await expect(again.getByText('newer version of Factdeck')).toBeVisible()
  const refused = await again.evaluate(() => window.factdeck.request('settings.update', { theme: 'dark' }))
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } })
  await session.quit()
  expect(readFileSync(index, 'utf8')).toBe(newer)
})

test('a backup is made, put back and undone in the settings', async ({ page }) => {
  await expect(articles(page)).toHaveCount(3)
  await answerFirstCard(page)
  await page.reload()
  await expect(articles(page)).toHaveCount(4)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up and read back: 4 articles')).toBeVisible()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(page.getByText('The library is empty now.')).toBeVisible()
  expect(await ask<unknown[]>(page, 'article.list', null)).toHaveLength(0)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('The library is as it was.')).toBeVisible()
  expect(await ask<unknown[]>(page, 'article.list', null)).toHaveLength(4)

  await page.getByRole('button', { name: 'Show backups' }).click()
  const list = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(list).toHaveCount(3)
  await ask(page, 'article.remove', { id })
  await list.last().getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByText('was put back.')).toBeVisible()
  expect(await ask<unknown[]>(page, 'article.list', null)).toHaveLength(4)
})

test('a check finds a damaged fact and repairs it from a backup', async ({ page, userData }) => {
  await answerFirstCard(page)
  await ask(page, 'backup.make', null)
  const file = join(userData, 'library/articles', `${id}.json`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('repaired in 1999', 'repaired in 1899'))
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const result = page.getByRole('status', { name: 'Result of the check' })
  await expect(result).toContainText('1 problem found')
  await expect(result).toContainText('is damaged')
  await page.getByRole('button', { name: 'Repair, after a backup' }).click()
  await expect(result).toContainText('is back from a backup')
  await expect(result).toContainText('All is well')
})

test('the check is a command', async ({ page }) => {
  await expect(page.getByText('3 articles')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run' })).toBeFocused()
  await page.keyboard.type('>check')
  await page.keyboard.press('Enter')
  await expect(page.getByText('All is well: 3 articles')).toBeVisible()
})

test('a library that another program has open stays closed, and the user is told', async ({
  page,
  session,
  userData,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
  await session.quit()
  const holder = { id: 'x', pid: 7, birth: '', host: 'another-computer', at: Date.now() }
  writeFileSync(join(userData, 'writer.lock'), JSON.stringify(holder))
  const again = await session.start()
  await expect(again.getByRole('alert')).toContainText('another-computer')
})

test('what only lies in memory is written before the machine sleeps', async ({ app, page, userData }) => {
  await answerFirstCard(page)
  const path = join(userData, 'ledger.bin')
  const size = () => (existsSync(path) ? statSync(path).size : 0)
  const before = size()
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  // Well before it would be written anyway.
  await expect.poll(size, { timeout: 4000 }).toBeGreaterThan(before)
})
