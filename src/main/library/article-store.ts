import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { mergeArticles } from '../../core/library/merge'
import type { StoredArticle } from '../../core/library/model'
import { recordOf } from '../../core/library/record'
import { writeAtomically } from '../disk/atomic-write'
import { CorruptFile, DurableJson } from '../disk/document'
import { hasCode, type FileSystem } from '../disk/file-system'
import { seal } from '../disk/seal'
import type { IndexedArticle } from './index-file'
import type { Layout } from './layout'
import { bringUp, SCHEMA_VERSION } from './migrations'

/** `articles/<id>.json`. */
export interface ArticleFile extends StoredArticle {
  schemaVersion: number
  /** Epoch milliseconds; null while the article is in the library. */
  removedAt: number | null
  /** When the reader last changed anything in it, epoch milliseconds. */
  changedAt: number
  /** How often each device changed it; see `mergeArticles`. Absent in files of version 1. */
  changes?: Record<string, number>
}

type Fingerprint = IndexedArticle['file']

/** An article in memory, and what its file looked like when it was read or written. */
interface Opened {
  article: ArticleFile
  file: Fingerprint
  /** By this program, since it started. */
  wasWritten: boolean
  /** Another version took the place of what was written here; both are joined in memory only. */
  isDisplaced: boolean
}

/** How many articles are kept in memory once they were read. */
const OPEN_AT_ONCE = 24

// Every span was checked when the article came in; here a file only has to be whole and ours.
const fileSchema = v.looseObject({
  schemaVersion: v.number(),
  id: v.string(),
  addedAt: v.number(),
  removedAt: v.nullable(v.number()),
  changedAt: v.number(),
  changes: v.optional(v.record(v.string(), v.number())),
  isSample: v.boolean(),
  analysis: v.looseObject({
    article: v.looseObject({
      headline: v.string(),
      text: v.string(),
      paragraphs: v.array(v.looseObject({})),
    }),
    entities: v.array(v.looseObject({})),
    facts: v.array(v.looseObject({ id: v.string(), kind: v.string() })),
  }),
  cards: v.array(v.looseObject({ id: v.string(), factId: v.string() })),
  edits: v.looseObject({ cards: v.looseObject({}), facts: v.looseObject({}) }),
  shelf: v.optional(
    v.looseObject({ tags: v.array(v.string()), folder: v.nullable(v.string()), isArchived: v.boolean() }),
  ),
  supersededBy: v.optional(v.nullable(v.string())),
})

/** Checks the parsed content of an article's file, and brings it to the present format. Throws `NewerVersion`, or an error that says what is wrong. */
export function readArticle(id: string, value: unknown): ArticleFile {
  const file = v.parse(fileSchema, bringUp('article', value)) as unknown as ArticleFile
  if (file.id !== id) throw new Error(`holds article ${file.id}`)
  return file
}

/**
 * An article's file from anywhere on the disk. Throws `NewerVersion`, `CorruptFile` or the disk's own error.
 * @param isHere read it in this thread, see `FileSystem`
 */
export async function readArticleFile(
  fs: FileSystem,
  path: string,
  id: string,
  isHere = false,
): Promise<ArticleFile> {
  const found = await new DurableJson(fs, path, (value) => readArticle(id, value)).read(isHere)
  if (!found) throw Object.assign(new Error(`no file for article ${id}`), { code: 'ENOENT' })
  return found
}

/** The articles' files, read on demand. */
export class ArticleStore {
  readonly #open = new Map<string, Opened>()

