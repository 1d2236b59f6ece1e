import type { Token } from '../tagger'
import { isPastForm, isThirdPerson } from '../verb-forms'

/** Does the clause around a date look back or ahead? Null when its verbs don't tell. */
export type Direction = 'past' | 'future' | null

const words = (list: string) => new Set(list.split(' '))

/** Participles and adjectives that look ahead after a form of "be", or alone after a noun. */
const AHEAD = words(
  'scheduled due expected planned slated supposed poised payable timetabled planning hoping likely',
)
/** Look ahead only before an infinitive or "for": "set to", "going to", "booked for". */
const AHEAD_TO = words('set going ready about booked bound')
const AHEAD_GOVERNORS = words(
  'scheduled due expected set planned slated supposed poised plans plan planning aims aim intends intend hopes hope hoping hoped intended aimed going likely agreed ' +
    'decided offered asked ordered told promised voted wants want vowed pledged promises pledges expects expect is are was were able ready time ' +
    'deadline has have invited urged requested seeks need needs obliged required meant forced threatened threatens threatening preparing prepares ' +
    'prepared opted wishes bound willing free certain sure eager unlikely about',
)
const AHEAD_NOUNS = words(
  'deal plan plans bid decision order offer chance agreement promise pledge proposal deadline time intention vow duty obligation call calls ' +
    'request invitation vote talks move moves pact threat motion',
)
const MODALS = words("will 'll would shall can could may might must should wo ca 'd")
const NEGATIONS = words("not n't neither no barely hardly")
const WILL = words("will 'll wo shall")
const BE_PRESENT = words("is are 's 're am")
const BE = words("is are 's 're am was were been be being")
const PAST_AUXILIARIES = words("was were had did has have been 'd 've having")
const FORECASTS = words(
  'expect expects expected forecast forecasts predict predicts predicted anticipate anticipates anticipated foresee foresees foresaw',
)
/** Verbs whose present tense announces ("the session opens on Monday"); other presents tell of what is past or lasts. */
const TIMETABLE = words(
  'begins starts opens reopens closes ends finishes expires resumes returns arrives leaves departs sails flies travels visits meets hosts faces ' +
    'plays kicks votes decides rules hears speaks addresses launches premieres airs appears goes takes comes runs lands debuts publishes releases ' +
    'reports retires steps moves celebrates turns gets heads kick concludes convenes falls marks matures tours delivers testifies considers ' +
    'reviews competes fights races unveils presents gathers holds chooses elects picks joins attends buries',
)
const plainForm = (verb: string): string =>
  verb.endsWith('ies') ? `${verb.slice(0, -3)}y` : verb.replace(/(?:(?<=sh|ch|x|ss|o)e)?s$/, '')
const TIMETABLE_PLAIN = new Set([...TIMETABLE].map(plainForm))
const RESULTS = words('earnings results profits profit quarterly annual half-year full-year')
const STAYING = words('stay stays stayed remain remains remained keep keeps kept get gets')
/** Words that open a clause in which the present stands for the future: "if it fails to pay by Monday". */
const CONDITIONS = words('if unless when once until before after whether till')

/** "found in May": the month, not the verb. */
export const isModal = (token: Token) =>
  MODALS.has(token.lower) && (token.text !== 'May' || token.pos === 'AUX')
export const isVerb = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX' || isModal(token)
export const isFiller = (token: Token) =>
  token.pos === 'ADV' || token.pos === 'PART' || token.lower === "n't" || token.lower === 'not'
const isPlural = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:they|we|i|you)$/.test(token.lower) ||
    ((token.pos === 'NOUN' || token.pos === 'PROPN') && /[^s]s$|people$|men$/.test(token.lower)))

export const isTimetable = (lower: string): boolean => TIMETABLE.has(lower)

/** Forms that are hardly ever nouns after a noun, whatever the tagger makes of them. */
const HIDDEN = words('opens reopens closes begins kicks starts finishes resumes expires')

/** A present form that the tagger took for a noun or adjective: "Doors open at seven", "the league kicks off". */
export const isHiddenVerb = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  if (!token || (token.pos !== 'ADJ' && token.pos !== 'NOUN')) return false
  const previous = tokens[index - 1]
  if (TIMETABLE.has(token.lower) && /^(?:which|who|it|he|she)$/.test(previous?.lower ?? '')) return true
  if (HIDDEN.has(token.lower)) return previous?.pos === 'NOUN' || previous?.pos === 'PROPN'
  return TIMETABLE_PLAIN.has(token.lower) && isPlural(previous)
}

