import { describe, expect, it } from 'vitest'
import { deckOf } from '../../../../src/core/exchange/deck'
import { importArticle } from '../../../../src/core/exchange/merge'
import { progressCsv } from '../../../../src/core/exchange/progress-csv'
import { carryEdits, carryOver } from '../../../../src/core/library/carry-over'
import { cardViews, editCard } from '../../../../src/core/library/edits'
import { mergeArticles, type ArticleCopy } from '../../../../src/core/library/merge'
import { NO_EDITS, type Edits, type StoredArticle } from '../../../../src/core/library/model'
import { addOwnCard, makeOwnCard, ownCards, removeOwnCard } from '../../../../src/core/library/own-cards'
import { recordOf } from '../../../../src/core/library/record'
import { sampleArticle } from '../../main/library/sample'

const sample = sampleArticle()
const { text } = sample.analysis.article
const spanOf = (exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return { start, end: start + exact.length, exact }
}
const sentence = spanOf('The bridge was repaired in 2004.')
const draft = {
  form: 'question' as const,
  front: 'What was repaired? ',
  back: 'The bridge',
  span: spanOf('The bridge', sentence.start),
  sentence,
}
const card = makeOwnCard(sample.id, sample.analysis, draft, 1000)!
const stored = (edits: Edits = addOwnCard(NO_EDITS, card)): StoredArticle => ({
  ...sample,
  addedAt: 5,
  edits,
})

describe('a card that the reader made', () => {
  it('is the same card on every machine, and keeps where its words stand', () => {
    expect(makeOwnCard(sample.id, sample.analysis, { ...draft, front: 'What was repaired?' }, 2000)?.id).toBe(
      card.id,
    )
    expect(card).toMatchObject({
      front: 'What was repaired?',
      factId: card.id,
      origin: { paragraph: 2, sentence },
    })
  })

  it('counts as the kind of the fact under its words, or of what the words are', () => {
    const year = spanOf('2004')
    expect(makeOwnCard(sample.id, sample.analysis, { ...draft, span: year }, 0)?.origin.kind).toBe('date')
    expect(card.origin.kind).toBe('event')
  })

  it('is refused where its words do not stand in the text or in the sentence', () => {
    const moved = { ...draft.span, start: draft.span.start + 1, end: draft.span.end + 1 }
    expect(makeOwnCard(sample.id, sample.analysis, { ...draft, span: moved }, 0)).toBeNull()
    expect(makeOwnCard(sample.id, sample.analysis, { ...draft, span: spanOf('1999') }, 0)).toBeNull()
  })

  it('is asked after the others, edited as they are, and covers no fact', () => {
    const record = recordOf(stored(), null)
    expect(record.cards.at(-1)).toEqual({ id: card.id, factId: card.id, kind: 'event', isOff: false })
    expect(record.covered).toBe(3)
    const edits = editCard(stored().edits, card, { front: 'Which thing was repaired?' })
    expect(cardViews(stored(edits)).at(-1)).toMatchObject({
      front: 'Which thing was repaired?',
      isEdited: true,
    })
  })

  it('is deleted and brought back', () => {
    const gone = removeOwnCard(stored().edits, card.id, true)
    expect(ownCards(gone)).toEqual([])
    expect(recordOf(stored(gone), null).cards).toHaveLength(sample.cards.length)
    expect(removeOwnCard(gone, card.id, false)).toEqual(stored().edits)
  })

  it('is exported with its sentence', () => {
    expect(deckOf(stored()).at(-1)).toMatchObject({ id: card.id, source: { sentence: sentence.exact } })
    const calendar = { offsetAt: () => 0, rolloverHour: 4 }
    const line = progressCsv([stored()], new Map(), 0, calendar).trim().split(/\r?\n/).at(-1)
    expect(line).toContain('What was repaired?')
    expect(line).toContain(sentence.exact)
  })

  it('survives an import and the joining of two copies that were changed apart', () => {
    const other = makeOwnCard(
      sample.id,
      sample.analysis,
      { ...draft, form: 'cloze', front: '_____ was repaired' },
      0,
    )!
    const ours: ArticleCopy = { ...stored(), removedAt: null, changedAt: 1, changes: { a: 1 } }
    const theirs = { ...ours, edits: addOwnCard(NO_EDITS, other), changedAt: 2, changes: { b: 1 } }
    const ids = [card.id, other.id].sort()
    expect(Object.keys(mergeArticles(ours, theirs).edits.own!).sort()).toEqual(ids)
    expect(Object.keys(importArticle(ours, theirs, 'merge').article.edits.own!).sort()).toEqual(ids)
  })

  it('goes on in a later version where its sentence is still there', () => {
    const later = sampleArticle('Bridge Opens Again', [2004, 2011])
    const target: StoredArticle = { ...later, addedAt: 6, edits: NO_EDITS }
    const carried = carryOver(stored(), target)
    const [own] = ownCards(carryEdits(stored().edits, NO_EDITS, carried))
    expect(carried.cards.get(own!.id)).toBe(card.id)
    const { span } = own!.origin
    expect(later.analysis.article.text.slice(span.start, span.end)).toBe('The bridge')
    const without = { ...sampleArticle('Bridge', [1999]), addedAt: 6, edits: NO_EDITS }
    expect(carryOver(stored(), without).own).toEqual([])
  })
})
