import type { Quotation } from '../../article/quotation-marks'
import type { FoundDate } from '../dates/find-dates'
import { sentenceAt, type Document, type Sentence } from '../document'
import type { Modality, QuoteValue } from '../model'
import { isPastForm } from '../verb-forms'
import type { EntityIndex } from '../names/entity-index'
import { findReports, type Report } from './reports'
import { SpeakerResolver, type Speaker } from './speakers'

export interface FoundQuote {
  start: number
  end: number
  sentence: Sentence
  quote: QuoteValue
  speaker: Speaker
  /** The outer speaker of a nested report. */
  relay: Speaker | null
  force: Modality
  weak: boolean
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
/** "The Long Goodbye": a title, each word of weight with a capital. */
const isTitleLike = (inner: string) =>
  wordsOf(inner) >= 2 &&
  !/[.?!]$/.test(inner) &&
  inner
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|a|an|and|in|on|to|for|at)$/.test(word))

const isCovering = (report: Report, quotation: Quotation) =>
  report.start !== null &&
  report.end !== null &&
  report.start <= quotation.start &&
  quotation.end <= report.end + 3

/** Does the quotation stand by itself (after a comma, colon or at the start), not inside a clause of the reporter? */
function standsAlone(folded: string, quotation: Quotation, sentence: Sentence): boolean {
  const before = folded.slice(sentence.start, quotation.outerStart).trimEnd()
  return before === '' || /[,:\u2014\u2013]$/.test(before) || /[.?!]["']?$/.test(before)
}

/** Speech that may go on in the next quotation without a cue. */
interface Running {
  speaker: Speaker
  cue: string
  paragraph: number
  isOpen: boolean
  relay: Speaker | null
}

interface Attribution {
  report: Report
  isDirect: boolean
}

/** The report that a quotation of a sentence belongs to. */
function attribute(
  folded: string,
  quotation: Quotation,
  sentence: Sentence,
  reports: readonly Report[],
): Attribution | null {
  const alone = standsAlone(folded, quotation, sentence)
  const quotedWords = folded.slice(quotation.start, quotation.end)
  // `"…," said Smith` and `"…," Smith said`: nothing but a comma between.
  const after = reports.find((report) => {
    if (report.cue === null || report.subject === null) return false
    const start = report.subject.isInverted
      ? report.cueStart
      : (sentence.tokens[report.subject.first]?.start ?? 0)
    return (
      start >= quotation.outerEnd &&
      /^[,\s]*(?:(?:later|then|also) )?$/.test(folded.slice(quotation.outerEnd, start))
    )
  })
  const isFirst = folded.slice(sentence.start, quotation.outerStart).trim() === ''
  if (after && isFirst) return { report: after, isDirect: true }
  const inner = reports.filter(
    (report) => report.start !== null && isCovering(report, quotation) && report.cue !== null,
  )
  // The innermost report speaks.
  const innermost = inner.sort((a, b) => (b.start ?? 0) - (a.start ?? 0))[0]
  const nearestBefore = reports
    .filter((report) => report.cue !== null && report.cueEnd <= quotation.outerStart)
    .sort((a, b) => b.cueEnd - a.cueEnd)[0]
  if (alone && nearestBefore && !isFirst) {
    const gap = folded.slice(nearestBefore.cueEnd, quotation.outerStart)
    if (!/"/.test(gap) && gap.trim().length < 90)
      return { report: nearestBefore, isDirect: /^["\s\p{Lu}\u2026\d]/u.test(quotedWords) }
  }
  const isAdjacent =
    nearestBefore !== undefined &&
    nearestBefore.cue?.complement !== 'quoting' &&
    wordsOf(folded.slice(nearestBefore.cueEnd, quotation.outerStart)) <= 3
  if (isAdjacent && (!innermost || nearestBefore.cueStart > innermost.cueStart)) {
    return { report: nearestBefore, isDirect: false }
  }
  if (innermost) return { report: innermost, isDirect: false }
  if (nearestBefore) {
    const gap = folded.slice(nearestBefore.cueEnd, quotation.outerStart)
    // "called the account "a story"", "describe it as "…"", said "…".
    if (nearestBefore.cue?.complement === 'quoting' && wordsOf(gap) <= 8 && !/[.;:]/.test(gap))
      return { report: nearestBefore, isDirect: false }
  }
  if (after && alone) return { report: after, isDirect: true }
  const trailing = reports.find((report) => report.start !== null && isCovering(report, quotation))
  return trailing ? { report: trailing, isDirect: false } : null
}

/** The direct, mixed and indirect quotations of the body, each with its speaker; what has no certain speaker is left out. */
export function findQuotes(
  document: Document,
  index: EntityIndex,
  dates: readonly FoundDate[],
): FoundQuote[] {
  const { folded, text, quotations } = document
  const resolver = new SpeakerResolver(document, index)
  const found: FoundQuote[] = []
  let running: Running | null = null
  for (const sentence of document.sentences) {
    const reports = findReports(document, sentence, dates, resolver)
    const inside = quotations.filter(
      (q) => q.depth === 0 && q.outerStart >= sentence.start && q.outerEnd <= sentence.end + 1,
    )
    const quoted = new Set<Report>()
    let previous: Attribution | null = null
    for (const quotation of inside) {
      const attribution = attribute(folded, quotation, sentence, reports)
      const words = text.slice(quotation.start, quotation.end)
      const isWholeSentence =
        folded.slice(sentence.start, quotation.outerStart).trim() === '' &&
        folded.slice(quotation.outerEnd, sentence.end).trim() === ''
      if (attribution && !(attribution.isDirect === false && isTitleLike(words) && wordsOf(words) > 1)) {
        const { report } = attribution
        // `"A," she said, "b."`: the second half goes on where the first broke off.
        const isDirect = attribution.isDirect || (previous?.isDirect === true && previous.report === report)
        const relay = relayOf(report, reports)
        found.push(
          make(
            document,
            sentence,
            quotation.start,
            quotation.end,
            isDirect ? 'direct' : 'mixed',
            report,
            relay,
          ),
        )
        if (report.start !== null) quoted.add(report)
        resolver.remember(report.speaker, sentence)
        running = {
          speaker: report.speaker,
          cue: report.cueText,
          paragraph: sentence.paragraph,
          isOpen: quotation.isOpen,
          relay,
        }
        previous = attribution
      } else if (previous?.isDirect && standsAlone(folded, quotation, sentence)) {
        found.push(
          make(
            document,
            sentence,
            quotation.start,
            quotation.end,
            'direct',
            previous.report,
            relayOf(previous.report, reports),
          ),
        )
      } else if (isWholeSentence && running && (running.paragraph === sentence.paragraph || running.isOpen)) {
        found.push(continued(document, sentence, quotation, running))
        running = {
          speaker: running.speaker,
          cue: running.cue,
          relay: running.relay,
          paragraph: sentence.paragraph,
          isOpen: quotation.isOpen,
        }
        resolver.remember(running.speaker, sentence)
      } else if (isWholeSentence) {
        const before = resolver.lastSpeaker()
        const isSameParagraph = before !== null && before.sentence.paragraph === sentence.paragraph
        if (before && isSameParagraph) {
          running = {
            speaker: before.speaker,
            cue: '',
            paragraph: sentence.paragraph,
            isOpen: quotation.isOpen,
            relay: null,
          }
          found.push(continued(document, sentence, quotation, running))
        }
      }
    }
    for (const report of reports) {
      if (report.start === null || report.end === null) continue
      // What an agency passes on is told by the report inside it.
      const isOuter =
        report.cue === null && reports.some((other) => other !== report && relayOf(other, reports) !== null)
      if (isOuter) continue
      for (const part of indirectParts(folded, report, inside, quoted.has(report))) {
        if (part.start >= report.cueEnd && !isClause(sentence, part)) continue
        found.push(
          make(document, sentence, part.start, part.end, 'indirect', report, relayOf(report, reports)),
        )
      }
      if (running && running.paragraph !== sentence.paragraph) running = null
    }
  }
  return dedupe(found).sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * "denied the charges and did not testify", "found no remains and examined one lake": what follows the cue is its
 * object, and the verb after it goes on with the speaker; nothing is reported.
 */
function isClause(sentence: Sentence, part: { start: number; end: number }): boolean {
  const tokens = sentence.tokens.filter((token) => token.start >= part.start && token.end <= part.end)
  const verb = tokens.findIndex(
    (token) =>
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && !/ing$/.test(token.lower)) ||
      (token.pos !== 'NOUN' && isPastForm(token.lower)),
  )
  return verb < 0 || !/^(?:and|or)$/.test(tokens[verb - 1]?.lower ?? '')
}

/**
 * A clause with quoted words in it is told by its mixed quotes; a further conjunct of its own without any is an
 * indirect quote of its own ("… and that the checks covered repairs").
 */
function indirectParts(
  folded: string,
  report: Report,
  inside: readonly Quotation[],
  hasQuoted: boolean,
): { start: number; end: number }[] {
  const start = report.start ?? 0
  const end = report.end ?? 0
  const within = inside.filter((q) => q.outerStart >= start - 1 && q.outerEnd <= end + 3)
  if (within.length === 0 && !hasQuoted) return [{ start, end }]
  const clause = folded.slice(start, end)
  const conjunct = within[0] && firstConjunct(folded, report, within[0])
  if (conjunct) return [conjunct]
  const parts: { start: number; end: number }[] = []
  let from = 0
  for (const match of clause.matchAll(/,?["']? (?:and|but) that /g)) {
    parts.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: start + from, end })
  if (parts.length < 2) return []
  return parts.filter(
    (part) =>
      part.end - part.start > 12 && !within.some((q) => q.outerStart < part.end && q.outerEnd > part.start),
  )
}

/** "it couldn't host Japan and requested a venue "due to …"": the part before the verb that takes the quotation. */
function firstConjunct(
  folded: string,
  report: Report,
  quotation: Quotation,
): { start: number; end: number } | null {
  const { tokens } = report.sentence
  const within = tokens.filter((t) => t.start >= (report.start ?? 0) && t.end <= quotation.outerStart)
  for (let i = within.length - 2; i > 2; i--) {
    const verb = within[i + 1]
    if (within[i]?.lower !== 'and' || verb?.pos !== 'VERB' || !isPastForm(verb.lower)) continue
    const before = within.slice(0, i)
    if (!before.some((t) => (t.pos === 'VERB' || t.pos === 'AUX') && !/ing$/.test(t.lower))) continue
    const end = before[before.length - 1]?.end ?? 0
    return { start: report.start ?? 0, end: folded.charAt(end - 1) === ',' ? end - 1 : end }
  }
  return null
}

/** The outer speaker when one report stands inside another, or the agency after "according to". */
function relayOf(report: Report, reports: readonly Report[]): Speaker | null {
  const outer = reports.find(
    (other) =>
      other !== report &&
      other.start !== null &&
      other.end !== null &&
      other.start <= report.cueStart &&
      report.cueEnd <= other.end &&
      other.speaker.name !== report.speaker.name,
  )
  return outer?.speaker ?? null
}

function make(
  document: Document,
  sentence: Sentence,
  start: number,
  end: number,
  mode: QuoteValue['mode'],
  report: Report,
  relay: Speaker | null,
): FoundQuote {
  return {
    start,
    end,
    sentence,
    speaker: report.speaker,
    relay,
    force: report.cue?.force ?? 'claimed',
    weak: report.cue?.weak ?? false,
    quote: {
      speaker: report.speaker.name,
      speakerId: report.speaker.entity?.id ?? null,
      source: report.speaker.source,
      mode,
      words: document.text.slice(start, end),
      cue: report.cueText,
      relayedBy: relay?.name ?? null,
    },
  }
}

function continued(
  document: Document,
  sentence: Sentence,
  quotation: Quotation,
  running: Running,
): FoundQuote {
  return {
    start: quotation.start,
    end: quotation.end,
    sentence,
    speaker: running.speaker,
    relay: running.relay,
    force: 'claimed',
    weak: false,
    quote: {
      speaker: running.speaker.name,
      speakerId: running.speaker.entity?.id ?? null,
      source: null,
      mode: 'direct',
      words: document.text.slice(quotation.start, quotation.end),
      cue: running.cue,
      relayedBy: running.relay?.name ?? null,
    },
  }
}

function dedupe(quotes: readonly FoundQuote[]): FoundQuote[] {
  const seen = new Set<string>()
  return quotes.filter((quote) => {
    const key = `${quote.start}:${quote.end}`
    if (seen.has(key) || sentenceAt([quote.sentence], quote.start) === null) return false
    seen.add(key)
    return true
  })
}
