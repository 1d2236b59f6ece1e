import type { FactKind, Span } from '../facts/model'

/** The forms a question can take. Public: `factdeck quiz --forms` and `--json` use these names. */
export const FORMS = [
  'multiple-choice',
  'true-false',
  'typed',
  'cloze',
  'estimate',
  'who-said-it',
  'misattribution',
  'ordering',
  'matching',
  'comparison',
] as const
export type Form = (typeof FORMS)[number]

export type OptionOrigin = 'key' | 'article' | 'library' | 'table' | 'derived'

export interface Option {
  text: string
  origin: OptionOrigin
  /** What a wrong option really is, and where it stands. */
  note?: string
  /** The sentence in which a wrong option from the same article stands. */
  source?: Span
}

export type Difficulty = 1 | 2 | 3 | 4 | 5

/** One question. The same record is the public JSON contract of `factdeck quiz --json`. */
export interface Item {
  id: string
  /** The article its facts and source spans belong to. */
  articleId: string
  form: Form
  stem: string
  /** What to choose from; for ordering the events as shown; for matching the left column. */
  options?: Option[]
  /** For matching: the right column. */
  targets?: Option[]
  /**
   * By form: index into `options` (multiple-choice, who-said-it, comparison); whether it is so (true-false,
   * misattribution); canonical answer (typed, cloze, estimate); indices of `options` in their right order
   * (ordering); pairs of an index into `options` and one into `targets` (matching).
   */
  key: number | boolean | string | number[] | [number, number][]
  /** Other right answers. */
  accepted: string[]
  /** Answers that look right and are not. */
  rejected: string[]
  /** Ids of the facts it asks about. */
  facts: string[]
  /** The sentences it stands on. */
  source: Span[]
  feedback: string
  difficulty: Difficulty
  /** ISO day on which the answer was true. */
  asOf: string | null
}

/** A candidate that failed a gate, kept so that it can be listed with its reason. */
export type RejectedItem = Item & { gate: string; reason: string }

export interface Quiz {
  items: Item[]
  rejected: RejectedItem[]
}

export type CardForm = 'question' | 'cloze'

/** Where a card that the reader made stands in its article. */
export interface OwnOrigin {
  /** The words that were chosen. */
  span: Span
  /** The sentence around them. */
  sentence: Span
  /** Index into `Article.paragraphs`. */
  paragraph: number
  /** What its answers count as: the kind of the fact that the chosen words belong to, or the nearest kind. */
  kind: FactKind
  /** Epoch milliseconds. */
  madeAt: number
}

/** A flashcard: a view of one fact, or of words that the reader chose. */
export interface Card {
  id: string
  /** Of a card that the reader made its own id: it has no siblings. */
  factId: string
  form: CardForm
  /** For a cloze, the sentence with the answer replaced by a gap (`GAP`). */
  front: string
  back: string
  accepted: string[]
  /** Only of cards that the reader made. */
  origin?: OwnOrigin
}

/** Stands for the missing words in the front of a cloze card and the stem of a cloze item. */
export const GAP = '_____'
