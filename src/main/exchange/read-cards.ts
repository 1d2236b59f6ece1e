import { decodeText } from '../../core/article/decode-text'
import { sqlEngine } from '../../core/exchange/anki/engine'
import { readAnkiText } from '../../core/exchange/cards/anki-text'
import { isAnkiText } from '../../core/exchange/cards/is-anki-text'
import { NoCards, type NoteGathering } from '../../core/exchange/cards/note'
import {
  CardTable,
  parseRows,
  PLAIN_TABLE,
  type ColumnChoice,
  type TableColumns,
} from '../../core/exchange/cards/table'
import { Refusal } from '../library/refusal'

/** The notes of a file, and how its columns were read. */
export interface CardsContent {
  gathering: NoteGathering
  /** Files of pictures and sounds that lie beside the cards. */
  media: number
  /** Null where the file names its columns, or has none. */
  columns: TableColumns | null
}

/** A file of cards. Another choice of columns gives other cards; throws `Refusal` where it gives none. */
export type CardsFile = (choice: ColumnChoice | null) => CardsContent

/** In bytes: of text, and of a package with its pictures and sounds. */
const LARGEST_TEXT = 20_000_000
const LARGEST_PACKAGE = 500_000_000

/**
 * Opens a file of cards by its name and its first bytes; null for any other, which may be a library.
 * @param now epoch milliseconds
 * @throws Refusal with one sentence that says what is wrong
 */
export async function openCards(name: string, bytes: Uint8Array, now: number): Promise<CardsFile | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip || /\.(apkg|colpkg)$/i.test(name)) return openPackage(name, bytes, now)
  return /\.(csv|tsv|txt)$/i.test(name) ? openText(name, bytes) : null
}

async function openPackage(name: string, bytes: Uint8Array, now: number): Promise<CardsFile> {
  if (bytes.length > LARGEST_PACKAGE)
    throw refusal(name, 'is larger than 500 MB: export it from Anki without its pictures and sounds.')
  const [{ readAnkiPackage }, sql] = await Promise.all([
    import('../../core/exchange/anki/read-package'),
    sqlEngine(),
  ])
  const { gathering, media } = attempt(name, () => checked(readAnkiPackage(bytes, sql, now)))
  return () => ({ gathering, media, columns: null })
}

function openText(name: string, bytes: Uint8Array): CardsFile {
  if (bytes.length > LARGEST_TEXT) throw refusal(name, 'is larger than 20 MB, which no list of cards is.')
  const text = decodeText(bytes)
  if (text === null) throw refusal(name, 'is no text, or in an encoding that Factdeck does not know.')
  const table = attempt(name, () =>
    isAnkiText(text)
      ? readAnkiText(text)
      : new CardTable(parseRows(text, /\.tsv$/i.test(name) ? '\t' : null), PLAIN_TABLE),
  )
  return (choice) => {
    const { usual } = table
    const { gathering } = attempt(name, () => checked({ gathering: table.notes(choice ?? usual) }))
    return { gathering, media: 0, columns: table.columns(choice ?? usual) }
  }
}

function checked<T extends { gathering: NoteGathering }>(content: T): T {
  const { notes, leftOut } = content.gathering
  if (notes.length > 0) return content
  const why = [...leftOut.keys()].join('; ')
  throw new NoCards(why === '' ? 'holds no cards.' : `holds no card that can be taken: ${why}.`)
}

function attempt<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof NoCards ? refusal(name, error.message) : error
  }
}

const refusal = (name: string, why: string) => new Refusal('invalid', `“${name}” ${why} Nothing was changed.`)
