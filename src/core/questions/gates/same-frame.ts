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

const contentOf = (sentence: string): Set<string> =>
  new Set(words(sentence).filter((word) => !EMPTY.has(word) && !/\d/.test(word)))

const contents = new WeakMap<Fact, Set<string>>()

function contentOfFact(fact: Fact): ReadonlySet<string> {
  const known = contents.get(fact)
  if (known) return known
  const made = contentOf(fact.statement)
  contents.set(fact, made)
  return made
}

const frames = new WeakMap<Draft, Set<string>>()

/** What the question says of its answer. */
function frameOfDraft(draft: Draft): ReadonlySet<string> {
  const known = frames.get(draft)
  if (known) return known
  const made = contentOf(draft.statement || draft.fact.statement)
  for (const word of words(draft.key)) made.delete(word)
  frames.set(draft, made)
  return made
}

/** Whether another fact of the article says of its answer what the question asks: "rates rose in March", "in June". */
export function saysTheSame(fact: Fact, answer: string, draft: Draft): boolean {
  if (fact.id === draft.fact.id || fact.sentence.start === draft.fact.sentence.start) return false
  const frame = frameOfDraft(draft)
  const own = words(answer)
  let size = 0
  let shared = 0
  for (const word of contentOfFact(fact)) {
    if (own.includes(word)) continue
    size++
    if (frame.has(word)) shared++
  }
  return shared >= LEAST && shared / (size + frame.size - shared) >= SHARE
}

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
