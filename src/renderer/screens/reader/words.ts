import { words } from '../../language/words.svelte'
import type { Article, DateFact, Fact, FigureFact, Span } from '../../../core/facts/model'
import { edtfWords } from '../../components/edtf'
import { longDay, number } from '../../components/format'

/** How sure the article is of a fact, and as of which day. */
export function standingWords(fact: Fact, article: Article): string {
  const standing = words.record.modality[fact.modality]
  return article.publishedOn ? words.record.asOf(standing, longDay(article.publishedOn)) : standing
}

/** The value behind the printed words of a date or figure, where it says more than they do. */
export function valueWords(fact: Fact): string | null {
  if (fact.kind === 'date') return dateWords(fact)
  if (fact.kind === 'figure') return figureWords(fact)
  if (fact.kind === 'abbreviation') return `${fact.abbreviation.short}: ${fact.abbreviation.long}`
  return null
}

function dateWords({ date }: DateFact): string {
  return date.needsPublicationDate ? words.record.needsDay : edtfWords(date.value)
}

function figureWords({ figure }: FigureFact): string | null {
  if (figure.value === null) return null
  const [low, high] = [figure.value, figure.upper].map((n) =>
    n === undefined || n === null ? undefined : number(n),
  )
  const range = high === undefined ? low : words.time.range(low!, high)
  const whole = `${range} ${figure.unit}`.trim()
  return figure.approximate ? words.record.about(whole) : whole
}

/** `Paragraph 2`, counted over the paragraphs of the story; other parts by their name. */
export function placeWords(article: Article, span: Span): string {
  const index = article.paragraphs.findIndex(({ start, end }) => span.start >= start && span.start < end)
  const role = article.paragraphs[index]?.role
  if (role === undefined) return words.reader.inTheText
  if (role !== 'body') return words.reader.parts[role]
  const n = article.paragraphs.slice(0, index + 1).filter((paragraph) => paragraph.role === 'body').length
  return words.reader.paragraph(n)
}
