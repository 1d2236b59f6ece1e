import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isMadeFrom } from '../../../../src/core/library/merge'
import { effective, standing } from '../../../../src/core/schedule/replay'
import type { Step } from '../../../../src/main/exchange/export-job'
import type { Imports } from '../../../../src/main/exchange/imports'
import { Catalogue } from '../../../../src/main/library/catalogue'
import { Shelves } from '../../../../src/main/library/shelves'
import { Versions } from '../../../../src/main/library/versions'
import { LibraryFixture } from '../library/fixture'
import { sampleArticle } from '../library/sample'
import { exported, importsOf } from './exchange'

let f: LibraryFixture
let other: LibraryFixture
let imports: Imports
beforeEach(async () => {
  f = await LibraryFixture.create()
  other = await LibraryFixture.create()
  imports = importsOf(other)
})
afterEach(async () => {
  await f.library.close()
  await other.library.close()
})

const EVERYTHING = { articleIds: null }

/** Answers the next cards. */
async function study(fixture: LibraryFixture, ...ratings: ('again' | 'good' | 'easy')[]) {
  for (const rating of ratings) {
    fixture.now += 60_000
    const { card } = await fixture.desk.start(EVERYTHING)
    await fixture.desk.answer(card!.card.id, rating, 3000)
  }
}

/** A library with edits, a removed article, answers, and one taken back. */
async function used(fixture: LibraryFixture) {
  const sample = sampleArticle()
  await fixture.articles.add(sample)
  await fixture.articles.add(sampleArticle('=Tunnel, "Opens" عربي'))
  const { summary } = await fixture.articles.add(sampleArticle('Port Opens'))
  await fixture.articles.remove(summary.id)
  await study(fixture, 'easy', 'again', 'good')
  await fixture.desk.undo()
  await study(fixture, 'good')
  await fixture.articles.editCard(sample.id, sample.cards[0]!.id, { front: 'My own words?' })
  await fixture.articles.acceptAnswer(sample.id, sample.analysis.facts[0]!.id, 'ninety-nine')
  await fixture.articles.editFact(sample.id, sample.analysis.facts[1]!.id, false)
  await fixture.library.saveSettings({ ...fixture.library.settings, newPerDay: 7, theme: 'dark' })
  return sample
}

/** Everything that a reader could miss, from what lies on the disk: not when and where files were written. */
async function whole(fixture: LibraryFixture) {
  const { library, articles } = fixture
  const read = async ({ id }: { id: string }) => {
    const { changes: _, changedAt: _changedAt, ...article } = await library.read(id)
    return article
  }
  const files = await Promise.all(library.state.articles.map(read))
  return {
    articles: files.sort((a, b) => (a.id < b.id ? -1 : 1)),
    list: articles.list(),
    schedules: Object.fromEntries(library.state.schedules),
    journal: (await fixture.journal()).sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: library.settings,
    progress: library.state.progress(),
  }
}

const written = async (fixture: LibraryFixture) =>
  (await exported(fixture, { format: 'json' })).bytes.toString()

const fileOf = (text: string, name = 'library.json') => ({ name, bytes: Buffer.from(text) })

async function taken(text: string, mode: 'merge' | 'replace') {
  const { id } = await imports.read(fileOf(text))
  return imports.apply(id, mode)
}

