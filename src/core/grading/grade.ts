import type { DateValue, Fact, FactKind, FigureValue } from '../facts/model'
import type { Item } from '../questions/item'
import { gradeDate } from './dates'
import { gradeFigure } from './figures'
import { gradeName } from './names'
import { normal } from './normalise'
import { parseFigure } from './parse-figure'
import { gradePhrase } from './phrases'
import { parseDate } from './parse-date'
import { WRONG, type Grade } from './verdict'

export type { Grade, Verdict } from './verdict'

/** What a typed answer is measured against. */
export interface Expected {
  kind: FactKind
  /** The canonical answer. */
  key: string
  accepted: readonly string[]
  /** Answers that look right and are not: the article's other names, dates and figures. */
  rejected: readonly string[]
  /** Given when a date is asked for. */
  date?: DateValue
  /** Given when an amount is asked for. */
  figure?: FigureValue
  /** Whether "3/4" is the third of April; undefined when the reader's custom isn't known. */
  dayFirst?: boolean
}

const NAME_WORD = /^[\p{Lu}\d]/u
const LINK = /^(of|the|for|and|de|von|van|al|el|bin|in|on|&)$/i

/** A name is written with a capital in every word but the linking ones. */
const isName = (key: string): boolean =>
  key
    .split(/\s+/)
    .every((word) => NAME_WORD.test(word.replace(/^(?:['"“‘(]|al-|el-)/, '')) || LINK.test(word))

/** Grades an answer that was typed in words of the reader's own. Nothing is right by default. */
export function gradeTyped(given: string, expected: Expected): Grade {
  if (normal(given) === '') return WRONG
  if (expected.date) return gradeDate(given, { ...expected, date: expected.date })
  if (expected.figure && expected.figure.value !== null)
    return gradeFigure(given, { ...expected, figure: expected.figure })
  return isName(expected.key) ? gradeName(given, expected) : gradePhrase(given, expected)
}

/**
 * What to measure the answer to `item` against. `extraAccepted` are answers that the reader declared
 * right before. The fact's date or figure counts only where the item asks for it and not, say, for a name.
 */
export function expectedOf(item: Item, fact: Fact, extraAccepted: readonly string[] = []): Expected {
  const key = typeof item.key === 'number' ? (item.options?.[item.key]?.text ?? '') : String(item.key)
  const expected: Expected = {
    kind: fact.kind,
    key,
    accepted: [...item.accepted, ...extraAccepted],
    rejected: item.rejected,
  }
  if (fact.kind === 'date' && parseDate(key, false) !== null) expected.date = fact.date
  if (fact.kind === 'figure' && parseFigure(key) !== null) expected.figure = fact.figure
  return expected
}
