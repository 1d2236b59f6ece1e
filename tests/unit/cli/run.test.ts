import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'

const ARTICLE = `Mill reopens in Corran

12 March 2026

The Corran mill reopened on Monday after 14 months, its owner Dana Petrov said. It employs 320 people.
`

const BANK = `Norvik Bank and its people

12 March 2026

Norvik Bank opened a branch in Brekka in 1999. Norvik Bank sold its ferries in 2007. Norvik Bank moved its head office to Tavira in March 2015.

“A bank is a promise to strangers,” said Anna Lund, the governor of Norvik Bank.

“Ferries never made money for anybody,” said Karl Voss, a harbour pilot.

“The harbour pays for the whole town,” said Ida Holm, the harbour master of Brekka.
`

const bytes = (text: string) => new TextEncoder().encode(text)
const SAMPLES = join(import.meta.dirname, '../../../resources/samples')
const FILES: Record<string, Uint8Array | null> = {
  'pact.txt': readFileSync(join(SAMPLES, 'harbour-rescue-pact.txt')),
  'mill.txt': bytes(ARTICLE),
  'bank.txt': bytes(BANK),
  'utf16.txt': Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(ARTICLE, (c) => c.charCodeAt(0)).buffer),
  ]),
  'empty.txt': bytes(' \n'),
  'photo.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0]),
  'page.html': bytes('<p>x</p>'),
  folder: null,
}

const written = new Map<string, Uint8Array>()

async function factdeck(...argv: string[]) {
  let out = ''
  let error = ''
  const status = await run(argv, {
    out: async (text) => void (out += text),
    error: async (text) => void (error += text),
    standardInput: async () => bytes(ARTICLE),
    isFolder: async (path) => {
      if (!(path in FILES)) throw Object.assign(new Error('missing'), { code: 'ENOENT' })
      return FILES[path] === null
    },
    readFile: async (path) => FILES[path]!,
    writeFile: async (path, content) => {
      if (path.includes('/')) throw Object.assign(new Error('missing'), { code: 'ENOENT' })
      written.set(path, content)
    },
    outBytes: async (content) => void (out += new TextDecoder().decode(content)),
    now: () => Date.parse('2026-05-10T12:00Z'),
  })
  return { status, out, error }
}

describe('factdeck facts', () => {
  it('prints one article as one JSON object', async () => {
    const { status, out } = await factdeck('facts', 'mill.txt', '--json')
    const analysis = JSON.parse(out)
    expect(status).toBe(0)
    expect(Object.keys(analysis)).toEqual(['article', 'entities', 'facts'])
    expect(analysis.article.text).toBe(ARTICLE)
  })

  it('prints several articles as one JSON object a line', async () => {
    const { out } = await factdeck('facts', 'mill.txt', '-', '--json')
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(JSON.parse(line).article.headline).toBe('Mill reopens in Corran')
  })

  it('takes the day of publication from the call', async () => {
    const { out } = await factdeck('facts', '-', '--published', '2026-03-13', '--json')
    expect(JSON.parse(out).article.publishedOn).toBe('2026-03-13')
  })

  it('reads UTF-16', async () => {
    const { out } = await factdeck('facts', 'utf16.txt', '--json')
    expect(JSON.parse(out).article.headline).toBe('Mill reopens in Corran')
  })

  it('prints a table without --json', async () => {
    const { out } = await factdeck('facts', 'mill.txt')
    expect(out).toContain('Mill reopens in Corran')
    expect(() => JSON.parse(out)).toThrow()
  })
})

describe('factdeck quiz', () => {
  it('prints items and what was rejected, the same for the same seed', async () => {
    const first = await factdeck('quiz', 'mill.txt', '--seed', '7', '--json')
    expect(Object.keys(JSON.parse(first.out))).toEqual(['items', 'rejected'])
    expect((await factdeck('quiz', 'mill.txt', '--seed', '7', '--json')).out).toBe(first.out)
  })

  it('keeps to the count and the forms asked for', async () => {
    const { out } = await factdeck('quiz', 'mill.txt', '--count', '2', '--forms', 'typed,cloze', '--json')
    const { items } = JSON.parse(out)
    expect(items.length).toBeLessThanOrEqual(2)
    for (const item of items) expect(['typed', 'cloze']).toContain(item.form)
  })

  it('prints columns and orders to be read in a terminal', async () => {
    const { out } = await factdeck('quiz', 'bank.txt', '--forms', 'ordering,matching')
    expect(out).toMatch(/a\) .+\n {5}b\) .+\n {5}c\) .+\n {3}Answer: [abc], [abc], [abc]\n/)
    expect(out).toMatch(/ {8}1\. .+\n {8}2\. .+\n {8}3\. .+\n {3}Answer: a [123], b [123], c [123]\n/)
  })
})

