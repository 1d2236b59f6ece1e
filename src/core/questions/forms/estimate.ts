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
  // "_____ tonnes": what is measured or counted is still there.
  return counted === '' && !fact.span.exact.includes(unit) ? unit : null
}

function isEstimable({ figure, span }: FigureFact): boolean {
  const { value, unit } = figure
  if (value === null || value <= 0) return false
  if (unit === 'percent') return value >= 2
  if (/^[A-Z]{3}$/.test(unit)) return value >= 1
  return value >= LEAST_COUNT && !/^(?:1[5-9]|20)\d\d$/.test(span.exact)
}

/** The question put as an estimate: its first word lowered, and its unit, where its words don't say it. */
function stemOf(draft: Draft, unit: string | null): string {
  if (draft.frame === 'gap')
    return `Estimate the missing figure${unit === null ? '' : ` (in ${unit})`}: ${draft.stem}`
  const asked = lowered(draft.stem, draft.context).replace(
    /^(?:How|By|For|To|With|At|In|On|What|Of|According)\b/,
    (word) => word.toLowerCase(),
  )
  const says = unit === null || asked.includes(unit === 'percent' ? 'percentage' : unit)
  return `Estimate: ${asked}${says ? '' : ` (in ${unit})`}`
}

/** A question about an amount, to be answered by any number: near counts. */
export function estimateItems(draft: Draft): Item[] {
  const { fact } = draft
  if (fact.kind !== 'figure' || draft.answer !== 'figure' || draft.template === 'figure-age') return []
  if (!isMeasurable(fact) || !isEstimable(fact)) return []
  return [makeItem(draft, 'estimate', { stem: stemOf(draft, unitWords(fact)), key: draft.key })]
}
