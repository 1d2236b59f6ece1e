import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importArticle, importEvents, undoEvents, type ImportMode } from '../../../../src/core/exchange/merge'
import type { JournalEvent } from '../../../../src/core/library/model'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { sampleArticle } from '../../main/library/sample'
import { TERMS } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const stored = () => ({ ...sampleArticle(), addedAt: 1, removedAt: null, edits: { cards: {}, facts: {} } })

const counter = () => {
  let last = 0
  return () => `new-${++last}`
}

const answer = (id: string, at: number, cardId: string): JournalEvent => ({
  type: 'answer',
  id,
  at,
  articleId: 'a',
  cardId,
  kind: 'date',
  rating: at % 3 === 0 ? 'again' : 'good',
  duration: 1000,
  source: { from: 'study' },
  terms: TERMS,
})

/** A shared past, and what two machines did after it; either may have taken back what both know. */
const journals = fc
  .record({
    past: fc.nat({ max: 5 }),
    here: fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
    there: fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
  })
  .map(({ past, here, there }) => {
    const shared = Array.from({ length: past }, (_, n) => answer(`p${n}`, 1000 + n, `card${n % 3}`))
    const own = (name: string, picks: readonly number[]) =>
      picks.reduce<JournalEvent[]>(
        (events, pick, n) => [
          ...events,
          pick < 4 && events[pick]
            ? { type: 'undo', id: `${name}${n}`, at: 2000 + n, undoes: events[pick].id }
            : answer(`${name}${n}`, 2000 + pick * 10 + n, `card${pick % 3}`),
        ],
        shared,
      )
    return { ours: own('h', here), theirs: own('t', there) }
  })

const schedules = (events: readonly JournalEvent[]) => replay(effective(events))
const standing = (events: readonly JournalEvent[]) => effective(events).map((event) => ({ ...event, id: '' }))
/** Events of one moment have no order of their own. */
const sorted = (events: readonly object[]) => events.map((event) => JSON.stringify(event)).sort()

describe('the journal after an import', () => {
  it('holds what either had, when merged; nothing that was answered is lost', () => {
    fc.assert(
      fc.property(journals, ({ ours, theirs }) => {
        const after = [...ours, ...importEvents(ours, theirs, 'merge', NOW, counter())]
        const ids = new Set(after.map(({ id }) => id))
        for (const { id } of [...ours, ...theirs]) expect(ids.has(id)).toBe(true)
        expect(ids.size).toBe(after.length)
        expect(importEvents(after, theirs, 'merge', NOW, counter())).toEqual([])
      }),
    )
  })

  it('stands as the export says, when replaced', () => {
    fc.assert(
      fc.property(journals, ({ ours, theirs }) => {
        const after = [...ours, ...importEvents(ours, theirs, 'replace', NOW, counter())]
        expect(sorted(standing(after))).toEqual(sorted(standing(theirs)))
      }),
    )
  })

  it('is the export’s own journal in a library that was empty', () => {
    fc.assert(
      fc.property(journals, ({ theirs }) => {
        for (const mode of ['merge', 'replace'] as const)
          expect(importEvents([], theirs, mode, NOW, counter())).toEqual(theirs)
      }),
    )
  })

  it('stands as before when the import is taken back', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom<ImportMode>('merge', 'replace'), ({ ours, theirs }, mode) => {
        const newId = counter()
        const appended = importEvents(ours, theirs, mode, NOW, newId)
        const after = [...ours, ...appended, ...undoEvents(ours, appended, NOW + 1, newId)]
        expect(sorted(standing(after))).toEqual(sorted(standing(ours)))
        expect(new Set(schedules(after).keys())).toEqual(new Set(schedules(ours).keys()))
      }),
    )
  })
})

describe('an article after an import', () => {
  const [card] = stored().cards
  const factId = card!.factId

  it('is added where it is missing, and the same where nothing differs', () => {
    expect(importArticle(null, stored(), 'merge')).toEqual({ article: stored(), change: 'added' })
    expect(importArticle(stored(), stored(), 'merge').change).toBe('same')
    expect(importArticle(stored(), stored(), 'replace').change).toBe('same')
  })

  it('keeps the reader’s changes of both sides when merged, its own first', () => {
    const ours = {
      ...stored(),
      tags: ['mine'],
      edits: { cards: { [card!.id]: { back: 'ours' } }, facts: { [factId]: { accepted: ['a'] } } },
    }
    const theirs = {
      ...stored(),
      edits: {
        cards: { [card!.id]: { back: 'theirs', isOff: true }, other: { isOff: true } },
        facts: { [factId]: { accepted: ['b', 'a'] } },
      },
    }
    const { article, change } = importArticle(ours, theirs, 'merge')
    expect(change).toBe('changed')
    expect(article).toMatchObject({ tags: ['mine'] })
    expect(article.edits).toEqual({
      cards: { [card!.id]: { back: 'ours', isOff: true }, other: { isOff: true } },
      facts: { [factId]: { accepted: ['a', 'b'] } },
    })
    expect(importArticle(ours, theirs, 'replace').article).toEqual(theirs)
  })

  it('comes back when it was removed here and is in the library there', () => {
    const removed = { ...stored(), removedAt: NOW }
    expect(importArticle(removed, stored(), 'merge').article.removedAt).toBe(null)
    expect(importArticle(stored(), removed, 'merge')).toMatchObject({ change: 'same' })
    expect(importArticle(stored(), removed, 'replace').article.removedAt).toBe(NOW)
  })
})
