import { accordingTo } from './according-to'
import { claimNoun } from './claim-nouns'
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
            ? claimNoun(scene, k, resolver)
            : null
    if (report) reports.push(report)
  }
  return reports.filter((report) => !isOwnThought(report, reports))
}
