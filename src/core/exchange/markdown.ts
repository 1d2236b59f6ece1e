import type { DeckCard } from './deck'
import { sourceLine } from './provenance'
import { printable } from './text'

/** Cards for reading and for editors: an article a chapter, a card a section, its source as a quotation. */
export function* markdownCards(deck: Iterable<DeckCard>): Generator<string> {
  let article: string | null = null
  for (const card of deck) {
    if (card.articleId !== article) {
      yield `${article === null ? '' : '\n'}# ${markdown(card.source.headline)}\n`
      article = card.articleId
    }
    yield cardText(card)
  }
}

function cardText({ front, back, accepted, source }: DeckCard): string {
  const also = accepted.length > 0 ? `\n\nAlso right: ${accepted.map(markdown).join('; ')}` : ''
  return `\n## ${markdown(front)}\n\n**${markdown(back)}**${also}\n\n> ${markdown(sourceLine(source))}\n`
}

/** A text on one line in which no sign means anything to Markdown. */
export function markdown(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$^=&]/g, '\\$&')
    .replace(/^([-+])(?=\s|$)|^(\d+)([.)])(?=\s|$)/, (_, bullet?: string, digits?: string, sign?: string) =>
      bullet === undefined ? `${digits}\\${sign}` : `\\${bullet}`,
    )
}
