import type { Article, DateFact, Fact, FigureFact, Modality, Span } from '../../../core/facts/model'
import { edtfWords } from '../../components/edtf'
import { longDay } from '../../components/format'

const STANDING: Record<Modality, string> = {
  asserted: 'Reported as fact',
  claimed: 'Claimed',
  alleged: 'Alleged, not proved',
  denied: 'Denied',
  planned: 'Planned, not yet done',
  possible: 'Possible, not certain',
  conditional: 'Only under a condition',
}

/** How sure the article is of a fact, and as of which day. */
export function standingWords(fact: Fact, article: Article): string {
  const asOf = article.publishedOn ? `, as of ${longDay(article.publishedOn)}` : ''
  return STANDING[fact.modality] + asOf
}

/** The value behind the printed words of a date or figure, where it says more than they do. */
export function valueWords(fact: Fact): string | null {
  if (fact.kind === 'date') return dateWords(fact)
  if (fact.kind === 'figure') return figureWords(fact)
  if (fact.kind === 'abbreviation') return `${fact.abbreviation.short}: ${fact.abbreviation.long}`
  return null
}

function dateWords({ date }: DateFact): string {
  return date.needsPublicationDate ? 'Not known without the day of publication' : edtfWords(date.value)
}

function figureWords({ figure }: FigureFact): string | null {
  if (figure.value === null) return null
  const [low, high] = [figure.value, figure.upper].map((n) => n?.toLocaleString('en-US'))
  const range = high === undefined ? low : `${low} to ${high}`
  return `${figure.approximate ? 'about ' : ''}${range} ${figure.unit}`.trim()
}

/** `Paragraph 2`, counted over the paragraphs of the story; other parts by their name. */
export function placeWords(article: Article, span: Span): string {
  const index = article.paragraphs.findIndex(({ start, end }) => span.start >= start && span.start < end)
  const role = article.paragraphs[index]?.role
  if (role === undefined) return 'In the text'
  if (role !== 'body') return role[0]!.toUpperCase() + role.slice(1)
  const n = article.paragraphs.slice(0, index + 1).filter((paragraph) => paragraph.role === 'body').length
  return `Paragraph ${n}`
}
