import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sqlEngine } from '../../../../src/core/exchange/anki/engine'
import { ankiPackage } from '../../../../src/core/exchange/anki/package'
import { readAnkiPackage } from '../../../../src/core/exchange/anki/read-package'
import { ankiText } from '../../../../src/core/exchange/anki/text'
import { readAnkiText } from '../../../../src/core/exchange/cards/anki-text'
import { isAnkiText } from '../../../../src/core/exchange/cards/is-anki-text'
import { clozeCard, clozeNumbers, withoutCloze } from '../../../../src/core/exchange/cards/cloze'
import { cardText, MOST_CARDS, type ImportedNote } from '../../../../src/core/exchange/cards/note'
import { plainText } from '../../../../src/core/exchange/cards/plain-text'
import { CardTable, parseRows, PLAIN_TABLE } from '../../../../src/core/exchange/cards/table'
import { answerPart, renderTemplate } from '../../../../src/core/exchange/cards/template'
import { toCsv } from '../../../../src/core/exchange/csv'
import { deckOf, type DeckCard } from '../../../../src/core/exchange/deck'
import { historyOf } from '../../../../src/core/exchange/history'
import { escapeHtml, oneLine } from '../../../../src/core/exchange/text'
import { effective } from '../../../../src/core/schedule/replay'
import { ankiDeck, storedZstd } from '../../../files/anki'
import { anyDeck, anyText, largeLibrary, words } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const sql = await sqlEngine()
const cards = (notes: readonly ImportedNote[]) =>
  notes.flatMap((note) => note.cards.map(({ front, back }) => [front, back]))

const tableOf = (text: string, delimiter: string | null = null) =>
  new CardTable(parseRows(text, delimiter), PLAIN_TABLE)
const read = (text: string, delimiter: string | null = null) => {
  const table = tableOf(text, delimiter)
  return table.notes(table.usual).notes
}
const readAnki = (text: string) => {
  const table = readAnkiText(text)
  return table.notes(table.usual).notes
}

describe('a field of HTML', () => {
  it.each([
    ['Caf&eacute; stays, &amp; &lt;b&gt; &nbsp;&#8211; &#x4e2d;', 'Caf&eacute; stays, & <b> – 中'],
    ['<div>one</div><div>two<br>three</div>', 'one\ntwo\nthree'],
    ['<ul><li>a</li>\n<li>b</li></ul>', 'a\nb'],
    ['one<br><br>two', 'one\n\ntwo'],
    ['see <img src="x.png" alt=y> here', 'see [picture] here'],
    ['bonjour[sound:rec1.mp3]', 'bonjour'],
    ['<style>.a{}</style><script>alert(1)</script><!-- no -->x', 'x'],
    ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
    ['&#0;&#xd800;&#x110000;ok', 'ok'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it('gives back any text that was put into it', () => {
    const withoutTags = anyText.filter((text) => !/\[(sound|anki):/.test(text))
    fc.assert(
      fc.property(withoutTags, (text) => {
        expect(plainText(escapeHtml(text))).toBe(cardText(text))
      }),
    )
  })
})

describe('deletions', () => {
  it('make a card a number, with hints, in any depth', () => {
    const text = '{{c1::Paris::city}} on the {{c2::Seine, {{c3::776}} km}}; {{c1::Lutetia}}'
    expect(clozeNumbers(text)).toEqual([1, 2, 3])
    expect(clozeCard(text, 1)).toEqual({
      front: '_____ (city) on the Seine, 776 km; _____',
      back: 'Paris; Lutetia',
    })
    expect(clozeCard(text, 2)).toEqual({
      front: 'Paris on the _____; Lutetia',
      back: 'Seine, 776 km',
    })
    expect(clozeCard(text, 9)).toBeNull()
    expect(withoutCloze(text)).toBe('Paris on the Seine, 776 km; Lutetia')
  })
})

describe('a template', () => {
  const fields = new Map([
    ['Front', 'dog'],
    ['Back', 'Hund'],
    ['Note', ''],
  ])
  it('shows fields and sections, and on the answer what was hidden before', () => {
    const template =
      '{{FrontSide}}<hr id=answer>{{text:Back}}{{#Note}}({{Note}}){{/Note}}{{^Note}}.{{/Note}}{{Tags}}'
    expect(answerPart(renderTemplate(template, fields, true))).toBe('Hund.')
    expect(renderTemplate('{{Front}} {{type:Back}}{{hint:Back}}', fields, false)).toBe('dog ')
    expect(renderTemplate('{{type:Back}}', fields, true)).toBe('Hund')
    expect(renderTemplate('{{#Note}}{{#Front}}x{{/Front}}y{{/Note}}z', fields, true)).toBe('z')
  })
})

describe('a table', () => {
  it('is read with whichever separator it has, quotes and line breaks in cells', () => {
    const rows = [
      ['Capital of "France"?', 'Paris'],
      ['two\nlines; yes', 'a, b'],
    ]
    for (const sign of [',', ';', '\t', '|']) {
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
        .join('\n')
      expect(cards(read(text))).toEqual(rows)
    }
  })

  it('finds the columns by their names, and leaves the head out', () => {
    const table = tableOf('Chapter,Answer,Question\n1,Paris,Capital of France?\n')
    expect(table.usual).toEqual({ front: 2, back: 1, hasHeader: true })
    expect(table.columns(table.usual)).toBeNull()
    const [note] = table.notes(table.usual).notes
    expect(note).toMatchObject({ line: '1 — Paris — Capital of France?' })
    expect(cards([note!])).toEqual([['Capital of France?', 'Paris']])
  })

  it('offers its columns where none are named', () => {
    const table = tableOf('1,chien,dog\n2,chat,cat\n')
    expect(table.columns(table.usual)).toEqual({
      samples: ['1', 'chien', 'dog'],
      choice: { front: 0, back: 1, hasHeader: false },
    })
    const choice = { front: 1, back: 2, hasHeader: true }
    expect(cards(table.notes(choice).notes)).toEqual([['chat', 'cat']])
  })

  it('says what it leaves out', () => {
    const table = tableOf(`a,b\nc,\n,d\ne,${'x'.repeat(20_001)}\n`)
    const { notes, leftOut } = table.notes(table.usual)
    expect(cards(notes)).toEqual([['a', 'b']])
    expect([...leftOut]).toEqual([
      ['no answer in words', 1],
      ['no question in words', 1],
      ['longer than 20,000 characters', 1],
    ])
  })

  it.each([
    ['', 'is empty.'],
    ['\n\n  \n', 'is empty.'],
    ['one\ntwo\n', 'has only one column: a card needs a front and a back.'],
    ['a,"b\nc,d\n', 'has a quotation mark that is never closed, so its rows cannot be told apart.'],
    ['card_id,review_time,review_rating\n1,2,3\n', 'is a list of answers for FSRS tools and holds no cards.'],
    ['a,b\n'.repeat(60_001), 'holds more than 60,000 rows: take it in smaller parts.'],
  ])('%# that cannot be taken is refused in a sentence', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence)
  })

  it('of more cards than anybody learns is refused', () => {
    const rows = Array.from({ length: MOST_CARDS + 1 }, (_, at) => `q${at},a`).join('\n')
    expect(() => read(rows)).toThrow('holds more than 50,000 cards')
  })

  it('gives back any words that a strict writer put into it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 8 }), (rows) => {
        // What begins like a formula is kept from spreadsheets by an apostrophe.
        const plain = rows.map((row) => row.map((cell) => `x ${cell}`))
        const found = cards(read(toCsv([['Front', 'Back'], ...plain]), ','))
        const wanted = plain.filter(([front]) => clozeNumbers(front!).length === 0)
        expect(found).toEqual(wanted.map((row) => row.map(bare)))
      }),
    )
  })
})

