import type { Token } from '../tagger'
import { isPastForm, isPastTenseOnly } from '../verb-forms'
import { isRolePlural } from '../names/role-words'
import { cueOf } from './cues'

/** A verb with its auxiliaries: "has repeatedly said", "was quoted", "to publish". */
export interface VerbGroup {
  /** Index of the last token, which is the main verb. */
  last: number
  /** `bare`: one past form without auxiliary, a past tense or a participle. */
  form: 'finite' | 'bare' | 'infinitive' | 'ing'
  isPassive: boolean
  isNegated: boolean
}

const set = (list: string) => new Set(list.split(' '))
const BE = set("is are was were be been being am 's 're 'm got")
const AUXILIARIES = set(
  "is are was were be been being am 's 're 'm has have had having 've 'd do does did will would wo ca can could may might must shall should 'll used",
)
const MODALS = set("will would wo ca can could may might must shall should 'll did does do")
const NEGATION = set("not n't never")
const DETERMINER = set('my your his her its our their the a an')

/** How many words may stand between "a" and a verb's form that is none: "a big London hedge fund". */
const LONGEST_LEAD = 4

/** "a London hedge fund": after "a" no plain form is a verb, whatever the tagger makes of it. */
export function isWithinSingular(tokens: readonly Token[], i: number): boolean {
  const { pos, lower, text } = tokens[i]!
  if (pos !== 'VERB' || tokens[i + 1]?.pos !== 'NOUN' || text !== lower) return false
  if (/(?:s|ed|ing)$/.test(lower) || isPastForm(lower)) return false
  let at = i - 1
  while (i - at <= LONGEST_LEAD && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.pos ?? '')) at--
  return at < i - 1 && /^an?$/.test(tokens[at]?.lower ?? '')
}

/** Does a verb group begin at `i`? Past forms of reporting verbs count whatever the tagger makes of them. */
export function isVerbToken(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (token.lower === 'to') {
    let at = i + 1
    if (tokens[at]?.pos === 'ADV' || NEGATION.has(tokens[at]?.lower ?? '')) at++
    const verb = tokens[at]
    return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && !verb.lower.endsWith('ing')
  }
  if (token.lower === 'not' && next && next.lower === 'to') return false
  // "the officer who chased him", tagged as a noun.
  if (before?.lower === 'who' && token.pos === 'NOUN' && isPastForm(token.lower)) return true
  if (token.pos === 'AUX' || (token.lower === 'put' && next?.lower === 'it')) return true
  // "Wade says": a name at the start that the tagger took for a verb.
  if (
    token.pos === 'VERB' &&
    next?.pos === 'VERB' &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    cueOf(token.lower) === null &&
    cueOf(next.lower) !== null &&
    !next.lower.endsWith('ing')
  )
    return false
  if (isWithinSingular(tokens, i)) return false
  if (token.pos === 'VERB')
    // "the report", "his charge": no verb follows a determiner.
    return !(
      before &&
      (before.pos === 'DET' || DETERMINER.has(before.lower)) &&
      before.lower !== 'that' &&
      before.lower !== 'her'
    )
  if (isPresentCue(tokens, i)) return true
  return isPastCue(tokens, i) || isPastAfterName(tokens, i)
}

/** "Anna Berg supervised a test": a past tense after a name that the tagger took for a noun. */
export function isPastAfterName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  return (
    (token.pos === 'NOUN' || token.pos === 'ADJ') &&
    tokens[i - 1]?.pos === 'PROPN' &&
    token.lower.endsWith('ed') &&
    token.text === token.lower &&
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'ADP')
  )
}

/** The past of a reporting verb that the tagger took for another word. */
export function isPastCue(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  if (!before || (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'ADP' && token.pos !== 'ADV'))
    return false
  const { pos } = before
  if (pos !== 'PROPN' && pos !== 'NOUN' && pos !== 'PRON' && pos !== 'PUNCT') return false
  const cue = cueOf(token.lower)
  if (cue === null || cue.lemma === token.lower || !(isPastForm(token.lower) || token.lower === 'says'))
    return false
  return before.text !== '-' && !DETERMINER.has(before.lower) && !/^\p{Lu}/u.test(token.text)
}

