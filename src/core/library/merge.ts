import type { Edits, StoredArticle } from './model'

/** What a copy of an article must tell so that it can be joined with another one. */
export interface ArticleCopy extends StoredArticle {
  /** Epoch milliseconds; null while it is in the library. */
  removedAt: number | null
  /** When the reader last changed anything in it, epoch milliseconds. */
  changedAt: number
  /** How often each device changed it: a version vector, by which a copy knows what it was made from. */
  changes?: Record<string, number>
}

/** Was `a` made from `b`, so that it holds everything that `b` does? False for two copies of one state. */
export function isMadeFrom({ changes: a = {} }: ArticleCopy, { changes: b = {} }: ArticleCopy): boolean {
  const isAtLeast = Object.entries(b).every(([device, count]) => (a[device] ?? 0) >= count)
  return isAtLeast && Object.entries(a).some(([device, count]) => (b[device] ?? 0) < count)
}

/**
 * Joins two copies of one article. Where one was made from the other, it holds. Where they were changed apart,
 * the edits of both are kept; where both changed the same thing, the copy that was changed last holds, as it
 * does for everything else. The order of the arguments does not matter and joining again changes nothing, so
 * that machines which do it on their own come to the same file.
 */
export function mergeArticles<T extends ArticleCopy>(a: T, b: T): T {
  if (isMadeFrom(a, b)) return a
  if (isMadeFrom(b, a)) return b
  const [early, late] = isBefore(a, b) ? [a, b] : [b, a]
  const merged = {
    ...early,
    ...late,
    addedAt: Math.min(a.addedAt, b.addedAt),
    isSample: a.isSample && b.isSample,
    changes: latestOf(early.changes, late.changes),
    edits: mergeEdits(early.edits, late.edits),
  }
  return sortedByKey(merged) as T
}

function isBefore(a: ArticleCopy, b: ArticleCopy): boolean {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt
  return JSON.stringify(sortedByKey(a)) < JSON.stringify(sortedByKey(b))
}

function latestOf(a: Record<string, number> = {}, b: Record<string, number> = {}): Record<string, number> {
  const devices = Object.keys({ ...a, ...b })
  return sortedByKey(
    Object.fromEntries(devices.map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)])),
  )
}

function mergeEdits(early: Edits, late: Edits): Edits {
  const cards: Edits['cards'] = { ...early.cards, ...late.cards }
  for (const id of Object.keys(early.cards)) {
    if (id in late.cards) cards[id] = sortedByKey({ ...early.cards[id], ...late.cards[id] })
  }
  const facts: Edits['facts'] = { ...early.facts, ...late.facts }
  for (const [id, before] of Object.entries(early.facts)) {
    const after = late.facts[id]
    if (!after) continue
    const accepted = [...new Set([...(before.accepted ?? []), ...(after.accepted ?? [])])].sort()
    facts[id] = sortedByKey({ ...before, ...after, ...(accepted.length > 0 ? { accepted } : {}) })
  }
  return { ...early, ...late, cards: sortedByKey(cards), facts: sortedByKey(facts) }
}

function sortedByKey<T extends object>(record: T): T {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries) as T
}
