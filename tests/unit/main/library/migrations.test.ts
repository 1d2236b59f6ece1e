import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Articles } from '../../../../src/main/library/articles'
import { Backups } from '../../../../src/main/library/backups'
import { Care } from '../../../../src/main/library/care'
import { layoutOf } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { OLDEST_VERSION, SCHEMA_VERSION } from '../../../../src/main/library/migrations'
import { temporaryFolder } from '../faulty-file-system'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/library')
const clock = { now: () => Date.parse('2026-06-07T12:00Z'), offsetAt: () => 0 }

async function copyOf(version: number) {
  const layout = layoutOf(await temporaryFolder())
  await cp(join(FIXTURES, `v${version}`), layout.library, { recursive: true })
  return layout
}
const open = (layout: ReturnType<typeof layoutOf>) => Library.open(nodeFileSystem, layout, clock)

/** What was in the library when each fixture was written. */
async function expectContent(library: Library) {
  const articles = new Articles(library)
  const list = articles.list()
  expect(list.map(({ headline }) => headline)).toEqual(['Harbour Closes', 'Bridge Opens'])
  const bridge = await articles.get(list[1]!.id)
  expect(bridge.cards.filter(({ isEdited }) => isEdited).map(({ front }) => front)).toEqual([
    'My own question?',
  ])
  expect(bridge.cards.filter(({ isOff }) => isOff)).toHaveLength(2)
  const harbour = await articles.get(list[0]!.id)
  expect(harbour.cards.some(({ accepted }) => accepted.includes('eighty-seven'))).toBe(true)
  const removed = library.state.articles.filter(({ removedAt }) => removedAt !== null)
  expect(removed.map(({ headline }) => headline)).toEqual(['Tunnel Floods'])
  expect(library.state.progress()).toMatchObject({ answers: 6, cards: { total: 8, begun: 3 } })
  expect([...library.state.schedules.values()].map(({ reps }) => reps).sort()).toEqual([1, 2, 3])
  expect(library.settings).toMatchObject({ theme: 'dark', newPerDay: 7 })
}

describe('a library that was written in version', () => {
  const versions = Array.from({ length: SCHEMA_VERSION - OLDEST_VERSION + 1 }, (_, i) => OLDEST_VERSION + i)
  for (const version of versions) {
    it(`${version} opens with everything in it, and is in order afterwards`, async () => {
      const layout = await copyOf(version)
      const library = await open(layout)
      const isOld = version < SCHEMA_VERSION
      expect(library.outcome).toEqual(isOld ? { kind: 'migrated', fromVersion: version } : { kind: 'loaded' })
      await expectContent(library)
      const backups = new Backups(nodeFileSystem, layout, library)
      const report = await new Care(nodeFileSystem, layout, library, backups).check()
      expect(report).toMatchObject({ problems: [], articles: 3, spans: 12 })
      await library.close()
      const again = await open(layout)
      expect(again.outcome).toEqual({ kind: 'loaded' })
      await expectContent(again)
      await again.close()
    })
  }

  it('1 is in a backup as it was, which can be put back', async () => {
    const layout = await copyOf(1)
    const library = await open(layout)
    const backups = new Backups(nodeFileSystem, layout, library)
    const [before] = await backups.list()
    expect(before).toMatchObject({ reason: 'migration', articles: 2, cards: 8, reviews: 6 })
    const [folder] = await readdir(layout.backups)
    for (const name of await readdir(layout.articles)) {
      const original = await readFile(join(FIXTURES, 'v1/articles', name), 'utf8')
      expect(await readFile(join(layout.backups, folder!, 'articles', name), 'utf8')).toBe(original)
    }
    await backups.restore(before!.time)
    expect(library.outcome.kind).toBe('migrated')
    await expectContent(library)
    await library.close()
  })
})
