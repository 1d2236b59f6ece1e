import type { FactSlice } from '../../contract/requests'
import { listedFacts, type ListedKind } from '../../core/library/listed-facts'
import { isListed } from '../../core/library/record'
import { pacemaker } from './catalogue'
import type { Library } from './library'

/** Milliseconds, and facts, after which an answer is given: the rest is asked for in another request. */
const MOST_TIME = 100
const MOST_FACTS = 1000

/** Reads the facts of one kind out of the articles' files, in slices. */
export class FactLister {
  constructor(private readonly library: Library) {}

  async list(kind: ListedKind, articleIds: readonly string[]): Promise<FactSlice> {
    const pause = pacemaker()
    const until = performance.now() + MOST_TIME
    const articles: FactSlice['articles'] = []
    let facts = 0
    for (const articleId of articleIds) {
      const record = this.library.state.article(articleId)
      const isThere = record !== undefined && isListed(record)
      const file = isThere ? await this.library.read(articleId).catch(() => null) : null
      const found = file ? listedFacts(file, kind) : isThere ? null : []
      articles.push({ articleId, facts: found })
      facts += found?.length ?? 0
      if (facts >= MOST_FACTS || performance.now() > until) break
      await pause()
    }
    return { articles, done: articles.length }
  }
}
