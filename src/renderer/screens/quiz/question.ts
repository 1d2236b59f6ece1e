/** How a quiz item is asked, and in what words. The kind of a question follows from the form and key of its item. */
import { words } from '../../language/words.svelte'
import { GAP, type Form, type Item, type Option, type OptionOrigin } from '../../../core/questions/item'
import type { Span } from '../../../core/facts/model'

/** The forms offered in the setup, from recognising to recalling. */
export const OFFERED_FORMS: readonly Form[] = [
  'multiple-choice',
  'true-false',
  'who-said-it',
  'misattribution',
  'comparison',
  'ordering',
  'matching',
  'cloze',
  'typed',
  'estimate',
]

/** One line to choose, move or pair. */
export interface Entry {
  text: string
  /** What it really is, or when it was; shown with the answer. */
  note: string | null
  source: Span | null
}

export interface Choice extends Entry {
  /** The key that chooses it. */
  hotkey: string
  isKey: boolean
  origin: OptionOrigin
}

/** An index into the left column and one into the right. */
export type Pair = readonly [number, number]

interface Asked<Kind extends string> {
  kind: Kind
  item: Item
}
export interface ChoiceQuestion extends Asked<'choice'> {
  choices: readonly Choice[]
}
export interface WrittenQuestion extends Asked<'written'> {
  key: string
}
export interface EstimateQuestion extends Asked<'estimate'> {
  key: string
}
export interface OrderQuestion extends Asked<'order'> {
  entries: readonly Entry[]
  /** Indices into `entries` in their right order. */
  key: readonly number[]
}
export interface MatchQuestion extends Asked<'match'> {
  left: readonly Entry[]
  right: readonly Entry[]
  key: readonly Pair[]
}
export type Question = ChoiceQuestion | WrittenQuestion | EstimateQuestion | OrderQuestion | MatchQuestion

/** The question an item asks; null for one whose key and options do not fit its form. */
export function questionOf(item: Item): Question | null {
  switch (item.form) {
    case 'ordering':
      return orderOf(item)
    case 'matching':
      return matchOf(item)
    case 'estimate':
      return typeof item.key === 'string' ? { kind: 'estimate', item, key: item.key } : null
    case 'typed':
    case 'cloze':
      return typeof item.key === 'string' ? { kind: 'written', item, key: item.key } : null
    case 'true-false':
    case 'misattribution':
      return typeof item.key === 'boolean' ? { kind: 'choice', item, choices: truths(item) } : null
    case 'multiple-choice':
    case 'who-said-it':
    case 'comparison':
      return choiceOf(item)
    default:
      return item.form satisfies never
  }
}

function choiceOf(item: Item): ChoiceQuestion | null {
  const { key, options = [] } = item
  if (typeof key !== 'number' || options.length < 2 || !options[key]) return null
  const choices = options.map((option, at): Choice => {
    const { note, source } = entryOf(option)
    const isKey = at === key
    return {
      text: option.text,
      hotkey: String(at + 1),
      isKey,
      origin: option.origin,
      note: note ?? (isKey ? null : words.quiz.origins[option.origin]),
      source: source ?? (isKey ? (item.source[0] ?? null) : null),
    }
  })
  return { kind: 'choice', item, choices }
}

function truths({ key, form }: Item): Choice[] {
  const { truth } = words.quiz
  const both = form === 'misattribution' ? [truth.yes, truth.no] : [truth.true, truth.false]
  return both.map((text, at) => {
    const isKey = (at === 0) === key
    return { text, hotkey: text[0]!, isKey, origin: isKey ? 'key' : 'derived', note: null, source: null }
  })
}

function orderOf(item: Item): OrderQuestion | null {
  const { key, options = [] } = item
  const isOrder =
    isIndices(key) && options.length >= 2 && key.toSorted((a, b) => a - b).every((at, i) => at === i)
  return isOrder && key.length === options.length
    ? { kind: 'order', item, entries: options.map(entryOf), key }
    : null
}

function matchOf(item: Item): MatchQuestion | null {
  const { key, options = [], targets = [] } = item
  if (!isPairs(key) || options.length < 2 || key.length !== options.length) return null
  const isWhole =
    options.every((_, at) => key.some(([left]) => left === at)) && key.every(([, right]) => targets[right])
  return isWhole
    ? { kind: 'match', item, left: options.map(entryOf), right: targets.map(entryOf), key }
    : null
}

const isIndices = (key: Item['key']): key is number[] =>
  Array.isArray(key) && key.every((at) => typeof at === 'number')
const isPairs = (key: Item['key']): key is [number, number][] =>
  Array.isArray(key) && key.every((pair) => Array.isArray(pair))

function entryOf({ text, note, source }: Option): Entry {
  return { text, note: note ?? null, source: source ?? null }
}

/** The letter that stands on a row of the right column: A, B, C. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at)

/** The right answer in words. */
export function keyWords(question: Question): string {
  switch (question.kind) {
    case 'written':
    case 'estimate':
      return question.key
    case 'choice':
      return question.choices.find(({ isKey }) => isKey)?.text ?? ''
    case 'order':
      return orderWords(question, question.key)
    case 'match':
      return pairWords(question, question.key)
    default:
      return question satisfies never
  }
}

export function orderWords({ entries }: OrderQuestion, order: readonly number[]): string {
  return order.map((at, place) => `${place + 1} ${entries[at]?.text ?? ''}`).join(', ')
}

/** A row with its partner: in the gap of a sentence, behind anything else. */
export function pairText(left: string, right: string): string {
  return left.includes(GAP) ? left.replace(GAP, right) : `${left}: ${right}`
}

export function pairWords({ left, right }: MatchQuestion, pairs: readonly Pair[]): string {
  return pairs
    .toSorted(([a], [b]) => a - b)
    .map(([from, to]) => pairText(left[from]?.text ?? '', right[to]?.text ?? ''))
    .join('; ')
}

/** The line above the stem: what the reader is to do. */
export function taskWords({ item }: Question): string {
  const { tasks } = words.quiz
  switch (item.form) {
    case 'who-said-it':
      return tasks.whoSaidIt
    case 'true-false':
      return tasks.trueFalse
    case 'misattribution':
      return tasks.misattribution
    case 'typed':
    case 'cloze':
      return item.stem.includes(GAP) ? tasks.gap : tasks.typed
    case 'estimate':
      return tasks.estimate
    default:
      return words.forms[item.form]
  }
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
