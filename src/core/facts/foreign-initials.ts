import type { Document, Sentence } from './document'
import {
  countryOf,
  firstNameGender,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
  isOrganizationNoun,
} from './names/gazetteer'

/** Short forms that the letters of the long one do not give. */

export const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/**
 * A short form in brackets that the letters of the long one don't give: a short name ("MET Norway"), or the
 * initials that a body has in its own language ("Workers' Party (PT)"); never a party tag, date or place.
 */
export function isShortName(short: string, long: string): boolean {
  const words = long.split(/\s+/)
  if (words.length < 2 || !/^\p{Lu}{2,}/u.test(short)) return false
  if (short.includes(' ')) {
    const first = lettersOf(short).charAt(0)
    return words.some((word) => word.toLowerCase().startsWith(first))
  }
  const joint = words.findIndex((word) => /^(?:of|for|and|de)$/.test(word))
  const heads = [words[words.length - 1], words[joint - 1]]
  return (
    /^\p{Lu}[\p{L}\p{N}-]{1,7}$/u.test(short) &&
    countryOf(short) === null &&
    heads.some((word) => word !== undefined && isOrganizationHead(word))
  )
}

/** May these capitals stand for a body of which they are not the initials? They are nobody's yet, and it is no person's name. */
function isNewShort(long: string, short: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short) || !long.includes(' ') || long.includes(short)) return false
  if (countryOf(short) !== null || isKnownOrganization(short) || isKnownPlace(short)) return false
  return firstNameGender(long.slice(0, long.indexOf(' '))) === null && !isKnownPlace(long)
}

/** Does the text call somebody by the letters elsewhere, farther from `at` than their gloss is long? */
function isUsedAlone({ folded }: Document, at: number, short: string): boolean {
  const alone = new RegExp(`(?<![\\p{L}\\p{N}(-])${short}(?![\\p{L}\\p{N})])`, 'gu')
  return [...folded.matchAll(alone)].some(({ index }) => Math.abs(index - at) > 60)
}

/** "the Weavers' Guild, known as FKT": letters of another language, by which the text goes on to call the body. */
export const isForeignName = (document: Document, start: number, end: number, short: string): boolean =>
  isNewShort(document.folded.slice(start, end), short) && isUsedAlone(document, end, short)

/** "the ruling party, Northern Renewal (RN)": what is plainly a body, and the initials in the order of another language. */
export function isForeignShort(
  document: Document,
  sentence: Sentence,
  start: number,
  end: number,
  short: string,
): boolean {
  const { folded } = document
  const long = folded.slice(start, end)
  const initials = (long.match(/(?<![\p{L}'])\p{Lu}/gu) ?? []).sort().join('')
  const noun = /(\p{Ll}+),? (?:the )?$/u.exec(folded.slice(sentence.start, start))?.[1]
  const isOfBody = noun !== undefined && isOrganizationNoun(noun)
  const isTurned = initials === [...short].sort().join('')
  if (!isNewShort(long, short) || !(isOfBody || isTurned)) return false
  return (isOfBody && isTurned) || isUsedAlone(document, end, short)
}
