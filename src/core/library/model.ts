import type { Analysis, FactKind } from '../facts/model'
import type { Card, Form, OwnOrigin } from '../questions/item'
import type { Shelf } from './shelf'

/** What the reader changed. Kept beside the generated cards, so that a new analysis loses none of it. */
export interface Edits {
  cards: Record<string, { front?: string; back?: string; isOff?: boolean }>
  facts: Record<string, { isOff?: boolean; accepted?: string[] }>
  /** Cards that the reader made, by id; absent in files from before there were any. */
  own?: Record<string, OwnCard>
}

/** A card that the reader made. One that was deleted is kept, so that it can be brought back. */
export interface OwnCard extends Card {
  origin: OwnOrigin
  isRemoved?: boolean
}

export const NO_EDITS: Edits = { cards: {}, facts: {} }

/** One article as it lies on the disk (`articles/<id>.json`). */
export interface StoredArticle {
  id: string
  /** Epoch milliseconds. */
  addedAt: number
  isSample: boolean
  analysis: Analysis
  cards: Card[]
  edits: Edits
  /** Where the reader keeps it; absent until that was said. */
  shelf?: Shelf
  /** The later version of the same story that took its place: it is kept behind that one, and asked no more. */
  supersededBy?: string | null
  /** Of imported cards, the file that they come from: its text is their notes, in which no facts are looked for. */
  importedFrom?: string
}

/** A card with the reader's changes applied. */
export interface CardView extends Card {
  isOff: boolean
  isEdited: boolean
}

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/** The memory state of a card, as FSRS keeps it. Times are epoch milliseconds. */
export interface CardSchedule {
  due: number
  stability: number
  difficulty: number
  reps: number
  lapses: number
  state: 'new' | 'learning' | 'review' | 'relearning'
  learningStep: number
  scheduledDays: number
  lastReview: number | null
}

/** What an answer was scheduled under. Kept with it, so that a replay gives the same schedule anywhere. */
export interface Terms {
  /** Share of cards to be recalled, 0..1. */
  retention: number
  /** Longest interval in days. */
  maximumInterval: number
  /** Hour at which the learner's day begins, 0..23. */
  rolloverHour: number
  /** Minutes east of UTC at that moment. */
  utcOffset: number
  /** The learner's day by which the card must be asked once more before an examination, days since 1970. */
  finalDay?: number
}

/** From 1, a guess, to 3, certain. */
export const CONFIDENCES = [1, 2, 3] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Where an answer came from: the study screen, or a quiz question of some form. */
export type AnswerSource = { from: 'study' } | { from: 'quiz'; form: Form; quizId: string }

/** A person or organization as one article names it. */
export interface NameRef {
  articleId: string
  entityId: string
}

/**
 * One line of the append-only journal. It is the truth about all learning: every schedule can be
 * rebuilt from it. An `undo` takes back the event it names.
 */
export type JournalEvent =
  | {
      type: 'answer'
      id: string
      /** Epoch milliseconds. */
      at: number
      articleId: string
      cardId: string
      kind: FactKind
      rating: Rating
      /** Milliseconds from question to answer. */
      duration: number
      source: AnswerSource
      /** How sure the reader was before the answer was shown, where that is asked. */
      confidence?: Confidence
      terms: Terms
    }
  | {
      /** A quiz answer that is counted, but moves no schedule. */
      type: 'attempt'
      id: string
      at: number
      articleId: string
      factId: string
      kind: FactKind
      form: Form
      quizId: string
      isRight: boolean
      duration: number
    }
  | { type: 'bury'; id: string; at: number; cardId: string; until: number }
  | {
      /** Cards of a later version of an article go on from those of an earlier one. */
      type: 'carry'
      id: string
      at: number
      fromArticleId: string
      articleId: string
      /** Ids of cards: the later ones, each with the one it goes on from. */
      cards: Record<string, string>
    }
  /** The reader says that two namings are one person or organization, or that some are another one. */
  | { type: 'same-name'; id: string; at: number; a: NameRef; b: NameRef }
  | { type: 'apart-names'; id: string; at: number; refs: NameRef[] }
  | { type: 'undo'; id: string; at: number; undoes: string }
