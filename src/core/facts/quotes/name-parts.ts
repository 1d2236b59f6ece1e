import type { Entity } from '../model'
import { firstNameGender } from '../names/gazetteer'

/**
 * People by the first or last word of their name, for names that stand alone where no entity has them ("Mr Okabe" for Okabe
 * Tetsuro). Of two people who share a word only the one who has just been spoken of is certain.
 */
export class NameParts {
  private byWord: Map<string, Entity[]> | null = null

  constructor(
    private readonly entities: readonly Entity[],
    private readonly isNear: (entity: Entity) => boolean,
  ) {}

  /** The person meant by that first or last word, or null. */
  find(word: string): Entity | null {
    const people = this.words().get(word) ?? []
    if (people.length < 2) return people[0] ?? null
    const near = people.filter(this.isNear)
    return near.length === 1 ? near[0]! : null
  }

  /** The fuller entity of a person who is an entity by one word alone, else the entity itself. */
  fullest(entity: Entity): Entity {
    if (entity.kind !== 'person' || entity.name.includes(' ')) return entity
    return this.find(entity.name) ?? entity
  }

  private words(): Map<string, Entity[]> {
    if (this.byWord) return this.byWord
    const byWord = new Map<string, Entity[]>()
    for (const entity of this.entities) {
      if (entity.kind !== 'person' || !entity.name.includes(' ')) continue
      const words = entity.name.split(/\s+/)
      const parts = new Set([words[0]!, words[words.length - 1]!])
      // "Julio César Quispe Mamani" is Quispe: of two surnames the first is used alone.
      if (
        words.length > 3 ||
        (words.length === 3 && firstNameGender(words[1]!) === null && words[1]!.length > 3)
      )
        parts.add(words[words.length - 2]!)
      for (const word of parts) {
        const people = byWord.get(word)
        if (people) people.push(entity)
        else byWord.set(word, [entity])
      }
    }
    this.byWord = byWord
    return byWord
  }
}
