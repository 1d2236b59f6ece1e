/**
 * How imported cards live in the library: as an article whose text is the lines of their notes, each card
 * made from words of its line like those that the reader makes. No fact is claimed to be found in it.
 */
import type { Paragraph, Span } from '../../facts/model'
import { articleIdOf } from '../../ids'
import { makeOwnCard } from '../../library/own-cards'
import { NO_EDITS, type Edits, type OwnCard, type StoredArticle } from '../../library/model'
import { changeShelf, OPEN_SHELF, tidyTag } from '../../library/shelf'
import type { LibraryArticle } from '../factdeck-json'
import { oneLine } from '../text'
import type { ImportedCard } from './note'

/** What articles of imported cards are tagged with, so that they can be told and found. */
export const IMPORTED_TAG = 'imported'

/** A card, and the line that it stands on. */
export interface PlacedCard {
  line: string
  card: ImportedCard
}

/** What the article says about itself. */
export interface Heading {
  headline: string
  publisher: string | null
  /** ISO day. */
  publishedOn: string | null
  /** The file that it comes from. */
  file: string
  tags: readonly string[]
  folder: string | null
}

/** The article of some cards, and each of its cards by the one of the file. */
export interface CardArticle {
  article: LibraryArticle
  made: Map<ImportedCard, OwnCard>
}

/** @param now epoch milliseconds */
export function cardArticle(heading: Heading, cards: readonly PlacedCard[], now: number): CardArticle {
  const lines = [...new Set(cards.map(({ line }) => line))]
  const paragraphs: Paragraph[] = []
  const spans = new Map<string, Span>()
  let at = 0
  for (const line of lines) {
    const end = at + line.length
    paragraphs.push({ start: at, end, role: 'body' })
    spans.set(line, { start: at, end, exact: line })
    at = end + 2
  }
  const text = lines.join('\n\n')
  const { headline, publisher, publishedOn, file, folder } = heading
  const about = { headline, publisher, publishedOn, byline: null, dateline: null }
  const tags = [IMPORTED_TAG, ...heading.tags].flatMap((tag) => tidyTag(tag) ?? [])
  const article: LibraryArticle = {
    id: articleIdOf(text),
    addedAt: now,
    removedAt: null,
    isSample: false,
    analysis: { article: { ...about, text, paragraphs }, entities: [], facts: [] },
    cards: [],
    edits: NO_EDITS,
    shelf: changeShelf(OPEN_SHELF, { addTags: tags, folder }),
    importedFrom: file,
  }
  const made = new Map<ImportedCard, OwnCard>()
  // They are asked in the order of their times, which is to be that of the file.
  const first = now - cards.length
  for (const [place, { line, card }] of cards.entries()) {
    const own = ownCardOf(article, card, spans.get(line)!, first + place)
    if (own) made.set(card, own)
  }
  return { article: { ...article, edits: withCards(article.edits, made) }, made }
}

/**
 * Makes a card on a sentence of an article.
 * @param madeAt epoch milliseconds
 */
export function ownCardOf(
  { id, analysis }: StoredArticle,
  card: ImportedCard,
  sentence: Span,
  madeAt: number,
): OwnCard | null {
  const { form, front, back, accepted } = card
  const draft = { form, front, back, sentence, span: answerIn(sentence, back) }
  const own = makeOwnCard(id, analysis, draft, madeAt)
  return own && { ...own, accepted: accepted.filter((one) => one !== own.back) }
}

/** The words of the answer where they stand in the sentence, the last time; else the whole sentence. */
function answerIn(sentence: Span, back: string): Span {
  const words = oneLine(back)
  const at = words === '' ? -1 : sentence.exact.lastIndexOf(words)
  if (at < 0) return sentence
  const start = sentence.start + at
  return { start, end: start + words.length, exact: words }
}

/** The edits with the cards added; those that are off where they come from are off here. */
export function withCards(edits: Edits, made: ReadonlyMap<ImportedCard, OwnCard>): Edits {
  const own = [...made.values()].map((card) => [card.id, card] as const)
  const off = [...made].flatMap(([{ isOff }, { id }]) => (isOff ? [[id, { isOff }] as const] : []))
  return {
    ...edits,
    cards: { ...edits.cards, ...Object.fromEntries(off) },
    own: { ...edits.own, ...Object.fromEntries(own) },
  }
}
