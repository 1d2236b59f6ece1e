import type { Fact } from '../../facts/model'
import { normal } from '../../grading/normalise'
import { formsOf, type Context } from '../context'
import { GAP } from '../item'
import { formatDate } from '../language/dates'
import { cutFigure } from '../language/figures'
import { dateForms } from './date'
import type { AnswerKind, Draft } from './draft'
import { figureForms, figureKey } from './figure'
import { lowered } from './lowered'
import { rivalsOf } from './name'
import { attributionPrefix, capitalised, shorten, type Slot, type Statement } from './statement'

interface Answer {
  key: string
  answer: AnswerKind
  slot: Slot
  entityId: string | null
  accepted: string[]
  rejected: string[]
}

/** An amount that only limits the one meant. */
const LIMIT = /^(?:(?:no |not )?(?:more|fewer|less) than|at least|at most|up to|over|under|above|below) /i

/** The part of the slot that is asked for, and in which words. */
function answerOf(fact: Fact, text: string, slot: Slot, context: Context): Answer | null {
  const words = text.slice(slot.start, slot.end)
  if (fact.kind === 'date') {
    const key = formatDate(fact.date.value, context.dateStyle)
    const isRange = /^(from|between)\b/i.test(words)
    // "The early _____" does not go with "the 1970s".
    if (
      key !== null &&
      key.startsWith('the ') &&
      !/^the /i.test(words) &&
      /\b(?:early|late|mid) $/i.test(text.slice(0, slot.start))
    )
      return null
    // "The summer of 1966" is no "the summer 1966".
    if (fact.date.granularity === 'season' && /\bthe $/i.test(text.slice(0, slot.start))) return null
    if (!key || isRange) return null
    return {
      key,
      answer: 'date',
      slot,
      entityId: null,
      accepted: [...new Set([...dateForms(fact, context), words])],
      rejected: [],
    }
  }
  if (fact.kind === 'figure') {
    if (fact.figure.value === null || !cutFigure(words) || fact.figure.unit === 'years old') return null
    // "From _____ in nine months", of "from 27.1 million to 28.4 million"
    if (fact.figure.upper !== null && / to /.test(words) && /\bfrom $/i.test(text.slice(0, slot.start)))
      return null
    // "every _____ move" for "five-cent"
    if (/[a-z\d]-[a-z]/i.test(words) && !/^\w+ty-\w+/.test(words)) return null
    // "Fewer than" stays in the sentence: beside it, two amounts could be right.
    const hedge = LIMIT.exec(words)?.[0] ?? ''
    const key = figureKey(fact, words).slice(hedge.length)
    const start = slot.start + hedge.length
    return {
      key,
      answer: 'figure',
      slot: { start, end: start + key.length },
      entityId: null,
      accepted: figureForms(fact),
      rejected: [],
    }
  }
  const entity = context.entityNamed(words)
  if (!entity) return null
  return {
    key: words,
    answer: entity.kind,
    slot,
    entityId: entity.id,
    accepted: formsOf(entity),
    rejected: rivalsOf(entity, context),
  }
}

/** The shortened statement with its answer taken out; the same words make the true/false statement. */
export function gapDraft(fact: Fact, statement: Statement, context: Context): Draft | null {
  const short = shorten(statement)
  if (!short) return null
  const found = answerOf(fact, short.text, short.slot, context)
  if (!found || found.key === '') return null
  const prefix = attributionPrefix(statement, context)
  const inner = prefix === '' ? short.text : lowered(short.text, context)
  const shift = prefix.length
  const slot = { start: found.slot.start + shift, end: found.slot.end + shift }
  const full = prefix + inner
  // "_____ out of ten" behind "According to …," is no longer the beginning.
  const key =
    found.slot.start === 0 && inner[0] !== short.text[0] ? inner[0]! + found.key.slice(1) : found.key
  // Otherwise the rest of the sentence says what the gap should hide.
  const left = full.slice(0, slot.start) + ' ' + full.slice(slot.end)
  if (normal(left).includes(normal(full.slice(slot.start, slot.end)))) {
    const hidden = ` ${normal(full.slice(slot.start, slot.end))} `
    if (` ${normal(left)} `.includes(hidden)) return null
  }
  return {
    fact,
    context,
    frame: 'gap',
    from: '',
    before: '',
    template: `gap-${found.answer}`,
    stem: ended(`${full.slice(0, slot.start)}${GAP}${afterGap(fact, full.slice(slot.end), context)}`),
    key,
    answer: found.answer,
    entity: found.entityId ? context.entityById(found.entityId) : null,
    accepted: found.accepted,
    rejected: found.rejected,
    statement: capitalised(ended(full)),
    slot,
  }
}

/** The comma behind "May 13, 2026," belongs to the way the date is written. */
const afterGap = (fact: Fact, rest: string, { analysis }: Context): string =>
  fact.kind === 'date' && analysis.article.text[fact.span.end] !== ','
    ? rest.replace(/^, (?=\p{Ll})/u, ' ')
    : rest

/** A full stop, unless quoted words at the end bring theirs. */
const ended = (text: string): string => (/[.!?]["”’]?$/.test(text) ? text : `${text}.`)
