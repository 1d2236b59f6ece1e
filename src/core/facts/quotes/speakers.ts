import { isPublisherName } from '../../article/masthead'
import type { Document, Sentence } from '../document'
import { spanOf } from '../document'
import type { Entity, Span } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { firstNameGender, isDemonym, isOrganizationNoun } from '../names/gazetteer'
import { genderOfRole, isHonorific, isKin, isRoleNoun, isRolePlural, isTitle } from '../names/role-words'
import type { Token } from '../tagger'
import type { Syntax } from './chunks'
import type { Cue } from './cues'
import { Descriptions } from './descriptions'
import { isEpithet } from './epithets'
import { Focus } from './focus'
import { NameParts } from './name-parts'
import { Pronouns } from './pronouns'
import type { Speaker } from './speaker'
import { isDocumentNoun, isPersonNoun, isSpeakerNoun } from './speaker-nouns'
import type { Phrase } from './phrases'

const SILENT =
  /^(?:i|we|you|this|that|these|those|there|nobody|none|him|her|them|me|us|what|which|who|whom|nothing|each|neither|mine|theirs|it)$/
const VAGUE =
  /^(?:one|some|others|another|many|several|few|most|everyone|everybody|someone|somebody|anyone|anybody|all|both)$/
const THIRD = /^(?:he|she|they|it|his|her|their|its)$/

/** "the mine's owner, Sefako Gold,": what a firm can be as well. */
const OF_FIRMS =
  /^(?:builder|buyer|contractor|creditor|developer|distributor|employer|landlord|maker|manufacturer|operator|organiser|organizer|owner|parent|publisher|rival|seller|sponsor|supplier)s?$/

/** "her running mate, Anna Berg,": any plain noun that is no body or document. */
const mayBePerson = (noun: Token) =>
  isPersonNoun(noun.lower) ||
  (noun.pos === 'NOUN' && !isOrganizationNoun(noun.lower) && !isDocumentNoun(noun.lower))

/** What leads to a speaker: a verb, or "according to", which no plain noun before a name follows. */
type Asked = Pick<Cue, 'complement'> & { isAccording?: true }

const isMany = (noun: string): boolean =>
  isRolePlural(noun) ||
  (/s$/.test(noun) && !/ss$/.test(noun)) ||
  /^(?:police|people|staff|media|women|men|children|folk)$/.test(noun)

/** "the Norwegian", "the Queenslander"; "the Ledger" and "the Observer" are newspapers. */
const isCountryman = ({ text }: Token): boolean =>
  (isDemonym(text) && !text.endsWith('s')) || (/^\p{Lu}\p{Ll}{3,}er$/u.test(text) && !isPublisherName(text))

/** Turns the noun phrases and pronouns that stand beside reporting verbs into speakers; what is unsure stays as printed. */
export class SpeakerResolver {
  readonly focus: Focus
  private readonly descriptions: Descriptions
  private readonly pronouns: Pronouns
  private readonly parts: NameParts
  /** People whom the names miss, by the last word of their name. */
  private readonly unlistedNames = new Map<string, Speaker>()

  constructor(
    private readonly document: Document,
    private readonly index: EntityIndex,
    syntaxOf: (sentence: number) => Syntax | null,
  ) {
    this.focus = new Focus(document, syntaxOf, (syntax, phrase) => this.resolve(syntax, phrase))
    this.descriptions = new Descriptions(document, index, this.focus)
    this.parts = new NameParts(
      index.entities,
      (entity) => this.focus.lastSpeaker()?.speaker.entity === entity,
    )
    this.pronouns = new Pronouns(this.focus, (entity) => index.genderOf.get(entity.id) ?? null)
  }

  /** The speaker that a noun phrase names, or null when it can be none. `cue`: a verb of speech lets anything speak. */
  resolve(syntax: Syntax, phrase: Phrase, cue: Asked | null = null): Speaker | null {
    const { tokens } = syntax
    const first = tokens[phrase.first]
    const head = tokens[phrase.head]
    const last = tokens[phrase.last]
    if (!first || !head || !last) return null
    if (phrase.first === phrase.last) {
      if (THIRD.test(first.lower)) {
        const speaker = this.pronouns.resolve(syntax, first.lower, phrase.first)
        if (speaker) return { ...speaker, source: this.span(first.start, first.end) }
        // A person whom nobody can name for certain stays a pronoun; "it" alone says nothing.
        return /^(?:he|she|they)$/.test(first.lower)
          ? this.printed(first.start, first.end, first.lower, first.lower === 'they')
          : null
      }
      if (SILENT.test(first.lower)) return null
      if (VAGUE.test(first.lower))
        return this.printed(first.start, first.end, first.lower, !/one$|body$/.test(first.lower))
    }
    // "The farmers, whom its leader once likened to a tractor": of whom "it" is told there, nobody can say.
    if (/^(?:its|their)$/.test(first.lower) && /^(?:whom|which)$/.test(tokens[phrase.first - 1]?.lower ?? ''))
      return this.printed(first.start, last.end, head.lower, false)
    if (phrase.isJoint && !syntax.names.some((name) => name.start <= first.start && name.end >= last.end))
      return this.printed(first.start, last.end, head.lower, true)
    // "the New York Democrat" looks like the name of a body.
    const isPartisan = first.lower === 'the' && /^(?:democrat|republican|independent)$/.test(head.lower)
    const partisan = isPartisan ? this.unnamed(syntax, phrase, cue) : null
    if (partisan?.entity) return partisan
    return (
      this.named(syntax, phrase, cue) ?? this.unlisted(syntax, phrase) ?? this.unnamed(syntax, phrase, cue)
    )
  }

