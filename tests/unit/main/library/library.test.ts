import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../../../src/core/schedule/local-day'
import { answerQuiz } from '../../../../src/main/library/quiz'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

let f: LibraryFixture
beforeEach(async () => {
  f = await LibraryFixture.create()
})
afterEach(() => f.library.close())

const EVERYTHING = { articleIds: null }
const schedules = () => Object.fromEntries(f.library.state.schedules)

/** Adds the sample and answers its first card. */
async function begin() {
  const sample = sampleArticle()
  await f.articles.add(sample)
  const { card } = await f.desk.start(EVERYTHING)
  await f.desk.answer(card!.card.id, 'easy', 3000)
  return { ...sample, cardId: card!.card.id }
}

describe('a start', () => {
  it('is fresh until there was an article, even one that was removed', async () => {
    expect(f.library.outcome).toEqual({ kind: 'fresh' })
    await f.restart()
    expect(f.library.outcome).toEqual({ kind: 'fresh' })
    const { summary } = await f.articles.add(sampleArticle())
    await f.articles.remove(summary.id)
    await f.restart()
    expect(f.library.outcome).toEqual({ kind: 'loaded' })
  })

  it('finds everything again after quitting', async () => {
    const { id, cardId } = await begin()
    await f.articles.editCard(id, cardId, { front: 'My own words?' })
    const before = [f.articles.list(), await f.articles.get(id), schedules(), f.library.state.progress()]
    await f.restart()
    expect([f.articles.list(), await f.articles.get(id), schedules(), f.library.state.progress()]).toEqual(
      before,
    )
  })

  it('finds everything again without a good end: the journal and the articles are written at once', async () => {
    const { id } = await begin()
    const before = [f.articles.list(), await f.articles.get(id), schedules()]
    await f.start()
    expect(f.library.outcome).toEqual({ kind: 'loaded' })
    expect([f.articles.list(), await f.articles.get(id), schedules()]).toEqual(before)
  })

  it('takes an answer back that the list of articles already knew', async () => {
    await f.articles.add(sampleArticle())
    const { card } = await f.desk.start(EVERYTHING)
    await f.desk.answer(card!.card.id, 'good', 1000)
    await f.library.flush()
    await f.desk.undo()
    await f.start()
    expect(schedules()).toEqual({})
  })

  for (const damage of ['', '{"schemaVersion":1,"articles":[', '[]', 'x']) {
    it(`makes a damaged list of articles (${JSON.stringify(damage)}) again, keeps the file and says so`, async () => {
      await begin()
      await f.library.close()
      const before = [f.articles.list(), schedules()]
      await writeFile(f.layout.index, damage)
      await f.start()
      expect(f.library.outcome.kind).toBe('recovered')
      expect([f.articles.list(), schedules()]).toEqual(before)
      expect((await readdir(f.layout.library)).some((name) => name.startsWith('library.damaged-'))).toBe(true)
      await f.restart()
      expect(f.library.outcome).toEqual({ kind: 'loaded' })
    })
  }

  it('makes a missing list of articles again', async () => {
    await begin()
    await f.library.close()
    const before = [f.articles.list(), schedules()]
    await rm(f.layout.index)
    await f.start()
    expect(f.library.outcome.kind).toBe('recovered')
    expect([f.articles.list(), schedules()]).toEqual(before)
  })

  it('goes on with default settings when theirs are damaged, and keeps good ones one by one', async () => {
    await f.library.close()
    await writeFile(f.layout.settings, '{"theme":"dark","newPerDay":-3,"rolloverHour":2}')
    await f.start()
    expect(f.library.settings).toMatchObject({ theme: 'dark', newPerDay: 20, rolloverHour: 2 })
    await f.library.close()
    await writeFile(f.layout.settings, '{"theme":')
    await f.start()
    expect(f.library.outcome.kind).toBe('recovered')
    expect(f.library.settings.theme).toBe('system')
  })

  it('sets one damaged article aside and opens the others', async () => {
    const { id } = await begin()
    await f.articles.add(sampleArticle('Tunnel Opens'))
    await f.library.close()
    await writeFile(f.layout.article(id), '{')
    await f.start()
    expect(f.library.outcome).toMatchObject({
      kind: 'recovered',
      message: expect.stringContaining('Bridge Opens'),
    })
    expect(f.articles.list().map(({ headline }) => headline)).toEqual(['Tunnel Opens'])
    await f.articles.add(sampleArticle())
    expect(f.articles.list()).toHaveLength(2)
    expect((await f.articles.get(id)).standings.some(({ reps }) => reps === 1)).toBe(true)
  })

  it('takes in what another device wrote into the folder', async () => {
    const { id, cardId } = await begin()
    await f.library.close()
    const other = await LibraryFixture.create()
    await other.articles.add(sampleArticle('Tunnel Opens'))
    await other.library.close()
    const name = (await readdir(other.layout.articles))[0]!
    await writeFile(join(f.layout.articles, name), await readFile(join(other.layout.articles, name)))
    const [device] = await readdir(f.layout.reviews)
    const line = await readFile(join(f.layout.reviews, device!, '2026-05.jsonl'), 'utf8')
    const event = { ...JSON.parse(line), id: 'from-elsewhere', at: f.now + DAY }
    await mkdir(join(f.layout.reviews, 'laptop'))
    await writeFile(join(f.layout.reviews, 'laptop', '2026-05.jsonl'), JSON.stringify(event) + '\n')
    f.now += 2 * DAY
    await f.start()
    expect(f.articles.list()).toHaveLength(2)
    expect(f.library.state.schedule(cardId).reps).toBe(2)
    expect((await f.articles.get(id)).summary.headline).toBe('Bridge Opens')
  })

  it('neither reads nor writes a library of a newer version', async () => {
    const { id } = await begin()
    await f.library.close()
    const newer = '{"schemaVersion":99,"what":"ever"}'
    await writeFile(f.layout.index, newer)
    await f.start()
    expect(f.library.outcome.kind).toBe('newerVersion')
    expect(f.articles.list()).toEqual([])
    await expect(f.articles.add(sampleArticle())).rejects.toMatchObject({ code: 'read-only' })
    await expect(f.articles.remove(id)).rejects.toMatchObject({ code: 'not-found' })
    await f.library.close()
    expect(await readFile(f.layout.index, 'utf8')).toBe(newer)
  })

  it('says why a library cannot be opened, and writes nothing', async () => {
    await f.library.close()
    await rm(f.layout.articles, { recursive: true })
    await writeFile(f.layout.articles, 'a file where the folder should be')
    await f.start()
    expect(f.library.outcome.kind).toBe('failed')
    await expect(f.articles.add(sampleArticle())).rejects.toMatchObject({ code: 'read-only' })
  })
})