describe('an import', () => {
  it('into an empty library gives back exactly what was exported, also after a start', async () => {
    await used(f)
    other.now = f.now
    await taken(await written(f), 'replace')
    expect(await whole(other)).toEqual(await whole(f))
    await other.restart()
    expect(other.library.outcome).toEqual({ kind: 'loaded' })
    expect(await whole(other)).toEqual(await whole(f))
  })

  it('says before what it will change', async () => {
    await used(f)
    await other.articles.add(sampleArticle())
    await other.articles.add(sampleArticle('Only Here'))
    await study(other, 'easy')
    const preview = await imports.read(fileOf(await written(f)))
    expect(preview).toMatchObject({ name: 'library.json', articles: 2 })
    expect(preview.merge).toEqual({
      added: 2,
      changed: 1,
      same: 0,
      removed: 0,
      cards: 12,
      moreCards: 0,
      answers: 3,
      takenBack: 0,
      settings: false,
    })
    expect(preview.replace).toMatchObject({
      added: 2,
      changed: 1,
      removed: 1,
      answers: 3,
      takenBack: 1,
      settings: true,
    })
  })

  it('merged adds what is missing, keeps what is there, and does nothing a second time', async () => {
    const sample = await used(f)
    other.now = f.now
    await other.articles.add(sampleArticle())
    await other.articles.add(sampleArticle('Only Here'))
    await other.articles.editCard(sample.id, sample.cards[1]!.id, { back: 'theirs' })
    await study(other, 'easy')
    const text = await written(f)
    await taken(text, 'merge')
    expect(
      other.articles
        .list()
        .map(({ headline }) => headline)
        .sort(),
    ).toEqual(['=Tunnel, "Opens" عربي', 'Bridge Opens', 'Only Here'])
    const { edits } = await other.library.read(sample.id)
    expect(edits.cards).toEqual({
      [sample.cards[0]!.id]: { front: 'My own words?' },
      [sample.cards[1]!.id]: { back: 'theirs' },
    })
    expect(effective(await other.journal())).toHaveLength(4)
    expect(other.library.settings.newPerDay).toBe(20)
    const again = await imports.read(fileOf(text))
    expect(again.merge).toMatchObject({ added: 0, changed: 0, answers: 0, takenBack: 0 })
  })

  it.each(['merge', 'replace'] as const)('can be taken back (%s)', async (mode) => {
    await used(f)
    other.now = f.now
    await other.articles.add(sampleArticle())
    await other.articles.add(sampleArticle('Only Here'))
    await study(other, 'easy', 'good')
    const { list, schedules, settings } = await whole(other)
    await taken(await written(f), mode)
    expect((await whole(other)).schedules).not.toEqual(schedules)
    await imports.undo()
    const after = await whole(other)
    expect({ list: after.list, settings: after.settings }).toEqual({ list, settings })
    expect(Object.keys(after.schedules).sort()).toEqual(Object.keys(schedules).sort())
    await expect(imports.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await other.restart()
    expect(other.articles.list()).toEqual(list)
  })

  it('brings tags, folders, earlier versions and what was said of names, and takes them back', async () => {
    const [early, late] = [sampleArticle(), sampleArticle('Bridge Opens Again')]
    await f.articles.add(early)
    await study(f, 'easy')
    await f.articles.add(late)
    const shelves = new Shelves(f.library)
    await shelves.change([late.id], { addTags: ['exam'], folder: 'science', isArchived: true })
    await new Versions(f.library, new Catalogue(f.library)).supersede(early.id, late.id)
    const ref = (articleId: string) => ({ articleId, entityId: 'e1' })
    const same = { type: 'same-name', id: 'same', at: f.now, a: ref(early.id), b: ref(late.id) } as const
    await f.library.change(() => f.library.record([same]))
    other.now = f.now
    await other.articles.add(late)
    await new Shelves(other.library).change([late.id], { addTags: ['own'] })
    const before = await whole(other)
    const text = await written(f)
    await taken(text, 'merge')
    expect((await other.library.read(late.id)).shelf).toMatchObject({
      tags: ['exam', 'own'],
      folder: 'science',
    })
    expect((await whole(other)).schedules).toEqual((await whole(f)).schedules)
    await imports.undo()
    expect((await whole(other)).articles.find(({ id }) => id === late.id)).toEqual(before.articles[0])
    expect(standing((await whole(other)).journal)).toEqual([])
    await taken(text, 'replace')
    const { articles, list, schedules } = await whole(f)
    expect(await whole(other)).toMatchObject({ articles, list, schedules })
  })

  it('shows an earlier version whose later one is not there', async () => {
    const [early, late] = [sampleArticle(), sampleArticle('Bridge Opens Again')]
    await f.articles.add(early)
    await f.articles.add(late)
    await new Versions(f.library, new Catalogue(f.library)).supersede(early.id, late.id)
    const scope = { of: 'articles' as const, ids: [early.id] }
    await taken((await exported(f, { format: 'json', scope })).bytes.toString(), 'merge')
    expect(other.articles.list()).toMatchObject([{ id: early.id }])
  })

  it('holds against what another computer still has of the article', async () => {
    const { id } = await used(f)
    const text = await written(f)
    await f.articles.editCard(id, sampleArticle().cards[1]!.id, { back: 'since then' })
    const older = await f.library.read(id)
    const mine = importsOf(f)
    await mine.apply((await mine.read(fileOf(text))).id, 'replace')
    expect(isMadeFrom(await f.library.read(id), older)).toBe(true)
  })

  it('taken back leaves what the reader changed since', async () => {
    const sample = await used(f)
    await other.articles.add(sampleArticle())
    await taken(await written(f), 'merge')
    await other.articles.editCard(sample.id, sample.cards[2]!.id, { front: 'Since then?' })
    await imports.undo()
    expect((await other.library.read(sample.id)).edits.cards).toHaveProperty([sample.cards[2]!.id])
  })

  it('makes a backup first, and changes nothing where it cannot', async () => {
    await used(f)
    await other.articles.add(sampleArticle())
    const text = await written(f)
    const { id } = await imports.read(fileOf(text))
    const before = await whole(other)
    other.disk.failAfter(0, 'ENOSPC', 1000)
    await expect(imports.apply(id, 'replace')).rejects.toMatchObject({
      code: 'disk',
      message: 'No backup could be made first, so nothing was changed.',
    })
    other.disk.failAfter(0, 'ENOSPC', 0)
    expect(await whole(other)).toEqual(before)
    const { backup } = await imports.apply(id, 'replace')
    expect(backup).toContain('backups')
  })

  it('says how far it is, and takes back what it wrote when it is stopped', async () => {
    await used(f)
    const steps: Step[] = []
    let isApplying = false
    const stopping: Imports = importsOf(other, (step) => {
      steps.push(step)
      if (isApplying && step.done === 1) stopping.cancel()
    })
    const file = fileOf(await written(f))
    const { id } = await stopping.read(file)
    isApplying = true
    const { list, schedules, settings } = await whole(other)
    await expect(stopping.apply(id, 'replace')).rejects.toMatchObject({
      message: 'The import was stopped. Nothing was changed.',
    })
    // Three articles are compared; of the three to be written, one was.
    expect(steps.map(({ done }) => done)).toEqual([0, 1, 2, 0, 1])
    expect(steps.every(({ of }) => of === 3)).toBe(true)
    expect(await whole(other)).toMatchObject({ list, schedules, settings })
    isApplying = false
    await stopping.apply(id, 'replace')
    expect(other.articles.list()).toHaveLength(2)
  })

  it('that the disk refuses at any step leaves the library as it was', { timeout: 60_000 }, async () => {
    await used(f)
    await other.articles.add(sampleArticle())
    await other.articles.add(sampleArticle('Only Here'))
    await study(other, 'good')
    const file = fileOf(await written(f))
    let { id } = await imports.read(file)
    const { list, schedules, settings } = await whole(other)
    let refused = 0
    for (let step = 0; ; step++) {
      await other.library.flush()
      other.disk.failAfter(step, 'ENOSPC')
      const isDone = await imports.apply(id, 'replace').then(
        () => true,
        () => false,
      )
      if (!other.disk.hasFailed) break
      if (isDone) {
        // A step that may fail, such as a link where a copy does as well.
        await imports.undo()
        id = (await imports.read(file)).id
      } else refused++
      const after = await whole(other)
      expect(after).toMatchObject({ list, settings })
      expect(Object.keys(after.schedules)).toEqual(Object.keys(schedules))
    }
    expect(refused).toBeGreaterThan(20)
    expect(other.articles.list()).toHaveLength(2)
  })
})

describe('a file that cannot be taken', () => {
  const refused: [string, (text: string) => string, RegExp][] = [
    ['breaks off', (text) => text.slice(0, -40), /^“x\.json” is not whole, or no JSON at all/],
    ['is empty', () => '', /is not whole, or no JSON/],
    ['is other JSON', () => '{"cards":[]}', /is no Factdeck library: choose a file/],
    ['is a list', () => '[1,2]', /is no Factdeck library/],
    ['is null', () => 'null', /is no Factdeck library/],
    ['is newer', (text) => text.replace('"version":1', '"version":99'), /was written by a newer version/],
    ['has no version', (text) => text.replace('"version":1', '"version":"1"'), /which version/],
    ['lacks a list', (text) => text.replace('"cards":[', '"carts":['), /is damaged: “cards” is missing\./],
    [
      'has a moved span',
      (text) => text.replace(/"span":\{"start":(\d+)/, '"span":{"start":1$1'),
      /is damaged in article 1/,
    ],
    ['has another text', (text) => text.replace('"text":"Bridge', '"text":"Ridge'), /is damaged in article/],
    [
      'has a strange answer',
      (text) => text.replace('"rating":"easy"', '"rating":"best"'),
      /is damaged in answer 1: “rating” is not what it should be\./,
    ],
    [
      'has a card of nothing',
      (text) => text.replace(/"cards":\[\n\{"id":"\w+","factId":"\w/, (m) => m.slice(0, -1) + 'z'),
      /asks about no fact/,
    ],
    [
      'has an article twice',
      (text) => text.replace(/"articles":\[\n(.*?)\n\]/s, '"articles":[\n$1,$1\n]'),
      /twice/,
    ],
  ]
  it.each(refused)(
    'because it %s is refused in one sentence, and nothing changes',
    async (_why, damage, sentence) => {
      await f.articles.add(sampleArticle())
      await study(f, 'easy')
      await other.articles.add(sampleArticle('Only Here'))
      const before = await whole(other)
      const text = damage(await written(f))
      const error = await imports.read(fileOf(text, 'x.json')).catch((thrown: Error) => thrown)
      expect(error).toMatchObject({ code: 'invalid' })
      expect((error as Error).message).toMatch(sentence)
      expect((error as Error).message).toMatch(/Nothing was changed\.$/)
      expect(await whole(other)).toEqual(before)
      await expect(imports.apply('x', 'merge')).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})
