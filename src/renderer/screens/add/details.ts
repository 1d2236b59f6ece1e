import { words } from '../../language/words.svelte'
import type { Article, ArticleHints } from '../../../core/facts/model'
import { longDay } from '../../components/format'
import { parseDay } from '../../reading/day'

/** The details of an article that the reader may correct, in the order in which they are shown. */
export const DETAILS = ['publisher', 'headline', 'byline', 'publishedOn'] as const
export type Detail = (typeof DETAILS)[number]

/** A line of the text that is not empty. */
export interface Line {
  start: number
  end: number
  text: string
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() !== '') lines.push({ start: index, end: index + line.length, text: line })
  }
  return lines
}

/** What the reader sees of a detail: a day in words, other details as they are. */
export function shownValue(article: Article, detail: Detail): string {
  const value = article[detail]
  if (value === null) return ''
  return detail === 'publishedOn' ? longDay(value) : value
}

/**
 * The index of the line in which a detail stands, among `linesOf(article.text)`; null when it stands
 * nowhere. Details are looked for at the top of the text and, for the day, in short lines only:
 * a day in a sentence is that of an event.
 */
export function lineOf(article: Article, detail: Detail, lines: readonly Line[]): number | null {
  const value = article[detail]
  if (value === null || value === '') return null
  const index = lines.findIndex(({ text }, line) =>
    detail === 'publishedOn'
      ? text.length <= 120 && daysIn(text).includes(value)
      : line < 12 && text.length <= 400 && text.includes(value),
  )
  return index < 0 ? null : index
}

const DAY_SHAPES =
  /\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\.?,?\s+\d{4}|[A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}/g

function daysIn(text: string): (string | null)[] {
  return (text.match(DAY_SHAPES) ?? []).map(parseDay)
}

/** Where a detail was found, in one line for the reader. */
export function whereWords(
  article: Article,
  detail: Detail,
  lines: readonly Line[],
  fileHints: ArticleHints,
): string {
  if (article[detail] === null || article[detail] === '') {
    return detail === 'publishedOn' ? words.add.noDayFound : words.add.notFound
  }
  const line = lineOf(article, detail, lines)
  if (line !== null) return words.add.inLine(line)
  return fileHints[detail] ? words.add.fromFile : words.add.inText
}
