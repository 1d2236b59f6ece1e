import type { ListedFact } from '../../../contract/requests'
import { foldedText } from '../../../core/library/search/words'

/** The article that a listed fact stands in. */
export interface Source {
  articleId: string
  headline: string
  publishedOn: string | null
}

/** What a fact is found by: its words, who takes part, and its article; folded, a space before each word. */
export function textOf(fact: ListedFact, { headline }: Source): string {
  const names = fact.names.map(({ name }) => name)
  return ` ${foldedText([fact.statement, fact.answer, ...names, fact.attribution ?? '', headline].join(' '))}`
}

/** Does a text (see `textOf`) have every word of the query, the last of which may be begun only? */
export function finder(query: string): (text: string) => boolean {
  const words = foldedText(query).split(' ').filter(Boolean)
  return (text) => words.every((word) => text.includes(` ${word}`))
}
