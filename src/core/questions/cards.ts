import type { Analysis } from '../facts/model'
import { stableId } from '../ids'
import { leadOf } from './bare-stem'
import { makeContext, type Context } from './context'
import type { Draft } from './drafts/draft'
import { draftsOf } from './drafts'
import { makeItem } from './forms/make-item'
import { failedByOptions } from './gates'
import type { Card, CardForm } from './item'
import { told } from './told'

function cardOf(alone: Draft, form: CardForm): Card | null {
  const itemOf = (draft: Draft) => makeItem(draft, form === 'cloze' ? 'cloze' : 'typed', { key: draft.key })
  const { draft, failed } = told(alone, itemOf)
  if (failed || failedByOptions({ draft, item: itemOf(draft) })) return null
  const accepted = draft.accepted.filter((other) => other !== draft.key)
  return {
    id: stableId(draft.fact.id, form),
    factId: draft.fact.id,
    form,
    front: leadOf(draft.from, draft.before) + draft.stem,
    back: draft.key,
    accepted,
  }
}

/** A card asks for the fact's own answer; a question about another part of its sentence is for quizzes. */
function asksTheFact(draft: Draft): boolean {
  return !draft.template.startsWith('subject-') || draft.fact.kind === 'event'
}

function cardsOf(context: Context): Card[] {
  return context.facts.flatMap((fact) => {
    const drafts = draftsOf(fact, context)
    const first = (form: CardForm) =>
      drafts
        .filter((draft) => (draft.frame === 'gap') === (form === 'cloze') && asksTheFact(draft))
        .map((draft) => cardOf(draft, form))
        .find((card) => card !== null)
    return [first('question'), first('cloze')].filter((card) => card !== undefined)
  })
}

/** The flashcards of one article, in the order in which its facts stand; no front asked twice. */
export function makeCards(articleId: string, analysis: Analysis): Card[] {
  const context = makeContext(articleId, analysis)
  const order = new Map(analysis.facts.map((fact) => [fact.id, fact.span.start]))
  const fronts = new Set<string>()
  return cardsOf(context)
    .sort((a, b) => order.get(a.factId)! - order.get(b.factId)!)
    .filter((card) => {
      if (fronts.has(card.front)) return false
      fronts.add(card.front)
      return true
    })
}