describe('a change', () => {
  it('that the disk refuses changes nothing, and can be made again', async () => {
    const { disk } = f
    const { id, cardId } = await begin()
    const current = (await f.desk.start(EVERYTHING)).card!.card.id
    const before = [f.articles.list(), await f.articles.get(id), schedules()]
    const attempts: [string, () => Promise<unknown>][] = [
      ['write', () => f.desk.answer(current, 'good', 1000)],
      ['open', () => f.articles.editCard(id, cardId, { isOff: true })],
      ['handle.sync', () => f.articles.add(sampleArticle('Tunnel Opens'))],
      ['rename', () => f.articles.remove(id)],
    ]
    for (const [step, attempt] of attempts) {
      disk.failOn(step, 'ENOSPC')
      await expect(attempt()).rejects.toMatchObject({
        code: 'disk',
        message: expect.stringContaining('disk is full'),
      })
    }
    expect([f.articles.list(), await f.articles.get(id), schedules()]).toEqual(before)
    await f.desk.answer(current, 'good', 1000)
    expect(f.library.state.schedule(current).reps).toBe(1)
  })
})

describe('articles', () => {
  it('added twice change nothing', async () => {
    const { id } = await begin()
    const before = [f.articles.list(), schedules()]
    f.now += DAY / 24
    expect(await f.articles.add(sampleArticle())).toMatchObject({ wasThere: true, summary: { id } })
    expect(f.articles.list()).toHaveLength(1)
    expect(schedules()).toEqual(before[1])
  })

  it('come back with their reviews when they are restored or added again', async () => {
    const { id, cardId } = await begin()
    for (const back of [() => f.articles.restore(id), () => f.articles.add(sampleArticle())]) {
      await f.articles.remove(id)
      expect(f.articles.list()).toEqual([])
      expect((await f.desk.start(EVERYTHING)).card).toBeNull()
      await expect(f.articles.get(id)).rejects.toMatchObject({ code: 'not-found' })
      await f.restart()
      await back()
      expect(f.articles.list()).toHaveLength(1)
      expect(f.library.state.schedule(cardId).reps).toBe(1)
    }
  })

  it('keep edits and schedules when they are analysed again', async () => {
    const { id, cardId, analysis, cards } = await begin()
    await f.articles.editCard(id, cardId, { back: 'mine' })
    const article = { ...analysis.article, publisher: 'Another Wire' }
    const fewer = cards.filter(({ form }) => form === 'question')
    const revised = await f.articles.revise(id, { ...analysis, article }, fewer)
    expect(revised.summary.publisher).toBe('Another Wire')
    expect(revised.cards.find((card) => card.id === cardId)).toMatchObject({ back: 'mine', isEdited: true })
    expect(revised.standings.find((one) => one.cardId === cardId)?.reps).toBe(1)
    const other = sampleArticle('Another text').analysis
    await expect(f.articles.revise(id, other, cards)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('take card edits back with an empty change, and switch a fact’s cards together', async () => {
    const { id, cardId, cards } = await begin()
    const factId = cards.find((card) => card.id === cardId)!.factId
    const find = (open: Awaited<ReturnType<typeof f.articles.get>>) =>
      open.cards.find((card) => card.id === cardId)
    expect(find(await f.articles.editCard(id, cardId, { front: 'Q?', isOff: true }))).toMatchObject({
      front: 'Q?',
      isOff: true,
      isEdited: true,
    })
    expect(find(await f.articles.editCard(id, cardId, {}))).toMatchObject({ isOff: false, isEdited: false })
    const off = await f.articles.editFact(id, factId, true)
    expect(off.cards.filter((card) => card.isOff)).toHaveLength(2)
    expect(off.summary).toMatchObject({ facts: 3, covered: 2, cards: 4 })
    await f.articles.acceptAnswer(id, factId, 'ninety-nine')
    expect(find(await f.articles.get(id))?.accepted).toEqual(['ninety-nine'])
  })
})

describe('studying', () => {
  it('asks each fact once, with its sentence and its place, and ends with the next time', async () => {
    const { analysis } = await begin()
    const step = await f.desk.start(EVERYTHING)
    expect(step).toMatchObject({ left: 2, done: 0, canUndo: false })
    expect(step.card).toMatchObject({
      headline: 'Bridge Opens',
      sentence: analysis.facts[1]!.sentence,
      paragraph: 2,
      paragraphs: 3,
      standing: { state: 'new', recall: null },
    })
    let at = step
    while (at.card) at = await f.desk.answer(at.card.card.id, 'easy', 1000)
    expect(at).toMatchObject({ left: 0, done: 2, canUndo: true, nextDue: Date.parse('2026-05-11T04:00Z') })
  })

  it('takes an answer back without a trace, and asks that card again', async () => {
    await begin()
    const first = await f.desk.start(EVERYTHING)
    const before = [schedules(), f.library.state.progress(), f.articles.list()]
    const second = await f.desk.answer(first.card!.card.id, 'again', 1000)
    expect(second.card?.card.id).not.toBe(first.card!.card.id)
    const back = await f.desk.undo()
    expect(back).toEqual(first)
    expect([schedules(), f.library.state.progress(), f.articles.list()]).toEqual(before)
    await expect(f.desk.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await f.restart()
    expect([schedules(), f.library.state.progress(), f.articles.list()]).toEqual(before)
  })

  it('puts a card and its fact off until tomorrow, and takes that back', async () => {
    const { cards } = await begin()
    const first = await f.desk.start(EVERYTHING)
    const buried = await f.desk.bury(first.card!.card.id)
    expect(buried).toMatchObject({ left: 1, done: 0, canUndo: true })
    const factOf = (id: string) => cards.find((card) => card.id === id)!.factId
    expect(factOf(buried.card!.card.id)).not.toBe(factOf(first.card!.card.id))
    expect(await f.desk.undo()).toEqual(first)
    await f.desk.bury(first.card!.card.id)
    f.now += DAY
    expect((await f.desk.start(EVERYTHING)).left).toBe(3)
  })

  it('grades a card once, however often the key is pressed', async () => {
    await begin()
    const { card } = await f.desk.start(EVERYTHING)
    const twice = await Promise.allSettled([
      f.desk.answer(card!.card.id, 'easy', 1),
      f.desk.answer(card!.card.id, 'easy', 1),
    ])
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(f.library.state.schedule(card!.card.id).reps).toBe(1)
  })

  it('keeps to the articles asked for', async () => {
    await begin()
    const { summary } = await f.articles.add(sampleArticle('Tunnel Opens', [1950]))
    const step = await f.desk.start({ articleIds: [summary.id] })
    expect(step).toMatchObject({ left: 1, card: { articleId: summary.id } })
  })
})

describe('a quiz answer', () => {
  const answer = (articleId: string, factIds: string[], isRight: boolean, quizId = 'quiz') =>
    answerQuiz(f.library, {
      articleId,
      factIds,
      form: 'multiple-choice',
      isRight,
      wasHelped: false,
      duration: 2000,
      quizId,
    })

  it('moves the fact’s plain card when it is new, and leaves one that is not due', async () => {
    const { id, analysis, cards } = sampleArticle()
    await f.articles.add({ analysis, cards, isSample: false })
    const fact = analysis.facts[0]!.id
    const { nextDue } = await answer(id, [fact], true)
    expect(nextDue).toBeGreaterThan(f.now)
    expect(Object.keys(schedules())).toEqual([cards[0]!.id])
    f.now += 20 * 60_000
    await answer(id, [fact], true, 'second')
    const before = schedules()
    expect(await answer(id, [fact], true, 'third')).toEqual({ nextDue: null })
    expect(schedules()).toEqual(before)
    expect(f.library.state.progress().answers).toBe(3)
  })

  it('brings a missed fact back at once, but only once a quiz', async () => {
    const { id, analysis } = await begin()
    const fact = analysis.facts[0]!.id
    await answer(id, [fact], false)
    await answer(id, [fact], false)
    expect(Object.values(schedules())[0]).toMatchObject({ reps: 2, lapses: 1, state: 'relearning' })
  })

  it('does not blame every fact of a wrong order', async () => {
    const { id, analysis } = sampleArticle()
    await f.articles.add(sampleArticle())
    const facts = analysis.facts.map((fact) => fact.id)
    expect(await answer(id, facts, false)).toEqual({ nextDue: null })
    expect(schedules()).toEqual({})
    await expect(answer(id, ['nothing'], true)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('shares the day’s new cards among the articles, so that their rows add up to today’s number', async () => {
  await f.library.saveSettings({ ...f.library.settings, newPerDay: 4 })
  for (const name of ['Bridge Opens', 'Tunnel Opens', 'Port Opens']) await f.articles.add(sampleArticle(name))
  const rows = () => f.articles.list().map(({ due }) => due)
  expect(rows().reduce((a, b) => a + b)).toBe(f.library.state.progress().dueToday)
  expect(rows().sort()).toEqual([0, 1, 3])
  const { card } = await f.desk.start(EVERYTHING)
  await f.desk.answer(card!.card.id, 'easy', 1000)
  expect(rows().sort()).toEqual([0, 1, 2])
})
