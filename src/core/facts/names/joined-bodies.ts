import { isKnownOrganization, isOrganizationHead } from './gazetteer'
import type { TextLine } from './lines-of'
import { joinTokens } from './mention'
import { phraseKind } from './tagging/lexicon'
import type { Word } from './tagging/words'
import { isInTables } from './things'

/** Bodies of which the name itself is a list, and lists of two bodies that look like one name. */

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)
const isName = (text: string | undefined) => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text)

const MOST_PARTNERS = 4
/** What stands before the first partner: "the law firm Barlow, Finch & Co.", "advised by Barlow, Finch & Co." */
const BEFORE_PARTNERS = /^(?:ADP|NOUN|DET|VERB|SCONJ|CCONJ)$/

/** "Barlow, Finch & Co.": where the partners of a firm begin whose last ones have the model's tokens. */
export function partnersStart({ tokens }: TextLine, first: number, last: number): number {
  if (last - first > 3 || tokens[first + 1]?.text !== '&') return first
  let start = first
  for (let count = 0; count < MOST_PARTNERS && tokens[start - 1]?.text === ','; count++) {
    const partner = tokens[start - 2]
    if (!partner || !isName(partner.text) || isInTables(partner.text)) return first
    start -= 2
  }
  const before = tokens[start - 1]
  // "Arlington, Barlow Stone, Finch & Co.": a list of firms.
  const isOpen = before === undefined || (BEFORE_PARTNERS.test(before.pos) && !isCapital(before.text))
  return isOpen ? start : first
}

/** What serves two towns under one name. */
const SHARED = /^(?:Health Board|Combined Authority|Fire Authority|Hospitals Trust|Hospital Trust)$/
const LONGEST_REGION = 3

/** "at Marlow and East Fenshire University Hospitals NHS Trust": where the first of two regions begins. */
export function regionsStart({ tokens }: TextLine, first: number, last: number): number {
  const isShared =
    SHARED.test(joinTokens(tokens, last - 1, last)) ||
    (tokens[last]!.text === 'Trust' && tokens.slice(first + 1, last).some(({ text }) => text === 'NHS'))
  if (!isShared || last - first < 2) return first
  let start = first - 1
  while (first - start <= LONGEST_REGION && isName(tokens[start - 1]?.text)) start--
  if (start === first - 1 || isOrganizationHead(tokens[first - 2]!.text)) return first
  const before = tokens[start - 1]
  const isLed =
    before === undefined || before.lower === 'the' || (before.pos === 'ADP' && before.lower !== 'between')
  // "The Marlow and East Fenshire …": the article of a sentence is no part of it.
  if (tokens[start]!.text === 'The') start++
  return isLed && start < first - 1 ? start : first
}

const LONGEST_OWNER = 4
const PART = /^(?:division|unit|section|team|squad|desk|arm|wing|branch)$/

const UNIVERSITY_OF = /^(?:University|College|Bank|Ministry|Department) of$/
const PARLIAMENT =
  /^(?:Bundestag|Bundesrat|Knesset|Sejm|Senate|Parliament|Congress|Duma|Riksdag|Storting|Folketing|Oireachtas|Dáil|Seanad|Cortes|Diet|Rada)$/

/**
 * "Justice Department's Antitrust Division": where the owner ends whose part follows it; -1 in one name, such as
 * "Moody's Ratings".
 */
export function ownerEnd({ tokens }: Pick<TextLine, 'tokens'>, first: number, last: number): number {
  for (let at = first + 1; at < last && at - first <= LONGEST_OWNER; at++) {
    if (tokens[at]!.lower !== "'s") continue
    const hasHead = (from: number, to: number) =>
      tokens.slice(from, to).some(({ text }) => isOrganizationHead(text))
    const isBody =
      at - first > 1
        ? isOrganizationHead(tokens[at - 1]!.text) || UNIVERSITY_OF.test(joinTokens(tokens, first, first + 1))
        : PARLIAMENT.test(tokens[first]!.text) || isKnownOrganization(tokens[first]!.text)
    const isPart = PART.test(tokens[last]!.lower) || hasHead(at + 1, last + 1)
    return isBody && isPart && last - at > 1 ? at - 1 : -1
  }
  return -1
}

/** Endings of common nouns: "Law and Justice", "Food and Agriculture" are one name. */
const COMMON_NOUN = /(?:tion|sion|ment|ity|ness|ing|ance|ence|ice|ism|ure|ies|ogy|ics)$/

/** Are "Nedbank and Absa" two names that the model took for one? Two single words, no name of the tables, no head. */
export function isPair(all: readonly Word[], first: number, last: number): boolean {
  if (last - first !== 2 || all[first + 1]?.lower !== 'and') return false
  const one = all[first]!
  const other = all[last]!
  if (phraseKind(`${one.plain} and ${other.plain}`) >= 0) return false
  return !isOrganizationHead(other.text) && !COMMON_NOUN.test(other.lower) && !COMMON_NOUN.test(one.lower)
}
