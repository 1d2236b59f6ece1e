/** Notes that Factdeck itself exported: they say where each card stood, so that it finds its way back. */
import { GAP } from '../../questions/item'
import type { CardForm } from '../../questions/item'
import { oneLine } from '../text'
import { lineOf, type FactOrigin, type ImportedCard, type ImportedNote } from './note'
import { plainText } from './plain-text'

/** How a card stands where it comes from. */
export type CardState = Pick<ImportedCard, 'isOff' | 'answers'>
export const NEW_CARD: CardState = { isOff: false, answers: [] }

/** Fields of an Anki note (`anki/note.ts`), or columns of a progress table (`progress-csv.ts`). */
const NOTE_FIELDS = ['Question', 'Answer', 'Gap', 'Gap answer', 'Source sentence', 'Article', 'Fact id']
const TABLE_COLUMNS = ['Card', 'Answer', 'Source sentence', 'Article']

const hasAll = (names: readonly string[], wanted: readonly string[]) =>
  wanted.every((name) => names.includes(name))

/** Whether fields of these names are those of a Factdeck note. */
export const isOwnNote = (names: readonly string[]): boolean => hasAll(names, NOTE_FIELDS)
/** Whether columns of these names are those of a Factdeck progress table. */
export const isOwnTable = (names: readonly string[]): boolean => hasAll(names, TABLE_COLUMNS)

/**
 * The note of an Anki export.
 * @param html its fields by name
 * @param stateOf of the card at a place (`ord`): 0 the question, 1 the gap
 */
export function ownNote(
  html: ReadonlyMap<string, string>,
  stateOf: (ord: number) => CardState = () => NEW_CARD,
): ImportedNote | null {
  const values = new Map([...html].map(([name, field]) => [name, plainText(field)]))
  const accepted = (values.get('Also right') ?? '').split('; ').filter((one) => one !== '')
  const factId = oneLine(values.get('Fact id') ?? '')
  const card = (ord: number, form: CardForm, front: string, back: string): ImportedCard[] => {
    const words = { front: values.get(front) ?? '', back: values.get(back) ?? '' }
    return words.front === '' ? [] : [{ form, ...words, accepted, ...stateOf(ord) }]
  }
  const cards = [
    ...card(0, 'question', 'Question', 'Answer'),
    ...card(1, 'cloze', 'Gap', 'Gap answer').filter(({ front }) => front.includes(GAP)),
  ]
  return noteFrom(values, factId === '' ? null : factId, cards)
}

/** A row of a progress table. */
export function ownRow(row: ReadonlyMap<string, string>): ImportedNote | null {
  const values = new Map([...row].map(([name, text]) => [name, unharmed(text)]))
  const [front, back] = [values.get('Card') ?? '', values.get('Answer') ?? '']
  const form = front.includes(GAP) ? 'cloze' : 'question'
  return noteFrom(values, null, [{ form, front, back, accepted: [], ...NEW_CARD }])
}

/** Null where the note does not say where it stood: then it is a note as any other. */
function noteFrom(
  values: ReadonlyMap<string, string>,
  factId: string | null,
  cards: ImportedCard[],
): ImportedNote | null {
  const value = (name: string) => oneLine(values.get(name) ?? '') || null
  const sentence = value('Source sentence')
  const headline = value('Article')
  if (sentence === null || headline === null) return null
  const day = value('Published')
  const publishedOn =
    day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
  const origin: FactOrigin = { factId, sentence, headline, publisher: value('Publisher'), publishedOn }
  return { deck: null, line: lineOf([...values.values()]), tags: [], cards, origin }
}

/** A cell without the apostrophe that keeps spreadsheets from running it (`csv.ts`). */
function unharmed(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
