import { bringUp, SCHEMA_VERSION, versionOf } from './migrations'
import { packArticles, unpackArticles, type IndexedArticle } from './packed-index'

export { SCHEMA_VERSION }
export type { IndexedArticle }

/** `library.json`: everything in it follows from the articles' files. */
export interface LibraryIndex {
  /** The format in which it was found. */
  schemaVersion: number
  articles: IndexedArticle[]
}

/** The list as it was written, in whichever format. Throws `NewerVersion`, or an error that says what is wrong. */
export function readIndex(value: unknown): LibraryIndex {
  const schemaVersion = versionOf(value)
  return { schemaVersion, articles: unpackArticles(bringUp('index', value)) }
}

/** What is written of the list. */
export function packIndex({ schemaVersion, articles }: LibraryIndex) {
  return { schemaVersion, ...packArticles(articles) }
}
