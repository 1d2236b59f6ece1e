import type { Token } from '../tagger'
import { isAttributiveParticiple, isPastForm, isThirdPerson } from '../verb-forms'
import {
  isFiller,
  isHiddenVerb,
  isTimetable,
  isVerb,
  looksAhead,
  verbDirection,
  type Direction,
} from './tense'

export type { Direction } from './tense'

/** Tokens on either side of a date in which its verb is looked for. */
const REACH = 60

const words = (list: string) => new Set(list.split(' '))
const PREPOSITIONS = words(
  'on in by at from of for until since late early about around before after during the over this next',
)
const CLAUSE_OPENERS = words('that but when because whether if while as although though who which')
/** Verbs whose past is their plain form. */
const SAME_FORM = words('shut cut put set hit let spread cost split quit hurt burst cast bet bid rid shed')
/** Verbs that put something off or give time: what "until" or "to" names after them lies ahead. */
const DEFERRING = /^(?:postpon|adjourn|delay|defer|extend|reschedul|remand|suspend|push|moved|brought)/
const GIVING_TIME = words('give gives gave given has have allow allowed valid')
/** What is set "for" a day. */
const SETTING =
  /^(?:schedul|set|call|plan|slat|reschedul|postpon|fix|book|announc|due|demand|hearing|vote|election|meeting|talks|trial|date|summon|invit|forecast|predict|ticket|appointment|protest|rally|strike|target|order)/

interface Segment {
  start: number
  end: number
}

const isBoundary = (token: Token) =>
  token.text === ',' ||
  token.text === ';' ||
  token.text === ':' ||
  token.text === '"' ||
  token.text === '(' ||
  token.text === ')' ||
  token.text === '\u2014' ||
  token.text === '\u2013' ||
  token.text === '--' ||
  CLAUSE_OPENERS.has(token.lower)

/** The stretch around the date up to the next commas, quotation marks or words that open a clause. */
function segmentAround(tokens: readonly Token[], first: number, last: number): Segment {
  let start = first
  while (start > 0 && first - start < REACH && !isBoundary(tokens[start - 1] as Token)) start--
  let end = last
  while (end < tokens.length && end - last < REACH && !isBoundary(tokens[end] as Token)) end++
  return { start, end }
}

/** The last verb of the group that begins at `index`: it carries the auxiliaries before it. */
function lastOfGroup(tokens: readonly Token[], index: number): number {
  let end = index
  for (
    let token = tokens[end + 1];
    token && (isVerb(token) || isFiller(token) || looksAhead(tokens, end + 1));
    token = tokens[end + 1]
  )
    end++
  while (end > index && isFiller(tokens[end] as Token)) end--
  return end
}

/** "The trial judge, Warren Pickett, retired in March": a past that was taken for an adjective, and no verb before it. */
function isPastAlone(tokens: readonly Token[], at: number, clauseStart: number): boolean {
  const [token, previous, preposition] = [tokens[at]!, tokens[at - 1], tokens[at + 1]]
  if (token.pos !== 'ADJ' || !/ed$/.test(token.lower) || !/^(?:in|on)$/.test(preposition?.lower ?? ''))
    return false
  const isAfterSubject =
    previous !== undefined && (/^(?:NOUN|PROPN|PRON)$/.test(previous.pos) || previous.text === ',')
  return isAfterSubject && !tokens.slice(clauseStart, at).some(isVerb)
}

/** What a side has done once a match is over, whatever comes next: "will meet Bann after beating Cork on Friday". */
const RESULT = /^(?:beating|defeating|thrashing|edging|winning|losing|drawing|finishing|scoring|conceding)$/

