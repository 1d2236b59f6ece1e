/** What taking in a file of cards comes to: new articles, cards added to old ones, and answers. Nothing is written. */
import type { Span } from '../../facts/model'
import { stableId } from '../../ids'
import type { JournalEvent, OwnCard, Terms } from '../../library/model'
import { tidyFolder } from '../../library/shelf'
import type { EffectiveEvent } from '../../schedule/replay'
import type { LibraryArticle } from '../factdeck-json'
import { cut } from '../text'
import { cardArticle, ownCardOf, withCards, type Heading, type PlacedCard } from './card-article'
import { wordsKey, type KnownCard, type KnownCards } from './known-cards'
import type { FactOrigin, ImportedAnswer, ImportedCard, ImportedNote } from './note'

/** What the plan must know of the library. */
export interface CardsTarget {
  known: KnownCards
  /** An article of the library. */
  read: (id: string) => Promise<LibraryArticle>
  /** Ids of all events of the journal, and the events that hold. */
  eventIds: ReadonlySet<string>
  events: readonly EffectiveEvent[]
  /** What an answer at a time is scheduled under. */
  termsAt: (at: number) => Terms
  newId: () => string
  /** Epoch milliseconds. */
  now: number
}

export interface CardsPlan {
  /** New articles, and old ones as they are with the cards added. */
  articles: LibraryArticle[]
  answers: JournalEvent[]
  /** Cards of the file that the library has. */
  there: ImportedCard[]
  /** Cards that stand in the file more than once. */
  repeated: number
  /** Cards whose article is not in the library. */
  withoutArticle: number
  /** New cards that come in switched off. */
  off: number
}

/** Lines of an article at most, and characters: a deck beyond it becomes several. */
const MOST_LINES = 500
const MOST_TEXT = 400_000
/** Answers of one card within this time and of one rating are one: other programs move them by a little. */
const SAME_ANSWER = 1000
/** The deck of those who made none. */
const NO_DECK = 'Default'

/** @param file its name */
export async function planCards(
  notes: readonly ImportedNote[],
  file: string,
  target: CardsTarget,
): Promise<CardsPlan> {
  return new Planning(file, target).run(notes)
}

class Planning {
  readonly #articles = new Map<string, LibraryArticle>()
  readonly #changed = new Map<string, LibraryArticle>()
  readonly #places = new Map<ImportedCard, KnownCard>()
  readonly #seen = new Map<string, ImportedCard>()
  readonly #there: ImportedCard[] = []
  /** Cards whose words the file repeats, with the one that is taken. */
  readonly #repeats: [ImportedCard, ImportedCard][] = []
  readonly #decks = new Map<string, { cards: PlacedCard[]; tags: string[] }>()
  readonly #origins = new Map<string, { origin: FactOrigin; cards: PlacedCard[] }>()

  constructor(
    private readonly file: string,
    private readonly target: CardsTarget,
  ) {}

  async run(notes: readonly ImportedNote[]): Promise<CardsPlan> {
    for (const note of notes) await this.#take(note)
    const withoutArticle = [...this.#origins.values()].reduce((sum, { cards }) => sum + cards.length, 0)
    for (const { origin, cards } of this.#origins.values()) this.#addOrigin(origin, cards)
    this.#addDecks()
    const isThere = new Set(this.#there)
    return {
      articles: [...this.#changed.values(), ...this.#articles.values()],
      answers: this.#answers(),
      there: this.#there,
      repeated: this.#repeats.length,
      withoutArticle,
      off: [...this.#places.keys()].filter((card) => card.isOff && !isThere.has(card)).length,
    }
  }

  async #take(note: ImportedNote): Promise<void> {
    for (const card of note.cards) {
      const key = wordsKey(card)
      const first = this.#seen.get(key)
      if (first) {
        this.#repeats.push([card, first])
        continue
      }
      this.#seen.set(key, card)
      const known = this.target.known.find(card, note)
      if (known) {
        this.#there.push(card)
        this.#places.set(card, known)
      } else if (note.origin) await this.#takeOwn(card, note.origin)
      else this.#deckOf(note).cards.push({ line: note.line, card })
    }
  }

  /** A card that was exported from Factdeck: into its article, where that is there and has the sentence. */
  async #takeOwn(card: ImportedCard, origin: FactOrigin): Promise<void> {
    const { known, read, now } = this.target
    for (const id of known.articlesOf(origin.headline)) {
      const article = this.#changed.get(id) ?? (await read(id))
      const { publisher, text } = article.analysis.article
      if (publisher !== null && origin.publisher !== null && publisher !== origin.publisher) continue
      const sentence = sentenceIn(text, origin.sentence)
      const own = sentence && ownCardOf(article, card, sentence, now)
      if (!own) continue
      this.#changed.set(id, { ...article, edits: withCards(article.edits, new Map([[card, own]])) })
      return this.#placed(id, card, own)
    }
    const key = JSON.stringify([origin.headline, origin.publisher, origin.publishedOn])
    const group = this.#origins.get(key) ?? { origin, cards: [] }
    this.#origins.set(key, group)
    group.cards.push({ line: origin.sentence, card })
  }

  #deckOf({ deck, tags }: ImportedNote): { cards: PlacedCard[]; tags: string[] } {
    const name = deck === null || deck === NO_DECK ? stemOf(this.file) : deck.split('::').join(' / ')
    const known = this.#decks.get(name)
    // Of the tags of single notes those remain that all notes of the deck have.
    if (known) known.tags = known.tags.filter((tag) => tags.includes(tag))
    else this.#decks.set(name, { cards: [], tags })
    return this.#decks.get(name)!
  }

  #addOrigin({ headline, publisher, publishedOn }: FactOrigin, cards: readonly PlacedCard[]): void {
    this.#addParts(
      { headline, publisher, publishedOn, file: this.file, tags: [], folder: null },
      parts(cards),
    )
  }

