import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { seal, unseal } from '../../../../src/main/disk/seal'
import { Backups } from '../../../../src/main/library/backups'
import { backupFolder } from '../../../../src/main/library/backup-folders'
import { Care } from '../../../../src/main/library/care'
import { readLedger, writeLedger } from '../../../../src/main/library/ledger-file'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

const ONE = sampleArticle('One', [1990, 1991])
const TWO = sampleArticle('Two', [1992])
const EVERYTHING = { articleIds: null }

let f: LibraryFixture
let backups: Backups
let care: Care
const begin = () => {
  backups = new Backups(nodeFileSystem, f.layout, f.library)
  care = new Care(nodeFileSystem, f.layout, f.library, backups)
}
beforeEach(async () => {
  f = await LibraryFixture.create()
  begin()
  await f.articles.add(ONE)
  await f.articles.editCard(ONE.id, ONE.cards[0]!.id, { front: 'Mine?' })
  await answer()
})
afterEach(() => f.library.close())

async function answer() {
  const { card } = await f.desk.start(EVERYTHING)
  await f.desk.answer(card!.card.id, 'good', 1000)
}
const visible = async () => {
  const list = f.articles.list()
  const open = await Promise.all(list.map(({ id }) => f.articles.get(id)))
  return { open, schedules: Object.fromEntries(f.library.state.schedules), settings: f.library.settings }
}
const journal = async () => join(f.layout.reviews, f.library.device, '2026-05.jsonl')

/** Changes the text of a file, and its checksum with it. */
async function rewrite(path: string, change: (text: string) => string) {
  await writeFile(path, seal(change(unseal(await readFile(path, 'utf8')))))
}

describe('a backup', () => {
  it('is put back with dates and counts told before, and that can be undone', async () => {
    const then = await visible()
    const made = await backups.make()
    f.now += 3_600_000
    await f.articles.add(TWO)
    await answer()
    await f.library.change(() => f.library.saveSettings({ ...f.library.settings, newPerDay: 7 }))
    const now = await visible()
    expect(await backups.list()).toEqual([
      { time: f.now - 3_600_000, reason: 'asked', articles: 1, cards: 4, reviews: 1 },
    ])

    const before = await backups.restore(made.time)
    expect(before).toMatchObject({ reason: 'restore', articles: 2, cards: 6, reviews: 2 })
    const { open, schedules, settings } = await visible()
    expect(open.map(({ edits }) => edits)).toEqual(then.open.map(({ edits }) => edits))
    expect({ schedules, settings }).toEqual({ schedules: then.schedules, settings: then.settings })
    expect(f.articles.list()).toHaveLength(1)
    await f.restart()
    begin()
    expect(f.library.outcome).toEqual({ kind: 'loaded' })
    expect(f.library.state.progress().answers).toBe(1)

    await backups.restore(before.time)
    expect(await visible()).toEqual(now)
    await f.restart()
    expect(await visible()).toEqual(now)
  })

  it('that is damaged is not put back', async () => {
    const { time } = await backups.make()
    await writeFile(join(backupFolder(f.layout, time), 'reviews', f.library.device, '2026-05.jsonl'), 'x')
    const before = await visible()
    await expect(backups.restore(time)).rejects.toMatchObject({ message: expect.stringContaining('damaged') })
    await expect(backups.restore(5000)).rejects.toMatchObject({ code: 'not-found' })
    expect(await visible()).toEqual(before)
  })

  it('is made before the library is emptied, and brings it back', async () => {
    const before = await visible()
    const { time } = await backups.reset()
    expect(f.articles.list()).toEqual([])
    expect(f.library.state.progress().answers).toBe(0)
    await f.restart()
    begin()
    expect(f.library.outcome).toEqual({ kind: 'fresh' })
    await backups.restore(time)
    expect(await visible()).toEqual(before)
  })

  it('and every other file can be read by its user alone', async () => {
    await backups.make()
    await f.articles.acceptAnswer(ONE.id, ONE.analysis.facts[0]!.id, 'ninety')
    for (const name of await readdir(f.layout.userData, { recursive: true })) {
      const { mode } = await stat(join(f.layout.userData, name))
      expect(mode & 0o077, name).toBe(0)
    }
  })
})

