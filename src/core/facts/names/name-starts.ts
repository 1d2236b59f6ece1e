import { firstNameGender, isDemonym, isKnownPlace } from './gazetteer'
import type { TextLine } from './lines-of'
import { joinTokens } from './mention'
import { peelTitle } from './peel-title'
import { isHonorific, isTitle, mayStandBeforeName } from './role-words'

/** Where names begin when the model took more or less for them. */

/** First words of a sentence that are part of no person's name. */
const OPENING =
  /^(?:Should|Had|Were|Was|Did|Does|Has|Have|Is|Are|Will|Would|Could|Can|May|Might|When|While|If|But|And|As|For|With|After|Before|Since|Even|Both|Neither|Nor|Not|Only|Like|Then|Later|Now|Once|Until|Unless|Still|Yet|So|Instead|Perhaps|Today|Tomorrow|Earlier|Told|Pressed|Where|Why|How|What|Under|From|By|Among)$/
const OFFICE_SUBJECT =
  /^(?:Affairs|Agriculture|Children|Climate|Commerce|Communications|Culture|Defen[cs]e|Education|Energy|Enterprise|Environment|Expenditure|Finance|Fisheries|Health|Housing|Industry|Interior|Justice|Labou?r|Planning|Reform|Science|Security|Sports?|Tourism|Trade|Transport|Treasury|Works)$/
const isSentenceStart = (tokens: TextLine['tokens'], at: number): boolean =>
  /^["(\u2014]$/.test(tokens[at - 1]?.text ?? '')
export const opensSentence = (tokens: TextLine['tokens'], at: number): boolean =>
  at === 0 || isSentenceStart(tokens, at)
const SMALL = new Set('of for and the'.split(' '))

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)

const AS_KIN = /^(?:Aunty|Auntie|Aunt|Uncle|Grandma|Grandpa)$/

/** "Finn Barclay": a first name that the model took for one of the Finns. */
const isGivenBefore = (tokens: TextLine['tokens'], first: number): boolean =>
  isDemonym(tokens[first - 1]?.text ?? '') &&
  /^(?:fe)?male$/.test(firstNameGender(tokens[first - 1]!.text) ?? '') &&
  tokens[first - 2]?.lower !== 'the'

/** "Travis Lee Hoagland", of which the model took the last two at the head of a sentence. */
function isLeftOut(tokens: TextLine['tokens'], first: number): boolean {
  const before = tokens[first - 1]
  return (
    before !== undefined &&
    before.end + 1 === tokens[first]!.start &&
    opensSentence(tokens, first - 1) &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    /^(?:fe)?male$/.test(firstNameGender(before.text) ?? '') &&
    firstNameGender(tokens[first]!.text) !== null &&
    !isKnownPlace(before.text) &&
    !isTitle(before.text) &&
    !isHonorific(before.text)
  )
}

const isCalled = (word: string): boolean => /^(?:Dean|Earl|Duke)$/.test(word)

/** "Its leader, Dean Hollis, has": no second office stands behind the first and a comma. */
const isCalledAside = (tokens: TextLine['tokens'], first: number): boolean =>
  isCalled(tokens[first - 1]?.text ?? '') &&
  tokens[first - 2]?.text === ',' &&
  mayStandBeforeName(tokens[first - 3]?.lower ?? '') &&
  tokens[first + 1]?.text === ','

/** "Dean Robert Hallett, 47,": no office stands before a full name and an age. Where that name begins, or null. */
function firstNameThatIsTitle(
  tokens: TextLine['tokens'],
  first: number,
  words: readonly string[],
): number | null {
  const end = first + words.length
  const isAged = tokens[end]?.text === ',' && /^\d{1,2}$/.test(tokens[end + 1]?.text ?? '')
  if (!isAged) return null
  if (words.length > 2 && isCalled(words[0]!)) return first
  return words.length > 1 && isCalled(tokens[first - 1]?.text ?? '') ? first - 1 : null
}

/**
 * Where a person's name begins when the model took more with it: "Cllr Anna Holt", and the office's subject in
 * "Minister of Education Anna Holt".
 */
export function nameStart({ tokens }: TextLine, first: number, words: readonly string[]): number {
  if (words.length === 2 && isLeftOut(tokens, first)) return first - 1
  if (words.length < 2)
    return isGivenBefore(tokens, first) || isCalledAside(tokens, first) ? first - 1 : first
  // "Should Ozoliņa fail", "When Anna Holt": a sentence's first word is no first name.
  if (OPENING.test(words[0] ?? '') && opensSentence(tokens, first)) return first + 1
  // "Aunty Noreen Walsh"
  if (words.length > 2 && AS_KIN.test(words[0]!)) return first + 1
  // "Minister for Public Expenditure Cathal Ó Murchadha"
  if (words.length > 2 && OFFICE_SUBJECT.test(words[0] ?? '')) return first + 1
  const at = firstNameThatIsTitle(tokens, first, words)
  if (at !== null) return at
  const small = words.findLastIndex((word) => SMALL.has(word))
  if (small >= 0 && words.length - small > 3) return first + small + 2
  const before = tokens[first - 1]?.lower
  if (words.length > 2 && (before === 'of' || before === 'for') && isTitle(tokens[first - 2]?.text ?? '')) {
    const given = words.findIndex((word) => firstNameGender(word) !== null)
    return first + (given > 0 && given < words.length - 1 ? given : words.length - 2)
  }
  return first + peelTitle(words).titleWords
}

/** "Prince Edward Island": a known place whose first word the model took for something else. */
export function placeStart({ tokens }: TextLine, first: number, last: number): number {
  const before = tokens[first - 1]?.text ?? ''
  return isCapital(before) && before !== 'The' && isKnownPlace(joinTokens(tokens, first - 1, last))
    ? first - 1
    : first
}

/** "Bronze Age Ireland", "Viking Age Dublin": a place in some time. */
const ERA = /^(?:(?:Bronze|Iron|Stone|Viking|Middle|Space|Gilded|Ice) Ages?|Cold War|Dark Ages)$/
const ERA_WORD =
  /^(?:Tudor|Victorian|Edwardian|Georgian|Elizabethan|Medieval|Neolithic|Viking|Roman|Norman|Anglo-Saxon|Nazi|Soviet)$/

/** Where a place begins that stands behind the name of a time; `first` where none does. */
export function behindEra({ tokens }: TextLine, first: number, last: number): number {
  if (last - first > 1 && ERA.test(joinTokens(tokens, first, first + 1)))
    return isKnownPlace(joinTokens(tokens, first + 2, last)) ? first + 2 : first
  const isEra = last > first && ERA_WORD.test(tokens[first]!.text)
  return isEra && isKnownPlace(joinTokens(tokens, first + 1, last)) ? first + 1 : first
}
