import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportChunks, fromExport, type Contents } from '../../../../src/core/exchange/factdeck-json'
import { progressCsv } from '../../../../src/core/exchange/progress-csv'
import type { JournalEvent } from '../../../../src/core/library/model'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { sampleArticle } from '../../main/library/sample'
import { anyText } from './arbitrary'

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
  async function written({ articles, journal, settings }: Contents<object>): Promise<string> {
    let file = ''
    for await (const chunk of exportChunks(articles, journal, settings, NOW)) file += chunk
    return file
  }

  it('gives back exactly the library that was exported', async () => {
    const library = contents()
    const exported = JSON.parse(await written(library))
    expect(exported).toMatchObject({ format: 'factdeck', version: 1, exportedAt: '2026-05-10T12:00:00.000Z' })
    expect(fromExport(exported)).toEqual(library)
  })

  it('loses nothing of any library, what a later version keeps of an article among it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyText, { maxLength: 4, selector: (text) => text.trim() }),
        fc.array(anyText, { maxLength: 6 }),
        fc.dictionary(anyText, fc.jsonValue()),
        async (headlines, replies, settings) => {
          const articles = headlines.map((headline, at) => {
            const article = sampleArticle(headline || 'x', [1900 + at, 1950])
            const edits = {
              cards: Object.fromEntries(
                article.cards.map(({ id }, n) => [id, { back: replies[n] ?? headline }]),
              ),
              facts: { [article.analysis.facts[0]!.id]: { accepted: replies } },
            }
            return { ...article, addedAt: at, removedAt: at % 2 ? NOW : null, edits, tags: replies }
          })
          const journal = replies.map((id, at): JournalEvent => ({ type: 'undo', id, at, undoes: id }))
          const library = { articles, journal, settings }
          const read = fromExport(JSON.parse(await written(library)))
          expect(read).toEqual(JSON.parse(JSON.stringify(library)))
        },
      ),
    )
  })

  it('of an empty library is whole', async () => {
    const library = { articles: [], journal: [], settings: {} }
    expect(fromExport(JSON.parse(await written(library)))).toEqual(library)
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
