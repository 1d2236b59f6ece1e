/** What came of a quiz: pure sums over its answers. */
import type { Tally } from '../../../contract/requests'
import type { Form, Item } from '../../../core/questions/item'
import { count } from '../../components/format'
import { FORM_WORD, keyWords, type Question } from './question'

export interface Outcome {
  question: Question
  isRight: boolean
  /** Right only after a second try, a hint, or the reader's own "I was right". */
  wasHelped: boolean
  /** The reader's answer in words; null for "I don't know". */
  given: string | null
  /** Index of the chosen option, for questions with choices. */
  chosen: number | null
  /** Milliseconds from question to answer. */
  duration: number
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
  /** In the order of asking. */
  results: boolean[]
}

/** One row a form that was asked, in the order in which the forms first came. */
export function byForm(outcomes: readonly Outcome[]): FormRow[] {
  const rows = new Map<Form, FormRow>()
  for (const { question, isRight } of outcomes) {
    const { form } = question.item
    const row = rows.get(form) ?? { form, word: FORM_WORD[form], results: [] }
    row.results.push(isRight)
    rows.set(form, row)
  }
  return [...rows.values()]
}

/** The score in a sentence; `planned` questions were to be asked. */
export function scoreWords(outcomes: readonly Outcome[], planned: number): string {
  const { right, of } = scoreOf(outcomes)
  const left = planned - of
  const missed = of - right
  const score =
    missed === 0
      ? `All ${count(of, 'answer')} ${of === 1 ? 'was' : 'were'} right.`.replace(
          'All 1 answer was',
          'Your answer was',
        )
      : `${count(right, 'answer')} of ${of} ${right === 1 ? 'was' : 'were'} right.`
  const helped = outcomes.filter(({ isRight, wasHelped }) => isRight && wasHelped).length
  const parts = [score]
  if (helped > 0) parts.push(`${helped} of them only with help.`)
  const unknown = outcomes.filter(({ given }) => given === null).length
  if (unknown > 0) parts.push(`You did not know ${unknown}.`)
  if (left > 0) parts.push(`You left ${count(left, 'question')} unasked.`)
  return parts.join(' ')
}

/** The verdict on one answer, and what is right. */
export function resultWords({ isRight, wasHelped, given, question }: Outcome): string {
  const { feedback } = question.item
  const verdict = isRight
    ? wasHelped
      ? 'Right, with help.'
      : 'Right.'
    : given === null
      ? 'You did not know.'
      : 'Not this one.'
  return feedback ? `${verdict} ${feedback}` : `${verdict} The answer is ${keyWords(question)}.`
}

/** The words that the right answer may take in its source sentence. */
export function answersOf(question: Question): string[] {
  return [keyWords(question), ...question.item.accepted]
}

/** The articles of some outcomes, each once. */
export function articlesOf(outcomes: readonly { question: { item: Pick<Item, 'articleId'> } }[]): string[] {
  return [...new Set(outcomes.map(({ question }) => question.item.articleId))]
}
