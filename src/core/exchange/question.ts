import type { Analysis } from '../facts/model'
import { parseFigure } from '../grading/parse-figure'
import type { Form, Item, Option } from '../questions/item'
import { provenanceOf, type Provenance } from './provenance'
import { oneLine } from './text'

interface Choice {
  text: string
  isRight: boolean
  /** What a wrong option really is; empty where nothing is known of it. */
  note: string
}

/** What is asked, by its shape: the ten forms of an item are six shapes to every other program. */
export type Shape =
  | { shape: 'choice'; choices: Choice[] }
  | { shape: 'true-false'; isTrue: boolean }
  | { shape: 'written'; answers: [string, ...string[]] }
  /** An amount; `tolerance` is how far off is still right, in the same unit. */
  | { shape: 'number'; answer: string; value: number; tolerance: number; unit: string | null }
  /** In the right order; `shown` are the places (from 0) in the order in which they are shown. */
  | { shape: 'ordering'; events: string[]; shown: number[] }
  /** `pairs` holds, for each of `left` in turn, the index of its partner in `right`. */
  | { shape: 'matching'; left: string[]; right: string[]; pairs: number[] }

/** A question as the formats for quizzes write it. */
export interface Question {
  id: string
  form: Form
  stem: string
  feedback: string
  difficulty: number
  /** Ids of the facts it asks about. */
  facts: string[]
  sources: Provenance[]
  /** The headline of its article. */
  headline: string
  answer: Shape
}

/** Share of an amount within which an estimate is right, as the program itself grades it. */
const NEAR = 0.1

/**
 * The question of an item, or null where the item cannot be one in any format: its key points nowhere,
 * or words are missing.
 */
export function questionOf(item: Item, { article }: Analysis): Question | null {
  const answer = shapeOf(item)
  const stem = oneLine(item.stem)
  if (!answer || stem === '') return null
  const sources = item.source.map(({ exact }) => provenanceOf(article, exact, item.asOf))
  const { id, form, difficulty, facts } = item
  const headline = oneLine(article.headline)
  return { id, form, stem, feedback: oneLine(item.feedback), difficulty, facts, sources, headline, answer }
}

function shapeOf(item: Item): Shape | null {
  const { form, key, options = [], targets = [] } = item
  switch (form) {
    case 'multiple-choice':
    case 'who-said-it':
    case 'comparison':
      return typeof key === 'number' ? choiceOf(options, key) : null
    case 'true-false':
    case 'misattribution':
      return typeof key === 'boolean' ? { shape: 'true-false', isTrue: key } : null
    case 'typed':
    case 'cloze':
      return typeof key === 'string' ? writtenOf(key, item.accepted) : null
    case 'estimate':
      return typeof key === 'string' ? (numberOf(key) ?? writtenOf(key, item.accepted)) : null
    case 'ordering':
      return Array.isArray(key) ? orderingOf(options, key) : null
    case 'matching':
      return Array.isArray(key) ? matchingOf(options, targets, key) : null
  }
}

const wordsOf = (options: readonly Option[]) => options.map(({ text }) => oneLine(text))
const areWords = (texts: readonly string[]) =>
  texts.length >= 2 && texts.every((text) => text !== '') && new Set(texts).size === texts.length

function choiceOf(options: readonly Option[], key: number): Shape | null {
  const texts = wordsOf(options)
  if (!areWords(texts) || !options[key]) return null
  const choices = options.map(({ note }, at) => ({
    text: texts[at]!,
    isRight: at === key,
    note: at === key ? '' : oneLine(note ?? ''),
  }))
  return { shape: 'choice', choices }
}

function writtenOf(key: string, accepted: readonly string[]): Shape | null {
  const [first, ...rest] = [...new Set([key, ...accepted].map(oneLine))].filter((text) => text !== '')
  return first === undefined ? null : { shape: 'written', answers: [first, ...rest] }
}

function numberOf(key: string): Shape | null {
  const figure = parseFigure(key)
  if (!figure || figure.upper !== null || !Number.isFinite(figure.value)) return null
  const { value, unit } = figure
  const tolerance = Number((Math.abs(value) * NEAR).toPrecision(6))
  return { shape: 'number', answer: oneLine(key), value, tolerance, unit }
}

function orderingOf(options: readonly Option[], key: Extract<Item['key'], unknown[]>): Shape | null {
  const texts = wordsOf(options)
  const order = key.filter((place) => typeof place === 'number')
  const isWhole = order.length === texts.length && new Set(order).size === order.length
  if (!areWords(texts) || !isWhole || order.some((place) => texts[place] === undefined)) return null
  const shown = texts.map((_, place) => order.indexOf(place))
  return { shape: 'ordering', events: order.map((place) => texts[place]!), shown }
}

function matchingOf(
  options: readonly Option[],
  targets: readonly Option[],
  key: Extract<Item['key'], unknown[]>,
): Shape | null {
  const [left, right] = [wordsOf(options), wordsOf(targets)]
  const partners = new Map(key.filter((pair) => typeof pair !== 'number'))
  const pairs = left.map((_, at) => partners.get(at) ?? -1)
  if (!areWords(left) || !areWords(right) || pairs.some((at) => right[at] === undefined)) return null
  return { shape: 'matching', left, right, pairs }
}
