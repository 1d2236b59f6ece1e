import table from '../../../../resources/data/speech-words.json'
import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { genderOfRole } from '../names/role-words'
import type { Focus } from './focus'
import { isPersonNoun } from './speaker-nouns'

/** Nouns for a public figure whom the text has not described with them. */
const EPITHETS = new Set(table.epithets)
export const isEpithet = (lower: string): boolean => EPITHETS.has(lower)
/** "the embattled secretary", "the retired seamstress": what one says of somebody already named. */
const TRAITS = new Set(table.traits)
/** People who may come into a story unnamed and undescribed: the judge, the driver's wife. */
const SITUATIONAL = new Set(table.situational)
const AGE = /^(\d{1,3})-years?-old/
const PARENT = /^(?:mum|mom|mother|dad|father|gran|granny|grandmother|grandfather)-of-/

/** Finds whom an epithet means: "the 49-year-old", "the embattled secretary", "the Tunisian diplomat". */
export class Epithets {
  private agesOf: Map<number, Set<Entity>> | null = null
  private readonly firstUse = new Map<string, number>()
  /** People of the body with their first mention, by its offset. */
  private people: { entity: Entity; at: number }[] | null = null

  constructor(
    private readonly document: Document,
    private readonly index: EntityIndex,
    private readonly focus: Focus,
  ) {}

  /** Do the words tell an age, children or a trait? */
  isMarked(words: readonly string[]): boolean {
    const joined = words.join('')
    return AGE.test(joined) || PARENT.test(joined) || words.slice(0, -1).some((word) => TRAITS.has(word))
  }

  /** The person that "the `words`" at `before` describes anew, or null when that is not certain. `isParent`: of so many children. */
  meant(words: readonly string[], before: number, sentence: Sentence, isParent = false): Entity | null {
    const age = AGE.exec(words.join(''))
    const aged = age && this.ages().get(Number(age[1]))
    if (aged) return aged.size === 1 ? [...aged][0]! : null
    const head = words[words.length - 1] ?? ''
    const isMarked = isParent || EPITHETS.has(head) || this.isMarked(words)
    const isAnew = isMarked || (isPersonNoun(head) && !SITUATIONAL.has(head) && this.isFirstUse(head, before))
    if (!isAnew || this.isTaken(age ? `${age[1]}-year-old` : head, before, sentence, age !== null))
      return null
    const person = this.follows(sentence) ?? (isMarked ? this.onlyPerson(before) : null)
    return person && this.agrees(person, head) ? person : null
  }

  /** "The singer was late. … the singer said": the sentence before speaks of somebody else so; an age is told once. */
  private isTaken(word: string, before: number, sentence: Sentence, isAge: boolean): boolean {
    if (isAge) return !this.isFirstUse(word, before)
    const previous = this.focus.syntaxOf(sentence.index - 1)
    return previous?.tokens.some(({ lower }) => lower === word) === true
  }

  /** The person whom the sentence before is about or who spoke in it, when there is but one. */
  follows(sentence: Sentence): Entity | null {
    let only: Entity | null = null
    const at = sentence.index - 1
    for (const speaker of [this.focus.subjectOf(at), ...this.focus.speakersIn(at)]) {
      if (speaker?.entity?.kind !== 'person') continue
      if (only && only !== speaker.entity) return null
      only = speaker.entity
    }
    return only
  }

  private agrees(person: Entity, head: string): boolean {
    const [told, known] = [genderOfRole(head), this.index.genderOf.get(person.id)]
    return !told || !known || told === 'either' || known === 'either' || told === known
  }

  /** Has the text not used the noun before? */
  isFirstUse(noun: string, before: number): boolean {
    let first = this.firstUse.get(noun)
    if (first === undefined) {
      first = this.document.folded.search(new RegExp(`\\b${noun}\\b`, 'i'))
      this.firstUse.set(noun, first)
    }
    return first >= before
  }

  /** The one person whom the body has named so far. */
  private onlyPerson(before: number): Entity | null {
    this.people ??= this.firstMentions()
    const [first, second] = this.people
    return first && first.at < before && !(second && second.at < before) ? first.entity : null
  }

  private firstMentions(): { entity: Entity; at: number }[] {
    const seen = new Map<Entity, number>()
    for (const { start, role } of this.index.mentions) {
      const entity = this.index.at.get(start)
      if (role === 'body' && entity?.kind === 'person' && start < (seen.get(entity) ?? Infinity))
        seen.set(entity, start)
    }
    return [...seen].map(([entity, at]) => ({ entity, at })).sort((a, b) => a.at - b.at)
  }

  /** Whose age is told beside the name: "Anna Berg, 44,", "44-year-old Anna Berg", "Berg, a 44-year-old nurse". */
  private ages(): Map<number, Set<Entity>> {
    if (this.agesOf) return this.agesOf
    this.agesOf = new Map()
    for (const { start, tokens, first, last } of this.index.mentions) {
      const entity = this.index.at.get(start)
      if (entity?.kind !== 'person') continue
      const isBeside = tokens[last + 1]?.text === ','
      const article = isBeside && /^an?$/.test(tokens[last + 2]?.lower ?? '') ? 1 : 0
      const after = isBeside ? tokens[last + 2 + article] : undefined
      const age =
        AGE.exec(tokens[first - 1]?.lower ?? '')?.[1] ??
        (article > 0 ? AGE.exec(after?.lower ?? '')?.[1] : /^\d{1,3}$/.exec(after?.text ?? '')?.[0])
      if (!age) continue
      const people = this.agesOf.get(Number(age)) ?? new Set()
      this.agesOf.set(Number(age), people.add(entity))
    }
    return this.agesOf
  }
}
