import table from '../../../../resources/data/name-model.json'
import type { FoundAbbreviation } from '../abbreviations'
import type { Document } from '../document'
import { bodyEnd, bodyStart } from './body-bounds'
import { countryOf, firstNameGender, isNoEntity, isOrganizationHead } from './gazetteer'
import { fixedNames } from './fixed-names'
import { isCurrency, leftoverRuns, numberedEnd } from './leftover-runs'
import { isPair, ownerEnd } from './joined-bodies'
import { linesOf, type TextLine } from './lines-of'
import { joinTokens, makeMention, type Mention } from './mention'
import { behindEra, nameStart, opensSentence, placeStart } from './name-starts'
import { joinNicknames } from './nicknames'
import { isSureHead, peelTitle } from './peel-title'
import { isFamilyFirst } from './person-names'
import { isTitle } from './role-words'
import type { Weights } from './tagging/crf'
import { Known } from './tagging/lexicon'
import { isInitial, Seen, type Line } from './tagging/lines'
import { toWeights } from './tagging/model'
import { readLines, tagNames, type TaggedName } from './tagging/tag-names'
import { Shape } from './tagging/words'
import { isInTables } from './things'

let weights: Weights | null = null

/** What shows a word to be a name wherever it stands. */
const NAMES =
  Known.first |
  Known.worldFamily |
  Known.city |
  Known.country |
  Known.subdivision |
  Known.landscape |
  Known.organization
/** And these of no name at all. */
const NO_NAME =
  /^(?:An|Whether|Meanwhile|Asked|Because|Though|Although|Yesterday|Afterwards|Elsewhere|Unlike|Despite|Nevertheless|Nonetheless|Otherwise|Moreover|However)$/
const IN_TITLE = new Set('of for the and - elect'.split(' '))

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)

/** "Leader of the Opposition", "Union Minister of State for Home": a title with what it is of, `length` words long. */
function isOfficePhrase(words: readonly string[], length: number): boolean {
  const of = words.findIndex((word, i) => i > 0 && i < length - 1 && (word === 'of' || word === 'for'))
  if (of < 1 || of > 3) return false
  return isTitle(words[of - 1] ?? '') || isTitle(words.slice(of - 2, of).join(' '))
}

/** The title right before a name: the capitals that lead to it, at most seven words. */
function titleOf({ tokens }: TextLine, first: number, last: number): Mention['title'] {
  let start = first
  while (start > 0 && first - start < 7) {
    const token = tokens[start - 1]
    const next = tokens[start]
    if (!token || !next || next.start - token.end > 1) break
    if (!isCapital(token.text) && !IN_TITLE.has(token.text)) break
    start--
  }
  const words = tokens.slice(start, last + 1).map((token) => token.text)
  for (; start < first; start++, words.shift()) {
    if (!isCapital(tokens[start]?.text ?? '')) continue
    const peeled = peelTitle(words)
    const isOffice = isOfficePhrase(words, first - start)
    if (!isOffice && (peeled.titleWords === 0 || start + peeled.titleWords !== first)) continue
    return {
      start: tokens[start]?.start ?? 0,
      end: tokens[first - 1]?.end ?? 0,
      text: joinTokens(tokens, start, first - 1),
      isHonorific: !isOffice && peeled.isHonorific,
    }
  }
  return null
}

const ROMANCE = new Set('des du della dello dei degli dos das del'.split(' '))

/** "Palais des Nations", "Piazza della Signoria": a name that goes on over a small word of its own language. */
function romanceEnd({ tokens }: TextLine, last: number): number {
  const isOn = ROMANCE.has(tokens[last + 1]?.text ?? '') && isCapital(tokens[last + 2]?.text ?? '')
  return isOn ? last + 2 : last
}

/** "Bae Sun-young": a Korean or Chinese given name whose second part looks like a word. */
function givenEnd({ tokens }: TextLine, first: number, last: number): number {
  const hyphen = tokens[last + 1]
  const part = tokens[last + 2]
  const isJoined =
    hyphen?.text === '-' && hyphen.start === tokens[last]?.end && part?.start === hyphen.end && last > first
  if (!isJoined) return last
  const words = tokens.slice(first, last).map((token) => token.text)
  return isFamilyFirst([...words, `${tokens[last]!.text}-${part.text}`]) ? last + 2 : last
}

const BEFORE_NAME = /^(?:Queen|King|Prince|Princess|Lord|Lady|Sir|Dame|Saint|St\.?|Royal)$/

