import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../src/core/ids'
import { makeCards } from '../../../../src/core/questions/cards'
import { Catalogue } from '../../../../src/main/library/catalogue'
import { FactLister } from '../../../../src/main/library/fact-lister'
import { Names } from '../../../../src/main/library/names'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

const OPENING = `Bridge At Marlow Reopens

MARLOW, 12 March 2025 - The bridge at Marlow reopened on Tuesday.

"We kept every promise we made," said Ana Ruiz, director of the National Crossings Authority. The ceremony at Marlow drew 900 people from the whole valley.`
const TOLL = `Marlow Lowers The Toll

MARLOW, 20 March 2025 - The toll falls in June, said Ana Ruiz, director of the National Crossings Authority.`

let fixture: LibraryFixture
let lister: FactLister

async function add(text: string): Promise<string> {
  const analysis = analyse(text)
  const cards = makeCards(articleIdOf(analysis.article.text), analysis)
  return (await fixture.articles.add({ analysis, cards, isSample: false })).summary.id
}

afterEach(() => fixture.library.close())
beforeEach(async () => {
  fixture = await LibraryFixture.create()
  lister = new FactLister(fixture.library)
})

describe('the list of facts', () => {
  test('brings one kind with its sentence, words and place', async () => {
    const id = await add(OPENING)
    const { articles, done } = await lister.list('figure', [id])
    expect(done).toBe(1)
    const [fact] = articles[0]!.facts!
    expect(fact).toMatchObject({ kind: 'figure', answer: '900 people', paragraph: 2 })
    expect(fact!.sentence.slice(...fact!.mark)).toBe('900 people')
    const [quote] = (await lister.list('quote', [id])).articles[0]!.facts!
    expect(quote).toMatchObject({ kind: 'quote', quote: { speaker: 'Ana Ruiz', mode: 'direct' } })
    expect(quote!.names).toContainEqual({ kind: 'person', name: 'Ana Ruiz' })
  })

  test('leaves out facts that are switched off, and articles that were removed', async () => {
    const id = await add(OPENING)
    const [fact] = (await lister.list('figure', [id])).articles[0]!.facts!
    await fixture.articles.editFact(id, fact!.factId, true)
    expect((await lister.list('figure', [id])).articles).toEqual([{ articleId: id, facts: [] }])
    await fixture.articles.remove(id)
    expect((await lister.list('quote', [id])).articles).toEqual([{ articleId: id, facts: [] }])
  })

  test('says which article could not be read, and brings the others', async () => {
    const [id, other] = [await add(OPENING), await add(TOLL)]
    const path = fixture.layout.article(id)
    rmSync(path)
    writeFileSync(path, 'damaged')
    await fixture.restart()
    lister = new FactLister(fixture.library)
    const { articles } = await lister.list('quote', [id, other])
    expect(articles.map(({ articleId, facts }) => [articleId, facts?.length ?? null])).toContainEqual([
      other,
      1,
    ])
  })

  test('answers in parts: a long list is not waited for', async () => {
    const ids: string[] = []
    for (let i = 0; i < 12; i++) {
      const years = Array.from({ length: 120 }, (_, n) => 1800 + n)
      ids.push((await fixture.articles.add(sampleArticle(`Bridge ${i}`, years))).summary.id)
    }
    const first = await lister.list('date', ids)
    expect(first.done).toBeGreaterThan(0)
    expect(first.done).toBeLessThan(12)
    expect(first.articles.map(({ articleId }) => articleId)).toEqual(ids.slice(0, first.done))
  })
})

test('one person of two articles is known as one, and a place as nobody', async () => {
  const [opening, toll] = [await add(OPENING), await add(TOLL)]
  const catalogue = new Catalogue(fixture.library)
  await catalogue.ready()
  const ref = async (articleId: string, name: string) => {
    const { analysis } = await fixture.library.read(articleId)
    return { articleId, entityId: analysis.entities.find((entity) => entity.name === name)!.id }
  }
  const refs = [await ref(opening, 'Ana Ruiz'), await ref(toll, 'Ana Ruiz'), await ref(opening, 'Marlow')]
  const { names, left } = await new Names(fixture.library, catalogue).who(refs)
  expect(left).toBe(0)
  expect(names[0]).toMatchObject({ kind: 'person', name: 'Ana Ruiz' })
  expect(names[0]!.role).toMatch(/director/)
  expect(names[1]).toEqual(names[0])
  expect(names[2]).toBeNull()
})

test('who is who is said not to be the last word while articles are still being read', async () => {
  const id = await add(OPENING)
  const { analysis } = await fixture.library.read(id)
  const ana = analysis.entities.find(({ name }) => name === 'Ana Ruiz')!
  const catalogue = new Catalogue(fixture.library)
  const names = new Names(fixture.library, catalogue)
  const early = await names.who([{ articleId: id, entityId: ana.id }])
  expect(early.names[0] !== null || early.left > 0).toBe(true)
  await catalogue.ready()
  const late = await names.who([{ articleId: id, entityId: ana.id }])
  expect(late).toMatchObject({ names: [{ name: 'Ana Ruiz' }], left: 0 })
})
