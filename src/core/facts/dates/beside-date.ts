import { tokenAt, type Document, type Sentence } from '../document'
import type { DateExpression } from './temporal'

/** What the words right around a date say of it. */

/** The word right before `start`, in lower case; empty after punctuation. */
export function wordBefore(folded: string, start: number): string {
  if (folded.charCodeAt(start - 1) !== 32) return ''
  let at = start - 1
  while (at > 0 && start - at < 14 && /\p{L}/u.test(folded.charAt(at - 1))) at--
  return folded.slice(at, start - 1).toLowerCase()
}

export const isHeadOfHistory = (folded: string, sentence: Sentence, start: number) =>
  /^In (?:the )?$/.test(folded.slice(sentence.start, start))

/** "said Friday", "told reporters on Monday": the day of the words, not of what they tell. */
export const isDayOfSaying = (folded: string, start: number) =>
  /\b(?:said|says|added|told (?:\p{L}+ ){1,3}?|announced|statement)(?: on| late| early)? ?$/u.test(
    folded.slice(Math.max(0, start - 40), start),
  )

/** "The ban, imposed on July 7, was": a day told of a thing by the way, on which nothing after it is counted. */
export const isAside = (folded: string, start: number, end: number): boolean =>
  folded.charCodeAt(end) === 44 &&
  /, (?:\p{Ll}+(?:ed|en)|made|held|set|sent|begun|signed) (?:\p{Ll}+ )?(?:on|in) $/u.test(
    folded.slice(Math.max(0, start - 40), start),
  )

/** Things that happened, when a day names them: "the Sept. 11 attack". */
export const HAPPENED =
  /^(?:attack|shooting|bombing|raid|crash|storm|earthquake|quake|uprising|massacre|killing|arrest|coup|explosion|blast|fire|tsunami|disaster|murder|slaying|accident|report|editorial|statement|letter|article|interview)s?$/

/** The noun that a day names, between a determiner and it: "the March 31 deadline", "your Aug. 30 editorial". */
export function namedByDay({ tokens }: Sentence, start: number, end: number): string | null {
  const before = tokens[tokenAt(tokens, start) - 1]
  const after = tokens[tokenAt(tokens, end)]
  if (!before || after?.start !== end + 1 || (after.pos !== 'NOUN' && after.pos !== 'ADJ')) return null
  return before.pos === 'DET' || /^(?:the|an?|his|her|its|their|your|our|my|'s)$/.test(before.lower)
    ? after.lower
    : null
}

/** "Each point adds 0.1 to prices the following year": of whichever year. */
export const isOfAnyYear = (folded: string, sentence: Sentence, start: number, end: number): boolean =>
  /^the (?:following|next|previous) (?:year|month|quarter|season)$/i.test(folded.slice(start, end)) &&
  /\b(?:each|every|whenever|usually|typically|often)\b/i.test(folded.slice(sentence.start, start))

/** "Martin Sunday", "Noon told clients": a surname is all there is of a day. */
export function isSomebody({ calendarSurnames }: Document, { start, end }: DateExpression): boolean {
  for (let offset = start; offset < end; offset++) if (calendarSurnames.has(offset)) return true
  return false
}

/** "His first album, Monday Came Early, sold": a title begins with it. */
export const beginsTitle = ({ folded }: Document, { start, end }: DateExpression): boolean =>
  /\b(?:album|anthem|book|film|memoir|musical|novel|play|poem|record|single|song), $/.test(
    folded.slice(Math.max(0, start - 12), start),
  ) && /^ \p{Lu}\p{Ll}/u.test(folded.slice(end, end + 3))
