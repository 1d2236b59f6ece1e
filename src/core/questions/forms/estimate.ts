import type { FigureFact } from '../../facts/model'
import type { Draft } from '../drafts/draft'
import { lowered } from '../drafts/lowered'
import type { Item } from '../item'
import { isMeasurable } from '../sets/amounts'
import { makeItem } from './make-item'

/** Below this a number is counted, not estimated. */
const LEAST_COUNT = 20

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  USD: 'dollars',
  EUR: 'euros',
  GBP: 'pounds',
  JPY: 'yen',
  CNY: 'yuan',
  INR: 'rupees',
  CHF: 'francs',
  KRW: 'won',
}

/** "in tonnes", "in percent", "in US dollars": the unit in which the number is wanted; null for plain counts. */
function unitWords(fact: FigureFact): string | null {
  const { unit, counted } = fact.figure
  if (unit === 'percent') return 'percent'
  if (/^[A-Z]{3}$/.test(unit)) {
    // As the article says it: "412 million crowns".
    const printed = /(?:\d|million|billion|thousand)\s(\p{Ll}{3,})$/u.exec(fact.span.exact)?.[1]
    return printed && !/^(?:million|billion|trillion|thousand|crore|lakh)$/.test(printed)
      ? printed
      : (CURRENCY_WORDS[unit] ?? unit)
  }
  return counted === '' ? unit : null
}

function isEstimable({ figure, span }: FigureFact): boolean {
  const { value, unit } = figure
  if (value === null || value <= 0) return false
  if (unit === 'percent') return value >= 2
  if (/^[A-Z]{3}$/.test(unit)) return value >= 1
  return value >= LEAST_COUNT && !/^(?:1[5-9]|20)\d\d$/.test(span.exact)
}

/** A question about an amount, to be answered by any number: near counts. */
export function estimateItems(draft: Draft): Item[] {
  const { fact, context } = draft
  if (fact.kind !== 'figure' || draft.frame !== 'question' || draft.answer !== 'figure') return []
  if (draft.template === 'figure-age' || !isMeasurable(fact) || !isEstimable(fact)) return []
  const unit = unitWords(fact)
  const asked = lowered(draft.stem, context).replace(/^(How|By|For|To|With|At|In|What|Of) /, (word) => word.toLowerCase())
  // "How many tonnes" and "What percentage" say the unit themselves.
  const says = unit === null || new RegExp(`\\b${unit === 'percent' ? 'percentage' : unit}\\b`).test(asked)
  const stem = `Estimate: ${asked}${says ? '' : ` (in ${unit})`}`
  return [makeItem(draft, 'estimate', { stem, key: draft.key })]
}
