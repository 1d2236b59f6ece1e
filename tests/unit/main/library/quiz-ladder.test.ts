import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../../../src/core/schedule/local-day'
import { answerQuiz } from '../../../../src/main/library/quiz'
import { dueFactsWith } from '../../../../src/main/library/targets'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

let f: LibraryFixture
beforeEach(async () => {
  f = await LibraryFixture.create()
})
afterEach(() => f.library.close())

describe('what an open article says of its facts', () => {
  it('is on how many days each was answered right, with every new answer and after an undo', async () => {
    const { summary } = await f.articles.add(sampleArticle())
    const { id } = summary
    const daysRight = async () => (await f.articles.get(id)).daysRight
    expect(await daysRight()).toEqual({})

    const { card } = await f.desk.start({ articleIds: null })
    await f.desk.answer(card!.card.id, 'good', 1000)
    const { factId } = card!.card
    expect(await daysRight()).toEqual({ [factId]: 1 })

    f.now += DAY
    const quiz = { articleId: id, factIds: [factId], form: 'typed' as const, quizId: 'q' }
    await answerQuiz(f.library, { ...quiz, isRight: true, wasHelped: false, duration: 10 })
    expect(await daysRight()).toEqual({ [factId]: 2 })

    await f.desk.undo()
    expect(await daysRight()).toEqual({ [factId]: 1 })
    const before = await daysRight()
    await f.restart()
    expect(await daysRight()).toEqual(before)
  })
})

describe('a quiz about what is due', () => {
  it('asks the facts of today’s queue, and no more of one that was answered today', async () => {
    const { analysis, cards, isSample } = sampleArticle()
    const { summary } = await f.articles.add({ analysis, cards, isSample })
    const due = () => dueFactsWith(f.library)[summary.id] ?? []
    expect(due().toSorted()).toEqual(analysis.facts.map(({ id }) => id).toSorted())
    const { card } = await f.desk.start({ articleIds: null })
    await f.desk.answer(card!.card.id, 'easy', 1000)
    expect(due()).not.toContain(card!.card.factId)
  })
})
