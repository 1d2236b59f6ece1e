import type { Entity } from '../model'

/**
 * People by the first or last word of their name, for names that stand alone where no entity has them ("Mr Okabe" for Okabe
 * Tetsuro). A word that two people share names nobody.
 */
export class NameParts {
  private byWord: Map<string, Entity | null> | null = null

  constructor(private readonly entities: readonly Entity[]) {}

  /** The one person of that first or last word, or null. */
  find(word: string): Entity | null {
    return this.words().get(word) ?? null
  }

  /** The fuller entity of a person who is an entity by one word alone, else the entity itself. */
  fullest(entity: Entity): Entity {
    if (entity.kind !== 'person' || entity.name.includes(' ')) return entity
    return this.find(entity.name) ?? entity
  }

  private words(): Map<string, Entity | null> {
    if (this.byWord) return this.byWord
    const byWord = new Map<string, Entity | null>()
    for (const entity of this.entities) {
      if (entity.kind !== 'person' || !entity.name.includes(' ')) continue
      const words = entity.name.split(/\s+/)
      for (const word of new Set([words[0]!, words[words.length - 1]!]))
        byWord.set(word, byWord.has(word) ? null : entity)
    }
    this.byWord = byWord
    return byWord
  }
}
