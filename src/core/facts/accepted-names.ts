import type { Entity } from './model'
import { isFamilyFirst, surnameOf } from './names/person-names'

/**
 * Answers which other names of an entity answer as well as its own; a bare surname or another short form of a
 * person only when no other entity could be meant by it.
 */
export function acceptedNames(entities: readonly Entity[]): (entity: Entity) => string[] {
  const holders = new Map<string, Set<Entity>>()
  const hold = (form: string, entity: Entity) => {
    const known = holders.get(form)
    if (known) known.add(entity)
    else holders.set(form, new Set([entity]))
  }
  for (const entity of entities) {
    for (const word of entity.name.split(/\s+/)) hold(word, entity)
    for (const alias of entity.aliases) hold(alias, entity)
  }
  const isShared = (form: string, entity: Entity, isRival: (other: Entity) => boolean) => {
    for (const other of holders.get(form) ?? []) if (other !== entity && isRival(other)) return true
    return false
  }
  const known = new Map<Entity, string[]>()
  return (entity) => {
    let names = known.get(entity)
    if (!names) {
      const accepted = new Set(
        entity.aliases.filter((alias) => entity.kind !== 'person' || !isShared(alias, entity, () => true)),
      )
      const words = entity.name.split(/\s+/)
      if (entity.kind === 'person' && words.length > 1) {
        const surname = isFamilyFirst(words) ? words[0]! : surnameOf(words)
        if (!isShared(surname, entity, ({ kind }) => kind === 'person')) accepted.add(surname)
      }
      accepted.delete(entity.name)
      names = [...accepted]
      known.set(entity, names)
    }
    return [...names]
  }
}
