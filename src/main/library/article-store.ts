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
import { bringUpArticle, SCHEMA_VERSION } from './migrations'

/** `articles/<id>.json`. */
export interface ArticleFile extends StoredArticle {
  schemaVersion: number
  /** Epoch milliseconds; null while the article is in the library. */
  removedAt: number | null
  /** When the reader last changed anything in it, epoch milliseconds. */
  changedAt: number
}

type Fingerprint = IndexedArticle['file']

/** How many articles are kept in memory once they were read. */
const OPEN_AT_ONCE = 24

// Every span was checked when the article came in; here a file only has to be whole and ours.
const fileSchema = v.looseObject({
  schemaVersion: v.number(),
  id: v.string(),
  addedAt: v.number(),
  removedAt: v.nullable(v.number()),
  changedAt: v.number(),
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
})

/** Checks the parsed content of an article's file, and brings it to the present format. Throws `NewerVersion`, or an error that says what is wrong. */
export function readArticle(id: string, value: unknown): ArticleFile {
  const file = v.parse(fileSchema, bringUpArticle(value)) as unknown as ArticleFile
  if (file.id !== id) throw new Error(`holds article ${file.id}`)
  return file
}

/** An article's file from anywhere on the disk. Throws `NewerVersion`, `CorruptFile` or the disk's own error. */
export async function readArticleFile(fs: FileSystem, path: string, id: string): Promise<ArticleFile> {
  const found = await new DurableJson(fs, path, (value) => readArticle(id, value)).read()
  if (!found) throw Object.assign(new Error(`no file for article ${id}`), { code: 'ENOENT' })
  return found
}

/** The articles' files, read on demand. */
export class ArticleStore {
  /** What was read or written last, and what its file looked like then. */
  readonly #open = new Map<string, { article: ArticleFile; file: Fingerprint }>()

  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
  ) {}

  /** Throws `CorruptFile`, or the error of the file system; a missing file is one (ENOENT). */
  async read(id: string): Promise<ArticleFile> {
    return (await this.#fresh(id)).article
  }

  /**
   * Writes the article and returns its record for the index. What a synchroniser brought into the file since
   * `read` is joined with it.
   */
  async write(article: Omit<ArticleFile, 'schemaVersion'>): Promise<IndexedArticle> {
    const { id } = article
    const mine: ArticleFile = { ...article, schemaVersion: SCHEMA_VERSION }
    const known = this.#open.get(id)
    const theirs = known && !(await this.#isUnchanged(id, known.file)) ? await this.#readOrNull(id) : null
    const content = theirs ? mergeArticles(theirs, mine) : mine
    await writeAtomically(this.fs, this.layout.article(id), seal(JSON.stringify(content)))
    // Written is written: where its looks cannot be told now, it is read again the next time.
    return this.#keep(content, await this.fingerprint(id).catch(() => UNKNOWN))
  }

  /** Reads an article and returns its record for the index. */
  async record(id: string): Promise<IndexedArticle> {
    const { article, file } = await this.#fresh(id)
    return indexed(article, file)
  }

  /** What the file looks like from outside; another size or time means that something else wrote it. */
  async fingerprint(id: string): Promise<Fingerprint> {
    const { size, mtimeMs } = await this.fs.stat(this.layout.article(id))
    return { size, mtimeMs }
  }

  async #fresh(id: string): Promise<{ article: ArticleFile; file: Fingerprint }> {
    const known = this.#open.get(id)
    if (known && (await this.#isUnchanged(id, known.file))) {
      this.#keep(known.article, known.file)
      return known
    }
    // In this order: what changes in between is read again the next time.
    const file = await this.fingerprint(id)
    const article = await readArticleFile(this.fs, this.layout.article(id), id)
    this.#keep(article, file)
    return { article, file }
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

  #keep(article: ArticleFile, file: Fingerprint): IndexedArticle {
    this.#open.delete(article.id)
    this.#open.set(article.id, { article, file })
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= OPEN_AT_ONCE) break
      this.#open.delete(oldest)
    }
    return indexed(article, file)
  }
}

const UNKNOWN: Fingerprint = { size: -1, mtimeMs: 0 }

const isSame = (a: Fingerprint, b: Fingerprint) => a.size === b.size && a.mtimeMs === b.mtimeMs

const indexed = (article: ArticleFile, file: Fingerprint): IndexedArticle => ({
  ...recordOf(article, article.removedAt),
  file,
})