  /** @param device whose changes are counted in the files */
  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    private readonly device: string,
  ) {}

  /**
   * Throws `CorruptFile`, or the error of the file system; a missing file is one (ENOENT).
   * @param isHere read it in this thread, see `FileSystem`: for one article that somebody waits for, never for many
   */
  async read(id: string, isHere = false): Promise<ArticleFile> {
    return (await this.#fresh(id, isHere)).article
  }

  /**
   * Writes the article and returns its record for the index. What a synchroniser brought into the file since
   * `read` is joined with it.
   */
  async write(article: Omit<ArticleFile, 'schemaVersion'>): Promise<IndexedArticle> {
    const { id, changes = {} } = article
    const counted = { ...changes, [this.device]: (changes[this.device] ?? 0) + 1 }
    const mine: ArticleFile = { ...article, changes: counted, schemaVersion: SCHEMA_VERSION }
    const known = this.#open.get(id)
    const theirs = known && !(await this.#isUnchanged(id, known.file)) ? await this.#readOrNull(id) : null
    return this.#put(theirs ? mergeArticles(theirs, mine) : mine)
  }

  /** Reads an article and returns its record for the index. */
  async record(id: string): Promise<IndexedArticle> {
    const { article, file } = await this.#fresh(id)
    return indexed(article, file)
  }

  /**
   * Looks whether what was written here is still in its file, and writes it again where a synchroniser put a
   * version without it in its place: that one's copy of ours may be gone too.
   * @returns new records for the index
   */
  async writeDisplaced(): Promise<IndexedArticle[]> {
    const records: IndexedArticle[] = []
    for (const [id, { wasWritten }] of [...this.#open]) {
      if (!wasWritten) continue
      const { article, isDisplaced } = await this.#fresh(id)
      if (isDisplaced) records.push(await this.#put(article))
    }
    return records
  }

  /** What the file looks like from outside; another size or time means that something else wrote it. */
  async fingerprint(id: string): Promise<Fingerprint> {
    const [look] = await this.fs.statAll([this.layout.article(id)])
    return { size: look!.size, mtimeMs: look!.mtimeMs }
  }

  async #put(article: ArticleFile): Promise<IndexedArticle> {
    const { id } = article
    await writeAtomically(this.fs, this.layout.article(id), seal(JSON.stringify(article)))
    // Written is written: where its looks cannot be told now, it is read again the next time.
    const file = await this.fingerprint(id).catch(() => UNKNOWN)
    this.#keep({ article, file, wasWritten: true, isDisplaced: false })
    return indexed(article, file)
  }

  async #fresh(id: string, isHere = false): Promise<Opened> {
    const known = this.#open.get(id)
    if (known && (await this.#isUnchanged(id, known.file))) return this.#keep(known)
    // In this order: what changes in between is read again the next time.
    const file = await this.fingerprint(id)
    const theirs = await readArticleFile(this.fs, this.layout.article(id), id, isHere)
    const wasWritten = known?.wasWritten ?? false
    if (!known || !wasWritten) return this.#keep({ article: theirs, file, wasWritten, isDisplaced: false })
    const article = mergeArticles(known.article, theirs)
    const isDisplaced = !isDeepStrictEqual(article, theirs)
    return this.#keep({ article, file, wasWritten, isDisplaced })
  }

  /** A file that vanished or was damaged under the running program is as what is in memory. */
  async #isUnchanged(id: string, file: Fingerprint): Promise<boolean> {
    try {
      return isSame(await this.fingerprint(id), file)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return true
      throw error
    }
  }

  async #readOrNull(id: string): Promise<ArticleFile | null> {
    try {
      return await readArticleFile(this.fs, this.layout.article(id), id)
    } catch (error) {
      if (error instanceof CorruptFile || hasCode(error, 'ENOENT')) return null
      throw error
    }
  }

  #keep(opened: Opened): Opened {
    const { id } = opened.article
    this.#open.delete(id)
    this.#open.set(id, opened)
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= OPEN_AT_ONCE) break
      this.#open.delete(oldest)
    }
    return opened
  }
}

const UNKNOWN: Fingerprint = { size: -1, mtimeMs: 0 }

const isSame = (a: Fingerprint, b: Fingerprint) => a.size === b.size && a.mtimeMs === b.mtimeMs

const indexed = (article: ArticleFile, file: Fingerprint): IndexedArticle => ({
  ...recordOf(article, article.removedAt),
  file,
})
