import { beforeEach, describe, expect, test } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../src/core/ids'
import { makeCards } from '../../../../src/core/questions/cards'
import { Catalogue } from '../../../../src/main/library/catalogue'
import { Shelves } from '../../../../src/main/library/shelves'
import { Versions } from '../../../../src/main/library/versions'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

const EARLY = `Bridge At Marlow Reopens

MARLOW, 12 March 2025 - The bridge at Marlow reopened on Tuesday after a repair that cost 412 million crowns.

The work on the bridge took 14 months and was led by Ana Ruiz, director of the National Crossings Authority. The first bridge was built in 1887 and carried trains until 1961.

"We kept every promise we made to the town," said Ruiz at the opening.`
const LATE = `${EARLY.replace('12 March', '13 March').replace('14 months', '15 months')}

More than 9,000 people crossed the bridge on its first day, the town council said.`

let fixture: LibraryFixture
let versions: Versions

async function add(text: string): Promise<string> {
  const analysis = analyse(text)
  const cards = makeCards(articleIdOf(analysis.article.text), analysis)
  const { summary } = await fixture.articles.add({ analysis, cards, isSample: false })
  return summary.id
}
function open(): void {
  versions = new Versions(fixture.library, new Catalogue(fixture.library))
}
const schedule = (cardId: string) => fixture.library.state.schedule(cardId)
const listed = () => fixture.articles.list().map(({ id }) => id)

/** Answers the first card of an article that has the given answer. */
async function answer(id: string, back: string, rating: 'again' | 'easy'): Promise<string> {
  const { cards } = await fixture.articles.get(id)
  const card = cards.find((one) => one.back.includes(back))!
  await fixture.desk.start({ articleIds: [id] })
  for (let step = await fixture.desk.start({ articleIds: [id] }); step.card!.card.id !== card.id;)
    step = await fixture.desk.bury(step.card!.card.id)
  await fixture.desk.answer(card.id, rating, 1000)
  return card.id
}

beforeEach(async () => {
  fixture = await LibraryFixture.create()
  open()
})

describe('another version of a story', () => {
  test('is found, whichever came first, and nothing else is', async () => {
    await fixture.articles.add(sampleArticle())
    const late = await add(LATE)
    expect(await versions.nearCopy(late)).toBeNull()
    const early = await add(EARLY)
    const pair = await versions.nearCopy(early)
    expect([pair?.earlier.id, pair?.later.id]).toEqual([early, late])
    expect(pair!.share).toBeGreaterThan(0.7)
  })

  test('takes the place of the earlier with its schedules, edits, tags and folder', async () => {
    const early = await add(EARLY)
    const late = await add(LATE)
    await new Shelves(fixture.library).change([early], { addTags: ['exam'], folder: 'bridges' })
    const answered = await answer(early, '412 million crowns', 'easy')
    const before = schedule(answered)
    const other = (await fixture.articles.get(early)).cards.find(({ back }) => back.includes('1887'))!
    await fixture.articles.editCard(early, other.id, { front: 'My own words?' })

    const { summary, carried, of } = await versions.supersede(early, late)
    expect(listed()).toEqual([late])
    expect(summary).toMatchObject({ tags: ['exam'], folder: 'bridges', supersedes: early })
    expect(carried).toBeGreaterThan(0)
    expect(carried).toBeLessThan(of)
    for (const isRestarted of [false, true]) {
      if (isRestarted) await fixture.restart()
      const { cards, standings } = await fixture.articles.get(late)
      const begun = standings.filter(({ state }) => state !== 'new')
      expect(begun).toHaveLength(1)
      expect(schedule(begun[0]!.cardId)).toEqual(before)
      expect(schedule(answered)).toEqual(before)
      expect(cards.some(({ front }) => front === 'My own words?')).toBe(true)
      expect(fixture.library.state.card(answered)).toBeUndefined()
      // The earlier version can still be read.
      expect((await fixture.articles.get(early)).analysis.article.text).toContain('14 months')
    }
    const days = fixture.library.state.progress().days
    expect(days.reduce((sum, { answers }) => sum + answers, 0)).toBe(1)
  })

  test('goes on being learned under its own cards, the same after the journal is replayed', async () => {
    const early = await add(EARLY)
    const late = await add(LATE)
    await answer(early, '412 million crowns', 'easy')
    await versions.supersede(early, late)
    fixture.now += 40 * 86_400_000
    const again = await answer(late, '412 million crowns', 'again')
    expect(schedule(again)).toMatchObject({ reps: 2, lapses: 1 })
    const expected = schedule(again)
    await fixture.restart()
    expect(schedule(again)).toEqual(expected)
  })

  test('can be set beside the earlier again, each with its own schedule', async () => {
    const early = await add(EARLY)
    const late = await add(LATE)
    await new Shelves(fixture.library).change([early], { addTags: ['exam'] })
    const answered = await answer(early, '412 million crowns', 'easy')
    const before = schedule(answered)
    await versions.supersede(early, late)
    await versions.bringBack(early)
    for (const isRestarted of [false, true]) {
      if (isRestarted) await fixture.restart()
      expect(listed().sort()).toEqual([early, late].sort())
      expect(schedule(answered)).toEqual(before)
      expect((await fixture.articles.get(late)).standings.every(({ state }) => state === 'new')).toBe(true)
      expect((await fixture.articles.get(late)).summary.tags).toEqual([])
    }
    open()
    await expect(versions.bringBack(early)).rejects.toThrow('No other version')
    const again = await versions.supersede(early, late)
    expect(again.carried).toBeGreaterThan(0)
    expect(schedule(answered)).toEqual(before)
  })

  test('of a version goes on from the first', async () => {
    const first = await add(EARLY)
    const second = await add(LATE)
    const third = await add(`${LATE}\n\nTrains will follow in June, the railway said.`)
    const answered = await answer(first, '412 million crowns', 'easy')
    const before = schedule(answered)
    await versions.supersede(first, second)
    await versions.supersede(second, third)
    expect(listed()).toEqual([third])
    await fixture.restart()
    const begun = (await fixture.articles.get(third)).standings.filter(({ state }) => state !== 'new')
    expect(begun.map(({ cardId }) => schedule(cardId))).toEqual([before])
  })

  test('is not one of itself, nor of what is gone', async () => {
    const early = await add(EARLY)
    await expect(versions.supersede(early, early)).rejects.toThrow('its own place')
    await expect(versions.supersede(early, '0'.repeat(16))).rejects.toThrow('not in the library')
    expect(listed()).toEqual([early])
  })
})
