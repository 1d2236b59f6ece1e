import { tokenAt } from '../document'
import type { Entity } from '../model'
import type { Gender } from '../names/gazetteer'
import type { Chunk, Syntax } from './chunks'
import type { Focus } from './focus'
import { isBodyNoun, isDocumentNoun, isPersonNoun } from './speaker-nouns'
import type { Speaker } from './speaker'
import { isRelativeThat, type Phrase } from './phrases'
import { subjectBefore } from './subject'

type Fit = 'surely' | 'perhaps' | 'no'

/** Binds third-person pronouns to the speaker or subject before them that agrees in gender, number and kind. */
export class Pronouns {
  /** Genders that earlier pronouns told. */
  private readonly learned = new Map<string, Gender>()
  private excluded: string | null = null

  constructor(
    private readonly focus: Focus,
    private readonly genderOf: (entity: Entity) => Gender | null,
  ) {}

  /** Who `word` at token `at` stands for, or null when no one fits or two fit alike. */
  resolve(syntax: Syntax, word: string, at: number): Speaker | null {
    const fits = this.test(word)
    const found = this.inSentence(syntax, at, fits) ?? this.lookBack(syntax, at, fits)
    if (
      found?.entity &&
      found.entity.kind === 'person' &&
      /^(?:he|she|his|her)$/.test(word) &&
      !this.known(found.entity)
    )
      this.learned.set(found.entity.id, /^h(?:e|is)$/.test(word) ? 'male' : 'female')
    return found
  }

  /** What `work` returns while the person of that name is out of the question. */
  without<T>(name: string, work: () => T): T {
    const before = this.excluded
    this.excluded = name
    try {
      return work()
    } finally {
      this.excluded = before
    }
  }

  private known(entity: Entity): Gender | null {
    const gender = this.genderOf(entity)
    return gender && gender !== 'either' ? gender : (this.learned.get(entity.id) ?? null)
  }

  private test(word: string): (speaker: Speaker) => Fit {
    if (word === 'it' || word === 'its')
      return ({ entity, isPlural, head }) =>
        entity
          ? entity.kind === 'person'
            ? 'no'
            : 'surely'
          : isPlural || head === null || isPersonNoun(head)
            ? 'no'
            : isDocumentNoun(head) || isBodyNoun(head)
              ? 'surely'
              : 'perhaps'
    if (word === 'they' || word === 'their')
      return ({ entity, isPlural }) =>
        isPlural ? 'surely' : entity?.kind === 'organization' ? 'perhaps' : 'no'
    const gender: Gender = /^h(?:e|is)$/.test(word) ? 'male' : 'female'
    const { excluded } = this
    return ({ entity, isPlural, head, gender: own, name }) => {
      if (name === excluded) return 'no'
      if (entity) {
        if (entity.kind !== 'person') return 'no'
        const known = this.known(entity)
        return known === null ? 'perhaps' : known === gender ? 'surely' : 'no'
      }
      if (isPlural || head === null || !(isPersonNoun(head) || /^(?:he|she|one|someone|another)$/.test(head)))
        return 'no'
      return own === null || own === 'either' ? 'perhaps' : own === gender ? 'surely' : 'no'
    }
  }

  /** The subject of an earlier clause of the same sentence. */
  private inSentence(syntax: Syntax, at: number, fits: (speaker: Speaker) => Fit): Speaker | null {
    const { chunks } = syntax
    for (let k = syntax.chunkOf[at]! - 1; k > 0; k--) {
      const chunk = chunks[k]!
      if (chunk.kind === 'stop' && syntax.tokens[chunk.first]!.text === ':') return null
      if (chunk.kind !== 'verb' || chunk.verb!.form === 'infinitive' || chunk.verb!.form === 'ing') continue
      if (chunks[k - 1]?.kind === 'relative' || isRelativeThat(chunks, k - 1)) continue
      const phrase = subjectBefore(syntax, k)
      if (!phrase || phrase.last >= at || chunks[syntax.chunkOf[phrase.first]!]!.isPronoun) continue
      // "In a statement issued with the decree, it said": the ministry of the sentence before.
      if (/^(?:in|with|by)$/.test(syntax.tokens[phrase.first - 1]?.lower ?? '')) continue
      // "Ms Lund's term ends in May and she has said": whose term it is.
      const owner = this.ownerOf(syntax, phrase)
      if (owner && fits(owner) === 'surely') return owner
      const speaker = this.focus.resolve(syntax, phrase)
      // "Investment will be held, he said": a capital at the beginning makes nobody.
      const isCapitalAlone = phrase.first === 0 && speaker !== null && isUnlistedWord(speaker)
      if (speaker && !isCapitalAlone && fits(speaker) !== 'no') return speaker
    }
    return null
  }

