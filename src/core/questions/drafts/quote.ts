import type { QuoteFact } from '../../facts/model'
import { normal } from '../../grading/normalise'
import { isFinite } from '../language/clause'
import { tokenise } from '../language/tokens'
import type { Context } from '../context'
import type { Draft } from './draft'
import { lowered } from './lowered'
import { nameDraft, whichOf } from './name'

const CUES: Record<string, string> = {
  warn: 'warned',
  deny: 'denied',
  add: 'said',
  estimate: 'estimated',
  predict: 'predicted',
  argue: 'argued',
  acknowledge: 'acknowledged',
  stress: 'stressed',
  recall: 'recalled',
  note: 'noted',
  report: 'reported',
  testify: 'testified',
  promise: 'promised',
  recommend: 'recommended',
  propose: 'proposed',
  demand: 'demanded',
  suggest: 'suggested',
}

const cueVerb = (cue: string): string => {
  const stem = normal(cue).split(' ')[0] ?? ''
  const found = Object.entries(CUES).find(
    ([base, past]) => stem === base || stem === past || stem === `${base}s`,
  )
  return found?.[1] ?? 'said'
}

const LINKS_BEFORE =
  /^(?:and|but|that|when|as|if|because|while|which|where|then|so|or|yet|although|though|still|also|later|once|nor|after|before|until|since|than|what|how|why|whether)$/i
const STAND_IN =
  /\b(?:spokes\w+|lawyers?|attorneys?|aides?|office|advis[eo]rs?|representatives?|agent|family) (?:for|of) (?:\p{Lu}\S* ?)+$/u

const MOST_WORDS = 34

