import { describe, expect, it } from 'vitest'
import {
  articlesOf,
  byForm,
  givenWords,
  resultLine,
  resultWords,
  scoreWords,
  type Outcome,
} from '../../../../src/renderer/screens/quiz/outcome'
import { GAP } from '../../../../src/core/questions/item'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import {
  hintFor,
  isQuotation,
  keyWords,
  questionOf,
  taskWords,
} from '../../../../src/renderer/screens/quiz/question'
import { sampleIds } from '../../../../src/renderer/screens/quiz/sampling'
import {
  asked,
  choiceItem,
  estimateItem,
  matchingItem,
  orderingItem,
  saidItem,
  truthItem,
  typedItem,
} from './items'

describe('an item as a question', () => {
  it('is of the kind that its form asks for, and knows its answer in words', () => {
    const words = [choiceItem, truthItem, saidItem, typedItem, estimateItem, orderingItem, matchingItem]
      .map(asked)
      .map((question) => [question.kind, keyWords(question)])
    expect(words).toEqual([
      ['choice', '412 million crowns'],
      ['choice', 'False'],
      ['choice', 'No'],
      ['written', '3 April 2024'],
      ['estimate', '412 million crowns'],
      ['order', '1 Opening, 2 Inspection, 3 Flood'],
      ['match', 'Vance: “Soon.”; Hollis: “Never.”; Marsh: “Perhaps.”'],
    ])
  })

  it('is told with its gaps filled, where sentences with gaps are matched', () => {
    const gaps = [`The works cost ${GAP}.`, 'Cars a day', `${GAP} came.`]
    const options = gaps.map((text) => ({ text, origin: 'article' as const }))
    expect(keyWords(asked({ ...matchingItem, options }))).toBe(
      'The works cost “Soon.”.; Cars a day: “Never.”; “Perhaps.” came.',
    )
  })

  it('is none where the key does not fit the options', () => {
    expect(questionOf({ ...choiceItem, key: 7 })).toBeNull()
    expect(questionOf({ ...orderingItem, key: [1, 1, 0] })).toBeNull()
    expect(questionOf({ ...orderingItem, key: [1, 0] })).toBeNull()
    expect(questionOf({ ...matchingItem, key: [[0, 1]] })).toBeNull()
    expect(
      questionOf({
        ...matchingItem,
        key: [
          [0, 1],
          [1, 9],
          [2, 2],
        ],
      }),
    ).toBeNull()
    expect(questionOf({ ...typedItem, key: true })).toBeNull()
  })

  it('is answered by T and F, or by Y and N', () => {
    const keys = (item: typeof truthItem) => {
      const question = asked(item)
      return question.kind === 'choice' ? question.choices.map(({ hotkey }) => hotkey) : []
    }
    expect(keys(truthItem)).toEqual(['T', 'F'])
    expect(keys(saidItem)).toEqual(['Y', 'N'])
    expect(keys(choiceItem)).toEqual(['1', '2', '3'])
  })

  it('says what each wrong choice really is', () => {
    const question = asked(choiceItem)
    const notes = question.kind === 'choice' ? question.choices.map(({ note }) => note) : []
    expect(notes).toEqual(['That was the estimate.', null, 'Not in the article. Made up for this question.'])
  })

  it('says what to do', () => {
    expect(taskWords(asked({ ...choiceItem, form: 'who-said-it' }))).toBe('Who said it?')
    expect(taskWords(asked({ ...typedItem, form: 'cloze', stem: 'It opened in _____.' }))).toBe(
      'Fill the gap',
    )
  })

  it('can be read without the headline it begins with', () => {
    expect(bareStem('From “Ferry refloated”: Which came first?')).toEqual({
      headline: 'Ferry refloated',
      before: null,
      words: 'Which came first?',
    })
    expect(bareStem('From “Ferry” to “Bridge”?')).toEqual({
      headline: null,
      before: null,
      words: 'From “Ferry” to “Bridge”?',
    })
  })

  it('is a quotation only when the whole stem is one', () => {
    expect(isQuotation('“The gates do not have to be lucky.”')).toBe(true)
    expect(isQuotation('Who said “never”?')).toBe(false)
  })

  it('has a hint that gives first letters and no digit away', () => {
    expect(hintFor('National Crossings Authority')).toBe('N······· C········ A········')
    expect(hintFor('412 million')).toBe('··· m······')
  })
})

