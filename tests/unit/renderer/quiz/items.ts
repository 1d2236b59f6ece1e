import type { Item, Option } from '../../../../src/core/questions/item'
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

const event = (text: string, note: string): Option => ({ text, note, origin: 'article', source: SENTENCE })

/** The tunnel opened in 1996, flooded in 2024 and was inspected in 2019. */
export const orderingItem: Item = {
  ...BASE,
  form: 'ordering',
  stem: 'In which order did these happen?',
  facts: ['opening', 'flood', 'inspection'],
  options: [event('Flood', '2024'), event('Opening', '1996'), event('Inspection', '2019')],
  key: [1, 2, 0],
  feedback: '',
}

export const matchingItem: Item = {
  ...BASE,
  form: 'matching',
  stem: 'Match each speaker to what they said.',
  facts: ['a', 'b', 'c'],
  options: ['Vance', 'Hollis', 'Marsh'].map((text) => ({ text, origin: 'article' })),
  targets: ['“Never.”', '“Soon.”', '“Perhaps.”'].map((text) => ({ text, origin: 'article' })),
  key: [
    [0, 1],
    [1, 0],
    [2, 2],
  ],
  feedback: '',
}

export const estimateItem: Item = { ...BASE, form: 'estimate', stem: 'How much?', key: '412 million crowns' }

export const saidItem: Item = {
  ...BASE,
  form: 'misattribution',
  stem: 'Did Mira Vance say: “Never”?',
  key: false,
}

export function asked(item: Item): Question {
  const question = questionOf(item)
  if (!question) throw new Error(`No question for ${item.form}`)
  return question
}
