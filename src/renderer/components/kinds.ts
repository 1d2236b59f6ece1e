import type { EntityKind, FactKind } from '../../core/facts/model'

/** The kinds of marks: each has a stroke and a sign (see `base.css`). */
export const MARK_KINDS = [
  'date',
  'quote',
  'figure',
  'person',
  'place',
  'organization',
  'abbreviation',
  'event',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** The mark of a fact or an entity: a role is marked as the person who holds it. */
export function markKind(kind: FactKind | EntityKind): MarkKind {
  return kind === 'role' ? 'person' : kind
}
