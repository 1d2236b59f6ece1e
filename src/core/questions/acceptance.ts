import model from '../../../resources/data/question-acceptance.json'
import type { Context } from './context'
import type { Item } from './item'
import { askedOf, traitsOf } from './traits'

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.traits))

/** Asked for by the gate and by the ranking. */
const read = new WeakMap<Item, number>()

/**
 * How likely a strict teacher keeps the question, as log odds: 0 is one in two. A linear model of
 * `scripts/train/acceptance.mjs`, from the questions of `tests/judgement`, each read beside its article.
 */
export function acceptanceOf(item: Item, context: Context): number {
  const known = read.get(item)
  if (known !== undefined) return known
  let sum = model.bias
  for (const [trait, measure] of traitsOf(askedOf(item), context)) sum += measure * (WEIGHTS.get(trait) ?? 0)
  read.set(item, sum)
  return sum
}

const told = new WeakMap<Item, number>()

/** The same, whether a statement is true or not: else hardly one that is asked would be false. */
export function acceptanceAsTold(item: Item, context: Context): number {
  if (item.key !== false) return acceptanceOf(item, context)
  const known = told.get(item) ?? acceptanceOf({ ...item, key: true }, context)
  told.set(item, known)
  return known
}
