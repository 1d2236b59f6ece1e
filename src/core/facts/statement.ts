import type { FoundDate } from './dates/find-dates'
import { writtenOut, type Edit } from './dates/written-out'
import { isQuoted, type Document, type Sentence } from './document'
import { isDemonym, isNoEntity } from './names/gazetteer'
import type { FoundQuote } from './quotes/find-quotes'
import { withArticle } from './quotes/speaker'

/** "they said", where the text first said "Prosecutors": an unnamed speaker inside a sentence. */
const inside = (name: string): string =>
  /^\p{Lu}\p{Ll}* ?(?:\p{Ll}|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** A pronoun or generic noun that stands for a known speaker becomes the name. */
function named(document: Document, quotes: readonly FoundQuote[], sentence: Sentence): Edit[] {
  const edits: Edit[] = []
  for (const quote of quotes) {
    const source = quote.quote.source
    if (!source || !/^(?:he|she|it|they)$/i.test(source.exact)) continue
    if (
      source.start < sentence.start ||
      source.end > sentence.end ||
      edits.some((edit) => edit.start === source.start)
    )
      continue
    const isFirst = source.start === sentence.start
    const name = quote.speaker.entity ? withArticle(document, quote.speaker) : quote.quote.speaker
    const text = isFirst ? capital(name) : quote.speaker.entity ? name : inside(name)
    edits.push({ start: source.start, end: source.end, text })
  }
  return edits
}

/** The first naming of a person in a sentence, by a part of the name: "Kariuki", "Mr. Kalvāns", "Wanda". */
export interface ShortNaming {
  /** From its honorific on, if there is one. */
  start: number
  end: number
  name: string
}

const spelledOut = (text: string, short: readonly ShortNaming[], taken: readonly Edit[]): Edit[] =>
  short
    .filter(
      ({ start, end, name }) =>
        !taken.some(({ text }) => text === name) &&
        // "Rowe's Table": a thing that has the name in its own.
        !/^['’]s \p{Lu}/u.test(text.slice(end, end + 4)) &&
        // "New Horizon was founded": the rest of the name stands before it.
        (name.length <= end - start ||
          !text.slice(0, end).endsWith(name.slice(0, -(end - start)) + text.slice(start, end))),
    )
    .map(({ start, end, name }) => ({ start, end, text: name }))

function apply(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let result = ''
  let at = start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at || edit.end > end) continue
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at, end)
}

/** "At 10:30 a.m. (0930 GMT) on Tuesday": a clock whose day stands elsewhere in the sentence. */
const hasItsDay = ({ date }: FoundDate, dates: readonly FoundDate[]): boolean =>
  date.granularity === 'time' &&
  dates.some((other) => other.date.granularity === 'day' && other.date.value === date.value.slice(0, 10))

/** "MORE than 300 swimmers queued": first words in capitals that are no name, as papers dress the beginning of a story. */
const DRESSED =
  /^(?:MORE|LESS|A|AN|THE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|HUNDREDS|THOUSANDS|DOZENS|POLICE|PLANS|WORK|RESIDENTS|PEOPLE|FANS|PARENTS|VOTERS|WORKERS|ALMOST|NEARLY|ABOUT|AROUND|WHEN|AFTER|AS|WITH|FOR|IF|IT|THEY|THERE|ONE)(?: (?:MAN|WOMAN|BOY|GIRL|PEOPLE|THAN|HAVE|HAS|WAS|WERE|IS|ARE|OF|TEENAGER|PENSIONER|COUNCIL|SCHOOL|HOSPITAL|FARMER|DRIVER))*(?= \p{Ll})/u
const sentenceCase = (words: string): string => words.charAt(0) + words.slice(1).toLowerCase()

/**
 * The sentence with relative dates made absolute, pronoun speakers named and surnames spelled out: one statement
 * that stands alone. Words inside quotation marks are never touched; what can't be resolved stays as printed.
 * `dates`, `quotes` and `shortNamings` are those of the sentence.
 */
export function standAlone(
  document: Document,
  sentence: Sentence,
  dates: readonly FoundDate[],
  quotes: readonly FoundQuote[],
  shortNamings: readonly ShortNaming[],
): string {
  const speakers = named(document, quotes, sentence)
  const edits = [
    ...dates.map((date) => (hasItsDay(date, dates) ? null : writtenOut(document, date))),
    ...speakers,
    ...spelledOut(document.text, shortNamings, speakers),
  ].filter((edit): edit is Edit => edit !== null && !isQuoted(document.quotations, edit.start))
  const told = apply(document.text, sentence.start, sentence.end, edits).replace(/\s*\n\s*/g, ' ')
  const statement = sentence.index === 0 ? told.replace(DRESSED, sentenceCase) : told
  // "at 8:30 a.m." took the full stop of its sentence with it.
  return /[\p{L}\p{N}]$/u.test(statement) && document.text.charAt(sentence.end - 1) === '.'
    ? `${statement}.`
    : statement
}

