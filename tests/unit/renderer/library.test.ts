import { describe, expect, test } from 'vitest'
import { words } from '../../../src/renderer/language/words.svelte'
import { COMMANDS } from '../../../src/contract/commands'
import type { ArticleSummary } from '../../../src/contract/requests'
import {
  foundOf,
  isShown,
  listed,
  shelvesOf,
  slippingMost,
  strengthWord,
  type Shown,
} from '../../../src/renderer/screens/library/library-list'
import { keysMatching } from '../../../src/renderer/screens/help/key-table'
import { entriesFor } from '../../../src/renderer/screens/palette/entries'

function article(headline: string, change: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: headline,
    headline,
    publisher: 'The Harbour Wire',
    publishedOn: '2026-03-18',
    addedAt: Date.UTC(2026, 3, 1),
    isSample: false,
    words: 300,
    facts: 20,
    covered: 18,
    tags: [],
    folder: null,
    isArchived: false,
    supersedes: null,
    cards: 30,
    due: 0,
    strength: null,
    ...change,
  }
}

const pact = article('Five Harbours Sign Pact', { due: 2, strength: 0.6, addedAt: Date.UTC(2026, 3, 2) })
const drought = article('Mud Records a Drought', {
  publisher: 'Field and Laboratório',
  publishedOn: '2025-11-12',
  due: 9,
  strength: 0.9,
})
const undated = article('Night Trains Sell Out', { publishedOn: null, addedAt: Date.UTC(2026, 4, 1) })
const all = [drought, pact, undated]

const headlines = (articles: readonly ArticleSummary[]): string[] => articles.map(({ headline }) => headline)

describe('the list of articles', () => {
  test('is ordered as asked', () => {
    expect(listed(all, 'newest')).toEqual([undated, pact, drought])
    expect(listed(all, 'added')).toEqual([undated, pact, drought])
    expect(listed(all, 'due')).toEqual([drought, pact, undated])
    expect(listed(all, 'weakest')).toEqual([pact, drought, undated])
    expect(listed(all, 'title')).toEqual([pact, drought, undated])
  })

  test('keeps the order of a search where some fit better, until another is asked for', () => {
    const result = { articleIds: [drought.id, 'gone', pact.id], isRanked: true }
    expect(foundOf(all, result, 'newest')).toEqual([drought, pact])
    expect(foundOf(all, { ...result, isRanked: false }, 'newest')).toEqual([pact, drought])
    expect(foundOf(all, result, 'weakest')).toEqual([pact, drought])
  })

  test('shows a folder with what lies in it, a tag, the untagged and the archived', () => {
    const physics = article('Physics', { folder: 'Science/Physics', tags: ['exam'] })
    const old = article('Old', { folder: 'Science', isArchived: true })
    const titles = (shown: Shown) => headlines([physics, old, pact].filter((one) => isShown(one, shown)))
    expect(titles({ what: 'all' })).toEqual(['Physics', pact.headline])
    expect(titles({ what: 'folder', folder: 'Science' })).toEqual(['Physics'])
    expect(titles({ what: 'tag', tag: 'exam' })).toEqual(['Physics'])
    expect(titles({ what: 'untagged' })).toEqual([pact.headline])
    expect(titles({ what: 'archived' })).toEqual(['Old'])
    expect(shelvesOf([physics, old])).toEqual({ folders: ['Science', 'Science/Physics'], tags: ['exam'] })
  })

  test('names the weakest article only where it slips', () => {
    expect(slippingMost(all)).toBe(pact)
    expect(slippingMost([drought, undated])).toBeNull()
    expect([null, 0.69, 0.7, 0.85].map(strengthWord)).toEqual(['New', 'Slipping', 'Fair', 'Firm'])
  })
})

describe('the palette', () => {
  test('lists every command and what was added last before anything is typed', () => {
    const entries = entriesFor('', all, COMMANDS)
    expect(entries.commands).toHaveLength(COMMANDS.length)
    expect(headlines(entries.articles)).toEqual(headlines([undated, pact, drought]))
  })

  test('puts words that begin with the query before words that hold it', () => {
    const { articles } = entriesFor('rain', [article('Strains at Sea'), article('Rain at Last')], COMMANDS)
    expect(headlines(articles)).toEqual(['Rain at Last', 'Strains at Sea'])
  })

  test('finds commands alone after >', () => {
    const entries = entriesFor('> export', [article('Export Ban Lifted')], COMMANDS)
    expect(entries.articles).toEqual([])
    expect(entries.commands.map(({ id }) => id)).toEqual(['export.choose', 'export.json', 'export.csv'])
  })
})

test('the sheet of keys has every shortcut of the menu, and is searched by deed and by key', () => {
  const lines = keysMatching('').flatMap((group) => group.lines.map(({ what }) => what))
  for (const { id, accelerator } of COMMANDS) if (accelerator) expect(lines).toContain(words.commands[id])
  expect(keysMatching('delete').flatMap(({ lines: found }) => found.map(({ what }) => what))).toEqual([
    'Remove, with undo',
  ])
})
