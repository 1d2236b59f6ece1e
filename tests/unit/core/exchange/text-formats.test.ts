import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../../../src/core/exchange/anki/note'
import { ankiText } from '../../../../src/core/exchange/anki/text'
import { deckOf } from '../../../../src/core/exchange/deck'
import { historyOf } from '../../../../src/core/exchange/history'
import { markdownCards } from '../../../../src/core/exchange/markdown'
import { markdownNotes } from '../../../../src/core/exchange/markdown-notes'
import { cardPages, mirrored } from '../../../../src/core/exchange/print/cards'
import { answerWords, quizPages } from '../../../../src/core/exchange/print/quiz'
import { progressCsv } from '../../../../src/core/exchange/progress-csv'
import { reviewsCsv } from '../../../../src/core/exchange/reviews-csv'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { sampleArticle } from '../../main/library/sample'
import { anyDeck, anyQuestions, HOSTILE, largeLibrary, question } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const calendar = { offsetAt: () => 0, rolloverHour: 4 }
const text = (chunks: Iterable<string>) => [...chunks].join('')
const stored = (headline?: string) => ({
  ...sampleArticle(headline),
  addedAt: NOW,
  removedAt: null,
  edits: { cards: {}, facts: {} },
})

/** Rows as a strict reader of tables sees them; it must find nothing to complain about. */
function table(source: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

describe('Anki text', () => {
  const read = (source: string) => {
    const lines = source.split('\n')
    const header = lines.filter((line, at) => line.startsWith('#') && at < 7)
    return { header, rows: table(lines.slice(header.length).join('\n'), '\t') }
  }

  it('begins with what Anki has to know to import it again', () => {
    const { header } = read(text(ankiText(deckOf(stored()))))
    expect(header).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Factdeck fact',
      '#deck:Factdeck',
      '#guid column:1',
      '#tags column:14',
      `#columns:${['Guid', ...FIELDS, 'Tags'].join('\t')}`,
    ])
  })

  it('has a row a fact with its source, question and gap side by side', () => {
    const article = stored()
    const { rows } = read(text(ankiText(deckOf(article))))
    const [fact] = article.analysis.facts
    expect(rows[0]).toEqual([
      fact!.id,
      'The bridge was repaired in 1999.',
      'In which year, before 19990?',
      '1999',
      'The bridge was repaired in _____.',
      '1999',
      '',
      'The bridge was repaired in 1999.',
      'Bridge Opens',
      'The Wire',
      '2026-03-18',
      '2026-03-18',
      fact!.id,
      'factdeck kind::date publisher::The_Wire',
    ])
  })

  it('holds any words in their own columns', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const { rows } = read(text(ankiText(deck)))
        expect(rows).toHaveLength(new Set(deck.map(({ factId }) => factId)).size)
        for (const row of rows) {
          expect(row).toHaveLength(FIELDS.length + 2)
          expect(row.slice(0, -1).join('')).not.toMatch(/<(?!br>)/)
        }
      }),
    )
  })
})

describe('tables', () => {
  it('the progress table holds any words and runs none of them', () => {
    for (const headline of HOSTILE) {
      const article = stored(headline)
      const rows = table(progressCsv([article], new Map(), NOW, calendar).slice(1), ',')
      expect(rows).toHaveLength(1 + article.cards.length)
      for (const row of rows) {
        expect(row).toHaveLength(12)
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r](?!\d+$)/)
      }
    }
  })

  it('the answers are whole numbers that FSRS tools read, states before the answer', () => {
    const { journal } = largeLibrary(40, 3, NOW)
    const rows = table(text(reviewsCsv(historyOf(effective(journal), () => true))), ',')
    expect(rows[0]).toEqual(['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration'])
    expect(rows).toHaveLength(1 + journal.length)
    const seen = new Set<string>()
    for (const row of rows.slice(1)) {
      const [card, time, rating, state, duration] = row.map(Number)
      expect(row.join()).toMatch(/^[\d,]+$/)
      expect(Number.isSafeInteger(card)).toBe(true)
      expect(time).toBeLessThan(NOW)
      expect(rating).toBeGreaterThanOrEqual(1)
      expect(rating).toBeLessThanOrEqual(4)
      expect(state === 0).toBe(!seen.has(row[0]!))
      expect(duration).toBeGreaterThan(0)
      seen.add(row[0]!)
    }
    expect(seen.size).toBe(40)
  })
})