const outcome = (item = choiceItem, change: Partial<Outcome> = {}): Outcome => ({
  question: asked(item),
  answer: { kind: 'words', words: 'x' },
  isRight: true,
  credit: 1,
  note: null,
  wasHelped: false,
  wasLate: false,
  duration: 1_000,
  ...change,
})

describe('the sum of a quiz', () => {
  it('is said in words', () => {
    const miss = outcome(typedItem, { isRight: false, credit: 0, answer: null })
    expect(scoreWords([outcome(), outcome(), miss], 3)).toBe('2 answers of 3 were right. You did not know 1.')
    expect(scoreWords([outcome()], 5)).toBe('Your answer was right. You left 4 questions unasked.')
    expect(scoreWords([outcome(), outcome(choiceItem, { wasHelped: true })], 2)).toBe(
      'All 2 answers were right. 1 of them only with help.',
    )
  })

  it('is listed by form in the order of asking', () => {
    const wrong = outcome(typedItem, { isRight: false, credit: 0 })
    expect(byForm([outcome(), wrong, outcome()])).toEqual([
      { form: 'multiple-choice', word: 'Multiple choice', right: 2, credits: [1, 1], share: null },
      { form: 'typed', word: 'Typed answer', right: 0, credits: [0], share: null },
    ])
  })

  it('counts an answer that is right in part as a miss, and shows the part', () => {
    const part = outcome(orderingItem, { isRight: false, credit: 0.5, note: '2 of 4.' })
    expect(byForm([part, outcome(orderingItem)])[0]).toMatchObject({ right: 1, share: 0.75 })
    expect(scoreWords([part, outcome()], 2)).toBe('1 answer of 2 was right. 1 more was right in part.')
    expect(resultWords(part)).toBe('Right in part. 2 of 4.')
  })

  it('shows a sentence whose gap was filled in once, and reads it out all the same', () => {
    const feedback = 'It cost 38 million euros.'
    const cloze = { ...typedItem, form: 'cloze', stem: 'It cost _____.', feedback } as const
    const missed = outcome(cloze, { isRight: false, credit: 0, answer: null })
    expect(resultLine(missed)).toBe('You did not know.')
    expect(resultWords(missed)).toBe('You did not know. It cost 38 million euros.')
  })

  it('says when the time ran out, for a question and for the rest', () => {
    const late = outcome(choiceItem, { isRight: false, credit: 0, answer: null, wasLate: true })
    expect(scoreWords([outcome(), late], 2)).toBe('1 answer of 2 was right. 1 question ran out of time.')
    expect(scoreWords([outcome()], 3, true)).toBe(
      'Your answer was right. The time ran out with 2 questions unanswered.',
    )
    expect(scoreWords([], 3, true)).toBe('The time ran out before the first answer.')
  })

  it('has the reader’s answer in words, whatever its kind', () => {
    expect(givenWords(outcome(orderingItem, { answer: { kind: 'order', order: [0, 1, 2] } }))).toBe(
      '1 Flood, 2 Opening, 3 Inspection',
    )
    expect(givenWords(outcome(matchingItem, { answer: { kind: 'pairs', pairs: [[2, 0]] } }))).toBe(
      'Marsh: “Never.”',
    )
    expect(givenWords(outcome(choiceItem, { answer: { kind: 'choice', at: 2 } }))).toBe('540 million crowns')
  })

  it('names each article once', () => {
    expect(articlesOf([outcome(), outcome({ ...choiceItem, articleId: 'b' }), outcome()])).toEqual([
      'tunnel',
      'b',
    ])
  })
})

describe('the articles of a quiz over the whole library', () => {
  const ids = Array.from({ length: 500 }, (_, at) => `a${at}`)

  it('are all of a small library', () => {
    expect(sampleIds(ids.slice(0, 60), 7)).toEqual(ids.slice(0, 60))
  })

  it('are as many as are read at once, and the same for the same seed', () => {
    expect(sampleIds(ids, 7)).toHaveLength(60)
    expect(sampleIds(ids, 7)).toEqual(sampleIds(ids, 7))
    expect(sampleIds(ids, 7)).not.toEqual(sampleIds(ids, 8))
  })
})
