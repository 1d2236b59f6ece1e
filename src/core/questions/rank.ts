import { words } from '../grading/normalise'
import type { Candidate } from './gates/gate'

const COMMON = new Set(
  'the a an of in on at to for and or by with from as is was over after says said new its'.split(' '),
)

/** How natural a question of this template reads, from reading what it makes. */
const NATURAL: readonly (readonly [string, number])[] = [
  ['subject-', 0.12],
  ['speaker-direct', 0.12],
  ['speaker-indirect', 0.1],
  ['figure-age', -0.4],
  ['figure-', 0.18],
  ['date-', 0.18],
  ['role-holder', 0.15],
  ['abbreviation', 0.08],
  ['role-kind', -0.05],
  ['place', 0.05],
  ['speaker-mixed', -0.05],
  ['role-description', -0.05],
]

/** Share of the headline's words that the question takes up: a good question asks about the story's point. */
function headlineOverlap({ draft }: Candidate): number {
  const head = words(draft.context.analysis.article.headline).filter((word) => !COMMON.has(word))
  if (head.length === 0) return 0
  const asked = new Set(words(`${draft.stem} ${draft.key}`))
  return head.filter((word) => asked.has(word)).length / head.length
}

/** Higher is better: what the story turns on, asked in the most natural way, in few words. */
export function scoreOf(candidate: Candidate): number {
  const { draft, item } = candidate
  const natural = NATURAL.find(([template]) => draft.template.startsWith(template))?.[1] ?? 0
  const length = item.stem.split(/\s+/).length
  const isShort = length >= 7 && length <= 22
  const options = item.options ?? []
  const own = options.filter((option) => option.origin === 'article').length / Math.max(1, options.length - 1)
  return (
    draft.fact.salience +
    0.3 * headlineOverlap(candidate) +
    natural +
    (isShort ? 0.1 : 0) +
    (options.length === 3 ? -0.05 : 0) +
    0.1 * own
  )
}
