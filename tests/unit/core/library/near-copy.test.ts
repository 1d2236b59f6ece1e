import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { articleIdOf } from '../../../../src/core/ids'
import { carryEdits, carryOver } from '../../../../src/core/library/carry-over'
import { editCard, switchFact } from '../../../../src/core/library/edits'
import { NO_EDITS, type StoredArticle } from '../../../../src/core/library/model'
import {
  compare,
  estimateResemblance,
  isNearCopy,
  shinglesOf,
  sketchOf,
  WORTH_COMPARING,
} from '../../../../src/core/library/near-copy'
import { makeCards } from '../../../../src/core/questions/cards'

const folder = join(import.meta.dirname, '../../../../resources/samples')
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const paragraphs = (text: string): string[] => text.split(/\n\n+/)

function stored(text: string): StoredArticle {
  const analysis = analyse(text)
  const id = articleIdOf(analysis.article.text)
  return { id, addedAt: 0, isSample: false, analysis, cards: makeCards(id, analysis), edits: NO_EDITS }
}
const shingles = (text: string) => shinglesOf(stored(text).analysis)

/** Every n-th longer word replaced. */
const everyNth = (text: string, n: number): string => {
  let i = 0
  return text.replace(/[A-Za-z]{3,}/g, (word) => (++i % n === 0 ? `${word}x` : word))
}
const updates: [string, (text: string, other: string) => string][] = [
  ['figures are new', (text) => text.replace(/\d+/g, (n) => String(Number(n) + 1))],
  ['paragraphs are added', (text, other) => [text, ...paragraphs(other).slice(2, 5)].join('\n\n')],
  [
    'the lede is new',
    (text, other) => [...paragraphs(other).slice(0, 2), ...paragraphs(text).slice(2)].join('\n\n'),
  ],
  ['a word in ten is new', (text) => everyNth(text, 10)],
]

describe('a text is a version of another', () => {
  test.each(updates)('where %s', (_, edit) => {
    for (const [i, text] of samples.entries()) {
      const [before, after] = [shingles(text), shingles(edit(text, samples[(i + 1) % samples.length]!))]
      expect(estimateResemblance(sketchOf(before), sketchOf(after))).toBeGreaterThan(WORTH_COMPARING)
      expect(isNearCopy(before, after)).toBe(true)
    }
  })

  test('not where they only tell of the same, in other words', () => {
    for (const text of samples) expect(isNearCopy(shingles(text), shingles(everyNth(text, 4)))).toBe(false)
  })

  test('not where they share a paragraph of background', () => {
    const [a, b] = [samples[0]!, samples[1]!]
    const withBackground = [b, ...paragraphs(a).slice(3, 4)].join('\n\n')
    expect(isNearCopy(shingles(a), shingles(withBackground))).toBe(false)
  })

  test('not where there is too little of it', () => {
    const short = shingles('Storm\n\nThe storm reached the coast on Monday night.')
    expect(compare(short, short).resemblance).toBe(1)
    expect(isNearCopy(short, short)).toBe(false)
  })
})

describe('what goes on in an update', () => {
  const before = stored(`Bridge At Marlow Reopens

MARLOW, 12 March 2025 - The bridge at Marlow reopened on Tuesday after a repair that cost 412 million crowns.

Police held 12 people near the town hall. The work on the bridge took 14 months.`)
  const after = stored(`Bridge At Marlow Reopens To Crowds

MARLOW, 13 March 2025 - The bridge at Marlow reopened on Tuesday after a long repair that cost 412 million crowns.

More than 9,000 people crossed it. A stand with 12 seats was sold out. The work on the bridge took 15 months.`)
  const carried = carryOver(before, after)
  const answers = (article: StoredArticle, ids: Iterable<string>) =>
    [...ids].map((id) => article.analysis.facts.find((fact) => fact.id === id)?.answer)

  test('is a fact of the same words in nearly the same sentence', () => {
    const kept = answers(after, carried.facts.keys())
    expect(kept).toEqual(answers(before, carried.facts.values()))
    expect(kept).toContain('412 million crowns')
    expect(kept.join()).not.toMatch(/\b12\b (?:people|seats)/)
    expect(kept.join()).not.toMatch(/1[45] months/)
  })

  test('are its cards of the same form, each from one card only', () => {
    expect(carried.cards.size).toBeGreaterThan(0)
    expect(new Set(carried.cards.values()).size).toBe(carried.cards.size)
    for (const [to, from] of carried.cards) {
      const [card, old] = [
        after.cards.find(({ id }) => id === to),
        before.cards.find(({ id }) => id === from),
      ]
      expect([card?.form, card?.back]).toEqual([old?.form, old?.back])
    }
  })

  test('are the reader’s changes to them, where the update has none of its own', () => {
    const [[to, from]] = [...carried.cards] as [[string, string]]
    const old = before.cards.find(({ id }) => id === from)!
    const edits = switchFact(editCard(NO_EDITS, old, { front: 'My words?' }), old.factId, true)
    const moved = carryEdits(edits, NO_EDITS, carried)
    expect(moved.cards).toEqual({ [to]: { front: 'My words?' } })
    expect(Object.values(moved.facts)).toEqual([{ isOff: true }])
    const card = after.cards.find(({ id }) => id === to)!
    const own = editCard(NO_EDITS, card, { front: 'Newer words?' })
    expect(carryEdits(edits, own, carried).cards[to]?.front).toBe('Newer words?')
  })
})
