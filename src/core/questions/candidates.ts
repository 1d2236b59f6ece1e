import type { Fact } from '../facts/model'
import type { Context } from './context'
import { distractorsFor } from './distractors'
import type { Draft } from './drafts/draft'
import { draftsOf } from './drafts'
import { choiceItems } from './forms/choice'
import { estimateItems } from './forms/estimate'
import { misattributionItems } from './forms/misattribution'
import { trueFalseItems } from './forms/true-false'
import { typedItems } from './forms/typed'
import { failedByOptions, failedByStem, type Failure } from './gates'
import type { Candidate } from './gates/gate'
import type { Form, Item, RejectedItem } from './item'
import { seededRandom, seedFrom } from './random'
import { findSets } from './sets/find-sets'

export interface Candidates {
  passed: Candidate[]
  rejected: RejectedItem[]
}

/** What the learner knows, and what is to be asked about. */
export interface Learner {
  /** Facts that may be asked about; the others can still give wrong options. */
  asks(factId: string): boolean
  /** On how many of the learner's days the fact was answered right. */
  daysRight(factId: string): number
}

/** Somebody who has seen none of it, and is asked about all. */
export const NEWCOMER: Learner = { asks: () => true, daysRight: () => 0 }

function itemsOf(draft: Draft, contexts: readonly Context[], seed: number, daysRight: number): Item[] {
  const random = seededRandom(seedFrom(seed, draft.fact.id + draft.template))
  const distractors = distractorsFor(draft, contexts, random)
  const isSpeaker = draft.template.startsWith('speaker')
  return [
    ...choiceItems(draft, distractors, isSpeaker ? 'who-said-it' : 'multiple-choice'),
    ...trueFalseItems(draft, distractors),
    ...typedItems(draft),
    ...estimateItems(draft),
    ...(daysRight >= 1 ? misattributionItems(draft, random) : []),
  ]
}

/** Five to ten times what the longest quiz shows, over all its articles; a book is asked about what matters in it. */
const MOST_FACTS = 600
const LEAST_OF_ARTICLE = 30

/** The facts to ask about, in their order: all of them, or of long articles those the story turns on most. */
function factsToAsk(context: Context, articles: number, learner: Learner): readonly Fact[] {
  const most = Math.max(LEAST_OF_ARTICLE, Math.ceil(MOST_FACTS / articles))
  const facts = context.facts.filter((fact) => learner.asks(fact.id))
  if (facts.length <= most) return facts
  const chosen = new Set([...facts].sort((a, b) => b.salience - a.salience).slice(0, most))
  return facts.filter((fact) => chosen.has(fact))
}

/** Every item that the facts of the articles give, with those that failed a gate apart. */
export function findCandidates(
  contexts: readonly Context[],
  seed: number,
  forms: ReadonlySet<Form>,
  learner: Learner = NEWCOMER,
): Candidates {
  const passed: Candidate[] = []
  const rejected: RejectedItem[] = []
  for (const context of contexts) {
    const asked = factsToAsk(context, contexts.length, learner).map((fact) => ({
      fact,
      drafts: draftsOf(fact, context),
    }))
    for (const { fact, drafts } of asked) {
      for (const draft of drafts) {
        const stems = new Map<string, Failure | null>()
        const refused = new Set<Form>()
        for (const item of itemsOf(draft, contexts, seed, learner.daysRight(fact.id))) {
          if (!forms.has(item.form)) continue
          const candidate = { draft, item }
          if (!stems.has(item.stem)) stems.set(item.stem, failedByStem(candidate))
          const failed = stems.get(item.stem) ?? failedByOptions(candidate)
          if (!failed) passed.push(candidate)
          // The items of one form differ in their options alone; one of them tells enough.
          else if (!refused.has(item.form)) rejected.push({ ...item, ...failed })
          if (failed) refused.add(item.form)
        }
      }
    }
    const sets = findSets(asked, context, forms, seededRandom(seedFrom(seed, context.articleId)))
    passed.push(...sets.passed)
    rejected.push(...sets.rejected)
  }
  return { passed, rejected }
}
