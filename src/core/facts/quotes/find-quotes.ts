import type { Quotation } from '../../article/quotation-marks'
import type { FoundDate } from '../dates/find-dates'
import type { Document, Sentence } from '../document'
import type { EntityIndex } from '../names/entity-index'
import { isTitleOfWork } from '../titles-of-works'
import {
  attribute,
  OTHER_CLAUSE,
  isTitleLike,
  namesPerson,
  standsAlone,
  wordCount,
  type Attribution,
} from './attribute'
import { Continuation, type Running } from './continuation'
import { isClaimNoun } from './claim-nouns'
import { isCueWord } from './cues'
import { makeQuote, toldBy, type FoundQuote } from './found-quote'
import { indirectParts } from './indirect-parts'
import { relayedWithin, relayOf } from './relays'
import type { Report } from './report'
import { findReports } from './reports'
import type { Speaker } from './speaker'
import { isPersonNoun } from './speaker-nouns'
import { SpeakerResolver } from './speakers'
import { StorySubjects, type Subject } from './story-subjects'
import { SyntaxSource } from './syntax-source'

export type { FoundQuote } from './found-quote'

/** Who speaks, and of whom the sentences are. */
export interface Speech {
  /** The direct, mixed and indirect quotations of the body, each with its speaker; what has no certain speaker is left out. */
  quotes: FoundQuote[]
  /** Whom or what the pronoun that a sentence begins with stands for. */
  subjectOf: (sentence: Sentence) => Subject | null
}

export function findSpeech(document: Document, index: EntityIndex, dates: readonly FoundDate[]): Speech {
  const source = new SyntaxSource(document, index, dates)
  const resolver = new SpeakerResolver(document, index, (at) => {
    const sentence = document.sentences[at]
    return sentence ? source.of(sentence) : null
  })
  const quotes = new QuoteFinder(document, source, resolver).find()
  const subjects = new StorySubjects(document, index, source, resolver, quotes)
  return { quotes, subjectOf: (sentence) => subjects.of(sentence) }
}

/** Can the sentence hold a report at all: a reporting verb, "according" or a noun such as "claim"? */
const mayReport = ({ tokens }: Sentence) => {
  for (const { lower, pos } of tokens) {
    if (pos === 'PUNCT' || pos === 'DET' || pos === 'PRON' || pos === 'PROPN') continue
    if (isCueWord(lower) || lower === 'according' || isClaimNoun(lower)) return true
  }
  return false
}

/** A person without a name, who may come back: "according to a person briefed on the talks". */
const isSomebody = ({ entity, head, isPlural }: Speaker) =>
  entity === null && head !== null && !isPlural && isPersonNoun(head)

class QuoteFinder {
  private readonly found: FoundQuote[] = []
  private readonly speech: Continuation
  /** Whole quotations without a cue, waiting for a speaker named later in their paragraph. */
  private pending: { sentence: Sentence; quotation: Quotation }[] = []

  constructor(
    private readonly document: Document,
    private readonly source: SyntaxSource,
    private readonly resolver: SpeakerResolver,
  ) {
    this.speech = new Continuation(document, resolver)
  }

  find(): FoundQuote[] {
    for (const sentence of this.document.sentences) {
      if (this.pending[0] && this.pending[0].sentence.paragraph !== sentence.paragraph) this.pending = []
      const quotations = this.source
        .quotationsIn(sentence)
        .filter((quotation) => !isTitleOfWork(this.document.folded, quotation))
      if (quotations.length === 0 && !mayReport(sentence)) {
        this.speech.interrupt(sentence)
        continue
      }
      this.read(sentence, quotations)
    }
    return inOrder(this.found.filter((quote) => !this.isExcepted(quote)))
  }

  /** "All but Voice of Latgale pledged": the one named is the one that did not. */
  private isExcepted({ quote, start }: FoundQuote): boolean {
    const at = quote.source?.start ?? 0
    // "Would have ordered a trial so that the Crown could call evidence": a purpose, and nothing said.
    if (/\bso that $/i.test(this.document.folded.slice(Math.max(0, start - 10), start))) return true
    return /\b(?:all|everyone|everybody|anyone|anybody|none|nobody|no one|nothing) (?:but|except(?: for)?)(?: the)? $/i.test(
      this.document.folded.slice(Math.max(0, at - 40), at),
    )
  }

  private read(sentence: Sentence, quotations: readonly Quotation[]): void {
    const syntax = this.source.of(sentence)
    const reports = findReports({ document: this.document, syntax }, this.resolver)
    for (const report of reports) this.remember(report, reports)
    const quoted = new Set<Report>()
    let previous = null as Attribution | null
    for (const quotation of quotations) {
      const attribution = this.attributionOf(sentence, quotation, reports, previous)
      if (attribution) {
        const { report, isDirect } = attribution
        if (report.start !== null) quoted.add(report)
        this.direct(sentence, quotation, attribution, relayOf(report, reports))
        previous = isDirect || previous?.report !== report ? attribution : previous
      } else this.withoutCue(sentence, quotation)
    }
    for (const report of reports) {
      if (report.start === null || report.end === null) continue
      const relay = relayOf(report, reports)
      // What an agency passes on is told by the report inside it.
      if (
        report.cue === null &&
        reports.some(
          (other) =>
            other !== report && other.cue && !other.cue.weak && relayOf(other, reports) === report.speaker,
        )
      )
        continue
      for (const part of indirectParts(
        this.document.folded,
        report,
        quotations,
        quoted.has(report),
        relay !== null,
      ))
        this.found.push(
          makeQuote(this.document, sentence, part.start, part.end, toldBy(report, 'indirect', relay)),
        )
    }
    if (quotations.length === 0) this.speech.interrupt(sentence)
  }

