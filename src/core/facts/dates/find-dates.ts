import { isoDay, parseIsoDay } from '../../article/calendar'
import { tokenAt, type Document, type Sentence } from '../document'
import type { DateValue } from '../model'
import { granularityOf, resolve } from './anchor'
import type { Anchor } from './anchor-context'
import { ArticleEvidence } from './article-evidence'
import {
  beginsTitle,
  HAPPENED,
  isAside,
  isDayOfSaying,
  isHeadOfHistory,
  isOfAnyYear,
  isSomebody,
  namedByDay,
  wordBefore,
} from './beside-date'
import { dayBesideUniversal, isOfAnother, isOfNoDay } from './clock-day'
import { clauseDirection, type Direction } from './direction'
import { findDateExpressions } from './expressions'
import { Narrative } from './narrative'
import type { DateExpression, Temporal } from './temporal'

export interface FoundDate {
  start: number
  end: number
  sentence: Sentence
  temporal: Temporal
  date: DateValue
}

export interface Dates {
  dates: FoundDate[]
  /** Every stretch that is a date or clock time, also those left out because they could not be resolved. */
  claimed: { start: number; end: number }[]
}

/** So many sentences on, a day is that of an earlier year with which one began. */
const FAR_IN_HISTORY = 4

/** The last of `days` (in order) that starts before `start`. */
function lastBefore<T extends { start: number }>(days: readonly T[], start: number): T | undefined {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return days[low - 1]
}

const isNoPeriod = ({ length, year }: Temporal & { type: 'period' }, evidence: ArticleEvidence) =>
  length === 0 || (year === null && !evidence.hasPeriodsOfTime)

const isBareMonth = (month: Temporal & { type: 'month' }) =>
  month.year === null && month.shift === undefined && month.ofYear === undefined

/** Expressions that say their time outright: no tense is needed to read them. */
function isOutright(temporal: Temporal): boolean {
  switch (temporal.type) {
    case 'day':
    case 'month':
    case 'season':
      return temporal.year !== null
    case 'range':
      return isOutright(temporal.from) && isOutright(temporal.to)
    case 'time':
      return temporal.day !== null && isOutright(temporal.day)
    default:
      return /^(?:year|shortYear|years|decade|century|numeric)$/.test(temporal.type)
  }
}

/** Resolves one expression after the other and remembers what later ones may refer to. */
class DateResolver {
  readonly found: FoundDate[] = []
  readonly claimed: { start: number; end: number }[] = []
  private readonly published: number | null
  private readonly evidence: ArticleEvidence
  /** The anchor of expressions that say their time outright, and the ground of all others. */
  private readonly outright: Anchor
  private readonly narrative = new Narrative()
  /** The first day named: the day of the story. */
  private storyDay: string | null = null
  private paragraphDay: { day: string; paragraph: number } | null = null
  private history: { year: number; sentence: number } | null = null
  private days: { start: number; day: string }[] = []

