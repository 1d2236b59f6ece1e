import { isFinite, isReporting, mainPart } from '../language/clause'
import { join } from '../language/inversion'
import { tokenise, type Token } from '../language/tokens'
import { isParticiple, readVerb } from '../language/verbs'

export type Time = 'past' | 'future'

const MOST_WORDS = 20
const LEAST_WORDS = 3
/** "A survey party went" has lost where it went. */
const UNFINISHED = /^\S+(?: \S+){0,3} (?:went|came|took|made|gave|sent|got|put|set|brought|led|held)$/
/** What stands before a date that says when the act happened. */
const WHEN = /(?:^|[ ,])((?:(?:early|late|only) )?(?:at \d{1,2}:\d\d )?(?:in|on|during) )$/i
/** Verbs that speak of other events, whose dates may be meant, and verbs of states, which last. */
const NO_EVENT = new Set(
  (
    'follow describe recall discuss criticise criticize condemn mark commemorate investigate examine review mention cite blame ' +
    'stand remain last lie stay weigh own hold live keep'
  ).split(' '),
)
const PAST = new Set(['was', 'were', 'had'])
const FUTURE = new Set(['will', 'would'])
/** Between the start of the sentence and its verb: another clause, or no plain subject. */
const NO_SUBJECT =
  /^(?:which|who|whose|that|when|where|while|after|before|because|as|if|since|although|there|it|this|these|those|what|but|and|or|[“”"‘():;—–])$/i
/** Subjects do not begin with these. */
const NO_START = new Set(['ADP', 'SCONJ', 'ADV', 'CCONJ', 'VERB', 'AUX', 'PRON', 'PUNCT'])

interface Verb {
  /** Index of its first token and of the one after its last. */
  first: number
  end: number
  time: Time
  base: string
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/** A verb in the past may be missing from the table of verbs: an event's verb changes its form never. */
const isVerb = (token: Token | undefined): boolean =>
  isFinite(token) || (token?.pos === 'VERB' && /[^e]ed$/.test(token.text))

/** "An inquiry led by the judge found": "led" only describes the inquiry. */
function isDescription(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!.text
  if (!isParticiple(verb) && !/ed$/.test(verb)) return false
  if (!/^(?:by|in|on|at|from|for|to|near|beneath|under|over)$/.test(lower(tokens[at + 1]))) return false
  for (const token of tokens.slice(at + 2)) {
    if (/^(?:CCONJ|SCONJ|PUNCT)$/.test(token.pos)) return false
    if (isVerb(token)) return true
  }
  return false
}

/** Index of the sentence's first verb, where a plain subject stands before it; -1 where none does. */
function verbIndex(tokens: readonly Token[]): number {
  if (tokens.length === 0 || NO_START.has(tokens[0]!.pos)) return -1
  let first = 0
  while (first < tokens.length && (!isVerb(tokens[first]) || isDescription(tokens, first))) {
    if (NO_SUBJECT.test(tokens[first]!.text)) return -1
    first++
  }
  // "The contract, signed in April, expires": an aside that is still open.
  const commas = tokens.slice(0, first).filter((token) => token.text === ',').length
  return first < tokens.length && commas % 2 === 0 ? first : -1
}

function mainVerb(tokens: readonly Token[]): Verb | null {
  const first = verbIndex(tokens)
  return first > 0 ? verbAt(tokens, first) : null
}

function verbAt(tokens: readonly Token[], first: number): Verb | null {
  const head = tokens[first]!
  const word = lower(head)
  let end = first + 1
  if (PAST.has(word) || FUTURE.has(word)) {
    while (end < tokens.length && /^(?:ADV|AUX|VERB)$/.test(tokens[end]!.pos)) {
      if (/^(?:not|never)$/i.test(tokens[end]!.text)) return null
      end++
      if (tokens[end - 1]!.pos === 'VERB') break
    }
    const base = lower(tokens[end - 1])
    // "Had" alone, "was" alone: states, which last.
    if (end === first + 1 || tokens[end - 1]!.pos !== 'VERB') return null
    return { first, end, time: FUTURE.has(word) ? 'future' : 'past', base: readVerb(base)?.base ?? base }
  }
  // "is to open", "are due to meet", "plans to build"
  const isPlan =
    (/^(?:is|are)$/.test(word) && /^(?:to|due|expected|scheduled|set)$/.test(lower(tokens[end]))) ||
    /^(?:plans?|intends?)$/.test(word)
  if (isPlan) {
    if (lower(tokens[end]) !== 'to') end++
    if (lower(tokens[end]) !== 'to' || !/^(?:VERB|AUX)$/.test(tokens[end + 1]?.pos ?? '')) return null
    end += 2
    if (tokens[end]?.pos === 'VERB') end++
    return { first, end, time: 'future', base: lower(tokens[end - 1]) }
  }
  const verb = readVerb(word)
  const isPast = head.pos === 'VERB' && (verb?.tense === 'past' || (!verb && isVerb(head)))
  return isPast ? { first, end, time: 'past', base: verb?.base ?? word } : null
}

/** Tokens between a verb and its date that would give the date to something else. */
const hasOtherVerb = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) =>
      isVerb(token) ||
      /^(?:VERB|AUX|SCONJ)$/.test(token.pos) ||
      /^(?:who|which|whose|[“”"])$/i.test(token.text),
  )

/** Adverbials at the end, without which a long clause says the same. */
const CAN_GO =
  / (?:for|in|at|after|during|as|over|amid|despite) (?!.* (?:for|in|at|after|during|as|over|amid|despite) ).*$/

function shortened(text: string): string {
  let short = text
  while (short.split(' ').length > MOST_WORDS) {
    const next = short.replace(CAN_GO, '')
    if (next === short || next.split(' ').length < 8) return short
    short = next
  }
  return short
}

function checked(whole: string, time: Time): { text: string; time: Time } | null {
  const text = shortened(whole)
  const count = text.split(' ').length
  if (count < LEAST_WORDS || count > MOST_WORDS || UNFINISHED.test(text)) return null
  // What only ends there because something was cut off.
  return /\b(?:the|a|an|of|to|for|by|with|and|or|from|at|than|as)$|,$/i.test(text) ? null : { text, time }
}

/** The clause of `text`, in which the date stood at `cutAt` after the verb, or before the subject (0). */
function plainEvent(text: string, cutAt: number): { text: string; time: Time } | null {
  const tokens = tokenise(text)
  const verb = mainVerb(tokens)
  if (!verb || NO_EVENT.has(verb.base)) return null
  const verbEnd = tokens[verb.end - 1]!.end
  const isBeforeVerb = cutAt > 0 && cutAt <= tokens[verb.first]!.start
  if (isBeforeVerb && cutAt < tokens[verb.first]!.start - 1) return null
  const between = tokens.slice(verb.end).filter((token) => token.end <= cutAt)
  if (hasOtherVerb(between)) return null
  const rest = tokens.slice(verb.end)
  const end = Math.max(verbEnd, mainPart(rest).at(-1)?.end ?? verbEnd)
  if (end < cutAt) return null
  const told = rest.filter((token) => token.end <= end)
  if (isReporting(verb.base) && !told.some((token) => isVerb(token) || token.text === 'that')) return null
  return checked(text.slice(0, end).replace(/[,;]$/, ''), verb.time)
}

/** "The walkout, which began on October 6, has closed the port", "The pact, signed in April, ends" -> "The walkout began". */
function relativeEvent(head: string, tail: string): { text: string; time: Time } | null {
  const match = /^([^,“”"]{3,60}), (?:which |who )?([^,]+)$/.exec(head)
  if (!match || !tail.startsWith(',')) return null
  const [, subject = '', act = ''] = match
  const isAside = isParticiple(act.split(' ')[0]!) && !/, (?:which|who) /.test(head)
  const be = /[^s]s$/.test(subject) ? 'were' : 'was'
  const text = isAside ? `${subject} ${be} ${act}` : `${subject} ${act}`
  return plainEvent(text, text.length)
}

/** "She moved to Oregon in 1968, became a professor in 1976 and retired in 2004": a later act of the subject. */
function laterEvent(head: string, tail: string): { text: string; time: Time } | null {
  const parts = /^(.+?)(?:, and |, | and )((?:(?!, | and ).)+)$/.exec(head)
  if (!parts) return null
  const [, ahead = '', act = ''] = parts
  const before = tokenise(ahead)
  const first = verbIndex(before)
  if (first < 1 || verbAt(tokenise(act), 0) === null) return null
  // Another subject may stand between the two verbs.
  const hasSubject = before.some(
    (token, index) =>
      index > first &&
      (NO_SUBJECT.test(token.text) || (isVerb(token) && !/^(?:,|and)$/.test(before[index - 1]!.text))) &&
      token.text !== 'and',
  )
  // "A petition to save the lido, handed in": the first verb is none of the subject's.
  if (hasSubject || lower(before[first - 1]) === 'to') return null
  const text = `${ahead.slice(0, before[first - 1]!.end)} ${act}`
  return plainEvent(text + tail.replace(/^(?:,| and ).*$/, ''), text.length)
}

/** A second clause, which no condition ties to the first. */
const NEXT_CLAUSE = /, (?:and|but|while|so|yet) (?!.*\b(?:if|unless|provided|except)\b).*$/

/**
 * The event that a sentence (without its final point) tells at the date in `slot`, as a clause without the
 * date: "Norvik Steel was founded in 1988 by two brothers" -> "Norvik Steel was founded by two brothers".
 * Null unless the date plainly belongs to the verb of that clause.
 */
export function readEvent(
  text: string,
  slot: { start: number; end: number },
): { text: string; time: Time } | null {
  const before = text.slice(0, slot.start)
  const when = WHEN.exec(before)
  const tail = text.slice(slot.end)
  // "the 2023 study", "2023's drought", "between 2019 and 2023"
  if (!when || !/^(?:$|[,;]| \p{L})/u.test(tail) || /^ (?:and|or|to) \d/.test(tail)) return null
  const head = before.slice(0, before.length - when[1]!.length).trimEnd()
  if (head === '') {
    const rest = tail.replace(/^,? /, '').replace(NEXT_CLAUSE, '')
    return plainEvent(rest.slice(0, 1).toUpperCase() + rest.slice(1), 0)
  }
  // "on May 6, 2026, that its profit doubled", "on June 26, 2025, sentenced": the comma belongs to the date.
  const isVerbNext = isVerb(tokenise(tail.replace(/^, /, ''))[0]) && verbIndex(tokenise(head)) < 0
  const behind = (/^, that /.test(tail) || isVerbNext ? tail.replace(/^,/, '') : tail).replace(
    NEXT_CLAUSE,
    '',
  )
  const plainHead = head.replace(/,$/, '')
  return (
    plainEvent(join(plainHead, behind), plainHead.length) ??
    relativeEvent(head, tail) ??
    laterEvent(plainHead, tail)
  )
}
