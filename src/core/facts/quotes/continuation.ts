import type { Quotation } from '../../article/quotation-marks'
import type { Document, Sentence } from '../document'
import type { Syntax } from './chunks'
import { isRelativeThat } from './phrases'
import { subjectBefore } from './subject'
import { isDocumentNoun, isPersonNoun } from './speaker-nouns'
import type { Speaker } from './speaker'
import type { SpeakerResolver } from './speakers'

/** Speech that may go on in the next quotation without a cue. */
export interface Running {
  speaker: Speaker
  cue: string
  relay: Speaker | null
  paragraph: number
  /** The paragraph ended inside the speech. */
  isOpen: boolean
  /** The last words were a question: an answer by someone else may follow. */
  isQuestion: boolean
}

const SPEECH_NOUN =
  /^(?:answer|reply|response|message|warning|advice|verdict|statement|tweet|words|question|explanation|motto|slogan|promise|retort|conclusion|prediction)$/

const isPerson = (speaker: Speaker | null): speaker is Speaker =>
  speaker !== null &&
  (speaker.entity
    ? speaker.entity.kind === 'person'
    : speaker.head !== null &&
      (isPersonNoun(speaker.head) || /^(?:he|she|they|one|another)$/.test(speaker.head)))

/** Follows speech through sentences that hold nothing but quoted words. */
export class Continuation {
  private running: Running | null = null
  /** Whose speech the reporter's own sentences broke off. */
  private last: Running | null = null
  /** The speaker before the running one, for questions and answers. */
  private other: Running | null = null

  constructor(
    private readonly document: Document,
    private readonly resolver: SpeakerResolver,
  ) {}

  /** A quotation was attributed: speech goes on from here. */
  note(speaker: Speaker, cue: string, relay: Speaker | null, sentence: Sentence, quotation: Quotation): void {
    const isQuestion = this.document.folded.charAt(quotation.end - 1) === '?'
    if (this.running && this.running.speaker.name !== speaker.name) this.other = this.running
    this.running = {
      speaker,
      cue,
      relay,
      paragraph: sentence.paragraph,
      isOpen: quotation.isOpen,
      isQuestion,
    }
  }

  /** A sentence of the reporter's own, or another's report, came between. */
  interrupt(sentence: Sentence): void {
    if (this.running && this.running.paragraph !== sentence.paragraph) {
      this.last = this.running
      this.running = null
    }
  }

  /** Who goes on speaking in a sentence that is one whole quotation; null when that is not certain. */
  speakerOf(sentence: Sentence): Running | null {
    const { running } = this
    if (running && (running.paragraph === sentence.paragraph || running.isOpen)) return running
    const previous = this.document.sentences[sentence.index - 1]
    if (!previous) return null
    const isNear = previous.paragraph === sentence.paragraph
    if (!isNear && !this.isNextParagraph(previous, sentence)) return null
    if (running && running.paragraph === previous.paragraph) {
      const { other } = this
      const alternates =
        running.isQuestion && !isNear && other !== null && running.paragraph - other.paragraph <= 2
      return alternates ? { ...other, isOpen: false } : running
    }
    const owner = isNear && previous.tokens.length < 9 ? this.ownerIn(previous) : null
    if (owner) return this.started(owner, sentence)
    const asked = isNear ? null : this.askedOf(previous)
    if (asked) return asked
    const speakers = this.resolver.focus.speakersIn(previous.index)
    if (speakers.length > 0 && (isNear || isPerson(speakers[0]!))) return this.started(speakers[0]!, sentence)
    const subject = this.resolver.focus.subjectOf(previous.index)
    // "Smith was defiant. "We will win.""
    return isPerson(subject) ? this.started(subject, sentence) : null
  }

  /** "Which one?": a short question of the reporter's, alone in its paragraph, is answered by who has just spoken. */
  private askedOf(question: Sentence): Running | null {
    const before = this.document.sentences[question.index - 1]
    const { last } = this
    const isQuestion =
      question.tokens.length < 12 && question.tokens[question.tokens.length - 1]?.text === '?'
    if (!isQuestion || !last || !before || before.paragraph === question.paragraph) return null
    return last.paragraph === before.paragraph && this.isNextParagraph(before, question)
      ? { ...last, isOpen: false, paragraph: question.paragraph }
      : null
  }

  private isNextParagraph(previous: Sentence, sentence: Sentence): boolean {
    const { paragraphs } = this.document.article
    for (let i = previous.paragraph + 1; i < sentence.paragraph; i++)
      if (paragraphs[i]?.role === 'body') return false
    return sentence.paragraph - previous.paragraph <= 2
  }

  private started(speaker: Speaker, sentence: Sentence): Running {
    return { speaker, cue: '', relay: null, paragraph: sentence.paragraph, isOpen: false, isQuestion: false }
  }

  /** "Smith's answer was short: "No."": a quotation after a colon, introduced by the subject without a verb of speech. */
  introduced(syntax: Syntax, sentence: Sentence, quotation: Quotation): Speaker | null {
    const before = this.document.folded
      .slice(Math.max(sentence.start, quotation.outerStart - 3), quotation.outerStart)
      .trimEnd()
    if (!before.endsWith(':')) return null
    const subject = this.lastSubject(syntax, quotation) ?? this.resolver.focus.subjectOf(sentence.index)
    if (isPerson(subject)) return subject
    return this.ownerOf(syntax)
  }

  /** Who the last clause before a quotation is about: "Smith began, before the moderator cut him off: "Time!"". */
  private lastSubject(syntax: Syntax, quotation: Quotation): Speaker | null {
    const { chunks } = syntax
    for (let k = chunks.findIndex((one) => one.start >= quotation.outerStart) - 1; k > 0; k--) {
      const { kind, verb } = chunks[k]!
      if (kind === 'quote' || kind === 'stop') continue
      if (kind !== 'verb' || verb!.form === 'infinitive' || verb!.form === 'ing') continue
      if (chunks[k - 1]?.kind === 'relative' || isRelativeThat(chunks, k - 1)) continue
      const phrase = subjectBefore(syntax, k)
      return phrase && this.resolver.resolve(syntax, phrase)
    }
    return null
  }

  /** "Smith's response?", "His answer?": whose words follow. */
  private ownerIn({ index, tokens }: Sentence): Speaker | null {
    if (tokens[tokens.length - 1]?.text !== '?') return null
    const syntax = this.resolver.focus.syntaxOf(index)
    return syntax && !syntax.chunks.some((chunk) => chunk.kind === 'verb') ? this.ownerOf(syntax) : null
  }

  /** Whose words the first noun of a sentence tells of: "Smith's answer", "their motto". */
  private ownerOf(syntax: Syntax): Speaker | null {
    const opener = syntax.chunks.find((chunk) => chunk.kind === 'noun')
    if (!opener) return null
    const { tokens } = syntax
    const noun = tokens[opener.last]!.lower
    if (!SPEECH_NOUN.test(noun) && !isDocumentNoun(noun)) return null
    for (let i = opener.first; i < opener.last; i++) {
      const isPronoun = /^(?:his|her|their|its)$/.test(tokens[i]!.lower)
      if (!isPronoun && tokens[i + 1]?.lower !== "'s") continue
      return this.resolver.resolve(syntax, { first: isPronoun ? i : opener.first, last: i, head: i })
    }
    return null
  }
}
