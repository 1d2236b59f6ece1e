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
  const statement = readStatement(fact, context)
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
    .map((draft) => (draft.statement === '' ? { ...draft, ...statementFor(draft, feedback) } : draft))
}

/** The feedback of a draft and, where it begins with the answer, the place of the answer in it. */
function statementFor(draft: Draft, statement: string): Pick<Draft, 'statement' | 'slot'> {
  const { fact, context, stem, key } = draft
  if (fact.kind === 'abbreviation')
    return {
      statement: `${stem.replace(/^.*?(“.+?”).*$/, '$1')} stands for ${fact.abbreviation.long}.`,
      slot: null,
    }
  // "As of 6 May 2026, who was the mayor of Brekka?"; a former office may have other former holders.
  const holder = draft.template === 'role-holder' ? /^(.+, )who was (.+)\?$/.exec(stem) : null
  if (holder) {
    const [, when = '', office = ''] = holder
    const start = when.length
    return { statement: `${when}${key} was ${office}.`, slot: { start, end: start + key.length } }
  }
  const isHolder = draft.template === 'role-holder' && /^(?:Who|Which person in the article) is /.test(stem)
  if (fact.kind !== 'quote' && !isHolder) {
    if (fact.kind === 'role') return { statement: `${fact.role.person}: ${key}.`, slot: null }
    return { statement, slot: null }
  }
  const name = capitalised(withArticle(key, context))
  const end = /[.!?]”\??$/.test(stem) ? '' : '.'
  const said = stem
    .replace(/^(?:Who|Which person in the article|Which \w+)/, name)
    .replace(/(?<!\?)\?$|(?<=[.!]”)\?$/, end)
  return { statement: said, slot: { start: name.length - key.length, end: name.length } }
}
