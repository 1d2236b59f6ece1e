import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../../src/contract/requests'
import { effective } from '../../../../src/core/schedule/replay'
import { analyse } from '../../../../src/core/facts/analyse'
import { cardViews } from '../../../../src/core/library/edits'
import { soundnessOf } from '../../../../src/core/library/soundness'
import { makeCards } from '../../../../src/core/questions/cards'
import type { Imports } from '../../../../src/main/exchange/imports'
import { ankiDeck, type AnkiDeck } from '../../../files/anki'
import { LibraryFixture } from '../library/fixture'
import { sampleArticle } from '../library/sample'
import { exported, importsOf } from './exchange'

let f: LibraryFixture
let imports: Imports
beforeEach(async () => {
  f = await LibraryFixture.create()
  imports = importsOf(f)
})
afterEach(() => f.library.close())

const EVERYTHING = { articleIds: null }
const DAY = 86_400_000
const fileOf = (name: string, content: string | Uint8Array) => ({ name, bytes: Buffer.from(content) })
const read = (name: string, content: string | Uint8Array) => imports.read(fileOf(name, content))

async function take(name: string, content: string | Uint8Array): Promise<ImportPreview> {
  const preview = await read(name, content)
  await imports.apply(preview.id, 'merge')
  return preview
}

const CSV = 'What is the capital of France?,Paris\nWhich river runs through it?,the Seine\n'

/** The articles in the order in which they came in. */
const listed = () => f.articles.list().sort((a, b) => a.addedAt - b.addedAt)

/** Fronts and backs of all cards that are asked, in their order. */
async function asked({ library, articles }: LibraryFixture) {
  const files = await Promise.all(articles.list().map(({ id }) => library.read(id)))
  return files.flatMap((file) => cardViews(file).map(({ front, back }) => `${front} ${back}`)).sort()
}

describe('cards of a table', () => {
  it('are shown first, then live in an article of their own lines, each with its line as its source', async () => {
    const preview = await take('geo.csv', CSV)
    expect(preview).toMatchObject({ name: 'geo.csv', exportedAt: null, replace: null })
    expect(preview.merge).toMatchObject({ added: 1, cards: 2, changed: 0, answers: 0 })
    expect(preview.cards).toMatchObject({ count: 2, words: [] })
    const [summary] = f.articles.list()
    expect(summary).toMatchObject({
      headline: 'geo',
      publisher: 'geo.csv',
      cards: 2,
      facts: 0,
      tags: ['imported'],
    })
    const step = await f.desk.start(EVERYTHING)
    expect(step.card).toMatchObject({
      card: { front: 'What is the capital of France?', back: 'Paris' },
      sentence: { exact: 'What is the capital of France? — Paris' },
      publisher: 'geo.csv',
      paragraph: 1,
      paragraphs: 2,
    })
    const file = await f.library.read(summary!.id)
    expect(soundnessOf(file).faults).toEqual([])
    for (const { origin } of Object.values(file.edits.own!))
      expect(file.analysis.article.text.slice(origin.span.start, origin.span.end)).toBe(origin.span.exact)
  })

  it('are taken back by an undo, and come again', async () => {
    await take('geo.csv', CSV)
    await imports.undo()
    expect(f.articles.list()).toEqual([])
    expect((await f.desk.start(EVERYTHING)).card).toBeNull()
    expect((await take('geo.csv', CSV)).merge).toMatchObject({ cards: 0, changed: 1 })
    expect(await asked(f)).toHaveLength(2)
  })

  it('that are in the library are named, and nothing is doubled when the file has grown', async () => {
    await take('geo.csv', CSV)
    const again = await read(
      'other name.csv',
      `${CSV}And its hill?,Montmartre\nand its hill?,x\nAnd its hill?,Montmartre\n`,
    )
    expect(again.merge).toMatchObject({ added: 1, changed: 0, cards: 2 })
    expect(again.cards!.words).toEqual([
      '2 cards are in the library already, and stay as they are: “What is the capital of France?”, “Which river runs through it?”.',
      '1 card stands in the file more than once, and is taken once.',
    ])
    const same = await read('geo.csv', CSV)
    expect(same.merge).toMatchObject({ added: 0, changed: 0, same: 0 })
    await imports.apply(same.id, 'merge')
    expect(await asked(f)).toHaveLength(2)
  })

  it('are read from the columns that are chosen', async () => {
    const preview = await read('words.tsv', 'Lesson\tFrançais\tEnglish\n1\tchien\tdog\n1\tchat\tcat\n')
    expect(preview.cards!.columns!.samples).toEqual(['Lesson', 'Français', 'English'])
    const chosen = await imports.chooseColumns(preview.id, { front: 1, back: 2, hasHeader: true })
    expect(chosen.merge).toMatchObject({ cards: 2 })
    await expect(
      imports.chooseColumns(preview.id, { front: 7, back: 2, hasHeader: true }),
    ).rejects.toMatchObject({ code: 'invalid' })
    // The last choice counts, also where those before it are still being read.
    await Promise.all([
      imports.chooseColumns(preview.id, { front: 0, back: 1, hasHeader: false }),
      imports.chooseColumns(preview.id, { front: 1, back: 2, hasHeader: true }),
    ])
    await imports.apply(preview.id, 'merge')
    expect(await asked(f)).toEqual(['chat cat', 'chien dog'])
  })

  it('become several articles where there are very many, in a folder', async () => {
    const rows = Array.from({ length: 1201 }, (_, at) => `question ${at},answer ${at}`).join('\n')
    await take('many.csv', rows)
    expect(listed().map(({ headline, folder, cards }) => [headline, folder, cards])).toEqual([
      ['many', 'many', 500],
      ['many, part 2', 'many', 500],
      ['many, part 3', 'many', 201],
    ])
  })

  it('keep their lines when what is said about them is corrected: no facts are looked for in notes', async () => {
    await take(
      'history.csv',
      'When was the bridge opened in Bray?,It was opened on 12 May 2019 by Mayor Jane Smith.\n',
    )
    const { id } = f.articles.list()[0]!
    const { analysis } = await f.articles.get(id)
    const revised = analyse(analysis.article.text, { headline: 'Bridges', publisher: 'My notes' })
    const open = await f.articles.revise(id, revised, makeCards(id, revised))
    expect(open.summary).toMatchObject({ headline: 'Bridges', publisher: 'My notes', facts: 0, cards: 1 })
    expect(open.analysis.article.paragraphs).toEqual(analysis.article.paragraphs)
  })

  it('of any encoding are read', async () => {
    await take('utf16.csv', Buffer.from('\uFEFFKölner Dom?,Köln\n', 'utf16le'))
    await take('latin.csv', Buffer.from('Straße?,f\xfcnf\n', 'latin1'))
    expect(await asked(f)).toEqual(['Kölner Dom? Köln', 'Straße? fünf'])
  })
})

