import { tokenAt } from '../document'
import {
  CALLED_BY_NUMBER,
  OF_COUNT,
  DESIGNATORS,
  isDigitDesignator,
  isPluralDesignator,
  LOOSE_DESIGNATORS,
  NUMBERED_BOOK,
  NUMBER_IS,
} from './designators'
import { isDigit, isLetter, isCapital, lettersStart, wordAt } from './lexer/characters'
import { readCountedNoun } from './counted'
import type { Place } from './reading'
import { readUnit } from './units'

const MAGNITUDE_BEFORE = /\bmagnitude[ -](?:of )?(?:about |around )?$/i
/** Places and days before a count: "In Gaza 30 people", "On Monday 12 homes". A product has no such word before it. */
const SETS_SCENE =
  /(?:\b(?:in|at|across|outside|near|inside|around) \p{Lu}[\p{L}.'-]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) $/iu
const COUNTS_PLURAL = /^ (?:\p{Ll}+ ){0,2}(?:\p{Ll}+s|people|men|women|children|police|percent|per cent)\b/u
const STREET =
  /^(?: \p{Lu}[\p{L}.'-]*){1,3} (?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Lane|Drive|Place|Court|Square|Way|Terrace|Row|Crescent|Parkway|Highway)(?!\p{L})/u
const SHARE_BEHIND = /^ (?:to|or) \d[\d.]* ?(?:%|percent|per cent|(?:percentage|basis) points)/
const LIST_JOIN = /^(?:,| and| or|, and|, or| to| &|-|\u2013)? ?$/

/** Whether "magnitude" before the number makes an earthquake of it. */
export const isMagnitude = (before: string): boolean =>
  (before.includes('agnitude') || before.includes('AGNITUDE')) && MAGNITUDE_BEFORE.test(before)

/** Tells numbers that are part of a name, an address or a reference from those that are amounts. */
export class NumberNames {
  /** Where the last number that was a name ended: "Articles 3 and 5". */
  private lastEnd = -1

  isName(place: Place): boolean {
    const { number } = place
    if (!this.decide(place)) return false
    this.lastEnd = number.end
    return true
  }

  /**
   * "No. 25-03", "Form 7/12", "1 Kings 19": a name whatever the number looks like. Asked before the number is
   * read as a score or a fraction.
   */
  isDesignated(place: Place): boolean {
    const { folded, candidate, number, before } = place
    if (candidate.code !== null || isLarge(place)) return false
    if (number.isSpelled && !number.isFraction) return false
    const after = folded.slice(number.end, number.end + 40)
    const word = designatorBefore(place)
    const isNamed =
      DESIGNATORS.has(word) ||
      (isDigitDesignator(word) && !isVerbBefore(place) && !countsPlural(place) && !after.startsWith('%')) ||
      // "Article 8(3)"
      (this.lastEnd > 0 && folded.slice(this.lastEnd, candidate.start) === '(') ||
      isPluralDesignator(word, after) ||
      OF_COUNT.test(before) ||
      (number.value <= 4 && NUMBERED_BOOK.test(after)) ||
      (!number.isFraction && CALLED_BY_NUMBER.test(after) && /\b(?:the|an?|number) $/i.test(before)) ||
      NUMBER_IS.test(folded.slice(Math.max(place.sentence.start, candidate.start - 60), candidate.start))
    if (isNamed) this.lastEnd = number.end
    return isNamed
  }

  private decide(place: Place): boolean {
    const { folded, candidate, number, before, sentence } = place
    const { start } = candidate
    if (
      this.lastEnd >= sentence.start &&
      start - this.lastEnd < 6 &&
      LIST_JOIN.test(folded.slice(this.lastEnd, start))
    )
      return !countsPlural(place)
    if (candidate.code !== null || isLarge(place)) return false
    if (isLetterOrDigit(folded, number.end)) {
      const glued = wordAt(folded, number.end)
      if (glued.lower === 'st' || glued.lower === 'nd' || glued.lower === 'rd' || glued.lower === 'th')
        return true
    }
    const word = designatorBefore(place)
    if (DESIGNATORS.has(word) || /\bGroup of $/.test(before)) return true
    if (LOOSE_DESIGNATORS.has(word) && !countsPlural(place) && folded.charCodeAt(number.end) !== 37)
      return true
    if (number.isSpelled) return isSpelledName(folded, start, sentence.start)
    if (
      isCapital(folded.charCodeAt(number.end + 1)) &&
      STREET.test(folded.slice(number.end, number.end + 40))
    )
      return true
    // "Could cost Veridian 2 to 3 per cent of its sales"
    if (SHARE_BEHIND.test(folded.slice(number.end, number.end + 24))) return false
    const capital = capitalBefore(folded, start, sentence.start)
    if (capital < 0 || place.isPersonEnd(start - 1)) return false
    const isFirst = capital <= sentence.start + 1
    if (isFirst && sentence.tokens[tokenAt(sentence.tokens, start) - 1]?.pos !== 'PROPN') return false
    return !countsSomething(place) || !(SETS_SCENE.test(before) || isLarge(place))
  }
}

/** Where the capitalized word before the number begins, such as "Boeing" or "Covid-"; -1 without one. */
function capitalBefore(folded: string, at: number, from: number): number {
  if (folded.charCodeAt(at - 1) !== 32) return -1
  let start = at - 1
  while (start > from && at - start < 30) {
    const code = folded.charCodeAt(start - 1)
    if (code === 32 || code === 40 || code === 34) break
    start--
  }
  const last = folded.charCodeAt(at - 2)
  const endsWord = isLetterOrDigit(folded, at - 2) || last === 46 || last === 45 || last === 39
  return endsWord && isCapital(folded.charCodeAt(start)) ? start : -1
}

const countsPlural = ({ folded, number }: Place): boolean =>
  COUNTS_PLURAL.test(folded.slice(number.end, number.end + 40))

/** "to open and count 38 of them", "the hall can seat 388". */
const isVerbBefore = ({ folded, number, sentence, candidate }: Place): boolean =>
  sentence.tokens[tokenAt(sentence.tokens, candidate.start) - 1]?.pos === 'VERB' ||
  /^ of (?:them|these|those)\b/.test(folded.slice(number.end, number.end + 10))

/** The word before the number, which may be the designator of a name. In a note only capitals make one. */
function designatorBefore(place: Place): string {
  const { folded, candidate, previous, sentence } = place
  if (place.isNote && !isCapitalWord(place)) return ''
  return previous === '' ? abbreviationBefore(folded, candidate.start, sentence.start) : previous
}

/** "no" before "No. 5", "pp" before "pp. 3": the word whose full stop stands before the number. */
function abbreviationBefore(folded: string, at: number, from: number): string {
  return at - 2 > from && folded.charCodeAt(at - 2) === 46 && folded.charCodeAt(at - 1) === 32
    ? folded.slice(lettersStart(folded, at - 2, from), at - 2).toLowerCase()
    : ''
}

const isCapitalWord = ({ folded, candidate, sentence }: Place): boolean =>
  isCapital(folded.charCodeAt(lettersStart(folded, candidate.start - 1, sentence.start)))

const isLarge = ({ number, folded, candidate }: Place): boolean =>
  number.magnitude > 1 || folded.slice(candidate.number, number.end).includes(',')

/** Whether a unit, a percent sign or a plural noun follows. */
function countsSomething({ folded, number, sentence }: Place): boolean {
  if (number.magnitude > 1 || readUnit(folded, number.end, number.isSpelled) !== null) return true
  if (/^ of (?:them|the|its)\b/.test(folded.slice(number.end, number.end + 10))) return true
  const noun = readCountedNoun(sentence.tokens, tokenAt(sentence.tokens, number.end))
  return noun !== null && noun.start === number.end + 1
}

const isLetterOrDigit = (folded: string, at: number) => {
  const code = folded.charCodeAt(at)
  return isLetter(code) || isDigit(code)
}

/** "Formula One", "the Big Ten": a number word with a capital inside a sentence. */
function isSpelledName(folded: string, at: number, sentenceStart: number): boolean {
  if (!isCapital(folded.charCodeAt(at)) || at - sentenceStart <= 1) return false
  const before = folded.charCodeAt(at - 2)
  return folded.charCodeAt(at - 1) === 32 && (isLetter(before) || before === 44)
}
