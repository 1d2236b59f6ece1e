/** The database in an Anki package, whichever version of Anki wrote it. */
import { unzipSync } from 'fflate'
import { Decompress } from 'fzstd'
import { NoCards } from '../cards/note'

/** The newest form first: beside it lies an old one that holds nothing but a word to its reader. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2']
/** In bytes, unpacked. */
const LARGEST = 200_000_000
/** Pieces that are unpacked at a time: a bomb is stopped after one of them. */
const PIECE = 1 << 16

export interface Unpacked {
  /** A database of SQLite. */
  database: Uint8Array
  /** Files of pictures and sounds. */
  media: number
}

/** @throws NoCards */
export function unpackCollection(file: Uint8Array): Unpacked {
  const names: string[] = []
  const found = unzipped(file, names)
  const name = COLLECTIONS.find((one) => found[one] !== undefined)
  if (names.length === 0) throw new NoCards('is no Anki package, or its archive is broken.')
  if (name === undefined) throw new NoCards('is no Anki package: there is no collection of cards in it.')
  const content = found[name]!
  return {
    database: name === COLLECTIONS[0] ? unpackZstd(content) : content,
    media: names.filter((one) => /^\d+$/.test(one)).length,
  }
}

function unzipped(file: Uint8Array, names: string[]): Record<string, Uint8Array> {
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        if (!COLLECTIONS.includes(name)) return false
        if (originalSize > LARGEST) throw new NoCards(TOO_LARGE)
        return true
      },
    })
  } catch (error) {
    if (error instanceof NoCards) throw error
    throw new NoCards('is no Anki package, or its archive is broken.')
  }
}

const TOO_LARGE = 'holds more than 200 MB of cards: export it from Anki in smaller decks.'

function unpackZstd(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Decompress((piece) => {
    size += piece.length
    if (size > LARGEST) throw new NoCards(TOO_LARGE)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  } catch (error) {
    if (error instanceof NoCards) throw error
    throw new NoCards('is damaged: its collection cannot be unpacked.')
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
