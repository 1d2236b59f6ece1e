import type { Token } from '../tagger'
import {
  countryOf,
  firstNameGender,
  isDemonym,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
} from './gazetteer'
import { isTitle } from './role-words'

/** A run of capitalized words, with the small words inside a name. Token indices into its sentence. */
export interface Run {
  first: number
  last: number
  start: number
  end: number
  words: string[]
  /** Holds a model number: "Orbit 9 Pro". */
  hasNumber: boolean
}

const CAPITAL = /^\p{Lu}/u
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/i
const FUNCTION_WORDS = new Set(
  (
    'the a an in on at by for from to with as of and or but nor so yet if when while after before since although though however because ' +
    'he she it they we i you this that these those his her its their our my your there here what who whom whose why how where which not no ' +
    'some any many most all each every both few several one two three four five six seven eight nine ten eleven twelve under over during ' +
    'despite within without about according among between until then also only just even still now yes more less other another such ' +
    'mr mrs is are was were will would could should may can do does did has have had be let asked up down out off into onto through across against ' +
    "he's she's it's they're we're i'm i'll we'll don't can't won't didn't that's there's a.m p.m am pm read 'we 'i"
  ).split(' '),
)
const PARTICLES = new Set([
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'del',
  'da',
  'dos',
  'di',
  'du',
  'bin',
  'al',
  'el',
  'ibn',
  'ter',
  'ten',
  'y',
  'af',
  'zu',
])

/** Plain nouns that open a sentence before a name: "Shares of Suryodaya Bank". */
const GROUPS =
  /^(?:shares|stocks|members|residents|hundreds|thousands|dozens|millions|people|officials|supporters|critics|relatives|fans|customers|leaders|employees|workers|students|parts|news|copies|images|photographs|sales|prices|economists|analysts|researchers|scientists|prosecutors|lawyers)$/

const isSpelledName = (token: Token) => CAPITAL.test(token.text) && !CALENDAR.test(token.text)
const adjacent = (a: Token, b: Token) => b.start - a.end <= 1

export interface RunContext {
  tokens: readonly Token[]
  /** True where a sentence or quotation begins: its capital tells nothing. */
  isInitial: (index: number) => boolean
  /** Was the word seen with a capital inside a sentence? */
  isSeenInside: (word: string) => boolean
  /** A long form with a bracketed abbreviation that covers the token: its exact bounds win. */
  fixed: readonly { start: number; end: number }[]
}

function startsRun(context: RunContext, index: number): boolean {
  const token = context.tokens[index]
  if (!token || !isSpelledName(token) || token.pos === 'PUNCT') return false
  if (/^\p{Lu}$/u.test(token.text) && token.text !== 'X') {
    const next = context.tokens[index + 1]
    return token.text !== 'I' && token.text !== 'A' && next !== undefined && next.text === '.'
  }
  if (FUNCTION_WORDS.has(token.lower)) return false
  if (!context.isInitial(index)) return true
  if (GROUPS.test(token.lower) && /^(?:of|in|at|from)$/.test(context.tokens[index + 1]?.lower ?? ''))
    return false
  if (context.isSeenInside(token.text) || countryOf(token.text) !== null || isKnownPlace(token.text))
    return true
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(token.text)) return true
  const next = context.tokens[index + 1]
  if (next && isKnownOrganization(`${token.text} ${next.text}`)) return true
  const beforeName =
    next !== undefined && isSpelledName(next) && adjacent(token, next) && !FUNCTION_WORDS.has(next.lower)
  if (isTitle(token.text) || isDemonym(token.text)) return true
  if (firstNameGender(token.text) !== null && (beforeName || token.pos === 'PROPN')) return true
  if (beforeName) return token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'X'
  return token.pos === 'PROPN'
}

/** "Minister of Education Stefania Giannini": does a first name and another capital follow the office's subject? */
function namesOfficer(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < from + 4; i++) {
    const token = tokens[i]
    if (!token || !(CAPITAL.test(token.text) || token.lower === 'and')) return false
    const next = tokens[i + 1]
    if (firstNameGender(token.text) !== null && next && CAPITAL.test(next.text)) return true
  }
  return false
}