/** "The talks had been due to finish on Friday": they went on, and that day lies behind. */
const isOver = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'been' &&
  tokens[index - 2]?.lower === 'had' &&
  tokens[index + 1]?.lower === 'to' &&
  /^(?:finish|end|conclude|close|wrap|expire)$/.test(tokens[index + 2]?.lower ?? '')

/** Is "scheduled", "due", "set to" at `index` a word that looks ahead? "more than expected" and "set a record" are none. */
export function looksAhead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  const previous = tokens[index - 1]?.lower ?? ''
  if (isOver(tokens, index)) return false
  if (AHEAD.has(token.lower)) {
    if (/^(?:than|as|be)$/.test(previous) && token.lower === 'expected') return previous === 'be'
    // "due to the storm": because of it.
    return !(
      token.lower === 'due' &&
      tokens[index + 1]?.lower === 'to' &&
      tokens[index + 2]?.pos !== 'VERB' &&
      tokens[index + 2]?.pos !== 'AUX'
    )
  }
  const next = tokens[index + 1]?.lower ?? ''
  if (!AHEAD_TO.has(token.lower)) return false
  return (next === 'to' && isVerb(tokens[index + 2] ?? token)) || (next === 'for' && token.lower !== 'going')
}

/** The tense of "to meet": from the word that governs it. */
function infinitive(tokens: readonly Token[], toIndex: number, depth: number): Direction {
  let governor = toIndex - 1
  while (
    governor >= Math.max(0, toIndex - 12) &&
    isFiller(tokens[governor] as Token) &&
    !AHEAD_GOVERNORS.has(tokens[governor]?.lower ?? '')
  )
    governor--
  const word = tokens[governor]
  if (word && isOver(tokens, governor)) return 'past'
  if (!word || AHEAD_GOVERNORS.has(word.lower)) return 'future'
  if (isVerb(word)) return verbDirection(tokens, governor, depth + 1)
  if (AHEAD_NOUNS.has(word.lower)) return 'future'
  // "told him to reply", "ordered banks to report": the verb before the object, if it looks ahead.
  for (let i = governor - 1; i >= Math.max(0, governor - 4); i--) {
    const other = tokens[i]
    if (other && isVerb(other))
      return AHEAD_GOVERNORS.has(other.lower) ? 'future' : verbDirection(tokens, i, depth + 1)
  }
  // "Talks to resume Monday": headline style, when no verb stands before it.
  return tokens.slice(Math.max(0, governor - 40), governor).some(isVerb) ? null : 'future'
}

/** "accused of shooting", "praised for saving": what led to it lies behind; other forms in -ing share their main verb's tense. */
function gerund(
  tokens: readonly Token[],
  index: number,
  before: readonly string[],
  depth: number,
): Direction {
  if (before.some((word) => BE_PRESENT.has(word))) return 'future'
  const preposition = tokens[index - 1]?.lower ?? ''
  const isCause = /^(?:of|for|with|from|since)$/.test(preposition)
  for (let j = index - 1; j >= Math.max(0, index - 40); j--) {
    const other = tokens[j]
    if (!other || !isVerb(other) || other.lower.endsWith('ing')) continue
    const main = verbDirection(tokens, j, depth + 1)
    const isAccused = isCause && isPastForm(other.lower)
    return isAccused ? 'past' : (main ?? announced(tokens, index))
  }
  return announced(tokens, index)
}

/** "The win levels the series before the decider starting on Friday": what begins is on a timetable. */
const announced = (tokens: readonly Token[], index: number): Direction =>
  /^(?:starting|beginning|opening)$/.test(tokens[index]!.lower) ? 'future' : null

/** Tokens between a subject and its verb: "Tickets for the match in Colombo go on sale". */
const SUBJECT_REACH = 8

/** Whether what ends at `last` is many, also by its head: "Tickets for Colombo". */
function isManyBefore(tokens: readonly Token[], last: number): boolean {
  if (isPlural(tokens[last])) return true
  for (let at = last; at > Math.max(0, last - SUBJECT_REACH); at--) {
    const { pos, lower } = tokens[at]!
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') return false
    if (/^(?:for|of|to|in|at)$/.test(lower) && isPlural(tokens[at - 1])) return true
  }
  return false
}

/** The word that opens the clause of a present-tense verb, if it is "if", "when", "until" … */
function isConditional(tokens: readonly Token[], index: number): boolean {
  for (let j = index - 1; j >= Math.max(0, index - 8); j--) {
    const token = tokens[j]
    if (!token || isVerb(token) || token.pos === 'PUNCT') return false
    if (CONDITIONS.has(token.lower)) return true
  }
  return false
}

