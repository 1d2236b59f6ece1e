import type { Quotation } from '../../article/quotation-marks'
import type { Sentence } from '../document'
import type { Report } from './report'

/** The report that a quotation belongs to, and whether it is speech in full or a fragment in the reporter's clause. */
export interface Attribution {
  report: Report
  isDirect: boolean
}

export const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** "The Long Goodbye": a title, each word of weight with a capital. */
export const isTitleLike = (inner: string) =>
  wordCount(inner) >= 2 &&
  !/[?!]$/.test(inner) &&
  inner
    .replace(/[.,]$/, '')
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|a|an|and|in|on|to|for|at)$/.test(word))

/** "called her "Crooked Anna"": what a person is called is no title of a work. */
export const namesPerson = (gap: string): boolean => /^ (?:him|her|them|me|us|\p{Lu}\p{Ll}+) $/u.test(gap)

const isCovering = (report: Report, quotation: Quotation) =>
  report.start !== null &&
  report.end !== null &&
  report.start <= quotation.start &&
  quotation.end <= report.end + 3

/** Does the quotation stand by itself (after a comma, colon or at the start), not inside a clause of the reporter? */
export function standsAlone(folded: string, quotation: Quotation, sentence: Sentence): boolean {
  const before = folded
    .slice(Math.max(sentence.start, quotation.outerStart - 12), quotation.outerStart)
    .trimEnd()
  return (
    before === '' ||
    /[,:\u2014\u2013]$/.test(before) ||
    /[.?!]["']?$/.test(before) ||
    /(?:^|\s)-+$/.test(before)
  )
}

const opensWithCapital = (words: string) => /^["'\s\p{Lu}\u2026\d]/u.test(words) || words.startsWith('...')

/** `Smith began, before the moderator cut him off: "…"`: the colon belongs to another clause. */
export const OTHER_CLAUSE = /["',] (?:before|after|when|while|until|but|and) .*:\s*$/

/** Is there nothing but a comma or adverb between the quotation and the words that name its speaker? */
const follows = (folded: string, quotation: Quotation, report: Report) => {
  const start = report.isInverted ? report.cueStart : report.sourceStart
  return (
    start >= quotation.outerEnd &&
    start - quotation.outerEnd < 40 &&
    /^[,\s\u2014\u2013-]*(?:(?:later|then|also|and|but|once|as|quickly|recently|finally|even) )*$/.test(
      folded.slice(quotation.outerEnd, start),
    )
  )
}

/** The report of `reports`, those of its sentence, that a quotation belongs to; null when none claims it. */
export function attribute(
  folded: string,
  quotation: Quotation,
  sentence: Sentence,
  reports: readonly Report[],
): Attribution | null {
  if (reports.length === 0) return null
  const alone = standsAlone(folded, quotation, sentence)
  const words = folded.slice(quotation.start, quotation.end)
  const after = reports.find((report) => report.cue !== null && follows(folded, quotation, report))
  const isFirst = folded.slice(sentence.start, quotation.outerStart).trim() === ''
  if (after && isFirst) return { report: after, isDirect: true }
  let innermost: Report | undefined
  let nearest: Report | undefined
  for (const report of reports) {
    if (report.cue === null) continue
    if (isCovering(report, quotation) && (!innermost || report.start! >= innermost.start!)) innermost = report
    if (report.cue.complement === 'beside' && report.quoteAt !== quotation.outerStart) continue
    if (report.cueEnd <= quotation.outerStart && (!nearest || report.cueEnd > nearest.cueEnd))
      nearest = report
  }
  const gap = nearest ? folded.slice(nearest.cueEnd, quotation.outerStart) : ''
  if (
    alone &&
    nearest &&
    !isFirst &&
    !gap.includes('"') &&
    gap.trim().length < 90 &&
    !OTHER_CLAUSE.test(gap) &&
    !(after && nearest !== after && gap.length > 40)
  )
    return { report: nearest, isDirect: nearest.cue!.complement !== 'quoting' && opensWithCapital(words) }
  const isAdjacent =
    nearest !== undefined &&
    nearest.cue!.complement !== 'quoting' &&
    (nearest.quoteAt === quotation.outerStart || (!nearest.cue!.weak && wordCount(gap) <= 3))
  if (isAdjacent && (!innermost || nearest!.cueStart >= innermost.start!))
    return { report: nearest!, isDirect: false }
  // "called the account "a story"", "describe it as "…"": a verb that takes quoted words wins over the clause around it.
  const takesQuoted =
    nearest?.cue!.complement === 'quoting' &&
    nearest.quoteAt !== null &&
    wordCount(gap) <= 10 &&
    !/[.;:]/.test(gap)
  if (takesQuoted && (!innermost || nearest!.cueStart >= innermost.start!))
    return { report: nearest!, isDirect: false }
  if (innermost) return { report: innermost, isDirect: false }
  if (after && alone) return { report: after, isDirect: true }
  const trailing = reports.find((report) => isCovering(report, quotation))
  return trailing
    ? {
        report: trailing,
        isDirect: isFirst && alone && quotation.end + 3 >= (trailing.end ?? 0) && /[,.?!]$/.test(words),
      }
    : null
}
