import type { Item } from '../../../../src/core/questions/item'
import { questionOf, type Question } from '../../../../src/renderer/screens/quiz/question'

const SENTENCE = { start: 0, end: 39, exact: 'The repair cost 412 million crowns in all.' }

const BASE: Omit<Item, 'form' | 'key' | 'stem'> = {
  id: 'item',
  articleId: 'tunnel',
  accepted: [],
  rejected: [],
  facts: ['cost'],
  source: [SENTENCE],
  feedback: 'The repair cost 412 million crowns.',
  difficulty: 2,
  asOf: null,
}

export const choiceItem: Item = {
  ...BASE,
  form: 'multiple-choice',
  stem: 'How much did the repair cost?',
  options: [
    { text: '310 million crowns', origin: 'article', note: 'That was the estimate.' },
    { text: '412 million crowns', origin: 'key' },
    { text: '540 million crowns', origin: 'derived' },
  ],
  key: 1,
}

export const truthItem: Item = { ...BASE, form: 'true-false', stem: 'It cost 310 million.', key: false }

export const typedItem: Item = { ...BASE, form: 'typed', stem: 'On which day?', key: '3 April 2024' }

export const orderingItem: Item = { ...BASE, form: 'ordering', stem: 'Put in order', key: [1, 0] }

export function asked(item: Item): Question {
  const question = questionOf(item)
  if (!question) throw new Error(`No question for ${item.form}`)
  return question
}
