import { isRoleNoun, looksLikeJob } from '../names/role-words'
import type { Token } from '../tagger'

const words = (list: string) => new Set(list.split(' '))

export const DETERMINERS = words('a an the his her its their our my one another fellow whose')
const TIMES = words('then now currently formerly once')
const PHRASE_PARTS = words('NOUN PROPN ADJ NUM X')
const STOPS = words(
  'in on from since until during after before who which that whose where when and or but with as to by was is has had said says told because',
)
const MODIFIERS = words('vice deputy acting interim then ex co non chief senior lead')
const COMPLEMENT_OPENERS = words('of for at to with')
const INSIDE_COMPLEMENT = words("the a an of for and & 's '")
const BEFORE_COMPLEMENT = words('at of for in')
/** Verbs that are part of an office: "chief operating officer", "acting mayor". */
const PARTICIPLES = words(
  'acting retired convicted suspected elected appointed leading operating investing managing governing presiding attending consulting',
)
const EMPTY_STARTS = words("'s ' - and")
/** How many tokens a complement may have. */
const LONGEST_COMPLEMENT = 10
const MARKS = words(', ; : . "')

/** Does the word begin with a capital? */
export const isCapital = (text: string): boolean => {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** May this token stand inside the noun phrase of a role? */
const isPhraseWord = (token: Token) =>
  PHRASE_PARTS.has(token.pos) ||
  token.lower === "'s" ||
  token.text === "'" ||
  token.text === '-' ||
  token.text === '&' ||
  (token.pos === 'VERB' && (token.lower.endsWith('ing') || token.lower.endsWith('ed'))) ||
  isRoleNoun(token.lower) ||
  MODIFIERS.has(token.lower)

/** "19-year-old winger": an age is no part of a role. */
function afterAge(tokens: readonly Token[], first: number): number {
  const at = tokens[first + 1]?.text === '-' ? first + 2 : first
  const isAge =
    at > first &&
    tokens[at]?.lower === 'year' &&
    tokens[at + 1]?.text === '-' &&
    tokens[at + 2]?.lower === 'old' &&
    tokens[first]?.pos === 'NUM'
  if (isAge) return at + 3
  return tokens[first]?.lower.endsWith('-year-old') ? first + 1 : first
}

/** "the opposition Ata-Jer party", "the Oslo-based group" */
const isHyphenInWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at + 1]?.start === tokens[at]?.end

/** "editor-in-chief": the small word before the hyphen at `at` stands between two. */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  isHyphenInWord(tokens, at) && /^(?:in|at|of)$/.test(tokens[at - 1]!.lower) && isHyphenInWord(tokens, at - 2)

/** "A retired fish filleter of 72 making her debut", but "a keeper of 40 goats". */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^[1-9]\d$/.test(tokens[at]?.text ?? '') && !/s$/.test(tokens[at + 1]?.lower ?? '')

