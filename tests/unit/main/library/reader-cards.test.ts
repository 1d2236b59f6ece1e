import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Ledger } from '../../../../src/core/schedule/ledger/ledger'
import { DAY, dayOf } from '../../../../src/core/schedule/local-day'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Backups } from '../../../../src/main/library/backups'
import { Care } from '../../../../src/main/library/care'
import { joinsIn } from '../../../../src/main/library/joins'
import { answerQuiz } from '../../../../src/main/library/quiz'
import { dueFactsWith, progressWith } from '../../../../src/main/library/targets'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

const article = sampleArticle()
const { text } = article.analysis.article
const spanOf = (exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return { start, end: start + exact.length, exact }
}
const sentence = spanOf('The bridge was repaired in 2004.')
const draft = {
  form: 'cloze' as const,
  front: '_____ was repaired in 2004.',
  back: 'The bridge',
  span: spanOf('The bridge', sentence.start),
  sentence,
}

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await LibraryFixture.create()
  await fixture.articles.add(article)
})
afterEach(() => fixture.library.close())

describe('a card that the reader made', () => {
  it('is studied with its sentence, and outlives a new start', async () => {
    const { cardId } = await fixture.articles.makeCard(article.id, draft)
    await fixture.restart()
    expect(fixture.library.state.card(cardId)).toBeDefined()
    let step = await fixture.desk.start({ articleIds: [article.id] })
    while (step.card && step.card.card.id !== cardId) step = await fixture.desk.bury(step.card.card.id)
    expect(step.card).toMatchObject({ kind: 'event', sentence, paragraph: 2 })
    await fixture.desk.answer(cardId, 'good', 1000)
    expect(fixture.library.state.schedule(cardId).reps).toBe(1)
  })

  it('is refused twice, and where its words are not in the text; nothing changes', async () => {
    const { open } = await fixture.articles.makeCard(article.id, draft)
    await expect(fixture.articles.makeCard(article.id, draft)).rejects.toThrow('already')
    await expect(fixture.articles.makeCard(article.id, { ...draft, front: 'no gap' })).rejects.toThrow('gap')
    const wrong = { ...draft, span: { ...draft.span, exact: 'A bridge' } }
    await expect(fixture.articles.makeCard(article.id, wrong)).rejects.toThrow('do not stand')
    expect((await fixture.articles.get(article.id)).cards).toEqual(open.cards)
  })

  it('is deleted and comes back with its schedule; one that was found cannot be deleted', async () => {
    const { cardId } = await fixture.articles.makeCard(article.id, draft)
    await fixture.desk.start({ articleIds: null })
    await fixture.articles.editCard(article.id, cardId, { front: '_____ was mended.' })
    await fixture.articles.removeCard(article.id, cardId, true)
    expect(fixture.library.state.card(cardId)).toBeUndefined()
    const back = await fixture.articles.removeCard(article.id, cardId, false)
    expect(back.cards.at(-1)).toMatchObject({ id: cardId, front: '_____ was mended.' })
    await expect(fixture.articles.removeCard(article.id, article.cards[0]!.id, true)).rejects.toThrow(
      'switch',
    )
  })
})

it('a check of the library finds nothing wrong with it, also after it was answered and deleted', async () => {
  const backups = new Backups(nodeFileSystem, fixture.layout, fixture.library)
  const care = new Care(nodeFileSystem, fixture.layout, fixture.library, backups)
  const { cardId } = await fixture.articles.makeCard(article.id, draft)
  let step = await fixture.desk.start({ articleIds: null })
  while (step.card && step.card.card.id !== cardId) step = await fixture.desk.bury(step.card.card.id)
  await fixture.desk.answer(cardId, 'good', 1000)
  expect(await care.check()).toMatchObject({ problems: [], notes: [] })
  await fixture.articles.removeCard(article.id, cardId, true)
  expect(await care.check()).toMatchObject({ problems: [], notes: [] })
})

it('an answer declared right is listed, and taken back', async () => {
  const fact = article.analysis.facts[0]!
  await fixture.articles.acceptAnswer(article.id, fact.id, 'ninety-nine')
  const accepted = async () => (await fixture.articles.get(article.id)).cards[0]!.accepted
  expect(await accepted()).toContain('ninety-nine')
  await fixture.articles.unacceptAnswer(article.id, fact.id, 'ninety-nine')
  expect(await accepted()).not.toContain('ninety-nine')
})

