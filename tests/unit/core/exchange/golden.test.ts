/**
 * One small library and one quiz in every format, as files to be read: a change in what other programs are given
 * shows as a change of a file (`vitest -u` writes them anew). Packages are shown unpacked.
 */
import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { sqlEngine } from '../../../../src/core/exchange/anki/engine'
import type { LibraryArticle } from '../../../../src/core/exchange/factdeck-json'
import { FORMAT_IDS, type FormatId } from '../../../../src/core/exchange/formats'
import { gift } from '../../../../src/core/exchange/gift'
import { kahootLacks, kahootXlsx } from '../../../../src/core/exchange/kahoot'
import { moodleXml } from '../../../../src/core/exchange/moodle-xml'
import { quizPages } from '../../../../src/core/exchange/print/quiz'
import { qtiPackage } from '../../../../src/core/exchange/qti'
import { select } from '../../../../src/core/exchange/selection'
import { writeExport } from '../../../../src/core/exchange/write'
import type { JournalEvent, Rating } from '../../../../src/core/library/model'
import type { Item } from '../../../../src/core/questions/item'
import { sampleArticle } from '../../main/library/sample'
import { question, TERMS } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const DAY = 86_400_000
const sql = await sqlEngine()

const made = sampleArticle('“=Bridge” & <Tunnel>: עברית', [1999, 2004])
const article: LibraryArticle = {
  ...{ ...made, addedAt: NOW - 9 * DAY, removedAt: null },
  edits: {
    cards: { [made.cards[2]!.id]: { front: 'My own\nwords; in "two" lines?' } },
    facts: { [made.analysis.facts[0]!.id]: { accepted: ['’99'] } },
  },
}

const answers: [card: number, daysAgo: number, rating: Rating][] = [
  [0, 8, 'good'],
  [1, 8, 'again'],
  [0, 5, 'hard'],
  [1, 5, 'easy'],
]
const journal = answers.map(([card, daysAgo, rating], at): JournalEvent => {
  const { id: cardId } = made.cards[card]!
  return {
    ...{ type: 'answer', id: `answer-${at}`, at: NOW - daysAgo * DAY + at, articleId: made.id, cardId },
    ...{ kind: 'date', rating, duration: 1500 + at, source: { from: 'study' }, terms: TERMS },
  }
})

const options = ['two', '3 {three}', 'four'].map((text) => ({ text, origin: 'article' as const, note: text }))
const targets = ['zwei', 'drei', 'vier', 'fünf'].map((text) => ({ text, origin: 'article' as const }))
const asked: (Pick<Item, 'form' | 'stem' | 'key'> & Partial<Item>)[] = [
  { form: 'multiple-choice', stem: 'How many arches = how many?', key: 1, options },
  { form: 'true-false', stem: 'It has ~3 arches.', key: true },
  { form: 'typed', stem: 'Who “built” it?', key: 'Paul Hastrup', accepted: ['Hastrup', 'any * words'] },
  { form: 'cloze', stem: 'It was opened in _____.', key: '1999' },
  { form: 'estimate', stem: 'How much did it cost?', key: '$4 million' },
  { form: 'ordering', stem: 'Which came first?', key: [2, 0, 1], options },
  {
    ...{ form: 'matching', stem: 'What belongs together?', options, targets },
    key: [
      [0, 0],
      [1, 2],
      [2, 1],
    ],
  },
]
const questions = asked.map((one, at) =>
  question({
    headline: article.analysis.article.headline,
    item: {
      ...{ id: `item-${at}`, articleId: made.id, accepted: [], rejected: [], facts: [`fact-${at}`] },
      ...{ source: [{ start: 0, end: 1, exact: `Sentence ${at} said so.` }], feedback: `So it is: ${at}.` },
      ...{ difficulty: 3 as const, asOf: '2026-03-18' },
      ...one,
    },
  }),
)

/** An export of the library as text. */
async function exported(format: FormatId): Promise<string> {
  return joined(
    (await chunksOf(format)).map((chunk) => (typeof chunk === 'string' ? chunk : strFromU8(chunk))),
  )
}

async function chunksOf(format: FormatId): Promise<(string | Uint8Array)[]> {
  const { chunks } = await writeExport(format, {
    ...{ articles: [article], journal, settings: { theme: 'dark' }, retention: 0.9, now: NOW },
    calendar: { offsetAt: () => 60, rolloverHour: 4 },
    quiz: { count: 15, seed: 1 },
    hasLearner: true,
  })
  const found: (string | Uint8Array)[] = []
  for await (const chunk of chunks) found.push(chunk)
  return found
}

const joined = (parts: Iterable<string>) => [...parts].join('')
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

/** The tables of a package, a row a line; the columns of JSON as they are. */
async function ankiTables(): Promise<string> {
  const [file] = await chunksOf('apkg')
  const files = unzipSync(file as Uint8Array)
  const db = new sql.Database(files['collection.anki2'])
  const tables = ['sqlite_master', 'col', 'notes', 'cards', 'revlog', 'graves'].map((table) => {
    const columns = table === 'sqlite_master' ? 'type, name, sql' : '*'
    const rows = db.exec(`SELECT ${columns} FROM ${table}`)[0]?.values ?? []
    return `# ${table}\n${lines(rows)}`
  })
  db.close()
  return [`# media\n${strFromU8(files.media!)}`, ...tables].join('\n\n')
}

function qtiText(): string {
  const files = Object.entries(unzipSync(qtiPackage(questions, NOW)))
  return files.map(([name, bytes]) => `<!-- ${name} -->\n${strFromU8(bytes)}`).join('\n')
}

async function kahootCells(): Promise<string> {
  const { kept } = select(questions, kahootLacks)
  const sheets = await readXlsx(Buffer.from(await kahootXlsx(kept)))
  return sheets.map(({ sheet, data }) => `# ${sheet}\n${lines(data)}`).join('\n\n')
}

const GOLDEN: Record<FormatId, [file: string, text: () => string | Promise<string>]> = {
  apkg: ['anki-package.txt', ankiTables],
  'anki-text': ['anki-text.txt', () => exported('anki-text')],
  markdown: ['cards.md', () => exported('markdown')],
  'card-sheets': ['card-sheets.html', () => exported('card-sheets')],
  print: ['quiz.html', () => joined(quizPages(questions, 'A quiz'))],
  gift: ['quiz.gift.txt', () => joined(gift(questions))],
  moodle: ['moodle.xml', () => joined(moodleXml(questions))],
  kahoot: ['kahoot.txt', kahootCells],
  qti: ['qti.xml', qtiText],
  notes: ['notes.md', () => exported('notes')],
  csv: ['progress.csv', () => exported('csv')],
  reviews: ['answers.csv', () => exported('reviews')],
  xapi: ['xapi.json', () => exported('xapi')],
  json: ['library.json', () => exported('json')],
}

it.each(FORMAT_IDS)('%s is written as it was', async (format) => {
  const [file, text] = GOLDEN[format]
  await expect(await text()).toMatchFileSnapshot(join(import.meta.dirname, 'golden', file))
})
