import { isoDay, parseIsoDay } from '../../article/calendar'
import { tokenAt, type Document, type Sentence } from '../document'
import type { DateValue } from '../model'
import { granularityOf, resolve } from './anchor'
import type { Anchor } from './anchor-context'
import { clauseDirection, type Direction } from './direction'
import { findDateExpressions } from './expressions'
import { fiscalYearStart } from './fiscal-year'
import { Narrative } from './narrative'
import { numericOrder } from './numeric-order'
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

const wordBefore = (folded: string, start: number) =>
  /([\p{L}]+) $/u.exec(folded.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase() ?? ''

const isHeadOfHistory = (folded: string, start: number) =>
  /(?:^|[.?!] )In $/.test(folded.slice(Math.max(0, start - 5), start))

/** "said Friday", "told reporters on Monday": the day of the words, not of what they tell. */
const isDayOfSaying = (folded: string, start: number) =>
  /\b(?:said|says|added|told (?:\p{L}+ ){1,3}?|announced|statement)(?: on| late| early)? ?$/u.test(
    folded.slice(Math.max(0, start - 40), start),
  )

/** "the second half" is a time only where money is the subject, not a match. */
const BUSINESS =
  /\b(?:sales|revenues?|profits?|earnings|shares|dividend|inflation|economy|forecasts?|investors|analysts|quarterly|GDP)\b/gi

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

/** Facts about the whole article that few expressions ask for. */
class ArticleEvidence {
  private fiscal: number | null = null
  private business: boolean | null = null
  private order: ReturnType<typeof numericOrder> | undefined
  constructor(private readonly folded: string) {}

  get fiscalStart(): number {
    return (this.fiscal ??= fiscalYearStart(this.folded))
  }
  get isAboutBusiness(): boolean {
    return (this.business ??= (this.folded.match(BUSINESS)?.length ?? 0) >= 2)
  }
  get numericOrder(): ReturnType<typeof numericOrder> {
    return this.order === undefined ? (this.order = numericOrder(this.folded)) : this.order
  }
}

/** Resolves one expression after the other and remembers what later ones may refer to. */
class DateResolver {
  readonly found: FoundDate[] = []
  readonly claimed: { start: number; end: number }[] = []
  private readonly published: number | null
  private readonly evidence: ArticleEvidence
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
  private clockDay(sentence: Sentence, start: number, direction: Direction): string | null {
    const before =
      this.days.filter((day) => day.start < start).pop() ??
      (this.days.length === 1 ? this.days[0] : undefined)
    if (before) return before.day
    if (this.paragraphDay?.paragraph === sentence.paragraph) return this.paragraphDay.day
    const publicationDay = this.published === null ? null : isoDay(this.published)
    return direction === 'future' ? publicationDay : (this.storyDay ?? publicationDay)
  }

  /** "In 1962 … in October": a month in the sentence after such a year, or in its own, belongs to it. */
  private inHistory(sentence: Sentence, temporal: Temporal, direction: Direction): Temporal {
    const { history } = this
    if (!history || sentence.index - history.sentence > 1 || direction !== 'past') return temporal
    const isOpen =
      (temporal.type === 'month' || temporal.type === 'day') &&
      temporal.year === null &&
      !('ofYear' in temporal) &&
      !('shift' in temporal && temporal.shift)
    return isOpen ? { ...temporal, year: history.year } : temporal
  }

  private settle(sentence: Sentence, { start, end, temporal: printed }: DateExpression): void {
    const { folded, text } = this.document
    const direction = isOutright(printed)
      ? null
      : clauseDirection(sentence.tokens, tokenAt(sentence.tokens, start), tokenAt(sentence.tokens, end))
    const temporal = this.inHistory(sentence, printed, direction)
    const { evidence, narrative } = this
    if (temporal.type === 'period' && temporal.year === null && !evidence.isAboutBusiness) {
      this.claimed.push({ start, end })
      return
    }
    const anchor: Anchor = {
      published: this.published,
      direction,
      preposition: wordBefore(folded, start),
      lastYear: narrative.lastYear,
      clockDay: temporal.type === 'time' ? this.clockDay(sentence, start, direction) : null,
      fiscalStart: temporal.type === 'period' ? evidence.fiscalStart : 1,
      told: narrative.told(sentence.index),
      near: narrative.told(sentence.index, 1),
      compared: narrative.compared(sentence.index),
      numericOrder: () => evidence.numericOrder,
    }
    const resolved = resolve(temporal, anchor)
    // "three days later" after nothing is only how long.
    if (resolved || temporal.type !== 'told') this.claimed.push({ start, end })
    if (!resolved && (this.published !== null || temporal.type === 'told')) return
    const date: DateValue = resolved
      ? { ...resolved, needsPublicationDate: false }
      : { value: text.slice(start, end), granularity: granularityOf(temporal), needsPublicationDate: true }
    this.found.push({ start, end, sentence, temporal, date })
    if (resolved) this.remember(sentence, start, temporal, date)
  }

  private remember(sentence: Sentence, start: number, temporal: Temporal, date: DateValue): void {
    const { folded } = this.document
    this.narrative.note(sentence.index, temporal, date, isDayOfSaying(folded, start))
    if (temporal.type === 'year' && isHeadOfHistory(folded, start)) {
      const isOld = this.published === null || temporal.year < Number(isoDay(this.published).slice(0, 4))
      this.history = isOld ? { year: temporal.year, sentence: sentence.index } : null
    } else if (temporal.type !== 'day' && temporal.type !== 'month' && temporal.type !== 'time') {
      const named = this.narrative.lastYear
      if (this.history && named !== null && named !== this.history.year) this.history = null
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
  for (const sentence of document.sentences) {
    const expressions = findDateExpressions(document.folded, sentence)
    if (expressions.length > 0) resolver.read(sentence, expressions)
  }
  return {
    dates: resolver.found.sort((a, b) => a.start - b.start),
    claimed: resolver.claimed.sort((a, b) => a.start - b.start),
  }
}
