import { beforeEach, describe, expect, it } from 'vitest'
import type { QuizAnswer } from '../../../../src/contract/requests'
import type { Grade } from '../../../../src/core/grading/verdict'
import { scoreOf } from '../../../../src/renderer/screens/quiz/outcome'
import { QuizRound, type RoundPorts } from '../../../../src/renderer/state/quiz-round.svelte'
import { asked, choiceItem, truthItem, typedItem } from './items'

let sent: QuizAnswer[]
let accepted: unknown[]
let isDown: boolean
let time: number

beforeEach(() => {
  sent = []
  accepted = []
  isDown = false
  time = 0
})

const GRADES: Record<string, Grade> = {
  '3 April 2024': { verdict: 'right', note: null },
  'April 2024': { verdict: 'almost', note: 'Which day of April?' },
}

function round(items = [typedItem, choiceItem, truthItem], isPractice = false): QuizRound {
  const ask = async (name: string, argument: unknown) => {
    if (isDown) throw new Error('The disk is full.')
    if (name === 'fact.accept') accepted.push(argument)
    else sent.push(argument as QuizAnswer)
    return { nextDue: 1234 }
  }
  return new QuizRound(
    items.map(asked),
    {
      ask: ask as unknown as RoundPorts['ask'],
      clock: () => time,
      grade: (_item, given) => GRADES[given] ?? { verdict: 'wrong', note: null },
    },
    { quizId: 'quiz', isPractice },
  )
}

describe('a question with choices', () => {
  it('is answered only after something was chosen', async () => {
    const quiz = round([choiceItem])
    await quiz.check()
    expect(quiz.stage.at).toBe('asking')
    quiz.choose(1)
    time = 3_000
    await quiz.check()
    expect(sent).toEqual([
      {
        articleId: 'tunnel',
        factIds: ['cost'],
        form: 'multiple-choice',
        isRight: true,
        wasHelped: false,
        duration: 3_000,
        quizId: 'quiz',
      },
    ])
    expect(quiz.nextDue).toBe(1234)
  })

  it('cannot be answered twice', async () => {
    const quiz = round([choiceItem])
    quiz.choose(0)
    await quiz.check()
    quiz.choose(1)
    await quiz.check()
    expect(sent).toHaveLength(1)
    expect(scoreOf(quiz.outcomes)).toEqual({ right: 0, of: 1 })
  })

  it('takes "true" for the first and "false" for the second of a statement', async () => {
    const quiz = round([truthItem])
    quiz.choose(1)
    await quiz.check()
    expect(sent[0]?.isRight).toBe(true)
  })
})

describe('a typed question', () => {
  it('asks once more for what is missing, and counts the second answer as helped', async () => {
    const quiz = round([typedItem])
    quiz.written = 'April 2024'
    await quiz.check()
    expect(quiz.stage).toEqual({ at: 'almost', note: 'Which day of April?' })
    expect(sent).toEqual([])
    quiz.written = '3 April 2024'
    await quiz.check()
    expect(sent[0]).toMatchObject({ isRight: true, wasHelped: true })
  })

  it('does not ask a third time', async () => {
    const quiz = round([typedItem])
    quiz.written = 'April 2024'
    await quiz.check()
    await quiz.check()
    expect(quiz.stage).toMatchObject({ at: 'answered', outcome: { isRight: false } })
  })

  it('lets the reader overrule: the answer is remembered and written once, as right with help', async () => {
    const quiz = round([typedItem])
    quiz.written = 'the third of April'
    await quiz.check()
    expect(quiz.canOverrule).toBe(true)
    expect(sent).toEqual([])
    await quiz.overrule()
    expect(accepted).toEqual([{ articleId: 'tunnel', factId: 'cost', answer: 'the third of April' }])
    await quiz.next()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ isRight: true, wasHelped: true })
    expect(scoreOf(quiz.outcomes)).toEqual({ right: 1, of: 1 })
  })

  it('writes a wrong answer when the reader goes on', async () => {
    const quiz = round([typedItem, choiceItem])
    quiz.written = '5 May 2024'
    await quiz.check()
    await quiz.next()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.isRight).toBe(false)
    expect(quiz.question.item).toBe(choiceItem)
  })

  it('cannot be overruled after "I don’t know"', async () => {
    const quiz = round([typedItem])
    await quiz.dontKnow()
    expect(quiz.canOverrule).toBe(false)
    expect(sent[0]?.isRight).toBe(false)
  })

  it('counts an answer after a hint as helped', async () => {
    const quiz = round([typedItem])
    quiz.giveHint()
    expect(quiz.hint).toBe('· A···· ····')
    quiz.written = '3 April 2024'
    await quiz.check()
    expect(sent[0]).toMatchObject({ isRight: true, wasHelped: true })
  })

  it('does not carry help over to the next question', async () => {
    const quiz = round([typedItem, typedItem])
    quiz.giveHint()
    quiz.written = '3 April 2024'
    await quiz.check()
    await quiz.next()
    quiz.written = '3 April 2024'
    await quiz.check()
    expect(sent.map(({ wasHelped }) => wasHelped)).toEqual([true, false])
  })
})

describe('what is written', () => {
  it('is nothing in practice', async () => {
    const quiz = round([choiceItem], true)
    quiz.choose(1)
    await quiz.check()
    await quiz.next()
    expect(sent).toEqual([])
    expect(quiz.stage.at).toBe('over')
  })

  it('keeps answers that could not be written and sends them with the next one, in order', async () => {
    const quiz = round([choiceItem, truthItem])
    isDown = true
    quiz.choose(1)
    await quiz.check()
    expect(quiz.problem).toBe('The disk is full.')
    await quiz.next()
    isDown = false
    quiz.choose(0)
    await quiz.check()
    expect(quiz.problem).toBeNull()
    expect(sent.map(({ form }) => form)).toEqual(['multiple-choice', 'true-false'])
  })

  it('includes a wrong typed answer when the quiz is left', async () => {
    const quiz = round()
    quiz.written = 'no idea'
    await quiz.check()
    await quiz.leave()
    expect(sent).toHaveLength(1)
    expect(quiz.stage.at).toBe('over')
  })
})
