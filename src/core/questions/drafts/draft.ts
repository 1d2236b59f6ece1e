import type { Entity, Fact } from '../../facts/model'
import type { Context } from '../context'

/** What kind of thing answers; options must all be of one kind. */
export type AnswerKind =
  'person' | 'organization' | 'place' | 'date' | 'figure' | 'expansion' | 'short-form' | 'description'

/** How the question is put; the form (options, typed) is chosen later. */
export type Frame = 'question' | 'gap' | 'speaker' | 'statement'

/** A question before it has a form: stem and answer, still to pass the gates. */
export interface Draft {
  fact: Fact
  context: Context
  frame: Frame
  /** Which rule made it, for the list of rejected candidates. */
  template: string
  stem: string
  /** "From “Ferry refloated”: " where the stem alone names nothing of its story; else empty. */
  from: string
  /** The words of the article that are told before the question, where it leans on them; else empty. */
  before: string
  /** The answer as it is shown. */
  key: string
  answer: AnswerKind
  /** The entity that is the answer, if one is. */
  entity: Entity | null
  accepted: string[]
  rejected: string[]
  /** One true sentence with the answer in it: the feedback. */
  statement: string
  /** Where the answer stands in `statement`, if it does. */
  slot: { start: number; end: number } | null
}

/** Whether it asks who said words that it quotes. */
export const isQuotation = ({ template }: Draft): boolean => /^speaker-(?:direct|mixed)/.test(template)