const CONDITION_REACH = 25

/** "would halve aid unless donors closed the gap by July": a past that stands for what is still to come. */
function isBackshifted(tokens: readonly Token[], index: number): boolean {
  if (!isPastForm(tokens[index]!.lower)) return false
  for (let j = index - 1; j >= Math.max(0, index - 8); j--) {
    const token = tokens[j]!
    if (isVerb(token) || token.pos === 'PUNCT') return false
    if (token.lower !== 'if' && token.lower !== 'unless') continue
    const around = tokens.slice(Math.max(0, j - CONDITION_REACH), index + CONDITION_REACH)
    return around.some(
      ({ lower }, at) => /^(?:would|could|might)$/.test(lower) && around[at + 1]?.lower !== 'have',
    )
  }
  return false
}

/** The tense of the verb at `index`, read from its form and the auxiliaries before it. */
export function verbDirection(tokens: readonly Token[], index: number, depth = 0): Direction {
  const verb = tokens[index]
  if (!verb || depth > 4) return null
  const before: string[] = []
  let i = index - 1
  for (; i >= Math.max(0, index - 12); i--) {
    const token = tokens[i]
    if (!token || token.lower === 'to' || !(token.pos === 'AUX' || isModal(token) || isFiller(token))) break
    before.push(token.lower)
  }
  const { lower } = verb
  const isPerfect = before.includes('have')
  if (isModal(verb) || before.some((word) => MODALS.has(word))) {
    // "For most of Monday, millions could neither send nor receive money"
    const denied = [...before, tokens[index + 1]?.lower ?? '']
    if ((lower === 'could' || before.includes('could')) && denied.some((word) => NEGATIONS.has(word)))
      return isPerfect ? 'past' : null
    // "would have closed" is past, "will have closed" is not.
    return isPerfect && !before.some((word) => WILL.has(word)) ? 'past' : 'future'
  }
  if (before.length > 0 || AHEAD.has(lower)) {
    const isPassive = before.some((word) => BE.has(word))
    if (looksAhead(tokens, index) && (isPassive || lower !== 'set')) return 'future'
  }
  // "said they expected a cut by December": what is expected lies ahead, whenever it was.
  // "had expected a profit in the third quarter" speaks of what has come out since.
  if (FORECASTS.has(lower) && before.includes('had') && !before.includes('been')) return 'past'
  if (FORECASTS.has(lower) && tokens[index - 1]?.lower !== 'than' && tokens[index - 1]?.lower !== 'as')
    return 'future'
  if (tokens[i]?.lower === 'to') return isPerfect ? 'past' : infinitive(tokens, i, depth)
  // "We see rates holding until June": what forecasters see.
  if ((lower === 'see' || lower === 'sees') && !before.some((word) => PAST_AUXILIARIES.has(word)))
    return 'future'
  if (lower.endsWith('ing')) {
    if (before.some((word) => /^(?:was|were|been|had|has|have)$/.test(word))) return 'past'
    return gerund(tokens, index, before, depth)
  }
  // "will stay shut", "remained closed": the verb before carries the tense.
  if (before.length === 0 && STAYING.has(tokens[i]?.lower ?? '')) return verbDirection(tokens, i, depth + 1)
  if (before.some((word) => PAST_AUXILIARIES.has(word))) return 'past'
  if (before.some((word) => BE_PRESENT.has(word))) return isPastForm(lower) ? 'future' : null
  if (before.includes('does') || before.includes('do')) return 'future'
  if (BE_PRESENT.has(lower)) return 'future'
  // "The company reports earnings Thursday" announces, "the paper reports that …" tells.
  if (
    /^reports?$/.test(lower) &&
    (RESULTS.has(tokens[index + 1]?.lower ?? '') || RESULTS.has(tokens[index + 2]?.lower ?? ''))
  )
    return 'future'
  if (/^(?:says?|reports?)$/.test(lower)) return 'past'
  if (before.length === 0 && isBackshifted(tokens, index)) return 'future'
  if (isPastForm(lower) || lower === 'has' || lower === 'have') return 'past'
  if (isThirdPerson(lower)) return TIMETABLE.has(lower) || isConditional(tokens, index) ? 'future' : null
  // "Tickets go on sale on Thursday": the plain form after a plural is the present of timetables.
  return TIMETABLE_PLAIN.has(lower) && isManyBefore(tokens, i)
    ? 'future'
    : isConditional(tokens, index)
      ? 'future'
      : null
}
