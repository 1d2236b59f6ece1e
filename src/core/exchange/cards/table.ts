/** Cards in the rows of a table, whichever columns hold them. */
import Papa from 'papaparse'
import { cut, escapeHtml, oneLine } from '../text'
import { clozeCard, clozeNumbers, MOST_DELETIONS, TOO_MANY_DELETIONS, withoutCloze } from './cloze'
import { cardText, lineOf, NoCards, NoteGathering, type ImportedCard, type ImportedNote } from './note'
import { isOwnNote, isOwnTable, NEW_CARD, ownNote, ownRow } from './own-note'
import { hasMedia, plainText } from './plain-text'

/** Which columns hold the two sides of a card, from 0. */
export interface ColumnChoice {
  front: number
  back: number
  /** The first row names the columns. */
  hasHeader: boolean
}

/** The columns of a table, for whoever chooses among them. */
export interface TableColumns {
  /** What stands in each column's first row, cut short. */
  samples: string[]
  choice: ColumnChoice
}

/** What a file says about its own columns; places from 0, null where it says nothing. */
export interface TableFormat {
  isHtml: boolean
  deck: string | null
  /** Of every note. */
  tags: string[]
  deckColumn: number | null
  tagsColumn: number | null
  /** Columns that hold no words of the note: ids and the like. */
  otherColumns: number[]
  /** Names of the columns, where they stand outside the rows. */
  names: string[] | null
}

export const PLAIN_TABLE: TableFormat = {
  isHtml: false,
  deck: null,
  tags: [],
  deckColumn: null,
  tagsColumn: null,
  otherColumns: [],
  names: null,
}

const MOST_ROWS = 60_000
const MOST_COLUMNS = 100
const SAMPLE = 40
/** Characters that tell what parts the cells of a table. */
const HEAD = 50_000
/** What the sides of a card are called in the heads of tables. */
const FRONT = /^(front|question|term|word|prompt|card|expression|vocabulary|phrase|cue|q)$/i
const BACK = /^(back|answer|definition|meaning|translation|response|reply|a)$/i

/**
 * The rows of a text. Rows without any words are left out.
 * @param delimiter between the cells; null where it is to be found out
 * @throws NoCards
 */
export function parseRows(text: string, delimiter: string | null, hasComments = false): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? guessDelimiter(text),
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 1,
    ...(hasComments && { comments: '#' }),
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open) throw new NoCards('has a quotation mark that is never closed, so its rows cannot be told apart.')
  if (data.length > MOST_ROWS) throw new NoCards('holds more than 60,000 rows: take it in smaller parts.')
  if (data.length === 0) throw new NoCards('is empty.')
  return data
}

/** By the first rows alone. */
function guessDelimiter(text: string): string {
  const head = { preview: 10, delimitersToGuess: ['\t', ';', ',', '|'] }
  return Papa.parse(text.slice(0, HEAD), head).meta.delimiter
}

/** A table whose rows are notes. */
export class CardTable {
  readonly #width: number
  /** Those that hold words of the note. */
  readonly #wordColumns: readonly number[]
  readonly #names: string[] | null

  /** @throws NoCards where it has too few columns, or far too many */
  constructor(
    private readonly rows: readonly string[][],
    private readonly format: TableFormat,
  ) {
    this.#width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (this.#width > MOST_COLUMNS)
      throw new NoCards('has more than 100 columns, which no list of cards has.')
    const others = [format.deckColumn, format.tagsColumn, ...format.otherColumns]
    this.#wordColumns = Array.from({ length: this.#width }, (_, at) => at).filter(
      (at) => !others.includes(at),
    )
    if (this.#wordColumns.length < 2)
      throw new NoCards('has only one column: a card needs a front and a back.')
    const head = rows[0]!.map((cell) => cell.replace(/^\uFEFF/, '').trim())
    const isHead =
      isOwnTable(head) || (head.some((cell) => FRONT.test(cell)) && head.some((cell) => BACK.test(cell)))
    this.#names = format.names ?? (isHead ? head : null)
    if (head[0] === 'card_id' && head[1] === 'review_time')
      throw new NoCards('is a list of answers for FSRS tools and holds no cards.')
  }

