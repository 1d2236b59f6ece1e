import type { FigureFact } from '../../facts/model'
import type { Draft } from '../drafts/draft'
import { lowered } from '../drafts/lowered'
import { GAP, type Item } from '../item'
import { cutFigure } from '../language/figures'
import { isMeasurable } from '../sets/amounts'
import { makeItem } from './make-item'

/** Below this a number is counted, not estimated. */
const LEAST_COUNT = 20
const LEAST_PERCENT = 5

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  USD: 'dollars',
  EUR: 'euros',
  GBP: 'pounds',
  JPY: 'yen',
  CNY: 'yuan',
  INR: 'rupees',
  CHF: 'francs',
  KRW: 'won',
  CAD: 'Canadian dollars',
  AUD: 'Australian dollars',
}

const SCALE = /^(?:hundred|thousand|million|billion|trillion|bn|tn|m|k)$/i

/** The unit in which the number is wanted, where the answer alone would say it; null where the question does. */
function unitWords(fact: FigureFact, key: string): string | null {
  const { unit } = fact.figure
  const tail = cutFigure(key)?.tail.trim() ?? ''
  if (unit === 'percent') return 'percent'
  if (/^[A-Z]{3}$/.test(unit)) {
    // As the article says it: "412 million crowns".
    const printed = /^\p{Ll}{3,}$/u.exec(tail)?.[0]
    return printed && !SCALE.test(printed) ? printed : (CURRENCY_WORDS[unit] ?? unit)
  }
  return tail === '' ? null : tail
}

/** Pence and crores are printed by another measure than that in which the amount is kept. */
const OTHER_MEASURE = /\b(?:pence|p|cents?|crores?|lakhs?)\b|\dp\b|¢/i

function isEstimable({ figure, span }: FigureFact): boolean {
  const { value, unit } = figure
  if (value === null || value <= 0 || OTHER_MEASURE.test(span.exact)) return false
  if (unit === 'percent') return value >= LEAST_PERCENT
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
  if (fact.kind !== 'figure' || draft.answer !== 'figure') return []
  if (!isMeasurable(fact) || !isEstimable(fact)) return []
  // Numbers in words are small, and known rather than estimated.
  if (!/\d/.test(draft.key)) return []
  // An amount told again in another currency is a sum, not an estimate.
  if (draft.stem.includes(`(${GAP})`)) return []
  return [makeItem(draft, 'estimate', { stem: stemOf(draft, unitWords(fact, draft.key)), key: draft.key })]
}
