/** Single letters that stand for money before an amount: the R of the rand, the N of the naira. */
import table from '../../../../resources/data/units.json'
import type { CurrencyNamer } from './currencies'
import { isDigit } from './lexer/characters'

interface CurrencyLetter {
  letter: string
  codes: string[]
  /** A plain amount after it is money in any article: "R5 million". */
  isSure?: boolean
}

const letters = new Map(
  (table.currencyLetters as CurrencyLetter[]).map((row): [string, CurrencyLetter] => [row.letter, row]),
)

/** What no road, mask or model has behind its letter: "R5 million", "N45,000", "R18.42". */
const PLAIN_AMOUNT =
  /\d[\d.,]* ?(?:million|billion|trillion|m|bn|tn)\b|\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d\d(?!\d)/y
/** "N95" masks, "K9" units, helicopters. */
const LABEL = /(?:95|99|22|44|66|9|12)(?!\d|[.,]\d)/y
/** What follows the name of a road, which a letter and a number make in half of the world. */
const OF_A_ROAD =
  /^(?:[.,;)]|$| (?:road|highway|freeway|motorway|route|bridge|interchange|between|near|in|at|on|to|from|and|or|was|is|outside|towards?|after|before|where|which|has|had|will)\b)/
const ON_THE = /\b(?:the|of|on|along|via|off|onto|into) $/i

/** The letter of money at `start` when digits follow it at once; null for other words. */
export const currencyLetterAt = (text: string, start: number, end: number): string | null =>
  end - start === 1 && isDigit(text.charCodeAt(end)) && letters.has(text.charAt(start))
    ? text.charAt(start)
    : null

function isPlainAmount(text: string, at: number): boolean {
  PLAIN_AMOUNT.lastIndex = at
  return PLAIN_AMOUNT.test(text)
}

/** Whether a small amount may stand here: "R96", not "the R59 between", "N95" or "P1". */
function maySmallAmount(text: string, at: number, before: string): boolean {
  LABEL.lastIndex = at
  if (LABEL.test(text) || !isDigit(text.charCodeAt(at + 1))) return false
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  const isRoad = /\bthe $/i.test(before) && OF_A_ROAD.test(text.slice(end, end + 14))
  return (
    !isRoad && !(ON_THE.test(before) && /^ (?:road|highway|freeway|route)\b/.test(text.slice(end, end + 9)))
  )
}

/** The money that a letter means before the number at `at`, or null where it means none. */
export function codeOfLetter(
  text: string,
  letter: string,
  at: number,
  before: string,
  namer: CurrencyNamer,
): string | null {
  const row = letters.get(letter)
  if (!row) return null
  const country = namer.mostSpokenOf(row.codes)
  if (isPlainAmount(text, at)) return country ?? (row.isSure ? (row.codes[0] ?? null) : null)
  return country !== null && maySmallAmount(text, at, before) ? country : null
}
