import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../../../src/core/schedule/local-day'
import { nodeFileSystem, type FileSystem } from '../../../../src/main/disk/file-system'
import { backupFolder } from '../../../../src/main/library/backup-folders'
import { Backups } from '../../../../src/main/library/backups'
import { layoutOf } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

let f: LibraryFixture
let backups: Backups
const restart = async () => {
  await f.start()
  backups = new Backups(nodeFileSystem, f.layout, f.library)
}
beforeEach(async () => {
  f = await LibraryFixture.create()
  await restart()
})
afterEach(() => f.library.close())

/** Adds an article, answers a card, quits. */
async function work(headline: string) {
  await f.articles.add(sampleArticle(headline))
  const { card } = await f.desk.start({ articleIds: null })
  await f.desk.answer(card!.card.id, 'easy', 1000)
  await f.library.close()
}
const names = async () => (await readdir(f.layout.backups)).sort()

describe('backups', () => {
  it('are made when something changed, at least half an hour apart', async () => {
    expect(await backups.makeIfDue()).toBeNull()
    await work('One')
    await backups.makeIfDue()
    expect(await names()).toEqual(['2026-05-10T12-00-00Z'])
    await restart()
    f.now += 29 * 60_000
    await work('Two')
    expect(await backups.makeIfDue()).toBeNull()
    await restart()
    f.now += 60_000
    await work('Three')
    await backups.makeIfDue()
    expect(await names()).toEqual(['2026-05-10T12-00-00Z', '2026-05-10T12-30-00Z'])
  })

  it('open as a library that holds what there was, whatever happens to the original', async () => {
    await work('One')
    const before = [f.articles.list(), f.library.state.progress()]
    const folder = (await backups.makeIfDue())!
    for (const name of await readdir(f.layout.articles)) {
      await f.articles.editCard(name.slice(0, -5), sampleArticle('One').cards[0]!.id, { front: 'later' })
    }
    const other = layoutOf(await temporaryFolder())
    await nodeFileSystem.mkdir(join(other.library, '..'), { recursive: true })
    await nodeFileSystem.rename(folder, other.library)
    const restored = await Library.open(nodeFileSystem, other, f.library.clock)
    expect([restored.state.summaries(), restored.state.progress()]).toEqual(before)
    expect((await restored.read(sampleArticle('One').id)).edits.cards).toEqual({})
    await restored.close()
  })

  it('give a damaged article back, with the reader’s changes', async () => {
    const { id, cards } = sampleArticle('One')
    await f.articles.add(sampleArticle('One'))
    await f.articles.editCard(id, cards[0]!.id, { back: 'mine' })
    await f.library.close()
    await backups.makeIfDue()
    // A new file, as a synchroniser or a repair of the disk leaves it; the link in the backup stays.
    await nodeFileSystem.rm(f.layout.article(id))
    await writeFile(f.layout.article(id), '{"schemaVersion":1,"id":')
    await restart()
    expect(f.library.outcome).toMatchObject({ kind: 'recovered', message: expect.stringContaining('backup') })
    expect((await f.articles.get(id)).cards[0]).toMatchObject({ back: 'mine', isEdited: true })
  })

  it('cost no room for articles that the one before has, and share no file with the library', async () => {
    await work('One')
    const first = (await backups.makeIfDue())!
    await restart()
    f.now += DAY
    await work('Two')
    const second = (await backups.makeIfDue())!
    const name = `${sampleArticle('One').id}.json`
    const inode = async (folder: string) => (await stat(join(folder, name))).ino
    expect(await inode(join(second, 'articles'))).toBe(await inode(join(first, 'articles')))
    expect(await inode(join(second, 'articles'))).not.toBe(await inode(f.layout.articles))
  })

  it('outlive damage to the library’s own file: a later backup keeps the good copy', async () => {
    const { id } = sampleArticle('One')
    await work('One')
    await backups.makeIfDue()
    await writeFile(f.layout.article(id), '{"schemaVersion":2')
    f.now += DAY
    const { time } = await backups.make()
    const copy = join(backupFolder(f.layout, time), 'articles', `${id}.json`)
    expect(JSON.parse(await readFile(copy, 'utf8'))).toMatchObject({ id })
  })

  it('that fail leave nothing behind and take nothing away', async () => {
    await work('One')
    const kept = await backups.makeIfDue()
    // What a loss of power left of another one.
    await nodeFileSystem.mkdir(join(f.layout.backups, '2026-05-10T13-00-00Z.unfinished'))
    await restart()
    f.now += DAY
    await work('Two')
    const disk = new FaultyFileSystem()
    disk.failAfter(40, 'ENOSPC')
    await expect(new Backups(disk.fs, f.layout, f.library).makeIfDue()).rejects.toThrow('disk is full')
    expect(disk.hasFailed).toBe(true)
    expect((await names()).map((name) => join(f.layout.backups, name))).toEqual([kept])
  })

  it('are not kept when they read back differently', async () => {
    await work('One')
    const open: FileSystem['open'] = async (path, flags, mode) => {
      const handle = await nodeFileSystem.open(path, flags, mode)
      const isCopy = String(path).includes('.unfinished') && String(path).endsWith('.jsonl')
      // A disk that says it has written, and has not.
      if (isCopy) handle.writeFile = () => Promise.resolve()
      return handle
    }
    const fs: FileSystem = { ...nodeFileSystem, open }
    await expect(new Backups(fs, f.layout, f.library).makeIfDue()).rejects.toThrow('not whole')
    expect(await names()).toEqual([])
  })

  it('hold everything else where the list of articles is damaged', async () => {
    await work('One')
    await writeFile(f.layout.index, '{"schemaVersion":1')
    const folder = (await backups.makeIfDue())!
    expect((await readdir(folder)).sort()).toEqual(['articles', 'backup.json', 'reviews'])
  })

  it('are thinned', async () => {
    for (let day = 0; day < 20; day++) {
      await restart()
      await work(`Article ${day}`)
      await backups.makeIfDue()
      f.now += DAY
    }
    const kept = await names()
    expect(kept.length).toBeLessThan(20)
    expect(kept.at(-1)).toBe('2026-05-29T12-00-00Z')
    await appendFile(join(f.layout.backups, 'a note of the user'), 'stays')
    await restart()
    await work('Last')
    await backups.makeIfDue()
    expect(await readFile(join(f.layout.backups, 'a note of the user'), 'utf8')).toBe('stays')
  })
})