  /** Who asked a question in the sentence before: somebody else answers it. */
  askedBefore({ sentence }: Syntax): Speaker | null {
    const before = this.document.sentences[sentence.index - 1]
    const [last] = before ? this.focus.speakersIn(before.index) : []
    return last && before && this.document.folded.slice(before.start, before.end).includes('?"') ? last : null
  }

  /** What `work` finds while the speaker, who says "I", stands for no "he" or "she". */
  without<T>(speaker: Speaker, work: () => T): T {
    return this.pronouns.without(speaker.name, work)
  }

  private span(start: number, end: number): Span {
    return spanOf(this.document.text, start, end)
  }

  private of(named: Entity, start: number, end: number): Speaker {
    const entity = this.parts.fullest(named)
    return {
      name: entity.name,
      entity,
      source: this.span(start, end),
      gender: this.index.genderOf.get(entity.id) ?? null,
      isPlural: false,
      head: null,
    }
  }

  private printed(start: number, end: number, head: string, isPlural: boolean): Speaker {
    const source = this.span(start, end)
    const gender = head === 'he' ? 'male' : head === 'she' ? 'female' : genderOfRole(head)
    return { name: source.exact, entity: null, source, gender, isPlural, head }
  }

  /** The entity that the head of the phrase, or a name in apposition to it, names. */
  private named(syntax: Syntax, phrase: Phrase, cue: Asked | null): Speaker | null {
    const { tokens, names, chunks, chunkOf } = syntax
    const start = tokens[phrase.first]!.start
    const headEnd = tokens[phrase.head]!.end
    const atHead = names.find((name) => name.start >= start && name.start < headEnd && name.end >= headEnd)
    if (atHead) return this.of(atHead.entity, atHead.start, atHead.end)
    const noun = tokens[phrase.head]!
    // "the editor of the Courier, Thomas Breyer, said": the name behind the role.
    const at = chunkOf[phrase.last]!
    const name = chunks[at + 2]
    if (chunks[at + 1]?.kind === 'comma' && name?.kind === 'noun') {
      const found = names.find((one) => one.start >= name.start && one.end === name.end)
      const fits =
        found &&
        (found.entity.kind === 'person'
          ? // "According to officials, Ana Silva, an engineer, was driving": nobody has been named as their name.
            !isMany(noun.lower) &&
            (cue?.isAccording ? isPersonNoun(noun.lower) || isRoleNoun(noun.lower) : mayBePerson(noun))
          : found.entity.kind === 'organization' &&
            (isOrganizationNoun(noun.lower) || OF_FIRMS.test(noun.lower) || !isPersonNoun(noun.lower)))
      const after = chunks[at + 3]
      if (found && fits && (!after || !['conj', 'noun'].includes(after.kind)))
        return this.of(found.entity, found.start, found.end)
    }
    // "the Bishop of Ely Anna Berg", "President-elect of Chile Gabriel Font".
    const inside = names.find((one) => one.end === tokens[phrase.last]!.end && one.start > headEnd)
    // "according to the charity Wardwatch"
    const isBodyOfKind = inside?.start === headEnd + 1 && isOrganizationNoun(noun.lower)
    if (isBodyOfKind && inside.entity.kind === 'organization')
      return this.of(inside.entity, inside.start, inside.end)
    // "A spokesman for Anna Berg" is not Anna Berg.
    const isOwner =
      inside !== undefined && tokens.some((token) => token.end === inside.start - 1 && token.pos === 'ADP')
    if (!isOwner && inside?.entity.kind === 'person' && isTitle(noun.text) && phrase.last > phrase.head)
      return this.of(inside.entity, inside.start, inside.end)
    return null
  }

  /** A name that no entity has: "Sen. Dale Whitmore of Ohio", "the spokesman, Dale Whitmore", later "Whitmore" or "Dale". */
  private unlisted(syntax: Syntax, phrase: Phrase): Speaker | null {
    const { tokens, chunks, chunkOf } = syntax
    const head = tokens[phrase.head]!
    if (isPersonNoun(head.lower) && !/^\p{Lu}/u.test(head.text)) {
      const at = chunkOf[phrase.last]!
      const name = chunks[at + 2]
      if (isMany(head.lower)) return null
      if (chunks[at + 1]?.kind !== 'comma' || name?.kind !== 'noun' || chunks[at + 3]?.kind === 'noun')
        return null
      return this.unlistedAt(tokens, name.first, name.last)
    }
    const isAlone =
      phrase.first === phrase.head ||
      (phrase.first === phrase.head - 1 && isHonorific(tokens[phrase.first]!.text))
    if (isAlone && head.pos === 'PROPN') {
      const known = this.unlistedNames.get(head.lower)
      if (known) return { ...known, source: this.span(head.start, head.end) }
      const person = this.parts.find(head.text)
      return person && this.of(person, head.start, head.end)
    }
    return this.unlistedAt(tokens, phrase.first, phrase.head)
  }

