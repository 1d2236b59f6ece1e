import type { Span } from '../../facts/model'
import { parseFigure } from '../../grading/parse-figure'
import { isBody } from '../context'
import type { Draft } from '../drafts/draft'
import { GAP } from '../item'
import { changedFrom, inFormOf } from '../language/figures'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

/** What the number is multiplied by where the article has no other amount of its unit. */
const FACTORS = [0.35, 0.5, 0.6, 0.75, 1.3, 1.5, 2, 2.5]
const STEPS = [-4, -3, -2, -1, 1, 2, 3, 4, 5]
/** Amounts nearer than this to an approximate key would be right as well. */
const APART = 0.2
const MOST_RATIO = 4
/** How far a made-up amount may stray from its factor, so that one with many digits is not rounder than the key. */
const STRAY = 0.06

const significant = (value: number): number =>
  Number(value.toPrecision(12))
    .toString()
    .replace(/^0\.0*|\.|0+$/g, '').length || 1

/** An amount about this big with as many digits as the key: "60,000" beside "80,000", "58,431" beside "79,218". */
function likeIn(digits: number, value: number, random: Random): number {
  const amount = digits < 3 ? value : value * (1 + STRAY * (2 * random() - 1))
  return Number(amount.toPrecision(digits))
}

const AMOUNT = String.raw`(?:the |its |their |his |her |all |some |about )*(\d[\d,.]*|[a-z]+(?:-[a-z]+)?)`
const AROUND = '(?:about |around |some |nearly |almost )?'
const ONE_OF = new RegExp(`(?:${GAP}|[Hh]ow many) of ${AMOUNT}`)
const ALL_OF = new RegExp(
  `(\\d[\\d,.]*|\\b[a-z]+(?:-[a-z]+)?) (?:out )?of (?:the |its |their |his |her |all )*${GAP}`,
)

/** "£4.6m, of which _____ will come from a grant" */
const PART_OF = new RegExp(
  `([$£€₹]?\\d[\\d,.]*\\d?(?: ?(?:m|bn|tn|k|million|billion|trillion|crore|lakh)\\b)?)[^\\d.;]{0,30}, of which (?:about |some )?${GAP}`,
  'u',
)

/**
 * "_____ of 48 meetings" has at most 48, and "31 of _____ meetings" at least 31; what is up from €2.4 million is more than
 * that.
 */
function limitsOf(stem: string, value: number): { least: number; most: number } {
  const whole = ONE_OF.exec(stem)?.[1] ?? PART_OF.exec(stem)?.[1] ?? ''
  const most = parseFigure(whole)?.value ?? Infinity
  const least = parseFigure(ALL_OF.exec(stem)?.[1] ?? '')?.value ?? 0
  const [, now, way] = CHANGED_TO.exec(stem) ?? []
  const after = parseFigure(now ?? '')?.value
  if (after !== undefined && way === 'up' && value < after) return { least, most: after }
  if (after !== undefined && way === 'down' && value > after) return { least: after, most }
  const start = changedFrom(stem)
  if (start === null || start === value) return { least, most }
  return value > start ? { least: Math.max(least, start), most } : { least, most: Math.min(most, start) }
}

/** "61 per cent in favour, up from _____ in 2023": less than that. */
const CHANGED_TO = new RegExp(`(\\d[\\d,.]*)[^.;]{0,90}?\\b(up|down) from ${AROUND}${GAP}`, 'u')

const zerosOf = (value: number): number => /0*$/.exec(String(value))![0].length

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
  const limits = limitsOf(draft.stem, value)
  const add = (amount: number, option: Omit<Distractor, 'text' | 'order'>) => {
    const text = inFormOf(draft.key, amount)
    if (!text || text === draft.key || amount <= 0) return
    if (approximate && Math.abs(amount - value) < APART * value) return
    if (unit === 'percent' && value <= 100 && amount > 100) return
    if (amount <= limits.least || amount >= limits.most) return
    if (draft.stem.includes(text) || result.some((other) => other.text === text)) return
    result.push({ text, order: amount, ...option })
  }
  const nearest = amountsLike(draft).sort(
    (a, b) => Math.abs(Math.log(a.amount / value)) - Math.abs(Math.log(b.amount / value)),
  )
  for (const { amount, statement, sentence } of nearest)
    add(amount, { origin: 'article', note: `In the article: ${statement}`, source: sentence })
  const isSmallCount = Number.isInteger(value) && value <= 20
  const derived = isSmallCount
    ? STEPS.map((step) => value + step).filter((amount) => amount >= 2)
    : FACTORS.map((factor) => likeIn(significant(value), value * factor, random)).filter(
        // Rounder than the key, or of the four digits that some papers write without a comma, it would stand out.
        (amount) =>
          zerosOf(amount) <= zerosOf(value) && !(value < 1000 && amount >= 1000 && Number.isInteger(value)),
      )
  for (const amount of shuffled(derived, random)) add(amount, { origin: 'derived', note: NOT_IN_ARTICLE })
  return result
}