describe('a check', () => {
  it('finds nothing in a sound library, and says what it looked at', async () => {
    await backups.make()
    expect(await care.check()).toEqual({
      articles: 1,
      cards: 4,
      spans: 4,
      entries: 1,
      backups: 1,
      problems: [],
      notes: [],
      repaired: [],
    })
  })

  /** What is damaged, the sentence that says so, and whether a backup made before makes everything good again. */
  const damages: [string, () => Promise<void>, RegExp][] = [
    ['an article’s file', () => rm(f.layout.article(ONE.id)), /has no file/],
    [
      'a letter of an article',
      async () => {
        const path = f.layout.article(ONE.id)
        await writeFile(path, (await readFile(path, 'utf8')).replace('repaired', 'repaisred'))
      },
      /“One” is damaged/,
    ],
    [
      'the place of a fact',
      () => rewrite(f.layout.article(ONE.id), (text) => text.replace('"exact":"1990"', '"exact":"1890"')),
      /1 facts do not fit/,
    ],
    [
      'the fact of a card',
      () =>
        rewrite(f.layout.article(ONE.id), (text) =>
          text.replace(`"factId":"${ONE.analysis.facts[0]!.id}"`, '"factId":"0"'),
        ),
      /cards ask about no fact/,
    ],
    ['the list of articles', () => writeFile(f.layout.index, '{'), /list of articles is damaged/],
    [
      'the schedule',
      async () => {
        const stored = (await readLedger(nodeFileSystem, f.layout))!
        stored.packed.schedules.reps[0] = 9
        await writeLedger(nodeFileSystem, f.layout, stored)
      },
      /schedule does not agree/,
    ],
    [
      'a line of the journal',
      async () =>
        writeFile(await journal(), (await readFile(await journal(), 'utf8')).replace('"good"', '"easy"')),
      /1 line of the journal/,
    ],
    ['the settings', () => writeFile(f.layout.settings, '{'), /settings is damaged/],
  ]
  for (const [what, damage, sentence] of damages) {
    it(`finds damage to ${what}, and repairs it from a backup`, async () => {
      await f.library.change(() => f.library.saveSettings({ ...f.library.settings, newPerDay: 7 }))
      await backups.make()
      const before = await visible()
      // A program puts back what it wrote itself and finds changed; another one does not know it.
      await f.restart()
      begin()
      await damage()
      const { problems } = await care.check()
      expect(problems.map(({ text }) => text).join('\n')).toMatch(sentence)
      expect(problems.every(({ canRepair }) => canRepair)).toBe(true)
      const report = await care.repair()
      expect(report.problems).toEqual([])
      expect(report.repaired.join('\n')).toMatch(/^[A-Z0-9].+\.$/ms)
      expect(await visible()).toEqual(before)
      expect((await backups.list()).map(({ reason }) => reason)).toContain('repair')
      await f.restart()
      begin()
      expect(await visible()).toEqual(before)
      expect((await care.check()).problems).toEqual([])
    })
  }

  it('repairs an article that no backup has as far as it goes, and keeps what was taken out', async () => {
    await f.restart()
    begin()
    await rewrite(f.layout.article(ONE.id), (text) => text.replace('"exact":"1990"', '"exact":"1890"'))
    const report = await care.repair()
    expect(report.problems).toEqual([])
    expect(report.repaired[0]).toContain('1 facts that do not fit its text were taken out')
    expect(report.notes.join()).toMatch(/no longer made; they are kept/)
    const open = await f.articles.get(ONE.id)
    expect(open.analysis.facts).toHaveLength(1)
    const names = await readdir(f.layout.articles)
    expect(names.some((name) => name.includes('damaged'))).toBe(true)
  })

  it('leaves another computer’s journal alone, and says where it can be repaired', async () => {
    const other = join(f.layout.reviews, 'laptop')
    await mkdir(other)
    const line = (await readFile(await journal(), 'utf8')).replace('"good"', '"hard"')
    await writeFile(join(other, '2026-05.jsonl'), line)
    await f.restart()
    begin()
    const { problems } = await care.repair()
    expect(problems).toEqual([{ text: expect.stringContaining('another computer'), canRepair: false }])
    expect(await readFile(join(other, '2026-05.jsonl'), 'utf8')).toBe(line)
  })

  it('puts a damaged backup aside', async () => {
    const { time } = await backups.make()
    await writeFile(join(backupFolder(f.layout, time), 'articles', `${ONE.id}.json`), '{}')
    expect((await care.check()).problems).toEqual([
      { text: expect.stringContaining('backup'), canRepair: true },
    ])
    await care.repair()
    expect((await backups.list()).map((one) => one.time)).not.toContain(time)
  })
})

describe('two machines', () => {
  it('that changed an article apart both keep their changes, and the user is told', async () => {
    const copy = join(f.layout.articles, `${ONE.id}.sync-conflict-20260510-120000-ABCDEFG.json`)
    await cp(f.layout.article(ONE.id), copy)
    await rewrite(copy, (text) =>
      text.replace('Mine?', 'Theirs?').replace(/"changes":\{[^}]*\}/, '"changes":{"other":9}'),
    )
    f.now += 1000
    await f.articles.editCard(ONE.id, ONE.cards[1]!.id, { back: 'here' })
    await writeFile(join(f.layout.library, 'library.sync-conflict-20260510-120000-ABCDEFG.json'), '{}')
    await f.start()
    begin()
    expect(f.library.outcome).toMatchObject({ kind: 'merged', message: expect.stringContaining('“One”') })
    const { cards } = await f.articles.get(ONE.id)
    // The later of two changes of the same words holds; the copy of the other is kept.
    expect(cards.map(({ front, back }) => [front, back]).slice(0, 2)).toEqual([
      ['Mine?', '1990'],
      [cards[1]!.front, 'here'],
    ])
    expect(await readdir(f.layout.conflicts)).toHaveLength(1)
    await f.restart()
    expect(f.library.outcome).toEqual({ kind: 'loaded' })
  })

  it('do not overwrite each other while the program runs', async () => {
    const path = f.layout.article(ONE.id)
    // What a synchroniser puts in the place of our file, made from an older state of it.
    await rewrite(path, (text) => {
      const edits = { cards: { [ONE.cards[2]!.id]: { front: 'Theirs?' } }, facts: {} }
      return JSON.stringify({ ...JSON.parse(text), edits, changes: { other: 1 } })
    })
    await f.articles.editCard(ONE.id, ONE.cards[3]!.id, { front: 'Later?' })
    const fronts = (await f.articles.get(ONE.id)).cards
      .filter(({ isEdited }) => isEdited)
      .map(({ front }) => front)
    expect(fronts).toEqual(['Mine?', 'Theirs?', 'Later?'])
  })

  it('that write one device’s journal lose no line of it', async () => {
    const line = await readFile(await journal(), 'utf8')
    const copy = (await journal()).replace('.jsonl', '.sync-conflict-20260510-120000-ABCDEFG.jsonl')
    await writeFile(copy, line.replace(/"id":"[^"]+"/, '"id":"elsewhere"'))
    await f.restart()
    expect((await f.journal()).map(({ id }) => id)).toContain('elsewhere')
  })
})
