import type { DeckCard } from '../deck'
import { citation } from '../provenance'
import { escapeXml } from '../text'
import { page } from './page'

const COLUMNS = 2
const ROWS = 4
const SHEET = COLUMNS * ROWS

const STYLE = `
@page { size: A4; margin: 8.5mm 15mm; }
body { max-width: none; margin: 0; }
.sheet { display: grid; grid-template: repeat(${ROWS}, 70mm) / repeat(${COLUMNS}, 90mm); break-after: page; }
.sheet:last-child { break-after: auto; }
.sheet > div { display: flex; flex-direction: column; justify-content: center; gap: 2mm; padding: 5mm; overflow: hidden; border: 0.2mm dashed #999; text-align: center; }
.front { font-size: 13pt; line-height: 1.3; }
.back { font-size: 14pt; font-weight: 600; line-height: 1.25; }
.long { font-size: 10pt; }
.back + .note { font-size: 8pt; line-height: 1.3; }
`

/** Beyond it the words of a card are set smaller. */
const LONG = 140
/** A source sentence on the back of a card of 9 by 7 cm. */
const MOST_SENTENCE = 260

/**
 * Cards to cut out: sheets of eight fronts, each followed by the backs, whose columns are mirrored so that
 * they meet their fronts when the paper is printed on both sides and turned over its long edge.
 */
export function cardPages(deck: readonly DeckCard[], title: string): Generator<string> {
  return page(title, STYLE, sheets(deck))
}

function* sheets(deck: readonly DeckCard[]): Generator<string> {
  for (let at = 0; at < deck.length; at += SHEET) {
    const cards = Array.from({ length: SHEET }, (_, place) => deck[at + place] ?? null)
    yield sheet(cards.map((card) => (card ? front(card) : '')))
    yield sheet(mirrored(cards).map((card) => (card ? back(card) : '')))
  }
}

const sheet = (cells: readonly string[]) =>
  `<section class="sheet">${cells.map((cell) => `<div>${cell}</div>`).join('')}</section>\n`

/** Each row from right to left. */
export function mirrored<T>(cells: readonly T[]): T[] {
  return Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS).reverse(),
  ).flat()
}

const size = (text: string) => (text.length > LONG ? ' long' : '')

const front = ({ front: words }: DeckCard) =>
  `<p class="front${size(words)}" dir="auto">${escapeXml(words)}</p>`

function back({ back: words, source }: DeckCard): string {
  const sentence =
    source.sentence.length > MOST_SENTENCE ? `${source.sentence.slice(0, MOST_SENTENCE)}…` : source.sentence
  const asOf = source.asOf === null ? '' : ` As of ${source.asOf}.`
  return `<p class="back${size(words)}" dir="auto">${escapeXml(words)}</p><p class="note" dir="auto">“${escapeXml(sentence)}”<br>${escapeXml(citation(source))}.${asOf}</p>`
}
