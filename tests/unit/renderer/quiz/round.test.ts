import { beforeEach, describe, expect, it } from 'vitest'
import type { QuizAnswer } from '../../../../src/contract/requests'
import { gradeMatch } from '../../../../src/core/grading/matching'
import { gradeOrder } from '../../../../src/core/grading/ordering'
import type { Grade } from '../../../../src/core/grading/verdict'
import { scoreOf } from '../../../../src/renderer/screens/quiz/outcome'
import type { TimeLimit } from '../../../../src/renderer/state/quiz-mode'
import { QuizRound, type RoundPorts } from '../../../../src/renderer/state/quiz-round.svelte'
import { asked, choiceItem, estimateItem, matchingItem, orderingItem, truthItem, typedItem } from './items'

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

type Options = ConstructorParameters<typeof QuizRound>[2]

function round(items = [typedItem, choiceItem, truthItem], options: Partial<Options> = {}): QuizRound {
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
      graders: {
        written: (_item, given) => GRADES[given] ?? { verdict: 'wrong', note: null },
        estimate: () => ({ verdict: 'almost', note: 'Twice too high.', credit: 0.7 }),
        order: gradeOrder,
        match: gradeMatch,
      },
    },
    { quizId: 'quiz', mode: 'study', limit: null, ...options },
  )
}

function type(quiz: QuizRound, words: string): void {
  if (quiz.work.kind !== 'written') throw new Error('There is no field.')
  quiz.work.written = words
}

const press = (quiz: QuizRound, ...keys: string[]) => keys.forEach((key) => quiz.work.press(key))

describe('a question with choices', () => {
  it('is answered only after something was chosen', async () => {
    const quiz = round([choiceItem])
    await quiz.check()
    expect(quiz.stage.at).toBe('asking')
    press(quiz, '2')
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
    press(quiz, '1')
    await quiz.check()
    press(quiz, '2')
    await quiz.check()
    expect(sent).toHaveLength(1)
    expect(scoreOf(quiz.outcomes)).toEqual({ right: 0, of: 1 })
  })

  it('takes "true" for the first and "false" for the second of a statement', async () => {
    const quiz = round([truthItem])
    press(quiz, 'f')
    await quiz.check()
    expect(sent[0]?.isRight).toBe(true)
  })
})

describe('a typed question', () => {
  it('asks once more for what is missing, and counts the second answer as helped', async () => {
    const quiz = round([typedItem])
    type(quiz, 'April 2024')
    await quiz.check()
    expect(quiz.stage).toEqual({ at: 'almost', note: 'Which day of April?' })
    expect(sent).toEqual([])
    type(quiz, '3 April 2024')
    await quiz.check()
    expect(sent[0]).toMatchObject({ isRight: true, wasHelped: true })
  })

  it('does not ask a third time', async () => {
    const quiz = round([typedItem])
    type(quiz, 'April 2024')
    await quiz.check()
    await quiz.check()
    expect(quiz.stage).toMatchObject({ at: 'answered', outcome: { isRight: false } })
  })

  it('lets the reader overrule: the answer is remembered and written once, as right with help', async () => {
    const quiz = round([typedItem])
    type(quiz, 'the third of April')
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
    type(quiz, '5 May 2024')
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
    expect(quiz.work).toHaveProperty('hint', '· A···· ····')
    type(quiz, '3 April 2024')
    await quiz.check()
    expect(sent[0]).toMatchObject({ isRight: true, wasHelped: true })
  })

  it('does not carry help over to the next question', async () => {
    const quiz = round([typedItem, typedItem])
    quiz.giveHint()
    type(quiz, '3 April 2024')
    await quiz.check()
    await quiz.next()
    type(quiz, '3 April 2024')
    await quiz.check()
    expect(sent.map(({ wasHelped }) => wasHelped)).toEqual([true, false])
  })
})

describe('what is written', () => {
  it('is nothing in practice', async () => {
    const quiz = round([choiceItem], { mode: 'practice' })
    press(quiz, '2')
    await quiz.check()
    await quiz.next()
    expect(sent).toEqual([])
    expect(quiz.stage.at).toBe('over')
  })

  it('keeps answers that could not be written and sends them with the next one, in order', async () => {
    const quiz = round([choiceItem, truthItem])
    isDown = true
    press(quiz, '2')
    await quiz.check()
    expect(quiz.problem).toBe('The disk is full.')
    await quiz.next()
    isDown = false
    press(quiz, 't')
    await quiz.check()
    expect(quiz.problem).toBeNull()
    expect(sent.map(({ form }) => form)).toEqual(['multiple-choice', 'true-false'])
  })

  it('includes a wrong typed answer when the quiz is left', async () => {
    const quiz = round()
    type(quiz, 'no idea')
    await quiz.check()
    await quiz.leave()
    expect(sent).toHaveLength(1)
    expect(quiz.stage.at).toBe('over')
  })
})