  #addDecks(): void {
    const decks = [...this.#decks].map(([name, { cards, tags }]) => ({ name, tags, parts: parts(cards) }))
    const isOne = decks.reduce((sum, deck) => sum + deck.parts.length, 0) <= 1
    const folder = isOne ? null : tidyFolder(stemOf(this.file))
    for (const { name, tags, parts } of decks) {
      const about = { headline: name, publisher: this.file, publishedOn: null }
      this.#addParts({ ...about, file: this.file, tags, folder }, parts)
    }
  }

  #addParts(heading: Heading, groups: readonly PlacedCard[][]): void {
    for (const [at, cards] of groups.entries()) {
      const headline = at === 0 ? heading.headline : `${heading.headline}, part ${at + 1}`
      // One after the other, so that the list keeps the order of the file.
      const addedAt = this.target.now + this.#articles.size
      const { article, made } = cardArticle({ ...heading, headline }, cards, addedAt)
      // Decks of the same lines are one article: its id is that of its text.
      const same = this.#articles.get(article.id)
      this.#articles.set(article.id, same ? { ...same, edits: withCards(same.edits, made) } : article)
      for (const [card, own] of made) this.#placed(article.id, card, own)
    }
  }

  #placed(articleId: string, card: ImportedCard, { id: cardId, origin: { kind } }: OwnCard): void {
    this.#places.set(card, { articleId, cardId, kind })
  }

  /** The answers that the journal does not have. */
  #answers(): JournalEvent[] {
    const held = new Map([...this.#places.values()].map(({ cardId }) => [cardId, [] as ImportedAnswer[]]))
    for (const event of this.target.events) if (event.type === 'answer') held.get(event.cardId)?.push(event)
    const made: JournalEvent[] = []
    const add = (place: KnownCard, { answers }: ImportedCard) => {
      const known = held.get(place.cardId)!
      for (const answer of answers) {
        if (known.some((one) => isSame(one, answer))) continue
        known.push(answer)
        made.push(this.#event(place, answer))
      }
    }
    for (const [card, place] of this.#places) add(place, card)
    for (const [repeat, first] of this.#repeats) {
      const place = this.#places.get(first)
      if (place) add(place, repeat)
    }
    return made.sort((a, b) => a.at - b.at)
  }

  #event({ articleId, cardId, kind }: KnownCard, { at, rating, duration }: ImportedAnswer): JournalEvent {
    const { eventIds, newId, termsAt } = this.target
    // The same on every machine that takes the file in; another one for what was taken back here.
    const id = stableId('imported answer', cardId, at, rating)
    const source = { from: 'study' } as const
    const common = { type: 'answer', at, articleId, cardId, kind, rating, duration, source } as const
    return { ...common, id: eventIds.has(id) ? newId() : id, terms: termsAt(at) }
  }
}

const isSame = (a: ImportedAnswer, b: ImportedAnswer) =>
  a.rating === b.rating && Math.abs(a.at - b.at) < SAME_ANSWER

/** The cards in groups that each make one article; the cards of a line stay together. */
function parts(cards: readonly PlacedCard[]): PlacedCard[][] {
  const made: PlacedCard[][] = []
  let lines = new Set<string>()
  let length = 0
  for (const placed of cards) {
    const isNew = !lines.has(placed.line)
    const isFull = isNew && (lines.size >= MOST_LINES || length + placed.line.length > MOST_TEXT)
    if (made.length === 0 || isFull) {
      made.push([])
      lines = new Set()
      length = 0
    }
    if (!lines.has(placed.line)) length += placed.line.length
    lines.add(placed.line)
    made.at(-1)!.push(placed)
  }
  return made
}

/** A sentence where it stands in a text, whatever the white space between its words. */
function sentenceIn(text: string, sentence: string): Span | null {
  const words = sentence.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const found = new RegExp(words.join('\\s+')).exec(text)
  if (!found) return null
  const [exact] = found
  return { start: found.index, end: found.index + exact.length, exact }
}

/** The name of a file without its ending. */
function stemOf(file: string): string {
  return cut(file.replace(/\.[^.]{1,8}$/, ''), 120) || file
}
