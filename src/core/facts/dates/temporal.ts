/** Seasons by their EDTF codes: spring, summer, fall, winter. */
export type Season = 21 | 22 | 23 | 24

export type Shift = 'last' | 'next' | 'this'

/** `following` and `previous` count from the day being told of. */
export type WeekdayShift = Shift | 'past' | 'coming' | 'following' | 'previous'

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** A named day: a fixed day of the year, the nth weekday of a month (-1: the last), or days from Easter Sunday. */
export type Holiday =
  { month: number; day: number } | { month: number; weekday: number; nth: number } | { fromEaster: number }

/** "last year" (an offset from publication), "that year", "the following year" (from what is told of). */
export type YearInWords = { type: 'offset' | 'told'; unit: 'year'; count: number }

/** What a date expression says, before it is resolved against the day of publication. */
export type Temporal =
  /**
   * `weekday` is the one printed beside the day, if any; `ofYear` its year in words ("July 30 last year"), `shift` the
   * same before it ("last July 30").
   */
  | {
      type: 'day'
      year: number | null
      month: number
      day: number
      weekday?: number | null
      ofYear?: YearInWords
      shift?: 'last' | 'next'
    }
  /** 03/04/2013, of which only other dates tell which number is the month. */
  | { type: 'numeric'; year: number; numbers: [number, number] }
  /** "the 12th of last month"; without a month, of the one being told of. */
  | { type: 'dayOfMonth'; day: number; month: Temporal | null }
  /** `shift` is said of the month ("last June"), `ofYear` of its year ("June last year"). */
  | { type: 'month'; year: number | null; month: number; shift?: Shift | undefined; ofYear?: YearInWords }
  | { type: 'year'; year: number }
  /** "'98": a year of this century or of the last. */
  | { type: 'shortYear'; year: number }
  | { type: 'years'; from: number; to: number }
  | { type: 'decade'; year: number }
  /** The hundred years whose numbers begin with `hundreds`. */
  | { type: 'century'; hundreds: number }
  /** `weeks` counts back from the last such day ("a week ago Tuesday"). */
  | { type: 'weekday'; weekday: number; shift: WeekdayShift | null; weeks?: number }
  | {
      type: 'season'
      season: Season
      year: number | null
      shift: Shift | null
      ofYear?: -1 | 0 | 1
      /** "that summer": of the year being told of. */
      isTold?: boolean
    }
  /** Units before (negative) or after publication; halves are allowed for years. */
  | { type: 'offset'; unit: Unit; count: number }
  /**
   * Units before or after what the article is telling of: "that year" (0), "two weeks later" (compared with it),
   * "later in the year" (of the present one when nothing else is near).
   */
  | { type: 'told'; unit: Unit; count: number; isCompared?: boolean; isPresent?: boolean }
  /** "the weekend": the last or the coming one. */
  | { type: 'weekend' }
  /** The week a day lies in. */
  | { type: 'weekOf'; day: Temporal }
  /** Months of a year: a quarter (length 3), a half (6), the first so many; `ordinal` counts from 1. Length 0 is a part of something else. */
  | { type: 'period'; length: number; ordinal: number; year: Temporal | null; isFiscal: boolean }
  /** "the same period last year": the period named last, in another year. */
  | { type: 'samePeriod'; years: number }
  | { type: 'holiday'; holiday: Holiday; year: Temporal | null; shift: Shift | null }
  | { type: 'time'; hour: number; minute: number; utc: boolean; day: Temporal | null }
  | { type: 'range'; from: Temporal; to: Temporal }

export interface DateExpression {
  start: number
  end: number
  temporal: Temporal
}
