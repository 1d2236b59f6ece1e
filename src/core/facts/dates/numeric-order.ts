import { MONTH_PATTERN } from '../../article/calendar'

const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\b/g
const MONTH_FIRST = new RegExp(`\\b${MONTH_PATTERN} \\d{1,2}(?:st|nd|rd|th)?\\b`, 'g')
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH_PATTERN}`, 'g')

/**
 * Which number of 03/04/2013 is the month in this text: told by a date that can only be read one way, else by how
 * the text writes days with a month's name; null when it tells neither or both.
 */
export function numericOrder(folded: string): 'month-first' | 'day-first' | null {
  let monthFirst = 0
  let dayFirst = 0
  for (const [, a, b] of folded.matchAll(SLASHED)) {
    if (Number(a) > 12) dayFirst++
    else if (Number(b) > 12) monthFirst++
  }
  if (monthFirst + dayFirst === 0) {
    monthFirst = folded.match(MONTH_FIRST)?.length ?? 0
    dayFirst = folded.match(DAY_FIRST)?.length ?? 0
  }
  if (monthFirst > 0 === dayFirst > 0) return null
  return monthFirst > 0 ? 'month-first' : 'day-first'
}
