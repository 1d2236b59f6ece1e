import { words } from '../grading/normalise'
import { acceptanceOf } from './acceptance'
import { bareStem } from './bare-stem'
import type { Candidate } from './gates/gate'
import type { Form } from './item'

const COMMON = new Set(
  'the a an of in on at to for and or by with from as is was over after says said new its'.split(' '),
)

/** How natural a question of this template reads, from reading what it makes. */
const NATURAL: readonly (readonly [string, number])[] = [
  ['subject-', 0.12],
  ['speaker-direct', 0.12],
  ['speaker-indirect', 0.1],
  ['figure-', 0.18],
  ['date-', 0.18],
  ['role-holder', 0.15],
  ['abbreviation', 0.08],
  ['role-kind', -0.05],
  ['place', 0.05],
  ['speaker-mixed', -0.05],
]

/** Share of the headline's words that the question takes up: a good question asks about the story's point. */
function headlineOverlap({ draft }: Candidate): number {
  const head = words(draft.context.analysis.article.headline).filter((word) => !COMMON.has(word))
  if (head.length === 0) return 0
  const asked = new Set(words(`${draft.stem} ${draft.key}`))
  return head.filter((word) => asked.has(word)).length / head.length
}

/** How far up the ladder a form stands: 0 recognise, 1 fill in or tell apart, 2 recall. */
const STEPS: Readonly<Record<Form, 0 | 1 | 2>> = {
  'multiple-choice': 0,
  'true-false': 0,
  'who-said-it': 0,
  matching: 0,
  comparison: 0,
  ordering: 0,
  cloze: 1,
  misattribution: 1,
  typed: 2,
  estimate: 2,
}
/** A step too far weighs about as much as all else, so that a form goes to the facts that are ready for it. */
const LADDER = 1.3

/** Weighs more than what the story turns on. */
const ACCEPTANCE = 1.6
/** Log odds that a usual question is kept. */
const USUAL = 1.2

export type Step = 0 | 1 | 2

/** The step that a fact is ready for: it is recognised first, then filled in, then recalled. */
export const stepAfter = (daysRight: number): Step => (daysRight <= 0 ? 0 : daysRight < 2 ? 1 : 2)

/** Whether a form asks no more than the learner is ready for. */
export const isUpTo = (form: Form, steps: readonly Step[]): boolean =>
  steps.every((step) => STEPS[form] <= step)

/** How many steps a form is away from what the learner is ready for, over all facts of the question. */
function distance(form: Form, steps: readonly Step[]): number {
  return steps.reduce<number>((sum, step) => sum + Math.abs(STEPS[form] - step), 0) / steps.length
}

/**
 * Higher is better: what the story turns on, asked in the most natural way, in few words, and by a form that
 * the learner is ready for. `steps` are those of the item's facts.
 */
export function scoreOf(candidate: Candidate, steps: readonly Step[] = [0]): number {
  const { draft, item } = candidate
  const accepted = Math.tanh(acceptanceOf(item, draft.context) - USUAL)
  const natural = NATURAL.find(([template]) => draft.template.startsWith(template))?.[1] ?? 0
  const length = bareStem(item.stem).words.split(/\s+/).length
  const isShort = length >= 7 && length <= 22
  const options = item.options ?? []
  const own = options.filter((option) => option.origin === 'article').length / Math.max(1, options.length - 1)
  return (
    draft.fact.salience +
    ACCEPTANCE * accepted +
    0.3 * headlineOverlap(candidate) +
    natural +
    (isShort ? 0.1 : 0) +
    (options.length === 3 ? -0.25 : 0) +
    0.1 * own -
    LADDER * distance(item.form, steps)
  )
}