it('how sure the reader was stays with the answer', async () => {
  await fixture.desk.start({ articleIds: null })
  await fixture.desk.answer(article.cards[0]!.id, 'good', 1000, 3)
  await fixture.restart()
  expect(await fixture.journal()).toMatchObject([{ type: 'answer', confidence: 3 }])
  expect(progressWith(fixture.library).calibration).toEqual([{ confidence: 3, tally: { right: 1, of: 1 } }])
})

it('names that were joined are told with their decision, until it is taken back', () => {
  const ref = (entityId: string, articleId = article.id) => ({ articleId, entityId })
  const join = { type: 'same-name' as const, id: 'd', at: 1, a: ref('x'), b: ref('y') }
  const across = { ...join, id: 'e', b: ref('z', 'another') }
  expect(joinsIn([join, across], article.id)).toEqual([{ decision: 'd', entityIds: ['x', 'y'] }])
  const ledger = new Ledger()
  ledger.record([join, { type: 'undo', id: 'u', at: 2, undoes: 'd' }], 'desk/1970-01.jsonl')
  expect(joinsIn(ledger.decisions(), article.id)).toEqual([])
})

describe('why a card comes when it does', () => {
  it('tells the last answer, and what holds the card back', async () => {
    const [first, sibling] = article.cards
    await fixture.library.saveSettings({ ...fixture.library.settings, newPerDay: 1 })
    await fixture.desk.start({ articleIds: null })
    await fixture.desk.answer(first!.id, 'good', 1000)
    const { standings } = await fixture.articles.get(article.id)
    const planOf = (id: string) => standings.find(({ cardId }) => cardId === id)!.plan!
    expect(planOf(first!.id)).toMatchObject({ lastRating: 'good', lastReview: fixture.now, hold: null })
    expect(planOf(first!.id).stability).toBeGreaterThan(0)
    expect(planOf(sibling!.id).hold).toBe('sibling')
    expect(planOf(article.cards[2]!.id).hold).toBe('limit')
  })
})

describe('a day to be ready for', () => {
  it('asks for everything begun once more in the week before, and shows it in the forecast', async () => {
    const { library } = fixture
    const [card] = article.cards
    await fixture.desk.start({ articleIds: null })
    await fixture.desk.answer(card!.id, 'easy', 1000)
    for (let i = 0; i < 3; i++) {
      fixture.now = library.state.schedule(card!.id).due
      const step = await fixture.desk.start({ articleIds: null })
      if (step.card?.card.id !== card!.id) break
      await fixture.desk.answer(card!.id, 'easy', 1000)
    }
    const due = library.state.schedule(card!.id).due
    expect(due - fixture.now).toBeGreaterThan(12 * DAY)
    const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const exam = { day: iso(fixture.now + 9 * DAY), tag: null, since: iso(fixture.now) }
    await library.saveSettings({ ...library.settings, newPerDay: 0, targets: [exam] })
    const { forecast, targets } = progressWith(library)
    expect(targets).toEqual([{ day: exam.day, tag: null }])
    const coming = forecast.slice(0, 9).reduce((sum, day) => sum + day.due, 0)
    expect(coming).toBe(1)
    const at = forecast.findIndex((day) => day.due === 1)
    fixture.now += at * DAY
    expect((await fixture.desk.start({ articleIds: null })).card?.card.id).toBe(card!.id)
    expect(progressWith(library).dueToday).toBe(1)
    expect(fixture.articles.list()[0]?.due).toBe(1)
    expect(dueFactsWith(library)).toEqual({ [article.id]: [card!.factId] })
    await fixture.desk.answer(card!.id, 'good', 1000)
    expect((await fixture.desk.start({ articleIds: null })).card).toBeNull()
  })

  it('keeps new answers from going past it, in quizzes as well', async () => {
    const { library } = fixture
    const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const until = fixture.now + 12 * DAY
    await library.saveSettings({
      ...library.settings,
      targets: [{ day: iso(until), tag: null, since: iso(fixture.now) }],
    })
    await fixture.desk.start({ articleIds: null })
    await fixture.desk.answer(article.cards[0]!.id, 'easy', 1000)
    const fact = article.analysis.facts[1]!
    await answerQuiz(library, {
      ...{ articleId: article.id, factIds: [fact.id], form: 'typed', isRight: true, wasHelped: false },
      ...{ duration: 1, quizId: 'q' },
    })
    // The journal alone gives the same days, after a new start as well.
    await fixture.restart()
    const { state } = fixture.library
    expect(replay(effective(await fixture.journal()))).toEqual(new Map(state.schedules))
    for (const { due } of library.state.schedules.values())
      expect(dayOf(due, library.state.calendar)).toBeLessThan(dayOf(until, library.state.calendar))
  })
})