describe('an Anki package', () => {
  const at = (days: number) => Date.parse('2026-05-10T12:00Z') - days * DAY
  const deck = (more: AnkiDeck['notes'] = []): AnkiDeck => ({
    media: 1,
    notes: [
      {
        fields: ['dog', 'Hund', ''],
        noteType: 'reversed',
        deck: 'Lang::German',
        answers: [
          [at(20), 3],
          [at(9), 1],
        ],
      },
      { fields: ['cat', 'Katze'], deck: 'Lang::German', isSuspended: true },
      { fields: ['Capital?', 'Paris'], deck: 'Default' },
      ...more,
    ],
  })

  it.each(['old', 'new'] as const)(
    'of the %s form brings decks, cards, and a schedule from its answers',
    async (form) => {
      const preview = await take('mine.apkg', ankiDeck(deck(), form))
      expect(preview.merge).toMatchObject({ added: 2, cards: 4, answers: 2 })
      expect(preview.cards!.words).toEqual([
        '1 card was suspended, and comes in switched off.',
        'Pictures and sounds are not taken over.',
      ])
      const list = listed()
      expect(list.map(({ headline, folder }) => [headline, folder])).toEqual([
        ['Lang / German', 'mine'],
        ['mine', 'mine'],
      ])
      const open = await f.articles.get(list[0]!.id)
      const of = (front: string) => {
        const { id, isOff } = open.cards.find((card) => card.front === front)!
        return { isOff, ...open.standings.find(({ cardId }) => cardId === id)! }
      }
      expect(of('dog')).toMatchObject({ reps: 2, isOff: false })
      expect(of('dog').plan).toMatchObject({ lastReview: at(9), lastRating: 'again' })
      expect(of('Hund')).toMatchObject({ reps: 0, state: 'new' })
      expect(of('cat')).toMatchObject({ isOff: true })
      await f.restart()
      expect((await f.articles.get(list[0]!.id)).standings).toEqual(open.standings)
    },
  )

  it('taken in again brings only what is new: cards, and answers to cards that are there', async () => {
    await take('mine.apkg', ankiDeck(deck()))
    const later = deck([{ fields: ['mouse', 'Maus'], deck: 'Lang::German' }])
    later.notes[0]!.answers!.push([at(1), 4])
    const preview = await take('mine.apkg', ankiDeck(later))
    expect(preview.merge).toMatchObject({ added: 1, cards: 1, changed: 0, answers: 1 })
    expect((await read('mine.apkg', ankiDeck(later))).merge).toMatchObject({
      added: 0,
      changed: 0,
      answers: 0,
    })
    const answers = effective(await f.journal()).filter(({ type }) => type === 'answer')
    expect(answers.map((event) => event.at)).toEqual([at(20), at(9), at(1)])
  })

  it('that was taken back brings its answers again', async () => {
    await take('mine.apkg', ankiDeck(deck()))
    await imports.undo()
    expect(effective(await f.journal())).toEqual([])
    expect((await take('mine.apkg', ankiDeck(deck()))).merge).toMatchObject({ answers: 2 })
    expect(effective(await f.journal())).toHaveLength(2)
  })
})

