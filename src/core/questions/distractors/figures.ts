import type { Span } from '../../facts/model'
import { isBody } from '../context'
import type { Draft } from '../drafts/draft'
import { inFormOf } from '../language/figures'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

/** What the number is multiplied by where the article has no other amount of its unit. */
const FACTORS = [0.35, 0.5, 0.6, 0.75, 1.3, 1.5, 2, 2.5]
const STEPS = [-4, -3, -2, -1, 1, 2, 3, 4, 5]
/** Amounts nearer than this to an approximate key would be right as well. */
const APART = 0.2
const MOST_RATIO = 10
/** Ages move by years, not by factors. */
const AGE_STEPS = [-14, -9, -6, -4, -3, 3, 4, 6, 9, 14]

const significant = (value: number): number =>
  Number(value.toPrecision(12))
    .toString()
    .replace(/^0\.0*|\.|0+$/g, '').length || 1

/** Rounds to as many digits as the key has, so that "80,000" stands beside "60,000" and not "58,431". */
function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(Math.max(1, digits)))
}

interface Amount {
  amount: number
  statement: string
  sentence: Span
}

/** The article's other amounts of this unit and about this size; another size would be no lure. */
function amountsLike({ fact, context }: Draft): Amount[] {
  if (fact.kind !== 'figure' || fact.figure.value === null) return []
  const { value, unit } = fact.figure
  return context.facts.flatMap((other) => {
    if (
      other.kind !== 'figure' ||
      other.id === fact.id ||
      other.figure.unit !== unit ||
      !isBody(other, context)
    )
      return []
    if (other.figure.value === null || other.figure.upper !== null) return []
    const ratio = other.figure.value / value
    if (ratio < 1 / MOST_RATIO || ratio > MOST_RATIO) return []
    return [{ amount: other.figure.value, statement: other.statement, sentence: other.sentence }]
  })
}

/** Other amounts of the same unit in the same form: the article's, then made from the key. */
export function figureDistractors(draft: Draft, random: Random): Distractor[] {
  const { fact } = draft
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
  const nearest = amountsLike(draft).sort(
    (a, b) => Math.abs(Math.log(a.amount / value)) - Math.abs(Math.log(b.amount / value)),
  )
  for (const { amount, statement, sentence } of nearest)
    add(amount, { origin: 'article', note: `In the article: ${statement}`, source: sentence })
  const isSmallCount = Number.isInteger(value) && value <= 20
  const isAge = unit === 'years old' && value > 20
  const derived = isAge
    ? AGE_STEPS.map((step) => value + step)
    : isSmallCount
      ? STEPS.map((step) => value + step).filter((amount) => amount >= 2)
      : FACTORS.map((factor) => rounded(value * factor, Math.min(3, significant(value))))
  for (const amount of shuffled(derived, random)) add(amount, { origin: 'derived', note: NOT_IN_ARTICLE })
  return result
}