/** "are through to the final after beating Bann on Saturday" */
const isAfterwards = (tokens: readonly Token[], at: number, clauseStart: number): boolean =>
  tokens[at - 1]?.lower === 'after' &&
  /ing$/.test(tokens[at]!.lower) &&
  (RESULT.test(tokens[at]!.lower) ||
    !tokens.slice(clauseStart, at).some(({ lower }) => /^(?:will|'ll|would|may|might|could|to)$/.test(lower)))

/** Verbs of the mind: "Remember the storm on Monday" asks for nothing to come. */
const OF_MIND = /^(?:remember|recall|forget|look|think|imagine|consider|thank|let|see|take|compare)$/

/** "Ask me about the final on Monday," she said: what is asked for is still to come. */
function isImperative(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!
  if (pos !== 'VERB' || (at > 0 && tokens[at - 1]!.text !== '"') || OF_MIND.test(lower)) return false
  return !isPastForm(lower) && !isThirdPerson(lower) && !lower.endsWith('ing')
}

/** Does such a gerund stand before the date, with no verb of a tense between? */
function isToldAfterwards(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i >= to; i--) {
    if (isAfterwards(tokens, i, to)) return true
    if (isVerb(tokens[i]!) && !tokens[i]!.lower.endsWith('ing')) return false
  }
  return false
}

function leftward(tokens: readonly Token[], from: number, to: number): Direction {
  if (isToldAfterwards(tokens, from, to)) return 'past'
  for (let i = from; i >= to; i--) {
    const token = tokens[i]
    if (!token) break
    if (token.text === ';' || (token.text === '"' && i < from)) break
    if (token.lower === 'upcoming' || token.lower === 'forthcoming') return 'future'
    if (token.lower === 'next' && tokens[i + 1]?.pos === 'NOUN' && tokens[i + 1]?.lower !== 'day')
      return 'future'
    if (token.pos === 'ADJ' && looksAhead(tokens, i)) return 'future'
    if (isHiddenVerb(tokens, i)) return 'future'
    if (i === from - 1 && isPastAlone(tokens, i, to)) return 'past'
    if (isImperative(tokens, i)) return 'future'
    if (!isVerb(token) || isAttributiveParticiple(tokens, i)) continue
    // "will open for one summer and shut for good": the form does not tell, the verb before it does.
    if (SAME_FORM.has(token.lower) && /^(?:and|or|then)$/.test(tokens[i - 1]?.lower ?? '')) continue
    const direction = verbDirection(tokens, i)
    if (direction) return direction
  }
  return null
}

function rightward(tokens: readonly Token[], from: number, to: number): Direction {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const token = tokens[i]
    // "Sunday's run-off": half of a noun.
    const isHalf = tokens[i + 1]?.text === '-' && tokens[i + 1]!.start === token?.end
    if (!token || !isVerb(token) || isHalf) continue
    // "On 21 May Jadhav, who is 81, was carried": the aside is about now.
    if (/^(?:who|which|whose)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 2]?.text === ',') continue
    const direction = verbDirection(tokens, lastOfGroup(tokens, i))
    // "the group's plans to open": an infinitive tells only when its noun does.
    if (direction || tokens[i - 1]?.lower !== 'to') return direction
  }
  return null
}

/** Nouns that promise: "an offer of 5% from January", "a target for June". */
const PROMISING = words('offer offers proposal proposals plan plans pledge promise deadline target goal')
/** Nouns of what has been counted or sold: "figures for January", "sales in May". */
const COUNTED = words(
  'figures data report reports sales numbers reading index results orders output production payrolls exports imports inflation traffic figure',
)
/** Events that are arranged, and what those do who want one: "had lobbied for a limit with a review in August". */
const ARRANGED = words(
  'review vote hearing election elections referendum ballot summit meeting conference deadline launch reopening start trial inquiry strike return rollout',
)
const WANTING =
  /^(?:lobb(?:y|ied|ying)|push(?:ed|ing)?|press(?:ed|ing)?|campaign(?:ed|ing)?|call(?:ed|ing)|ask(?:ed|ing)|argu(?:ed|ing)|propos(?:ed|ing)|sought|demand(?:ed|ing)|hop(?:ed|ing)|petition(?:ed|ing)|bid)$/
const WANTING_REACH = 10

/** "called the parties to a meeting in Oslo on Friday": whoever is called is still to come. */
const SUMMONED =
  /\b(?:called|summoned|recalled|invited) (?:\S+ ){1,6}to (?:(?:an?|the|new|fresh|further|another|emergency|urgent|crisis) )*(?:meeting|talks|hearing|session|summit|conference)(?: (?:in|at) (?:\S+ ){0,2}\S+)?$/
/** "called a one-day strike on Friday" */
const CALLED =
  /\bcalled (?:an?|another|further) (?:\S+ ){0,6}(?:strike|walkout|protest|rally|march|boycott|shutdown|bandh|hartal)$/
const SUMMONS_REACH = 16

/** Tokens before "in March" within which "will" makes it one to come. */
const TO_COME_REACH = 5
/** Tokens between "to enter" and "from May", and before it what allows that. */
const ENTER_REACH = 7
const ALLOW_REACH = 16
/** Tokens between "to hire" and "until". */
const UNTIL_REACH = 4
const isAmount = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NUM' || /^(?:%|percent|cent|million|billion|[\d.,]+%)$/.test(token.lower))

/** "From 31.7% in September": what something rose or fell from. */
function isFromAmount(tokens: readonly Token[], last: number): boolean {
  let at = last
  while (at > last - LONGEST_AMOUNT && isAmount(tokens[at])) at--
  return at < last && /^(?:from|against)$/.test(tokens[at]?.lower ?? '')
}
const LONGEST_AMOUNT = 4

/** Goods are traded for a month ahead: "crude oil for May delivery", "December futures". */
const TRADED = words('delivery futures contract contracts')

