import { parseIsoDay } from '../../article/calendar'
import type { DateValue } from '../model'
import type { Told } from './anchor-context'
import type { Temporal } from './temporal'

interface Noted<T> {
  value: T
  sentence: number
}

/** How many sentences on "the following day" may still speak of a day. */
const REACH = 3

/** The year that "that year" would mean after this expression; null when it names none outright. */
function namedYear(temporal: Temporal, value: string): number | null {
  const first = Number(/^\d{4}/.exec(value)?.[0] ?? NaN) || null
  switch (temporal.type) {
    case 'range':
      // "from November 2012 to March": the year belongs to what it is printed with.
      return namedYear(temporal.to, value.split('/')[1] ?? value)
    case 'years':
      return temporal.to
    case 'year':
    case 'shortYear':
      return first
    case 'offset':
    case 'told':
      return temporal.unit === 'year' ? first : null
    case 'time':
      return temporal.day ? namedYear(temporal.day, value) : null
    case 'day':
    case 'month':
      return temporal.year !== null || temporal.ofYear ? first : null
    case 'season':
    case 'numeric':
      return temporal.year !== null ? first : null
    case 'period':
    case 'holiday':
      return temporal.year ? first : null
    default:
      return null
  }
}

/** What the article has told of so far: later expressions such as "that day" and "a year earlier" refer to it. */
export class Narrative {
  private day: Noted<number> | null = null
  private month: Noted<[number, number]> | null = null
  private period: Noted<string> | null = null
  private year: Noted<number> | null = null
  private last: Noted<string> | null = null
  private datedDay: Noted<number> | null = null
  /** Months named with their year: the last naming of each, with its first and last day. */
  private readonly dated = new Map<number, Noted<{ year: number; from: string; to: string }>>()

  /** The year named last, however far back. */
  get lastYear(): number | null {
    return this.year?.value ?? null
  }

  /**
   * `isSaying` marks the day on which words were said: nothing else is told of that day; `isBaseline` a time behind
   * "since", with which the one told of is compared.
   */
  note(
    sentence: number,
    temporal: Temporal,
    { value, granularity }: Pick<DateValue, 'value' | 'granularity'>,
    isSaying: boolean,
    isBaseline: boolean,
  ): void {
    if (
      temporal.type === 'samePeriod' ||
      (temporal.type === 'told' && temporal.isCompared && temporal.count < 0)
    )
      return
    const year = namedYear(temporal, value)
    // "Earnings for the year ended Dec. 31, 2025, compared with an average … since 2020": that year is 2025.
    if (year !== null && !isBaseline) this.year = { value: year, sentence }
    const days = parseIsoDay((granularity === 'range' ? (value.split('/')[1] ?? '') : value).slice(0, 10))
    if (days !== null && !(isSaying && this.day !== null)) this.day = { value: days, sentence }
    const month = /^(\d{4})-(0[1-9]|1[0-2])/.exec(value)
    if (month && !isSaying) this.month = { value: [Number(month[1]), Number(month[2])], sentence }
    if (year !== null && granularity === 'day' && temporal.type === 'day')
      this.datedDay = { value: year, sentence }
    // "the worst since 3 May 1984" says nothing of another day in May.
    if (month && year !== null && !isBaseline) this.noteMonth(Number(month[2]), year, value, sentence)
    const isPeriod = /^\d{4}-\d{2}(?:\/\d{4}-\d{2})?$/.test(value) && granularity !== 'season'
    if (isPeriod) this.period = { value, sentence }
    if (!isSaying && (isPeriod || /^\d{4}(?:-\d{2}-\d{2})?$/.test(value))) this.last = { value, sentence }
  }

  private noteMonth(month: number, year: number, printed: string, sentence: number): void {
    const known = this.dated.get(month)?.value
    const [from = printed, to = from] = printed.split('/').map((day) => day.slice(0, 10))
    const value =
      known?.year === year
        ? { year, from: from < known.from ? from : known.from, to: to > known.to ? to : known.to }
        : { year, from, to }
    this.dated.set(month, { value, sentence })
  }

  /** The year of a day without one: of its month when that was named with a year just before, or of dates around it. */
  yearOf({ month, day }: { month: number; day: number }, sentence: number): number | null {
    const noted = this.dated.get(month)
    if (!noted) return null
    const { year, from, to } = noted.value
    const iso = `${from.slice(0, 7)}-${String(day).padStart(2, '0')}`
    return sentence - noted.sentence <= REACH || (from < to && iso >= from && iso <= to) ? year : null
  }

  /** The year printed with another day of the same sentence: "on Feb. 28, 1993, … on April 19". */
  yearOfDayIn(sentence: number): number | null {
    return this.datedDay?.sentence === sentence ? this.datedDay.value : null
  }

  /** What was named in this sentence or at most `reach` sentences before it. */
  told(sentence: number, reach = REACH): Told {
    const near = <T>(noted: Noted<T> | null): T | null =>
      noted && sentence - noted.sentence <= reach ? noted.value : null
    return {
      day: near(this.day),
      month: near(this.month),
      period: near(this.period),
      year: near(this.year),
    }
  }

  /** The value named last in this sentence or the one before, for comparisons. */
  compared(sentence: number): string | null {
    return this.last && sentence - this.last.sentence <= 1 ? this.last.value : null
  }
}
