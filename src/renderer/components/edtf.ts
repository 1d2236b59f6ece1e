import { longDay } from './format'

const SEASONS = ['spring', 'summer', 'autumn', 'winter']

/** A date value (EDTF, as in `DateValue`) in words: `18 March 2026`, `1910 to 1945`, `spring 2024`. */
export function edtfWords(value: string): string {
  return value.split('/').map(pointWords).join(' to ')
}

function pointWords(value: string): string {
  const [, year, part] = /^(\d{4})-(W?\d{2})$/.exec(value) ?? []
  if (year && part) return partWords(year, part) ?? value
  if (/^\d{3}X$/.test(value)) return `the ${value.slice(0, 3)}0s`
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z?))?$/.exec(value) ?? []
  if (!day || Number.isNaN(Date.parse(day))) return value
  return time ? `${longDay(day)}, ${time}${zone ? ' GMT' : ''}` : longDay(day)
}

/** A month, a season (EDTF numbers them from 21) or a week of a year. */
function partWords(year: string, part: string): string | null {
  if (part.startsWith('W')) return `week ${Number(part.slice(1))} of ${year}`
  const n = Number(part)
  if (n >= 21 && n <= 24) return `${SEASONS[n - 21]} ${year}`
  if (n < 1 || n > 12) return null
  return longDay(`${year}-${part}-01`).replace(/^1 /, '')
}
