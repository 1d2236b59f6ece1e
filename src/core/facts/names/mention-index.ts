import type { Entity, Span } from '../model'

export interface Naming extends Pick<Span, 'start' | 'end'> {
  entity: Entity
}

/**
 * Answers which entities are named between two offsets. Every sentence and every fact asks, so the namings are
 * sorted once and looked up by halving; the outermost of those that begin together comes first.
 */
export function mentionIndex(entities: readonly Entity[]): (start: number, end: number) => Naming[] {
  const all = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }): Naming => ({ entity, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return (start, end) => {
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle]!.start < start) low = middle + 1
      else high = middle
    }
    const found: Naming[] = []
    for (let i = low; i < all.length && all[i]!.start < end; i++) if (all[i]!.end <= end) found.push(all[i]!)
    return found
  }
}