describe('factdeck export', () => {
  const text = (path: string) => new TextDecoder().decode(written.get(path))

  it.each([
    ['gift', /^\$CATEGORY: \$course\$\/top\/News\/Five Baltic Harbours Sign Rescue Pact [^\n]+\n/],
    ['moodle', /^<\?xml [^]*<\/quiz>\n$/],
    ['anki-text', /^#separator:tab\n/],
    ['markdown', /^# Five Baltic Harbours/],
    ['notes', /^# Five Baltic Harbours[^]*==38 million euros==\[\^/],
    ['csv', /^\uFEFF?Article,Publisher,/],
    ['print', /^<!doctype html>[^]*<h1>Answers<\/h1>/],
    ['card-sheets', /^<!doctype html>/],
    ['xapi', /"interactionType"/],
    ['apkg', /^PK/],
    ['qti', /^PK/],
    ['kahoot', /^PK/],
  ])('writes %s to a file and says what is in it', async (format, pattern) => {
    const { status, out, error } = await factdeck(
      'export',
      'pact.txt',
      '--format',
      format,
      '--out',
      `made.${format}`,
    )
    expect(status).toBe(0)
    expect(out).toBe('')
    expect(error).toMatch(new RegExp(`Wrote made\\.${format}\\.`))
    expect(text(`made.${format}`)).toMatch(pattern)
  })

  it('writes the library format to standard output, source sentences among it', async () => {
    const { out } = await factdeck('export', 'pact.txt', '--format', 'json', '--out', '-')
    const library = JSON.parse(out)
    expect(library.articles).toHaveLength(1)
    expect(library.cards.length).toBeGreaterThan(0)
    expect(library.facts[0].sentence.exact).toContain('five Baltic harbours')
  })

  it('says how many questions Kahoot cannot ask, and writes no empty quiz', async () => {
    const both = await factdeck(
      'export',
      'pact.txt',
      '--format',
      'kahoot',
      '--forms',
      'typed,true-false',
      '--out',
      'k',
    )
    expect(both.error).toMatch(
      /^Kahoot spreadsheet: Wrote k\. \d+ questions?\. \d+ questions? (was|were) left out: .*a Kahoot spreadsheet holds only questions with a choice/,
    )
    const none = await factdeck(
      'export',
      'pact.txt',
      '--format',
      'kahoot',
      '--forms',
      'typed',
      '--out',
      'none',
    )
    expect(none.status).toBe(2)
    expect(none.error).toMatch(/^factdeck: Nothing was written, since \d+ questions were left out: a Kahoot/)
    expect(written.has('none')).toBe(false)
  })
})

describe('a call that cannot be carried out', () => {
  it.each([
    [[], 'Say what to do'],
    [['read', 'mill.txt'], 'There is no command "read"'],
    [['facts'], 'Name at least one file'],
    [['facts', '-', '-'], 'can be read once'],
    [['facts', 'mill.txt', '--count', '3'], "Unknown option '--count'"],
    [['facts', 'mill.txt', '--published', '2026-02-30'], '--published needs a day'],
    [['facts', 'mill.txt', '--published', 'today'], '--published needs a day'],
    [['quiz', 'mill.txt', '--count', '0'], '--count needs a whole number'],
    [['quiz', 'mill.txt', '--seed', '1.5'], '--seed needs a whole number'],
    [['quiz', 'mill.txt', '--forms', 'essay'], 'There is no form "essay"'],
    [['export', 'mill.txt', '--format', 'gift'], 'Say where to write with --out PATH'],
    [['export', 'mill.txt', '--out', 'x'], 'Say which format with --format NAME; there are apkg,'],
    [['export', 'mill.txt', '--out', 'x', '--format', 'doc'], 'There is no format "doc"; there are apkg,'],
    [
      ['export', 'pact.txt', '--out', 'no/x', '--format', 'gift'],
      'Cannot write no/x: there is no such folder.',
    ],
    [['export', 'gone.txt', '--out', 'x', '--format', 'gift'], 'Cannot read gone.txt'],
    [['facts', 'gone.txt'], 'Cannot read gone.txt: there is no such file.'],
    [['facts', 'folder'], 'Cannot read folder: it is a folder.'],
    [['facts', 'empty.txt'], 'Cannot read empty.txt: it is empty.'],
    [['facts', 'photo.jpg'], 'Cannot read photo.jpg: it is not plain text.'],
    [['facts', 'page.html'], 'open web pages in the application'],
    [['facts', 'mill.txt', 'gone.txt', '--json'], 'Cannot read gone.txt'],
  ])('factdeck %j says why and prints nothing else', async (argv, sentence) => {
    const { status, out, error } = await factdeck(...argv)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(error).toContain(sentence)
    expect(error.trimEnd().split('\n')).toHaveLength(1)
  })
})

it('explains itself', async () => {
  const { status, out } = await factdeck('--help')
  expect(status).toBe(0)
  expect(out).toContain('factdeck facts FILE')
  expect((await factdeck('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