/** A report without a finite verb: "to stay", "not making a bid". */
const NON_FINITE = /^(?:not )?(?:to \p{Ll}+|\p{Ll}{2,}ing)\b/u
/** Verbs whose subject is that of such a report too; after others ("told", "accused") somebody else is meant. */
const OWN_ACT =
  /^(?:den(?:y|ies|ied)|admit|vow|pledge|promise|offer|threaten|agree|refuse|hope|propose)(?:s|d|ed|ted)?$/i
const OF_ANOTHER = /^(?:accus|blam|critici|suspect)/i

/** The verb a report is retold with: its own, unless that is tied to its sentence ("saying", "told", "according to"). */
function verbOf(quote: FoundQuote): string {
  const { cue } = quote.quote
  // "He would say later that …"
  const isModal = quote.sentence.tokens.some(
    ({ lower }, at, tokens) =>
      lower === cue && /^(?:would|will|could|might|may|can)$/.test(tokens[at - 1]?.lower ?? ''),
  )
  if (isModal) return 'said'
  // "Pointed out that": the verb is two words.
  if (/^point(?:s|ed)?$/.test(cue)) return `${cue} out`
  return cue === '' || /ing$|^(?:told|tells?|according to)$/i.test(cue) ? 'said' : cue
}

/**
 * What a quote fact states: a direct quote with its speaker, an indirect one as "X said that …". A fragment
 * keeps its whole sentence, without which it says nothing.
 */
export function quoteStatement(
  document: Document,
  quote: FoundQuote,
  sentence: string,
  dates: readonly FoundDate[] = [],
): string {
  const { mode, relayedBy } = quote.quote
  // What is reported stands alone as well: "on Friday" becomes the day. Words that were said stay as said.
  const edits = dates
    .filter((date) => date.start >= quote.start && date.end <= quote.end)
    .map((date) => writtenOut(document, date))
    .filter((edit): edit is Edit => edit !== null && !isQuoted(document.quotations, edit.start))
  const words =
    mode === 'indirect' && edits.length > 0
      ? apply(document.text, quote.start, quote.end, edits)
      : quote.quote.words
  // "A third of it, they said, went to him": the subject stands before the cue.
  const opener = quote.sentence.tokens.find((token) => token.start >= quote.start)
  const startsWithVerb =
    opener !== undefined &&
    /^\p{Ll}/u.test(opener.text) &&
    (opener.pos === 'AUX' || (opener.pos === 'VERB' && !opener.lower.endsWith('ing')))
  const { cue } = quote.quote
  const isOwnAct = NON_FINITE.test(words) && OWN_ACT.test(cue)
  const isOfAnother = !isOwnAct && (/^(?:not )?to \p{Ll}/u.test(words) || OF_ANOTHER.test(cue))
  if (mode === 'mixed' || (mode === 'indirect' && (startsWithVerb || isOfAnother))) return sentence
  const speaker = capital(withArticle(document, quote.speaker))
  const relay = relayedBy && quote.relay ? `, according to ${withArticle(document, quote.relay)}` : ''
  // "But France had started with a narrow law too, she said": the link to the sentence before goes.
  const body = (mode === 'indirect' ? words.replace(/^(?:But|And|So|Yet)\s+(?=\p{L})/u, '') : words).replace(
    /\s+/g,
    ' ',
  )
  const isClosed = /[.?!]["\u2019\u201d]$/.test(body)
  const stop = relay === '' && isClosed ? '' : '.'
  const link = isOwnAct ? '' : 'that '
  if (mode === 'indirect')
    return `${speaker} ${verbOf(quote)} ${link}${decapitalize(quote, body)}${relay}${stop}`
  const closed = isClosed || /[.?!\u2026]$/.test(body) ? body : `${body.replace(/[,;:]$/, '')}.`
  return `${speaker} said${relay}: \u201c${closed}\u201d`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Parts of speech that begin a name only where the tagger takes them for one. */
const PLAIN = /^(?:DET|PRON|ADP|SCONJ|ADV|NUM)$/

/** `body`, the words of a report, with its first word in lower case unless that may be a name. */
function decapitalize({ sentence, start }: FoundQuote, body: string): string {
  const first = /^\p{Lu}[\p{Ll}-]*(?![\p{L}.])/u.exec(body)?.[0]
  const token = first && sentence.tokens.find((one) => one.start >= start)
  if (!first || !token || first === 'I') return body
  const isPlain = PLAIN.test(token.pos) || (token.pos === 'ADJ' && !isDemonym(first) && !isNoEntity(first))
  return isPlain ? first.toLowerCase() + body.slice(first.length) : body
}
