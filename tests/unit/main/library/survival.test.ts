import fc from 'fast-check'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { RATINGS } from '../../../../src/core/library/model'
import { answerQuiz } from '../../../../src/main/library/quiz'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

const SAMPLES = [
  sampleArticle('One', [1990, 1991]),
  sampleArticle('Two', [1992, 1993]),
  sampleArticle('Three', [1994]),
]
const EVERYTHING = { articleIds: null }

/** Everything that the user can see. */
async function visible({ library, articles }: LibraryFixture) {
  const list = articles.list()
  return {
    list,
    open: await Promise.all(list.map(({ id }) => articles.get(id))),
    schedules: Object.fromEntries(library.state.schedules),
    progress: library.state.progress(),
    settings: library.settings,
  }
}

type Action = (f: LibraryFixture) => Promise<unknown>

const sample = fc.constantFrom(...SAMPLES)
const action: fc.Arbitrary<Action> = fc.oneof(
  sample.map(
    (one): Action =>
      (f) =>
        f.articles.add(one),
  ),
  sample.map(
    (one): Action =>
      (f) =>
        f.articles.remove(one.id),
  ),
  sample.map(
    (one): Action =>
      (f) =>
        f.articles.restore(one.id),
  ),
  fc.tuple(sample, fc.boolean()).map(
    ([one, isOff]): Action =>
      (f) =>
        f.articles.editCard(one.id, one.cards[0]!.id, isOff ? { isOff } : { front: 'Mine?' }),
  ),
  fc.constantFrom(...RATINGS).map((rating): Action => async (f) => {
    const { card } = await f.desk.start(EVERYTHING)
    if (card) await f.desk.answer(card.card.id, rating, 1000)
  }),
  fc.constantFrom<Action>(
    async (f) => {
      const { card } = await f.desk.start(EVERYTHING)
      if (!card) return
      await f.desk.answer(card.card.id, 'good', 1000)
      await f.desk.undo()
    },
    async (f) => {
      const { card } = await f.desk.start(EVERYTHING)
      if (card) await f.desk.bury(card.card.id)
    },
  ),
  fc.tuple(sample, fc.boolean()).map(
    ([one, isRight]): Action =>
      (f) =>
        answerQuiz(f.library, {
          articleId: one.id,
          factIds: [one.analysis.facts[0]!.id],
          form: 'typed',
          isRight,
          wasHelped: false,
          duration: 1,
          quizId: String(f.now),
        }),
  ),
  fc.integer({ min: 1, max: 40 * 24 }).map(
    (hours): Action =>
      async (f) =>
        (f.now += hours * 3_600_000),
  ),
  fc.constant<Action>((f) => f.library.flush()),
)

describe('a start', () => {
  it(
    'shows what was there at the end, whatever was done and however it ended',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(action, fc.constantFrom('', 'quit', 'die')), { maxLength: 25 }),
          async (steps) => {
            const f = await LibraryFixture.create()
            for (const [run, end] of steps) {
              // What is refused (an article that is not there) changes nothing.
              await run(f).catch(() => {})
              if (end === '') continue
              const before = await visible(f)
              if (end === 'quit') await f.restart()
              else await f.start()
              expect(await visible(f)).toEqual(before)
              expect(f.library.outcome.kind).toMatch(/^(fresh|loaded)$/)
            }
            await f.library.close()
          },
        ),
        { numRuns: 40 },
      )
    },
  )

  it(
    'after a loss of power at any step has everything that was confirmed, and nothing half',
    { timeout: 60_000 },
    async () => {
      const actions: Action[] = [
        (f) => f.articles.add(SAMPLES[0]!),
        async (f) => f.desk.answer((await f.desk.start(EVERYTHING)).card!.card.id, 'good', 1000),
        (f) => f.library.flush(),
        (f) => f.articles.editCard(SAMPLES[0]!.id, SAMPLES[0]!.cards[0]!.id, { front: 'Mine?' }),
        (f) => f.articles.add(SAMPLES[1]!),
        async (f) => f.desk.answer((await f.desk.start(EVERYTHING)).card!.card.id, 'again', 1000),
        (f) => f.desk.undo(),
        (f) => f.library.change(() => f.library.saveSettings({ ...f.library.settings, newPerDay: 7 })),
        (f) => f.articles.remove(SAMPLES[1]!.id),
        (f) => f.library.close(),
      ]
      const reference = await LibraryFixture.create()
      const states = [await visible(reference)]
      for (const run of actions) {
        await run(reference)
        states.push(await visible(reference))
      }

      let crashes = 0
      for (let step = 0; ; step++) {
        const f = await LibraryFixture.create()
        const { disk } = f
        disk.failAfter(step, 'crash')
        let done = 0
        while (
          done < actions.length &&
          (await actions[done]!(f).then(
            () => !disk.hasFailed,
            () => false,
          ))
        )
          done++
        if (done === actions.length) break
        crashes++
        await f.start()
        expect(f.library.outcome.kind).toMatch(/^(fresh|loaded)$/)
        expect([states[done], states[done + 1]]).toContainEqual(await visible(f))
        await f.library.flush()
        const left = await readdir(f.layout.library, { recursive: true })
        expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
        await f.library.close()
      }
      expect(crashes).toBeGreaterThan(40)
    },
  )
})
