import type { Fact } from '../../facts/model'
import { normal } from '../../grading/normalise'
import { withArticle, type Context } from '../context'
import { isFinite, isReporting, mainPart, parseClause, textOf, type Clause } from '../language/clause'
import { findDate } from '../language/dates'
import { join } from '../language/inversion'

export interface Slot {
  start: number
  end: number
}

/** A fact's statement, ready to be asked about: one clause, its answer located, its attribution apart. */
export interface Statement {
  /** Without its final point. */
  text: string
  slot: Slot
  /** Who says so; null when the article itself does, or when `text` still says who. */
  attribution: string | null
  clause: Clause | null
}

const WORD_SIGN = /[\p{L}\p{N}]/u

/** Whether a word goes on across this place of the text. */
const isInside = (text: string, at: number): boolean =>
  WORD_SIGN.test(text[at - 1] ?? ' ') && WORD_SIGN.test(text[at] ?? ' ')

/** The one place where `needle` stands as whole words; null when there is none or more than one. */
export function findOnce(text: string, needle: string): Slot | null {
  const trimmed = needle.trim()
  if (trimmed === '') return null
  let found: Slot | null = null
  for (let start = text.indexOf(trimmed); start >= 0; start = text.indexOf(trimmed, start + 1)) {
    const end = start + trimmed.length
    if (isInside(text, start) || isInside(text, end)) continue
    if (found) return null
    found = { start, end }
  }
  return found
}

/** Where the answer of a fact stands in its statement. */
export function locateAnswer(fact: Fact, text: string): Slot | null {
  // A date that is not written out in full would make no statement that stays true.
  if (fact.kind === 'date') return findDate(text, fact.date)
  const forms = [fact.span.exact, fact.answer, ...fact.accepted]
  for (const form of forms) {
    const slot = findOnce(text, form)
    if (slot) return slot
  }
  return null
}

/** Takes out brackets that don't hold the answer, and the spaces and commas that this leaves. */
function withoutBrackets(text: string): string {
  return text.replace(/\s*[([][^)\]]*[)\]]/g, '').replace(/\s{2,}/g, ' ')
}

const SAID =
  '(?:said|says|reported|added|announced|wrote|noted|stated|estimated|found|told reporters|told investors|told analysts|confirmed|explained|warned|testified|acknowledged)'
const WHERE =
  '(?:\\s(?:on|in|at|during|to|late|early)\\s(?:[^,]{1,40}?|[A-Z]\\w+ \\d{1,2}, \\d{4})|\\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?'
const TRAILING = new RegExp(
  `,\\s(?:according to (?<by>[^,]+(?:, [^,]+,?)?)|(?<who>[^,]{2,60}?) ${SAID}${WHERE})$`,
)
const LEADING = new RegExp(
  `^(?<who>[^,]{2,80}?(?:, [^,]{2,60},)?) ${SAID}${WHERE}(?<that> that)? (?<rest>.+)$`,
)
const ACCORDING = /^According to (?<by>[^,]+), (?<rest>.+)$/

/** The report cut from what is reported: "The council said traffic has grown" -> council, "traffic has grown". */
function withoutReport(text: string): { attribution: string; text: string } | null {
  const leading = ACCORDING.exec(text)
  if (leading?.groups) return { attribution: leading.groups.by!, text: leading.groups.rest! }
  const trailing = TRAILING.exec(text)
  if (trailing?.groups) {
    const who = trailing.groups.by ?? trailing.groups.who!
    if (/^(it|he|she|they|we|but|and|which|who)\b/i.test(who)) return null
    return { attribution: who.replace(/,$/, ''), text: text.slice(0, trailing.index) }
  }
  const report = LEADING.exec(text)
  if (!report?.groups) return null
  const { who, rest } = report.groups as { who: string; rest: string }
  if (/^(it|he|she|they|we|i|there|to|but|a|an)\b/i.test(rest) || /\b(and|but|who|which|that)\b/i.test(who))
    return null
  if (/^(it|he|she|they|in|on|at|after|before|by|as|when|while)\b/i.test(who)) return null
  return { attribution: who.replace(/,$/, ''), text: rest }
}

function wellFormed(attribution: string): boolean {
  return !/["“”]/.test(attribution) && attribution.split(/\s+/).length <= 8
}

const SHORT_FORM = /\bthe (?:\p{Ll}+ )?\p{Ll}+(?!\p{L}|['’-])/iu

/** "The institute plans" -> "The Institute for High Mountain Research plans", where the article's alias says which. */
function spelledOut(text: string, context: Context): string {
  const match = new RegExp(`^${SHORT_FORM.source}`, 'iu').exec(text)
  const words = match?.[0].split(' ') ?? []
  for (let length = words.length; length >= 2; length--) {
    const form = words.slice(0, length).join(' ')
    const entity = context.entityNamed(form)
    if (!entity || entity.kind !== 'organization' || text.includes(entity.name)) continue
    return capitalised(withArticle(entity.name, context)) + text.slice(form.length)
  }
  return text
}

/** Prepares the statement of a fact; null when its answer can't be found in it. */
export function readStatement(fact: Fact, context: Context): Statement | null {
  const whole = spelledOut(fact.statement.trim().replace(/[.!?]$/, ''), context)
  const spanText = locateAnswer(fact, whole)
  if (!spanText) return null
  const plain = withoutBrackets(whole)
  const text = locateAnswer(fact, plain) ? plain : whole
  const report = withoutReport(text)
  if (report && wellFormed(report.attribution)) {
    const inner = capitalised(report.text)
    const slot = locateAnswer(fact, inner) ?? locateAnswer(fact, report.text)
    const clause = parseClause(inner)
    if (slot && clause) return { text: inner, slot, attribution: report.attribution, clause }
  }
  const slot = locateAnswer(fact, text)
  return slot ? { text, slot, attribution: null, clause: parseClause(text) } : null
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "According to the council, " where the statement itself no longer says who speaks. */
export function attributionPrefix(statement: Statement, context: Context): string {
  if (!statement.attribution) return ''
  const words = statement.attribution.replace(/^(The|A|An|Some)\b/, (article) => article.toLowerCase())
  const isName = context.isName(words) || /^\p{Lu}/u.test(words)
  return `According to ${isName || words !== statement.attribution ? words : statement.attribution}, `
}

const NEEDED = /\b(if|unless|provided|except|as long as|only|until|not|n['’]t|never)\b/i

export interface Shortened {
  text: string
  slot: Slot
}

/**
 * The statement without what can go (appositions, trailing clauses), its answer kept. Null when a
 * condition or a negation would go with them.
 */
export function shorten(statement: Statement): Shortened | null {
  const { text, slot, clause } = statement
  const whole = { text, slot }
  if (!clause) return whole
  const main = mainPart(clause.rest)
  const dropped = textOf(clause.rest.slice(main.length), text)
  if (main.length === clause.rest.length) return whole
  const end = main.at(-1)?.end ?? clause.verbs.at(-1)?.end ?? 0
  // "The union said the staff, who are to go, were let down" has its point behind the comma.
  if (isReporting(clause.base) && !main.some(isFinite)) return whole
  if (slot.end > end || NEEDED.test(dropped)) return whole
  return { text: text.slice(0, end), slot }
}

/** Whether two texts name the same thing once case, articles and signs are gone. */
export const isSame = (a: string, b: string): boolean => normal(a) === normal(b)

export { join }
