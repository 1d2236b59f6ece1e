import { words } from '../grading/normalise'
import type { Candidate } from './gates/gate'
import type { Form, Item } from './item'
import { scoreOf } from './rank'
import { seededRandom, seedFrom, shuffled, type Random } from './random'

/** Shares of the forms in a quiz; none may pass 40 %. */
const SHARES: Partial<Record<Form, number>> = {
  'multiple-choice': 0.34,
  'true-false': 0.2,
  'who-said-it': 0.16,
  typed: 0.15,
  cloze: 0.15,
}
const MOST_OF_ONE_FORM = 0.4
/** A short article has too few facts for shares: three of a form are no monotony. */
const LEAST_OF_ONE_FORM = 3
const MOST_OF_ONE_SENTENCE = 2
/** Templates that bore when they come often: items of each in a quiz. */
const SELDOM: readonly (readonly [string, number])[] = [
  ['figure-age', 1],
  ['role-description', 2],
  ['abbreviation', 2],
]
/** How much chance may change the ranking, so that another seed asks other things. */
const JITTER = 0.12

const spoken = (text: string): string => ` ${words(text).join(' ')} `

/** Whether an item's words give away the answer. */
function reveals(item: Item, key: string): boolean {
  const answer = spoken(key)
  if (answer.trim().length < 2) return false
  const shown = [item.stem, item.feedback, ...(item.options ?? []).map((option) => option.text)].join(' . ')
  return spoken(shown).includes(answer)
}

interface Picked extends Candidate {
  score: number
}

class Selection {
  readonly picked: Picked[] = []
  private readonly facts = new Set<string>()
  private readonly stems = new Set<string>()
  private readonly sentences = new Map<string, number>()
  private readonly places: number[] = [0, 0, 0, 0]
  private trues = 0

  constructor(private readonly most: number) {}

  count(form: Form): number {
    return this.picked.filter(({ item }) => item.form === form).length
  }

  /** No fact and no answer twice, no sentence more than twice, no question that answers another. */
  admits({ draft, item }: Candidate): boolean {
    if (this.facts.has(draft.fact.id) || this.stems.has(item.stem)) return false
    if (this.count(item.form) >= Math.max(LEAST_OF_ONE_FORM, Math.floor(this.most * MOST_OF_ONE_FORM)))
      return false
    const limit = SELDOM.find(([template]) => draft.template.startsWith(template))
    if (limit && this.picked.filter((other) => other.draft.template.startsWith(limit[0])).length >= limit[1])
      return false
    const sentence = this.sentenceOf(draft)
    if ((this.sentences.get(sentence) ?? 0) >= MOST_OF_ONE_SENTENCE) return false
    return this.picked.every((other) => {
      const isNear = this.sentenceOf(other.draft) === sentence
      const askSame = other.draft.key === draft.key && other.draft.answer === draft.answer
      if (
        isNear &&
        (askSame ||
          spoken(item.stem).includes(spoken(other.draft.key)) ||
          spoken(other.item.stem).includes(spoken(draft.key)))
      )
        return false
      return !(askSame && draft.answer !== 'person' && draft.answer !== 'organization')
    })
  }

  /** Lower is better: places of the key and truths that were used least so far. */
  wear({ item }: Candidate): number {
    if (item.form === 'true-false')
      return (item.key ? this.trues : this.count('true-false') - this.trues) * 0.2
    return typeof item.key === 'number' && item.options ? this.lead(item.key) * 0.25 : 0
  }

  /** How much more often the key stood in this place than in the place it had least. */
  private lead(place: number): number {
    return (this.places[place] ?? 0) - Math.min(...this.places)
  }

  take(candidate: Picked): void {
    const { draft, item } = candidate
    this.picked.push(candidate)
    this.facts.add(draft.fact.id)
    this.stems.add(item.stem)
    const sentence = this.sentenceOf(draft)
    this.sentences.set(sentence, (this.sentences.get(sentence) ?? 0) + 1)
    if (item.form === 'true-false' && item.key === true) this.trues++
    if (typeof item.key === 'number' && item.options) this.places[item.key]!++
  }

  private sentenceOf(draft: Candidate['draft']): string {
    return `${draft.context.articleId}:${draft.fact.sentence.start}`
  }
}

/** Written answers come before any item that shows them. */
function ordered(items: readonly Picked[], random: Random): Item[] {
  const order = shuffled(items, random)
  for (let pass = 0; pass < items.length; pass++) {
    const late = order.findIndex(
      (candidate, index) =>
        !candidate.item.options &&
        typeof candidate.item.key === 'string' &&
        order.slice(0, index).some((earlier) => reveals(earlier.item, candidate.draft.key)),
    )
    if (late < 0) break
    const [candidate] = order.splice(late, 1)
    const revealer = order.findIndex((earlier) => reveals(earlier.item, candidate!.draft.key))
    order.splice(Math.max(0, revealer), 0, candidate!)
  }
  return order.map(({ item }) => item)
}

/** The quiz: the best candidates, in balanced forms. Fewer than `count` where there are not enough. */
export function select(passed: readonly Candidate[], count: number, seed: number): Item[] {
  const ranked: Picked[] = passed.map((candidate) => ({
    ...candidate,
    score:
      scoreOf(candidate) +
      JITTER * seededRandom(seedFrom(seed, candidate.draft.fact.id))() +
      (JITTER / 2) * seededRandom(seedFrom(seed, candidate.item.id))(),
  }))
  const available = new Set(passed.map(({ item }) => item.form))
  // With few forms asked for, each may take what it needs.
  const askable = new Set(passed.map(({ draft }) => draft.fact.id)).size
  const most = available.size >= 3 ? Math.min(count, askable) : Infinity
  const selection = new Selection(most)
  const share = (form: Form) => (SHARES[form] ?? 0.1) * count - selection.count(form)
  let open = [...available]
  while (selection.picked.length < count && open.length > 0) {
    open.sort((a, b) => share(b) - share(a))
    const form = open[0]!
    let best: Picked | null = null
    let bestScore = -Infinity
    for (const candidate of ranked) {
      if (candidate.item.form !== form) continue
      const score = candidate.score - selection.wear(candidate)
      if (score > bestScore && selection.admits(candidate)) {
        best = candidate
        bestScore = score
      }
    }
    if (best) selection.take(best)
    else open = open.slice(1)
  }
  return ordered(selection.picked, seededRandom(seed))
}
