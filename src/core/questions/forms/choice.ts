import { fold } from '../../grading/normalise'
import { inFormOf } from '../language/figures'
import { parseFigure } from '../../grading/parse-figure'
import type { Distractor } from '../distractors/distractor'
import { dateOrderOf } from '../distractors/dates'
import type { Draft } from '../drafts/draft'
import type { Item, Option } from '../item'
import { makeItem } from './make-item'

const MOST_DISTRACTORS = 3

const FITS: Partial<Record<Draft['answer'], string>> = {
  figure: 'Which figure fits the gap?',
  date: 'Which date fits the gap?',
  person: 'Which person fits the gap?',
  organization: 'Which organization fits the gap?',
  place: 'Which place fits the gap?',
}

const bare = ({ text, origin, note, source }: Distractor | Option): Option => ({
  text,
  origin,
  ...(note === undefined ? {} : { note }),
  ...(source === undefined ? {} : { source }),
})

function orderOfKey(draft: Draft): number {
  const { fact } = draft
  if (draft.answer === 'figure') return parseFigure(draft.key)?.value ?? 0
  return draft.answer === 'date' && fact.kind === 'date' ? dateOrderOf(fact.date.value) : 0
}

/**
 * One item for every place that the key can take among its options: numbers and dates stand in
 * ascending order and names alphabetically, so the place follows from the distractors chosen.
 */
export function choiceItems(
  draft: Draft,
  distractors: readonly Distractor[],
  form: 'multiple-choice' | 'who-said-it',
): Item[] {
  const isOrdered = draft.answer === 'figure' || draft.answer === 'date'
  const keyOrder = orderOfKey(draft)
  const isBelow = (option: Distractor) =>
    isOrdered ? option.order < keyOrder : fold(option.text) < fold(draft.key)
  const below = distractors.filter(isBelow)
  const above = distractors.filter((option) => !isBelow(option))
  const size = Math.min(MOST_DISTRACTORS, distractors.length)
  if (size < 2) return []
  const items: Item[] = []
  for (let place = 0; place <= size; place++) {
    if (below.length < place || above.length < size - place) continue
    const chosen = [...below.slice(0, place), ...above.slice(0, size - place)]
    const key: Distractor = { text: keyText(draft), origin: 'key', order: keyOrder }
    const options = [...chosen, key].sort((a, b) =>
      isOrdered ? a.order - b.order : fold(a.text) < fold(b.text) ? -1 : 1,
    )
    const stem =
      draft.frame === 'gap' ? `${FITS[draft.answer] ?? 'What fits the gap?'} ${draft.stem}` : draft.stem
    items.push(makeItem(draft, form, { stem, options: options.map(bare), key: options.indexOf(key) }))
  }
  return items
}

/** The key in the form in which its options are written. */
function keyText(draft: Draft): string {
  if (draft.answer !== 'figure' || draft.fact.kind !== 'figure' || draft.fact.figure.value === null)
    return draft.key
  return inFormOf(draft.key, draft.fact.figure.value) ?? draft.key
}