  private unlistedAt(tokens: readonly Token[], from: number, last: number): Speaker | null {
    let first = last + 1
    while (
      first > from &&
      tokens[first - 1]!.pos === 'PROPN' &&
      /^\p{Lu}\p{Ll}/u.test(tokens[first - 1]!.text) &&
      !isTitle(tokens[first - 1]!.text)
    )
      first--
    const words = tokens.slice(first, last + 1)
    if (
      words.length < 2 ||
      words.length > 3 ||
      firstNameGender(words[0]!.text) === null ||
      isOrganizationNoun(words[words.length - 1]!.lower)
    )
      return null
    const speaker: Speaker = {
      ...this.printed(words[0]!.start, words[words.length - 1]!.end, 'person', false),
      gender: firstNameGender(words[0]!.text),
    }
    this.unlistedNames.set(words[words.length - 1]!.lower, speaker)
    return speaker
  }

  /** "Its sponsor was defiant. … the lawmaker said": an epithet goes on with the one unnamed person who has just spoken. */
  private unnamedBefore(head: string, start: number, sentence: Sentence): Speaker | null {
    // "A reporter asked. … the minister replied": one whom the text has introduced so is not the stranger.
    if (!isEpithet(head) || this.descriptions.isIntroduced(head, start)) return null
    const spoke = this.focus.speakersIn(sentence.index - 1)
    const subject = spoke.length > 0 ? null : this.focus.subjectOf(sentence.index - 1)
    const speakers = subject ? [subject] : spoke
    const [only] = speakers
    const isOne = only !== undefined && speakers.every(({ name }) => name === only.name)
    return isOne && only.entity === null && !only.isPlural && only.head !== null && isPersonNoun(only.head)
      ? only
      : null
  }

  private unnamed(syntax: Syntax, phrase: Phrase, cue: Asked | null): Speaker | null {
    const { tokens } = syntax
    // "a source familiar with the matter": the noun stands before its adjective.
    let at = phrase.head
    while (at > phrase.first && tokens[at]!.pos === 'ADJ' && tokens[at - 1]!.pos === 'NOUN') at--
    const noun = tokens[at]!
    const head = noun.lower
    const start = tokens[phrase.first]!.start
    const end = tokens[phrase.last]!.end
    if (!/^\p{L}/u.test(head)) return null
    // "Her post at the mill" is a job, and nothing written.
    if (head === 'post' && /^(?:at|as)$/.test(tokens[at + 1]?.lower ?? '')) return null
    const source = this.span(start, end)
    const isHis =
      /^(?:his|her|their|its)$/.test(tokens[phrase.first]!.lower) && phrase.head === phrase.first + 1
    if ((tokens[phrase.first]!.lower === 'the' || isHis) && phrase.head === phrase.last) {
      const words = tokens.slice(phrase.first + 1, phrase.head + 1).map((token) => token.lower)
      const unnamed = isHis ? null : this.unnamedBefore(head, start, syntax.sentence)
      if (unnamed) return { ...unnamed, source }
      const entity =
        this.descriptions.meant(words, start, syntax.sentence, isHis) ??
        (isCountryman(noun) ? this.descriptions.countryman(head, start, syntax.sentence) : null)
      if (entity) return { ...this.of(entity, start, end), source }
      const earlier = isPersonNoun(head) && !isHis ? this.focus.unnamedWith(head, syntax.sentence) : null
      if (earlier) return { ...earlier, source }
    }
    if (tokens[phrase.first]!.lower === 'the' && tokens[phrase.head + 1]?.lower === 'of') {
      // "the 39-year-old mother of three", "the former secretary of state".
      const words = tokens.slice(phrase.first + 1, phrase.head + 1).map((token) => token.lower)
      const isParent = isKin(head) && tokens[phrase.head + 2]?.pos === 'NUM'
      const entity = this.descriptions.describedAnew(words, start, syntax.sentence, isParent)
      if (entity) return { ...this.of(entity, start, end), source }
    }
    const isPlural = isMany(head)
    const speaks =
      isSpeakerNoun(head) || isKin(head) || isRoleNoun(head) || (isPlural && !isDocumentNoun(head))
    const isNamed = noun.pos === 'PROPN' && /^\p{Lu}/u.test(noun.text)
    const mayBeAny =
      isNamed ||
      (cue !== null &&
        (cue.complement === 'plain' || cue.complement === 'free' || cue.complement === 'quoting'))
    if (!speaks && !mayBeAny) return null
    if (/^(?:way|thing|day|time|year|reason|case|fact|question|point|word|words|move|decision)$/.test(head))
      return null
    const isOne = isNamed && !isPlural && !isOrganizationNoun(head)
    return { ...this.printed(start, end, head, isPlural), head: isOne && !speaks ? 'person' : head }
  }
}
