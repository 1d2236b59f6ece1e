import { acceptanceAsTold } from './acceptance'
import { NEWCOMER, type Learner } from './candidates'
import type { Candidate } from './gates/gate'
import type { Form, Item } from './item'
import { isUpTo, scoreOf, stepAfter, type Step } from './rank'
import { seededRandom, seedFrom, shuffled, type Random } from './random'
import { Selection, type Picked } from './selection'
import { inOrder } from './sequence'

/**
 * Shares of the forms in a quiz about facts of one step of the ladder; none may pass 40 %. Teachers kept two in
 * five statements to be weighed, two in three that ask who said something, and hardly a comparison: docs/benchmarks.md.
 */
const SHARES: Readonly<Record<Step, Readonly<Partial<Record<Form, number>>>>> = {
  0: {
    'who-said-it': 0.38,
    cloze: 0.16,
    'multiple-choice': 0.13,
    matching: 0.13,
    typed: 0.12,
    'true-false': 0.08,
  },
  1: {
    cloze: 0.4,
    misattribution: 0.28,
    'true-false': 0.1,
    'multiple-choice': 0.08,
    typed: 0.06,
    'who-said-it': 0.02,
    comparison: 0.02,
    matching: 0.02,
    ordering: 0.02,
  },
  2: {
    typed: 0.4,
    estimate: 0.28,
    cloze: 0.14,
    misattribution: 0.08,
    'true-false': 0.04,
    ordering: 0.03,
    'multiple-choice': 0.02,
    comparison: 0.01,
  },
}
/** Fewer than these were chosen by the learner, and are asked as they are. */
const LEAST_FORMS = 3
/** Log odds that a statement of what happened needs: of the last ninety that teachers read they kept two in five. */
const LEAST_STATED = 0

/** Whether a question goes with others: statements only tell what happened well where little else is asked for. */
const isGoodCompany = ({ draft, item }: Candidate): boolean =>
  item.form !== 'true-false' ||
  draft.template.startsWith('speaker') ||
  acceptanceAsTold(item, draft.context) >= LEAST_STATED

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

function ranked(
  passed: readonly Candidate[],
  alone: ReadonlySet<string>,
  seed: number,
  learner: Learner,
): Picked[] {
  const isStaged = new Set([...alone].map((id) => stepAfter(learner.daysRight(id)))).size > 1
  return passed.map(({ draft, item, members }) => {
    const shared = item.facts.filter((id) => alone.has(id)).length
    const steps = item.facts.map((id) => stepAfter(learner.daysRight(id)))
    const isReady = steps.filter((step) => step > 0).length <= 1
    const mayShare = !isStaged || isUpTo(item.form, steps)
    const score =
      scoreOf({ draft, item }, steps) +
      ONLY_HERE * (1 - shared / item.facts.length) +
      JITTER * seededRandom(seedFrom(seed, draft.fact.id))() +
      (JITTER / 2) * seededRandom(seedFrom(seed, item.id))()
    return members
      ? { draft, item, members, shared, isReady, mayShare, score }
      : { draft, item, shared, isReady, mayShare, score }
  })
}

