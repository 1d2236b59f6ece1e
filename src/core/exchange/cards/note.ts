/** What a file of cards says, whatever its format: notes, and the cards that each makes. */
import type { Rating } from '../../library/model'
import type { CardForm } from '../../questions/item'
import { oneLine, printable } from '../text'

export interface ImportedAnswer {
  /** Epoch milliseconds. */
  at: number
  rating: Rating
  /** Milliseconds from question to answer. */
  duration: number
}

export interface ImportedCard {
  form: CardForm
  front: string
  back: string
  accepted: string[]
  /** Suspended where it comes from. */
  isOff: boolean
  /** Oldest first. */
  answers: ImportedAnswer[]
}

/** Where a card that Factdeck exported once stood. */
export interface FactOrigin {
  /** Null where the format does not carry it. */
  factId: string | null
  sentence: string
  headline: string
  publisher: string | null
  /** ISO day. */
  publishedOn: string | null
}

export interface ImportedNote {
  /** Name of its deck; null where the file names none. */
  deck: string | null
  /** All its fields on one line: what its cards can show as their source. */
  line: string
  tags: string[]
  cards: ImportedCard[]
  /** Null for a note that was made elsewhere. */
  origin: FactOrigin | null
}

/** What an article's file and an export of it can hold of one text. */
const LONGEST = 20_000
/** More cards than anybody learns; beyond it the file is something else. */
export const MOST_CARDS = 50_000

/** Characters that all cards of a file may have: four hundred each. */
const MOST_TEXT = 20_000_000

/** A file that cannot be taken: the message completes `“name” …`, and is a whole sentence then. */
export class NoCards extends Error {}

/** Between the fields of a note on its line: they are parted by something in every format. */
const BETWEEN = ' — '

/** The fields of a note on one line; empty ones are left out. */
export function lineOf(fields: readonly string[]): string {
  return fields
    .map(oneLine)
    .filter((field) => field !== '')
    .join(BETWEEN)
}

/** A text of a card: its lines kept, without what no page can show. */
export function cardText(text: string): string {
  return printable(text)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const NO_QUESTION = 'no question in words'

/** Gathers the notes of a file, and counts what is left out, by reason. */
export class NoteGathering {
  readonly notes: ImportedNote[] = []
  readonly leftOut = new Map<string, number>()
  /** Notes in which a picture or a sound was passed over. */
  withMedia = 0
  #cards = 0
  #length = 0

  /** @throws NoCards where there are too many */
  add(note: ImportedNote): void {
    if (note.cards.length === 0) this.leaveOut(NO_QUESTION)
    const cards = note.cards.filter((card) => this.#isWhole(card, note))
    if (cards.length === 0) return
    this.#cards += cards.length
    this.#length += cards.reduce((sum, { front, back }) => sum + front.length + back.length, note.line.length)
    if (this.#length > MOST_TEXT)
      throw new NoCards('holds more than 20 million characters: take it in smaller parts.')
    if (this.#cards > MOST_CARDS)
      throw new NoCards('holds more than 50,000 cards: export it from the other program in smaller decks.')
    this.notes.push({ ...note, cards })
  }

  #isWhole({ front, back }: ImportedCard, { line, origin }: ImportedNote): boolean {
    const texts = [front, back, origin?.sentence ?? line]
    const why = !hasWords(front)
      ? NO_QUESTION
      : !hasWords(back)
        ? 'no answer in words'
        : texts.some((text) => text.length > LONGEST)
          ? 'longer than 20,000 characters'
          : null
    if (why !== null) this.leaveOut(why)
    return why === null
  }

  leaveOut(why: string): void {
    this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + 1)
  }
}

/** What stands in the place of a picture in a card's text. */
export const PICTURE = '[picture]'

function hasWords(text: string): boolean {
  return text.replaceAll(PICTURE, '').trim() !== ''
}
