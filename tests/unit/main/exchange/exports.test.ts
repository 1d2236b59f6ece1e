import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../src/core/exchange/formats'
import { analyse } from '../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../src/core/ids'
import { makeCards } from '../../../../src/core/questions/cards'
import { Stopped } from '../../../../src/main/exchange/export-job'
import { planExport } from '../../../../src/main/library/exports'
import { LibraryFixture } from '../library/fixture'
import { sampleArticle } from '../library/sample'
import { exported } from './exchange'

let f: LibraryFixture
beforeEach(async () => {
  f = await LibraryFixture.create()
})
afterEach(() => f.library.close())

const EVERYTHING = { articleIds: null }

async function begin() {
  const sample = sampleArticle()
  await f.articles.add(sample)
  const { card } = await f.desk.start(EVERYTHING)
  await f.desk.answer(card!.card.id, 'easy', 3000)
  return { ...sample, cardId: card!.card.id }
}

it('exports everything, removed articles among it, and the progress of what is there', async () => {
  const { id, cardId } = await begin()
  await f.articles.add(sampleArticle('Tunnel Opens'))
  await f.articles.remove(id)
  const json = await exported(f, { format: 'json' })
  expect(json.name).toBe('factdeck-2026-05-10.json')
  const library = JSON.parse(json.bytes.toString())
  expect(library).toMatchObject({ format: 'factdeck', version: 1, exportedAt: '2026-05-10T12:00:00.000Z' })
  expect(library.articles).toHaveLength(2)
  expect(library.reviews[0]).toMatchObject({ cardId, rating: 'easy' })
  const csv = await exported(f, { format: 'csv' })
  expect(csv.name).toBe('factdeck-progress-2026-05-10.csv')
  expect(csv.bytes.toString().trim().split('\r\n')).toHaveLength(1 + 6)
  expect(csv.bytes.toString()).not.toContain('Bridge Opens')
})

describe('what is exported', () => {
  it('is only the articles asked for, with the answers about them', async () => {
    const { id } = await begin()
    const { summary } = await f.articles.add(sampleArticle('Tunnel Opens'))
    const json = await exported(f, { format: 'json', scope: { of: 'articles', ids: [summary.id] } })
    expect(json.name).toBe('factdeck-tunnel-opens-2026-05-10.json')
    const library = JSON.parse(json.bytes.toString())
    expect(library.articles.map((one: { id: string }) => one.id)).toEqual([summary.id])
    expect(library.reviews).toEqual([])
    const other = await exported(f, { format: 'json', scope: { of: 'articles', ids: [id] } })
    expect(JSON.parse(other.bytes.toString()).reviews).toHaveLength(1)
  })

  it('is only what is due today', async () => {
    await begin()
    const due = f.library.state.queue(EVERYTHING).cards
    const { words, bytes } = await exported(f, { format: 'markdown', scope: { of: 'due' } })
    expect(words).toBe(`${due.length} cards.`)
    expect(bytes.toString().match(/^## /gm)).toHaveLength(due.length)
    expect(due.length).toBeLessThan(6)
  })

  it('is refused with a sentence where there is nothing', async () => {
    for (const [scope, sentence] of [
      [{ of: 'all' }, 'Your library is empty, so there is nothing to export.'],
      [{ of: 'due' }, 'No card is due today, so there is nothing to export.'],
      [{ of: 'articles', ids: [] }, 'No article is chosen, so there is nothing to export.'],
    ] as const)
      expect(() => planExport(f.library, { format: 'apkg', scope: structuredClone(scope) as never })).toThrow(
        sentence,
      )
  })
})

it('writes every format, and what a format leaves out is said', { timeout: 60_000 }, async () => {
  const text = await readFile(
    join(import.meta.dirname, '../../../../resources/samples/harbour-rescue-pact.txt'),
    'utf8',
  )
  const analysis = analyse(text)
  await f.articles.add({ analysis, cards: makeCards(articleIdOf(text), analysis), isSample: true })
  const { card } = await f.desk.start(EVERYTHING)
  await f.desk.answer(card!.card.id, 'good', 3000)
  for (const { id, extension } of FORMATS) {
    const { bytes, name, words } = await exported(f, { format: id })
    expect(bytes.length, id).toBeGreaterThan(10)
    expect(name, id).toMatch(extension === 'html' ? /\.pdf$/ : new RegExp(`\\.${extension}$`))
    if (id === 'kahoot')
      expect(words).toMatch(
        /^\d+ questions\. \d+ questions? (was|were) left out: .*a Kahoot spreadsheet holds/,
      )
  }
})

it('writes no empty quiz', async () => {
  await begin()
  await expect(exported(f, { format: 'gift' })).rejects.toMatchObject({
    code: 'invalid',
    message: 'No question about this is good enough to ask, so nothing was written.',
  })
})

it('an Anki package carries the answers of this library', async () => {
  await begin()
  const files = unzipSync((await exported(f, { format: 'apkg' })).bytes)
  expect(strFromU8(files['collection.anki2']!.slice(0, 15))).toBe('SQLite format 3')
})

it('stops when it is told to, and leaves no file', async () => {
  for (const name of ['Bridge Opens', 'Tunnel Opens', 'Port Opens']) await f.articles.add(sampleArticle(name))
  const before = await readdir(f.layout.userData)
  await expect(exported(f, { format: 'json' }, 1)).rejects.toBeInstanceOf(Stopped)
  expect(await readdir(f.layout.userData)).toEqual(before)
})

it('leaves the old file where the disk is full', async () => {
  await begin()
  const { bytes, path } = await exported(f, { format: 'json' })
  await f.articles.add(sampleArticle('Tunnel Opens'))
  f.disk.failAfter(1, 'ENOSPC')
  await expect(exported(f, { format: 'json' })).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await readFile(path)).toEqual(bytes)
  expect((await readdir(f.layout.userData)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
