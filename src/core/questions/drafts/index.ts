import type { Fact } from '../../facts/model'
import { withArticle, type Context } from '../context'
import { anchored } from './anchor'
import { expansionQuestion } from './abbreviation'
import { dateQuestion } from './date'
import type { Draft } from './draft'
import { figureQuestion } from './figure'
import { gapDraft } from './gap'
import { placeQuestion, subjectQuestion } from './name'
import { speakerQuestion } from './quote'
import { descriptionQuestion, holderQuestion } from './role'
import { attributionPrefix, capitalised, readStatement } from './statement'

/** Every question that can be put about one fact, the most natural first. Gates decide what is shown. */
export function draftsOf(fact: Fact, context: Context): Draft[] {
  const statement = readStatement(fact)
  const gap = statement ? gapDraft(fact, statement, context) : null
  const drafts: (Draft | null)[] = []
  switch (fact.kind) {
    case 'date':
      if (statement)
        drafts.push(dateQuestion(fact, statement, context), subjectQuestion(fact, statement, context))
      drafts.push(gap)
      break
    case 'figure':
      if (statement)
        drafts.push(figureQuestion(fact, statement, context), subjectQuestion(fact, statement, context))
      drafts.push(gap)
      break
    case 'place':
      if (statement)
        drafts.push(placeQuestion(fact, statement, context), subjectQuestion(fact, statement, context))
      drafts.push(gap)
      break
    case 'event':
      if (statement) drafts.push(subjectQuestion(fact, statement, context))
      drafts.push(gap)
      break
    case 'quote':
      drafts.push(speakerQuestion(fact, context))
      break
    case 'role':
      drafts.push(holderQuestion(fact, context), descriptionQuestion(fact, context))
      break
    case 'abbreviation':
      drafts.push(expansionQuestion(fact, context))
      break
  }
  const feedback =
    gap?.statement ??
    (statement ? capitalised(`${attributionPrefix(statement, context)}${statement.text}.`) : fact.statement)
  return drafts
    .filter((draft) => draft !== null)
    .map(anchored)
    .map((draft) => (draft.statement === '' ? { ...draft, statement: feedbackFor(draft, feedback) } : draft))
}

function feedbackFor(draft: Draft, statement: string): string {
  const { fact } = draft
  if (fact.kind === 'quote')
    return draft.stem
      .replace(/^(?:Who|Which \w+)/, capitalised(withArticle(draft.key, draft.context)))
      .replace(/\?$/, /[.!?]”\?$/.test(draft.stem) ? '' : '.')
  if (fact.kind === 'abbreviation')
    return `“${fact.abbreviation.short}” stands for ${fact.abbreviation.long}.`
  return statement
}
