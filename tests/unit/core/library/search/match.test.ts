import { describe, expect, test } from 'vitest'
import { analyse } from '../../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../../src/core/ids'
import { editCard } from '../../../../../src/core/library/edits'
import { NO_EDITS, type StoredArticle } from '../../../../../src/core/library/model'
import { recordOf } from '../../../../../src/core/library/record'
import { gather } from '../../../../../src/core/library/search/gather'
import { InvertedIndex } from '../../../../../src/core/library/search/inverted-index'
import { marksIn, matchFacts, passageOf } from '../../../../../src/core/library/search/match-facts'
import { matchArticles, type Shelved, type StateOf } from '../../../../../src/core/library/search/plan'
import { parseQuery, type Query } from '../../../../../src/core/library/search/query'
import { makeCards } from '../../../../../src/core/questions/cards'

const BRIDGE = `Marlow Bridge Reopens After Repair

MARLOW, 12 March 2025 (Harbour Wire) - The bridge at Marlow reopened on Tuesday after a repair that cost 412 million crowns.

"We kept every promise we made to the town," said Ana Ruíz, director of the National Crossings Authority. The work took 14 months.

Tomas Okafor, mayor of Marlow, said the toll would fall to 3.5 crowns on 1 June 2025.`

const RAIN = `Rain Ends Dry Spring In Tarn Valley

TARN, 2 May 2024 (Valley Post) - Rain fell on 18 days in April, the weather office said on Thursday.

"The promise of a harvest is back," said farmer Lena Holm.`

function stored(text: string, publishedOn: string, publisher: string): StoredArticle {
  const analysis = analyse(text, { publishedOn, publisher })
  const id = articleIdOf(analysis.article.text)
  return { id, addedAt: 0, isSample: false, analysis, cards: makeCards(id, analysis), edits: NO_EDITS }
}

const bridge = stored(BRIDGE, '2025-03-12', 'Harbour Wire')
const rain = stored(RAIN, '2024-05-02', 'Valley Post')

const NEW = { isNew: true, isDue: false, lapses: 0 }
const shelved = (article: StoredArticle, change: Partial<Shelved> = {}): Shelved => {
  const { id, headline, publisher, publishedOn, cards } = recordOf(article, null)
  return {
    id,
    headline,
    publisher,
    publishedOn,
    addedOn: '2026-05-10',
    tags: [],
    folder: null,
    isArchived: false,
    cards,
    ...change,
  }
}
const shelf = [
  shelved(bridge, { tags: ['exam', 'Öresund links'], folder: 'Science/Bridges' }),
  shelved(rain, { isArchived: true }),
]

function indexOf(...articles: StoredArticle[]): InvertedIndex {
  const index = new InvertedIndex()
  for (const article of articles) {
    const steps = gather(article)
    let step = steps.next()
    while (!step.done) step = steps.next()
    index.put(step.value)
  }
  return index
}
const index = indexOf(bridge, rain)

function query(text: string): Query {
  const parsed = parseQuery(text, '2026-05-10')
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.query
}
const found = (text: string, articles = shelf, stateOf: StateOf = () => NEW) =>
  [...matchArticles(query(text), articles, index, stateOf).keys()].map((id) =>
    id === bridge.id ? 'bridge' : 'rain',
  )