  /** The choice that is made where nobody makes another. */
  get usual(): ColumnChoice {
    const [first, second] = this.#wordColumns as [number, number]
    const find = (pattern: RegExp) => this.#names?.findIndex((name) => pattern.test(name)) ?? -1
    const [front, back] = [find(FRONT), find(BACK)]
    return {
      ...(front >= 0 && back >= 0 ? { front, back } : { front: first, back: second }),
      hasHeader: this.format.names === null && this.#names !== null,
    }
  }

  /** The columns to choose from; null where the file names them itself. */
  columns(choice: ColumnChoice): TableColumns | null {
    if (this.#names !== null) return null
    const samples = Array.from({ length: this.#width }, (_, at) =>
      cut(oneLine(this.#text(this.rows[0]![at] ?? '')), SAMPLE),
    )
    return { samples, choice }
  }

  /** @throws NoCards */
  notes(choice: ColumnChoice): NoteGathering {
    const gathering = new NoteGathering()
    for (const row of choice.hasHeader ? this.rows.slice(1) : this.rows) this.#addTo(gathering, row, choice)
    return gathering
  }

  #addTo(gathering: NoteGathering, row: readonly string[], choice: ColumnChoice): void {
    const own = this.#own(row)
    if (!own && clozeNumbers(row[choice.front] ?? '').length > MOST_DELETIONS)
      return gathering.leaveOut(TOO_MANY_DELETIONS)
    const note = own ?? this.#note(row, choice)
    if (!own && row.some(hasMedia)) gathering.withMedia++
    const { deck, tags, deckColumn, tagsColumn } = this.format
    const tagsHere = tagsColumn === null ? [] : (row[tagsColumn] ?? '').split(/\s+/).filter(Boolean)
    const deckHere = deckColumn === null ? '' : oneLine(row[deckColumn] ?? '')
    gathering.add({ ...note, deck: deckHere || deck, tags: own ? [] : [...tags, ...tagsHere] })
  }

  /** A note of two sides; one of deletions, where the front has any. */
  #note(row: readonly string[], choice: ColumnChoice): ImportedNote {
    const [front, back] = [row[choice.front] ?? '', row[choice.back] ?? '']
    const numbers = clozeNumbers(front)
    const fields = this.#wordColumns.map((at) => row[at] ?? '')
    if (numbers.length === 0) {
      const sides = { front: this.#text(front), back: this.#text(back) }
      const card: ImportedCard = { form: 'question', ...sides, accepted: [], ...NEW_CARD }
      return {
        deck: null,
        line: lineOf(fields.map((one) => this.#text(one))),
        tags: [],
        cards: [card],
        origin: null,
      }
    }
    const html = this.#html(front)
    const cards = numbers.flatMap((number): ImportedCard[] => {
      const card = clozeCard(html, number)
      return card ? [{ form: 'cloze', ...card, accepted: [], ...NEW_CARD }] : []
    })
    const line = lineOf(fields.map((one) => plainText(withoutCloze(this.#html(one)))))
    return { deck: null, line, tags: [], cards, origin: null }
  }

  #own(row: readonly string[]): ImportedNote | null {
    const names = this.#names
    if (names === null) return null
    if (isOwnNote(names)) return ownNote(new Map(names.map((name, at) => [name, this.#html(row[at] ?? '')])))
    return isOwnTable(names) ? ownRow(new Map(names.map((name, at) => [name, row[at] ?? '']))) : null
  }

  #text(cell: string): string {
    // Most cells of plain tables are their own text already.
    return !this.format.isHtml && !cell.includes('[') ? cardText(cell) : plainText(this.#html(cell))
  }

  #html(cell: string): string {
    return this.format.isHtml ? cell : escapeHtml(cell)
  }
}
