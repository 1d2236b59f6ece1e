import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Shelves } from '../../../../src/main/library/shelves'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

let fixture: LibraryFixture
let shelves: Shelves
const bridge = sampleArticle('Bridge Opens')
const tower = sampleArticle('Tower Opens', [1901, 1950])
const ids = [bridge.id, tower.id]

beforeEach(async () => {
  fixture = await LibraryFixture.create()
  await fixture.articles.add(bridge)
  await fixture.articles.add(tower)
  shelves = new Shelves(fixture.library)
})
afterEach(() => fixture.library.close())
const summary = (id: string) => fixture.articles.list().find((one) => one.id === id)
const queue = () => fixture.library.state.queue({ articleIds: null }).cards

test('tags and folders of many articles survive a restart, and go back as they were', async () => {
  await shelves.change([bridge.id], { addTags: ['old'] })
  const before = await shelves.change(ids, { addTags: [' exam  one '], folder: 'science / bridges' })
  await fixture.restart()
  shelves = new Shelves(fixture.library)
  expect(summary(bridge.id)).toMatchObject({ tags: ['exam one', 'old'], folder: 'science/bridges' })
  expect(summary(tower.id)).toMatchObject({ tags: ['exam one'], folder: 'science/bridges' })
  await shelves.restore(before)
  expect(summary(bridge.id)).toMatchObject({ tags: ['old'], folder: null })
  expect(summary(tower.id)).toMatchObject({ tags: [], folder: null })
})

test('an archived article asks no cards, keeps everything, and comes back with its schedules', async () => {
  await fixture.desk.start({ articleIds: null })
  const asked = queue()[0]!
  await fixture.desk.answer(asked, 'easy', 1000)
  const own = fixture.library.state.card(asked)!.articleId
  const schedule = fixture.library.state.schedule(asked)
  const before = await shelves.change([own], { isArchived: true })
  expect(queue().every((id) => fixture.library.state.card(id)!.articleId !== own)).toBe(true)
  expect(fixture.library.state.queue({ articleIds: [own] }).cards).toEqual([])
  expect(summary(own)).toMatchObject({ isArchived: true, due: 0 })
  expect((await fixture.articles.get(own)).cards.length).toBeGreaterThan(0)
  await shelves.restore(before)
  expect(fixture.library.state.card(asked)).toBeDefined()
  expect(fixture.library.state.schedule(asked)).toEqual(schedule)
})

test('many articles are removed at once, and put back', async () => {
  const before = await shelves.change(ids, { isRemoved: true })
  expect(fixture.articles.list()).toEqual([])
  await shelves.restore(before)
  expect(fixture.articles.list()).toHaveLength(2)
})

test('a tag or folder of nothing is refused and changes nothing', async () => {
  await expect(shelves.change(ids, { addTags: [' , '] })).rejects.toThrow('A tag is 1 to 60 characters long')
  await expect(shelves.change(ids, { folder: ' / ' })).rejects.toThrow('A folder’s name')
  expect(summary(bridge.id)).toMatchObject({ tags: [], folder: null })
})

test('an article that is not there leaves the others as they were', async () => {
  await expect(shelves.change([bridge.id, '0'.repeat(16)], { addTags: ['x'] })).rejects.toThrow(
    'not in the library',
  )
  expect(summary(bridge.id)!.tags).toEqual([])
})

test('a library from before there were shelves opens as it was', async () => {
  await fixture.library.close()
  const before = join(import.meta.dirname, '../../../fixtures/library/v1')
  await cp(before, fixture.layout.library, { recursive: true })
  await fixture.start()
  expect(fixture.library.outcome).toEqual({ kind: 'migrated', fromVersion: 1 })
  const listed = fixture.articles.list()
  expect(listed).toContainEqual(expect.objectContaining({ headline: 'Harbour Closes' }))
  for (const one of listed)
    expect(one).toMatchObject({ tags: [], folder: null, isArchived: false, supersedes: null })
})
