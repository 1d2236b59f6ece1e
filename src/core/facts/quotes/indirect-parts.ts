import type { Quotation } from '../../article/quotation-marks'
import { cueOf } from './cues'
import { isPastForm } from '../verb-forms'
import type { Extent } from './extent'
import type { Report } from './report'

/** Quoted words that fill this much of a reported clause tell it by themselves. */
const MOSTLY = 0.7

/**
 * The indirect quotes of a report. A clause with quoted words in it is told by them and, when it says more, by the whole of
 * it; a further conjunct of its own without any is a quote of its own ("… and that the checks covered repairs").
 */
export function indirectParts(
  folded: string,
  report: Report,
  inside: readonly Quotation[],
  hasQuoted: boolean,
  isRelayed: boolean,
): Extent[] {
  const start = report.start ?? 0
  const end = report.end ?? 0
  const within = inside.filter((q) => q.outerStart >= start - 1 && q.outerEnd <= end + 3)
  if (within.length === 0) return hasQuoted ? [] : [{ start, end }]
  const conjunct = within[0] && firstConjunct(report, within[0])
  if (conjunct) return [conjunct]
  const clause = folded.slice(start, end)
  const parts: Extent[] = []
  let from = 0
  for (const match of clause.matchAll(/,?["']? (?:and|but) that /g)) {
    parts.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: start + from, end })
  const own = parts.filter(
    (part) =>
      part.end - part.start >= 8 && !within.some((q) => q.outerStart < part.end && q.outerEnd > part.start),
  )
  if (parts.length > 1 && own.length > 0) return own
  const quoted = within.reduce((sum, q) => sum + q.end - q.start, 0)
  return !isRelayed && quoted < MOSTLY * (end - start) && within.every((q) => q.outerStart > start)
    ? [{ start, end }]
    : []
}

/** "it couldn't host Japan and requested a venue "due to …"": the part before the verb that takes the quotation. */
function firstConjunct(report: Report, quotation: Quotation): Extent | null {
  const { tokens } = report.sentence
  const within = tokens.filter((t) => t.start >= (report.start ?? 0) && t.end <= quotation.outerStart)
  for (let i = within.length - 2; i > 2; i--) {
    const verb = within[i + 1]
    const cue = verb ? cueOf(verb.lower) : null
    if (within[i]?.lower !== 'and' || verb?.pos !== 'VERB' || !isPastForm(verb.lower) || !cue || cue.weak)
      continue
    const before = within.slice(0, i)
    if (!before.some((t) => (t.pos === 'VERB' || t.pos === 'AUX') && !t.lower.endsWith('ing'))) continue
    const end = before[before.length - 1]?.end ?? 0
    return { start: report.start ?? 0, end: before[before.length - 1]?.text === ',' ? end - 1 : end }
  }
  return null
}
