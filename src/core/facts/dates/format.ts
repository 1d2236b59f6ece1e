import { isDay, monthName } from '../../article/calendar'
import type { DateValue } from '../model'

const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'fall', '24': 'winter' }

const ordinal = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

const point = (value: string): string => {
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(Z?)$/.exec(value)
  if (time) return `${time[2]}${time[3] ? ' GMT' : ''} on ${point(time[1] ?? '')}`
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (day) return `${monthName(Number(day[2]))} ${Number(day[3])}, ${day[1]}`
  const season = /^(\d{4})-(2[1-4])$/.exec(value)
  if (season) return `the ${SEASONS[season[2] ?? '']} of ${season[1]}`
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month) return `${monthName(Number(month[2]))} ${month[1]}`
  const century = /^(\d{2})XX$/.exec(value)
  if (century) return `the ${ordinal(Number(century[1]) + 1)} century`
  const decade = /^(\d{3})X$/.exec(value)
  return decade ? `the ${decade[1]}0s` : value
}

/** An EDTF value in words: "March 25, 2024", "February 2024", "the 1960s", "from 1910 to 1945". */
export function dateInWords(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) return `week ${Number(week[2])} of ${week[1]}`
  const [from, to] = value.split('/')
  return to === undefined ? point(value) : `from ${point(from ?? '')} to ${point(to)}`
}

/** Other right ways to write a date, such as 25 March 2024 and 2024-03-25. */
export function dateVariants(date: DateValue, expression: string): string[] {
  const variants = new Set<string>([date.value])
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.value)
  if (day && isDay(Number(day[1]), Number(day[2]), Number(day[3]))) {
    const name = monthName(Number(day[2]))
    variants.add(`${Number(day[3])} ${name} ${day[1]}`)
    variants.add(`${name} ${Number(day[3])}`)
  }
  const range = /^(\d{4})\/(\d{4})$/.exec(date.value)
  if (range) variants.add(`${range[1]}-${range[2]}`).add(`${range[1]} to ${range[2]}`)
  // "Wednesday" alone is no answer weeks later.
  if (/\d/.test(expression) && !/\bago\b/.test(expression)) variants.add(expression)
  return [...variants]
}
