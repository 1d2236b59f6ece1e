import { MONTH_PATTERN, monthNumber } from '../../article/calendar'

const HALF = new RegExp(
  `\\b(?:26|27) weeks (?:to|ended|ending) (?:\\w+ )?(?:\\d{1,2} )?(${MONTH_PATTERN})|\\b(?:six months|half[- ]year|first half) (?:to|ended|ending) (?:\\w+ )?(?:\\d{1,2} )?(${MONTH_PATTERN})`,
  'i',
)
const YEAR = new RegExp(
  `\\b(?:fiscal|financial) year (?:that )?(?:to|ended|ending|ends|runs to|which ends|starts|begins)( in| on)? (?:\\d{1,2} )?(${MONTH_PATTERN})`,
  'i',
)

export interface FiscalYear {
  /** First month of the year, 1 to 12. */
  start: number
  /** Where the text says so, or null when the whole article is about that half year. */
  at: number | null
}

/**
 * The fiscal year that a company report tells of, read from "the 26 weeks to 27 September" (a first half) or "the
 * fiscal year ended June 30"; null when the text doesn't tell.
 */
export function fiscalYear(folded: string): FiscalYear | null {
  const half = HALF.exec(folded)
  const halfEnd = monthNumber(half?.[1] ?? half?.[2] ?? '')
  if (halfEnd !== null && half) return { start: ((halfEnd - 6 + 12) % 12) + 1, at: null }
  const whole = YEAR.exec(folded)
  const yearEnd = monthNumber(whole?.[2] ?? '')
  if (yearEnd === null || !whole) return null
  return { start: /starts|begins/i.test(whole[0]) ? yearEnd : (yearEnd % 12) + 1, at: whole.index }
}
