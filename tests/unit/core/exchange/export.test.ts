import { describe, expect, it } from 'vitest'
import { fromExport, toExport, type Contents } from '../../../../src/core/exchange/factdeck-json'
import { progressCsv } from '../../../../src/core/exchange/progress-csv'
import type { JournalEvent } from '../../../../src/core/library/model'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { sampleArticle } from '../../main/library/sample'

const NOW = Date.parse('2026-05-10T12:00Z')
const calendar = { offsetAt: () => 0, rolloverHour: 4 }
const terms = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 }

function contents(): Contents<{ theme: string }> {
  const first = sampleArticle()
  const second = sampleArticle('=Tunnel, "Opens"', [1950])
  const cardId = first.cards[0]!.id
  const factId = first.analysis.facts[0]!.id
  const edits = { cards: { [cardId]: { back: 'mine' } }, facts: { [factId]: { accepted: ['ninety-nine'] } } }
  const stored = { addedAt: NOW - 5, isSample: false, removedAt: null }
  const common = { articleId: first.id, kind: 'date' as const, duration: 900 }
  const journal: JournalEvent[] = [
    {
      ...common,
      type: 'answer',
      id: '1',
      at: NOW - 4,
      cardId,
      rating: 'easy',
      source: { from: 'study' },
      terms,
    },
    { type: 'undo', id: '2', at: NOW - 3, undoes: '1' },
    { ...common, type: 'attempt', id: '3', at: NOW - 2, factId, form: 'typed', quizId: 'q', isRight: true },
    {
      ...common,
      type: 'answer',
      id: '4',
      at: NOW - 1,
      cardId,
      rating: 'easy',
      source: { from: 'study' },
      terms,
    },
  ]
  return {
    articles: [
      { ...first, ...stored, edits },
      { ...second, ...stored, removedAt: NOW, edits: { cards: {}, facts: {} } },
    ],
    journal,
    settings: { theme: 'dark' },
  }
}

describe('Factdeck’s own format', () => {
  it('gives back exactly the library that was exported', () => {
    const library = contents()
    const file = JSON.stringify(toExport(library, NOW))
    expect(fromExport(JSON.parse(file))).toEqual(library)
  })
})

describe('the progress table', () => {
  const library = contents()
  const schedules = replay(effective(library.journal))
  const rows = progressCsv(library.articles, schedules, NOW, calendar).slice(1).split('\r\n')

  it('has a row for each card, with the reader’s words, the sentence and where it stands', () => {
    expect(rows[0]).toMatch(/^Article,Publisher,Published,Card,Answer,Source sentence,Reviews/)
    expect(rows[1]).toMatch(
      /^Bridge Opens,The Wire,2026-03-18,"In which year, before 19990\?",mine,The bridge was repaired in 1999\.,1,0,2026-05-10,2026-05-\d\d,\d+(\.\d+)?,100$/,
    )
    expect(rows[2]).toMatch(/,0,0,,,,$/)
  })

  it('runs no formula that stood in a headline', () => {
    expect(rows.at(-2)).toMatch(/^"'=Tunnel, ""Opens""",/)
  })
})
