import type { Fact } from '../facts/model'
import type { Context } from './context'
import { distractorsFor } from './distractors'
import type { Draft } from './drafts/draft'
import { draftsOf } from './drafts'
import { choiceItems } from './forms/choice'
import { trueFalseItems } from './forms/true-false'
import { typedItems } from './forms/typed'
import { failedByOptions, failedByStem, type Failure } from './gates'
import type { Candidate } from './gates/gate'
import type { Form, Item, RejectedItem } from './item'
import { seededRandom, seedFrom } from './random'

export interface Candidates {
  passed: Candidate[]
  rejected: RejectedItem[]
}

function itemsOf(draft: Draft, contexts: readonly Context[], seed: number): Item[] {
  const random = seededRandom(seedFrom(seed, draft.fact.id + draft.template))
  const distractors = distractorsFor(draft, contexts, random)
  const isSpeaker = draft.template.startsWith('speaker')
  return [
    ...choiceItems(draft, distractors, isSpeaker ? 'who-said-it' : 'multiple-choice'),
    ...trueFalseItems(draft, distractors),
    ...typedItems(draft),
  ]
}

/** Five to ten times what the longest quiz shows, over all its articles; a book is asked about what matters in it. */
const MOST_FACTS = 600
const LEAST_OF_ARTICLE = 30

/** The facts to ask about, in their order: all of them, or of long articles those the story turns on most. */
function factsToAsk(context: Context, articles: number): readonly Fact[] {
  const most = Math.max(LEAST_OF_ARTICLE, Math.ceil(MOST_FACTS / articles))
  if (context.facts.length <= most) return context.facts
  const chosen = new Set([...context.facts].sort((a, b) => b.salience - a.salience).slice(0, most))
  return context.facts.filter((fact) => chosen.has(fact))
}

/** Every item that the facts of the articles give, with those that failed a gate apart. */
export function findCandidates(
  contexts: readonly Context[],
  seed: number,
  forms: ReadonlySet<Form>,
): Candidates {
  const passed: Candidate[] = []
  const rejected: RejectedItem[] = []
  for (const context of contexts) {
    for (const fact of factsToAsk(context, contexts.length)) {
      for (const draft of draftsOf(fact, context)) {
        const stems = new Map<string, Failure | null>()
        const refused = new Set<Form>()
        for (const item of itemsOf(draft, contexts, seed)) {
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
  }
  return { passed, rejected }
}