describe('Markdown', () => {
  it('writes a card with its answer and its source', () => {
    const [card] = deckOf(stored())
    expect(text(markdownCards([card!]))).toBe(`# Bridge Opens

## In which year, before 19990?

**1999**

> Source: “The bridge was repaired in 1999.” Bridge Opens. The Wire, 2026-03-18. As of 2026-03-18.
`)
  })

  it('lets no word become markup', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const lines = text(markdownCards(deck)).split('\n')
        expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(deck.length)
        for (const line of lines) {
          const bare = line.replace(/\\[\\`*_{}[\]<>#|~$^=&]/g, '')
          expect(bare.replace(/^(#{1,2} |\*\*|> )|\*\*$/g, '')).not.toMatch(/[`*_[\]<#|]/)
        }
      }),
    )
  })

  it('writes an article as a note: text, marked facts, a footnote for each', () => {
    expect(text(markdownNotes([stored()]))).toMatch(
      /^# Bridge Opens\n\n\*The Wire, 2026-03-18\*\n\nThe bridge was repaired in ==1999==\[\^(\w{6}-1)\]\.\n\n[^]*\[\^\1\]: The bridge was repaired in 1999\. Bridge Opens\. The Wire, 2026-03-18\. As of 2026-03-18\.\n/,
    )
  })

  it('marks no fact that was switched off', () => {
    const article = stored()
    const edits = { cards: {}, facts: { [article.analysis.facts[0]!.id]: { isOff: true } } }
    expect(text(markdownNotes([{ ...article, edits }]))).not.toContain('==1999==')
  })
})

describe('paper', () => {
  it('prints the questions, then the key on a new page, then every source once', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const page = text(quizPages(questions, 'A <title>'))
        const [test, key] = page.split('<section class="new-page">')
        expect(test!.match(/<p class="stem"/g)).toHaveLength(questions.length)
        expect(key!.match(/<strong>/g)).toHaveLength(questions.length)
        const sources = new Set(
          questions.flatMap((one) => one.sources.map((source) => JSON.stringify(source))),
        )
        expect(key!.split('<ol class="sources">')[1]!.match(/<li/g)).toHaveLength(sources.size)
        // Nothing but our own elements, whatever the words.
        expect(
          page.replace(
            /<!doctype html>|<\/?(html|head|meta|title|style|body|h1|h2|p|ol|li|div|span|section|strong)\b[^>]*>/g,
            '',
          ),
        ).not.toMatch(/</)
      }),
      { numRuns: 50 },
    )
  })

  it('tells no answer before the key', () => {
    const asked = question({
      headline: 'Bridge opens',
      item: {
        id: 'x',
        articleId: 'a',
        form: 'typed',
        stem: 'Who built the bridge?',
        key: 'Paul Hastrup',
        accepted: ['Hastrup'],
        rejected: [],
        facts: ['f'],
        source: [{ start: 0, end: 1, exact: 'The engineer Paul Hastrup built it.' }],
        feedback: 'Paul Hastrup built the bridge.',
        difficulty: 4,
        asOf: null,
      },
    })
    const [test, key] = text(quizPages([asked], 'Quiz')).split('<section class="new-page">')
    expect(test).not.toContain('Hastrup')
    expect(key).toContain('<strong>Paul Hastrup</strong>')
    expect(key).toContain('“The engineer Paul Hastrup built it.” Bridge opens. The Wire, 2026-03-18.')
    expect(answerWords(asked)).toBe('Paul Hastrup')
  })

  it('puts the back of each card behind its front when the sheet is turned over its long edge', () => {
    expect(mirrored([1, 2, 3, 4])).toEqual([2, 1, 4, 3])
    const page = text(cardPages(deckOf(stored()), 'Cards'))
    const sheets = page.split('<section class="sheet">').slice(1)
    expect(sheets).toHaveLength(2)
    const cells = (sheet: string) => sheet.split('<div>').slice(1)
    expect(cells(sheets[0]!)[0]).toContain('before 19990')
    expect(cells(sheets[1]!)[1]).toContain('>1999<')
    expect(cells(sheets[1]!)[1]).toContain('Bridge Opens. The Wire, 2026-03-18')
  })
})

it('every card table is right for an empty library', () => {
  expect(text(markdownCards([]))).toBe('')
  expect(table(progressCsv([], replay([]), NOW, calendar).slice(1), ',')).toHaveLength(1)
  expect(text(ankiText([])).split('\n')).toHaveLength(8)
})