  /** The person whose the subject is: "Ms Lund's term". */
  private ownerOf({ names, tokens }: Syntax, { first, last }: Phrase): Speaker | null {
    const owner = names.find(
      ({ entity, start, end }) =>
        entity.kind === 'person' && start >= tokens[first]!.start && end < tokens[last]!.start,
    )
    const isOwner = owner && tokens.some(({ start, text }) => start === owner.end && /^'s?$/.test(text))
    return owner && isOwner ? this.asSpeaker(owner.entity, owner.start, owner.end) : null
  }

  private asSpeaker(entity: Entity, start: number, end: number): Speaker {
    return {
      name: entity.name,
      entity,
      source: { start, end, exact: '' },
      gender: this.genderOf(entity),
      isPlural: false,
      head: null,
    }
  }

  /** The subject of a sentence; "Recognition" at the head of "Recognition came late" is nobody. */
  private subjectOf(i: number): Speaker | null {
    const subject = this.focus.subjectOf(i)
    const isFirst = subject?.source?.start === this.focus.syntaxOf(i)?.sentence.start
    return subject && isFirst && isUnlistedWord(subject) && !this.focus.isNamedInside(subject.name)
      ? null
      : subject
  }

  private lookBack(syntax: Syntax, at: number, fits: (speaker: Speaker) => Fit): Speaker | null {
    const isMany = /^(?:they|their)$/.test(syntax.tokens[at]!.lower)
    for (const i of this.focus.before(syntax.sentence.index)) {
      if (isMany && isAmongMany(this.focus.syntaxOf(i))) return null
      const spoke = this.focus.speakersIn(i)
      const subject = this.subjectOf(i)
      // "…, according to the charity Wardwatch. It estimates": after what the sentence itself is about.
      const cited = i === syntax.sentence.index - 1 ? this.focus.citedIn(i) : null
      // "Voss took the money, according to Jim Hall. He …": more likely the one than the other, and nobody knows.
      const isOther = cited?.entity?.kind === 'person' && subject !== null && fits(subject) !== 'no'
      const candidates = [...spoke, subject, isOther ? null : cited].filter((one) => one !== null)
      const sure = candidates.find((speaker) => fits(speaker) === 'surely')
      if (sure) return sure
      // "Langtree, who had won the award, played on. She is in doubt": whoever that is, it may be her.
      if (subject && isUnlistedName(subject)) return null
      const other = this.focus.syntaxOf(i)
      const isClose = syntax.sentence.index - i <= 2
      const named = other && isClose && this.onlyNamed(other, fits)
      if (named) return named
      const perhaps = candidates.find((speaker) => fits(speaker) === 'perhaps')
      if (perhaps) return this.isSpokenOfAfter(i, syntax, at) ? null : perhaps
      // "Then came Smith. "We will win," he said."
      const isBefore =
        other?.sentence.paragraph === syntax.sentence.paragraph && i === syntax.sentence.index - 1
      // A news agency that is cited there is no "she".
      const isNobodyElse = candidates.every((speaker) => fits(speaker) === 'no')
      const alone = isBefore && isNobodyElse && this.onlyNamed(other, fits, Infinity, 'perhaps')
      if (alone) return alone
      if (i === syntax.sentence.index - 1) {
        // "She mailed Dr. Vela 11 pages, he said": the one name before the pronoun that agrees.
        const beside =
          this.onlyNamed(syntax, fits, syntax.tokens[at]!.start, 'perhaps') ??
          this.onlyUnnamed(i, fits, syntax.tokens[at]!.lower)
        if (beside) return beside
      }
    }
    return null
  }

  /**
   * "“I carried his case,” Lartey said. In 2004 he sued. … the rest, he claimed": where the sentences between have a
   * "he" that was not taken for the person, this one is as little.
   */
  private isSpokenOfAfter(from: number, { sentence, tokens }: Syntax, at: number): boolean {
    const same = /^h(?:e|is)$/.test(tokens[at]!.lower) ? /^(?:he|him|his)$/ : /^(?:she|her|hers)$/
    for (let i = from + 1; i < sentence.index; i++) {
      const between = this.focus.syntaxOf(i)
      if (between?.tokens.some(({ lower }) => same.test(lower))) return true
    }
    return false
  }

  /** The one fitting name of a sentence, outside quotations, when no other person there fits. */
  private onlyNamed(
    syntax: Syntax,
    fits: (speaker: Speaker) => Fit,
    before = Infinity,
    atLeast: Fit = 'surely',
  ): Speaker | null {
    const found = new Map<string, Speaker>()
    for (const name of syntax.names) {
      if (
        name.end > before ||
        isPictured(syntax, name.start) ||
        syntax.chunks[syntax.chunkOf[tokenAt(syntax.tokens, name.start)]!]?.kind === 'quote'
      )
        continue
      const speaker = this.asSpeaker(name.entity, name.start, name.end)
      if (name.entity.kind === 'person' && fits(speaker) !== 'no') found.set(name.entity.id, speaker)
    }
    if (found.size !== 1) return null
    const [only] = found.values()
    return only && (atLeast === 'perhaps' || fits(only) === 'surely') ? only : null
  }

  /** The one unnamed person of a sentence that fits ("She asked the foreman to wait."). */
  private onlyUnnamed(i: number, fits: (speaker: Speaker) => Fit, pronoun: string): Speaker | null {
    const syntax = this.focus.syntaxOf(i)
    const isKind = /^its?$/.test(pronoun) ? isDocumentNoun : isPersonNoun
    // "She disliked being called a naturalist": that "she" goes on, and is none of the others.
    if (syntax?.tokens.some(({ lower }) => lower === pronoun)) return null
    if (!syntax) return null
    // "Lund began with her grandfather. He …": a woman's name leaves the one man without a name.
    const mayBeNamed = ({ entity, start, end }: Syntax['names'][number]) =>
      entity.kind === 'person' && fits(this.asSpeaker(entity, start, end)) !== 'no'
    if (isKind === isPersonNoun && syntax.names.some(mayBeNamed)) return null
    const people = syntax.chunks.filter(
      (chunk) =>
        chunk.kind === 'noun' &&
        !chunk.isPronoun &&
        isKind(syntax.tokens[chunk.last]!.lower) &&
        !isApposed(syntax, chunk) &&
        !isBodyPart(syntax, chunk.last),
    )
    const [only] = people
    if (!only || people.length > 1) return null
    const speaker = this.focus.resolve(syntax, { first: only.first, last: only.last, head: only.last })
    return speaker && fits(speaker) !== 'no' ? speaker : null
  }
}

/** "The Pedricks are among seven families who have asked": "they" are all of them from then on. */
const isAmongMany = (syntax: Syntax | null): boolean =>
  syntax?.tokens.some(
    ({ lower }, at, tokens) => lower === 'among' && /^(?:are|were)$/.test(tokens[at - 1]?.lower ?? ''),
  ) ?? false

/** "her grandfather, a button cutter": the same person once more. */
function isApposed({ chunks, chunkOf, tokens }: Syntax, { first }: Chunk): boolean {
  const at = chunkOf[first]!
  const noun = chunks[at - 2]
  return (
    /^an?$/.test(tokens[first]!.lower) &&
    chunks[at - 1]?.kind === 'comma' &&
    noun?.kind === 'noun' &&
    isPersonNoun(tokens[noun.last]!.lower)
  )
}

/** "Near the statue of Mahatma Gandhi": nobody who acts there. */
function isPictured({ tokens }: Syntax, start: number): boolean {
  const name = tokenAt(tokens, start)
  // "Mahatma" may be no part of the name.
  const at = /^\p{Lu}/u.test(tokens[name - 1]?.text ?? '') ? name - 1 : name
  return (
    tokens[at - 1]?.lower === 'of' &&
    /^(?:statue|bust|portrait|tomb|grave|memorial|museum|birthplace|mausoleum|monument|painting)s?$/.test(
      tokens[at - 2]?.lower ?? '',
    )
  )
}

/** "shook his head" */
const isBodyPart = ({ tokens }: Syntax, at: number): boolean =>
  tokens[at]!.lower === 'head' &&
  /^(?:his|her|their)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at + 1]?.lower !== 'of'

/** One capitalized word that names no entity. */
const isUnlistedWord = ({ entity, name }: Speaker): boolean =>
  entity === null && /^\p{Lu}\p{Ll}+(?: (?:for|of|in|at|on|from|near|to|under|around) .+)?$/u.test(name)

/** A subject of one capitalized word, of a kind that no list of names, roles or bodies knows. */
const isUnlistedName = ({ entity, name, head, isPlural }: Speaker): boolean =>
  entity === null && !isPlural && head !== null && /^\p{Lu}\p{Ll}+$/u.test(name) && !isPersonNoun(head)
