import { stableId } from '../../ids'
import { leadOf } from '../bare-stem'
import type { Draft } from '../drafts/draft'
import type { Difficulty, Form, Item, Option } from '../item'

/** Recognising is easier than filling a gap, and that easier than writing from memory. */
const EASE: Record<Form, number> = {
  'true-false': 1,
  'multiple-choice': 2,
  'who-said-it': 2,
  matching: 2,
  comparison: 2,
  ordering: 3,
  misattribution: 3,
  cloze: 3,
  estimate: 3,
  typed: 4,
}

function difficultyOf(form: Form, salience: number): Difficulty {
  const level = EASE[form] + (salience < 0.4 ? 1 : 0)
  return Math.min(5, level) as Difficulty
}

interface Parts {
  stem?: string
  options?: Option[]
  key: Item['key']
  feedback?: string
}

/** An item of some form from a draft. The same form, facts, stem and options give the same id. */
export function makeItem(draft: Draft, form: Form, parts: Parts): Item {
  const { fact, context } = draft
  const stem = leadOf(draft.from, draft.before) + (parts.stem ?? draft.stem)
  const item: Item = {
    id: stableId(
      'item',
      form,
      context.articleId,
      fact.id,
      stem,
      ...(parts.options ?? []).map((option) => option.text),
    ),
    articleId: context.articleId,
    form,
    stem,
    key: parts.key,
    accepted: draft.accepted,
    rejected: draft.rejected,
    facts: [fact.id],
    source: [fact.sentence],
    feedback: parts.feedback ?? draft.statement,
    difficulty: difficultyOf(form, fact.salience),
    // When something happened stays true.
    asOf: draft.answer === 'date' ? null : context.analysis.article.publishedOn,
  }
  return parts.options ? { ...item, options: parts.options } : item
}

interface SetParts {
  stem: string
  options: Option[]
  targets?: Option[]
  key: Item['key']
  feedback: string
}

/** An item about several facts of one article. It stands on the sentences of all of them. */
export function makeSetItem(
  drafts: readonly Draft[],
  form: 'ordering' | 'matching' | 'comparison',
  { stem: asked, options, targets, key, feedback }: SetParts,
): Item {
  const { context } = drafts[0]!
  // Where it would give one of the answers, the headline stands before none.
  const from = drafts.every((draft) => draft.from !== '') ? drafts[0]!.from : ''
  const facts = drafts.map(({ fact }) => fact)
  const stem = from + asked
  const texts = [...options, ...(targets ?? [])].map((option) => option.text)
  const salience = facts.reduce((sum, fact) => sum + fact.salience, 0) / facts.length
  const item: Item = {
    id: stableId('item', form, context.articleId, ...facts.map((fact) => fact.id), stem, ...texts),
    articleId: context.articleId,
    form,
    stem,
    options,
    key,
    accepted: [],
    rejected: [],
    facts: facts.map((fact) => fact.id),
    source: facts
      .map((fact) => fact.sentence)
      .filter((span, index, all) => all.findIndex(({ start }) => start === span.start) === index),
    feedback,
    difficulty: difficultyOf(form, salience),
    asOf: context.analysis.article.publishedOn,
  }
  return targets ? { ...item, targets } : item
}
