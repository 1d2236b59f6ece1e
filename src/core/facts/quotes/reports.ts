import { accordingTo } from './according-to'
import { claimNoun } from './claim-nouns'
import type { Cue } from './cues'
import { isPersonName } from './phrases'
import type { Report, Scene } from './report'
import type { SpeakerResolver } from './speakers'
import { verbReport } from './verb-reports'

/** "He said he thought it was late": thoughts inside the speaker's own words are told by them. */
const isOwnThought = (report: Report, reports: readonly Report[]) =>
  report.cue?.weak === true &&
  reports.some(
    (other) =>
      other !== report &&
      other.start !== null &&
      other.end !== null &&
      other.start <= report.cueStart &&
      report.cueEnd <= other.end &&
      other.speaker.name === report.speaker.name,
  )

const TRANSCRIBED: Cue = {
  lemma: '',
  complement: 'plain',
  force: 'claimed',
  weak: false,
  takes: new Set(),
}

/** `Ann Berg: "It was late."`: a name and its words, as in a transcript. */
function transcribed({ syntax }: Scene, resolver: SpeakerResolver): Report | null {
  const { chunks, tokens, sentence } = syntax
  const [name, colon, quote] = chunks
  if (!name || colon?.kind !== 'stop' || tokens[colon.first]!.text !== ':' || quote?.kind !== 'quote')
    return null
  if (!isPersonName(syntax, name)) return null
  const speaker = resolver.resolve(syntax, { first: name.first, last: name.last, head: name.last })
  const { start } = tokens[colon.first]!
  return (
    speaker && {
      sentence,
      cue: TRANSCRIBED,
      cueText: '',
      cueStart: start,
      cueEnd: start,
      speaker,
      sourceStart: name.start,
      isInverted: false,
      start: null,
      end: null,
      quoteAt: quote.start,
    }
  )
}

/** All reports of one sentence, outside quotations, in the order of their cues. */
export function findReports(scene: Scene, resolver: SpeakerResolver): Report[] {
  const { chunks } = scene.syntax
  const reports: Report[] = []
  for (let k = 0; k < chunks.length; k++) {
    const { kind } = chunks[k]!
    const report =
      kind === 'verb'
        ? verbReport(scene, k, reports, resolver)
        : kind === 'according'
          ? accordingTo(scene, k, resolver)
          : kind === 'noun'
            ? (claimNoun(scene, k, resolver) ?? (k === 0 ? transcribed(scene, resolver) : null))
            : null
    if (report) reports.push(report)
  }
  return reports.filter((report) => !isOwnThought(report, reports))
}