  constructor(private readonly document: Document) {
    const { publishedOn } = document.article
    this.published = publishedOn === null ? null : parseIsoDay(publishedOn)
    this.evidence = new ArticleEvidence(document.folded)
    const nothing = { day: null, month: null, period: null, year: null }
    this.outright = {
      published: this.published,
      direction: null,
      preposition: '',
      lastYear: null,
      clockDay: null,
      isAttributive: false,
      fiscalStart: 1,
      told: nothing,
      near: nothing,
      compared: null,
      numericOrder: () => this.evidence.numericOrder,
    }
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
  private clockDay(sentence: Sentence, start: number, end: number, direction: Direction): string | null {
    const { folded } = this.document
    if (isOfNoDay(folded, sentence, end) || this.isAmidHistory(sentence)) return null
    const before = lastBefore(this.days, start)
    if (before) return before.day
    const [only, ...others] = this.days
    const isOnly = only !== undefined && others.length === 0
    const local = isOnly ? dayBesideUniversal(folded, start, only.day) : null
    if (local) return local
    const isOther = only !== undefined && isOfAnother(folded.slice(end, only.start))
    if (isOnly && !isOther) return only.day
    const publicationDay = this.published === null ? null : isoDay(this.published)
    const isPossible = (day: string | undefined) =>
      day !== undefined && !(direction === 'past' && publicationDay !== null && day > publicationDay)
    if (this.paragraphDay?.paragraph === sentence.paragraph && isPossible(this.paragraphDay.day))
      return this.paragraphDay.day
    const told = isOther ? null : this.narrative.told(sentence.index, 1).day
    const day = told === null ? (this.storyDay ?? undefined) : isoDay(told)
    return direction === 'future' || day === undefined || !isPossible(day) ? publicationDay : day
  }

  /**
   * A month or day without a year that is told of an earlier year: "In 1962 … in October" in the sentence of such a
   * year or the next, and "on May 19" after "in May 1987".
   */
  private inHistory(sentence: Sentence, temporal: Temporal, direction: Direction): Temporal {
    if (direction === 'future') return temporal
    if (temporal.type === 'range') {
      const from = this.inHistory(sentence, temporal.from, direction)
      const to = this.inHistory(sentence, temporal.to, direction)
      return from === temporal.from || to === temporal.to ? temporal : { ...temporal, from, to }
    }
    if (temporal.type === 'time') {
      const day = temporal.day && this.inHistory(sentence, temporal.day, direction)
      return day === temporal.day ? temporal : { ...temporal, day }
    }
    if ((temporal.type !== 'month' && temporal.type !== 'day') || temporal.year !== null) return temporal
    if (temporal.ofYear || (temporal.type === 'month' && temporal.shift)) return temporal
    const { history } = this
    if (history && sentence.index - history.sentence <= 1 && direction === 'past')
      return { ...temporal, year: history.year }
    if (temporal.type === 'month') return temporal
    const year =
      this.narrative.yearOf(temporal, sentence.index) ??
      (direction === 'past' ? this.narrative.yearOfDayIn(sentence.index) : null)
    return year === null ? temporal : { ...temporal, year }
  }

  /** Whether an earlier year, with which a sentence of the paragraph begins, is still what is told of. */
  private isAmidHistory({ index, paragraph }: Sentence): boolean {
    if (!this.history || index - this.history.sentence > FAR_IN_HISTORY) return false
    return this.document.sentences[this.history.sentence]?.paragraph === paragraph
  }

  private settle(sentence: Sentence, expression: DateExpression): void {
    if (isOutright(expression.temporal))
      return this.keep(sentence, expression, resolve(expression.temporal, this.outright))
    const { start, end, temporal: printed } = expression
    if (isOfAnyYear(this.document.folded, sentence, start, end)) return
    const { evidence } = this
    const named = printed.type === 'day' ? namedByDay(sentence, start, end) : null
    const hasHappened = named !== null && HAPPENED.test(named)
    const direction = hasHappened
      ? 'past'
      : clauseDirection(sentence.tokens, tokenAt(sentence.tokens, start), tokenAt(sentence.tokens, end))
    // "In the winter of 1972 … By Friday the men were bringing their wives": no day of the news week.
    if (
      printed.type === 'weekday' &&
      !printed.shift &&
      wordBefore(this.document.folded, start) === 'by' &&
      direction !== 'future' &&
      this.isAmidHistory(sentence)
    ) {
      this.claimed.push({ start, end })
      return
    }
    const temporal = this.inHistory(sentence, printed, direction)
    if (temporal.type === 'month' && isBareMonth(temporal) && evidence.monthsThatAreNames.has(temporal.month))
      return
    if (temporal.type === 'period' && isNoPeriod(temporal, evidence)) {
      this.claimed.push({ start, end })
      return
    }
    const isAttributive = named !== null && !hasHappened
    const anchor = this.anchorAt(sentence, start, end, temporal, direction, isAttributive)
    this.keep(
      sentence,
      { start, end, temporal },
      this.explains(temporal, start, anchor) ?? resolve(temporal, anchor),
    )
  }

  /** "in 1912 … in 1985, 73 years later": words right behind a date that say how far it is from the one before. */
  private explains(
    temporal: Temporal,
    start: number,
    { compared }: Anchor,
  ): Pick<DateValue, 'value' | 'granularity'> | null {
    if (temporal.type !== 'told' || !temporal.isCompared) return null
    const last = this.found[this.found.length - 1]
    if (!last || last.date.value !== compared || this.document.folded.slice(last.end, start) !== ', ')
      return null
    return { value: last.date.value, granularity: last.date.granularity }
  }

  private anchorAt(
    sentence: Sentence,
    start: number,
    end: number,
    temporal: Temporal,
    direction: Direction,
    isAttributive: boolean,
  ): Anchor {
    const { narrative, evidence, document } = this
    return {
      ...this.outright,
      direction,
      isAttributive,
      preposition: wordBefore(document.folded, start),
      lastYear: narrative.lastYear,
      clockDay: temporal.type === 'time' ? this.clockDay(sentence, start, end, direction) : null,
      fiscalStart:
        temporal.type === 'period'
          ? evidence.fiscalStart(temporal.isFiscal, document.article.paragraphs[sentence.paragraph])
          : 1,
      told: narrative.told(sentence.index),
      near: narrative.told(sentence.index, 1),
      compared: narrative.compared(sentence.index),
    }
  }

  private keep(
    sentence: Sentence,
    { start, end, temporal }: DateExpression,
    resolved: Pick<DateValue, 'value' | 'granularity'> | null,
  ): void {
    // "three days later" after nothing is only how long.
    if (resolved || temporal.type !== 'told') this.claimed.push({ start, end })
    if (!resolved && (this.published !== null || temporal.type === 'told')) return
    const date: DateValue = resolved
      ? { ...resolved, needsPublicationDate: false }
      : {
          value: this.document.text.slice(start, end),
          granularity: granularityOf(temporal),
          needsPublicationDate: true,
        }
    this.found.push({ start, end, sentence, temporal, date })
    if (resolved) this.remember(sentence, { start, end }, temporal, date)
  }

  private remember(
    sentence: Sentence,
    { start, end }: { start: number; end: number },
    temporal: Temporal,
    date: DateValue,
  ): void {
    const { folded } = this.document
    if (this.days.length > 0 && isAside(folded, start, end)) return
    const isSaying = date.granularity === 'day' && isDayOfSaying(folded, start)
    const isBaseline = wordBefore(folded, start) === 'since'
    this.narrative.note(sentence.index, temporal, date, isSaying, isBaseline)
    const headed = temporal.type === 'year' || temporal.type === 'season' ? temporal.year : null
    if (headed !== null && isHeadOfHistory(folded, sentence, start)) {
      const isOld = this.published === null || headed < Number(isoDay(this.published).slice(0, 4))
      this.history = isOld ? { year: headed, sentence: sentence.index } : null
    } else if (temporal.type !== 'day' && temporal.type !== 'month' && temporal.type !== 'time') {
      const named = this.narrative.lastYear
      if (this.history && named !== null && named !== this.history.year) this.history = null
    }
    const isBareClock = temporal.type === 'time' && temporal.day === null
    if (date.granularity === 'day' || (date.granularity === 'time' && !isBareClock)) {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(date.value)?.[0]
      if (day) this.days.push({ start, day })
    }
  }
}

/**
 * The dates of the body, in order, resolved against the day of publication, the tense of their clause and the
 * dates before them. What hangs on an unknown day keeps its words as value.
 */
export function findDates(document: Document): Dates {
  const resolver = new DateResolver(document)
  for (const sentence of document.sentences) {
    const expressions = findDateExpressions(document.folded, sentence).filter(
      (expression) => !isSomebody(document, expression) && !beginsTitle(document, expression),
    )
    if (expressions.length > 0) resolver.read(sentence, expressions)
  }
  return {
    dates: resolver.found.sort((a, b) => a.start - b.start),
    claimed: resolver.claimed.sort((a, b) => a.start - b.start),
  }
}
