/** Where the reader keeps an article: tags, one folder, and whether it is put away. */
export interface Shelf {
  tags: readonly string[]
  /** `science/physics`: a folder may lie in another. */
  folder: string | null
  /** Out of the list and its cards out of the queue; everything is kept. */
  isArchived: boolean
}

export const OPEN_SHELF: Shelf = { tags: [], folder: null, isArchived: false }

/** A change to where articles are kept; what is absent stays. */
export interface ShelfChange {
  addTags?: readonly string[] | undefined
  removeTags?: readonly string[] | undefined
  folder?: string | null | undefined
  isArchived?: boolean | undefined
}

export const LONGEST_TAG = 60
export const LONGEST_FOLDER = 200

/** A tag as it is kept: single spaces, no comma or quotation mark, which the search needs. Null when nothing is left. */
export function tidyTag(text: string): string | null {
  const tag = text
    .normalize('NFC')
    .replace(/[",“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return tag === '' || tag.length > LONGEST_TAG ? null : tag
}

/** A folder as it is kept: its parts tidied and joined by `/`. Null when nothing is left. */
export function tidyFolder(text: string): string | null {
  const parts = text.split('/').map((part) =>
    part
      .normalize('NFC')
      .replace(/[",“”]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const folder = parts.filter((part) => part !== '').join('/')
  return folder === '' || folder.length > LONGEST_FOLDER ? null : folder
}

/** The shelf after a change. Tags and folders that differ in case alone are one: the spelling that is there stays. */
export function changeShelf(shelf: Shelf, change: ShelfChange): Shelf {
  const removed = new Set((change.removeTags ?? []).map(key))
  const tags = shelf.tags.filter((tag) => !removed.has(key(tag)))
  for (const tag of change.addTags ?? []) if (!tags.some((one) => key(one) === key(tag))) tags.push(tag)
  return {
    tags: tags.sort((a, b) => key(a).localeCompare(key(b), 'en')),
    folder: change.folder === undefined ? shelf.folder : change.folder,
    isArchived: change.isArchived ?? shelf.isArchived,
  }
}

/** Does the one folder hold the other, or is it the same? */
export function isInFolder(folder: string | null, parent: string): boolean {
  if (folder === null) return false
  return key(folder) === key(parent) || key(folder).startsWith(`${key(parent)}/`)
}

const key = (text: string): string => text.toLowerCase()