/** "researchers report that", "the authors note": a reporting verb in the present that looks like a noun, after a plural for people. */
export function isPresentCue(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  if (token.pos !== 'NOUN' || !before) return false
  const next = tokens[i + 1]?.lower
  if (next === '.' && isClosing(tokens, i)) {
    const last = cueOf(token.lower)
    return last !== null && last.lemma !== token.lower && /^(?:plain|free)$/.test(last.complement)
  }
  if (next !== 'that' && next !== ',' && next !== ':' && !before.lower.endsWith('s')) return false
  const cue = cueOf(token.lower)
  // "the ministry notes: "…"": between a name and a quotation.
  if (cue && before.pos === 'PROPN' && token.lower.endsWith('s') && /^[,:]$/.test(tokens[i + 1]?.text ?? ''))
    return tokens[i + 2]?.text === '"' && cue.lemma !== token.lower
  // "the report states that": before "that" a noun after a noun is a verb.
  if (
    cue &&
    tokens[i + 1]?.lower === 'that' &&
    (tokens[i + 1]!.pos === 'SCONJ' || /[^s]s$/.test(tokens[i + 2]?.lower ?? '')) &&
    (before.pos === 'NOUN' || before.pos === 'PROPN' || (before.text === ',' && cue.lemma === token.lower))
  )
    return cue.lemma === token.lower
      ? before.text === ',' || before.lower.endsWith('s') || isOfSeveral(tokens, i)
      : token.lower.endsWith('s') && !before.lower.endsWith('s')
  if (!before.lower.endsWith('s')) return false
  return (
    cue !== null &&
    cue.lemma === token.lower &&
    isRolePlural(before.lower) &&
    cue.complement !== 'quoting' &&
    cue.complement !== 'beside'
  )
}

/** "About 70% are at risk, the Tidewatch Alliance estimates.": a name right before the end, behind a comma. */
function isClosing(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.text !== '.' || i + 2 < tokens.length || tokens[i - 1]!.pos !== 'PROPN') return false
  let at = i - 1
  while (i - at <= LONGEST_LEAD && (tokens[at]?.pos === 'PROPN' || tokens[at]?.lower === 'of')) at--
  if (tokens[at]?.lower === 'the') at--
  return tokens[at]?.text === ','
}

/** "Economists at Fjellbanken estimate that": people before a preposition and where they work. */
function isOfSeveral(tokens: readonly Token[], i: number): boolean {
  let at = i - 1
  while (i - at <= LONGEST_LEAD && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[at]?.pos ?? '')) at--
  return (
    at < i - 1 &&
    /^(?:at|for|from|in|with)$/.test(tokens[at]?.lower ?? '') &&
    isRolePlural(tokens[at - 1]?.lower ?? '')
  )
}

/** The verb group that begins at `first`. */
export function verbGroup(tokens: readonly Token[], first: number): VerbGroup {
  let at = first
  let isNegated = false
  let isPassive = false
  const isInfinitive = tokens[first]!.lower === 'to'
  if (isInfinitive) {
    at++
    while (tokens[at]!.pos === 'ADV' || NEGATION.has(tokens[at]!.lower)) {
      isNegated ||= NEGATION.has(tokens[at]!.lower)
      at++
    }
  }
  let main = at
  for (;;) {
    const { lower } = tokens[main]!
    if (!AUXILIARIES.has(lower) && !BE.has(lower)) break
    const hasBe = BE.has(lower)
    let next = main + 1
    let negates = false
    while (tokens[next] && (tokens[next]!.pos === 'ADV' || NEGATION.has(tokens[next]!.lower))) {
      negates ||= NEGATION.has(tokens[next]!.lower)
      next++
    }
    const follow = tokens[next]
    isNegated ||= negates
    if (
      !follow ||
      !(
        follow.pos === 'VERB' ||
        follow.pos === 'AUX' ||
        isLostParticiple(follow) ||
        (MODALS.has(lower) && follow.pos === 'NOUN')
      )
    )
      break
    main = next
    isPassive = hasBe && isPastForm(follow.lower) && !AUXILIARIES.has(follow.lower)
  }
  const start = tokens[at]!.lower
  const isSingle = main === at
  const form = isInfinitive
    ? 'infinitive'
    : start.endsWith('ing')
      ? 'ing'
      : isSingle && isPastForm(start) && !isPastTenseOnly(start) && !AUXILIARIES.has(start)
        ? 'bare'
        : 'finite'
  return { last: main, form, isPassive, isNegated }
}

/** "has said", "was quoted" with a participle that the tagger took for an adjective or noun. */
const isLostParticiple = (token: Token) =>
  (token.pos === 'ADJ' || token.pos === 'NOUN') && isPastForm(token.lower) && cueOf(token.lower) !== null
