import { fold } from '../../grading/normalise'
import { inFormOf } from '../language/figures'
import { parseFigure } from '../../grading/parse-figure'
import type { Distractor } from '../distractors/distractor'
import { dateOrderOf } from '../distractors/dates'
import type { Draft } from '../drafts/draft'
import type { Item, Option } from '../item'
import { makeItem } from './make-item'

const MOST_DISTRACTORS = 3

/** What the gap is to be filled with, by the kind of answer. */
export const FITS: Partial<Record<Draft['answer'], string>> = {
  figure: 'Which figure fits the gap?',
  date: 'Which date fits the gap?',
  person: 'Which person fits the gap?',
  organization: 'Which organization fits the gap?',
  place: 'Which place fits the gap?',
}

const bare = ({ text, origin, note, source }: Distractor): Option => ({
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

/** The wrong options of every item that the draft gives, with the place that the key takes among them. */
function arrangements(
  draft: Draft,
  distractors: readonly Distractor[],
): { wrong: Distractor[]; place: number }[] {
  const size = Math.min(MOST_DISTRACTORS, distractors.length)
  if (size < 2) return []
  const places = Array.from({ length: size + 1 }, (_, place) => place)
  if (draft.answer !== 'figure' && draft.answer !== 'date') {
    const wrong = distractors.slice(0, size).sort((a, b) => (fold(a.text) < fold(b.text) ? -1 : 1))
    return places.map((place) => ({ wrong, place }))
  }
  const keyOrder = orderOfKey(draft)
  const below = distractors.filter(({ order }) => order < keyOrder)
  const above = distractors.filter(({ order }) => order >= keyOrder)
  return places
    .filter((place) => below.length >= place && above.length >= size - place)
    .map((place) => ({
      wrong: [...below.slice(0, place), ...above.slice(0, size - place)].sort((a, b) => a.order - b.order),
      place,
    }))
}

/**
 * One item for every place that the key can take among its options. Numbers and dates stand in ascending order, so
 * that the place follows from the distractors chosen; beside names the key takes any place, as the alphabet would put
 * some speakers always first.
 */
export function choiceItems(
  draft: Draft,
  distractors: readonly Distractor[],
  form: 'multiple-choice' | 'who-said-it',
): Item[] {
  const stem =
    draft.frame === 'gap' ? `${FITS[draft.answer] ?? 'What fits the gap?'} ${draft.stem}` : draft.stem
  const key: Option = { text: keyText(draft), origin: 'key' }
  return arrangements(draft, distractors).map(({ wrong, place }) => {
    const options = [...wrong.slice(0, place).map(bare), key, ...wrong.slice(place).map(bare)]
    return makeItem(draft, form, { stem, options, key: place })
  })
}

/** The key in the form in which its options are written. */
function keyText(draft: Draft): string {
  if (draft.answer !== 'figure' || draft.fact.kind !== 'figure' || draft.fact.figure.value === null)
    return draft.key
  return inFormOf(draft.key, draft.fact.figure.value) ?? draft.key
}
