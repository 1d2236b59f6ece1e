import { spaced, words } from '../../grading/normalise'
import { datesIn } from '../language/dates'
import type { Amount } from '../sets/amounts'
import type { Event } from '../sets/events'
import { LEAST_MEMBERS, type FactSet } from '../sets/fact-set'
import { isBefore } from '../sets/day-range'
import type { Pairing } from '../sets/pairings'
import type { Failure } from './gate'
import { isReckoned } from './reckoned'

/** What is wrong with a set, and the index of the member without which it may be right. */
export interface SetFailure extends Failure {
  culprit: number
}

type Pairwise<M> = (member: M, earlier: M) => string | null

/** The first pair that fails a check; the later member gives way, as the earlier one matters more. */
function firstPair<M>(members: readonly M[], gate: string, check: Pairwise<M>): SetFailure | null {
  for (const [index, member] of members.entries())
    for (const earlier of members.slice(0, index)) {
      const reason = check(member, earlier)
      if (reason) return { gate, reason, culprit: index }
    }
  return null
}

function firstMember<M>(
  members: readonly M[],
  gate: string,
  check: (member: M) => string | null,
): SetFailure | null {
  for (const [index, member] of members.entries()) {
    const reason = check(member)
    if (reason) return { gate, reason, culprit: index }
  }
  return null
}

/** Words that tell where in the order an event stands, or lean on another event. */
const ORDER_WORD =
  /\b(?:later|earlier|then(?!-)|again|since|finally|eventually|previous(?:ly)?|subsequent(?:ly)?|already|still|follow(?:s|ed|ing)?|next|after(?:wards)?|before|until|once|first|last|latest|second|third|new|another|resum\w+|re-?open\w*|born|initial(?:ly)?|original(?:ly)?|now|current(?:ly)?|recent(?:ly)?)\b/i
/** What begins its subject comes before all else that is told of it. */
const BEGINNING =
  /\b(?:founded|established|discovered|built|created|opened|began|launched|invented|graduated)\b/i
const YEAR = /\b(?:1[5-9]|20)\d\d\b/

function eventLeak({ text }: Event): string | null {
  const date = datesIn(text)[0]?.text ?? YEAR.exec(text)?.[0]
  if (date !== undefined) return `“${date}” stands in the event.`
  const word = ORDER_WORD.exec(text)?.[0]
  return word === undefined ? null : `“${word}” tells where the event stands in the order.`
}

/** Whether all words of one are among those of the other: "minister" and "foreign minister". */
function isPartOf(a: string, b: string): boolean {
  const whole = new Set(words(b))
  return words(a).every((word) => whole.has(word))
}

const GENDERED =
  /\b(?:\w*(?:wom[ae]n|(?<!hu)(?<!ger)m[ae]n)|father|mother|king|queen|brother|sister|son|daughter|husband|wife|widow|widower|actress|actor|grandmother|grandfather|mum|dad|nun|priest|princess|prince|boy|girl)\b/i

function eventFailure(members: readonly Event[], isComparison: boolean): SetFailure | null {
  return (
    firstMember(members, 'no leak', eventLeak) ??
    (isComparison
      ? firstPair(members, 'no leak', (a, b) =>
          a.time === b.time ? null : 'The tense of the verbs tells which came first.',
        )
      : null) ??
    (isComparison
      ? firstPair(members, 'worth asking', (a, b) =>
          BEGINNING.test(a.text) === BEGINNING.test(b.text)
            ? null
            : 'A beginning comes first without saying.',
        )
      : null) ??
    firstPair(members, 'unique key', (a, b) =>
      isBefore(a.days, b.days) || isBefore(b.days, a.days)
        ? null
        : `“${a.answer}” and “${b.answer}” may fall together.`,
    )
  )
}

/** A group's worth beside the price of its share: which figure belongs where is seen. */
const MOST_MATCHED_RATIO = 100

/** The larger is at least a fifth larger, and not so much larger that nobody could be in doubt. */
const CLEAR = 1.2
const MOST_RATIO = 12

function isClear(a: Amount, b: Amount): boolean {
  const [small, large] = a.low < b.low ? [a, b] : [b, a]
  return large.low >= CLEAR * small.high
}

function numbersIn(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? []
}