/** The best that may still come in. `candidates` have the highest scores first, and nothing adds to one. */
function bestOf(candidates: readonly Picked[], selection: Selection): Picked | null {
  let best: Picked | null = null
  let bestScore = -Infinity
  for (const candidate of candidates) {
    if (candidate.score <= bestScore) break
    const score = candidate.score - selection.wear(candidate)
    if (score > bestScore && selection.admits(candidate)) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Forms that need several facts at once: they come before the others have used those up. */
const SETS: readonly Form[] = ['ordering', 'matching', 'comparison']
/**
 * A question about several facts uses up their sentences for all others. Where less than this part of the quiz is found
 * with it, it has to go if that makes room for so many others, and as many kinds of question are left.
 */
const ENOUGH = 0.8
const WORTH_A_SET = 2
const VARIED = 5
/** Part of an item that is due before a form gets its first one early: of several facts, and of one. */
const DUE = 0.25
const DUE_EARLY = 0.75

/** How many items a form may fall behind its share for one unit of log odds that its best question is kept. */
const LEAN = 2

/**
 * Takes the best candidate of a form, until nothing more fits: of the form that is furthest behind its share, or of
 * one that has a better question to ask.
 */
function fill(
  candidates: ReadonlyMap<Form, readonly Picked[]>,
  selection: Selection,
  due: (form: Form) => number,
  count: number,
  random: Random,
): void {
  const size = (form: Form) => candidates.get(form)?.length ?? 0
  const scarcest = (forms: readonly Form[]) => shuffled(forms, random).sort((a, b) => size(a) - size(b))
  const takeOne = (form: Form, isFit: (candidate: Picked) => boolean): void => {
    if (selection.picked.length >= count) return
    const best = bestOf((candidates.get(form) ?? []).filter(isFit), selection)
    if (best) selection.take(best)
  }
  // What an article gives least often comes first.
  for (const form of scarcest(SETS)) if (due(form) >= DUE) takeOne(form, ({ isReady }) => isReady)
  // One of each before the common ones have used up its facts.
  for (const form of scarcest([...candidates.keys()].filter((form) => !SETS.includes(form))))
    if (due(form) >= DUE_EARLY) takeOne(form, () => true)
  const open = new Set(candidates.keys())
  while (selection.picked.length < count && open.size > 0) {
    let next: Picked | null = null
    let most = -Infinity
    for (const form of open) {
      const best = bestOf(candidates.get(form)!, selection)
      if (!best) {
        open.delete(form)
        continue
      }
      const claim = due(form) - selection.count(form) + LEAN * acceptanceAsTold(best.item, best.draft.context)
      if (claim > most) [next, most] = [best, claim]
    }
    if (next) selection.take(next)
  }
}

/** The candidates of each form, the highest scores first. */
function byForm(candidates: readonly Picked[]): Map<Form, Picked[]> {
  const groups = new Map<Form, Picked[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.item.form)
    if (group) group.push(candidate)
    else groups.set(candidate.item.form, [candidate])
  }
  for (const group of groups.values()) group.sort((a, b) => b.score - a.score)
  return groups
}

/** The quiz: the best candidates, in balanced forms. Fewer than `count` where there are not enough. */
export function select(
  passed: readonly Candidate[],
  count: number,
  seed: number,
  learner: Learner = NEWCOMER,
): Item[] {
  const alone = new Set(passed.filter(({ members }) => !members).map(({ draft }) => draft.fact.id))
  const share = sharesFor([...alone].map((id) => stepAfter(learner.daysRight(id))))
  const all = byForm(ranked(passed, alone, seed, learner))
  // A form without a share is asked only where hardly another is wanted.
  const shared = new Map(
    [...all].flatMap(([form, ones]) =>
      share(form) > 0 ? [[form, ones.filter(isGoodCompany)] as const] : [],
    ),
  )
  const candidates = shared.size >= LEAST_FORMS ? shared : all
  // Other articles and other seeds put their keys and their questions about several facts elsewhere.
  const own = seedFrom(seed, passed[0]?.item.id ?? '')
  const quizOf = (from: ReadonlyMap<Form, readonly Picked[]>) =>
    compose(from, candidates.size >= LEAST_FORMS, share, count, alone.size, own)
  let chosen = quizOf(candidates)
  if (chosen.length < ENOUGH * count && chosen.some(({ item }) => SETS.includes(item.form))) {
    const single = quizOf(new Map([...candidates].filter(([form]) => !SETS.includes(form))))
    const isVaried = formsIn(single) >= Math.min(VARIED, formsIn(chosen))
    if (isVaried && single.length - chosen.length >= WORTH_A_SET) chosen = single
  }
  return inOrder(chosen, seededRandom(seed)).map(({ item }) => item)
}

const formsIn = (picked: readonly Picked[]): number => new Set(picked.map(({ item }) => item.form)).size

/** With few forms asked for (not `isMixed`), each may take what it needs. */
function compose(
  candidates: ReadonlyMap<Form, readonly Picked[]>,
  isMixed: boolean,
  share: (form: Form) => number,
  count: number,
  askable: number,
  seed: number,
): readonly Picked[] {
  const truths = new Set((candidates.get('true-false') ?? []).map(({ item }) => item.key))
  const firstTruth = truths.size === 2 ? seededRandom(seedFrom(seed, 'truth'))() < 0.5 : null
  let most = Math.min(count, askable)
  let selection: Selection
  do {
    selection = new Selection(isMixed ? most : Infinity, askable, askable - count, seed, firstTruth)
    fill(candidates, selection, (form) => share(form) * count, count, seededRandom(seed))
    // Fewer than hoped for: no form may have more than its part of what there really is.
    most = selection.picked.length
  } while (isMixed && selection.isLopsided())
  return selection.picked
}
