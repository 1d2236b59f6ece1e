import { NEWCOMER, type Learner } from './candidates'
import type { Candidate } from './gates/gate'
import type { Form, Item } from './item'
import { scoreOf, stepAfter, type Step } from './rank'
import { seededRandom, seedFrom } from './random'
import { Selection, type Picked } from './selection'
import { inOrder } from './sequence'

/** Shares of the forms in a quiz about facts of one step of the ladder; none may pass 40 %. */
const SHARES: Readonly<Record<Step, Readonly<Partial<Record<Form, number>>>>> = {
  0: {
    'multiple-choice': 0.28,
    'true-false': 0.18,
    'who-said-it': 0.13,
    comparison: 0.08,
    matching: 0.06,
    ordering: 0.06,
    typed: 0.1,
    cloze: 0.1,
    estimate: 0.01,
  },
  1: {
    cloze: 0.36,
    misattribution: 0.2,
    'true-false': 0.12,
    'multiple-choice': 0.1,
    typed: 0.08,
    'who-said-it': 0.04,
    comparison: 0.04,
    matching: 0.03,
    ordering: 0.03,
  },
  2: {
    typed: 0.36,
    estimate: 0.22,
    cloze: 0.16,
    misattribution: 0.1,
    'true-false': 0.06,
    ordering: 0.05,
    'multiple-choice': 0.03,
    comparison: 0.02,
  },
}
/** How much chance may change the ranking, so that another seed asks other things. */
const JITTER = 0.12
/** Facts that nothing else asks about are what a question about several is best for. */
const ONLY_HERE = 0.3

/** The shares of the forms for these facts together. */
function sharesFor(steps: readonly Step[]): (form: Form) => number {
  const weight = (step: Step) => steps.filter((other) => other === step).length / Math.max(1, steps.length)
  const weights = ([0, 1, 2] as const).map((step) => [step, weight(step)] as const)
  return (form) => weights.reduce((sum, [step, share]) => sum + share * (SHARES[step][form] ?? 0), 0)
}

function ranked(passed: readonly Candidate[], seed: number, learner: Learner): Picked[] {
  const alone = new Set(passed.filter(({ members }) => !members).map(({ draft }) => draft.fact.id))
  return passed.map((candidate) => {
    const { item, members } = candidate
    const only = members ? item.facts.filter((id) => !alone.has(id)).length / item.facts.length : 0
    const steps = item.facts.map((id) => stepAfter(learner.daysRight(id)))
    return {
      ...candidate,
      score:
        scoreOf(candidate, steps) +
        ONLY_HERE * only +
        JITTER * seededRandom(seedFrom(seed, candidate.draft.fact.id))() +
        (JITTER / 2) * seededRandom(seedFrom(seed, item.id))(),
    }
  })
}

/** Takes the best candidate of the form that is furthest behind its share, until nothing more fits. */
function fill(
  candidates: readonly Picked[],
  selection: Selection,
  count: number,
  share: (form: Form) => number,
): void {
  const behind = (form: Form) => share(form) * count - selection.count(form)
  const byForm = new Map<Form, Picked[]>()
  for (const candidate of candidates)
    byForm.set(candidate.item.form, [...(byForm.get(candidate.item.form) ?? []), candidate])
  const open = new Set(byForm.keys())
  while (selection.picked.length < count && open.size > 0) {
    const form = [...open].reduce((a, b) => (behind(b) > behind(a) ? b : a))
    let best: Picked | null = null
    let bestScore = -Infinity
    for (const candidate of byForm.get(form)!) {
      const score = candidate.score - selection.wear(candidate)
      if (score > bestScore && selection.admits(candidate)) {
        best = candidate
        bestScore = score
      }
    }
    if (best) selection.take(best)
    else open.delete(form)
  }
}

/** The quiz: the best candidates, in balanced forms. Fewer than `count` where there are not enough. */
export function select(
  passed: readonly Candidate[],
  count: number,
  seed: number,
  learner: Learner = NEWCOMER,
): Item[] {
  const candidates = ranked(passed, seed, learner)
  const facts = [...new Set(passed.filter(({ members }) => !members).map(({ draft }) => draft.fact.id))]
  const share = sharesFor(facts.map((id) => stepAfter(learner.daysRight(id))))
  // With few forms asked for, each may take what it needs.
  const isMixed = new Set(passed.map(({ item }) => item.form)).size >= 3
  let most = Math.min(count, facts.length)
  let selection: Selection
  do {
    selection = new Selection(isMixed ? most : Infinity, facts.length - most, seed)
    fill(candidates, selection, count, share)
    // Fewer than hoped for: no form may have more than its part of what there really is.
    most = selection.picked.length
  } while (isMixed && selection.isLopsided())
  return inOrder(selection.picked, seededRandom(seed)).map(({ item }) => item)
}