/** Ends quoted words where a question mark can follow. */
const unended = (words: string): string =>
  words
    .trim()
    .replace(/,(?=[”"’']+$)/, '')
    .replace(/[.,;:]$/, '')
    .replace(/^[“"‘'](.*)[”"’']$/, '$1')

/** "Who said: “…”?" and "Who warned that …?". */
export function speakerQuestion(fact: QuoteFact, context: Context): Draft | null {
  const { quote } = fact
  // Second-hand words: what the article vouches for is the report, not the speaker.
  if (quote.relayedBy) return null
  const entity = quote.speakerId ? context.entityById(quote.speakerId) : context.entityNamed(quote.speaker)
  if (!entity) return null
  // Words without "she said": who speaks is a guess where the paragraph does not name somebody.
  const paragraph = context.analysis.article.paragraphs[fact.paragraph]
  const isNamedThere =
    paragraph === undefined ||
    entity.mentions.some(({ start }) => start >= paragraph.start && start < paragraph.end)
  if (quote.source === null && !isNamedThere) return null
  // "Of the £40,000 it believes it needs": a clause that only tells which sum.
  if (quote.source && /^(?:it|he|she|they)$/i.test(quote.source.exact)) {
    const before = context.analysis.article.text.slice(0, quote.source.start)
    const word = /([\p{L}\d£$€]+) $/u.exec(before.slice(-30))?.[1]
    if (word !== undefined && !LINKS_BEFORE.test(word)) return null
    // "On a hamstring that he later admitted he had torn": what he had torn stands before it.
    if (/\b(?:an?|the|his|her|its|their) (?:[\p{Ll}-]+ ){1,2}(?:that|which) $/u.test(before.slice(-60)))
      return null
  }
  // "The team estimates", pages after a body was named: perhaps another.
  if (
    entity.kind === 'organization' &&
    /^the (?:team|group|researchers|scientists|authors|study|paper|report)$/i.test(quote.source?.exact ?? '')
  ) {
    const isNear = entity.mentions.some(
      ({ start }) =>
        start < fact.sentence.start &&
        start >= (context.analysis.article.paragraphs[fact.paragraph]?.start ?? 0),
    )
    if (!isNear) return null
  }
  // "Asked whether Solheim might play, she said": who is asked about is not who answers.
  const asked = /^["“]?(?:Asked|Questioned|Pressed) (?:whether|if|about|why|how|what|when)\b([^,]*),/u.exec(
    fact.sentence.exact,
  )?.[1]
  if (asked && [entity.name, ...entity.aliases].some((form) => asked.includes(form))) return null
  // "She never spoke of them, said her niece": she is not the niece.
  if (
    quote.mode === 'indirect' &&
    /^(?:she|he)\b/i.test(quote.words) &&
    new RegExp(`, said (?:(?:his|her) |\\p{Lu})`, 'u').test(fact.sentence.exact)
  )
    return null
  // A spokesman for somebody is not that somebody.
  const { text: article } = context.analysis.article
  const told = quote.source ? article.slice(Math.max(0, quote.source.start - 60), quote.source.end) : ''
  if (entity.kind === 'person' && STAND_IN.test(told)) return null
  // "In her building, she said, 14 of 22 flats have no tenant": where is left behind.
  const ahead = context.analysis.article.text.slice(fact.sentence.start, fact.span.start)
  if (
    quote.mode === 'indirect' &&
    /^(?:In|At|On|For|Of|Among|By|Under|Without|With|After|Before|If|When|Unless|Since|Until|Across|From) [^,"“”]{3,80}, (?:\p{L}[\p{L}.’'-]* ){1,5}?(?:said|says|added|noted|argued|estimated|warned|explained|claimed),? $/u.test(
      ahead,
    )
  )
    return null
  // "Left a note informing her that": who informed whom is too far away.
  if (/^inform/i.test(quote.cue)) return null
  const words = unended(quote.mode === 'indirect' ? reported(fact) : wholeWords(fact, context))
  const count = words.split(/\s+/).length
  const which = whichOf(entity)
  const ask = which[0]!.toUpperCase() + which.slice(1)
  if (quote.mode === 'direct') {
    const text = count <= MOST_WORDS ? words : firstSentence(words)?.replace(/\.$/, '')
    // The end of a sentence that the speaker's name cuts in two says too little.
    if (!text || /^\p{Ll}/u.test(text) || !isTelling(text)) return null
    const end = text.endsWith('?') ? '' : '?'
    const inner = text.replace(/“([^”]*)”?/g, '‘$1’').replace(/"([^"]*)"?/g, '‘$1’')
    return nameDraft(fact, context, entity, 'speaker-direct', `${ask} said: “${inner}”${end}`)
  }
  if (quote.mode === 'mixed') {
    if (count < 5 || count > 20) return null
    return nameDraft(
      fact,
      context,
      entity,
      'speaker-mixed',
      `${ask} used the words “${words.replace(/[.,]$/, '')}”?`,
    )
  }
  if (count < 5 || count > 26 || !tokenise(words).some(isFinite) || /\b(said|says)\b/.test(words)) return null
  // "Pledged to keep spending": what was pledged is no clause of its own.
  if (/^(that|this|these|those|to|then|also|still|instead)\b/i.test(words) || !hasSubject(words)) return null
  const clause = lowered(words.replace(/^(?:But|And|So|Yet)\s+(?=\p{L})/u, ''), context)
  // "Warned of fraudsters phoning customers"
  const at = fact.sentence.exact.indexOf(quote.words)
  if (at > 0 && /\bof $/.test(fact.sentence.exact.slice(0, at))) return null
  // "Questioned whether": who only asked said nothing of it.
  if (/^(?:whether|how|why)\b/i.test(clause)) return null
  // "Recalled being dismissed": no clause.
  if (/^(?:not )?\p{Ll}+ing\b/u.test(clause)) return null
  const that = /^(that|what)\b/i.test(clause) ? '' : 'that '
  return nameDraft(
    fact,
    context,
    entity,
    'speaker-indirect',
    `${ask} ${cueVerb(quote.cue)} ${that}${clause.replace(/,$|(?<!\b[ap]\.m)\.$/, '')}?`,
  )
}

const SHORT = 10
/** What may stand between the parts of one quotation: “…,” he said. “…” */
const REPORT_BETWEEN = 90

/** "“Before, I looked at the ground,” she said. “Now they pay me to look up.”": short words with those that go on. */
function wholeWords(fact: QuoteFact, { analysis }: Context): string {
  const { quote, span, paragraph } = fact
  const { words } = quote
  if (quote.mode !== 'direct' || words.split(/\s+/).length > SHORT || !/[,.!?]$/.test(words)) return words
  const next = analysis.facts.find(
    (other): other is QuoteFact =>
      other.kind === 'quote' &&
      other.paragraph === paragraph &&
      other.span.start >= span.end &&
      other.span.start - span.end <= REPORT_BETWEEN,
  )
  const goesOn =
    next?.quote.mode === 'direct' && next.quote.source === null && next.quote.speakerId === quote.speakerId
  if (!goesOn || !/^\p{Lu}/u.test(next.quote.words)) return words
  const both = `${words.replace(/\.?,$/, '.')} ${next.quote.words}`
  return both.split(/\s+/).length <= MOST_WORDS ? both : words
}

/**
 * "He had spoken to two shipping lines, but he declined to name them", "the deposits had gone on, but directed that she
 * be treated": the second is no part of what was said.
 */
const DECLINED =
  /,? but (?:he |she |it |they )?(?:declined|refused|would not (?:say|name|give)|did not (?:say|name|give|elaborate|explain))\b.*$|, but \p{Ll}+ed\b.*$/u

/** Reported words with their days written out, as the statement has them. */
function reported({ quote, statement }: QuoteFact): string {
  const body =
    statement.startsWith(quote.speaker) || /^The /.test(statement)
      ? / that (.+)$/u.exec(statement)?.[1]
      : null
  const words =
    body && body.slice(0, 8).toLowerCase() === quote.words.slice(0, 8).toLowerCase() ? body : quote.words
  return words.replace(DECLINED, '')
}

/** "Declared a state of emergency and promised aid": what was declared is no clause of its own. */
function hasSubject(words: string): boolean {
  const tokens = tokenise(words)
  const first = tokens.findIndex(isFinite)
  return first > 0 && tokens[first - 1]!.pos !== 'CCONJ'
}

/** Enough of a subject that a reader of the article can know the words again. */
function isTelling(words: string): boolean {
  const tokens = tokenise(words)
  const nouns = tokens.filter((token) => token.pos === 'NOUN' || token.pos === 'PROPN').length
  const isBackward = /^(that|this|it|they|he|she|yes|no)\b/i.test(words)
  const count = words.split(/\s+/).length
  return (nouns >= (isBackward ? 2 : 1) || (nouns === 1 && count >= 10)) && count >= (nouns >= 2 ? 5 : 7)
}

/** The first sentence of a long quotation, where it can stand for the whole. */
function firstSentence(words: string): string | null {
  const [sentence] = /^.+?[.!?](?=\s|$)/.exec(words) ?? []
  const count = sentence?.split(/\s+/).length ?? 0
  return sentence && count >= 5 && count <= MOST_WORDS ? sentence : null
}
