/** What a date expression says, before it is resolved against the day of publication. */
export type Temporal =
  | { type: 'day'; year: number | null; month: number; day: number }
  | { type: 'month'; year: number | null; month: number; shift?: 'last' | 'next' | 'this' }
  | { type: 'year'; year: number }
  | { type: 'years'; from: number; to: number }
  | { type: 'decade'; year: number }
  | { type: 'weekday'; weekday: number; shift: 'last' | 'next' | 'this' | null }
  | { type: 'season'; season: 21 | 22 | 23 | 24; year: number | null; shift: 'last' | 'next' | 'this' | null }
  /** Days, weeks, weekends, months or years before (negative) or after publication. */
  | { type: 'offset'; unit: 'day' | 'week' | 'weekend' | 'month' | 'year'; count: number }
  /** "the weekend": the last or the coming one. */
  | { type: 'weekend' }
  /** "that year", "the following year": counted from the year named last. */
  | { type: 'namedYear'; offset: number }
  /** Months of a year: a quarter (length 3) or half (length 6); `ordinal` counts from 1. */
  | { type: 'period'; length: 3 | 6; ordinal: number; year: number | null }
  | { type: 'goodFriday'; year: number | null }
  | { type: 'time'; hour: number; minute: number; utc: boolean; day: Temporal | null }
  | { type: 'range'; from: Temporal; to: Temporal }

export interface DateExpression {
  start: number
  end: number
  temporal: Temporal
}
