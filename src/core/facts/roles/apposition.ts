import type { Sentence } from '../document'
import { isDemonym } from '../names/gazetteer'
import { isFormer, isClosedPeriod, saysFormer } from './former'
import type { AddRole, Naming } from './naming'
import { DETERMINERS, isCapital, readBackward, readForward } from './phrases'

const words = (list: string) => new Set(list.split(' '))
const AGE = /^\d{1,3}$/
const NO_OPENERS = words('who which whose and but said says told')
const AFTER_SECOND = words(', . who in from')
const ENDS = words(', . ; : " (')
const OPENING_MARKS = words('" , ; : (')
const OPENERS = words('and but by with when as of to from for said told while after that')

/** "Marlene Stroud, 72, a retired schoolteacher who …" */
export function appositionAfter(sentence: Sentence, naming: Naming, folded: string, add: AddRole): void {
  const { tokens } = sentence
  let comma = naming.last + 1
  if (tokens[comma]?.text !== ',') return
  if (AGE.test(tokens[comma + 1]?.text ?? '') && tokens[comma + 2]?.text === ',') comma += 2
  const start = comma + 1
  const first = tokens[start]
  if (!first || NO_OPENERS.has(first.lower)) return
  const phrase = readForward(tokens, start)
  if (!phrase) return
  const next = tokens[phrase.last + 1]
  // "According to Ntuli, an engineer told the night shift": the noun does something itself.
  if (next && /^(?:told|said|says|had|has|was|is|were|will|would)$/.test(next.lower)) return
  // In a list ("X, Y minister Z, and …") the phrase belongs to the name that follows it.
  if (next && isCapital(next.text) && next.pos === 'PROPN') return
  if (
    tokens[naming.first - 1]?.text === ',' &&
    !DETERMINERS.has(first.lower) &&
    !tokens.slice(phrase.first, phrase.head).some((t) => t.lower === "'s") &&
    phrase.head === phrase.first &&
    next?.text === ','
  ) {
    if (isDemonym(first.text)) return
  }
  const from = tokens[phrase.first]?.start ?? 0
  const to = tokens[phrase.last]?.end ?? 0
  const former =
    first.lower === 'then' ||
    first.lower === 'formerly' ||
    saysFormer(folded.slice(from, to)) ||
    isClosedPeriod(folded, to)
  add(sentence, naming.person, from, to, former)
  // "a lawyer and former senator": the second job of the same apposition.
  const and = tokens[phrase.last + 1]
  if (and?.lower === 'and') {
    const second = readForward(tokens, phrase.last + 2)
    const stop = second ? tokens[second.last + 1] : undefined
    if (second && (!stop || AFTER_SECOND.has(stop.lower))) {
      const a = tokens[second.first]?.start ?? 0
      const b = tokens[second.last]?.end ?? 0
      add(sentence, naming.person, a, b, saysFormer(folded.slice(a, b)))
    }
  }
}

/** `opening`: the token where the name begins, its title included. "Her Croatian counterpart, Marko Zelenika,": a role between a clause's start and the name. */
export function appositionBefore(
  sentence: Sentence,
  naming: Naming,
  opening: number,
  folded: string,
  add: AddRole,
): void {
  const { tokens } = sentence
  const comma = tokens[opening - 1]
  const next = tokens[naming.last + 1]
  if (comma?.text !== ',') return
  // "Her solicitor, Rajesh Banerjee of Holloway Finch,"
  const body = tokens[naming.last + 2]?.lower === 'the' ? naming.last + 3 : naming.last + 2
  const isOfBody = next?.lower === 'of' && isCapital(tokens[body]?.text ?? '')
  if (next && !ENDS.has(next.text) && !isOfBody) return
  if (!tokens[opening - 2]) return
  const phrase = readBackward(tokens, opening - 1)
  if (!phrase) return
  const opener = tokens[phrase.first - 1]
  const isOpened =
    opener === undefined ||
    DETERMINERS.has(opener.lower) ||
    OPENING_MARKS.has(opener.text) ||
    OPENERS.has(opener.lower) ||
    isDemonym(tokens[phrase.first]?.text ?? '') ||
    tokens.slice(phrase.first, phrase.last).some((t) => t.lower === "'s")
  if (!isOpened) return
  // "sister and senior official": two roles of one person.
  const and = tokens.findIndex((token, i) => i > phrase.first && i < phrase.last && token.lower === 'and')
  const parts =
    and > 0
      ? [
          { first: phrase.first, last: and - 1 },
          { first: and + 1, last: phrase.last },
        ]
      : [phrase]
  for (const part of parts) {
    const start = tokens[part.first]?.start ?? 0
    const end = tokens[part.last]?.end ?? 0
    const isOwn = tokens.slice(part.first, part.last).every((token) => token.text !== ',')
    if (isOwn) add(sentence, naming.person, start, end, isFormer(tokens, part.first, folded, start, end))
  }
}
