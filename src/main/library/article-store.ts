import * as v from 'valibot'
import type { StoredArticle } from '../../core/library/model'
import { recordOf } from '../../core/library/record'
import { Document, DurableJson } from '../disk/document'
import type { FileSystem } from '../disk/file-system'
import { refuseNewer, SCHEMA_VERSION, type IndexedArticle } from './index-file'
import type { Layout } from './layout'

/** `articles/<id>.json`. */
export interface ArticleFile extends StoredArticle {
  schemaVersion: number
  /** Epoch milliseconds; null while the article is in the library. */
  removedAt: number | null
}

/** How many articles are kept in memory once they were read. */
const OPEN_AT_ONCE = 24

// Every span was checked when the article came in; here a file only has to be whole and ours.
const fileSchema = v.looseObject({
  schemaVersion: v.number(),
  id: v.string(),
  addedAt: v.number(),
  removedAt: v.nullable(v.number()),
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

/** Checks the parsed content of an article's file. Throws `NewerVersion`, or an error that says what is wrong. */
export function readArticle(id: string, value: unknown): ArticleFile {
  refuseNewer(value)
  const file = v.parse(fileSchema, value) as unknown as ArticleFile
  if (file.id !== id) throw new Error(`holds article ${file.id}`)
  return file
}

/** The articles' files, read on demand. */
export class ArticleStore {
  readonly #open = new Map<string, Document<ArticleFile>>()

  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
  ) {}

  /** Throws `CorruptFile`, or the error of the file system; a missing file is one (ENOENT). */
  async read(id: string): Promise<ArticleFile> {
    return (await this.#document(id)).data
  }

  /** Writes the article and returns its record for the index. */
  async write(article: Omit<ArticleFile, 'schemaVersion'>): Promise<IndexedArticle> {
    const content: ArticleFile = { ...article, schemaVersion: SCHEMA_VERSION }
    const document = this.#open.get(article.id) ?? Document.of(this.#adapter(article.id), content)
    await document.replace(content)
    this.#keep(article.id, document)
    return this.#index(content)
  }

  /** Reads an article and returns its record for the index. */
  async record(id: string): Promise<IndexedArticle> {
    return this.#index(await this.read(id))
  }

  /** What the file looks like from outside; another size or time means that something else wrote it. */
  async fingerprint(id: string): Promise<IndexedArticle['file']> {
    const { size, mtimeMs } = await this.fs.stat(this.layout.article(id))
    return { size, mtimeMs }
  }

  async #index(article: ArticleFile): Promise<IndexedArticle> {
    return { ...recordOf(article, article.removedAt), file: await this.fingerprint(article.id) }
  }

  async #document(id: string): Promise<Document<ArticleFile>> {
    let document = this.#open.get(id)
    if (!document) {
      const data = await this.#adapter(id).read()
      if (!data) throw Object.assign(new Error(`no file for article ${id}`), { code: 'ENOENT' })
      document = Document.of(this.#adapter(id), data)
    }
    this.#keep(id, document)
    return document
  }

  #adapter(id: string): DurableJson<ArticleFile> {
    return new DurableJson(this.fs, this.layout.article(id), (value) => readArticle(id, value))
  }

  #keep(id: string, document: Document<ArticleFile>): void {
    this.#open.delete(id)
    this.#open.set(id, document)
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= OPEN_AT_ONCE) break
      this.#open.delete(oldest)
    }
  }
}
