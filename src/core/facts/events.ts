import type { FoundDate } from './dates/find-dates'
import { tokenAt, type Document, type Sentence } from './document'
import { cueOf } from './quotes/cues'
import type { Token } from './tagger'
import { isPastForm } from './verb-forms'

/** What a subject did or what was done to it: "signed the accord in Lisbon". */
export interface FoundEvent {
  /** From the verb to the end of what it governs, without the time. */
  start: number
  end: number
  sentence: Sentence
}

/** Verbs that tell a state, a wish or a stage, not an act. */
const STATES = new Set(
  (
    'was were had did been be seemed appeared remained stayed lived wanted hoped believed thought knew felt liked loved ' +
    'hated needed meant owned belonged contained consisted included involved depended concerned kept tried sought began ' +
    'started continued used got looked sounded stood sat lay faced enjoyed spent refused declined failed helped managed'
  ).split(' '),
)

const AUXILIARIES = new Set(['was', 'were', 'has', 'have', 'been'])

const CLAUSE_ENDS = new Set(
  (
    ', ; : . " ( ) \u2014 \u2013 who which that whose where when while as after before because since until although though ' +
    'but despite amid following if unless and or'
  ).split(' '),
)

/** Words that leave what follows them open; an event never ends with one. */
const NO_END = new Set(
  (
    'the a an of in on at to for by with from into over under about its his her their this that these those and or ' +
    'more than up as near between against during'
  ).split(' '),
)

const MOST_WORDS = 12
const MOST_OF_SUBJECT = 9
const MOST_OF_APPOSITION = 14
const SUBJECT_PARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
const SUBJECT_WORDS = new Set(["'s", 'of', '-', '&'])

/**
 * Index of the token behind the subject at the head of the sentence, which may stand behind a date with its comma and
 * may have an apposition; -1 where the sentence begins otherwise. A pronoun is no subject: its event would not stand alone.
 */
function afterSubject({ tokens }: Sentence, dates: readonly FoundDate[]): number {
  let first = 0
  const lead = dates.find((date) => tokenAt(tokens, date.start) <= 2)
  if (lead) {
    const comma = tokenAt(tokens, lead.end)
    if (tokens[comma]?.text === ',') first = comma + 1
  }
  let next = first
  while (isOfSubject(tokens[next]) && next - first < MOST_OF_SUBJECT) next++
  const head = tokens[next - 1]
  if (next === first || !head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) return -1
  if (tokens[next]?.text !== ',') return next
  // "Ilse Maas, the mayor, opened …"
  let close = next + 1
  while (close < tokens.length && close - next < MOST_OF_APPOSITION && tokens[close]!.text !== ',') {
    if (tokens[close]!.text === '"') return -1
    close++
  }
  return tokens[close]?.text === ',' ? close + 1 : -1
}

const isOfSubject = (token: Token | undefined): boolean =>
  token !== undefined && (SUBJECT_PARTS.has(token.pos) || SUBJECT_WORDS.has(token.lower))

/** "opened" is a report only beside a quotation, which an event never holds. */
const isReport = (lower: string) => (cueOf(lower)?.complement ?? 'beside') !== 'beside'

/** The verb of an act in the past, active or passive, at `from` or behind adverbs; null when the clause tells none. */
function actAt(tokens: readonly Token[], from: number): { first: number; verb: number } | null {
  let i = from
  const skipAdverbs = () => {
    const start = i
    while (tokens[i]?.pos === 'ADV' && tokens[i]?.lower !== 'not' && i - start < 2) i++
  }
  skipAdverbs()
  const first = i
  while (AUXILIARIES.has(tokens[i]?.lower ?? '')) i++
  skipAdverbs()
  const verb = tokens[i]
  if (!verb || verb.pos !== 'VERB' || !isPastForm(verb.lower)) return null
  // "An inquiry led by the judge found": a participle that describes the subject.
  if (first === i && tokens[i + 1]?.lower === 'by') return null
  return STATES.has(verb.lower) || isReport(verb.lower) ? null : { first, verb: i }
}

/** Index after the last token of what the verb governs. */
function objectEnd(tokens: readonly Token[], verb: number, dates: readonly FoundDate[]): number {
  let end = verb + 1
  while (end < tokens.length && end - verb <= MOST_WORDS && !CLAUSE_ENDS.has(tokens[end]!.lower)) {
    const token = tokens[end]!
    // Another finite verb belongs to another clause.
    if (
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && isPastForm(token.lower) && tokens[end - 1]?.pos === 'NOUN')
    )
      return -1
    if (dates.some((date) => date.start <= token.start && token.start < date.end)) break
    end++
  }
  if (end - verb > MOST_WORDS) return -1
  while (end > verb + 1 && NO_END.has(tokens[end - 1]!.lower)) end--
  return end
}

/**
 * Simple events of the body: a subject, the past of a verb of action and what it governs, with a name in it
 * (`isNamedIn`), outside quotations. Reports, states and plans are no events. `datesOf` gives the dates of a sentence.
 */
export function findEvents(
  document: Document,
  isNamedIn: (start: number, end: number) => boolean,
  datesOf: (sentence: Sentence) => readonly FoundDate[],
): FoundEvent[] {
  const found: FoundEvent[] = []
  for (const sentence of document.sentences) {
    const { tokens } = sentence
    if (document.folded.charCodeAt(sentence.start) === 34) continue
    const dates = datesOf(sentence)
    const next = afterSubject(sentence, dates)
    if (next < 0) continue
    const act = actAt(tokens, next)
    if (!act) continue
    const end = objectEnd(tokens, act.verb, dates)
    if (end < 0) continue
    const governed = tokens.slice(act.verb + 1, end)
    if (!governed.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')) continue
    if (governed.some(({ text }) => text === '"')) continue
    if (!isNamedIn(sentence.start, tokens[end - 1]!.end)) continue
    found.push({
      start: tokens[act.first]!.start,
      end: tokens[end - 1]!.end,
      sentence,
    })
  }
  return found
}
