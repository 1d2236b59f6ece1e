import { beforeEach, describe, expect, test } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../src/core/ids'
import { makeCards } from '../../../../src/core/questions/cards'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Backups } from '../../../../src/main/library/backups'
import { Catalogue } from '../../../../src/main/library/catalogue'
import { Names } from '../../../../src/main/library/names'
import { LibrarySearch } from '../../../../src/main/library/search'
import { Shelves } from '../../../../src/main/library/shelves'
import { Versions } from '../../../../src/main/library/versions'
import { LibraryFixture } from './fixture'

const OPENING = `Bridge At Marlow Reopens

MARLOW, 12 March 2025 - The bridge at Marlow reopened on Tuesday.

"We kept every promise we made," said Ana Ruiz, director of the National Crossings Authority. The ceremony at Marlow drew 900 people from the whole valley.`
const TOLL = `Marlow Lowers The Toll

MARLOW, 20 March 2025 - The toll falls in June, said Ana Ruiz, director of the National Crossings Authority.

The ceremony at Marlow drew 1,200 people from the whole valley.`

let fixture: LibraryFixture
let catalogue: Catalogue
let search: LibrarySearch
let opening: string
let toll: string

async function add(text: string): Promise<string> {
  const analysis = analyse(text)
  const cards = makeCards(articleIdOf(analysis.article.text), analysis)
  return (await fixture.articles.add({ analysis, cards, isSample: false })).summary.id
}
const found = async (query: string) => (await search.search(query, 20)).articleIds

beforeEach(async () => {
  fixture = await LibraryFixture.create()
  opening = await add(OPENING)
  toll = await add(TOLL)
  catalogue = new Catalogue(fixture.library)
  search = new LibrarySearch(fixture.library, catalogue)
  await catalogue.ready()
})

describe('the search', () => {
  test('brings articles, the passage and the facts with their marks', async () => {
    const result = await search.search('promise', 20)
    expect(result).toMatchObject({ articleIds: [opening], isRanked: true, left: 0, hasMoreFacts: false })
    expect(result.passages[0]?.text).toContain('We kept every promise')
    const quote = result.facts.find(({ kind }) => kind === 'quote')!
    expect(quote.marks.map(([start, end]) => quote.sentence.slice(start, end))).toEqual(['promise'])
  })

  test('puts the article first that has the word in its title', async () => {
    expect(await found('toll')).toEqual([toll])
    expect(await found('marlow')).toHaveLength(2)
  })

  test('answers by titles before anything was read, and says how much is left', async () => {
    const fresh = new LibrarySearch(fixture.library, new Catalogue(fixture.library))
    const result = await fresh.search('lowers', 20)
    expect(result).toMatchObject({ articleIds: [toll], left: expect.any(Number) as number })
  })

  test('says in a sentence what is wrong with a query', async () => {
    await expect(search.search('kind:nothing', 20)).rejects.toThrow('“kind:” is one of date')
  })

  test('knows at once what is added, edited, removed, archived and put back', async () => {
    const later = await add(OPENING.replace('Reopens', 'Closes').replace('promise', 'zebra'))
    await catalogue.ready()
    expect(await found('zebra')).toEqual([later])
    const card = (await fixture.articles.get(toll)).cards[0]!
    await fixture.articles.editCard(toll, card.id, { front: 'Which giraffe?' })
    await catalogue.ready()
    expect(await found('giraffe')).toEqual([toll])
    await fixture.articles.remove(later)
    expect(await found('zebra')).toEqual([])
    const shelves = new Shelves(fixture.library)
    const before = await shelves.change([toll], { isArchived: true, addTags: ['done'] })
    expect(await found('giraffe')).toEqual([])
    expect(await found('giraffe is:archived tag:done')).toEqual([toll])
    await shelves.restore(before)
    await catalogue.ready()
    expect(await found('giraffe')).toEqual([toll])
  })
})

test('a backup that is put back takes what came after it out of the search, the names and the versions', async () => {
  const { library, layout } = fixture
  const backups = new Backups(nodeFileSystem, layout, library)
  const { time } = await backups.make()
  const later = await add(OPENING.replace('Reopens', 'Closes').replace('promise', 'zebra'))
  await catalogue.ready()
  const { time: undo } = await backups.restore(time)
  await catalogue.ready()
  expect([...catalogue.sketches.keys()].sort()).toEqual([opening, toll].sort())
  expect([...catalogue.allNotes()]).toHaveLength(2)
  expect(await found('zebra')).toEqual([])
  expect(await new Versions(library, catalogue).nearCopy(opening)).toBe(null)
  await backups.restore(undo)
  await catalogue.ready()
  expect(await found('zebra')).toEqual([later])
})

describe('people across articles', () => {
  const names = () => new Names(fixture.library, catalogue)
  const ruiz = async () => (await names().list('ruiz', 10)).names

  test('are listed with their articles, roles and quotations', async () => {
    const [one] = await ruiz()
    expect(one).toMatchObject({ name: 'Ana Ruiz', kind: 'person', articleCount: 2 })
    expect(one!.articles.map(({ articleId }) => articleId)).toEqual([toll, opening])
    expect(one!.articles[0]!.roles.join()).toContain('director')
    expect(one!.quotes).toBeGreaterThan(0)
  })

  test('are parted and joined by the reader, also after a restart, and that is undone', async () => {
    const [one] = await ruiz()
    const [late, early] = one!.articles
    const { decision } = await names().part([late!])
    expect(await ruiz()).toHaveLength(2)
    await fixture.restart()
    catalogue = new Catalogue(fixture.library)
    await catalogue.ready()
    expect(await ruiz()).toHaveLength(2)
    const joined = await names().join(early!, late!)
    expect(await ruiz()).toHaveLength(1)
    await names().undo(joined.decision)
    expect(await ruiz()).toHaveLength(2)
    await names().undo(decision)
    expect(await ruiz()).toHaveLength(1)
    await expect(names().undo(decision)).rejects.toThrow('taken back already')
  })

  test('are not joined with an organization', async () => {
    const [person] = await ruiz()
    const [body] = (await names().list('crossings', 10)).names
    await expect(names().join(person!.articles[0]!, body!.articles[0]!)).rejects.toThrow('cannot be one')
  })

  test('differing figures stand beside them, each with its sentence', async () => {
    const { figures } = await names().list('', 10)
    expect(figures.map(({ notes }) => notes.map(({ exact }) => exact))).toEqual([
      ['900 people', '1,200 people'],
    ])
    expect(figures[0]!.notes[0]!.sentence).toContain('drew 900 people')
  })
})
