import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { firstNameGender } from '../names/gazetteer'
import { nounBefore } from '../names/mention'
import { isKin } from '../names/role-words'
import { bodyBefore, standsForBody } from './body-subject'
import type { FoundQuote } from './found-quote'
import { withArticle, type Speaker } from './speaker'
import type { SpeakerResolver } from './speakers'
import type { SyntaxSource } from './syntax-source'

/** The place of a pronoun and the name it stands for, with "'s" for an owner. */
export interface Subject {
  start: number
  end: number
  name: string
}

/** How far back, in sentences, words may stand that tell of somebody else. */
const REACH = 6
/** Somebody named so often is whom the story is about. */
const OFTEN = 3
/** How many tokens an adverbial before the subject may take: "In 1974 she", "Over five months, he". */
const LATEST_SUBJECT = 8

/** "Her sister met Helen Lund": a relative without a name is what the sentence is about. */
const beginsWithKin = ({ tokens }: Sentence): boolean =>
  tokens
    .slice(0, 3)
    .some(({ lower }, at) => isKin(lower) && !/^(?:,|\p{Lu})/u.test(tokens[at + 1]?.text ?? ','))

const possessive = (name: string) => (name.endsWith('s') ? `${name}\u2019` : `${name}\u2019s`)

/** Tells whom or what the pronoun at the head of a sentence means, where that is certain. */
export class StorySubjects {
  constructor(
    private readonly document: Document,
    private readonly index: EntityIndex,
    private readonly source: SyntaxSource,
    private readonly resolver: SpeakerResolver,
    private readonly quotes: readonly FoundQuote[],
  ) {}

  /** The pronoun that the sentence begins with, and the name; null when it begins otherwise or may mean another. */
  of(sentence: Sentence): Subject | null {
    return this.personOf(sentence) ?? this.bodyOf(sentence)
  }

  /** "It sold 58,000 pumps", "Its shares fell": the body that the story goes on with. */
  private bodyOf(sentence: Sentence): Subject | null {
    const [pronoun] = sentence.tokens
    if (!pronoun || !standsForBody(sentence.tokens)) return null
    const body = bodyBefore(this.document, this.index, this.resolver.focus, sentence)
    if (!body) return null
    const name = withArticle(this.document, body)
    const subject = name.charAt(0).toUpperCase() + name.slice(1)
    const { start, end } = pronoun
    return { start, end, name: pronoun.lower === 'its' ? possessive(subject) : subject }
  }

  private personOf(sentence: Sentence): Subject | null {
    const at = sentence.tokens.findIndex(({ lower }) => /^(?:s?he|his|her)$/.test(lower))
    const pronoun = sentence.tokens[at]
    if (!pronoun || at > LATEST_SUBJECT) return null
    const [quotation] = this.source.quotationsIn(sentence)
    if (quotation && quotation.outerStart < pronoun.start) return null
    const isOwner = pronoun.lower === 'his' || pronoun.lower === 'her'
    const subject = isOwner ? this.ownerOf(sentence, at) : this.resolver.focus.subjectOf(sentence.index)
    if (subject?.entity?.kind !== 'person' || subject.source?.start !== pronoun.start) return null
    const isFemale = pronoun.lower === 'she' || pronoun.lower === 'her'
    if (this.speakOfAnother(sentence, subject.entity.id, isFemale)) return null
    if (this.mayBeAnother(sentence, subject.entity, isFemale)) return null
    const { name } = subject
    return { start: pronoun.start, end: pronoun.end, name: isOwner ? possessive(name) : name }
  }

  /** "Her brother died": whose, where the sentence begins so. */
  private ownerOf(sentence: Sentence, at: number): Speaker | null {
    if (at > 0) return null
    return this.resolver.resolve(this.source.of(sentence), { first: 0, last: 0, head: 0, isJoint: false })
  }

  /**
   * "The award went to Helen Lund and Margaret Tarn. She left", "Her sister met Helen Lund. She left": beside another
   * person who could be meant, only the subject of the sentence before goes on.
   */
  private mayBeAnother(sentence: Sentence, { id, mentions }: Entity, isFemale: boolean): boolean {
    const last = mentions.findLast(({ start }) => start < sentence.start)
    if (!last || this.isKinOfAnother(mentions[0]!)) return true
    let index = sentence.index - 1
    for (; index >= 0 && this.document.sentences[index]!.start > last.start; index--)
      if (beginsWithKin(this.document.sentences[index]!)) return true
    const named = this.document.sentences[index]
    if (!named) return false
    // "A teacher, Dorothy Quist, noticed that she drew plans. … she arrived": another "she" is what is told of.
    if (mentions.length < OFTEN && this.hasPronoun(named, isFemale)) return true
    // "Fennimore said Pilling joined in 2012. … he created three firms": a report goes on with whom it was about.
    const hasReported = this.quotes.some(
      ({ quote, sentence: said }) =>
        said.index === index && quote.speakerId === id && quote.mode === 'indirect',
    )
    const isKnown = /^(?:fe)?male$/.test(this.index.genderOf.get(id) ?? '')
    if (!hasReported && isKnown && this.resolver.focus.subjectOf(index)?.entity?.id === id) return false
    if (beginsWithKin(named)) return true
    const other = isFemale ? 'male' : 'female'
    return this.index.entities.some(
      (entity) =>
        // A body with a first name may be a person who was not recognised as one.
        (entity.kind === 'person' || firstNameGender(entity.name.split(' ')[0] ?? '') !== null) &&
        entity.id !== id &&
        this.index.genderOf.get(entity.id) !== other &&
        entity.mentions.some(({ start, end }) => start >= named.start && end <= sentence.start),
    )
  }

  private hasPronoun({ start, end }: Sentence, isFemale: boolean): boolean {
    const words = this.document.folded.slice(start, end).replace(/"[^"]*"/g, '')
    return (isFemale ? /\b(?:she|her)\b/ : /\b(?:he|him|his)\b/).test(words)
  }

  /** "His daughter, Araba, said …": the story is about him, and goes on so. */
  private isKinOfAnother({ start }: Entity['mentions'][number]): boolean {
    const introduced = this.index.mentions.find((mention) => mention.start === start)
    const noun = introduced && nounBefore(introduced)
    return noun !== undefined && isKin(noun.lower)
  }

  /** "“She was furious,” Ilse said. She is survived by …": who speaks of a "she" is not the one the story is about. */
  private speakOfAnother(sentence: Sentence, speakerId: string, isFemale: boolean): boolean {
    const spoken = isFemale ? /\b(?:she|her)\b/i : /\b(?:he|him|his)\b/i
    return this.quotes.some(
      (quote) =>
        quote.quote.speakerId === speakerId &&
        quote.sentence.index < sentence.index &&
        sentence.index - quote.sentence.index <= REACH &&
        spoken.test(quote.quote.words),
    )
  }
}