/** The noun phrase after an apposition's comma: [first, last] of the role, or null when its head is no job. */
export function readForward(
  tokens: readonly Token[],
  from: number,
): { first: number; last: number; head: number } | null {
  let first = from
  // "then a professor", "now the chair of …"
  const second = tokens[first + 1]?.lower ?? ''
  if (TIMES.has(tokens[first]?.lower ?? '') && (DETERMINERS.has(second) || isRoleNoun(second))) first++
  while (tokens[first] && DETERMINERS.has((tokens[first] as Token).lower)) first++
  first = afterAge(tokens, first)
  let head = -1
  let i = first
  // "Was finance minister": the tagger takes it for a verb.
  const isNounAsVerb = tokens[first]?.pos === 'VERB' && isRoleNoun(tokens[first + 1]?.lower ?? '')
  while (tokens[i] && (isPhraseWord(tokens[i] as Token) || (i === first && isNounAsVerb)) && i < first + 12) {
    const token = tokens[i] as Token
    if (STOPS.has(token.lower) && token.pos !== 'NOUN') break
    if (isRoleNoun(token.lower) || (token.pos === 'NOUN' && looksLikeJob(token.lower))) head = i
    i++
  }
  if (head < 0) return null
  // "an analyst covering steel for Barclays": what somebody does is no part of the job.
  const behind = tokens[head + 1]
  if (behind?.pos === 'VERB' && behind.lower.endsWith('ing') && !PARTICIPLES.has(behind.lower))
    return { first, last: head, head }
  // A possessor is no head: "the minister's decision".
  if (tokens[head + 1]?.lower === "'s" || (i - 1 > head && tokens[i - 1]?.pos === 'NOUN' && i - 1 !== head))
    return null
  let last = head
  const preposition = tokens[head + 1]
  if (preposition && COMPLEMENT_OPENERS.has(preposition.lower) && !isAge(tokens, head + 2)) {
    let end = head + 1
    let hasName = false
    for (let j = head + 2; j < tokens.length && j < head + 14; j++) {
      const token = tokens[j]
      if (!token) break
      const isInner =
        INSIDE_COMPLEMENT.has(token.lower) ||
        isHyphenInWord(tokens, j) ||
        (token.pos === 'VERB' && (isHyphenInWord(tokens, j - 1) || isCapital(token.text))) ||
        (token.lower === 'at' && (tokens[j + 1]?.text === 'the' || isCapital(tokens[j + 1]?.text ?? '')))
      if (!isInner && !PHRASE_PARTS.has(token.pos)) break
      if (token.lower === 'and' && !isCapital(tokens[j + 1]?.text ?? '')) break
      if (!isInner) {
        end = j
        hasName = hasName || token.text.toLowerCase() !== token.text.toUpperCase()
      }
    }
    if (hasName) last = end
  }
  return { first, last, head }
}

/** The noun phrase that ends just before token `end` (exclusive): a role before a name. */
export function readBackward(tokens: readonly Token[], end: number): { first: number; last: number } | null {
  let last = end - 1
  const head = tokens[last]
  if (!head) return null
  let headIndex = last
  if (!isRoleNoun(head.lower) && !(head.pos === 'NOUN' && looksLikeJob(head.lower))) {
    // "a senior forecaster at the institute, Solveig Aasen": the head stands before its preposition.
    headIndex = headBefore(tokens, last)
    if (headIndex < 0) return null
  }
  let first = headIndex
  while (first > 0) {
    const before = tokens[first - 1]
    // "According to state secretary Henrik Moe": the tagger takes "to state" for a verb.
    if (
      before?.lower === 'state' &&
      tokens[first - 2]?.lower === 'to' &&
      tokens[first - 3]?.lower === 'according'
    ) {
      first--
      break
    }
    if (isHyphened(tokens, first)) {
      first--
      continue
    }
    if (!before || !isPhraseWord(before)) {
      if (before?.lower === 'and' && isRoleNoun(tokens[first - 2]?.lower ?? '') && first - 2 >= 0) {
        first--
        continue
      }
      break
    }
    if (DETERMINERS.has(before.lower) || (STOPS.has(before.lower) && before.lower !== 'and')) break
    if (before.pos === 'VERB' && !PARTICIPLES.has(before.lower)) break
    first--
  }
  while (
    first < last &&
    (EMPTY_STARTS.has(tokens[first]?.lower ?? '') || DETERMINERS.has(tokens[first]?.lower ?? ''))
  )
    first++
  last = end - 1
  return first <= last ? { first, last } : null
}

/**
 * The job before the preposition that leads to `from`: "provost of Unity College of Medicine" has two. -1 without one.
 */
function headBefore(tokens: readonly Token[], from: number): number {
  for (let i = from; i > Math.max(0, from - LONGEST_COMPLEMENT); i--) {
    if (MARKS.has(tokens[i]?.text ?? '') || tokens[i]?.pos === 'VERB') return -1
    if (!BEFORE_COMPLEMENT.has(tokens[i]?.lower ?? '')) continue
    if (isRoleNoun(tokens[i - 1]?.lower ?? '')) return i - 1
    // Only the name of a body goes on over a preposition of its own.
    if (!isCapital(tokens[i - 1]?.text ?? '')) return -1
  }
  return -1
}
