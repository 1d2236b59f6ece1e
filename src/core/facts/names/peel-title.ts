import {
  firstNameGender,
  isDemonym,
  isKnownPlace,
  isOrganizationHead,
  isOtherHead,
  isPlaceHead,
  isState,
} from './gazetteer'
import { isHonorific, isRoleNoun, isTitle, opensTitle } from './role-words'

export interface PeeledName {
  /** Number of leading words that are title, honorific or rank. */
  titleWords: number
  /** True when the title is only an honorific (Mr, Dr): no role. */
  isHonorific: boolean
}

const MODIFIER =
  /^(?:Deputy|Vice|Assistant|Associate|Former|Acting|Interim|Chief|Senior|First|Lead|Principal|Executive|Foreign|Prime|Interior|Finance|Defen[cs]e|Justice|Health|Education|Home|Environment|Energy|Transport|Labou?r|Trade|Agriculture|State|District|Federal|Supreme|Superior|Appeals|Circuit|City|County|U\.S\.|US|UK|EU|UN|House|Senate|Lord|Lady|National|General|Opposition|Shadow|Crown|Attorney|Secretary|Police|Fire|Head|Royal|Republican|Democratic|Democrat|Labour|Conservative|Green|Sen\.|Rep\.|Cabinet|Economy|Culture|Sports|Tourism|Climate|Technology|Security|Digital|Housing|Immigration|Then-[\p{L}]+|Ex-[\p{L}]+|Co-[\p{L}]+)$/u

const isModifier = (word: string) =>
  isDemonym(word) || isKnownPlace(word) || isState(word) || MODIFIER.test(word)

/** "Minister of Education Stefania Giannini": the office runs up to the first name. */
function officeEnd(words: readonly string[]): number {
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  if (of < 1 || of > 3 || !isTitle(words.slice(Math.max(0, of - 1), of).join(' '))) return 0
  const first = words.findIndex(
    (word, i) => i > of + 1 && firstNameGender(word) !== null && /^\p{Lu}/u.test(word),
  )
  return first > 0 && words.length - first >= 2 && words.length - first <= 4 ? first : 0
}

/** Last words that only a body has: "Prince Charles Hospital" is no prince. */
export const isSureHead = (word: string): boolean =>
  /^(?:hospital|university|college|school|institute|library|museum|theatre|foundation|academy|infirmary|association|federation|committee|commission|council|authority|agency|society|union|ministry|department)$/i.test(
    word,
  )

const isFullName = (words: readonly string[]) =>
  words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Ll}.'-]/u.test(word))

/** Nobody's surname: "the Anchor Tea Rooms" has no anchor called Tea. */
const PREMISES =
  /^(?:Rooms|Tearooms?|Arms|Inn|Tavern|Caf[eé]|Bakery|Brewery|Hotel|Restaurant|Theater|Cinema)$/

/** What a report of sport calls a player at the head of a sentence: "Substitute Ebo Tandoh". */
const NEWCOMER =
  /^(?:Substitute|Replacement|Debutant|Newcomer|Teenager|Veteran|Rookie|Youngster|Playmaker|Goalscorer)$/

/**
 * "RBI Governor Meera Raghavan": a body, its office, a full name. "Striker Chidi Okafor": a job with the capital
 * of its sentence.
 */
function afterInstitution(words: readonly string[]): number {
  const isPlayer = isRoleNoun(words[0] ?? '') || NEWCOMER.test(words[0] ?? '')
  if (isPlayer && isFullName(words.slice(1))) return 1
  for (let i = 1; i <= 3 && i < words.length - 2; i++) {
    // "Justice Rao and Justice Sita Nair": two people.
    if (words[i - 1] === 'and') return 0
    const two = `${words[i]} ${words[i + 1]}`
    const end = i + 2 < words.length - 1 && isTitle(two) ? i + 2 : isTitle(words[i] ?? '') ? i + 1 : 0
    if (end > 0 && isFullName(words.slice(end)) && !isHonorific(words[i] ?? '')) return end
  }
  return 0
}

/**
 * How many leading words of a capitalized run are a title: "Assistant U.S. Attorney Naomi Feldstein" has three,
 * "General Motors" none. A title needs a person's name after it.
 */
export function peelTitle(words: readonly string[]): PeeledName {
  let titleEnd = 0
  let onlyHonorific = true
  for (let i = 0; i < words.length - 1 && i < 7; i++) {
    const word = words[i] ?? ''
    if (!opensTitle(word)) {
      if (isModifier(word)) continue
      break
    }
    const two = `${word} ${words[i + 1] ?? ''}`
    const three = `${two} ${words[i + 2] ?? ''}`
    if (i + 3 < words.length + 0 && isTitle(three)) {
      i += 2
      titleEnd = i + 1
      onlyHonorific = false
    } else if (i + 2 < words.length + 0 && isTitle(two)) {
      i += 1
      titleEnd = i + 1
      onlyHonorific = false
    } else if (i + 2 < words.length && isHonorific(two) && titleEnd === i) {
      i += 1
      titleEnd = i + 1
    } else if (isHonorific(word) && titleEnd === i) {
      titleEnd = i + 1
    } else if (isTitle(word)) {
      // "President-elect"
      if (words[i + 1] === '-' && words[i + 2] === 'elect') i += 2
      titleEnd = i + 1
      onlyHonorific = false
    } else if (!isModifier(word)) {
      break
    }
  }
  const office = officeEnd(words)
  if (office > titleEnd) {
    titleEnd = office
    onlyHonorific = false
  }
  if (titleEnd === 0) {
    titleEnd = afterInstitution(words)
    onlyHonorific = false
  }
  // "Dean Kamen" is a name.
  if (titleEnd === 1 && words.length === 2 && /^(?:Dean|Major|Earl|Duke|Baron|Marshal)$/.test(words[0] ?? ''))
    titleEnd = 0
  if (titleEnd === 0 || isKnownPlace(words.join(' '))) return { titleWords: 0, isHonorific: false }
  const rest = words.slice(titleEnd)
  const last = rest[rest.length - 1] ?? ''
  const isName =
    rest.length >= 1 &&
    rest.length <= 5 &&
    /^\p{Lu}/u.test(rest[0] ?? '') &&
    rest.every((word) => !/^(?:of|for|and|&|on)$/.test(word))
  const isThing =
    rest.length > 0 &&
    (PREMISES.test(last) ||
      isSureHead(last) ||
      ((isOrganizationHead(last) || isOtherHead(last) || isPlaceHead(last)) &&
        firstNameGender(rest[0] ?? '') === null))
  // "Justice Smith" is a judge, "Judge Rotenberg Center" no person, "Prince Edward Island" a place.
  if (!isName || isThing || (rest.length === 1 && isDemonym(last)))
    return { titleWords: 0, isHonorific: false }
  return { titleWords: titleEnd, isHonorific: onlyHonorific }
}
