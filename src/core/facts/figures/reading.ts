import type { Document, Sentence } from '../document'
import type { FigureValue } from '../model'
import type { Candidate } from './candidates'
import type { CurrencyNamer } from './currencies'
import type { NumberHit } from './lexer/read-number'

/** What a candidate was read as; `figure.approximate` is settled later, with the hedge before it. */
export interface Reading {
  end: number
  figure: FigureValue
}

export interface Counted {
  unit: string
  counted: string
}

/** What the readers of one number share. */
export interface Place {
  document: Document
  folded: string
  sentence: Sentence
  candidate: Candidate
  number: NumberHit
  /** The last letters of the sentence before the candidate. */
  before: string
  /** The word right before the candidate, in lower case. */
  previous: string
  namer: CurrencyNamer
  /** The whole text is one sentence: a note, in which a number is an amount unless it is plainly a name. */
  isNote: boolean
  /** Whether a date or a name with a number in it begins at the offset. */
  isBlocked: (offset: number) => boolean
  /** Whether a person's name ends at the offset. */
  isPersonEnd: (offset: number) => boolean
}

export const reading = (
  end: number,
  value: number | null,
  unit: string,
  counted = '',
  upper: number | null = null,
): Reading => ({ end, figure: { value, upper, unit, approximate: false, counted } })

/** The number of a place with its sign. */
export const signedValue = ({ number, candidate }: Place): number =>
  candidate.isNegative ? -number.value : number.value