describe('articles', () => {
  const both = shelf.map((one) => ({ ...one, isArchived: false }))
  test.each([
    ['marlow', ['bridge']],
    ['PROMISE', ['bridge', 'rain']],
    ['promis', ['bridge', 'rain']],
    ['"every promise"', ['bridge']],
    ['"promise every"', []],
    ['promise -harvest', ['bridge']],
    ['promise marlow harvest', []],
    ['wire', ['bridge']],
    ['speaker:ruiz', ['bridge']],
    ['speaker:"ana holm"', []],
    ['person:"Tomas Okafor"', ['bridge']],
    ['org:crossings', ['bridge']],
    ['-person:ruiz', ['rain']],
    ['publisher:valley', ['rain']],
    ['before:2025', ['rain']],
    ['after:2024-12', ['bridge']],
    ['added:today', ['bridge', 'rain']],
    ['-added:today', []],
    ['tag:exam', ['bridge']],
    ['tag:oresund', ['bridge']],
    ['is:untagged', ['rain']],
    ['folder:science', ['bridge']],
    ['folder:science/bri', ['bridge']],
    ['folder:bridges', []],
    ['-folder:science', ['rain']],
    ['is:new', ['bridge', 'rain']],
    ['is:leech', []],
    ['', ['bridge', 'rain']],
  ])('%s', (text, ids) => expect(found(text, both)).toEqual(ids))

  test('that are archived answer only when asked for', () => {
    expect(found('promise')).toEqual(['bridge'])
    expect(found('promise is:archived')).toEqual(['rain'])
    expect(found('promise -is:archived')).toEqual(['bridge'])
  })

  test('are found by their titles before their words are gathered', () => {
    const byTitle = (text: string) => matchArticles(query(text), both, new InvertedIndex(), () => NEW).size
    expect(byTitle('tarn valley')).toBe(1)
    expect(byTitle('harvest')).toBe(0)
    expect(byTitle('speaker:holm')).toBe(0)
  })

  test('are found by the words the reader put on a card, as phrases too', () => {
    const card = bridge.cards[0]!
    const edits = editCard(NO_EDITS, card, { front: 'Which zebra crossing came back?' })
    const edited = indexOf({ ...bridge, edits })
    expect(matchArticles(query('"zebra crossing"'), [shelf[0]!], edited, () => NEW).size).toBe(1)
  })

  test('filters on cards must be met by one card', () => {
    const [first, ...others] = shelf[0]!.cards
    const leech = { ...first!, kind: 'date' as const }
    const stateOf: StateOf = (id) => (id === leech.id ? { isNew: false, isDue: true, lapses: 9 } : NEW)
    const asked = (text: string, cards: Shelved['cards']) => found(text, [{ ...shelf[0]!, cards }], stateOf)
    expect(asked('is:leech kind:date', [leech, ...others])).toEqual(['bridge'])
    expect(asked('is:leech kind:quote', [leech, ...others])).toEqual([])
    expect(asked('is:due', [{ ...leech, isOff: true }])).toEqual([])
    expect(asked('is:off', [{ ...leech, isOff: true }])).toEqual(['bridge'])
  })
})

describe('facts', () => {
  const facts = (text: string) => matchFacts(bridge, query(text), () => NEW)

  test('have every word, with the hits marked in their sentence', () => {
    const [quote] = facts('promise kind:quote')
    expect(quote?.kind).toBe('quote')
    expect(quote?.marks.map(([start, end]) => quote.sentence.slice(start, end))).toEqual(['promise'])
  })

  test('are found by who said them, whatever the accents', () => {
    expect(facts('speaker:ruiz').map(({ kind }) => kind)).toEqual(['quote'])
    expect(facts('speaker:okafor promise')).toEqual([])
  })

  test('of other kinds are left out by a minus', () => {
    expect(facts('crowns -kind:figure').every(({ kind }) => kind !== 'figure')).toBe(true)
  })

  test('are not listed for an empty query, or one that is about articles', () => {
    expect(facts('')).toEqual([])
    expect(facts('publisher:wire')).toEqual([])
  })

  test('show the card where only the card has the word', () => {
    const card = bridge.cards[0]!
    const edits = editCard(NO_EDITS, card, { front: 'Which zebra crossing came back?' })
    const [fact] = matchFacts({ ...bridge, edits }, query('zebra'), () => NEW)
    expect(fact?.card?.front).toBe('Which zebra crossing came back?')
  })
})

test('marks are whole words, phrases as one', () => {
  const text = 'Rain, rain and Rainfall in Łódź.'
  const marked = (asked: string) =>
    marksIn(text, query(asked).all).map(([start, end]) => text.slice(start, end))
  expect(marked('rain')).toEqual(['Rain, rain', 'Rainfall'])
  expect(marked('"in lodz"')).toEqual(['in Łódź'])
})

test('the passage shows the first hit in the text', () => {
  const passage = passageOf(bridge, query('toll').all)!
  expect(passage.text).toContain('the toll would fall')
  expect(passage.marks.map(([start, end]) => passage.text.slice(start, end))).toEqual(['toll'])
  expect(passageOf(bridge, query('zebra').all)).toBeNull()
})
