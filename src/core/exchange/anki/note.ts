/**
 * The note type of an Anki deck: one note a fact, one card for its question and one for its gap. Ids and
 * names stay as they are for ever, since an import finds the note type of the one before by them.
 */
import type { DeckCard } from '../deck'
import { citation } from '../provenance'
import { escapeHtml, oneLine } from '../text'

export const MODEL_ID = 1_764_201_600_001
export const MODEL_NAME = 'Factdeck fact'
export const DECK_ID = 1_764_201_600_002
export const DECK_NAME = 'Factdeck'

export const FIELDS = [
  'Fact',
  'Question',
  'Answer',
  'Gap',
  'Gap answer',
  'Also right',
  'Source sentence',
  'Article',
  'Publisher',
  'Published',
  'As of',
  'Fact id',
] as const
type FieldName = (typeof FIELDS)[number]

const SOURCE = `<div class="source">{{#Source sentence}}“{{Source sentence}}”{{/Source sentence}}<br>
{{Article}}{{#Publisher}}. {{Publisher}}{{/Publisher}}{{#Published}}, {{Published}}{{/Published}}{{#As of}}. As of {{As of}}.{{/As of}}</div>`

const ALSO = '{{#Also right}}<div class="also">Also right: {{Also right}}</div>{{/Also right}}'

/** The card templates by their place (`ord`). */
export const TEMPLATES = [
  {
    name: 'Question',
    front: '{{#Question}}<div dir="auto">{{Question}}</div>{{/Question}}',
    back: `{{FrontSide}}<hr id="answer"><div dir="auto">{{Answer}}</div>${ALSO}${SOURCE}`,
  },
  {
    name: 'Gap',
    front: '{{#Gap}}<div dir="auto">{{Gap}}</div>{{/Gap}}',
    back: `{{FrontSide}}<hr id="answer"><div dir="auto">{{Gap answer}}</div>${ALSO}${SOURCE}`,
  },
] as const

export const CSS = `.card { font: 20px Georgia, serif; text-align: start; max-width: 40em; margin: auto; }
.source { margin-top: 1.5em; font-size: 15px; opacity: 0.8; }
.also { font-size: 16px; }`

export interface Note {
  /** The fact's id: an import of a later export updates the note, and makes no second one. */
  guid: string
  /** HTML, in the order of `FIELDS`. */
  fields: string[]
  /** The first field as plain text: what Anki sorts and compares by. */
  sortText: string
  tags: string[]
  addedAt: number
  cards: { card: DeckCard; ord: number }[]
}

/** The notes of a deck, in the order of their first cards. */
export function notesOf(deck: readonly DeckCard[]): Note[] {
  const byFact = new Map<string, DeckCard[]>()
  for (const card of deck) {
    const known = byFact.get(card.factId)
    if (known) known.push(card)
    else byFact.set(card.factId, [card])
  }
  return [...byFact].map(([factId, cards]) => noteOf(factId, cards))
}

function noteOf(factId: string, cards: readonly DeckCard[]): Note {
  const { statement, source, kind, addedAt } = cards[0]!
  const question = cards.find(({ form }) => form === 'question')
  const gap = cards.find(({ form }) => form === 'cloze')
  const accepted = [...new Set(cards.flatMap((card) => card.accepted))].filter(
    (other) => other !== question?.back && other !== gap?.back,
  )
  const values: Record<FieldName, string> = {
    Fact: oneLine(statement) || factId,
    Question: question?.front ?? '',
    Answer: question?.back ?? '',
    Gap: gap?.front ?? '',
    'Gap answer': gap?.back ?? '',
    'Also right': accepted.join('; '),
    'Source sentence': source.sentence,
    Article: source.headline,
    Publisher: source.publisher ?? '',
    Published: source.publishedOn ?? '',
    'As of': source.asOf ?? '',
    'Fact id': factId,
  }
  const places = [question, gap].map((card, ord) => ({ card, ord }))
  return {
    guid: factId,
    fields: FIELDS.map((name) => escapeHtml(values[name])),
    sortText: values.Fact,
    tags: ['factdeck', `kind::${kind}`, ...(source.publisher ? [tagOf('publisher', source.publisher)] : [])],
    addedAt,
    cards: places.filter((place): place is { card: DeckCard; ord: number } => place.card !== undefined),
  }
}

/** Tags are parted by spaces, and two colons begin a level. */
function tagOf(group: string, name: string): string {
  const word = oneLine(name)
    .replace(/[\s"]+/g, '_')
    .replace(/:{2,}/g, ':')
  return `${group}::${word}`
}

/** What Anki text and tables show as the source. */
export const articleOf = ({ source }: DeckCard): string => citation(source)
