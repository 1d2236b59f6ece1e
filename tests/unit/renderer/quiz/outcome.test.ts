import { describe, expect, it } from 'vitest'
import { articlesOf, byForm, scoreWords, type Outcome } from '../../../../src/renderer/screens/quiz/outcome'
import {
  hintFor,
  isQuotation,
  keyWords,
  questionOf,
  taskWords,
} from '../../../../src/renderer/screens/quiz/question'
import { sampleIds } from '../../../../src/renderer/screens/quiz/sampling'
import { asked, choiceItem, orderingItem, truthItem, typedItem } from './items'

describe('an item as a question', () => {
  it('is a choice, a statement or a line to write, by its key', () => {
    expect(questionOf(choiceItem)?.kind).toBe('choice')
    expect(questionOf(truthItem)?.kind).toBe('truth')
    expect(questionOf(typedItem)?.kind).toBe('written')
    expect(keyWords(asked(choiceItem))).toBe('412 million crowns')
    expect(keyWords(asked(truthItem))).toBe('False')
  })

  it('is none for a form that cannot be shown, or a key without its option', () => {
    expect(questionOf(orderingItem)).toBeNull()
    expect(questionOf({ ...choiceItem, key: 7 })).toBeNull()
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
  isRight: true,
  wasHelped: false,
  given: 'x',
  chosen: null,
  duration: 1_000,
  ...change,
})

describe('the sum of a quiz', () => {
  it('is said in words', () => {
    const miss = outcome(typedItem, { isRight: false, given: null })
    expect(scoreWords([outcome(), outcome(), miss], 3)).toBe('2 answers of 3 were right. You did not know 1.')
    expect(scoreWords([outcome()], 5)).toBe('Your answer was right. You left 4 questions unasked.')
    expect(scoreWords([outcome(), outcome(choiceItem, { wasHelped: true })], 2)).toBe(
      'All 2 answers were right. 1 of them only with help.',
    )
  })

  it('is listed by form in the order of asking', () => {
    const rows = byForm([outcome(), outcome(typedItem, { isRight: false }), outcome()])
    expect(rows).toEqual([
      { form: 'multiple-choice', word: 'Multiple choice', results: [true, true] },
      { form: 'typed', word: 'Typed answer', results: [false] },
    ])
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