/** May the connector at `index` join what stands before it with the capital after it? Returns the index to go on at. */
function connector(tokens: readonly Token[], first: number, index: number): number | null {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before) return null
  const skipThe = tokens[index + 1]?.lower === 'the' ? index + 2 : index + 1
  const next = tokens[skipThe]
  if (!next || !isSpelledName(next) || FUNCTION_WORDS.has(next.lower)) {
    if (PARTICLES.has(token.lower)) {
      const after = tokens[index + 1]
      if (
        after &&
        PARTICLES.has(after.lower) &&
        tokens[index + 2] &&
        isSpelledName(tokens[index + 2] as Token)
      )
        return index + 2
    }
    return null
  }
  const left = tokens.slice(first, index)
  const leftText = left.map((t) => t.text).join(' ')
  const leftHasHead = left.some((t) => isOrganizationHead(t.text))
  if (token.text === '&') return index + 1
  if (PARTICLES.has(token.lower)) return skipThe === index + 1 ? index + 1 : null
  switch (token.lower) {
    case 'of':
      if (isTitle(before.text) && !leftHasHead) return namesOfficer(tokens, skipThe) ? skipThe : null
      if (isKnownPlace(leftText) || isDemonym(leftText) || left.length > 5) return null
      return skipThe
    case 'for':
      return leftHasHead ? skipThe : null
    case 'on':
      return /^(?:Commission|Committee|Conference|Council|Panel|Institute|Campaign)$/.test(before.text)
        ? skipThe
        : null
    case 'and': {
      if (skipThe !== index + 1) return null
      const afterOf = left.some((t) => t.lower === 'of' || t.lower === 'for') && leftHasHead
      if (
        afterOf &&
        !isKnownPlace(next.text) &&
        !isKnownPlace(before.text) &&
        firstNameGender(next.text) === null
      )
        return index + 1
      // "Retail and Distribution Workers' Union", "Food and Drug Administration".
      if (
        left.length > 2 ||
        isKnownPlace(leftText) ||
        isDemonym(before.text) ||
        isOrganizationHead(before.text)
      )
        return null
      for (let i = index + 1; i < index + 5; i++) {
        const word = tokens[i]
        if (!word || !(isSpelledName(word) || word.text === "'" || word.lower === "'s")) return null
        if (i > index + 1 && isOrganizationHead(word.text)) {
          const isName = firstNameGender(before.text) !== null || firstNameGender(next.text) !== null
          return isName ? null : index + 1
        }
      }
      return null
    }
    default:
      return null
  }
}

function hyphenJoins(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const hyphen = tokens[index]
  const after = tokens[index + 1]
  if (!before || !after || hyphen?.text !== '-' || hyphen.start !== before.end || after.start !== hyphen.end)
    return false
  if (!/^\p{L}/u.test(after.text)) return false
  if (isKnownPlace(before.text) && isKnownPlace(after.text)) return false
  if (countryOf(before.text) !== null || countryOf(after.text) !== null) return false
  // "Kim Jong-un", "Jean-Claude": a part of the name; "Leeds-based", "Tokyo-led": not.
  return (
    CAPITAL.test(after.text) ||
    (before.text.length <= 6 &&
      after.text.length <= 5 &&
      CAPITAL.test(tokens[index - 2]?.text ?? '') &&
      !/^(?:based|led|born|area|style|like|era|year|old|run|made|wide|owned|only|free)$/.test(after.text)) ||
    /^(?:un|il|hyun|jin|hee|ho|min|woo|young|yeol|suk|jae|joon|eun|soo|chul|kyung|hwan)$/.test(after.text)
  )
}

/** The capitalized runs of one tokenized sentence. */
export function findRuns(context: RunContext): Run[] {
  const { tokens } = context
  const runs: Run[] = []
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]
    if (!token) break
    const fixed = context.fixed.find((range) => range.start <= token.start && token.start < range.end)
    if (fixed) {
      let last = i
      while (tokens[last + 1] && (tokens[last + 1] as Token).end <= fixed.end) last++
      runs.push(makeRun(tokens, i, last))
      i = last + 1
      continue
    }
    if (!startsRun(context, i)) {
      i++
      continue
    }
    let last = i
    for (;;) {
      const next = tokens[last + 1]
      const current = tokens[last]
      if (!next || !current || context.fixed.some((range) => range.start === next.start)) break
      if (next.text === '.' && /^\p{Lu}$/u.test(current.text) && next.start === current.end) {
        last++
        continue
      }
      if (
        isSpelledName(next) &&
        adjacent(current, next) &&
        next.start > current.end &&
        !/^(?:I|I'm|A|The|Image|Photo|Picture|Credit|File)$/.test(next.text)
      ) {
        last++
        continue
      }
      if (hyphenJoins(tokens, last + 1)) {
        last += 2
        continue
      }
      if (
        next.pos === 'NUM' &&
        /^\d{1,4}$/.test(next.text) &&
        next.start === current.end + 1 &&
        !/^(?:1[89]|20)\d\d$/.test(next.text)
      ) {
        const after = tokens[last + 2]
        if (after && isSpelledName(after) && after.start === next.end + 1) {
          last += 2
          continue
        }
        break
      }
      const joined = adjacent(current, next) ? connector(tokens, i, last + 1) : null
      if (joined === null) break
      last = joined
    }
    // A plural possessive inside a name: "Workers' Union".
    const mark = tokens[last + 1]
    const after = tokens[last + 2]
    if (mark?.text === "'" && after && isOrganizationHead(after.text) && isSpelledName(after)) last += 2
    runs.push(makeRun(tokens, i, last))
    i = last + 1
  }
  return runs
}

function makeRun(tokens: readonly Token[], first: number, last: number): Run {
  const slice = tokens.slice(first, last + 1)
  return {
    first,
    last,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    words: slice.map((token) => token.text),
    hasNumber: slice.some((token) => token.pos === 'NUM' && /\d/.test(token.text)),
  }
}
