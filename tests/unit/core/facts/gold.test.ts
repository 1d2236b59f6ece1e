import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { hintsOf, KINDS, rates, readGold, scoreArticle, total } from '../../../gold/score'

const folder = (name: string) => resolve(import.meta.dirname, '../../../gold', name)

function scored(name: string) {
  const articles = readGold(folder(name))
  return total(articles.map((article) => scoreArticle(article, analyse(article.text, hintsOf(article.gold)))))
}

interface Floors {
  known: number
  namesAndNumbers: number
  bodiesWithinBodies: number
  ordinaryNews: number
  everydayTraps: number
  namesakes: number
  heldOut: number
}

/** F1 in percent below which a change has made facts worse; see docs/benchmarks.md for what is reached. */
const FLOORS: Record<(typeof KINDS)[number], Floors> = {
  date: {
    known: 95,
    namesAndNumbers: 95,
    bodiesWithinBodies: 95,
    ordinaryNews: 98,
    everydayTraps: 98,
    namesakes: 96,
    heldOut: 92,
  },
  figure: {
    known: 95,
    namesAndNumbers: 94,
    bodiesWithinBodies: 95,
    ordinaryNews: 97,
    everydayTraps: 97,
    namesakes: 94,
    heldOut: 92,
  },
  quote: {
    known: 88,
    namesAndNumbers: 88,
    bodiesWithinBodies: 92,
    ordinaryNews: 97,
    everydayTraps: 96,
    namesakes: 91,
    heldOut: 86,
  },
  'direct quote': {
    known: 90,
    namesAndNumbers: 90,
    bodiesWithinBodies: 93,
    ordinaryNews: 98,
    everydayTraps: 98,
    namesakes: 94,
    heldOut: 84,
  },
  role: {
    known: 88,
    namesAndNumbers: 86,
    bodiesWithinBodies: 90,
    ordinaryNews: 98,
    everydayTraps: 94,
    namesakes: 93,
    heldOut: 85,
  },
  abbreviation: {
    known: 97,
    namesAndNumbers: 97,
    bodiesWithinBodies: 97,
    ordinaryNews: 98,
    everydayTraps: 98,
    namesakes: 98,
    heldOut: 97,
  },
  person: {
    known: 93,
    namesAndNumbers: 92,
    bodiesWithinBodies: 96,
    ordinaryNews: 98,
    everydayTraps: 97,
    namesakes: 91,
    heldOut: 93,
  },
  organization: {
    known: 90,
    namesAndNumbers: 88,
    bodiesWithinBodies: 92,
    ordinaryNews: 95,
    everydayTraps: 90,
    namesakes: 83,
    heldOut: 78,
  },
  place: {
    known: 93,
    namesAndNumbers: 88,
    bodiesWithinBodies: 92,
    ordinaryNews: 96,
    everydayTraps: 95,
    namesakes: 85,
    heldOut: 88,
  },
}

describe.each([
  ['', 'known'],
  ['names-and-numbers', 'namesAndNumbers'],
  ['bodies-within-bodies', 'bodiesWithinBodies'],
  ['ordinary-news', 'ordinaryNews'],
  ['everyday-traps', 'everydayTraps'],
  ['namesakes', 'namesakes'],
  ['held-out', 'heldOut'],
] as const)('facts of the annotated articles in tests/gold/%s', (name, which) => {
  const { tallies } = scored(name)

  it.each(KINDS)('find each %s as well as before', (kind) => {
    expect(rates(tallies[kind]!).f1).toBeGreaterThanOrEqual(FLOORS[kind][which])
  })

  it('fall into few of the traps', () => {
    const set = KINDS.reduce((sum, kind) => sum + tallies[kind]!.trapsSet, 0)
    const hit = KINDS.reduce((sum, kind) => sum + tallies[kind]!.trapsHit, 0)
    expect(hit / set).toBeLessThanOrEqual(which === 'heldOut' ? 0.12 : 0.03)
  })
})

describe('attribution in campaign coverage', () => {
  it('gives most words to the right speaker', () => {
    expect(rates(scored('attribution').tallies['quote']!).f1).toBeGreaterThanOrEqual(80)
  })
})