/** Whether one amount's words give away the other's figure. */
const showsFigure = (text: string, figure: string): boolean => {
  const shown = new Set(numbersIn(text))
  const own = numbersIn(figure)
  return own.length > 0 ? own.some((number) => shown.has(number)) : spaced(text).includes(spaced(figure))
}

const COMMON = new Set(
  'that with from have been were said than more about over their they will would which into after percent million billion thousand'.split(
    ' ',
  ),
)

/** "The lake lost" and "the lake has shrunk" are about one thing; shares and rainfall are better not compared. */
function isRelated(a: Amount, b: Amount): boolean {
  const others = new Set(words(b.text))
  return words(a.text).some(
    (word) => word.length >= 4 && !/^\d/.test(word) && !COMMON.has(word) && others.has(word),
  )
}

function amountFailure(members: readonly Amount[], isComparison: boolean): SetFailure | null {
  return (
    firstMember(members, 'no leak', ({ draft }) =>
      isReckoned(draft) ? 'The other numbers of the question give the answer.' : null,
    ) ??
    firstPair(members, 'form', (a, b) =>
      a.unit === b.unit && a.shape === b.shape
        ? null
        : `“${a.answer}” and “${b.answer}” are not of one unit.`,
    ) ??
    firstPair(members, 'no leak', (a, b) =>
      showsFigure(a.text, b.answer) || showsFigure(b.text, a.answer)
        ? 'One of the two shows the figure of the other.'
        : null,
    ) ??
    firstPair(members, 'unique key', (a, b) =>
      isClear(a, b) ? null : `“${a.answer}” and “${b.answer}” are not clearly apart.`,
    ) ??
    (isComparison
      ? firstPair(members, 'worth asking', (a, b) =>
          Math.max(a.low, b.low) > MOST_RATIO * Math.min(a.low || a.high, b.low || b.high)
            ? 'The two are too far apart to be in doubt.'
            : isRelated(a, b)
              ? null
              : 'The two have nothing to do with each other.',
        )
      : firstPair(members, 'form', (a, b) =>
          Math.max(a.low, b.low) > MOST_MATCHED_RATIO * Math.min(a.low || a.high, b.low || b.high)
            ? 'The two are too far apart to be in doubt.'
            : null,
        ))
  )
}

function pairingFailure(members: readonly Pairing[], what: 'roles' | 'quotes'): SetFailure | null {
  const isRole = what === 'roles'
  return (
    firstMember(members, 'no leak', ({ answer }) =>
      isRole && GENDERED.test(answer) ? `“${GENDERED.exec(answer)![0]}” tells a man from a woman.` : null,
    ) ??
    firstPair(members, 'unique key', (a, b) =>
      a.text === b.text ? `${a.text} would be there twice.` : null,
    ) ??
    firstPair(members, 'unique key', (a, b) => {
      const isRight = (pairing: Pairing, answer: string) =>
        pairing.alsoRight.some((other) =>
          isRole ? isPartOf(answer, other) : spaced(other).includes(spaced(answer)),
        )
      if (isRight(a, b.answer)) return `“${b.answer}” fits ${a.text} as well.`
      return isRight(b, a.answer) ? `“${a.answer}” fits ${b.text} as well.` : null
    }) ??
    leakedName(members)
  )
}

/** A role or a quotation that holds a word of any of the names points at it, rightly or wrongly. */
function leakedName(members: readonly Pairing[]): SetFailure | null {
  const parts = [...new Set(members.flatMap(({ names }) => names.flatMap(words)))].filter(
    (word) => word.length > 2,
  )
  return firstMember(members, 'no leak', ({ answer }) => {
    // "Russ" for Russell as well.
    const named = words(answer).find((word) =>
      parts.some((part) => part === word || (word.length >= 4 && part.startsWith(word))),
    )
    return named === undefined ? null : `“${named}” is part of a name.`
  })
}

/** Whether a set makes one question with one right answer that it does not give away. */
export function failedBySet(set: FactSet): SetFailure | null {
  const { members, form } = set
  const least = form === 'comparison' ? 2 : LEAST_MEMBERS
  if (members.length < least) return { gate: 'form', reason: 'There are too few parts.', culprit: 0 }
  switch (set.kind) {
    case 'events':
      return eventFailure(set.members, form === 'comparison')
    case 'amounts':
      return amountFailure(set.members, form === 'comparison')
    default:
      return pairingFailure(set.members, set.kind)
  }
}
