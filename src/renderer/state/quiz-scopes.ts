/** What a quiz may be about: pure lists and sums over the library's articles. */
import type { ArticleSummary } from '../../contract/requests'

export const SCOPES = ['all', 'due', 'article', 'week', 'tag', 'chosen'] as const
export type Scope = (typeof SCOPES)[number]

export interface Sum {
  articles: number
  facts: number
}

export interface WeekSum extends Sum {
  /** ISO day of its Monday. */
  monday: string
}
export interface TagSum extends Sum {
  tag: string
}

/** Monday of the week (ISO 8601) of an ISO day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/**
 * The week an article belongs to: that in which it was published, or added where that is not known.
 * @param localDay the ISO day of a time in epoch milliseconds, where the reader lives
 */
export function weekOf(article: ArticleSummary, localDay: (time: number) => string): string {
  return mondayOf(article.publishedOn ?? localDay(article.addedAt))
}

/** The weeks that have facts to ask about, newest first. */
export function weeksOf(articles: readonly ArticleSummary[], localDay: (time: number) => string): WeekSum[] {
  const weeks = sumsBy(articles, (article) => [weekOf(article, localDay)])
  return [...weeks]
    .map(([monday, sum]) => ({ monday, ...sum }))
    .sort((a, b) => (a.monday < b.monday ? 1 : -1))
}

/** The tags that have facts to ask about, by name. */
export function tagsOf(articles: readonly ArticleSummary[]): TagSum[] {
  const tags = sumsBy(articles, ({ tags = [] }) => tags)
  return [...tags].map(([tag, sum]) => ({ tag, ...sum })).sort((a, b) => a.tag.localeCompare(b.tag, 'en'))
}

function sumsBy(
  articles: readonly ArticleSummary[],
  keysOf: (article: ArticleSummary) => readonly string[],
): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const article of articles.filter(({ facts }) => facts > 0)) {
    for (const key of new Set(keysOf(article))) {
      const known = sums.get(key) ?? { articles: 0, facts: 0 }
      sums.set(key, { articles: known.articles + 1, facts: known.facts + article.facts })
    }
  }
  return sums
}

export function sumOf(articles: readonly ArticleSummary[]): Sum {
  return {
    articles: articles.length,
    facts: articles.reduce((total, { facts }) => total + facts, 0),
  }
}