/** A text as a card holds it. */
const bare = (text: string) => plainText(escapeHtml(text))

describe("Anki's text", () => {
  it('is read as its head says', () => {
    const text = `#separator:semicolon
#html:true
#deck column:1
#tags column:4
#columns:Deck;Front;Back;Tags
Geo::Europe;Capital of <i>France</i>?;"Paris; &amp; more";x y
# a comment
Default;{{c1::Oslo}} is in {{c2::Norway}};;
`
    expect(isAnkiText(text)).toBe(true)
    const notes = readAnki(text)
    expect(notes.map(({ deck, tags, line }) => ({ deck, tags, line }))).toEqual([
      { deck: 'Geo::Europe', tags: ['x', 'y'], line: 'Capital of France? — Paris; & more' },
      { deck: 'Default', tags: [], line: 'Oslo is in Norway' },
    ])
    expect(cards(notes)).toEqual([
      ['Capital of France?', 'Paris; & more'],
      ['_____ is in Norway', 'Oslo'],
      ['Oslo is in _____', 'Norway'],
    ])
  })

  it('of plain fields keeps signs that HTML would swallow', () => {
    expect(cards(readAnki('#separator:tab\n#html:false\n#deck:Maths\n1 <b> 2?\tno & yes'))).toEqual([
      ['1 <b> 2?', 'no & yes'],
    ])
  })

  it('that is none is told apart', () => {
    for (const text of ['# A title\ntext', 'front\tback', '#separated:tab', ''])
      expect(isAnkiText(text)).toBe(false)
  })

  it('as Factdeck writes it comes back with every card, and where it stood', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(told(readAnki([...ankiText(deck)].join('')))).toEqual(wanted(deck))
      }),
    )
  })
})

/** The cards of our own exports with where they stood, in an order of their own. */
const told = (notes: readonly ImportedNote[]) =>
  notes
    .flatMap(({ cards, origin }) => cards.map(({ form, front, back }) => ({ form, front, back, ...origin })))
    .map((card) => JSON.stringify(card, Object.keys(card).sort()))
    .sort()
