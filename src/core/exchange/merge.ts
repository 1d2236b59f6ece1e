/** Taking an exported library into one that is there: what would change, and how. Nothing is written here. */
import type { Edits, JournalEvent } from '../library/model'
import { changeShelf, type Shelf } from '../library/shelf'
import { standing } from '../schedule/replay'
import type { LibraryArticle } from './factdeck-json'

/** Merging adds what is missing and keeps what is there; replacing makes the library what the export says. */
export type ImportMode = 'merge' | 'replace'

export type ArticleChange = 'added' | 'changed' | 'same'

/**
 * An article after the import.
 * @param ours the article as it is in the library; null where it is not there
 */
export function importArticle(
  ours: LibraryArticle | null,
  theirs: LibraryArticle,
  mode: ImportMode,
): { article: LibraryArticle; change: ArticleChange } {
  if (!ours) return { article: theirs, change: 'added' }
  const article = mode === 'replace' ? theirs : merged(ours, theirs)
  return { article, change: isEqual(article, ours) ? 'same' : 'changed' }
}

function merged(ours: LibraryArticle, theirs: LibraryArticle): LibraryArticle {
  const isIn = ours.removedAt === null || theirs.removedAt === null
  return {
    ...theirs,
    ...ours,
    removedAt: isIn ? null : ours.removedAt,
    edits: mergedEdits(ours.edits, theirs.edits),
    ...mergedShelf(ours.shelf, theirs.shelf),
  }
}

/** Tags of both; folder and archive as they are here, where anything was said of them. */
function mergedShelf(ours: Shelf | undefined, theirs: Shelf | undefined): { shelf?: Shelf } {
  if (!ours || !theirs) return {}
  const { tags } = theirs
  return {
    shelf: changeShelf(ours, { addTags: tags, ...(ours.folder === null && { folder: theirs.folder }) }),
  }
}

/** What the reader changed here stands; what was changed only there is added. */
function mergedEdits(ours: Edits, theirs: Edits): Edits {
  const cards: Edits['cards'] = { ...theirs.cards }
  for (const [id, change] of Object.entries(ours.cards)) cards[id] = { ...cards[id], ...change }
  const facts: Edits['facts'] = { ...theirs.facts }
  for (const [id, change] of Object.entries(ours.facts)) {
    const other = facts[id]
    const accepted = [...new Set([...(change.accepted ?? []), ...(other?.accepted ?? [])])]
    facts[id] = { ...other, ...change, ...(accepted.length > 0 ? { accepted } : {}) }
  }
  const own = { ...theirs.own, ...ours.own }
  return { ...theirs, ...ours, cards, facts, ...(Object.keys(own).length > 0 && { own }) }
}

/**
 * The events to append to the journal, which is never rewritten: an answer that should not stand is taken
 * back, one that should stand again is answered again under a new id.
 * @param now epoch milliseconds
 */
export function importEvents(
  ours: readonly JournalEvent[],
  theirs: readonly JournalEvent[],
  mode: ImportMode,
  now: number,
  newId: () => string,
): JournalEvent[] {
  const known = new Set(ours.map(({ id }) => id))
  const missing = theirs.filter(({ id }) => !known.has(id) && known.add(id))
  if (mode === 'merge') return missing
  const wanted = standing(theirs)
  const held = standing([...ours, ...missing])
  const isWanted = new Set(wanted.map(({ id }) => id))
  const stands = new Set(held.map(({ id }) => id))
  return [
    ...missing,
    ...held
      .filter(({ id }) => !isWanted.has(id))
      .map(({ id }): JournalEvent => ({ type: 'undo', id: newId(), at: now, undoes: id })),
    ...wanted.filter(({ id }) => !stands.has(id)).map((event) => ({ ...event, id: newId() })),
  ]
}

/**
 * The events that take an import back: what it brought is taken back, what it took back is answered again.
 * Answers given since then stay.
 * @param before the events without those of the import
 * @param appended what the import appended
 */
export function undoEvents(
  before: readonly JournalEvent[],
  appended: readonly JournalEvent[],
  now: number,
  newId: () => string,
): JournalEvent[] {
  const stood = standing(before)
  const after = standing([...before, ...appended])
  const stands = new Set(after.map(({ id }) => id))
  const brought = new Set(appended.map(({ id }) => id))
  return [
    ...after
      .filter(({ id }) => brought.has(id))
      .map(({ id }): JournalEvent => ({ type: 'undo', id: newId(), at: now, undoes: id })),
    ...stood.filter(({ id }) => !stands.has(id)).map((event) => ({ ...event, id: newId() })),
  ]
}

/** Whether two records of plain values hold the same, whatever the order of their fields. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]))
  )
}
