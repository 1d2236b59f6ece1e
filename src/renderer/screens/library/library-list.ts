import type { ArticleSummary } from '../../../contract/requests'

export const SORTS = {
  newest: 'Newest first',
  added: 'Last added first',
  due: 'Most due first',
  weakest: 'Weakest first',
  title: 'By title',
} as const
export type Sort = keyof typeof SORTS

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The articles whose headline or publisher has every word of the query, in the chosen order. */
export function listed(articles: readonly ArticleSummary[], query: string, sort: Sort): ArticleSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return articles
    .filter(({ headline, publisher }) => {
      const text = fold(`${headline} ${publisher ?? ''}`)
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => ORDERS[sort](a, b) || b.addedAt - a.addedAt || a.headline.localeCompare(b.headline))
}

type Order = (a: ArticleSummary, b: ArticleSummary) => number

const ORDERS: Record<Sort, Order> = {
  newest: (a, b) => dayOf(b).localeCompare(dayOf(a)),
  added: () => 0,
  due: (a, b) => b.due - a.due,
  // An article that was never studied has nothing to slip: it comes last.
  weakest: (a, b) => (a.strength ?? 2) - (b.strength ?? 2),
  title: (a, b) => a.headline.localeCompare(b.headline, 'en'),
}

/** An article without a day of publication stands where it was added. */
function dayOf({ publishedOn, addedAt }: ArticleSummary): string {
  return publishedOn ?? new Date(addedAt).toISOString().slice(0, 10)
}

/** How much of an article is still known, in one word; `strength` as in `ArticleSummary`. */
export function strengthWord(strength: number | null): string {
  if (strength === null) return 'New'
  if (strength >= 0.85) return 'Firm'
  return strength >= 0.7 ? 'Fair' : 'Slipping'
}

/** The article that is known least among those begun, if it is slipping. */
export function slippingMost(articles: readonly ArticleSummary[]): ArticleSummary | null {
  const [weakest] = listed(articles, '', 'weakest')
  return weakest && strengthWord(weakest.strength) === 'Slipping' ? weakest : null
}