describe('what Factdeck exported itself', () => {
  const FORMATS = ['apkg', 'anki-text', 'csv'] as const

  async function used(): Promise<void> {
    const sample = sampleArticle()
    await f.articles.add(sample)
    const [one] = sample.analysis.facts
    await f.articles.makeCard(sample.id, {
      form: 'question',
      front: 'My own?',
      back: 'the bridge',
      sentence: one!.sentence,
      span: { ...one!.span },
    })
    await f.articles.editCard(sample.id, sample.cards[0]!.id, { front: 'In other words?' })
    for (const rating of ['easy', 'again', 'good'] as const) {
      f.now += 60_000
      const { card } = await f.desk.start(EVERYTHING)
      await f.desk.answer(card!.card.id, rating, 3000)
    }
  }

  it.each(FORMATS)('%s changes nothing in the library that it comes from', async (format) => {
    await used()
    const { name, bytes } = await exported(f, { format })
    const { merge, cards } = await read(name, bytes)
    expect(merge).toMatchObject({ added: 0, changed: 0, answers: 0, takenBack: 0 })
    expect(cards!.words[0]).toMatch(/^7 cards are in the library already/)
  })

  it.each(FORMATS)('%s comes in with its source sentences where the article is not there', async (format) => {
    await used()
    const { name, bytes } = await exported(f, { format })
    const before = await asked(f)
    const other = await LibraryFixture.create()
    try {
      other.now = f.now
      const theirs = importsOf(other)
      const preview = await theirs.read(fileOf(name, bytes))
      expect(preview.cards!.words).toEqual([
        'The articles of 7 cards are not here: their source sentences come in without the rest.',
      ])
      await theirs.apply(preview.id, 'merge')
      expect(await asked(other)).toEqual(before)
      const [summary] = other.articles.list()
      expect(summary).toMatchObject({
        headline: 'Bridge Opens',
        publisher: 'The Wire',
        publishedOn: '2026-03-18',
      })
      const { analysis } = await other.library.read(summary!.id)
      expect(analysis.article.text.split('\n\n')).toContain('The bridge was repaired in 2004.')
      expect(effective(await other.journal())).toHaveLength(format === 'apkg' ? 3 : 0)
    } finally {
      await other.library.close()
    }
  })

  it('joins a library that has the article: own cards to their sentence, answers to their cards', async () => {
    await used()
    const { name, bytes } = await exported(f, { format: 'apkg' })
    const other = await LibraryFixture.create()
    try {
      other.now = f.now
      const sample = sampleArticle()
      await other.articles.add(sample)
      const theirs = importsOf(other)
      const preview = await theirs.read(fileOf(name, bytes))
      expect(preview.merge).toMatchObject({ added: 0, changed: 1, moreCards: 1, answers: 3 })
      await theirs.apply(preview.id, 'merge')
      const own = Object.values((await other.library.read(sample.id)).edits.own!)
      expect(own).toMatchObject([
        { front: 'My own?', origin: { sentence: sample.analysis.facts[0]!.sentence } },
      ])
      const states = (fixture: LibraryFixture) =>
        sample.cards.map(({ id }) => fixture.library.state.schedule(id).state)
      expect(states(other)).toEqual(states(f))
      await theirs.undo()
      expect((await other.library.read(sample.id)).edits.own ?? {}).toEqual({})
      expect(effective(await other.journal())).toEqual([])
    } finally {
      await other.library.close()
    }
  })
})

describe('a file that cannot be taken', () => {
  it.each([
    ['empty.csv', '', '“empty.csv” is empty. Nothing was changed.'],
    ['empty.apkg', '', '“empty.apkg” is no Anki package, or its archive is broken. Nothing was changed.'],
    [
      'one.txt',
      'just\nwords\n',
      '“one.txt” has only one column: a card needs a front and a back. Nothing was changed.',
    ],
    [
      'pictures.csv',
      '[sound:a.mp3],x\n',
      '“pictures.csv” holds no card that can be taken: no question in words. Nothing was changed.',
    ],
    [
      'list.csv',
      `${Array.from({ length: 101 }, (_, at) => `{{c${at}::a}}`).join(' ')},b\n`,
      '“list.csv” holds no card that can be taken: more than 100 deletions in one note. Nothing was changed.',
    ],
    [
      'photo.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff),
      '“photo.csv” is no text, or in an encoding that Factdeck does not know. Nothing was changed.',
    ],
    [
      'large.csv',
      'a,b\n'.repeat(5_100_000),
      '“large.csv” is larger than 20 MB, which no list of cards is. Nothing was changed.',
    ],
  ] as [string, string | Uint8Array, string][])(
    '%s is refused in one sentence',
    async (name, content, message) => {
      await f.articles.add(sampleArticle())
      await expect(read(name, content)).rejects.toMatchObject({ code: 'invalid', message })
      expect(f.articles.list()).toHaveLength(1)
      await expect(imports.apply('x', 'merge')).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})
