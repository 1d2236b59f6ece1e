import { stableId } from '../../ids'
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
  const stem = draft.from + (parts.stem ?? draft.stem)
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
    asOf: context.analysis.article.publishedOn,
  }
  return parts.options ? { ...item, options: parts.options } : item
}
