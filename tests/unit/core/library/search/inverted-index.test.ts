import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvertedIndex, type Gathered } from '../../../../../src/core/library/search/inverted-index'
import { hasRun } from '../../../../../src/core/library/search/plan'
import type { WordRun } from '../../../../../src/core/library/search/query'

function gathered(id: string, text: readonly string[], title = 0): Gathered {
  const words: Gathered['words'] = new Map()
  for (const [position, word] of text.entries()) {
    const entry = words.get(word) ?? { positions: [], isInTitle: false }
    entry.positions.push(position)
    if (position < title) entry.isInTitle = true
    words.set(word, entry)
  }
  return { id, words }
}

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'bab', 'c', 'über')
const text = fc.array(word, { maxLength: 30 })
const run = fc.record({ words: fc.array(word, { minLength: 1, maxLength: 3 }), isPrefix: fc.boolean() })

describe('the inverted index', () => {
  test('finds what reading every document finds, after documents were changed and taken out', () => {
    const change = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), text: fc.option(text) })
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.array(run, { maxLength: 3 }),
        fc.array(run, { maxLength: 2 }),
        (changes, all, none) => {
          const index = new InvertedIndex()
          const texts = new Map<string, string[]>()
          for (const { id, text } of changes) {
            if (text) {
              index.put(gathered(id, text))
              texts.set(id, text)
            } else {
              index.remove(id)
              texts.delete(id)
            }
          }
          const has = (words: string[]) => (one: WordRun) => hasRun(words, one)
          const naive = [...texts].filter(([, words]) => all.every(has(words)) && !none.some(has(words)))
          expect([...index.find(all, none).keys()].sort()).toEqual(naive.map(([id]) => id).sort())
        },
      ),
      { numRuns: 500 },
    )
  })

  test('counts a word in the title, and a whole word before one that goes on', () => {
    const index = new InvertedIndex()
    index.put(gathered('text', ['old', 'news', 'of', 'rain']))
    index.put(gathered('title', ['rain', 'news'], 1))
    index.put(gathered('longer', ['rainfall', 'news']))
    const scores = index.find([{ words: ['rain'], isPrefix: true }], [])
    const order = [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    expect(order).toEqual(['title', 'text', 'longer'])
  })

  test('keeps large numbers: thousands of documents and positions', () => {
    const index = new InvertedIndex()
    for (let i = 0; i < 3000; i++)
      index.put(gathered(`d${i}`, i === 2999 ? [...Array<string>(20_000).fill('x'), 'y', 'z'] : ['x']))
    expect(index.find([{ words: ['x'], isPrefix: false }], []).size).toBe(3000)
    expect([...index.find([{ words: ['y', 'z'], isPrefix: false }], []).keys()]).toEqual(['d2999'])
  })
})
