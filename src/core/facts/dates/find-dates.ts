import { parseIsoDay } from '../../article/calendar'
import { tokenAt, type Document, type Sentence } from '../document'
import type { DateValue } from '../model'
import { granularityOf, resolve, type Anchor } from './anchor'
import { clauseDirection, type Direction } from './direction'
import { findDateExpressions } from './expressions'
import { fiscalYearStart } from './fiscal-year'
import type { DateExpression, Temporal } from './temporal'

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

/** "the second half" is a time only where money is the subject, not a match. */
const BUSINESS =
  /\b(?:sales|revenues?|profits?|earnings|shares|dividend|inflation|economy|forecasts?|investors|analysts|quarterly|GDP)\b/gi

export interface Dates {
  dates: FoundDate[]
  /** Every stretch that is a date or clock time, also those left out because they could not be resolved. */
  claimed: { start: number; end: number }[]
}

/** Resolves one expression after the other and remembers what later ones may refer to. */
class DateResolver {
  readonly found: FoundDate[] = []
  private readonly published: number | null
  private readonly publicationDay: string | null
  private readonly fiscalStart: number
  private readonly isAboutBusiness: boolean
  private lastYear: number | null = null
  /** The first day named: the day of the story. */
  private storyDay: string | null = null
  private paragraphDay: { day: string; paragraph: number } | null = null
  private history: { year: number; sentence: number } | null = null
  private days: { start: number; day: string }[] = []

  constructor(private readonly document: Document) {
    const { publishedOn } = document.article
    this.publicationDay = publishedOn
    this.published = publishedOn === null ? null : parseIsoDay(publishedOn)
    this.fiscalStart = fiscalYearStart(document.folded)
    this.isAboutBusiness = (document.folded.match(BUSINESS)?.length ?? 0) >= 2
  }

  read(sentence: Sentence, expressions: readonly DateExpression[]): void {
    this.days = []
    const isBareClock = ({ temporal }: DateExpression) => temporal.type === 'time' && temporal.day === null
    // A clock time without a day may take one named later in its sentence.
    for (const expression of expressions) if (!isBareClock(expression)) this.settle(sentence, expression)
    for (const expression of expressions) if (isBareClock(expression)) this.settle(sentence, expression)
    const last = this.days[this.days.length - 1]
    if (last) this.paragraphDay = { day: last.day, paragraph: sentence.paragraph }
    this.storyDay ??= this.days[0]?.day ?? null
  }

  /** The day of a clock time without one: of its sentence, its paragraph, the day ahead, or the day of the story. */
  private dayFor(sentence: Sentence, start: number, direction: Direction): string | null {
    const before =
      this.days.filter((day) => day.start < start).pop() ??
      (this.days.length === 1 ? this.days[0] : undefined)
    if (before) return before.day
    if (this.paragraphDay?.paragraph === sentence.paragraph) return this.paragraphDay.day
    return direction === 'future' ? this.publicationDay : (this.storyDay ?? this.publicationDay)
  }

  /** "In 1962 … in October": a month in the sentence after such a year, or in its own, belongs to it. */
  private inHistory(sentence: Sentence, temporal: Temporal, direction: Direction): Temporal {
    const { history } = this
    if (!history || sentence.index - history.sentence > 1 || direction !== 'past') return temporal
    const isOpen = (temporal.type === 'month' || temporal.type === 'day') && temporal.year === null
    return isOpen ? { ...temporal, year: history.year } : temporal
  }

  private settle(sentence: Sentence, { start, end, temporal: printed }: DateExpression): void {
    const { folded, text } = this.document
    const direction = clauseDirection(
      sentence.tokens,
      tokenAt(sentence.tokens, start),
      tokenAt(sentence.tokens, end),
    )
    const temporal = this.inHistory(sentence, printed, direction)
    const anchor: Anchor = {
      published: this.published,
      direction,
      preposition: wordBefore(folded, start),
      lastYear: this.lastYear,
      lastDay: this.dayFor(sentence, start, direction),
      fiscalStart: this.fiscalStart,
    }
    if (temporal.type === 'period' && temporal.year === null && !this.isAboutBusiness) return
    const resolved = resolve(temporal, anchor)
    if (!resolved && this.published !== null) return
    const date: DateValue = resolved
      ? { ...resolved, needsPublicationDate: false }
      : { value: text.slice(start, end), granularity: granularityOf(temporal), needsPublicationDate: true }
    this.found.push({ start, end, sentence, temporal, date })
    if (resolved) this.remember(sentence, start, temporal, date)
  }

  private remember(sentence: Sentence, start: number, temporal: Temporal, date: DateValue): void {
    const year = namedYear(temporal, date)
    if (year !== null) {
      this.lastYear = year
      if (temporal.type === 'year' && isHeadOfHistory(this.document.folded, start)) {
        const isOld = this.publicationDay === null || year < Number(this.publicationDay.slice(0, 4))
        this.history = isOld ? { year, sentence: sentence.index } : null
      }
    }
    if (date.granularity === 'day') this.days.push({ start, day: date.value })
  }
}

/**
 * The dates of the body, in order, resolved against the day of publication, the tense of their clause and the
 * dates before them. What hangs on an unknown day keeps its words as value.
 */
export function findDates(document: Document): Dates {
  const resolver = new DateResolver(document)
  const claimed: { start: number; end: number }[] = []
  for (const sentence of document.sentences) {
    const expressions = findDateExpressions(document.folded, sentence.start, sentence.end)
    claimed.push(...expressions)
    resolver.read(sentence, expressions)
  }
  return { dates: resolver.found.sort((a, b) => a.start - b.start), claimed }
}
