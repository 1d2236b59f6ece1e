import * as v from 'valibot'
import { FACT_KINDS } from '../../core/facts/model'
import type { ArticleRecord } from '../../core/library/record'
import { SCHEMA_VERSION, versionOf } from './migrations'

export { SCHEMA_VERSION }

/** An article's record, and what its file looked like when the record was made. */
export interface IndexedArticle extends ArticleRecord {
  file: { size: number; mtimeMs: number }
}

/** `library.json`: everything in it follows from the articles' files. */
export interface LibraryIndex {
  schemaVersion: number
  articles: IndexedArticle[]
}

const text = v.string()
const number = v.pipe(v.number(), v.finite())

const indexSchema = v.object({
  schemaVersion: v.pipe(number, v.maxValue(SCHEMA_VERSION)),
  articles: v.array(
    v.object({
      id: text,
      headline: text,
      publisher: v.nullable(text),
      publishedOn: v.nullable(text),
      addedAt: number,
      removedAt: v.nullable(number),
      isSample: v.boolean(),
      tags: v.optional(v.array(text), []),
      folder: v.optional(v.nullable(text), null),
      isArchived: v.optional(v.boolean(), false),
      supersededBy: v.optional(v.nullable(text), null),
      words: number,
      facts: number,
      covered: number,
      cards: v.array(v.object({ id: text, factId: text, kind: v.picklist(FACT_KINDS), isOff: v.boolean() })),
      file: v.object({ size: number, mtimeMs: number }),
    }),
  ),
})

/**
 * The list as it was written; its format is left as it was. Throws `NewerVersion`, or an error that says what
 * is wrong.
 */
export function readIndex(value: unknown): LibraryIndex {
  const schemaVersion = versionOf(value)
  return { ...v.parse(indexSchema, value), schemaVersion }
}
