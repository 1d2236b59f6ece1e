import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMadeFrom, mergeArticles, type ArticleCopy } from '../../../../src/core/library/merge'
import { sampleArticle } from '../../main/library/sample'

const { id, analysis, cards } = sampleArticle()
const key = fc.constantFrom('a', 'b', 'c')
const edits = fc.record({
  cards: fc.dictionary(key, fc.record({ front: key, back: key, isOff: fc.boolean() }, { requiredKeys: [] })),
  facts: fc.dictionary(
    key,
    fc.record({ isOff: fc.boolean(), accepted: fc.uniqueArray(key) }, { requiredKeys: [] }),
  ),
})
const copy: fc.Arbitrary<ArticleCopy> = fc.record({
  id: fc.constant(id),
  analysis: fc.constant(analysis),
  cards: fc.constant(cards),
  addedAt: fc.nat(3),
  isSample: fc.boolean(),
  removedAt: fc.option(fc.nat(3)),
  changedAt: fc.nat(3),
  changes: fc.dictionary(fc.constantFrom('desk', 'laptop'), fc.integer({ min: 1, max: 3 })),
  edits,
})

describe('joining two copies of an article', () => {
  it('gives the same file on either machine, byte for byte, and joining again changes nothing', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        const joined = mergeArticles(a, b)
        expect(JSON.stringify(mergeArticles(b, a))).toBe(JSON.stringify(joined))
        expect(mergeArticles(joined, a)).toEqual(joined)
        expect(mergeArticles(joined, b)).toEqual(joined)
      }),
    )
  })

  it('keeps every edit of both where neither was made from the other', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        fc.pre(!isMadeFrom(a, b) && !isMadeFrom(b, a))
        const joined = mergeArticles(a, b).edits
        for (const one of [a.edits, b.edits]) {
          for (const [card, change] of Object.entries(one.cards))
            expect(Object.keys(joined.cards[card]!)).toEqual(expect.arrayContaining(Object.keys(change)))
          for (const [fact, { accepted = [] }] of Object.entries(one.facts))
            expect(joined.facts[fact]!.accepted ?? []).toEqual(expect.arrayContaining(accepted))
        }
      }),
    )
  })

  it('leaves an edit taken back where that was done last', () => {
    const none = { cards: {}, facts: {} }
    const common = { id, analysis, cards, addedAt: 0, isSample: false, removedAt: null }
    const before: ArticleCopy = {
      ...common,
      changedAt: 1,
      changes: { desk: 1 },
      edits: { ...none, cards: { a: { front: 'x' } } },
    }
    const after: ArticleCopy = { ...common, changedAt: 2, changes: { desk: 1, laptop: 1 }, edits: none }
    expect(mergeArticles(before, after).edits).toEqual(none)
    expect(mergeArticles(after, before).edits).toEqual(none)
  })
})
