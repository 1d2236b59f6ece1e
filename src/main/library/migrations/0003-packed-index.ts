import * as v from 'valibot'
import { FACT_KINDS } from '../../../core/facts/model'
import { packArticles } from '../packed-index'
import type { Migration } from './migration'

const text = v.string()
const number = v.pipe(v.number(), v.finite())

const listSchema = v.object({
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

/** Version 3: the list of articles in columns, and without the schedules, which lie beside the library. */
export const packedIndex: Migration = {
  article: (file) => file,
  index: (file) => packArticles(v.parse(listSchema, file).articles),
}
