import { words } from '../language/words.svelte'
import { longDay, monthOf } from './format'

/** A date value (EDTF, as in `DateValue`) in words: `18 March 2026`, `1910 to 1945`, `spring 2024`. */
export function edtfWords(value: string): string {
  return value
    .split('/')
    .map(pointWords)
    .reduce((from, to) => words.time.range(from, to))
}

function pointWords(value: string): string {
  const [, year, part] = /^(\d{4})-(W?\d{2})$/.exec(value) ?? []
  if (year && part) return partWords(year, part) ?? value
  if (/^\d{3}X$/.test(value)) return words.time.decade(`${value.slice(0, 3)}0`)
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z?))?$/.exec(value) ?? []
  if (!day || Number.isNaN(Date.parse(day))) return value
  return time ? `${longDay(day)}, ${time}${zone ? ' GMT' : ''}` : longDay(day)
}

/** A month, a season (EDTF numbers them from 21) or a week of a year. */
function partWords(year: string, part: string): string | null {
  if (part.startsWith('W')) return words.time.week(Number(part.slice(1)), year)
  const n = Number(part)
  if (n >= 21 && n <= 24) return `${words.time.seasons[n - 21]} ${year}`
  if (n < 1 || n > 12) return null
  return monthOf(`${year}-${part}-01`)
}
