import { spaced } from '../grading/normalise'
import { inLine } from './drafts/before'
import type { Draft } from './drafts/draft'
import type { Candidate } from './gates/gate'
import type { Item } from './item'
import { shuffled, type Random } from './random'

/** Whether an item's words, its feedback among them, give away the answer. */
function reveals(item: Item, key: string): boolean {
  const answer = spaced(key)
  if (answer.trim().length < 2) return false
  const columns = [...(item.options ?? []), ...(item.targets ?? [])].map((option) => option.text)
  return spaced([item.stem, item.feedback, ...columns].join(' . ')).includes(answer)
}

const isWritten = ({ item }: Candidate): boolean => typeof item.key === 'string'

/** The sentence that a question is made of. */
export const sentenceOf = ({ context, fact }: Draft): string => `${context.articleId}:${fact.sentence.start}`

/** The forms in which a question could show the answer; a date may stand as the article writes it. */
const answersOf = ({ key, answer, accepted }: Draft): readonly string[] =>
  answer === 'date' ? [key, ...accepted.filter((form) => /\d/.test(form))] : [key]

/** Whether the words of a question show what another asks for. */
export const shows = ({ item }: Candidate, asked: Draft): boolean =>
  answersOf(asked).some((form) => spaced(item.stem).includes(spaced(form)))

/** Whether a question is about the sentence of another, or is asked after that sentence. */
const isOfSentence = (question: Draft, asked: Draft): boolean =>
  question.context.articleId === asked.context.articleId &&
  (question.fact.sentence.start === asked.fact.sentence.start ||
    (question.before !== '' && question.before.includes(inLine(asked.fact.sentence.exact))))

/** Of two about the same sentence, the one whose answer the other shows has to be asked first. */
const showsOfSentence = (other: Candidate, { draft, members }: Candidate): boolean =>
  !members && !other.members && isOfSentence(other.draft, draft) && shows(other, draft)

/** Whether a question may not come after the other: it is written and the other tells its answer, or shows it. */
const comesBefore = (candidate: Candidate, other: Candidate): boolean =>
  (isWritten(candidate) && reveals(other.item, candidate.draft.key)) || showsOfSentence(other, candidate)

/** Whether two questions show each other's answer, so that no order keeps both hidden. */
export const spoilEachOther = (one: Candidate, other: Candidate): boolean =>
  comesBefore(one, other) && comesBefore(other, one)

/** Whether the words of a question, and not only its feedback, give the answer of another away. */
const isShownBy = (candidate: Candidate, other: Candidate): boolean =>
  (isWritten(candidate) && reveals({ ...other.item, feedback: '' }, candidate.draft.key)) ||
  showsOfSentence(other, candidate)

/**
 * In random order, but written answers before any item that shows them, and any answer before an item that shows it and
 * is about its sentence or is asked after that.
 */
export function inOrder<C extends Candidate>(items: readonly C[], random: Random): C[] {
  const order = shuffled(items, random)
  for (let pass = 0; pass < items.length; pass++) {
    const late = order.findIndex((candidate, index) =>
      order.slice(0, index).some((earlier) => comesBefore(candidate, earlier)),
    )
    if (late < 0) break
    const [candidate] = order.splice(late, 1)
    const revealer = order.findIndex((earlier) => comesBefore(candidate!, earlier))
    order.splice(Math.max(0, revealer), 0, candidate!)
  }
  // Three that show each other in a circle: the last of them is left out.
  return order.filter(
    (candidate, index) => !order.slice(0, index).some((earlier) => isShownBy(candidate, earlier)),
  )
}
