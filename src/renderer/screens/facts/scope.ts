import { words } from '../../language/words.svelte'
import type { ArticleSummary } from '../../../contract/requests'
import { EVERYTHING, isShown, listed, shelvesOf, type Shown } from '../library/library-list'

/** Which articles a list of facts is made of. */
export type FactScope = { of: 'shelf'; shown: Shown } | { of: 'articles'; ids: readonly string[] }

export const WHOLE_LIBRARY: FactScope = { of: 'shelf', shown: EVERYTHING }

/** The articles of a scope, the newest first; those that are no longer in the library are left out. */
export function articlesIn(scope: FactScope, articles: readonly ArticleSummary[]): ArticleSummary[] {
  const ids = scope.of === 'articles' ? new Set(scope.ids) : null
  return listed(
    articles.filter((article) =>
      ids ? ids.has(article.id) : scope.of === 'shelf' && isShown(article, scope.shown),
    ),
    'newest',
  )
}

export interface ScopeChoice {
  word: string
  scope: FactScope
}

/** What can be chosen: everything, the articles that are picked or open, each folder, each tag. */
export function scopeChoices(
  current: FactScope,
  articles: readonly ArticleSummary[],
  picked: ReadonlySet<string>,
): { name: string; choices: ScopeChoice[] }[] {
  const { folders, tags } = shelvesOf(articles)
  const some: ScopeChoice[] = []
  if (current.of === 'articles') some.push({ word: articlesWord(current.ids, articles), scope: current })
  const ids = [...picked]
  const isCurrent = current.of === 'articles' && same(current.ids, ids)
  if (ids.length > 0 && !isCurrent)
    some.push({ word: words.lists.picked(articlesWord(ids, articles)), scope: { of: 'articles', ids } })
  const shelf = (word: string, shown: Shown): ScopeChoice => ({ word, scope: { of: 'shelf', shown } })
  return [
    { name: '', choices: [{ word: words.lists.all, scope: WHOLE_LIBRARY }, ...some] },
    {
      name: words.lists.folders,
      choices: folders.map((folder) => shelf(folder, { what: 'folder', folder })),
    },
    { name: words.lists.tags, choices: tags.map((tag) => shelf(tag, { what: 'tag', tag })) },
  ].filter(({ choices }) => choices.length > 0)
}

export const scopeKey = (scope: FactScope): string => JSON.stringify(scope)

function articlesWord(ids: readonly string[], articles: readonly ArticleSummary[]): string {
  const only = ids.length === 1 ? articles.find(({ id }) => id === ids[0]) : undefined
  return only?.headline ?? words.lists.some(ids.length)
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