/** What the words beside the date tell by themselves: "since Monday", "set a vote for Monday", "put off until June". */
function byNeighbours(tokens: readonly Token[], first: number, last: number): Direction {
  let at = first - 1
  while (at > 0 && /^(?:late|early|the|next|this|at|least)$/.test(tokens[at]?.lower ?? '')) at--
  const word = tokens[at]?.lower ?? ''
  if (word === 'since') return 'past'
  const next = tokens[last]?.lower ?? ''
  if (TRADED.has(next)) return 'future'
  const isAny = (test: (lower: string) => boolean, reach: number) => {
    for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (test(tokens[i]?.lower ?? '')) return true
    return false
  }
  // "Will start sending data in early March" counts nothing yet.
  const isToCome = word === 'in' && isAny((lower) => /^(?:will|'ll|would|to)$/.test(lower), TO_COME_REACH)
  if ((word === 'for' || word === 'in') && COUNTED.has(tokens[at - 1]?.lower ?? '') && !isToCome)
    return 'past'
  // "Would fall to 26% by the end of the year from 31.7% in September"
  if (word === 'in' && isFromAmount(tokens, at - 1)) return 'past'
  if (word === 'for' && next !== "'s" && next !== "'" && isAny((lower) => SETTING.test(lower), 9))
    return 'future'
  if (word === 'until' || word === 'till') {
    if (isAny((lower) => DEFERRING.test(lower), 9) || isAny((lower) => GIVING_TIME.has(lower), 2))
      return 'future'
    // "Has pooled money to hire barges until the end of May"
    if (isAny((lower) => lower === 'to', UNTIL_REACH)) return 'future'
    // "ordered that the five be held until Tuesday"
    if (isAny((lower) => lower === 'be', 4)) return 'future'
  }
  const isWanted =
    /^(?:in|on|by)$/.test(word) &&
    ARRANGED.has(tokens[at - 1]?.lower ?? '') &&
    isAny((lower) => lower === 'for', WANTING_REACH) &&
    isAny((lower) => WANTING.test(lower), WANTING_REACH)
  if (isWanted) return 'future'
  const lead = word === 'on' ? tokens.slice(Math.max(0, at - SUMMONS_REACH), at) : []
  const ahead = lead.map(({ lower }) => lower).join(' ')
  if (SUMMONED.test(ahead) || CALLED.test(ahead)) return 'future'
  if (word === 'to' && isAny((lower) => DEFERRING.test(lower), 9)) return 'future'
  // "Would have allowed 4,000 workers to enter from May"
  const isAllowed = (lower: string) =>
    /^(?:would|will|allow(?:s|ed|ing)?|permit(?:s|ted)?|requires?|required)$/.test(lower)
  if (word === 'from' && isAny((lower) => lower === 'to', ENTER_REACH) && isAny(isAllowed, ALLOW_REACH))
    return 'future'
  // "declared three days of mourning from Wednesday"
  if (word === 'from' && isAny((lower) => /^(?:declared|announced)$/.test(lower), 7)) return 'future'
  if (word === 'from' || word === 'by') {
    for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
      const token = tokens[i]
      if (!token || isVerb(token)) break
      if (PROMISING.has(token.lower)) return 'future'
    }
  }
  return null
}

/**
 * Reads the direction of the clause around the tokens from `first` to before `last` (the date): by the words beside it,
 * else by the verb of its own stretch between commas and clause openers, nearest first and before the date rather
 * than after it, else by the verbs further to the left and right.
 */
export function clauseDirection(tokens: readonly Token[], first: number, last: number): Direction {
  const told = byNeighbours(tokens, first, last)
  if (told) return told
  const next = tokens[last]
  const { start, end } = segmentAround(tokens, first, last)
  // "said Monday's vote would go ahead": the day belongs to what is said, when that looks ahead.
  if (next?.lower === "'s" && rightward(tokens, last + 1, end) === 'future') return 'future'
  const inside = leftward(tokens, first - 1, start)
  if (inside) return inside
  const isFronted = tokens
    .slice(start, first)
    .every((token) => PREPOSITIONS.has(token.lower) || isFiller(token))
  // "Friday marks ten years": a present that the tagger took for a noun.
  if (isFronted && next?.pos === 'NOUN' && first === start && isTimetable(next.lower)) return 'future'
  const ahead = rightward(tokens, last, isFronted ? tokens.length : end)
  // A date after its own clause's comma ("was arrested in Leeds, England, on Monday") goes on with it.
  if (ahead && !(isFronted && tokens[start - 1]?.text === ',')) return ahead
  return (
    leftward(tokens, start - 1, Math.max(0, first - REACH)) ?? ahead ?? rightward(tokens, last, tokens.length)
  )
}