  /** Whom a later "she", "it" or "the official" may mean. */
  private remember(report: Report, reports: readonly Report[]): void {
    if (relayOf(report, reports) !== null) return
    const { cue, speaker, sentence } = report
    if (cue === null ? isSomebody(speaker) : !cue.weak) this.resolver.focus.remember(speaker, sentence)
    else if (cue === null && /^(?:organization|person)$/.test(speaker.entity?.kind ?? ''))
      this.resolver.focus.cite(speaker, sentence)
  }

  private attributionOf(
    sentence: Sentence,
    quotation: Quotation,
    reports: readonly Report[],
    previous: Attribution | null,
  ): Attribution | null {
    const { folded } = this.document
    const attribution = attribute(folded, quotation, sentence, reports)
    const isTitle =
      attribution !== null &&
      !attribution.isDirect &&
      isTitleLike(folded.slice(quotation.start, quotation.end)) &&
      !namesPerson(folded.slice(attribution.report.cueEnd, quotation.outerStart))
    if (attribution && !isTitle) {
      // `"A," she said, "b."`: the second half goes on where the first broke off.
      const goesOn = previous?.isDirect === true && previous.report === attribution.report
      return goesOn ? { ...attribution, isDirect: true } : attribution
    }
    const goesOn =
      previous?.isDirect === true &&
      standsAlone(folded, quotation, sentence) &&
      !OTHER_CLAUSE.test(folded.slice(previous.report.cueEnd, quotation.outerStart))
    return goesOn ? previous : null
  }

  private direct(
    sentence: Sentence,
    quotation: Quotation,
    { report, isDirect }: Attribution,
    relay: Speaker | null,
  ): void {
    const { document, resolver } = this
    this.found.push(
      makeQuote(
        document,
        sentence,
        quotation.start,
        quotation.end,
        toldBy(report, isDirect ? 'direct' : 'mixed', relay),
      ),
    )
    if (isDirect) {
      if (report.cue?.weak) resolver.focus.remember(report.speaker, sentence)
      for (const waiting of this.pending)
        this.continued(waiting.sentence, waiting.quotation, {
          speaker: report.speaker,
          cue: report.cueText,
          relay,
        })
      this.pending = []
      this.found.push(...relayedWithin(document, this.source, resolver, sentence, quotation, report.speaker))
    }
    if (isDirect || quotation.isOpen || /[.?!]$/.test(document.folded.slice(quotation.start, quotation.end)))
      this.speech.note(report.speaker, report.cueText, relay, sentence, quotation)
  }

  /** A quotation that no report claims: speech that goes on, is introduced by a colon, or waits for its speaker. */
  private withoutCue(sentence: Sentence, quotation: Quotation): void {
    const { folded } = this.document
    const isWhole =
      folded.slice(sentence.start, quotation.outerStart).trim() === '' &&
      folded.slice(quotation.outerEnd, sentence.end).trim() === ''
    if (!isWhole) {
      if (wordCount(folded.slice(quotation.start, quotation.end)) < 2) return
      const introduced = this.speech.introduced(this.source.of(sentence), sentence, quotation)
      if (introduced) this.continued(sentence, quotation, { speaker: introduced, cue: '', relay: null })
      return
    }
    if (this.speakerComes(sentence)) {
      this.pending.push({ sentence, quotation })
      return
    }
    const running = this.speech.speakerOf(sentence)
    if (running) this.continued(sentence, quotation, running)
  }

  /** Does a later sentence of a paragraph that opens with speech name the speaker? */
  private speakerComes(sentence: Sentence): boolean {
    const { sentences, folded } = this.document
    const before = sentences[sentence.index - 1]
    const opens = !before || before.paragraph !== sentence.paragraph || this.pending.length > 0
    if (!opens) return false
    for (
      let i = sentence.index + 1;
      sentences[i]?.paragraph === sentence.paragraph && i - sentence.index < 6;
      i++
    ) {
      const next = sentences[i]!
      const [first] = this.source.quotationsIn(next)
      if (!first || folded.slice(next.start, first.outerStart).trim() !== '') return false
      if (folded.slice(first.outerEnd, next.end).trim() !== '') return true
    }
    return false
  }

  private continued(
    sentence: Sentence,
    quotation: Quotation,
    running: Pick<Running, 'speaker' | 'cue' | 'relay'>,
  ): void {
    const { speaker, cue, relay } = running
    this.found.push(
      makeQuote(this.document, sentence, quotation.start, quotation.end, {
        speaker,
        cue,
        relay,
        mode: 'direct',
        source: null,
      }),
    )
    this.resolver.focus.remember(speaker, sentence)
    this.speech.note(speaker, cue, relay, sentence, quotation)
    this.found.push(...relayedWithin(this.document, this.source, this.resolver, sentence, quotation, speaker))
  }
}

/** In the order of the text, each stretch of words once. */
function inOrder(found: FoundQuote[]): FoundQuote[] {
  const seen = new Set<string>()
  return found
    .filter((quote) => {
      const key = `${quote.start}:${quote.end}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
