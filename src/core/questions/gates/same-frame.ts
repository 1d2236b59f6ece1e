import type { Fact } from '../../facts/model'
import { words } from '../../grading/normalise'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'

const EMPTY = new Set(
  'the a an of in on at to for and or by with from as is was are were be been has have had it its his her their that this said says would will who which what when where how according'.split(
    ' ',
  ),
)
/** Shares of the words that two sentences must have in common to be answers to one question. */
const SHARE = 0.6
const LEAST = 3

const frameOf = (sentence: string, answer: string): Set<string> => {
  const own = new Set(words(answer))
  return new Set(words(sentence).filter((word) => !EMPTY.has(word) && !own.has(word) && !/\d/.test(word)))
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared >= LEAST && shared / (one.size + other.size - shared) >= SHARE
}

const frames = new WeakMap<Draft, Set<string>>()

/** What the question says of its answer. */
function frameOfDraft(draft: Draft): Set<string> {
  const known = frames.get(draft)
  if (known) return known
  const made = frameOf(draft.statement || draft.fact.statement, draft.key)
  frames.set(draft, made)
  return made
}

/** Whether another fact of the article says of its answer what the question asks: "rates rose in March", "in June". */
export const saysTheSame = (fact: Fact, answer: string, draft: Draft): boolean =>
  fact.id !== draft.fact.id &&
  fact.sentence.start !== draft.fact.sentence.start &&
  areAlike(frameOf(fact.statement, answer), frameOfDraft(draft))

const indexes = new WeakMap<Context, { byEntity: Map<string, Fact[]>; bySentence: Map<number, Fact[]> }>()

function indexOf(context: Context) {
  const known = indexes.get(context)
  if (known) return known
  const byEntity = new Map<string, Fact[]>()
  const bySentence = new Map<number, Fact[]>()
  for (const fact of context.analysis.facts) {
    for (const id of fact.entities) byEntity.set(id, [...(byEntity.get(id) ?? []), fact])
    bySentence.set(fact.sentence.start, [...(bySentence.get(fact.sentence.start) ?? []), fact])
  }
  const made = { byEntity, bySentence }
  indexes.set(context, made)
  return made
}

/** The facts in which an entity takes part. */
export const factsWith = (entityId: string, context: Context): readonly Fact[] =>
  indexOf(context).byEntity.get(entityId) ?? []

/** The facts of the sentence that starts here. */
export const factsAt = (start: number, context: Context): readonly Fact[] =>
  indexOf(context).bySentence.get(start) ?? []
