import type { Entity, Fact } from '../../facts/model'
import { countryNamed, countryOfCapital } from '../../grading/countries'
import { normal } from '../../grading/normalise'
import { formsOf, withArticle, type Context } from '../context'
import { isFinite, isReporting, mainPart, textOf } from '../language/clause'
import type { Token } from '../language/tokens'
import { inverted, join, midSentence, uninverted } from '../language/inversion'
import type { AnswerKind, Draft } from './draft'
import { attributionPrefix, capitalised, type Statement } from './statement'

const FIRM =
  /\b(Inc|Corp|Corporation|Ltd|LLC|PLC|plc|AG|SA|Holdings|Motors|Airlines|Airways|Rail|Energy|Brothers)\b\.?/

/** The noun that a question about this entity begins with: "Which company", "Who". */
export function whichOf(entity: Entity): string {
  if (entity.kind === 'person') return 'who'
  if (entity.kind === 'organization') return FIRM.test(entity.name) ? 'which company' : 'which organization'
  if (countryNamed(entity.name)) return 'which country'
  return countryOfCapital(entity.name) ? 'which city' : 'which place'
}

export const answerKindOf = (entity: Entity): AnswerKind => entity.kind

const rivals = new WeakMap<Entity, string[]>()

/** The article's other names: what a typed answer must not be taken for. */
export function rivalsOf(entity: Entity, context: Context): string[] {
  const known = rivals.get(entity)
  if (known) return known
  const own = new Set(formsOf(entity).map(normal))
  const others = context.analysis.entities
    .filter((other) => other.id !== entity.id)
    .flatMap((other) => [other.name, ...other.aliases])
    .filter((form) => !own.has(normal(form)))
  rivals.set(entity, others)
  return others
}

export function nameDraft(
  fact: Fact,
  context: Context,
  entity: Entity,
  template: string,
  stem: string,
): Draft {
  return {
    fact,
    context,
    frame: 'question',
    from: '',
    before: '',
    template,
    stem,
    key: entity.name,
    answer: answerKindOf(entity),
    entity,
    // A surname that is nobody else's answers as well, where the article itself never leaves it alone.
    accepted: [...new Set([...formsOf(entity), ...(fact.answer === entity.name ? fact.accepted : [])])],
    rejected: rivalsOf(entity, context),
    statement: '',
    slot: null,
  }
}

const MOST_PLAIN = 18

/** Short enough to be asked whole, second verbs included. */
const isPlain = (rest: readonly Token[]): boolean =>
  rest.length <= MOST_PLAIN &&
  !rest.some((token) => /^[,;:(—–]$|^(which|who|whose|while|because|although|but)$/.test(token.text))

/**
 * "Which organization cancelled the match?": the subject taken out and asked for. No word of the clause
 * changes place, so this is the safest of the questions made from a clause.
 */
export function subjectQuestion(fact: Fact, statement: Statement, context: Context): Draft | null {
  const { text, clause } = statement
  if (!clause) return null
  const entity = context.entityNamed(textOf(clause.subject, text))
  if (!entity || (entity.kind === 'place' && !countryNamed(entity.name))) return null
  if (clause.tense === 'present' || /^(are|were|have|do)$/i.test(clause.auxiliary?.text ?? '')) return null
  const main = isPlain(clause.rest) ? clause.rest : mainPart(clause.rest)
  if (isReporting(clause.base) && !main.some(isFinite)) return null
  // Too little is left of "Lumenar said" to know which act is meant.
  if (main.length < 3) return null
  const lead = clause.lead.length === 0 ? '' : textOf(clause.lead, text) + ', '
  const prefix = attributionPrefix(statement, context)
  const stem = `${prefix}${prefix && lead ? lead[0]!.toLowerCase() + lead.slice(1) : lead}${whichOf(entity)} ${uninverted(clause, text, textOf(main, text))}?`
  const draft = nameDraft(fact, context, entity, `subject-${entity.kind}`, capitalised(stem))
  const said = `${prefix}${lead}${withArticle(entity.name, context)} ${uninverted(clause, text, textOf(main, text))}.`
  return { ...draft, statement: capitalised(said) }
}

/** "In which country did X happen?": the place of a clause taken out and asked for. */
export function placeQuestion(fact: Fact, statement: Statement, context: Context): Draft | null {
  const { text, slot, clause } = statement
  const entity = context.entityNamed(text.slice(slot.start, slot.end))
  if (!clause || !entity || entity.kind !== 'place') return null
  const main = mainPart(clause.rest)
  const first = main.findIndex((token) => token.start === slot.start)
  const last = main.findLastIndex((token) => token.end === slot.end)
  const preposition = main[first - 1]?.text
  if (first < 1 || last < first || !preposition || !/^(in|at|near|to|from)$/.test(preposition)) return null
  const ahead = main.slice(0, first - 1)
  if (ahead.some((token) => token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PROPN')) return null
  const lead = clause.lead.length === 0 ? '' : textOf(clause.lead, text) + ', '
  const subject = midSentence(clause.subject, text, context.isName)
  const rest = join(textOf(ahead, text), textOf(main.slice(last + 1), text))
  const stem = `${attributionPrefix(statement, context)}${lead}${preposition} ${whichOf(entity)} ${inverted(clause, text, subject, rest)}?`
  return nameDraft(fact, context, entity, 'place', capitalised(stem))
}
