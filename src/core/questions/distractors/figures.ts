import type { Draft } from '../drafts/draft'
import { inFormOf } from '../language/figures'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

/** What the number is multiplied by where the article has no other amount of its unit. */
const FACTORS = [0.35, 0.5, 0.6, 0.75, 1.3, 1.5, 2, 2.5]
const STEPS = [-4, -3, -2, -1, 1, 2, 3, 4, 5]
/** Amounts nearer than this to an approximate key would be right as well. */
const APART = 0.2

const significant = (value: number): number =>
  Number(value.toPrecision(12))
    .toString()
    .replace(/^0\.0*|\.|0+$/g, '').length || 1

/** Rounds to as many digits as the key has, so that "80,000" stands beside "60,000" and not "58,431". */
function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(Math.max(1, digits)))
}

/** Other amounts of the same unit in the same form: the article's, then made from the key. */
export function figureDistractors(draft: Draft, random: Random): Distractor[] {
  const { fact, context } = draft
  if (fact.kind !== 'figure' || fact.figure.value === null || fact.figure.upper !== null) return []
  const { value, unit, approximate } = fact.figure
  if (!inFormOf(draft.key, value)) return []
  const result: Distractor[] = []
  const add = (amount: number, option: Omit<Distractor, 'text' | 'order'>) => {
    const text = inFormOf(draft.key, amount)
    if (!text || text === draft.key || amount <= 0) return
    if (approximate && Math.abs(amount - value) < APART * value) return
    if (unit === 'percent' && value <= 100 && amount > 100) return
    if (draft.stem.includes(text) || result.some((other) => other.text === text)) return
    result.push({ text, order: amount, ...option })
  }
  for (const other of context.facts) {
    if (
      other.kind !== 'figure' ||
      other.figure.unit !== unit ||
      other.figure.value === null ||
      other.id === fact.id
    )
      continue
    if (other.figure.upper !== null) continue
    const ratio = other.figure.value / value
    if (ratio < 1 / 25 || ratio > 25) continue
    add(other.figure.value, {
      origin: 'article',
      note: `In the article: ${other.statement}`,
      source: other.sentence,
    })
  }
  const isSmallCount = Number.isInteger(value) && value <= 20
  const derived = isSmallCount
    ? STEPS.map((step) => value + step).filter((amount) => amount >= 2)
    : FACTORS.map((factor) => rounded(value * factor, Math.min(3, significant(value))))
  for (const amount of shuffled(derived, random)) add(amount, { origin: 'derived', note: NOT_IN_ARTICLE })
  return result
}
