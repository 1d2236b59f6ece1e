import type { Quotation } from '../../article/quotation-marks'
import type { Document, Sentence } from '../document'
import { attribute } from './attribute'
import { isCueWord } from './cues'
import { makeQuote, toldBy, type FoundQuote } from './found-quote'
import type { Report } from './report'
import { findReports } from './reports'
import type { Speaker } from './speaker'
import type { SpeakerResolver } from './speakers'
import type { SyntaxSource } from './syntax-source'

/** The outer speaker when one report stands inside another, or the agency after "according to". */
export function relayOf(report: Report, reports: readonly Report[]): Speaker | null {
  if (report.relay) return report.relay
  for (const other of reports) {
    if (
      other !== report &&
      other.start !== null &&
      other.end !== null &&
      other.start <= report.cueStart &&
      report.cueEnd <= other.end &&
      other.speaker.name !== report.speaker.name
    )
      return other.speaker
  }
  return null
}

/** Reports inside a quotation ("He told me, 'Go home'"), passed on by whoever is quoted. */
export function relayedWithin(
  document: Document,
  source: SyntaxSource,
  resolver: SpeakerResolver,
  sentence: Sentence,
  quotation: Quotation,
  relay: Speaker,
): FoundQuote[] {
  const tokens = sentence.tokens
  if (
    !tokens.some(
      (token) => token.start >= quotation.start && token.end <= quotation.end && isCueWord(token.lower),
    )
  )
    return []
  const syntax = source.inside(sentence, quotation)
  const found: FoundQuote[] = []
  const reports = resolver
    .without(relay, () => findReports({ document, syntax }, resolver))
    .filter((report) => isKnown(report.speaker, relay))
  if (reports.length === 0) return []
  const inner = syntax.chunks.flatMap((chunk) => (chunk.quotation ? [chunk.quotation] : []))
  for (const one of inner) {
    const attribution = attribute(document.folded, one, syntax.sentence, reports)
    if (attribution)
      found.push(
        makeQuote(
          document,
          sentence,
          one.start,
          one.end,
          toldBy(attribution.report, attribution.isDirect ? 'direct' : 'mixed', relay),
        ),
      )
  }
  for (const report of reports) {
    const { start, end, cue } = report
    if (
      start === null ||
      end === null ||
      cue?.weak ||
      inner.some((one) => one.outerStart < end && one.outerEnd > start)
    )
      continue
    found.push(makeQuote(document, sentence, start, end, toldBy(report, 'indirect', relay)))
  }
  return found
}

/** Inside speech only a named speaker other than the one who speaks is certain. */
const isKnown = (speaker: Speaker, relay: Speaker) =>
  speaker.name !== relay.name &&
  !/^(?:he|she|they|it)$/i.test(speaker.name) &&
  !/^they$/i.test(speaker.source.exact)
