import { isoDay } from '../../article/calendar'
import type { DateValue } from '../model'
import type { Direction } from './direction'

/** What the article tells about the place where an expression stands. */
export interface Anchor {
  /** Day of publication as days since 1970, or null when unknown. */
  published: number | null
  direction: Direction
  /** The word before the expression, in lower case: "until", "since". */
  preposition: string
  /** The year named last before the expression. */
  lastYear: number | null
  /** The day a clock time without one belongs to, as an ISO day. */
  clockDay: string | null
  /** "your Aug. 30 editorial": a day that names a thing, whose clause does not tell when it was. */
  isAttributive: boolean
  /** First month of the fiscal year when the article tells it, else 1. */
  fiscalStart: number
  /** What the sentences before tell of. */
  told: Told
  /** The same, of this sentence and the one before only. */
  near: Told
  /** The value named just before in this sentence or the last one, for "a year earlier". */
  compared: string | null
  /** Which number of 03/04/2013 is the month in this article, if it tells. */
  numericOrder: () => 'month-first' | 'day-first' | null
}

/** The times named last: a day (days since 1970), a month, a period or month as its value, a year. */
export interface Told {
  day: number | null
  month: [number, number] | null
  period: string | null
  year: number | null
}

export type Resolved = Pick<DateValue, 'value' | 'granularity'>

export const day = (days: number): Resolved => ({ value: isoDay(days), granularity: 'day' })
export const range = (from: string, to: string): Resolved => ({
  value: `${from}/${to}`,
  granularity: 'range',
})
export const year = (value: number): Resolved => ({
  value: String(value).padStart(4, '0'),
  granularity: 'year',
})
