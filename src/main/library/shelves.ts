import type { ShelvedAs } from '../../contract/requests'
import { changeShelf, OPEN_SHELF, tidyFolder, tidyTag, type ShelfChange } from '../../core/library/shelf'
import type { ArticleFile } from './article-store'
import type { Library } from './library'
import { Refusal } from './refusal'

/** Where articles are kept: tags, folders, archive, and in or out of the library. */
export class Shelves {
  constructor(private readonly library: Library) {}

  /**
   * Changes many articles as one: when one of them cannot be written, those before it are put back. Returns
   * how each was kept before, for `restore`.
   */
  async change(
    ids: readonly string[],
    change: ShelfChange & { isRemoved?: boolean | undefined },
  ): Promise<ShelvedAs[]> {
    const tidied = tidy(change)
    const now = this.library.clock.now()
    return this.#each(ids, (file) => ({
      ...file,
      shelf: changeShelf(file.shelf ?? OPEN_SHELF, tidied),
      removedAt:
        change.isRemoved === undefined ? file.removedAt : change.isRemoved ? (file.removedAt ?? now) : null,
    }))
  }

  /** Keeps articles as they were kept before a change. Returns how they were kept until now. */
  async restore(shelves: readonly ShelvedAs[]): Promise<ShelvedAs[]> {
    const byId = new Map(shelves.map((one) => [one.id, one]))
    const now = this.library.clock.now()
    return this.#each([...byId.keys()], (file) => {
      const { tags, folder, isArchived, isRemoved } = byId.get(file.id)!
      return {
        ...file,
        shelf: { tags, folder, isArchived },
        removedAt: isRemoved ? (file.removedAt ?? now) : null,
      }
    })
  }

  #each(ids: readonly string[], edit: (file: ArticleFile) => ArticleFile): Promise<ShelvedAs[]> {
    const { library } = this
    return library.change(async () => {
      const done: ArticleFile[] = []
      try {
        for (const id of new Set(ids)) {
          const before = await library.read(id)
          const after = edit(before)
          if (!isAlike(before, after)) await library.saveArticle(after)
          done.push(before)
        }
      } catch (error) {
        for (const file of done.reverse()) await library.saveArticle(file).catch(() => {})
        throw error
      }
      return done.map(({ id, shelf = OPEN_SHELF, removedAt }) => ({
        id,
        ...shelf,
        isRemoved: removedAt !== null,
      }))
    })
  }
}

function tidy({ addTags, removeTags, folder, isArchived }: ShelfChange): ShelfChange {
  return {
    addTags: addTags?.map((tag) => {
      const kept = tidyTag(tag)
      if (kept === null)
        throw new Refusal('invalid', 'A tag is 1 to 60 characters long. No article was changed.')
      return kept
    }),
    removeTags,
    folder: folder === null || folder === undefined ? folder : folderOf(folder),
    isArchived,
  }
}

function folderOf(text: string): string {
  const folder = tidyFolder(text)
  if (folder === null) {
    throw new Refusal('invalid', 'A folder’s name is 1 to 200 characters long. No article was moved.')
  }
  return folder
}

function isAlike(a: ArticleFile, b: ArticleFile): boolean {
  return a.removedAt === b.removedAt && JSON.stringify(a.shelf ?? OPEN_SHELF) === JSON.stringify(b.shelf)
}
