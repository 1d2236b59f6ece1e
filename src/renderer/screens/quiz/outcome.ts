/** What came of a quiz: pure sums over its answers. */
import { words } from '../../language/words.svelte'
import type { Tally } from '../../../contract/requests'
import type { Form, Item } from '../../../core/questions/item'
import type { Answer } from './judge'
import { keyWords, orderWords, pairWords, type Question } from './question'

export interface Outcome {
  question: Question
  /** Null for "I don't know" and for a question that ran out of time. */
  answer: Answer | null
  /** Right through and through; an order with one row in a wrong place is not. */
  isRight: boolean
  /** The share of the answer that is right, 0..1. */
  credit: number
  /** What the grading says of the answer: "4 of 6 pairs in order". */
  note: string | null
  /** Right only after a second try, a hint, or the reader's own "I was right". */
  wasHelped: boolean
  wasLate: boolean
  /** Milliseconds from question to answer. */
  duration: number
}

/** The reader's answer in words; null where there was none. */
export function givenWords({ question, answer }: Outcome): string | null {
  if (!answer) return null
  if (answer.kind === 'words') return answer.words
  if (answer.kind === 'choice')
    return question.kind === 'choice' ? (question.choices[answer.at]?.text ?? null) : null
  if (answer.kind === 'order') return question.kind === 'order' ? orderWords(question, answer.order) : null
  return question.kind === 'match' ? pairWords(question, answer.pairs) : null
}

/** The index of the chosen option; null where none was chosen. */
export function chosenOf({ answer }: Outcome): number | null {
  return answer?.kind === 'choice' ? answer.at : null
}

export function scoreOf(outcomes: readonly Outcome[]): Tally {
  return { right: outcomes.filter(({ isRight }) => isRight).length, of: outcomes.length }
}

export function missesOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ isRight }) => !isRight)
}

export interface FormRow {
  form: Form
  word: string
  right: number
  /** The share of each answer that is right, 0..1, in the order of asking. */
  credits: number[]
  /** The mean of `credits` where some answer was right in part; else null. */
  share: number | null
}

/** One row a form that was asked, in the order in which the forms first came. */
export function byForm(outcomes: readonly Outcome[]): FormRow[] {
  const rows = new Map<Form, FormRow>()
  for (const { question, isRight, credit } of outcomes) {
    const { form } = question.item
    const row = rows.get(form) ?? { form, word: words.forms[form], right: 0, credits: [], share: null }
    if (isRight) row.right += 1
    row.credits.push(isRight ? 1 : credit)
    rows.set(form, row)
  }
  return [...rows.values()].map((row) => ({ ...row, share: shareOf(row.credits) }))
}

function shareOf(credits: readonly number[]): number | null {
  const isWhole = credits.every((credit) => credit === 0 || credit === 1)
  return isWhole ? null : credits.reduce((sum, credit) => sum + credit, 0) / credits.length
}

/** The score in a sentence; `planned` questions were to be asked. */
export function scoreWords(outcomes: readonly Outcome[], planned: number, isTimeUp = false): string {
  const { right, of } = scoreOf(outcomes)
  const left = planned - of
  const said = words.quizResult.score
  if (of === 0) return isTimeUp ? said.ranOut : said.none
  const parts = [verdictOn(right, of)]
  const helped = outcomes.filter(({ isRight, wasHelped }) => isRight && wasHelped).length
  if (helped > 0) parts.push(said.helped(helped))
  const inPart = outcomes.filter(({ isRight, credit }) => !isRight && credit > 0).length
  if (inPart > 0) parts.push(said.inPart(inPart))
  const late = outcomes.filter(({ answer, wasLate }) => !answer && wasLate).length
  const unknown = outcomes.filter(({ answer }) => !answer).length - late
  if (unknown > 0) parts.push(said.unknown(unknown))
  if (late > 0) parts.push(said.late(late))
  if (left > 0) parts.push(isTimeUp ? said.unanswered(left) : said.unasked(left))
  return parts.join(' ')
}

function verdictOn(right: number, of: number): string {
  const said = words.quizResult.score
  if (right < of) return said.some(right, of)
  return of === 1 ? said.one : said.all(of)
}

/** The verdict on one answer, and what is right: for the ear, which has nothing else. */
export function resultWords(outcome: Outcome): string {
  const { question, note } = outcome
  const { feedback } = question.item
  const verdict = verdictWords(outcome)
  // The rows below say all that the feedback of an order or of pairs says, and where each stands.
  if (question.kind === 'order' || question.kind === 'match') return [verdict, note].filter(Boolean).join(' ')
  if (feedback) return [verdict, note, feedback].filter(Boolean).join(' ')
  return [verdict, note, words.feedback.theAnswerIs(keyWords(question))].filter(Boolean).join(' ')
}

/** The same for the eye, which sees a gap filled in above: the sentence is not said again. */
export function resultLine(outcome: Outcome): string {
  if (outcome.question.item.form !== 'cloze') return resultWords(outcome)
  return [verdictWords(outcome), outcome.note].filter(Boolean).join(' ')
}

function verdictWords({ isRight, credit, wasHelped, answer, wasLate }: Outcome): string {
  const said = words.feedback.verdict
  if (isRight) return wasHelped ? said.helped : said.right
  if (!answer) return wasLate ? said.late : said.unknown
  return credit > 0 ? said.inPart : said.wrong
}

/** The words that the right answer may take in its source sentence. */
export function answersOf(question: Question): string[] {
  return [keyWords(question), ...question.item.accepted]
}

/** The articles of some outcomes, each once. */
export function articlesOf(outcomes: readonly { question: { item: Pick<Item, 'articleId'> } }[]): string[] {
  return [...new Set(outcomes.map(({ question }) => question.item.articleId))]
}
