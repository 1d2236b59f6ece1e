import { partsOf } from '../../grading/dates'

/** First and last day that a date can mean, as numbers yyyymmdd, which sort as days do. */
export interface DayRange {
  from: number
  to: number
}

const dayNumber = (year: number, month: number, day: number): number => year * 1e4 + month * 100 + day

/**
 * The days that an EDTF value can mean. A season is taken for its whole year and the start of the next:
 * winter runs over new year, and summer is in January for half of the world. Null for what can't be read.
 */
export function dayRange(value: string): DayRange | null {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) {
    const year = Number(decade[1]) * 10
    return { from: dayNumber(year, 1, 1), to: dayNumber(year + 9, 12, 31) }
  }
  const season = /^(\d{4})-2[1-4]$/.exec(value)
  if (season) {
    const year = Number(season[1])
    return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 3, 31) }
  }
  const ends = value.split('/')
  const [first, last] = [partsOf(ends[0] ?? ''), partsOf(ends.at(-1) ?? '')]
  if (ends.length > 2 || first?.year === undefined || last?.year === undefined) return null
  return {
    from: dayNumber(first.year, first.month ?? 1, first.day ?? 1),
    to: dayNumber(last.year, last.month ?? 12, last.day ?? 31),
  }
}

/** Whether every day of `a` comes before every day of `b`. */
export const isBefore = (a: DayRange, b: DayRange): boolean => a.to < b.from