describe('a question that is right in part', () => {
  it('is sent as not right, and says how much was', async () => {
    const quiz = round([matchingItem])
    // 1 with A and 2 with B are the wrong way round, 3 with C is right.
    press(quiz, 'a', 'b')
    await quiz.check()
    expect(quiz.stage.at).toBe('asking')
    press(quiz, 'c')
    await quiz.check()
    expect(quiz.stage).toMatchObject({ outcome: { isRight: false, note: '1 of 3 is right.' } })
    expect(quiz.outcomes[0]?.credit).toBeCloseTo(1 / 3)
    expect(sent).toMatchObject([{ form: 'matching', factIds: ['a', 'b', 'c'], isRight: false }])
  })

  it('is right only when every row is in its place', async () => {
    const quiz = round([orderingItem])
    if (quiz.work.kind !== 'order') throw new Error('There is nothing to order.')
    // Flood, opening, inspection: the flood goes to the end.
    quiz.work.moveTo(2)
    await quiz.check()
    expect(sent[0]?.isRight).toBe(true)
  })

  it('is not asked again: a near estimate is what it is', async () => {
    const quiz = round([estimateItem])
    type(quiz, '800 million')
    await quiz.check()
    expect(quiz.stage).toMatchObject({ at: 'answered', outcome: { isRight: false, credit: 0.7 } })
    expect(quiz.canOverrule).toBe(false)
  })

  it('takes no order that nobody looked at, unless it is asked for twice', async () => {
    const quiz = round([orderingItem])
    await quiz.check()
    expect(quiz.stage.at).toBe('asking')
    await quiz.check()
    expect(quiz.stage.at).toBe('answered')
  })
})

describe('a test', () => {
  const test = (items = [typedItem, choiceItem], limit: TimeLimit | null = null) =>
    round(items, { mode: 'test', limit })

  it('goes on without a word, and writes each answer that is settled', async () => {
    const quiz = test([choiceItem, truthItem])
    press(quiz, '1')
    await quiz.check()
    expect(quiz.stage.at).toBe('asking')
    expect(quiz.question.item).toBe(truthItem)
    expect(sent.map(({ isRight }) => isRight)).toEqual([false])
    await quiz.dontKnow()
    expect(quiz.stage.at).toBe('over')
    expect(quiz.outcomes).toHaveLength(2)
  })

  it('neither asks again for what is missing nor gives hints', async () => {
    const quiz = test()
    quiz.giveHint()
    expect(quiz.work).toHaveProperty('hint', null)
    type(quiz, 'April 2024')
    await quiz.check()
    expect(quiz.question.item).toBe(choiceItem)
    expect(quiz.outcomes[0]?.isRight).toBe(false)
  })

  it('keeps a typed answer open until its results are left: it may be declared right there', async () => {
    const quiz = test()
    type(quiz, 'the third of April')
    await quiz.check()
    await quiz.dontKnow()
    expect(sent).toHaveLength(1)
    const [miss] = quiz.outcomes
    expect(quiz.mayOverrule(miss!)).toBe(true)
    await quiz.overrule(miss)
    expect(accepted).toHaveLength(1)
    expect(sent[1]).toMatchObject({ form: 'typed', isRight: true, wasHelped: true })
    expect(scoreOf(quiz.outcomes)).toEqual({ right: 1, of: 2 })
    await quiz.settle()
    expect(sent).toHaveLength(2)
  })

  it('writes what was not declared right once the results are left', async () => {
    const quiz = test([typedItem])
    type(quiz, 'the third of May')
    await quiz.check()
    expect(sent).toEqual([])
    await quiz.settle()
    await quiz.settle()
    expect(sent).toHaveLength(1)
  })

  it('loses none of several open answers when the window is closed: no reply is waited for', async () => {
    const quiz = test([typedItem, { ...typedItem, id: 'typed-2' }, { ...typedItem, id: 'typed-3' }])
    for (const day of ['1 May', '2 May', '3 May']) {
      type(quiz, day)
      await quiz.check()
    }
    expect(sent).toEqual([])
    quiz.settleAtOnce()
    expect(sent).toHaveLength(3)
    await quiz.send()
    expect(sent).toHaveLength(3)
  })

  it('sends no answer twice that is under way when the window is closed', async () => {
    const quiz = test([choiceItem, truthItem])
    press(quiz, '1')
    const checked = quiz.check()
    await Promise.resolve()
    quiz.settleAtOnce()
    await checked
    expect(sent).toHaveLength(1)
  })

  it('takes what stands on the screen when a question’s time is up, and goes on', async () => {
    const quiz = test([choiceItem, truthItem], { per: 'question', minutes: 1 })
    press(quiz, '2')
    time = 59_000
    await quiz.tick()
    expect(quiz.remaining).toBe(1_000)
    time = 60_000
    await quiz.tick()
    expect(quiz.outcomes[0]).toMatchObject({ isRight: true, wasLate: true })
    expect(quiz.remaining).toBe(60_000)
    time = 120_000
    await quiz.tick()
    expect(quiz.outcomes[1]).toMatchObject({ isRight: false, answer: null, wasLate: true })
    expect(quiz.stage.at).toBe('over')
  })

  it('ends when the time for all is up; a question without an answer then was not missed', async () => {
    const quiz = test([choiceItem, truthItem, typedItem], { per: 'quiz', minutes: 2 })
    press(quiz, '2')
    await quiz.check()
    time = 120_000
    await quiz.tick()
    expect(quiz.stage.at).toBe('over')
    expect(quiz.isTimeUp).toBe(true)
    expect(quiz.outcomes).toHaveLength(1)
    expect(sent).toHaveLength(1)
  })
})
