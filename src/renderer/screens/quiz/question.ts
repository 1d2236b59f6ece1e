/** How a quiz item is asked, and in what words. The form of an item follows from its key. */
import { GAP, type Form, type Item, type OptionOrigin } from '../../../core/questions/item'
import type { Span } from '../../../core/facts/model'

export const FORM_WORD: Readonly<Record<Form, string>> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  typed: 'Typed answer',
  cloze: 'Fill the gap',
  estimate: 'Estimate',
  'who-said-it': 'Who said it',
  misattribution: 'Did they say it',
  ordering: 'Put in order',
  matching: 'Match',
  comparison: 'Compare',
}

/**
 * The forms offered in the setup, from recognising to recalling. Forms that `makeQuiz` does not make yet
 * are left out: a box that changes nothing would be a false promise.
 */
export const OFFERED_FORMS: readonly Form[] = [
  'multiple-choice',
  'true-false',
  'who-said-it',
  'cloze',
  'typed',
]

export interface Choice {
  text: string
  isKey: boolean
  origin: OptionOrigin
  /** What a wrong choice really is. */
  note: string | null
  source: Span | null
}

export type Question =
  | { kind: 'choice'; item: Item; choices: readonly Choice[] }
  | { kind: 'truth'; item: Item; choices: readonly Choice[] }
  | { kind: 'written'; item: Item; key: string }

/** The question an item asks; null for a form that this screen cannot show. */
export function questionOf(item: Item): Question | null {
  const { key, options } = item
  if (typeof key === 'boolean') return { kind: 'truth', item, choices: truths(key) }
  if (typeof key === 'number') {
    if (!options || options.length < 2 || !options[key]) return null
    return { kind: 'choice', item, choices: options.map((_, at) => choice(item, at, key)) }
  }
  return typeof key === 'string' ? { kind: 'written', item, key } : null
}

function choice({ options, source }: Item, at: number, key: number): Choice {
  const option = options![at]!
  const isKey = at === key
  return {
    text: option.text,
    isKey,
    origin: option.origin,
    note: option.note ?? (isKey ? null : ORIGIN_WORD[option.origin]),
    source: option.source ?? (isKey ? (source[0] ?? null) : null),
  }
}

const ORIGIN_WORD: Readonly<Record<OptionOrigin, string | null>> = {
  key: null,
  article: 'Named elsewhere in the article.',
  library: 'From another article in your library.',
  table: 'Not in the article.',
  derived: 'Not in the article. Made up for this question.',
}

function truths(key: boolean): Choice[] {
  return [true, false].map((value) => ({
    text: value ? 'True' : 'False',
    isKey: value === key,
    origin: value === key ? 'key' : 'derived',
    note: null,
    source: null,
  }))
}

/** The right answer in words. */
export function keyWords(question: Question): string {
  return question.kind === 'written'
    ? question.key
    : (question.choices.find(({ isKey }) => isKey)?.text ?? '')
}

/** The line above the stem: what the reader is to do. */
export function taskWords({ kind, item }: Question): string {
  if (item.form === 'who-said-it') return 'Who said it?'
  if (kind === 'truth') return 'True or false?'
  if (kind === 'written') return item.stem.includes(GAP) ? 'Fill the gap' : 'Type the answer'
  return FORM_WORD[item.form]
}

/** A stem that is nothing but a quotation is set larger. */
export function isQuotation(stem: string): boolean {
  return /^[“"].*[”"]$/su.test(stem.trim())
}

/** The shape of an answer: the first letter of each word, digits kept back. "N. C. A." has its points. */
export function hintFor(answer: string): string {
  return answer
    .split(/\s+/)
    .map((word) =>
      word.replace(/[\p{L}\p{N}]+/gu, (run) =>
        /\p{N}/u.test(run) ? '·'.repeat(run.length) : run[0] + '·'.repeat([...run].length - 1),
      ),
    )
    .join(' ')
}
