import type { Document, Sentence } from '../document'
import type { Modality, QuoteValue } from '../model'
import type { Report } from './report'
import type { Speaker } from './speaker'

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

/** What is told of a stretch of words: who said it and how. */
interface Telling {
  speaker: Speaker
  relay: Speaker | null
  cue: string
  mode: QuoteValue['mode']
  /** The words that stand for the speaker in this sentence, if any. */
  source: QuoteValue['source']
  force?: Modality
  weak?: boolean
}

/** A quote of the words between two offsets. */
export function makeQuote(
  document: Document,
  sentence: Sentence,
  start: number,
  end: number,
  telling: Telling,
): FoundQuote {
  const { speaker, relay } = telling
  return {
    start,
    end,
    sentence,
    speaker,
    relay,
    force: telling.force ?? 'claimed',
    weak: telling.weak ?? false,
    quote: {
      speaker: speaker.name,
      speakerId: speaker.entity?.id ?? null,
      source: telling.source,
      mode: telling.mode,
      words: document.text.slice(start, end),
      cue: telling.cue,
      relayedBy: relay?.name ?? null,
    },
  }
}

/** What a report tells of words in the given mode. */
export const toldBy = (report: Report, mode: QuoteValue['mode'], relay: Speaker | null): Telling => ({
  speaker: report.speaker,
  relay,
  cue: report.cueText,
  mode,
  source: report.speaker.source,
  force: report.cue?.force ?? 'claimed',
  weak: report.cue?.weak ?? false,
})
