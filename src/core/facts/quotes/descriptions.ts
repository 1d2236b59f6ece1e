import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isState } from '../names/gazetteer'
import { isRoleNoun, isRolePlural } from '../names/role-words'
import { DescribedBodies } from './described-bodies'
import { Epithets } from './epithets'
import type { Focus } from './focus'
import { Introductions } from './introductions'
import { isPersonNoun } from './speaker-nouns'

const set = (list: string) => new Set(list.split(' '))

const OFFICES = set(
  'senator congressman congresswoman representative governor president mayor chancellor premier minister judge sheriff',
)
/** Finds whom a definite description means: "the senator", "the company", "the aide". */
export class Descriptions {
  private readonly bodies: DescribedBodies
  private readonly introductions: Introductions

  private readonly epithets: Epithets

  constructor(
    document: Document,
    index: EntityIndex,
    private readonly focus: Focus,
  ) {
    this.bodies = new DescribedBodies(index, document.sentences[0]?.start ?? 0)
    this.epithets = new Epithets(document, index, focus)
    this.introductions = new Introductions(index)
  }

  /** Has the text introduced one person, and no other, with the noun before an offset? */
  isIntroduced(noun: string, before: number): boolean {
    return this.introductions.with(noun, before).length === 1
  }

  /** The entity that "the `words`" at `before` means, or null when none or more than one might be meant. */
  meant(words: readonly string[], before: number, sentence: Sentence, isPossessed: boolean): Entity | null {
    const head = words[words.length - 1] ?? ''
    const body = isPossessed ? null : this.bodies.meant(words, before)
    if (body) return body
    const isOne =
      (isPersonNoun(head) || isRoleNoun(head)) &&
      !isRolePlural(head) &&
      !/^(?:police|family|campaign|people|staff|others|many|some)$/.test(head)
    const state = isPossessed ? null : stateIn(words)
    if (!isOne) return isPossessed ? null : this.anew(words, before, sentence, state)
    const described = this.introductions
      .with(head, before)
      .filter((entity) => state === null || !this.introductions.isFromElsewhere(entity, state))
    const compatriots = (state === null ? [] : this.introductions.from(state)).filter(
      (entity) => described.includes(entity) || !OFFICES.has(head) || !this.holdsOther(entity, head, before),
    )
    if (compatriots.length === 1) return compatriots[0]!
    if (described.length === 1) return described[0]!
    // "his lawyer": one introduced as somebody's.
    const owned = isPossessed ? described.filter((entity) => this.introductions.says(entity, "'s")) : []
    if (isPossessed) return owned.length === 1 ? owned[0]! : null
    const near = this.near(sentence)
    if (described.length > 1) return this.chosen(described, words, near)
    const follows = this.epithets.follows(sentence)
    if (follows && OFFICES.has(head) && this.holdsOther(follows, head, before)) return null
    const anew = this.anew(words, before, sentence, state)
    // "met the president. … the president said": an office told of before belongs to somebody else.
    return anew && OFFICES.has(head) && !this.epithets.isFirstUse(head, before) ? null : anew
  }

  /** Whom "the Norwegian" means: the one whom the text calls so beside the name, else whom the sentence before is about. */
  countryman(word: string, before: number, sentence: Sentence): Entity | null {
    const called = this.introductions.besideWord(word)
    if (called.length === 1) return called[0]!
    const near = this.near(sentence).filter((person) => called.includes(person))
    if (called.length > 0) return near.length === 1 ? near[0]! : null
    return this.epithets.isFirstUse(word, before) ? this.epithets.follows(sentence) : null
  }

  /** The person that a longer description plainly tells anew: "the former secretary of state", "the father of two"; or null. */
  describedAnew(
    words: readonly string[],
    before: number,
    sentence: Sentence,
    isParent: boolean,
  ): Entity | null {
    const isPlain = isParent || this.epithets.isMarked(words)
    return isPlain ? this.epithets.meant(words, before, sentence, isParent) : null
  }

  private anew(
    words: readonly string[],
    before: number,
    sentence: Sentence,
    state: string | null,
  ): Entity | null {
    const person = this.epithets.meant(words, before, sentence)
    return person && !(state && this.introductions.isFromElsewhere(person, state)) ? person : null
  }

  /** Of several people described with a noun, the one whose description has the other words too, else the nearest. */
  private chosen(
    described: readonly Entity[],
    words: readonly string[],
    near: readonly Entity[],
  ): Entity | null {
    const others = words.slice(0, -1)
    const fitting = described.filter((entity) =>
      others.every((word) => this.introductions.says(entity, word)),
    )
    if (others.length > 0 && fitting.length === 1) return fitting[0]!
    return near.find((entity) => described.includes(entity)) ?? null
  }

  /** Is the person introduced with another office than `head`? */
  private holdsOther(person: Entity, head: string, before: number): boolean {
    return [...OFFICES].some(
      (office) => office !== head && this.introductions.with(office, before).includes(person),
    )
  }

  /** People who spoke or were subjects lately, the nearest first. */
  private near(sentence: Sentence): Entity[] {
    const found: Entity[] = []
    for (const i of this.focus.before(sentence.index)) {
      for (const speaker of [...this.focus.speakersIn(i), this.focus.subjectOf(i)])
        if (speaker?.entity?.kind === 'person' && !found.includes(speaker.entity)) found.push(speaker.entity)
    }
    return found
  }
}

/** "the New York senator": the state before the noun. */
function stateIn(words: readonly string[]): string | null {
  for (const from of [words.length - 3, words.length - 2]) {
    if (from < 0) continue
    const name = words
      .slice(from, -1)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
    if (isState(name)) return name
  }
  return null
}
