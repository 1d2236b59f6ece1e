/** What an answer is worth. The grading itself is the core's; this says which grader a question takes. */
import { words } from '../../language/words.svelte'
import type { PartialGrade } from '../../../core/grading/partial-grade'
import type { Grade } from '../../../core/grading/verdict'
import type { Item } from '../../../core/questions/item'
import type { Pair, Question } from './question'

/** The reader's answer to one question. */
export type Answer =
  | { kind: 'choice'; at: number }
  /** Typed words, an estimate among them. */
  | { kind: 'words'; words: string }
  | { kind: 'order'; order: readonly number[] }
  | { kind: 'pairs'; pairs: readonly Pair[] }

export interface Graders {
  written: (item: Item, given: string) => Grade
  estimate: (item: Item, given: string) => PartialGrade
  order: (given: readonly number[], key: readonly number[]) => PartialGrade
  match: (given: readonly Pair[], key: readonly Pair[]) => PartialGrade
}

/** @throws when the answer is of another kind than the question: a bug of the screen. */
export function judge(question: Question, answer: Answer, graders: Graders): PartialGrade {
  const grade = gradeOf(question, answer, graders)
  return { ...grade, note: grade.note && words.told(grade.note) }
}

function gradeOf(question: Question, answer: Answer, graders: Graders): PartialGrade {
  const { item } = question
  if (question.kind === 'choice' && answer.kind === 'choice')
    return whole(question.choices[answer.at]?.isKey ?? false)
  if (question.kind === 'estimate' && answer.kind === 'words') return graders.estimate(item, answer.words)
  if (question.kind === 'order' && answer.kind === 'order') return graders.order(answer.order, question.key)
  if (question.kind === 'match' && answer.kind === 'pairs') return graders.match(answer.pairs, question.key)
  if (question.kind === 'written' && answer.kind === 'words') {
    const grade = graders.written(item, answer.words)
    const isRight = grade.verdict === 'right'
    return { verdict: grade.verdict, note: isRight ? null : grade.note, credit: isRight ? 1 : 0 }
  }
  throw new Error(`A question of kind ${question.kind} has no answer of kind ${answer.kind}.`)
}

function whole(isRight: boolean): PartialGrade {
  return { verdict: isRight ? 'right' : 'wrong', note: null, credit: isRight ? 1 : 0 }
}
