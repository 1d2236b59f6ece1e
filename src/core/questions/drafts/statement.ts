import type { Fact } from '../../facts/model'
import { normal } from '../../grading/normalise'
import { withArticle, type Context } from '../context'
import { tokenise } from '../language/tokens'
import { withoutReport } from './report'
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

const LONG = 24

/** Appositions and relative clauses between two commas, without which the sentence says the same. */
const ASIDE = /, (?:the|a|an|his|her|its|their|who|which|whose) [^,“”"]{3,90},(?= )/g

/** A long statement without its asides, as far as none of them holds the answer or begins a list. */
function withoutAsides(text: string): string {
  if (text.split(' ').length <= LONG) return text
  return text.replace(ASIDE, (aside, offset: number) => {
    const isRelative = /^, (?:who|which|whose)/.test(aside)
    // "Backed by the Liberal Democrats, the Conservatives and 14 rebels, was carried": the rest of a list.
    if (
      / (?:by|of|with|from|between) [^,]*$/.test(text.slice(0, offset)) &&
      / and /.test(aside) &&
      !isRelative
    )
      return aside
    // "It was cruel on Berriwell, who had won 17 games, had beaten the Cats and led": the clause goes on.
    const [behind] = tokenise(text.slice(offset + aside.length).trimStart())
    if (isRelative && isFinite(behind) && tokenise(text.slice(0, offset)).some(isFinite)) return aside
    const isList = /^ (?:and|or) (?!then-)/.test(text.slice(offset + aside.length))
    // "aftershocks, the strongest of them, of magnitude 5.6": what follows belongs to the aside.
    if (/^ (?:of |with \d)/.test(text.slice(offset + aside.length))) return aside
    // "which approved a three-year, $3 billion bailout": the comma stands inside the aside.
    if (/^ (?:[$\u20ac\u00a3\u00a5]|\d)/.test(text.slice(offset + aside.length))) return aside
    // "Maija Rautio, 51, the union's secretary, said": the comma before the age would stay alone.
    if (/, \d{1,3}$/.test(text.slice(0, offset))) return aside
    // "represents 73 of the communal, hand-dug ditches": the comma stands in a list of adjectives.
    const [next] = tokenise(text.slice(offset + aside.length).trimStart())
    if (next && /^(?:compared|according|including|based|followed|due)$/.test(next.text)) return aside
    if (next && !/^(?:VERB|AUX|ADV|ADP|CCONJ|SCONJ|PART|PUNCT)$/.test(next.pos)) return aside
    // "Presenting a petition, Carly Thirkettle, who runs a bistro, told": the comma closes what stands in front.
    if (
      isRelative &&
      /^(?:\p{L}+ing|After|At|In|On|With|Asked|For|During) (?:[^,]|,\d)*, (?:\p{Lu}[\p{L}.'’-]* ?)+$/u.test(
        text.slice(0, offset),
      )
    )
      return ''
    // "His co-defendant, Folasade Ajibola, who was its director, was sentenced": the comma closes the one before.
    if (isRelative && /, (?:\p{Lu}[\p{L}.'’-]* ?)+$/u.test(text.slice(0, offset)) && !isList) return ','
    if (isList || (!isRelative && tokenise(aside.slice(2, -1)).some(isFinite))) return aside
    return ''
  })
}

function wellFormed(attribution: string): boolean {
  return !/["“”]/.test(attribution) && attribution.split(/\s+/).length <= 8
}

const SHORT_FORM = /^[Tt]he (?:\p{Ll}+ )?\p{Ll}+(?![\p{L}'’-])/u

/** "The institute plans" -> "The Institute for High Mountain Research plans", where the article's alias says which. */
function spelledOut(text: string, context: Context): string {
  const match = SHORT_FORM.exec(text)
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
  const text = [withoutAsides(plain), plain].find((short) => locateAnswer(fact, short)) ?? whole
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
  // "Supporters" had its capital from the beginning of the sentence.
  if (/^\p{Lu}\p{Ll}+s$/u.test(words) && context.entityNamed(words) === null)
    return `According to ${words.toLowerCase()}, `
  // "Political scientist Igor Vodušek": a job at the beginning of a sentence.
  if (/^\p{Lu}\p{Ll}+ (?:\p{Ll}+ )+\p{Lu}/u.test(words) && !context.isName(words))
    return `According to ${words[0]!.toLowerCase()}${words.slice(1)}, `
  const isName = context.isName(words) || /^\p{Lu}/u.test(words)
  return `According to ${isName ? withArticle(words, context) : words}, `
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
  if (!clause) return withoutTail(whole)
  const main = mainPart(clause.rest)
  const dropped = textOf(clause.rest.slice(main.length), text)
  if (main.length === clause.rest.length) return whole
  const end = main.at(-1)?.end ?? clause.verbs.at(-1)?.end ?? 0
  // "The union said the staff, who are to go, were let down" has its point behind the comma.
  if (isReporting(clause.base) && !main.some(isFinite)) return whole
  if (slot.end > end || NEEDED.test(dropped)) return whole
  return { text: text.slice(0, end), slot }
}

/** Clauses that add to a sentence which is whole without them. */
const TAIL = /, (?:as|after|while|which|who|when|where|although|though|but|with|leaving|including) /g

/** A long sentence that was not read as one clause, without what a comma and a link add to it. */
function withoutTail({ text, slot }: Shortened): Shortened {
  if (text.split(' ').length <= LONG) return { text, slot }
  for (const { index } of text.matchAll(TAIL)) {
    const head = text.slice(0, index)
    if (index < slot.end || NEEDED.test(text.slice(index))) continue
    // What stands between two commas would be torn from what it belongs to.
    const isAside = (head.match(/, /g)?.length ?? 0) > 1
    const isOpen = (head.match(/[“"]/g)?.length ?? 0) !== (head.match(/[”"]/g)?.length ?? 0)
    if (isAside || isOpen || !tokenise(head).some(isFinite)) continue
    return { text: head, slot }
  }
  return { text, slot }
}

/** Whether two texts name the same thing once case, articles and signs are gone. */
export const isSame = (a: string, b: string): boolean => normal(a) === normal(b)

export { join }
