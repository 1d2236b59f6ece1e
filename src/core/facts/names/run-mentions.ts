import type { FoundAbbreviation } from '../abbreviations'
import type { Token } from '../tagger'
import {
  countryOf,
  firstNameGender,
  isCity,
  isDemonym,
  isKnownPlace,
  isNoEntity,
  isOrganizationHead,
  isState,
} from './gazetteer'
import type { TextLine } from './lines-of'
import { joinTokens, type Mention } from './mention'
import { peelTitle } from './peel-title'
import { isRoleNoun, isTitle } from './role-words'
import { findRuns, type Run } from './runs'

function wordsSeenInside(lines: readonly TextLine[]): Set<string> {
  const seen = new Set<string>()
  for (const line of lines) {
    line.tokens.forEach((token, index) => {
      if (!isInitial(line.tokens, index) && /^\p{Lu}\p{Ll}/u.test(token.text)) seen.add(token.text)
    })
  }
  return seen
}

function isInitial(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before) return true
  if (before.text === '"' || before.text === ':' || before.text === '\u2022') return true
  if (/^[.?!]$/.test(before.text)) return true
  return before.text === "'" && tokens[index]?.start === before.end
}

function toMention(run: Run, line: TextLine): Mention | null {
  const peeled = peelTitle(run.words)
  const first = run.first + peeled.titleWords
  let last = run.last
  while (
    last > first &&
    (line.tokens[last]?.text === '.' ? !/^\p{Lu}$/u.test(line.tokens[last - 1]?.text ?? '') : false)
  )
    last--
  const start = line.tokens[first]?.start ?? run.start
  const end = line.tokens[last]?.end ?? run.end
  const words = line.tokens.slice(first, last + 1).map((token) => token.text)
  const titleEnd = line.tokens[first - 1]?.end ?? run.start
  return {
    start,
    end,
    name: joinTokens(line.tokens, first, last),
    words,
    title:
      peeled.titleWords > 0
        ? {
            start: run.start,
            end: titleEnd,
            text: joinTokens(line.tokens, run.first, first - 1),
            isHonorific: peeled.isHonorific,
          }
        : null,
    hasNumber: run.hasNumber,
    tagged: null,
    tokens: line.tokens,
    first,
    last,
    sentence: line.sentence,
    role: line.role,
  }
}

/** "Tokyo", "Serbia": a run that is only titles, demonyms and the like names nobody. */
function isEmptyName(mention: Mention): boolean {
  if (
    mention.words.every(
      (word) => isDemonym(word) || isTitle(word) || /^(?:of|the|and)$/.test(word) || isRoleNoun(word),
    )
  ) {
    return !isKnownPlace(mention.name)
  }
  if (/^(?:who|what|when|how|will|he|she|it|they|that|this)$/i.test(mention.name)) return true
  return isNoEntity(mention.name) || mention.name.length < 2
}

/** Words `from` to `to` of a run as a run of its own. */
function partOf(run: Run, line: TextLine, from: number, to: number): Run {
  const first = run.first + from
  const last = run.first + to
  return {
    ...run,
    first,
    last,
    start: line.tokens[first]?.start ?? run.start,
    end: line.tokens[last]?.end ?? run.end,
    words: line.tokens.slice(first, last + 1).map((token) => token.text),
  }
}

/** Where a person's name begins after a country or a long body's name: "the United States Hamdullah Mohib". */
function nameAfterOther(words: readonly string[]): number {
  for (const length of [1, 2]) {
    const rest = words.slice(length)
    const isCountry = countryOf(words.slice(0, length).join(' ')) !== null
    if (
      isCountry &&
      rest.length >= 2 &&
      rest.length <= 3 &&
      firstNameGender(rest[0] ?? '') !== null &&
      !isOrganizationHead(rest[rest.length - 1] ?? '')
    )
      return length
  }
  const at = words.length - 2
  const isBody =
    words.some((word, i) => i > 0 && i < at && /^(?:of|on|for)$/.test(word)) &&
    isOrganizationHead(words[0] ?? '')
  const [first, last] = [words[at] ?? '', words[at + 1] ?? '']
  const isPerson =
    firstNameGender(first) !== null &&
    !isKnownPlace(first) &&
    !isOrganizationHead(last) &&
    /^\p{Lu}\p{Ll}/u.test(first) &&
    /^\p{Lu}\p{Ll}/u.test(last)
  return isBody && at >= 4 && isPerson && !/^(?:of|on|for|the|and)$/.test(words[at - 1] ?? '') ? at : 0
}

/** "New York City Mayor" and "Ohio": a run of place and region is cut at the comma by the tagger, never here. */
function splitPlaces(run: Run, line: TextLine): Run[] {
  const name = run.words.join(' ')
  if (run.words.length < 3 || isKnownPlace(name)) return [run]
  const cut = nameAfterOther(run.words)
  if (cut > 0) return [partOf(run, line, 0, cut - 1), partOf(run, line, cut, run.words.length - 1)]
  const and = run.words.indexOf('and')
  if (
    and > 0 &&
    isKnownPlace(run.words.slice(0, and).join(' ')) &&
    (isCity(run.words.slice(and + 1).join(' ')) || isState(run.words.slice(and + 1).join(' ')))
  ) {
    return [partOf(run, line, 0, and - 1), partOf(run, line, and + 1, run.words.length - 1)]
  }
  return [run]
}

/** Every capitalized run of the lines as a mention, its title peeled off, in order. */
export function mentionsOfRuns(
  lines: readonly TextLine[],
  abbreviations: readonly FoundAbbreviation[],
): Mention[] {
  const seen = wordsSeenInside(lines)
  const fixed = abbreviations
    .filter((found) => /^\p{Lu}/u.test(found.long))
    .map((found) => ({ start: found.longStart, end: found.longEnd }))
  return lines.flatMap((line) => {
    const context = {
      tokens: line.tokens,
      isInitial: (index: number) => isInitial(line.tokens, index),
      isSeenInside: (word: string) => seen.has(word),
      fixed: fixed.filter(
        (range) =>
          range.start >= line.start && range.start <= (line.tokens[line.tokens.length - 1]?.end ?? 0),
      ),
    }
    return findRuns(context)
      .flatMap((run) => splitPlaces(run, line))
      .map((run) => toMention(run, line))
      .filter((mention): mention is Mention => mention !== null && !isEmptyName(mention))
  })
}