const wanted = (deck: readonly DeckCard[]) => {
  // A note has one source: that of its first card.
  const sources = new Map([...deck].reverse().map(({ factId, source }) => [factId, source]))
  return deck
    .filter(({ form, front }) => form === 'question' || front.includes('_____'))
    .map(({ form, front, back, factId }) => {
      const { sentence, headline, publisher, publishedOn } = sources.get(factId)!
      const from = {
        sentence: field(sentence),
        headline: field(headline),
        publisher: publisher && field(publisher),
      }
      return { form, front: bare(front), back: bare(back), factId, ...from, publishedOn }
    })
    .map((card) => JSON.stringify(card, Object.keys(card).sort()))
    .sort()
}
const field = (text: string) => oneLine(bare(text)) || null

describe('an Anki package', () => {
  const DECK = {
    media: 3,
    notes: [
      { fields: ['Capital of <b>France</b>?', 'Paris'], deck: 'Geo::Europe', tags: 'a b' },
      { fields: ['dog', 'Hund', ''], noteType: 'reversed' as const },
      {
        fields: ['{{c1::Paris}} lies on the {{c2::Seine}}', 'more'],
        noteType: 'cloze' as const,
        ords: [0, 1],
      },
      { fields: ['<img src="a.png">', 'x'] },
    ],
  }

  it.each(['old', 'new'] as const)(
    'of the %s form gives decks, tags and cards by their templates',
    (form) => {
      const { gathering, media } = readAnkiPackage(ankiDeck(DECK, form), sql, NOW)
      const { notes, leftOut } = gathering
      expect(media).toBe(3)
      expect(notes.map(({ deck, tags, line }) => [deck, tags.join(), line])).toEqual([
        ['Geo::Europe', 'a,b', 'Capital of France? — Paris'],
        ['Default', '', 'dog — Hund'],
        ['Default', '', 'Paris lies on the Seine — more'],
      ])
      expect(cards(notes)).toEqual([
        ['Capital of France?', 'Paris'],
        ['dog', 'Hund'],
        ['Hund', 'dog'],
        ['_____ lies on the Seine', 'Paris'],
        ['Paris lies on the _____', 'Seine'],
      ])
      expect([...leftOut]).toEqual([['no question in words', 1]])
    },
  )

  it('gives the answers that count: not those by hand, from the future, or from before a card was set back', () => {
    const day = (n: number) => NOW - n * 86_400_000
    const answers = [
      [day(9), 3],
      [day(8), 0, 4, 0],
      [day(7), 1],
      [day(6), 4, 4, 2500],
      [day(5), 0, 5],
      [day(4), 3],
      [day(-1), 3],
    ] as [number, number, number?, number?][]
    const file = ankiDeck({ notes: [{ fields: ['a', 'b'], answers, isSuspended: true }] })
    const [card] = readAnkiPackage(file, sql, NOW).gathering.notes[0]!.cards
    expect(card!.isOff).toBe(true)
    expect(card!.answers.map(({ at, rating }) => [at, rating])).toEqual([
      [day(7), 'again'],
      [day(4), 'good'],
    ])
  })

  it('as Factdeck writes it comes back with every card, its source, and every answer', () => {
    const { articles, journal } = largeLibrary(40, 3, NOW)
    const deck = articles.flatMap((article) => deckOf(article))
    const steps = [...historyOf(effective(journal), () => true)]
    const schedules = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
    const calendar = { offsetAt: () => 0, rolloverHour: 4 }
    const file = ankiPackage({ deck, steps, schedules, calendar, retention: 0.9 }, NOW)
    const { notes } = readAnkiPackage(file, sql, NOW).gathering
    expect(told(notes)).toEqual(wanted(deck))
    const found = notes.flatMap(({ cards }) => cards.flatMap(({ answers }) => answers))
    const ratings = (list: readonly { at: number; rating: string }[]) =>
      list.map(({ at, rating }) => `${Math.round(at / 1000)} ${rating}`).sort()
    expect(ratings(found)).toEqual(ratings(steps.map(({ answer }) => answer)))
  })

  const database = (statements: string) => {
    const db = new sql.Database()
    db.run(statements)
    return db.export()
  }
  it.each([
    ['no zip', strToU8('PK nothing'), 'is no Anki package, or its archive is broken.'],
    [
      'another zip',
      zipSync({ 'a.txt': strToU8('x') }),
      'is no Anki package: there is no collection of cards in it.',
    ],
    [
      'no database',
      zipSync({ 'collection.anki2': strToU8('x'.repeat(9000)) }),
      'is damaged: its collection of cards cannot be read.',
    ],
    [
      'a table less',
      zipSync({ 'collection.anki2': database('CREATE TABLE col (id); CREATE TABLE notes (id)') }),
      'is no collection of Anki: its table “cards” is missing.',
    ],
    [
      'no Zstandard',
      zipSync({ 'collection.anki21b': strToU8('x'.repeat(99)) }),
      'is damaged: its collection cannot be unpacked.',
    ],
    [
      'other content',
      zipSync({ 'collection.anki21b': storedZstd(strToU8('x'.repeat(9000))) }),
      'is damaged: its collection of cards cannot be read.',
    ],
    ['half a package', ankiDeck(DECK).slice(0, -300), 'is no Anki package, or its archive is broken.'],
  ])('of %s is refused in a sentence', (_what, file, sentence) => {
    expect(() => readAnkiPackage(file, sql, NOW)).toThrow(sentence)
  })
})