/** A body that the model took for the person it is named after, from that person's title on. */
function namedAfter(found: TaggedName, { tokens }: TextLine): TaggedName {
  if (found.kind !== 'person' || !isSureHead(tokens[found.last]!.text) || found.last === found.first)
    return found
  const hasTitle = BEFORE_NAME.test(tokens[found.first - 1]?.text ?? '')
  return {
    ...found,
    kind: 'organization',
    first: hasTitle ? found.first - 1 : found.first,
    chances: [0, 1, 0],
  }
}

/** "Iron Age Britain" is Britain. */
function placeInTime(found: TaggedName, line: TextLine): TaggedName {
  const first = behindEra(line, found.first, found.last)
  return first === found.first ? found : { ...found, first, kind: 'place', chances: [0, 0, 1] }
}

/** Letters behind a person's name: "Sir Dennis Weatherby OBE". */
const LETTERS = /^(?:[OMCK]BE|DBE|CH|KC|QC|SC|MP|MD|PhD|FRS|FRCP|RN|VC|AO|AM|AC)$/

function withoutLetters(found: TaggedName, { tokens }: TextLine): TaggedName {
  const { first, last } = found
  const opening = tokens[first]!.text
  const isPerson = BEFORE_NAME.test(tokens[first - 1]?.text ?? '') || firstNameGender(opening) !== null
  if (last - first < 2 || !LETTERS.test(tokens[last]!.text) || !isPerson) return found
  return { ...found, last: last - 1, kind: 'person', chances: [1, 0, 0] }
}

function mentionOf(tagged: TaggedName, line: TextLine): Mention {
  const found = placeInTime(namedAfter(withoutLetters(tagged, line), line), line)
  const { kind, certainty, chances } = found
  const { tokens } = line
  const whole = kind === 'person' ? givenEnd(line, found.first, found.last) : romanceEnd(line, found.last)
  const last = kind === 'organization' ? bodyEnd(line, found.first, whole) : whole
  const isOpened =
    last > found.first && NO_NAME.test(tokens[found.first]?.text ?? '') && opensSentence(tokens, found.first)
  const start = isOpened ? found.first + 1 : found.first
  const begin =
    kind === 'organization'
      ? bodyStart(line, start, last)
      : kind === 'place'
        ? placeStart(line, start, last)
        : start
  const all = tokens.slice(begin, last + 1).map((token) => token.text)
  const first = kind === 'person' ? nameStart(line, begin, all) : begin
  return makeMention(line, first, last, {
    title: kind === 'person' ? titleOf(line, first, last) : null,
    hasNumber: false,
    tagged: { kind, certainty, chances },
  })
}

