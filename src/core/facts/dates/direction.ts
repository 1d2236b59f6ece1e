import type { Token } from '../tagger'
import { isPastForm, isThirdPerson } from '../verb-forms'

/** Does the clause around a date look back or ahead? Null when its verbs don't tell. */
export type Direction = 'past' | 'future' | null

/** Tokens on either side of a date in which its verb is looked for. */
const REACH = 60

const AHEAD = new Set(
  (
    'scheduled due expected set planned slated supposed poised payable booked timetabled planning plans plan planned aims intends hopes ' +
    'vows hoping going likely begins starts next upcoming'
  ).split(' '),
)
const AHEAD_GOVERNORS = new Set(
  (
    'scheduled due expected set planned slated supposed poised plans plan planning aims intends hopes hoping going likely agreed decided ' +
    'offered asked ordered told promised voted wants want vowed pledged promises pledges expects expect is are able ready time deadline'
  ).split(' '),
)
const AHEAD_NOUNS = new Set(
  'deal plan plans bid decision order offer chance agreement promise pledge proposal deadline time intention vow duty obligation'.split(
    ' ',
  ),
)
const MODALS = new Set([
  'will',
  "'ll",
  'would',
  'shall',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  'wo',
  'ca',
  "'d",
])
const BE_PRESENT = new Set(['is', 'are', "'s", "'re", 'am'])

const FORECASTS = /^(?:expect|forecast|predict|anticipate)(?:s|ed)?$|^fores(?:ee|ees|aw)$/

/** Verbs whose present tense announces ("the session opens on Monday"); other presents tell of what is past or lasts. */
const TIMETABLE = new Set(
  (
    'begins starts opens reopens closes ends finishes expires resumes returns arrives leaves departs sails flies travels visits meets hosts faces ' +
    'plays kicks votes decides rules hears speaks addresses launches premieres airs appears goes takes comes runs lands debuts publishes releases ' +
    'reports retires steps moves celebrates turns gets'
  ).split(' '),
)

const isVerb = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX' || MODALS.has(token.lower)
const isFiller = (token: Token) =>
  token.pos === 'ADV' || token.pos === 'PART' || token.lower === "n't" || token.lower === 'not'

/** The tense of the verb at `index`, read from its form and the auxiliaries before it. */
function verbDirection(tokens: readonly Token[], index: number, depth = 0): Direction {
  const verb = tokens[index]
  if (!verb || depth > 4) return null
  const before: string[] = []
  let i = index - 1
  while (i >= 0) {
    const token = tokens[i]
    if (!token || !(token.pos === 'AUX' || MODALS.has(token.lower) || isFiller(token))) break
    if (token.lower === 'to') break
    before.push(token.lower)
    i--
  }
  const perfect = before.includes('have')
  if (before.some((word) => MODALS.has(word)) || MODALS.has(verb.lower)) {
    const isWill = before.some((word) => /^(?:will|'ll|wo)$/.test(word))
    return perfect && !isWill ? 'past' : 'future'
  }
  if (AHEAD.has(verb.lower) && before.length > 0) return 'future'
  // "said they expected a cut by December": what is expected lies ahead, whenever it was.
  if (FORECASTS.test(verb.lower)) return 'future'
  if (tokens[i]?.lower === 'to') {
    let governor = i - 1
    while (governor >= 0 && tokens[governor] && isFiller(tokens[governor] as Token)) governor--
    const word = tokens[governor]
    if (!word) return 'future'
    if (AHEAD_GOVERNORS.has(word.lower)) return 'future'
    if (isVerb(word)) return verbDirection(tokens, governor, depth + 1)
    // "a deal to open in June": a noun with an infinitive looks ahead.
    return AHEAD_NOUNS.has(word.lower) ? 'future' : null
  }
  if (before.some((word) => /^(?:was|were|had|did|has|have|been|'d)$/.test(word))) return 'past'
  if (verb.lower.endsWith('ing')) {
    if (before.some((word) => BE_PRESENT.has(word))) return 'future'
    for (let j = index - 1; j >= 0; j--) {
      const other = tokens[j]
      if (other && isVerb(other) && !other.lower.endsWith('ing')) return verbDirection(tokens, j, depth + 1)
    }
    return null
  }
  if (before.some((word) => BE_PRESENT.has(word))) return isPastForm(verb.lower) ? 'future' : null
  if (BE_PRESENT.has(verb.lower)) return 'future'
  if (/^(?:says?|reports?)$/.test(verb.lower)) return 'past'
  if (isPastForm(verb.lower) || /^(?:has|have)$/.test(verb.lower)) return 'past'
  if (isThirdPerson(verb.lower)) return TIMETABLE.has(verb.lower) ? 'future' : null
  const subject = tokens[i]
  // "Tickets go on sale on Thursday": the plain form after a plural is the present of timetables.
  return subject &&
    (/^(?:they|we|i|you)$/.test(subject.lower) ||
      (/^(?:NOUN|PROPN)$/.test(subject.pos) && /[^s]s$/.test(subject.lower)))
    ? 'future'
    : null
}

/**
 * Reads the direction of the clause around the tokens from `first` to before `last` (the date): the verb right
 * after the date, else the nearest verb before it, else the first one after it.
 */
export function clauseDirection(tokens: readonly Token[], first: number, last: number): Direction {
  const next = tokens[last]
  const nextIsVerb = next !== undefined && (next.pos === 'AUX' || MODALS.has(next.lower)) && first > 0
  if (nextIsVerb && !/^(?:and|,)$/.test(tokens[first - 1]?.lower ?? '')) {
    const ahead = rightward(tokens, last)
    if (ahead) return ahead
  }
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const token = tokens[i]
    if (!token) break
    if (token.text === ';' || (token.text === '"' && i < first - 1)) break
    if (
      AHEAD.has(token.lower) &&
      (token.pos === 'ADJ' || token.lower === 'next' || token.lower === 'upcoming')
    )
      return 'future'
    if (!isVerb(token)) continue
    const direction = verbDirection(tokens, i)
    if (direction) return direction
  }
  return rightward(tokens, last)
}

function rightward(tokens: readonly Token[], from: number): Direction {
  for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
    const token = tokens[i]
    if (!token || !isVerb(token)) continue
    // The last verb of the group carries the auxiliaries before it.
    let end = i
    while (
      tokens[end + 1] &&
      (isVerb(tokens[end + 1] as Token) ||
        isFiller(tokens[end + 1] as Token) ||
        AHEAD.has(tokens[end + 1]?.lower ?? ''))
    )
      end++
    while (end > i && tokens[end] && isFiller(tokens[end] as Token)) end--
    return verbDirection(tokens, end)
  }
  return null
}
