import { words } from '../../language/words.svelte'
import type { ArticleSummary, FactHit, SearchResult } from '../../../contract/requests'
import { isInFolder } from '../../../core/library/shelf'

export type Sort = keyof typeof words.library.sorts

/** Which of the articles are shown. */
export type Shown =
  | { what: 'all' | 'archived' | 'untagged' }
  | { what: 'folder'; folder: string }
  | { what: 'tag'; tag: string }

export const EVERYTHING: Shown = { what: 'all' }

/** The same as a term of the search. */
export function termOf(shown: Shown): string {
  switch (shown.what) {
    case 'all':
      return ''
    case 'folder':
      return `folder:"${shown.folder}"`
    case 'tag':
      return `tag:"${shown.tag}"`
    default:
      return `is:${shown.what}`
  }
}

export function isShown(article: ArticleSummary, shown: Shown): boolean {
  if (shown.what === 'archived') return article.isArchived
  if (article.isArchived) return false
  switch (shown.what) {
    case 'all':
      return true
    case 'untagged':
      return article.tags.length === 0
    case 'folder':
      return isInFolder(article.folder, shown.folder)
    case 'tag':
      return article.tags.includes(shown.tag)
  }
}

/** Every folder in use with those around it, and every tag, in alphabetical order. */
export function shelvesOf(articles: readonly ArticleSummary[]): { folders: string[]; tags: string[] } {
  const folders = new Set<string>()
  const tags = new Set<string>()
  for (const { folder, tags: own } of articles) {
    for (const tag of own) tags.add(tag)
    const parts = folder?.split('/') ?? []
    for (let i = 1; i <= parts.length; i++) folders.add(parts.slice(0, i).join('/'))
  }
  const inOrder = (names: Set<string>) => [...names].sort((a, b) => a.localeCompare(b, 'en'))
  return { folders: inOrder(folders), tags: inOrder(tags) }
}

/** The articles in the chosen order. */
export function listed(articles: readonly ArticleSummary[], sort: Sort): ArticleSummary[] {
  return [...articles].sort(
    (a, b) => ORDERS[sort](a, b) || b.addedAt - a.addedAt || a.headline.localeCompare(b.headline),
  )
}

/** The articles that a search found: in its own order where some fit better, else in the chosen one. */
export function foundOf(
  articles: readonly ArticleSummary[],
  { articleIds, isRanked }: Pick<SearchResult, 'articleIds' | 'isRanked'>,
  sort: Sort,
): ArticleSummary[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const found = articleIds.flatMap((id) => byId.get(id) ?? [])
  return isRanked && sort === 'newest' ? found : listed(found, sort)
}

/** Facts of one sentence together: the sentence is shown once. */
export function bySentence(facts: readonly FactHit[]): { first: FactHit; facts: FactHit[] }[] {
  const groups: { first: FactHit; facts: FactHit[] }[] = []
  for (const fact of facts) {
    const group = groups.find(
      ({ first }) =>
        first.articleId === fact.articleId &&
        first.sentence === fact.sentence &&
        first.card === null &&
        fact.card === null,
    )
    if (group) group.facts.push(fact)
    else groups.push({ first: fact, facts: [fact] })
  }
  return groups
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

/** How much of an article is still known; `strength` as in `ArticleSummary`. */
function standOf(strength: number | null): keyof typeof words.library.strength {
  if (strength === null) return 'new'
  if (strength >= 0.85) return 'firm'
  return strength >= 0.7 ? 'fair' : 'slipping'
}

/** The same in one word. */
export function strengthWord(strength: number | null): string {
  return words.library.strength[standOf(strength)]
}

/** The article that is known least among those begun, if it is slipping. */
export function slippingMost(articles: readonly ArticleSummary[]): ArticleSummary | null {
  const [weakest] = listed(articles, 'weakest')
  return weakest && standOf(weakest.strength) === 'slipping' ? weakest : null
}