/** What may stand before a person within what looks like one name: an owner's ending, a member of a party. */
const BEFORE_PERSON = /^(?:'s|Democrat|Republican|Conservative|Tory|Labour|Independent)$/

/** "Larkfield's Duncan Abara", "Liberal Democrat Peter Hollis": where the person begins in what the model took for a body. */
function personWithin({ words }: Line, first: number, last: number): number {
  for (const at of [last - 2, last - 1]) {
    const isAfter = at > first && BEFORE_PERSON.test(words[at - 1]?.text ?? '')
    if (isAfter && firstNameGender(words[at]?.text ?? '') && !isOrganizationHead(words[last]?.text ?? ''))
      return at
  }
  return -1
}

/** Where "and" parts two bodies of which the tables know one that has several words; -1 in one name. */
function knownPair(words: Line['words'], first: number, last: number): number {
  const nameOf = (from: number, to: number) =>
    words
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join(' ')
  for (let at = first + 1; at < last; at++) {
    if (words[at]?.lower !== 'and') continue
    const isLeft = at - first > 1 && isInTables(nameOf(first, at - 1))
    const isRight = last - at > 1 && isInTables(nameOf(at + 1, last))
    // "Rugby Australia and Football Federation Victoria"
    const isNational = at - first === 2 && countryOf(words[at - 1]?.text ?? '') !== null && last - at > 1
    if (isNational && words[first]?.lower !== 'of') return at
    if ((isLeft || isRight) && !isInTables(nameOf(first, last))) return at
  }
  return -1
}

/** "Casablanca-based Altan Fosfat": where "based" stands in what the model took for one name; -1 in one name. */
const baseEnd = ({ words }: Line, first: number, last: number): number =>
  words.findIndex(
    ({ lower }, at) => at > first + 1 && at < last && lower === 'based' && words[at - 1]?.text === '-',
  )

/** "Woolworths and Coles" are two, and so are a body and its man in "Larkfield's Duncan Abara". */
function partsOf(found: TaggedName, line: Line): readonly TaggedName[] {
  const { kind, first, last } = found
  if (kind !== 'organization') return [found]
  if (isPair(line.words, first, last))
    return [
      { ...found, last: first },
      { ...found, first: last },
    ]
  const and = knownPair(line.words, first, last)
  if (and > 0)
    return [
      { ...found, last: and - 1 },
      { ...found, first: and + 1 },
    ]
  const based = baseEnd(line, first, last)
  if (based > 0)
    return [
      { ...found, kind: 'place', last: based - 2, chances: [0, 0, 1] },
      { ...found, first: based + 1 },
    ]
  const owner = ownerEnd(line, first, last)
  if (owner > 0)
    return [
      { ...found, last: owner },
      { ...found, first: owner + 2 },
    ]
  const at = personWithin(line, first, last)
  if (at < 0) return [found]
  const person: TaggedName = { ...found, kind: 'person', first: at, chances: [1, 0, 0] }
  return line.words[at - 1]?.text === "'s" ? [{ ...found, last: at - 2 }, person] : [person]
}

/** A sentence's first word that nothing else shows to be a name. */
function isDoubtful({ first, certainty, kind }: TaggedName, { tokens, words }: Line): boolean {
  const word = words[first]
  if (!word || !isInitial(tokens, first)) return false
  // "Windy nights carry odours": a person is followed by no plain noun.
  const next = tokens[first + 1]
  const isBeforeNoun = kind === 'person' && next?.pos === 'NOUN' && !isCapital(next.text)
  if (certainty > 0.9 && !isBeforeNoun) return false
  return !(word.seen & Seen.inside) && !(word.known & NAMES) && word.shape === Shape.capital
}

/** Is the model's name none, by what is certain: a product's number, a title before a person? */
function isRefuted(found: TaggedName, line: TextLine, read: Line): boolean {
  const { first, last, kind } = found
  if (first === last && read.words[first]?.isNeverName) return true
  if (isCurrency(line, last)) return true
  // "Orbit 9 Pro": a product is no name of ours, whatever part of it looks like one.
  if (numberedEnd(read, last) >= 0) return true
  if (first === last && isDoubtful(found, read)) return true
  // "Internet Explorer 9"
  const end = read.words[last]?.shape === Shape.digits ? last - 1 : last
  if (end > first && isNoEntity(joinTokens(line.tokens, first, end))) return true
  if (kind === 'person' || last - first < 2) return false
  // "Minister of Education Anna Holt": the title shows where the person's name begins.
  const words = line.tokens.slice(first, last + 1).map((token) => token.text)
  const { titleWords } = peelTitle(words)
  return titleWords > 0 && firstNameGender(words[titleWords] ?? '') !== null
}

/**
 * Every naming of somebody or something, in order: those the model finds, and besides them the runs of capitals
 * that it leaves, which may be short forms of them.
 */
export function findMentions(document: Document, abbreviations: readonly FoundAbbreviation[]): Mention[] {
  weights ??= toWeights(table)
  const lines = linesOf(document)
  const read = readLines(lines)
  const tagged = tagNames(read, weights)
  const fixed = fixedNames(lines, abbreviations)
  const mentions: Mention[] = []
  let next = 0
  let taken = new Uint8Array(256)
  lines.forEach((line, index) => {
    const seen = read[index] as Line
    if (seen.segments.length === 0) return
    if (taken.length < line.tokens.length) taken = new Uint8Array(line.tokens.length * 2)
    taken.fill(0, 0, line.tokens.length)
    for (const [first, last] of fixed.get(index) ?? []) {
      taken.fill(1, first, last + 1)
      mentions.push(untagged(line, first, last))
    }
    for (; next < tagged.length && tagged[next]?.line === index; next++) {
      for (const found of partsOf(tagged[next] as TaggedName, seen)) {
        if (taken[found.first] || taken[found.last] || isRefuted(found, line, seen)) continue
        const mention = mentionOf(found, line)
        while (mention.first < found.first && isOver(mentions[mentions.length - 1], mention)) mentions.pop()
        taken.fill(1, Math.min(found.first, mention.first), mention.last + 1)
        mentions.push(mention)
      }
    }
    leftoverRuns(line, seen, taken, mentions, document.calendarSurnames)
  })
  return joinNicknames(mentions.sort((a, b) => a.start - b.start))
}

/** Do they share a word? Long forms stand in the list before the other names of their line. */
const isOver = (one: Mention | undefined, other: Mention): boolean =>
  one !== undefined && one.end > other.start && one.start < other.end

function untagged(line: TextLine, first: number, last: number): Mention {
  return makeMention(line, first, last, { title: null, hasNumber: false, tagged: null })
}
