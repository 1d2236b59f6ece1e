import type { Edits, OwnCard, StoredArticle } from './model'

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
  if (isMadeFrom(a, b) || JSON.stringify(a) === JSON.stringify(b)) return a
  if (isMadeFrom(b, a)) return b
  const choose = chooser(a, b)
  const joined = {
    ...mergeFields(a, b, choose),
    addedAt: Math.min(a.addedAt, b.addedAt),
    isSample: a.isSample && b.isSample,
    changes: mergeRecords(a.changes ?? {}, b.changes ?? {}, (x = 0, y = 0) => Math.max(x, y)),
    edits: {
      ...mergeFields(a.edits, b.edits, choose),
      cards: mergeRecords(a.edits.cards, b.edits.cards, (x = {}, y = {}) => mergeFields(x, y, choose)),
      facts: mergeRecords(a.edits.facts, b.edits.facts, (x = {}, y = {}) => mergeFact(x, y, choose)),
      ...((a.edits.own || b.edits.own) && {
        own: mergeRecords(a.edits.own ?? {}, b.edits.own ?? {}, (x, y) => mergeOwn(x, y, choose)),
      }),
    },
  }
  return sortedByKey(joined) as T
}

type FactEdit = Edits['facts'][string]
/** Which of two values holds; `undefined` never does where the other is one. */
type Choose = (x: unknown, y: unknown) => unknown

/** The value of the copy that was changed last; where both were at once, one that does not depend on the order. */
function chooser(a: ArticleCopy, b: ArticleCopy): Choose {
  return (x, y) => {
    if (x === undefined) return y
    if (y === undefined) return x
    if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? x : y
    return JSON.stringify(x) > JSON.stringify(y) ? x : y
  }
}

function mergeFact(x: FactEdit, y: FactEdit, choose: Choose): FactEdit {
  const merged = mergeFields(x, y, choose)
  if (!x.accepted && !y.accepted) return merged
  return { ...merged, accepted: [...new Set([...(x.accepted ?? []), ...(y.accepted ?? [])])].sort() }
}

/** Whole cards: half of one and half of the other would be a card that nobody made. */
function mergeOwn(x: OwnCard | undefined, y: OwnCard | undefined, choose: Choose): OwnCard {
  return choose(x, y) as OwnCard
}

function mergeFields<T extends object>(x: T, y: T, choose: Choose): T {
  const one = x as Record<string, unknown>
  const other = y as Record<string, unknown>
  const names = Object.keys({ ...one, ...other })
  return sortedByKey(Object.fromEntries(names.map((name) => [name, choose(one[name], other[name])]))) as T
}

/** Also what only one side has goes through `merge`, so that the result does not tell where it came from. */
function mergeRecords<T>(
  x: Record<string, T>,
  y: Record<string, T>,
  merge: (x: T | undefined, y: T | undefined) => T,
): Record<string, T> {
  const ids = Object.keys({ ...x, ...y })
  return sortedByKey(Object.fromEntries(ids.map((id) => [id, merge(x[id], y[id])])))
}

function sortedByKey<T extends object>(record: T): T {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries) as T
}
