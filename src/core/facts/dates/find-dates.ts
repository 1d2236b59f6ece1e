import { parseIsoDay } from '../../article/calendar'
import { tokenAt, type Document, type Sentence } from '../document'
import type { DateValue } from '../model'
import { granularityOf, resolve, type Anchor } from './anchor'
import { clauseDirection } from './direction'
import { findDateExpressions } from './expressions'
import { fiscalYearStart } from './fiscal-year'
import type { Temporal } from './temporal'

export interface FoundDate {
  start: number
  end: number
  sentence: Sentence
  temporal: Temporal
  date: DateValue
}

const wordBefore = (folded: string, start: number) =>
  /([\p{L}]+) $/u.exec(folded.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase() ?? ''

/** The year that "that year" would mean after this expression; null when it names none outright. */
function namedYear(temporal: Temporal, value: DateValue): number | null {
  if (temporal.type === 'range') return namedYear(temporal.to, value)
  if (temporal.type === 'years') return temporal.to
  const hasYear = 'year' in temporal && temporal.year !== null && temporal.type !== 'decade'
  return hasYear || temporal.type === 'namedYear'
    ? Number(/^\d{4}/.exec(value.value)?.[0] ?? NaN) || null
    : null
}

const isHeadOfHistory = (folded: string, start: number) =>
  /(?:^|[.?!] )In $/.test(folded.slice(Math.max(0, start - 5), start))

/**
 * The dates of the body, in order, resolved against the day of publication, the tense of their clause and the
 * dates before them. What hangs on an unknown day keeps its words as value.
 */
export function findDates(document: Document): FoundDate[] {
  const { folded, article } = document
  const published = article.publishedOn === null ? null : parseIsoDay(article.publishedOn)
  const fiscalStart = fiscalYearStart(folded)
  const found: FoundDate[] = []
  let lastYear: number | null = null
  let lastDay: string | null = null
  let history: { year: number; sentence: number } | null = null
  for (const sentence of document.sentences) {
    const expressions = findDateExpressions(folded, sentence.start, sentence.end)
    const sameSentenceDays: { start: number; day: string }[] = []
    const pending: (() => void)[] = []
    for (const { start, end, temporal } of expressions) {
      const direction = clauseDirection(
        sentence.tokens,
        tokenAt(sentence.tokens, start),
        tokenAt(sentence.tokens, end),
      )
      const settle = () => {
        const anchor: Anchor = {
          published,
          direction,
          preposition: wordBefore(folded, start),
          lastYear,
          lastDay:
            sameSentenceDays.length === 1
              ? (sameSentenceDays[0]?.day ?? null)
              : (sameSentenceDays.filter((d) => d.start < start).pop()?.day ?? lastDay),
          fiscalStart,
        }
        const inHistory = history !== null && sentence.index - history.sentence <= 1 && direction === 'past'
        const placed: Temporal =
          inHistory &&
          history &&
          (temporal.type === 'month' || temporal.type === 'day') &&
          temporal.year === null
            ? { ...temporal, year: history.year }
            : temporal
        const resolved = resolve(placed, anchor)
        const text = document.text.slice(start, end)
        const needs = resolved === null
        const date: DateValue = resolved
          ? { ...resolved, needsPublicationDate: false }
          : { value: text, granularity: granularityOf(temporal), needsPublicationDate: true }
        if (needs && published !== null) return
        found.push({ start, end, sentence, temporal, date })
        const year = resolved ? namedYear(placed, date) : null
        if (year !== null) {
          lastYear = year
          if (placed.type === 'year' && isHeadOfHistory(folded, start)) {
            const isOld = published === null || year < Number(article.publishedOn?.slice(0, 4))
            history = isOld ? { year, sentence: sentence.index } : null
          }
        }
        const isoDay = /^\d{4}-\d{2}-\d{2}/.exec(date.value)?.[0]
        if (resolved && isoDay && date.granularity === 'day') sameSentenceDays.push({ start, day: isoDay })
      }
      // A clock time without a day may take one named later in its sentence.
      if (temporal.type === 'time' && temporal.day === null) pending.push(settle)
      else settle()
    }
    for (const settle of pending) settle()
    lastDay = sameSentenceDays[sameSentenceDays.length - 1]?.day ?? lastDay
  }
  return found.sort((a, b) => a.start - b.start)
}
