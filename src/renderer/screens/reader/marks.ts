import type { Analysis, Entity, Fact, Span } from '../../../core/facts/model'
import { type MarkKind, markKind } from '../../components/kinds'
import { blocksOf } from './blocks'
import type { Stretch } from './segments'

/** What can be chosen in the reader: a fact, or somebody or something that is named. */
export type Target = { type: 'fact'; fact: Fact } | { type: 'entity'; entity: Entity }

export interface Mark {
  kind: MarkKind
  target: Target
  span: Span
}

export function targetId(target: Target): string {
  return target.type === 'fact' ? target.fact.id : target.entity.id
}

/**
 * The marks of an article in reading order. An entity is marked where it is first named in a
 * paragraph, and not where a fact of the same kind has just those words; the headline stays plain.
 */
export function marksOf(analysis: Analysis): Mark[] {
  const { entities, facts } = analysis
  const marks: Mark[] = facts.map((fact) => ({
    kind: markKind(fact.kind),
    target: { type: 'fact', fact },
    span: fact.span,
  }))
  const shown = blocksOf(analysis).body.filter(({ type }) => type === 'text')
  const taken = new Set(marks.map((mark) => `${mark.kind} ${mark.span.start} ${mark.span.end}`))
  for (const entity of entities) {
    const target: Target = { type: 'entity', entity }
    const kind = markKind(entity.kind)
    for (const { start, end } of shown) {
      const span = entity.mentions.find((mention) => mention.start >= start && mention.end <= end)
      if (span && !taken.has(`${kind} ${span.start} ${span.end}`)) marks.push({ kind, target, span })
    }
  }
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** What J and K stop at: every target once, at its first mark, in reading order. */
export function stopsOf(marks: readonly Mark[]): Target[] {
  const stops = new Map<string, Target>()
  for (const { target } of marks) if (!stops.has(targetId(target))) stops.set(targetId(target), target)
  return [...stops.values()]
}

/** How many different facts and names of each kind are marked. */
export function countKinds(marks: readonly Mark[]): Map<MarkKind, number> {
  const ids = new Map<MarkKind, Set<string>>()
  for (const { kind, target } of marks) {
    const known = ids.get(kind) ?? new Set()
    ids.set(kind, known.add(targetId(target)))
  }
  return new Map([...ids].map(([kind, known]) => [kind, known.size]))
}

/** The stretches of text that the marks of the shown kinds cover. */
export function stretchesOf(marks: readonly Mark[], shown: readonly MarkKind[]): Stretch<Mark>[] {
  return marks
    .filter(({ kind }) => shown.includes(kind))
    .map((mark) => ({ start: mark.span.start, end: mark.span.end, value: mark }))
}
